"""What documents say of each other, as rows."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from lotrinh.domain import reference as domain
from lotrinh.web.register.models.constraints import is_choice, is_unique
from lotrinh.web.register.models.row import Row, link, required_link


class Reference(Row):
    """A number that one document prints, and the document meant where it is known."""

    noun = domain.Reference

    document = required_link("register.Document")
    number = models.TextField()
    relation = models.TextField()
    target = link("register.Document")
    start = models.PositiveBigIntegerField()
    end = models.PositiveBigIntegerField()

    class Meta(Row.Meta):
        constraints = [
            is_choice("reference", "relation", domain.RELATIONS),
            CheckConstraint(condition=Q(start__lt=F("end")), name="reference_start_before_end"),
            is_unique("reference", "document", "start", "number"),
        ]
