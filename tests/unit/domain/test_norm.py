"""A norm applies in its time and scope, and holds its low end but not its high one."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit
from lotrinh.domain.validity import Validity

BILLION = Unit("billion VND", "money_vnd", Decimal(10**9))
TRILLION = Unit("trillion VND", "money_vnd", Decimal(10**12))
HECTARE = Unit("ha", "area")
LAW_DAY = date(2025, 1, 1)


def norm(**given: Any) -> Norm:
    usual = {
        "id": "project_group.2024.field_1.b",
        "kind": "project_group",
        "name": Message("Nhóm B", "Group B"),
        "applies": {"field": "1", "group": "B"},
        "low": Decimal(240),
        "high": Decimal(4600),
        "unit": BILLION,
        "validity": Validity(LAW_DAY),
        "source": "Luật Đầu tư công",
    }
    return Norm(**usual | given)


@pytest.mark.parametrize(
    ("cost", "unit", "inside"),
    [
        ("239.99", BILLION, False),
        ("240", BILLION, True),
        ("4599.999", BILLION, True),
        ("4600", BILLION, False),
        ("4.6", TRILLION, False),
        ("4.5", TRILLION, True),
    ],
)
def test_the_low_end_belongs_to_a_band_and_the_high_end_does_not(
    cost: str, unit: Unit, inside: bool
) -> None:
    assert norm().includes(Quantity(Decimal(cost), unit)) is inside


def test_a_value_includes_only_itself() -> None:
    exact = norm(low=None, high=None, value=Decimal(4))
    assert exact.includes(Quantity(Decimal("4.0"), BILLION))
    assert not exact.includes(Quantity(Decimal(5), BILLION))


def test_money_does_not_compare_with_land() -> None:
    with pytest.raises(InvalidValue, match="different kinds"):
        norm().includes(Quantity(Decimal(4), HECTARE))


@pytest.mark.parametrize(
    ("day", "given", "applies"),
    [
        (LAW_DAY, {}, True),
        (LAW_DAY, {"field": "1"}, True),
        (LAW_DAY, {"field": "2"}, False),
        (LAW_DAY, {"field": "1", "group": "A"}, False),
        (LAW_DAY, {"case": "urgent"}, True),
        (date(2024, 12, 31), {"field": "1"}, False),
    ],
)
def test_a_norm_applies_in_its_time_and_where_its_scope_is_not_contradicted(
    day: date, given: dict[str, str], applies: bool
) -> None:
    assert norm().applies_to(day, given) is applies


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"applies": {"colour": "red"}}, "“colour” cannot be the applies"),
        ({"low": None, "high": None}, "either a value or a range"),
        ({"value": Decimal(1)}, "either a value or a range"),
        ({"low": Decimal(4600)}, "runs from low to high"),
        ({"is_verified": True}, "needs the address"),
    ],
)
def test_a_norm_that_says_nothing_clear_is_refused(given: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidValue, match=said) as refused:
        norm(**given)
    assert refused.value.message.vi != refused.value.message.en
