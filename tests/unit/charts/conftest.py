"""Figures and promises of an indicator, by a short spelling."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.charts.indicator import Words
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target

UNITS = load().units
Figure = Callable[..., Observation]
Promise = Callable[..., Target]


@pytest.fixture
def figure() -> Figure:
    """`figure("2024", "6.74", "%", statistic="growth")`."""

    def make(period: str, value: str, unit: str = "%", **given: object) -> Observation:
        quantity = Quantity(Decimal(value), UNITS.parse(unit))
        known = given.get("known_from", "")
        return Observation(
            id=f"{period} {value} {known}", indicator="grdp", area="04", period=Period(period),
            quantity=quantity, source="nguồn", **given,
        )  # fmt: skip

    return make


@pytest.fixture
def promise() -> Promise:
    """`promise("qd", "2030", "range", "75", "80", "million VND/person")`."""

    def make(
        document: str, period: str, comparator: str, low: str = "", high: str = "",
        unit: str = "", **given: object,
    ) -> Target:  # fmt: skip
        ends = [Decimal(end) if end else None for end in (low, high)]
        bounds = Bounds(comparator, *ends, UNITS.parse(unit) if unit else None)
        return Target(
            id=f"{document} {period} {low}{high}", document=document, indicator="grdp", area="04",
            bounds=bounds, period=Period(period) if period else None,
            **given,
        )  # fmt: skip

    return make


@pytest.fixture
def words() -> Words:
    return Words(lang="vi", symbol=UNITS.symbol, documents={"qd": "1486/QĐ-TTg", "nq": "NQ XX"})
