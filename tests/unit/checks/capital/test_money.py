"""Amounts with their rounding, and as people print them."""

from decimal import Decimal

import pytest

from lotrinh.checks.capital.money import Amount, billions, money_words, plain, printed, total


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("14331.60", "14.331,6 tỷ đồng", "14,331.6 billion VND"),
        ("4860.0", "4.860 tỷ đồng", "4,860 billion VND"),
        ("1E+3", "1.000 tỷ đồng", "1,000 billion VND"),
    ],
)
def test_digits_that_say_nothing_are_left_out(text: str, vi: str, en: str) -> None:
    assert money_words(Decimal(text)).as_dict() == {"vi": vi, "en": en}


def test_a_sum_adds_up_its_roundings() -> None:
    found = total([printed(Decimal("14331.6")), printed(Decimal(12072))])
    assert (found.value, found.slack) == (Decimal("26403.6"), Decimal("0.55"))
    assert total([]) == Amount(Decimal(0))


def test_more_is_more_only_beyond_both_roundings() -> None:
    whole = printed(Decimal(101))
    assert not printed(Decimal("101.5")).is_above(whole)
    assert printed(Decimal("101.6")).is_above(whole)


def test_an_amount_is_in_billions_of_dong() -> None:
    assert billions(Decimal("2.50")).base_value == 2_500_000_000
    assert plain(Decimal("0.00")) == 0
