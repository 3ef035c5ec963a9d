"""The register itself: one row that says what it covers and how often it has changed."""

from django.db import models
from django.db.models import CheckConstraint, Q


class Register(models.Model):
    """Title, area and licence of the plan, the days it is looked at from, and its revision.

    `today` and `as_of` are empty in a register that lives by the clock.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    title = models.TextField(blank=True)
    area = models.TextField(blank=True)
    licence = models.TextField(blank=True)
    today = models.DateField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [CheckConstraint(condition=Q(id=1), name="register_is_one_row")]

    def __str__(self) -> str:
        return self.title
