"""Promised values as rows."""

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import target as domain
from lotrinh.domain.bounds import COMPARATORS, Bounds
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.web.register.models.exact import ExactDecimalField, is_choice, is_number
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
    objective = models.TextField(blank=True)
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

    @classmethod
    def from_value(cls, one: domain.Target, position: int, citation: int | None) -> "Target":
        """The row that holds `one`, at the citation with this key."""
        return cls(
            id=one.id,
            position=position,
            document_id=one.document,
            indicator_id=one.indicator,
            area_id=one.area,
            statistic=one.statistic,
            comparator=one.bounds.comparator,
            low=one.bounds.low,
            high=one.bounds.high,
            unit=one.bounds.unit.code if one.bounds.unit else "",
            denominator=one.denominator,
            period=one.period.text if one.period else "",
            base_period=one.base_period.text if one.base_period else "",
            modality=one.modality,
            price_basis=one.price_basis,
            definition=one.definition,
            objective=one.objective,
            parent_id=one.parent or None,
            owner_id=one.owner or None,
            citation_id=citation,
        )

    def to_value(self) -> domain.Target:
        """The promise that this row holds."""
        unit = unit_of(self.unit) if self.unit else None
        return domain.Target(
            id=self.id,
            document=self.document_id,
            indicator=self.indicator_id,
            area=self.area_id,
            bounds=Bounds(self.comparator, self.low, self.high, unit),
            statistic=self.statistic,
            period=Period(self.period) if self.period else None,
            base_period=Period(self.base_period) if self.base_period else None,
            denominator=self.denominator,
            modality=self.modality,
            price_basis=self.price_basis,
            definition=self.definition,
            objective=self.objective,
            parent=self.parent_id or "",
            owner=self.owner_id or "",
            citation=self.citation.to_value() if self.citation else None,
        )
