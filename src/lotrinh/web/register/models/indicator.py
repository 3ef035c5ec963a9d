"""Indicators as rows: those of the catalogue that a plan came with, and its own."""

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import indicator as domain
from lotrinh.domain.message import Message
from lotrinh.web.register.models.exact import ExactDecimalField, is_choice, is_number
from lotrinh.web.register.models.row import Row, link


class Indicator(Row):
    """A concept of statistics; the id is its code."""

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
            CheckConstraint(
                condition=Q(numerator=None, denominator=None)
                | Q(numerator__isnull=False, denominator__isnull=False),
                name="indicator_ratio_has_both_parts",
            ),
            is_number("indicator", "lowest"),
            is_number("indicator", "highest"),
        ]

    @classmethod
    def from_value(cls, one: domain.Indicator, position: int) -> "Indicator":
        """The row that holds `one`."""
        return cls(
            id=one.code,
            position=position,
            name_vi=one.name.vi,
            name_en=one.name.en,
            unit=one.unit,
            direction=one.direction,
            stock_or_flow=one.stock_or_flow,
            aggregation=one.aggregation,
            field=one.field,
            aliases=list(one.aliases),
            parent_id=one.parent or None,
            numerator_id=one.numerator or None,
            denominator_id=one.denominator or None,
            source=one.source,
            release_lag_days=one.release_lag_days,
            lowest=one.bounds[0],
            highest=one.bounds[1],
        )

    def to_value(self) -> domain.Indicator:
        """The indicator that this row holds."""
        return domain.Indicator(
            code=self.id,
            name=Message(self.name_vi, self.name_en),
            unit=self.unit,
            direction=self.direction,
            stock_or_flow=self.stock_or_flow,
            aggregation=self.aggregation,
            field=self.field,
            aliases=tuple(self.aliases),
            parent=self.parent_id or "",
            numerator=self.numerator_id or "",
            denominator=self.denominator_id or "",
            source=self.source,
            release_lag_days=self.release_lag_days,
            bounds=(self.lowest, self.highest),
        )
