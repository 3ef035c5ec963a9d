"""Capital given to plan years, as rows."""

from django.db import models

from lotrinh.domain import allocation as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import (
    blank_day,
    blank_text,
    is_amount,
    is_choice,
    is_unique,
)
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link


class Allocation(Row):
    """One vintage of what one source gives; without a project it is the whole."""

    noun = domain.Allocation

    project = link("register.Project")
    source = models.TextField()
    plan_year = models.BigIntegerField()
    level = models.TextField()
    amount = ExactDecimalField()
    carried_over = ExactDecimalField(null=True, blank=True)
    known_from = models.DateField(null=True, blank=True)
    document = link("register.Document")
    source_url = models.TextField(blank=True)
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("allocation", "basis", BASES),
            is_choice("allocation", "level", domain.LEVELS),
            is_amount("allocation", "amount"),
            is_amount("allocation", "carried_over"),
            is_unique(
                "allocation", blank_text("project"), "source", "plan_year", "level",
                blank_day("known_from"), blank_text("document"),
            ),
        ]  # fmt: skip
