"""What promises demand, on the phrases that plans use."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lotrinh.domain.bounds import Bounds, Interval
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit

PER_YEAR = Unit("%/year", "percent_per_year")
POINTS = Unit("pp/year", "point_per_year")
MILLION = Unit("million VND/person", "money_vnd_per_person", Decimal(10**6))
DONG = Unit("VND/person", "money_vnd_per_person")


def test_around_102_million_is_the_wider_of_the_two_margins() -> None:
    about = Bounds("~", Decimal(102), Decimal(102), MILLION).interval
    assert about == Interval(Fraction(99_450_000), Fraction(104_550_000))


@pytest.mark.parametrize(
    ("level", "margin"),
    [("102", "2.55"), ("7", "0.5"), ("9.70", "0.2425"), ("1500", "50"), ("0", "0.5"), ("-40", "5")],
)
def test_around_widens_by_a_fortieth_or_by_half_the_last_digit_that_is_not_zero(
    level: str, margin: str
) -> None:
    about = Bounds("~", Decimal(level), Decimal(level), DONG).interval
    stated, width = Fraction(level), Fraction(margin)
    assert about == Interval(stated - width, stated + width)


def test_around_a_round_small_number_uses_half_a_unit() -> None:
    assert Bounds("~", Decimal(7), Decimal(7), DONG).interval == Interval(
        Fraction("6.5"), Fraction("7.5")
    )


def test_an_exact_number_has_the_room_of_its_print_and_the_ends_of_a_range_bind() -> None:
    exact = Bounds("=", Decimal("80.4"), Decimal("80.4"), PER_YEAR)
    assert exact.room == Interval(Fraction("80.35"), Fraction("80.45"))
    between = Bounds("range", Decimal(75), Decimal(80), PER_YEAR)
    assert between.room == between.interval
    assert not exact.room.meets(between.room)


def test_a_strict_promise_is_not_met_at_its_end() -> None:
    over_twelve = Bounds(">", Decimal(12), None, PER_YEAR)
    assert over_twelve.met_by(Quantity(Decimal("12.01"), PER_YEAR)) is True
    assert over_twelve.met_by(Quantity(Decimal("12.0"), PER_YEAR)) is False


def test_a_figure_in_another_scale_meets_the_promise() -> None:
    promised = Bounds(">=", Decimal(102), None, MILLION)
    assert promised.met_by(Quantity(Decimal(102_000_000), DONG)) is True


def test_points_do_not_answer_a_promise_in_per_cent() -> None:
    with pytest.raises(InvalidValue, match="different kinds"):
        Bounds(">", Decimal(4), None, PER_YEAR).met_by(Quantity(Decimal(5), POINTS))


def test_a_plan_looser_than_its_parent_is_still_compatible() -> None:
    parent, plan = (Bounds(">=", Decimal(level), None, PER_YEAR) for level in (10, 8))
    assert plan.interval.meets(parent.interval)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Bounds(">", Decimal(10), None, PER_YEAR), Bounds("<=", None, Decimal(10), PER_YEAR)),
        (Bounds("=", Decimal(9), Decimal(9), PER_YEAR), Bounds(">=", Decimal(10), None, PER_YEAR)),
    ],
)
def test_promises_that_no_number_fulfils_together(one: Bounds, other: Bounds) -> None:
    assert not one.interval.meets(other.interval)


def test_a_promise_without_a_number_is_compatible_with_any_level() -> None:
    assert Bounds("improve").interval.meets(Bounds("=", Decimal(1), Decimal(1), PER_YEAR).interval)


def test_a_range_written_backwards_means_the_same_numbers() -> None:
    there, back = (Bounds("range", *map(Decimal, ends), PER_YEAR) for ends in ((3, 4), (4, 3)))
    assert back.is_backwards
    assert not there.is_backwards
    assert (back.interval, back.ends) == (there.interval, there.ends)
