"""Dated versions of projects' figures as rows."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import project_figure as domain
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.web.register.models.constraints import (
    blank_day,
    blank_key,
    blank_text,
    is_choice,
    is_number,
    is_unique,
)
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link, required_link
from lotrinh.web.register.models.unit import unit_of

_AMOUNT = Q(what__in=list(domain.AMOUNTS), amount__isnull=False, time="") & ~Q(unit="")
_TIME = Q(amount=None, unit="") & ~Q(what__in=list(domain.AMOUNTS)) & ~Q(time="")


class ProjectFigure(Row):
    """One figure of one vintage: an amount with its unit, or a time."""

    noun = domain.ProjectFigure

    project = required_link("register.Project")
    what = models.TextField()
    amount = ExactDecimalField(null=True, blank=True)
    unit = models.TextField(blank=True)
    time = models.TextField(blank=True)
    known_from = models.DateField(null=True, blank=True)
    document = link("register.Document")
    citation = link("register.Citation")
    source_url = models.TextField(blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_choice("project_figure", "what", domain.WHAT),
            is_number("project_figure", "amount"),
            CheckConstraint(condition=_AMOUNT | _TIME, name="project_figure_value_fits"),
            is_unique(
                "project_figure", "project", "what", blank_text("amount"), "time",
                blank_day("known_from"), blank_text("document"), blank_key("citation"),
            ),
        ]  # fmt: skip

    @staticmethod
    def split(one: domain.ProjectFigure) -> Mapping[str, Any]:
        """Its value as an amount or as a time."""
        if isinstance(one.value, Period):
            return {"amount": None, "unit": "", "time": one.value.text}
        return {"amount": one.value.value, "unit": one.value.unit.code, "time": ""}

    def joined(self) -> Mapping[str, Any]:
        """The one of both that is there."""
        if self.amount is None:
            return {"value": Period(self.time)}
        return {"value": Quantity(self.amount, unit_of(self.unit))}
