"""Judging promises over years: averages, and promises for each year.

An average is decided by a figure that says it itself, else when every year is known: growth
compounds, points add up. A promise for each year is missed by one year that fails.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from lotrinh.domain.case import Case, decided, last_of, unknown
from lotrinh.domain.comparable import Comparable, comparable, whole_yardstick, yearly_yardstick
from lotrinh.domain.pace import Pace, compounded, mean, mean_needed, rate_needed
from lotrinh.domain.period import Period
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target


def average_standing(case: Case) -> Standing:
    """An average over years: a figure that says it itself, else all its years together."""
    found, _, _ = comparable(case.target, whole_yardstick(case.target), case.figures)
    own = [one for one in found if one.period == case.target.period]
    if own and case.is_over:
        return decided(case, own[-1].value, [own[-1].observation])
    yearly = yearly_yardstick(case.target, case.kind)
    rates, why, other = comparable(case.target, yearly, case.figures)
    years, steps = _years(case.target), case.target.steps or len(_years(case.target))
    pieces = _pieces(years, rates, found)
    known = [rate for piece in pieces for rate in [piece.value] * piece.period.steps]
    if len(known) == steps and case.is_over:
        value = _together(case, known)
        if value is None:
            return unknown("impossible", pieces[-1].observation)
        return decided(case, value, [one.observation for one in pieces])
    last = pieces[-1] if pieces else newest_year(rates, years)
    if last is None:
        return unknown(why or "other_period", other or last_of(rates))
    rests = tuple(one.observation for one in pieces) or (last.observation,)
    if case.is_over:
        return Standing(state="no_data", why="years_missing", figures=rests, value=last.value)
    pace = _average_pace(case, known, steps)
    return Standing(
        state="open", figures=rests, value=last.value, gap=case.gap(last.value), pace=pace
    )


def _years(target: Target) -> list[Period]:
    """The years over which an average runs, from the one after its base."""
    assert target.period is not None
    base = target.base
    last = target.period.last
    first = base.last.shift(1) if base is not None and base.frequency == "A" else None
    if first is None or first.start > last.start:
        return list(target.period)
    return list(Period(f"{first}/{last}")) if first != last else [last]


def _pieces(
    years: Sequence[Period], rates: Sequence[Comparable], averages: Sequence[Comparable]
) -> list[Comparable]:
    """Figures that cover the years without overlap: known averages first, the longest first.

    Figures of different base years never chain: those of the base year that covers most are taken.
    """
    if not years:
        return []
    span = years[-1] if len(years) == 1 else Period(f"{years[0]}/{years[-1]}")
    inside = [
        one for one in (*averages, *rates) if one.period.frequency == "A"
        and span.contains(one.period)
    ]  # fmt: skip
    inside.sort(key=lambda one: (one.period.steps, one.observation.known_from or date.min))
    found: list[list[Comparable]] = []
    for base_year in {one.observation.base_year for one in inside}:
        pieces: list[Comparable] = []
        for one in reversed(inside):
            is_free = not any(one.period.overlaps(other.period) for other in pieces)
            if one.observation.base_year == base_year and is_free:
                pieces.append(one)
        found.append(sorted(pieces, key=lambda one: one.period))
    return max(found, key=lambda one: (sum(p.period.steps for p in one), str(one)), default=[])


def newest_year(rates: Sequence[Comparable], years: Sequence[Period]) -> Comparable | None:
    """The newest single year, of any time before the end."""
    single = [
        one for one in rates
        if one.period.frequency == "A" and not one.period.is_span
        and one.period.end <= years[-1].end
    ]  # fmt: skip
    return max(single, key=lambda one: one.period.end, default=None)


def _adds_up(case: Case) -> bool:
    """Whether the average is of points, which add up, and not of growth, which compounds."""
    return yearly_yardstick(case.target, case.kind).statistic == "change"


def _together(case: Case, known: Sequence[Decimal]) -> Decimal | None:
    """The average of all years; blank where a rate leaves nothing to go on from."""
    if _adds_up(case):
        return mean(known)
    sign = yearly_yardstick(case.target, case.kind).sign
    rate = compounded(sign * one for one in known)
    return None if rate is None else sign * rate


def _average_pace(case: Case, known: Sequence[Decimal], steps: int) -> Pace | None:
    """The average of the years that are left; none where an end is already sure."""
    end, left = case.end, steps - len(known)
    if end is None or left < 1:
        return None
    if _adds_up(case):
        value = mean_needed(end, known, steps)
    else:
        sign = yearly_yardstick(case.target, case.kind).sign
        rate = rate_needed(sign * end, [sign * one for one in known], steps)
        value = None if rate is None else sign * rate
    return None if value is None else Pace("average", value, left)


def each_year_standing(case: Case) -> Standing:
    """A promise for every year: one year that fails decides, else all of them."""
    yearly = yearly_yardstick(case.target, case.kind)
    found, why, other = comparable(case.target, yearly, case.figures)
    assert case.target.period is not None
    years = {one.text for one in case.target.period if one.frequency == "A"}
    known = {one.period.text: one for one in found if one.period.text in years}
    rests = [one.observation for one in known.values()]
    failed = [one for one in known.values() if not case.meets(one.value)]
    over = [one for one in failed if one.period.end < case.today]
    if over:
        return decided(case, over[0].value, [over[0].observation])
    if years and len(known) == len(years) and case.is_over:
        worst = max(known.values(), key=lambda one: case.gap(one.value) or Decimal(0))
        return decided(case, worst.value, rests)
    last = max(known.values(), key=lambda one: one.period.end, default=None)
    last = last or newest_year(found, [case.target.period.last])
    if last is None:
        return unknown(why or "other_period", other or last_of(found))
    rests = rests or [last.observation]
    if case.is_over:
        return Standing(
            state="no_data", why="years_missing", figures=tuple(rests), value=last.value
        )
    gap = case.gap(last.value)
    return Standing(state="open", figures=(last.observation,), value=last.value, gap=gap)
