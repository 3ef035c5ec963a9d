"""Steps of projects as rows."""

from django.db import models

from lotrinh.domain import milestone as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import is_amount, is_choice, is_unique, rises
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, required_link

_DAYS = ("optimistic_days", "likely_days", "pessimistic_days")


class Milestone(Row):
    """One step of a project; `predecessors` lists codes of the same project."""

    noun = domain.Milestone

    project = required_link("register.Project")
    code = models.TextField()
    name = models.TextField()
    predecessors = models.JSONField(default=list, blank=True)
    optimistic_days = ExactDecimalField(null=True, blank=True)
    likely_days = ExactDecimalField(null=True, blank=True)
    pessimistic_days = ExactDecimalField(null=True, blank=True)
    cause = models.TextField(blank=True)
    planned_end = models.DateField(null=True, blank=True)
    actual_start = models.DateField(null=True, blank=True)
    actual_end = models.DateField(null=True, blank=True)
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("milestone", "basis", BASES),
            *(is_amount("milestone", each) for each in _DAYS),
            rises("milestone", "optimistic_days", "likely_days"),
            rises("milestone", "likely_days", "pessimistic_days"),
            rises("milestone", "optimistic_days", "pessimistic_days"),
            is_unique("milestone", "project", "code"),
        ]
