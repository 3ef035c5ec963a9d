"""Places in documents as rows; several figures may stand at one place."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from lotrinh.domain import citation as domain
from lotrinh.web.register.models.row import Mapped, required_link


class Citation(Mapped):
    """Where a figure stands; written once, never changed."""

    noun = domain.Citation

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
