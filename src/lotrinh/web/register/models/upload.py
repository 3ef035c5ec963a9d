"""Files that wait outside the register until a person has looked at what was read from them."""

from django.conf import settings
from django.db import models

from lotrinh.web.register.models.constraints import is_choice

KINDS = ("document", "package")
STATES = ("waiting", "reading", "ready", "failed", "entered", "dropped")
BUSY = ("waiting", "reading")
DECISIONS = ("accepted", "rejected", "made", "replaced")


class Upload(models.Model):
    """One file that was sent; nothing of it is in the register before it is entered.

    `progress` runs from 0 to 100 and `stage` says what is being done (`pages 3/12`: which page);
    `heard_at` is the worker's latest sign of life. `problem` is the sentence that says in both
    languages why it failed.
    `identity` holds the document's own cells, confirmed by a person at `confirmed_at`.
    """

    name = models.TextField()
    sha256 = models.TextField(db_index=True)
    size = models.PositiveBigIntegerField()
    kind = models.TextField()
    state = models.TextField(default="waiting")
    stage = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    problem = models.JSONField(default=dict, blank=True)
    identity = models.JSONField(default=dict, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True, blank=True)
    document = models.ForeignKey(
        "register.Document", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-id",)
        constraints = [
            is_choice("upload", "kind", KINDS),
            is_choice("upload", "state", STATES),
        ]

    def __str__(self) -> str:
        return self.name


class UploadContent(models.Model):
    """The bytes as they were sent."""

    upload = models.OneToOneField(Upload, models.CASCADE, primary_key=True, related_name="original")
    content = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)


class UploadReading(models.Model):
    """What was read: the kept text, candidates and pages of a document, or a package's differences.

    `said` holds what `lotrinh read --json` prints of each candidate, by its key.
    """

    upload = models.OneToOneField(Upload, models.CASCADE, primary_key=True, related_name="reading")
    text = models.TextField(blank=True)
    result = models.JSONField()
    said = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return str(self.pk)


class Decision(models.Model):
    """What a person decided on one candidate: the latest that was not undone holds.

    `cells` are the row as corrected, empty where it stands as read; a number that reading missed
    is a candidate of its own whose cells say where it stands. What is merged or split is
    `replaced`; a candidate `made` of it waits, and `made_of` holds the keys. `row` is the id that
    it got.
    """

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="decisions")
    candidate = models.TextField()
    decision = models.TextField()
    table = models.TextField(blank=True)
    cells = models.JSONField(default=dict, blank=True)
    by = models.TextField()
    at = models.DateTimeField()
    is_undone = models.BooleanField(default=False)
    row = models.TextField(blank=True)
    made_of = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [is_choice("decision", "decision", DECISIONS)]

    def __str__(self) -> str:
        return f"{self.upload_id} {self.candidate} {self.decision}"
