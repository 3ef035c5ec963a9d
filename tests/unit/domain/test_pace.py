"""Rates that compound and points that add up, at their edges."""

from decimal import Decimal

import pytest

from lotrinh.domain.pace import compounded, growth_needed, mean, mean_needed, rate_needed


def test_a_rise_and_a_fall_of_ten_per_cent_lose_half_a_per_cent_a_year() -> None:
    assert compounded([Decimal(10), Decimal(-10)]) == Decimal("-0.5013")


@pytest.mark.parametrize("rates", [[], [Decimal(-100)], [Decimal(5), Decimal(-120)]])
def test_nothing_grows_from_nothing(rates: list[Decimal]) -> None:
    assert compounded(rates) is None


def test_no_year_left_needs_nothing() -> None:
    assert rate_needed(Decimal(8), [Decimal(8), Decimal(9)], 2) is None
    assert mean_needed(Decimal(8), [Decimal(8), Decimal(9)], 2) is None
    assert growth_needed(Decimal(8), Decimal(9), 0) is None


def test_growth_from_zero_or_to_zero_is_not_told() -> None:
    assert growth_needed(Decimal(0), Decimal(9), 3) is None
    assert growth_needed(Decimal(9), Decimal(0), 3) is None


def test_the_mean_is_kept_to_four_digits() -> None:
    assert mean([Decimal(1), Decimal(1), Decimal(2)]) == Decimal("1.3333")
