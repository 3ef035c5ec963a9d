"""Promised values as rows."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import target as domain
from lotrinh.domain.bounds import COMPARATORS, Bounds
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.web.register.models.constraints import is_choice, is_number
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link, required_link
from lotrinh.web.register.models.unit import unit_of

_LOW, _HIGH = Q(low__isnull=False), Q(high__isnull=False)
_ENDS_FIT = (
    (Q(comparator__in=[">=", ">"]) & _LOW & ~_HIGH)
    | (Q(comparator__in=["<=", "<"]) & ~_LOW & _HIGH)
    | (Q(comparator__in=["=", "~", "range"]) & _LOW & _HIGH)
    | (Q(comparator__in=["keep", "improve"]) & ~_LOW & ~_HIGH)
)


class Target(Row):
    """One promise of one document; a level with a number has a unit."""

    noun = domain.Target

    document = required_link("register.Document")
    indicator = required_link("register.Indicator")
    area = required_link("register.Place")
    statistic = models.TextField()
    comparator = models.TextField()
    low = ExactDecimalField(null=True, blank=True)
    high = ExactDecimalField(null=True, blank=True)
    unit = models.TextField(blank=True)
    denominator = models.TextField(blank=True)
    period = models.TextField(blank=True)
    base_period = models.TextField(blank=True)
    modality = models.TextField()
    price_basis = models.TextField(blank=True)
    definition = models.TextField(blank=True)
    objective = link("register.Objective")
    parent = link("self")
    owner = link("register.Organisation")
    citation = link("register.Citation")

    class Meta(Row.Meta):
        constraints = [
            is_choice("target", "statistic", STATISTICS),
            is_choice("target", "comparator", COMPARATORS),
            is_choice("target", "modality", domain.MODALITIES),
            is_choice("target", "price_basis", PRICE_BASES),
            is_number("target", "low"),
            is_number("target", "high"),
            CheckConstraint(condition=_ENDS_FIT, name="target_ends_fit_comparator"),
            CheckConstraint(
                condition=~Q(unit="") | Q(low=None, high=None), name="target_number_has_unit"
            ),
        ]

    @staticmethod
    def split(one: domain.Target) -> Mapping[str, Any]:
        """What it demands: comparator, ends and unit."""
        bounds = one.bounds
        return {
            "comparator": bounds.comparator,
            "low": bounds.low,
            "high": bounds.high,
            "unit": bounds.unit.code if bounds.unit else "",
        }

    def joined(self) -> Mapping[str, Any]:
        """The same as one value."""
        unit = unit_of(self.unit) if self.unit else None
        return {"bounds": Bounds(self.comparator, self.low, self.high, unit)}
