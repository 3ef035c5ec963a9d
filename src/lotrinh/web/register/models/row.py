"""What every row of a plan has: its text id and its place in the plan's order."""

from django.db import models
from django.db.models import CheckConstraint, F, Q


class Row(models.Model):
    """A row of a plan, under the plan's own id; rows keep the order they came in."""

    id = models.TextField(primary_key=True)
    position = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ("position",)

    def __str__(self) -> str:
        return str(self.pk)


def is_in_order(table: str) -> CheckConstraint:
    """The constraint that what exists for a time does not end before it begins."""
    return CheckConstraint(
        condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
        name=f"{table}_validity_in_order",
    )


def link(to: str) -> models.ForeignKey:
    """An optional reference to a row that cannot be deleted while it is referred to."""
    return models.ForeignKey(to, models.PROTECT, null=True, blank=True, related_name="+")


def required_link(to: str) -> models.ForeignKey:
    """A reference to a row that cannot be deleted while it is referred to."""
    return models.ForeignKey(to, models.PROTECT, related_name="+")
