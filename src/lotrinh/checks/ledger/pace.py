"""What a promise needs a year in the time that is left, from what is known of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import prod

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.ledger.history import FEWEST, levels, yearly_figures
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.measure import Measure
from lotrinh.checks.ledger.promise import Promise
from lotrinh.domain.observation import Observation

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Need:
    """`low..high` per cent or points a year are needed from `first` to `last`.

    `rows` are the figures it starts from; `achieved` is the average they give, for the time before,
    where an average was promised, and `known` the figure that states it, if one does; `low..high`
    comes from their rounding.
    """

    low: float
    high: float
    first: int
    last: int
    in_points: bool
    rows: tuple[int, ...]
    known: Observation | None = None
    achieved: float | None = None

    @property
    def middle(self) -> float:
        """The need by the figures as printed."""
        return (self.low + self.high) / 2


def need_of(known: Known, one: Promise, area: str) -> Need | None:
    """What a promise of growth, of points or of a level needs; `None` where that is not known.

    Of a promise for each year and of one for a single year it is the promise itself.
    """
    aspect = one.measure.aspect
    if aspect in ("growth", "change") and one.wanted_end is not None:
        return _of_move(known, one, area)
    return _of_level(known, one, area) if aspect == "level" else None


def _of_move(known: Known, one: Promise, area: str) -> Need | None:
    in_points = one.measure.aspect == "change"
    if one.measure.kind != ("point" if in_points else "percent"):
        return None
    if (one.start.month, one.end.month) != (1, 12):
        return None
    first, last = one.start.year, one.end.year
    assert one.wanted_end is not None
    end = float(one.wanted_end)
    part = None if one.is_each_year else _first_part(known, one, area)
    if part is None:
        return Need(end, end, first, last, in_points, ())
    ends = [_rest(one, rate, part.until) for rate in (part.low, part.high)]
    if None in ends:
        return None
    low, high = sorted(value for value in ends if value is not None)
    stated = known.figures.rows[part.rows[0]] if part.is_stated else None
    return Need(low, high, part.until + 1, last, in_points, part.rows, stated, part.middle)


@dataclass(frozen=True, slots=True)
class _Part:
    """The average of the years up to `until`, within its rounding; stated, or of yearly moves."""

    until: int
    low: float
    high: float
    middle: float
    rows: tuple[int, ...]
    is_stated: bool = True


def _first_part(known: Known, one: Promise, area: str) -> _Part | None:
    """The longest known part from the first year on: a stated average, else moves of each year."""
    found = [part for part in (_stated(known, one, area), _each_year(known, one, area)) if part]
    return max(found, key=lambda part: (part.until, part.is_stated), default=None)


def _stated(known: Known, one: Promise, area: str) -> _Part | None:
    found = []
    for sheet, rows in known.of(one.target.indicator, area):
        if not _says_the_same(sheet, one.measure):
            continue
        for row in rows:
            period = known.figures.rows[row].period
            if period.is_of_years and period.start == one.start and period.end < one.end:
                found.append((period.end.year, row))
    if not found:
        return None
    until, row = max(found)
    sign = -1 if known.figures.rows[row].statistic == "average_reduction" else 1
    low, high, value = (
        sign * float(column[row])
        for column in (known.figures.low, known.figures.high, known.figures.value)
    )
    return _Part(until, low, high, value, (row,))


def _each_year(known: Known, one: Promise, area: str) -> _Part | None:
    """The years from the first on of which every move is known, but for the promise's last."""
    found = dict(yearly_figures(known, one.target.indicator, area, one.measure))
    years = range(one.start.year, one.end.year)
    rows = tuple(found[year] for year in takewhile(found.__contains__, years))
    if len(rows) < FEWEST:
        return None
    low, high, middle = (
        _average([float(column[row]) for row in rows], in_points=one.measure.aspect == "change")
        for column in (known.figures.low, known.figures.high, known.figures.value)
    )
    return _Part(one.start.year + len(rows) - 1, low, high, middle, rows, is_stated=False)


