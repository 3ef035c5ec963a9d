"""Papers as rows, with the text their citations refer to and the files they came as."""

from django.db import models

from lotrinh.domain import document as domain
from lotrinh.web.register.models.exact import is_choice
from lotrinh.web.register.models.row import Row, link


class Document(Row):
    """One version of a paper; `replaces` and `based_on` list document ids."""

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

    @classmethod
    def from_value(cls, one: domain.Document, position: int) -> "Document":
        """The row that holds `one`."""
        return cls(
            id=one.id,
            position=position,
            number=one.number,
            kind=one.kind,
            issuer_id=one.issuer or None,
            issued_on=one.issued_on,
            title=one.title,
            area_id=one.area or None,
            status=one.status,
            version=one.version,
            replaces=list(one.replaces),
            based_on=list(one.based_on),
            file=one.file,
            text_file=one.text_file,
            text_sha256=one.text_sha256,
            source_url=one.source_url,
            is_summary=one.is_summary,
        )

    def to_value(self) -> domain.Document:
        """The document that this row holds."""
        return domain.Document(
            id=self.id,
            title=self.title,
            number=self.number,
            kind=self.kind,
            issuer=self.issuer_id or "",
            issued_on=self.issued_on,
            area=self.area_id or "",
            status=self.status,
            version=self.version,
            replaces=tuple(self.replaces),
            based_on=tuple(self.based_on),
            file=self.file,
            text_file=self.text_file,
            text_sha256=self.text_sha256,
            source_url=self.source_url,
            is_summary=self.is_summary,
        )


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
