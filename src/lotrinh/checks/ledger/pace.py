"""What a promise needs a year in the time that is left, from what is known of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.ledger.history import levels
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.measure import Measure
from lotrinh.checks.ledger.promise import Promise
from lotrinh.domain.observation import Observation

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Need:
    """`low..high` per cent or points a year are needed from `first` to `last`.

    `rows` are the figures it starts from; `known` is the average they give, for the time before,
    where an average was promised; `low..high` comes from their rounding.
    """

    low: float
    high: float
    first: int
    last: int
    in_points: bool
    rows: tuple[int, ...]
    known: Observation | None = None

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
    row, until = part
    is_fall = known.figures.rows[row].statistic == "average_reduction"
    printed = known.figures.high[row], known.figures.low[row]
    ends = [_rest(one, -float(rate) if is_fall else float(rate), until) for rate in printed]
    if None in ends:
        return None
    low, high = sorted(value for value in ends if value is not None)
    return Need(low, high, until + 1, last, in_points, (row,), known.figures.rows[row])


def _first_part(known: Known, one: Promise, area: str) -> tuple[int, int] | None:
    """The longest known average from the first year on, shorter than the promise; till when."""
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
    return row, until


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
    if _other_number(figures.rows[row], one):
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
    if need.known is None:
        return []
    return [
        other for other in timeline
        if other.measure == one.measure and not other.is_each_year
        and (other.start.year, other.end) == (need.first, one.end)
        and (other.start.month, other.end.month) == (1, 12)
    ]  # fmt: skip