def _average(moves: Sequence[float], *, in_points: bool) -> float:
    if in_points or min(moves) <= -_WHOLE:
        return sum(moves) / len(moves)
    return float(prod(1 + one / _WHOLE for one in moves) ** (1 / len(moves)) - 1) * _WHOLE


def _says_the_same(sheet: Sheet, measure: Measure) -> bool:
    is_average = sheet.statistic in ("average_growth", "average_reduction")
    is_of_kind = sheet.kind.removesuffix("_per_year") == measure.kind
    is_priced_so = measure.aspect == "change" or sheet.prices == measure.prices
    return is_average and is_of_kind and is_priced_so and sheet.definition == measure.definition


def _rest(one: Promise, rate: float, until: int) -> float | None:
    """What the years after `until` must average, where those before averaged `rate`."""
    steps, past = one.end.year - one.start.year + 1, until - one.start.year + 1
    assert one.wanted_end is not None
    end = float(one.wanted_end)
    if one.measure.aspect == "change":
        return (end * steps - rate * past) / (steps - past)
    if rate <= -_WHOLE or end <= -_WHOLE:
        return None
    left = (1 + end / _WHOLE) ** steps / (1 + rate / _WHOLE) ** past
    return float(left ** (1 / (steps - past)) - 1) * _WHOLE


def _of_level(known: Known, one: Promise, area: str) -> Need | None:
    end, period = one.wanted_end, one.target.period
    if end is None or period is None or period.frequency != "A" or period.is_span:
        return None
    last = one.end.year
    yearly = levels(known, one.target.indicator, area, one.measure)
    before = [(year, row) for year, row in yearly if year < last]
    if not before:
        return None
    base, row = before[-1]
    figures, years = known.figures, last - base
    if figures.rows[row].quantity.unit.kind != one.measure.kind:
        return None
    if _other_number(figures.rows[row], one) or _has_several_base_years(known, one, area):
        return None
    in_points = one.measure.kind == "percent"
    ends = [
        _yearly(float(start), float(end), years, in_points)
        for start in (figures.high[row], figures.low[row])
    ]
    if None in ends:
        return None
    low, high = sorted(value for value in ends if value is not None)
    return Need(low, high, base + 1, last, in_points, (row,))


def _has_several_base_years(known: Known, one: Promise, area: str) -> bool:
    """Whether a promise that names no base year may be of one among several."""
    sheets = (sheet for sheet, _ in known.of(one.target.indicator, area))
    years = {
        sheet.base_year for sheet in sheets
        if sheet.statistic == "level" and sheet.prices == one.measure.prices
    }  # fmt: skip
    return len(years - {""}) > 1


def _other_number(row: Observation, one: Promise) -> bool:
    """Whether a count is out of another number: its scale has changed."""
    return row.denominator.isdecimal() and row.denominator != one.measure.whole


def _yearly(start: float, end: float, years: int, in_points: bool) -> float | None:
    if in_points:
        return (end - start) / years
    if start <= 0 or end <= 0:
        return None
    return float((end / start) ** (1 / years) - 1) * _WHOLE


def own_estimate(known: Known, one: Promise, area: str) -> int | None:
    """The figure known of the promised year itself, which is not over."""
    yearly = levels(known, one.target.indicator, area, one.measure)
    return next((row for year, row in yearly if year == one.end.year), None)


def for_the_rest(timeline: Sequence[Promise], one: Promise, need: Need) -> list[Promise]:
    """Promises of the same measure for just the time that is left."""
    if need.achieved is None:
        return []
    return [
        other for other in timeline
        if other.measure == one.measure and not other.is_each_year
        and (other.start.year, other.end) == (need.first, one.end)
        and (other.start.month, other.end.month) == (1, 12)
    ]  # fmt: skip
