"""Digits that agree while the point stands elsewhere."""

from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.figures.slip import slip
from lotrinh.domain.quantity import Quantity


def amount(words: str) -> Quantity:
    value, unit = words.split(" ", 1)
    return Quantity(Decimal(value), load().units.parse(unit))


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("169317 billion VND", "169.317 billion VND", 3),
        ("169.317 billion VND", "169317 billion VND", 3),
        ("169317 billion VND", "169.3 billion VND", 3),
        ("2524 billion VND", "2524 VND", 9),
        ("41.8 %", "418 %", 1),
        ("6.74 %", "674 %", 2),
        ("56 %", "560 %", 0),
        ("169317 billion VND", "171 billion VND", 0),
        ("2524 billion VND", "2292 billion VND", 0),
        ("0 billion VND", "2292 billion VND", 0),
        ("-2.524 billion VND", "2524 billion VND", 0),
    ],
)
def test_slip(first: str, second: str, places: int) -> None:
    assert slip(amount(first), amount(second)) == places
