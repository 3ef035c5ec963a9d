"""Judging promises without a number: to keep what is, or to improve it."""

from collections.abc import Sequence

from lotrinh.domain.case import Case, last_of, unknown
from lotrinh.domain.comparable import (
    Comparable,
    comparable,
    is_of,
    whole_yardstick,
    yearly_yardstick,
)
from lotrinh.domain.standing import Standing
from lotrinh.domain.statistic import OVER_SPANS


def kept_standing(case: Case) -> Standing:
    """No worse than a base, or better than it; a direction and a base are needed."""
    if case.target.statistic != "rank" and case.indicator.direction == "neutral":
        return Standing(state="not_measurable", why="no_direction")
    target = case.target
    over_span = target.statistic in OVER_SPANS
    yardstick = yearly_yardstick(target, case.kind) if over_span else whole_yardstick(target)
    found, why, other = comparable(target, yardstick, case.figures)
    base = _base(case, found)
    if base is None:
        return unknown(why or "no_base", other or last_of(found))
    like = [one for one in found if _same_measure(one, base) and one.period.end > base.period.end]
    assert target.period is not None
    own = [one for one in like if is_of(target, case.indicator, one.period)]
    if own and case.is_over:
        change = own[-1].value - base.value
        good = -change if case.less_is_better else change
        is_met = good > 0 or (good == 0 and target.bounds.comparator == "keep")
        figures = (base.observation, own[-1].observation)
        return Standing(state="met" if is_met else "missed", figures=figures, value=own[-1].value)
    last = like[-1] if like else base
    newer = () if last is base else (last.observation,)
    figures = (base.observation, *newer)
    if case.is_over:
        is_known = any(is_of(target, case.indicator, one.period) for one in found)
        why = "other_whole" if is_known and base.observation.denominator else "unpublished"
        return Standing(state="no_data", why=why, figures=figures, value=last.value)
    return Standing(state="open", figures=figures, value=last.value)


def _base(case: Case, found: Sequence[Comparable]) -> Comparable | None:
    """The figure of the stated base, else the newest when the document was issued."""
    stated = case.target.base_period
    if stated is not None:
        return next((one for one in reversed(found) if one.period == stated), None)
    if case.since is None:
        return None
    before = [one for one in found if one.period.end < case.since]
    return max(before, key=lambda one: one.period.end, default=None)


def _same_measure(one: Comparable, base: Comparable) -> bool:
    """Whether two figures compare: same unit and whole, a time as long, one base year."""
    first, second = one.observation, base.observation
    return (
        first.quantity.unit.kind, first.denominator, first.base_year, first.period.frequency,
    ) == (
        second.quantity.unit.kind, second.denominator, second.base_year, second.period.frequency,
    )  # fmt: skip
