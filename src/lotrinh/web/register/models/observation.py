"""Published figures as rows."""

from django.db import models
from django.db.models import CheckConstraint, Q

from lotrinh.domain import observation as domain
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.web.register.models.exact import ExactDecimalField, is_choice, is_number
from lotrinh.web.register.models.row import Row, link, required_link
from lotrinh.web.register.models.unit import unit_of


class Observation(Row):
    """One figure of one vintage; `ends_on` repeats the period's last day so that SQL can sort."""

    indicator = required_link("register.Indicator")
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
    citation = link("register.Citation")
    source = models.TextField(blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_choice("observation", "statistic", STATISTICS),
            is_choice("observation", "status", domain.STATUSES),
            is_choice("observation", "basis", domain.BASES),
            is_choice("observation", "price_basis", PRICE_BASES),
            is_number("observation", "value"),
            CheckConstraint(
                condition=Q(citation__isnull=False) | ~Q(source=""),
                name="observation_has_citation_or_source",
            ),
        ]

    @classmethod
    def from_value(
        cls, one: domain.Observation, position: int, citation: int | None
    ) -> "Observation":
        """The row that holds `one`, at the citation with this key."""
        return cls(
            id=one.id,
            position=position,
            indicator_id=one.indicator,
            statistic=one.statistic,
            area_id=one.area,
            period=one.period.text,
            ends_on=one.period.end,
            value=one.quantity.value,
            unit=one.quantity.unit.code,
            denominator=one.denominator,
            status=one.status,
            basis=one.basis,
            known_from=one.known_from,
            price_basis=one.price_basis,
            base_year=one.base_year,
            definition=one.definition,
            citation_id=citation,
            source=one.source,
        )

    def to_value(self) -> domain.Observation:
        """The figure that this row holds."""
        return domain.Observation(
            id=self.id,
            indicator=self.indicator_id,
            area=self.area_id,
            period=Period(self.period),
            quantity=Quantity(self.value, unit_of(self.unit)),
            statistic=self.statistic,
            denominator=self.denominator,
            status=self.status,
            basis=self.basis,
            known_from=self.known_from,
            price_basis=self.price_basis,
            base_year=self.base_year,
            definition=self.definition,
            citation=self.citation.to_value() if self.citation else None,
            source=self.source,
        )
