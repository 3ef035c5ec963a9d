"""Laws of units and quantities: conversion is exact within a kind and never crosses kinds."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.quantity import Quantity, half_significant
from lotrinh.domain.unit import SCALES, Unit, convert

ROWS = load().units.rows
PLAIN = [row.unit for row in ROWS]
SCALED = [row.unit.scaled(scale) for row in ROWS if row.is_scalable for scale in SCALES]
UNITS = st.sampled_from(PLAIN + SCALED)
VALUES = st.decimals(-(10**12), 10**12, places=6)
PRINTED = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**12), 10**12),
    st.integers(0, 6),
)
PAIRS = st.sampled_from(
    [(a, b) for a in PLAIN + SCALED for b in PLAIN + SCALED if a.kind == b.kind]
)
STRANGERS = st.sampled_from([(a, b) for a in PLAIN for b in PLAIN if a.kind != b.kind])


@given(VALUES, PAIRS)
def test_there_and_back_is_exact(value: Decimal, pair: tuple[Unit, Unit]) -> None:
    unit, to = pair
    assert convert(convert(value, unit, to), to, unit) == value


@given(VALUES, PAIRS)
def test_conversion_keeps_the_amount(value: Decimal, pair: tuple[Unit, Unit]) -> None:
    quantity = Quantity(value, pair[0])
    assert quantity.to(pair[1]).base_value == quantity.base_value
    assert quantity.to(pair[1]).same_amount(quantity)


@given(VALUES, STRANGERS)
def test_nothing_converts_across_kinds(value: Decimal, pair: tuple[Unit, Unit]) -> None:
    unit, to = pair
    with pytest.raises(InvalidValue) as refused:
        convert(value, unit, to)
    assert unit.code in refused.value.message.vi
    assert to.code in refused.value.message.en
    assert not Quantity(value, unit).same_amount(Quantity(value, to))


@pytest.mark.parametrize(
    ("one", "other"), [("%", "pp"), ("VND", "USD"), ("%/year", "pp/year"), ("%", "%/year")]
)
def test_kinds_that_look_alike_are_kept_apart(one: str, other: str) -> None:
    units = load().units
    with pytest.raises(InvalidValue):
        units.parse(one).ratio_to(units.parse(other))


@given(PAIRS, st.data())
def test_ratios_chain(pair: tuple[Unit, Unit], data: st.DataObject) -> None:
    a, b = pair
    third = data.draw(st.sampled_from([one for one in PLAIN + SCALED if one.kind == a.kind]))
    assert a.ratio_to(b) * b.ratio_to(third) == a.ratio_to(third)
    assert a.ratio_to(a) == 1


@given(st.sampled_from([row.unit for row in ROWS if row.is_scalable]), st.sampled_from([*SCALES]))
def test_a_scale_word_multiplies(unit: Unit, scale: str) -> None:
    assert unit.scaled(scale).ratio_to(unit) == Fraction(SCALES[scale])
    assert load().units.parse(f"{scale} {unit.code}") == unit.scaled(scale)


@given(PRINTED, UNITS)
def test_a_print_lies_in_the_middle_of_what_it_stands_for(value: Decimal, unit: Unit) -> None:
    low, high = Quantity(value, unit).rounding
    assert low < value < high
    assert high - value == value - low


@given(st.integers(-(10**9), 10**9), st.integers(0, 6), UNITS)
def test_every_printed_digit_narrows_the_rounding_tenfold(
    digits: int, places: int, unit: Unit
) -> None:
    low, high = Quantity(Decimal(digits).scaleb(-places), unit).rounding
    assert high - low == Decimal(1).scaleb(-places)


@given(PRINTED)
def test_half_a_significant_unit_ignores_trailing_zeros(value: Decimal) -> None:
    assume(value != 0)
    assert half_significant(value * 1000) == half_significant(value) * 1000
    assert half_significant(value) <= abs(value) / 2


@given(
    st.lists(st.tuples(st.integers(-5, 5), st.sampled_from(PLAIN + SCALED)), min_size=3, max_size=3)
)
def test_same_amount_is_an_equivalence(amounts: list[tuple[int, Unit]]) -> None:
    a, b, c = (Quantity(Decimal(value), unit) for value, unit in amounts)
    assert a.same_amount(a)
    assert a.same_amount(b) == b.same_amount(a)
    assert a.same_amount(c) or not (a.same_amount(b) and b.same_amount(c))
