"""Judging a promise by the figures known on a day: its standing, by plain arithmetic.

A promise is decided when its time is over and its own figure is known; a figure of another unit,
whole, price basis or definition decides nothing.
"""

from collections.abc import Sequence
from decimal import Decimal

from lotrinh.domain.averages import average_standing, each_year_standing
from lotrinh.domain.case import Case, decided, last_of, unknown
from lotrinh.domain.comparable import Comparable, comparable, is_of, whole_yardstick
from lotrinh.domain.pace import Pace, growth_needed
from lotrinh.domain.period import Period
from lotrinh.domain.standing import Standing
from lotrinh.domain.statistic import OVER_SPANS, statistic_class
from lotrinh.domain.upkeep import kept_standing

_KEPT_WORDS = ("keep", "improve")
_WITHOUT_GROWTH = (
    "percent", "percent_per_year", "point", "point_per_year", "rank", "index_points", "times",
    "per_10000_people", "per_1000_people",
)  # fmt: skip
_COUNTED = ("count",)


def judge(case: Case) -> Standing:
    """The standing of a promise on a day."""
    target = case.target
    if target.period is None:
        return Standing(state="not_measurable", why="no_period")
    if target.bounds.comparator in _KEPT_WORDS:
        return kept_standing(case)
    if target.statistic == "each_year":
        return each_year_standing(case)
    if target.statistic in OVER_SPANS:
        return average_standing(case)
    return _single(case)


def _single(case: Case) -> Standing:
    """A promise about one period: its own figure decides, else the newest before or within."""
    found, why, other = comparable(case.target, whole_yardstick(case.target), case.figures)
    own = [one for one in found if is_of(case.target, case.indicator, one.period)]
    if own and case.is_over:
        return decided(case, own[-1].value, [own[-1].observation])
    last = own[-1] if own else _last_before(case, found)
    if last is None:
        return unknown(why or "other_period", other or last_of(found))
    gap = case.gap(last.value)
    return Standing(
        state="no_data" if case.is_over else "open",
        why="unpublished" if case.is_over else "",
        figures=(last.observation,),
        value=last.value,
        gap=gap,
        pace=None if case.is_over else _pace(case, last, gap),
    )


def _last_before(case: Case, found: Sequence[Comparable]) -> Comparable | None:
    """The newest part of the promise's own time, else the newest figure of as long a time."""
    own = case.target.period
    assert own is not None
    parts = [one for one in found if _is_part(own, one.period)]
    if parts and case.indicator.stock_or_flow == "flow":
        return max(parts, key=lambda one: one.period.end)
    is_stock = case.indicator.stock_or_flow == "stock"
    like = [
        one for one in found
        if one.period.end <= own.end and (is_stock or _is_as_long(one.period, own))
    ]  # fmt: skip
    return max(like, key=lambda one: one.period.end, default=None)


def _is_as_long(period: Period, own: Period) -> bool:
    """Whether two periods have one form and as many units of it."""
    if period.frequency != own.frequency or period.is_span != own.is_span:
        return False
    return not own.is_span or period.steps == own.steps


def _is_part(own: Period, period: Period) -> bool:
    """Whether a figure counts from the beginning of the promise's time to a day in it."""
    if period.frequency == "D" and not period.is_span:
        return own.contains(period)
    return period.start == own.start and period.end < own.end


def _pace(case: Case, last: Comparable, gap: Decimal | None) -> Pace | None:
    """What is needed a year: growth of an amount, a difference of a rate, rank or index.

    Of things counted one by one, and within the promise's own time, what remains is said.
    """
    own, end = case.target.period, case.end
    is_level = statistic_class(case.target.statistic) in ("level", "rank")
    if own is None or end is None or gap is None or gap <= 0 or not is_level:
        return None
    kind, years = last.observation.quantity.unit.kind, own.end.year - last.period.end.year
    if kind in _COUNTED or years < 1 or _is_part(own, last.period):
        return Pace("remaining", gap, max(years, 1))
    if kind in _WITHOUT_GROWTH:
        return Pace("difference", ((end - last.value) / years).quantize(Decimal("0.0001")), years)
    rate = growth_needed(last.value, end, years)
    return None if rate is None else Pace("growth", rate, years)
