"""Laws of periods: text and value are one, order is total, steps and shifts agree."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period

YEARS = st.integers(1900, 2100)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
FORMS = {
    "A": YEARS.map(str),
    "S": st.builds("{}-S{}".format, YEARS, st.integers(1, 2)),
    "Q": st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    "M": st.builds("{}-{:02d}".format, YEARS, st.integers(1, 12)),
    "D": DAYS.map(date.isoformat),
}
SINGLES = st.one_of(*FORMS.values()).map(Period)
WRITTEN = r"[12]\d{3}(-(S[12]|Q[1-4]|\d\d(-\d\d)?))?(/.*)?"
STEPS = st.integers(-300, 300)


@st.composite
def spans(draw: st.DrawFn) -> Period:
    """A span of any frequency, of at least two units."""
    first = Period(draw(st.one_of(*FORMS.values())))
    return Period(f"{first}/{first.shift(draw(st.integers(1, 60)))}")


PERIODS = st.one_of(SINGLES, spans())


@given(PERIODS)
def test_parsing_what_was_printed_gives_the_same_period(period: Period) -> None:
    again = Period(str(period))
    assert again == period
    assert hash(again) == hash(period)
    assert (again.start, again.end, again.frequency) == (
        period.start,
        period.end,
        period.frequency,
    )


@given(PERIODS, PERIODS)
def test_exactly_one_of_before_equal_after_holds(a: Period, b: Period) -> None:
    assert [a < b, a == b, b < a].count(True) == 1
    assert (a <= b) == (a < b or a == b)
    assert (a >= b) == (not a < b)


@given(PERIODS, PERIODS, PERIODS)
def test_order_is_transitive(a: Period, b: Period, c: Period) -> None:
    low, middle, high = sorted([a, b, c])
    assert low <= middle <= high
    assert low <= high


@given(SINGLES, SINGLES)
def test_units_of_one_form_follow_their_first_day(a: Period, b: Period) -> None:
    assume(a.frequency == b.frequency)
    assert (a < b) == (a.start < b.start)


@given(PERIODS)
def test_a_period_contains_itself_and_its_units(period: Period) -> None:
    assert period.contains(period)
    assert period.contains(period.first)
    assert period.contains(period.last)


@given(PERIODS, PERIODS)
def test_containment_both_ways_means_the_same_days(a: Period, b: Period) -> None:
    both_ways = a.contains(b) and b.contains(a)
    assert both_ways == ((a.start, a.end) == (b.start, b.end))


@given(DAYS, st.lists(st.integers(0, 400), min_size=5, max_size=5))
def test_containment_is_transitive(day: date, gaps: list[int]) -> None:
    edges = [day + timedelta(days=sum(gaps[:count])) for count in range(1, 6)]
    inner = Period(f"{edges[2]}")
    middle = Period(f"{edges[1]}/{edges[3] + timedelta(days=1)}")
    outer = Period(f"{edges[0]}/{edges[4] + timedelta(days=1)}")
    assert outer.contains(middle)
    assert middle.contains(inner)
    assert outer.contains(inner)


@given(PERIODS, PERIODS)
def test_overlap_is_symmetric_and_follows_from_containment(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert a.overlaps(b) or not a.contains(b)


@given(PERIODS, STEPS)
def test_shifting_there_and_back_changes_nothing(period: Period, units: int) -> None:
    assert period.shift(units).shift(-units) == period


@given(PERIODS, STEPS, STEPS)
def test_two_shifts_are_one(period: Period, first: int, second: int) -> None:
    assert period.shift(first).shift(second) == period.shift(first + second)


@given(SINGLES)
def test_the_next_unit_begins_the_day_after(period: Period) -> None:
    assert period.shift(1).start == period.end + timedelta(days=1)


@given(PERIODS)
def test_a_span_has_as_many_steps_as_units(period: Period) -> None:
    units = list(period)
    assert len(units) == period.steps
    assert units == sorted(units)
    assert (units[0], units[-1]) == (period.first, period.last)
    assert all(unit.frequency == period.frequency and not unit.is_span for unit in units)


@given(PERIODS)
def test_the_base_stands_just_before_the_first_unit(period: Period) -> None:
    assert period.base.shift(1) == period.first
    assert period.steps_from(period.base) == period.steps


@given(spans())
def test_a_span_counted_from_its_own_first_unit_has_one_step_less(span: Period) -> None:
    assert span.steps_from(span.first) == span.steps - 1


@given(PERIODS, st.integers(0, 50))
def test_no_steps_lead_from_a_base_that_is_not_before_the_end(period: Period, units: int) -> None:
    with pytest.raises(InvalidValue):
        period.steps_from(period.last.shift(units))


@given(YEARS, st.integers(1, 99), st.integers(1, 99))
def test_only_days_of_the_calendar_are_periods(year: int, month: int, day: int) -> None:
    text = f"{year}-{month:02d}-{day:02d}"
    try:
        expected = date(year, month, day)
    except ValueError:
        with pytest.raises(InvalidValue):
            Period(text)
    else:
        assert Period(text).start == expected


@given(st.text(alphabet="0123456789-/QSW ٣", max_size=12))
def test_any_other_text_is_refused_in_both_languages(text: str) -> None:
    assume(not re.fullmatch(WRITTEN, text, re.ASCII))
    with pytest.raises(InvalidValue) as refused:
        Period(text)
    assert "2026-Q2" in refused.value.message.vi
    assert "2026-Q2" in refused.value.message.en


@given(spans(), SINGLES)
def test_a_span_has_ends_of_one_form_in_order(span: Period, other: Period) -> None:
    assume(other.frequency != span.frequency)
    for text in (
        f"{span.last}/{span.first}",
        f"{span.first}/{span.first}",
        f"{span.first}/{other}",
    ):
        with pytest.raises(InvalidValue):
            Period(text)
