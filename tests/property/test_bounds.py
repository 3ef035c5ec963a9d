"""Laws of promises: against an oracle that tries points, and by symmetry and monotony."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from lotrinh.domain.bounds import COMPARATORS, Bounds, Interval
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit

PER_CENT = Unit("%", "percent")
POINT = Unit("pp", "point")
THOUSAND = Unit("thousand people", "people", Decimal(1000))
NUMBERS = st.integers(-6, 6).map(Decimal)
UNITS = st.sampled_from([PER_CENT, POINT, THOUSAND])
GRID = [Fraction(step, 4) for step in range(-32, 33)]
WORDLESS = ("keep", "improve")


def bounds_of(comparator: str, a: Decimal, b: Decimal, unit: Unit) -> Bounds:
    """A promise with `comparator`, using as many of the two ends as it takes."""
    if comparator in WORDLESS:
        return Bounds(comparator, unit=unit)
    if comparator == "range":
        return Bounds(comparator, a, b, unit)
    if comparator in ("=", "~"):
        return Bounds(comparator, a, a, unit)
    if ">" in comparator:
        return Bounds(comparator, a, None, unit)
    return Bounds(comparator, None, a, unit)


BOUNDS = st.builds(bounds_of, st.sampled_from(COMPARATORS), NUMBERS, NUMBERS, UNITS)
NUMERIC = BOUNDS.filter(lambda bounds: bounds.is_numeric)
ENDS = st.none() | st.integers(-6, 6).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """An interval that holds at least one number."""
    low, high = draw(ENDS), draw(ENDS)
    flags = draw(st.tuples(st.booleans(), st.booleans()))
    assume(low is None or high is None or low < high or (low == high and not any(flags)))
    return Interval(low, high, *flags)


@given(intervals(), intervals())
def test_two_intervals_meet_when_a_point_lies_in_both(a: Interval, b: Interval) -> None:
    shared = any(point in a and point in b for point in GRID)
    assert a.meets(b) == shared


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_reflexive(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)
    assert a.meets(a)


@given(NUMERIC)
def test_a_promise_agrees_with_what_it_states(bounds: Bounds) -> None:
    assert bounds.unit is not None
    for end in (bounds.low, bounds.high):
        if end is not None:
            stated = Quantity(end, bounds.unit).base_value
            assert (stated in bounds.interval) == (bounds.comparator not in (">", "<"))


@given(BOUNDS, BOUNDS)
def test_compatibility_is_symmetric_and_reflexive(a: Bounds, b: Bounds) -> None:
    assert a.interval.meets(b.interval) == b.interval.meets(a.interval)
    assert a.interval.meets(a.interval)


@given(NUMERIC, NUMERIC)
def test_promises_agree_when_a_number_fits_both(a: Bounds, b: Bounds) -> None:
    assert a.unit is not None
    assert b.unit is not None
    points = [point * int(a.unit.factor) for point in GRID]
    shared = any(point in a.interval and point in b.interval for point in points)
    assert a.interval.meets(b.interval) or not shared


@given(NUMERIC, st.lists(NUMBERS, min_size=2, max_size=2, unique=True))
def test_more_of_what_is_wanted_never_breaks_a_promise(
    bounds: Bounds, figures: list[Decimal]
) -> None:
    unit, less_is_better = bounds.unit, bounds.comparator in ("<", "<=")
    assert unit is not None
    worse, better = sorted(figures, reverse=less_is_better)
    met = [
        bounds.met_by(Quantity(figure, unit), less_is_better=less_is_better)
        for figure in (worse, better)
    ]
    assert met != [True, False]


@given(st.sampled_from(("=", "~", "range")), NUMBERS, NUMBERS, NUMBERS)
def test_the_nearer_end_decides_for_both_directions(
    comparator: str, a: Decimal, b: Decimal, figure: Decimal
) -> None:
    bounds = bounds_of(comparator, a, b, PER_CENT)
    quantity = Quantity(figure, PER_CENT)
    met = [bounds.met_by(quantity, less_is_better=less) for less in (False, True)]
    assert (met == [True, True]) == (quantity.base_value in bounds.interval)
    assert any(met)


@given(NUMBERS, UNITS)
def test_an_approximate_promise_is_wider_than_the_exact_one(value: Decimal, unit: Unit) -> None:
    about = Bounds("~", value, value, unit).interval
    exact = Bounds("=", value, value, unit).interval
    assert about.low is not None
    assert exact.low is not None
    assert about.high is not None
    assert exact.high is not None
    assert about.low < exact.low == exact.high < about.high
    assert about.high - about.low >= abs(exact.low) * Fraction(1, 20)


@given(st.sampled_from(WORDLESS), NUMBERS, UNITS)
def test_a_promise_without_a_number_is_never_decided(
    comparator: str, figure: Decimal, unit: Unit
) -> None:
    for bounds, less in product((Bounds(comparator), Bounds(comparator, unit=unit)), (True, False)):
        assert bounds.met_by(Quantity(figure, unit), less_is_better=less) is None
        assert Fraction(figure) in bounds.interval


@given(st.integers(-6, 6), st.integers(-6000, 6000))
def test_scales_do_not_change_a_verdict(promised: int, people: int) -> None:
    person = Unit("people", "people")
    in_thousands = Bounds(">=", Decimal(promised), None, THOUSAND)
    in_people = Bounds(">=", Decimal(promised * 1000), None, person)
    figure = Quantity(Decimal(people), person)
    assert in_thousands.met_by(figure) == in_people.met_by(figure)
