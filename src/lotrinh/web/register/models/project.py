"""Projects as rows, and their capital rules in a table of their own."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import project as domain
from lotrinh.domain.basis import BASES
from lotrinh.domain.citation import Citation
from lotrinh.web.register.models.constraints import (
    come_together,
    is_amount,
    is_choice,
    is_number,
)
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.plain import plain
from lotrinh.web.register.models.row import Mapped, Row, link


class Project(Row):
    """A project; `places` and `targets` list ids."""

    noun = domain.Project

    name = models.TextField()
    group = models.TextField(blank=True)
    field = models.TextField(blank=True)
    sector = models.TextField(blank=True)
    owner = link("register.Organisation")
    places = models.JSONField(default=list, blank=True)
    lat = ExactDecimalField(null=True, blank=True)
    lon = ExactDecimalField(null=True, blank=True)
    status = models.TextField(blank=True)
    start_year = models.BigIntegerField(null=True, blank=True)
    end_year = models.BigIntegerField(null=True, blank=True)
    programme = link("register.Programme")
    parent = link("self")
    targets = models.JSONField(default=list, blank=True)
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("project", "basis", BASES),
            is_choice("project", "group", ("", *domain.GROUPS)),
            is_choice("project", "status", ("", *domain.STATUSES)),
            come_together("project_has_both_coordinates", "lat", "lon"),
            is_number("project", "lat"),
            is_number("project", "lon"),
        ]

    def joined(self) -> Mapping[str, Any]:
        """Its capital rules."""
        return {"rules": CapitalRules.value_of(self.rules, None)}

    @classmethod
    def values(cls, cited: Mapping[int, Citation]) -> Iterator[Any]:
        """Every project with its rules, in the order of the plan."""
        return (cls.value_of(row, None) for row in plain(cls.objects.all(), "rules"))


class CapitalRules(Mapped):
    """How capital may go to a project; shares are lists of exact decimals as text."""

    noun = domain.CapitalRules

    project = models.OneToOneField(Project, models.PROTECT, primary_key=True, related_name="rules")
    priority_class = models.TextField(blank=True)
    total_cost = ExactDecimalField(null=True, blank=True)
    remaining_cost = ExactDecimalField(null=True, blank=True)
    ready_on = models.DateField(null=True, blank=True)
    max_years = models.BigIntegerField(null=True, blank=True)
    spend_min = models.JSONField(default=list, blank=True)
    spend_max = models.JSONField(default=list, blank=True)
    is_mandatory = models.BooleanField()
    priority = models.BigIntegerField(null=True, blank=True)
    benefit = ExactDecimalField(null=True, blank=True)
    requires = models.JSONField(default=list, blank=True)
    excludes = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            is_choice("rules", "priority_class", ("", *domain.CLASSES)),
            is_amount("rules", "total_cost"),
            is_amount("rules", "remaining_cost"),
            is_number("rules", "benefit"),
            CheckConstraint(
                condition=Q(max_years=None) | Q(max_years__gte=1), name="rules_max_years_from_one"
            ),
        ]
