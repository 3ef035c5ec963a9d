"""Territories as rows."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import models

from lotrinh.domain import place as domain
from lotrinh.domain.validity import Validity
from lotrinh.web.register.models.constraints import is_in_order, is_number
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link


class Place(Row):
    """A territory; `successors` lists pairs of place and weight, the weight as text or null."""

    noun = domain.Place

    name = models.TextField()
    kind = models.TextField()
    parent = link("self")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successors = models.JSONField(default=list, blank=True)
    area_km2 = ExactDecimalField(null=True, blank=True)
    population = models.BigIntegerField(null=True, blank=True)
    lat = ExactDecimalField(null=True, blank=True)
    lon = ExactDecimalField(null=True, blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_in_order("place"),
            is_number("place", "area_km2"),
            is_number("place", "lat"),
            is_number("place", "lon"),
        ]

    @staticmethod
    def split(one: domain.Place) -> Mapping[str, Any]:
        """Its first and last day, and what became of it."""
        parts = [
            [each.place, None if each.weight is None else format(each.weight, "f")]
            for each in one.successors
        ]
        days = one.validity
        return {"valid_from": days.valid_from, "valid_to": days.valid_to, "successors": parts}

    def joined(self) -> Mapping[str, Any]:
        """The same as the noun has them."""
        parts = tuple(
            domain.Successor(place, None if weight is None else Decimal(weight))
            for place, weight in self.successors
        )
        return {"validity": Validity(self.valid_from, self.valid_to), "successors": parts}
