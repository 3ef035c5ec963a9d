"""The parts of a printed amount."""

from decimal import Decimal

import pytest

from lotrinh.reading.amount import Amount


@pytest.mark.parametrize(
    ("unit", "plain"), [("billion VND", "VND"), ("ha", "ha"), ("thousand tonnes", "tonnes")]
)
def test_the_plain_unit_has_no_scale(unit: str, plain: str) -> None:
    assert Amount(Decimal(5), unit).plain_unit == plain
