"""Published figures as rows."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from lotrinh.domain import observation as domain
from lotrinh.domain.basis import BASES
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.web.register.models.constraints import is_choice, is_number
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link, required_link
from lotrinh.web.register.models.unit import unit_of


class Observation(Row):
    """One figure of one vintage; `ends_on` repeats the period's last day so that SQL can sort."""

    noun = domain.Observation

    indicator = required_link("register.Indicator", has_index=False)
    statistic = models.TextField()
    area = required_link("register.Place")
    period = models.TextField()
    ends_on = models.DateField()
    value = ExactDecimalField()
    unit = models.TextField()
    denominator = models.TextField(blank=True)
    status = models.TextField()
    basis = models.TextField()
    known_from = models.DateField(null=True, blank=True)
    price_basis = models.TextField(blank=True)
    base_year = models.TextField(blank=True)
    definition = models.TextField(blank=True)
    document = link("register.Document")
    citation = link("register.Citation")
    source = models.TextField(blank=True)

    class Meta(Row.Meta):
        indexes = [
            models.Index(fields=["indicator", "area", "ends_on"], name="observation_of_place"),
            models.Index(fields=["indicator", "ends_on"], name="observation_of_indicator"),
            models.Index(fields=["source"], name="observation_of_source"),
        ]
        constraints = [
            is_choice("observation", "statistic", STATISTICS),
            is_choice("observation", "status", domain.STATUSES),
            is_choice("observation", "basis", BASES),
            is_choice("observation", "price_basis", PRICE_BASES),
            is_number("observation", "value"),
        ]

    @staticmethod
    def split(one: domain.Observation) -> Mapping[str, Any]:
        """The number, its unit, and the last day of its period."""
        quantity = one.quantity
        return {"value": quantity.value, "unit": quantity.unit.code, "ends_on": one.period.end}

    def joined(self) -> Mapping[str, Any]:
        """The number with its unit."""
        return {"quantity": Quantity(self.value, unit_of(self.unit))}
