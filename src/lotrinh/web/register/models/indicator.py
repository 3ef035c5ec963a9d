"""Indicators as rows: those of the catalogue that a plan came with, and its own."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from lotrinh.domain import indicator as domain
from lotrinh.domain.message import Message
from lotrinh.web.register.models.constraints import come_together, is_choice, is_number
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link


class Indicator(Row):
    """A concept of statistics; the id is its code."""

    noun = domain.Indicator

    name_vi = models.TextField()
    name_en = models.TextField()
    unit = models.TextField()
    direction = models.TextField()
    stock_or_flow = models.TextField()
    aggregation = models.TextField()
    field = models.TextField(blank=True)
    aliases = models.JSONField(default=list, blank=True)
    parent = link("self")
    numerator = link("self")
    denominator = link("self")
    source = models.TextField(blank=True)
    release_lag_days = models.IntegerField(null=True, blank=True)
    lowest = ExactDecimalField(null=True, blank=True)
    highest = ExactDecimalField(null=True, blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_choice("indicator", "direction", domain.DIRECTIONS),
            is_choice("indicator", "stock_or_flow", domain.NATURES),
            is_choice("indicator", "aggregation", domain.AGGREGATIONS),
            come_together("indicator_ratio_has_both_parts", "numerator", "denominator"),
            is_number("indicator", "lowest"),
            is_number("indicator", "highest"),
        ]

    @staticmethod
    def split(one: domain.Indicator) -> Mapping[str, Any]:
        """Its name in both languages, and the ends of what is possible."""
        lowest, highest = one.bounds
        name = one.name
        return {"name_vi": name.vi, "name_en": name.en, "lowest": lowest, "highest": highest}

    def joined(self) -> Mapping[str, Any]:
        """The same as the noun has them; the code is the id."""
        name = Message(self.name_vi, self.name_en)
        return {"code": self.id, "name": name, "bounds": (self.lowest, self.highest)}
