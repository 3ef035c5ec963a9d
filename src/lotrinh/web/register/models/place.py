"""Territories as rows."""

from decimal import Decimal

from django.db import models

from lotrinh.domain import place as domain
from lotrinh.domain.validity import Validity
from lotrinh.web.register.models.exact import ExactDecimalField, is_number
from lotrinh.web.register.models.row import Row, is_in_order, link


class Place(Row):
    """A territory; `successors` lists pairs of place and weight, the weight as text or null."""

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

    @classmethod
    def from_value(cls, one: domain.Place, position: int) -> "Place":
        """The row that holds `one`."""
        return cls(
            id=one.id,
            position=position,
            name=one.name,
            kind=one.kind,
            parent_id=one.parent or None,
            valid_from=one.validity.valid_from,
            valid_to=one.validity.valid_to,
            successors=[
                [next_one.place, None if next_one.weight is None else format(next_one.weight, "f")]
                for next_one in one.successors
            ],
            area_km2=one.area_km2,
            population=one.population,
            lat=one.lat,
            lon=one.lon,
        )

    def to_value(self) -> domain.Place:
        """The place that this row holds."""
        return domain.Place(
            id=self.id,
            name=self.name,
            kind=self.kind,
            parent=self.parent_id or "",
            validity=Validity(self.valid_from, self.valid_to),
            successors=tuple(
                domain.Successor(place, None if weight is None else Decimal(weight))
                for place, weight in self.successors
            ),
            area_km2=self.area_km2,
            population=self.population,
            lat=self.lat,
            lon=self.lon,
        )
