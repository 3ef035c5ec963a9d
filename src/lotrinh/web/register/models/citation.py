"""Places in documents as rows; several figures may stand at one place."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from lotrinh.domain import citation as domain
from lotrinh.web.register.models.row import required_link


class Citation(models.Model):
    """Where a figure stands; written once, never changed."""

    document = required_link("register.Document")
    path = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(start__lt=F("end")), name="citation_start_before_end"),
            CheckConstraint(condition=~Q(quote=""), name="citation_has_quote"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.start}-{self.end}"

    @classmethod
    def from_value(cls, one: domain.Citation) -> "Citation":
        """The row that holds `one`."""
        return cls(
            document_id=one.document,
            path=one.path,
            start=one.start,
            end=one.end,
            quote=one.quote,
        )

    def to_value(self) -> domain.Citation:
        """The citation that this row holds."""
        return domain.Citation(self.document_id, self.start, self.end, self.quote, self.path)
