"""Papers as rows, with the text their citations refer to and the files they came as."""

from django.db import models

from lotrinh.domain import document as domain
from lotrinh.web.register.models.constraints import is_choice
from lotrinh.web.register.models.row import Row, link


class Document(Row):
    """One version of a paper; `replaces` and `based_on` list document ids."""

    noun = domain.Document

    number = models.TextField(blank=True)
    kind = models.TextField(blank=True)
    issuer = link("register.Organisation")
    issued_on = models.DateField(null=True, blank=True)
    title = models.TextField()
    area = link("register.Place")
    status = models.TextField()
    version = models.TextField(blank=True)
    replaces = models.JSONField(default=list, blank=True)
    based_on = models.JSONField(default=list, blank=True)
    file = models.TextField(blank=True)
    text_file = models.TextField(blank=True)
    text_sha256 = models.TextField(blank=True)
    source_url = models.TextField(blank=True)
    is_summary = models.BooleanField()

    class Meta(Row.Meta):
        constraints = [is_choice("document", "status", domain.STATUSES)]


class DocumentText(models.Model):
    """The kept text of a document; it never changes, because citations count its characters."""

    document = models.OneToOneField(
        Document, models.PROTECT, primary_key=True, related_name="kept_text"
    )
    text = models.TextField()

    def __str__(self) -> str:
        return str(self.pk)


class DocumentFile(models.Model):
    """An original file, by its name in the plan folder."""

    name = models.TextField(primary_key=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name
