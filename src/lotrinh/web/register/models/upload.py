"""Files that wait outside the register until a person has looked at what was read from them."""

from django.conf import settings
from django.db import models

from lotrinh.web.register.models.constraints import is_choice, is_unique
from lotrinh.web.register.models.row import link

KINDS = ("document", "package")
STATES = ("waiting", "reading", "ready", "failed", "entered", "dropped")
DECISIONS = ("accepted", "rejected")


class Upload(models.Model):
    """One file with what was read from it; nothing of it is in the register before it is entered.

    `progress` runs from 0 to 100; `result` holds the reading of a document or the differences of a
    package, `problem` the sentence that says in both languages why it failed.
    """

    name = models.TextField()
    content = models.BinaryField()
    kind = models.TextField()
    state = models.TextField(default="waiting")
    progress = models.PositiveSmallIntegerField(default=0)
    result = models.JSONField(default=dict, blank=True)
    problem = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    document = link("register.Document")

    class Meta:
        ordering = ("-id",)
        constraints = [
            is_choice("upload", "kind", KINDS),
            is_choice("upload", "state", STATES),
        ]

    def __str__(self) -> str:
        return self.name


class Decision(models.Model):
    """What a person decided on one candidate of an upload; `cells` are the row as corrected."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="decisions", db_index=False)
    candidate = models.TextField()
    decision = models.TextField()
    cells = models.JSONField(default=dict, blank=True)
    by = models.TextField()
    at = models.DateTimeField()
    row = models.TextField(blank=True)

    class Meta:
        constraints = [
            is_choice("decision", "decision", DECISIONS),
            is_unique("decision", "upload", "candidate"),
        ]

    def __str__(self) -> str:
        return f"{self.upload_id} {self.candidate} {self.decision}"
