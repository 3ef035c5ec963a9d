"""How fast something has gone, year by year, as far as it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.measure import Measure, same_whole

FEWEST = 2
_SPREAD = 2.0
_ABOVE = 0.5
_MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Rate:
    """A yearly move from the end of year `base` to that of `year`, in per cent or in points.

    Over several years it is their average; `rows` are the figures it comes from.
    """

    value: float
    base: int
    year: int
    rows: tuple[int, ...]


def levels(known: Known, indicator: str, area: str, measure: Measure) -> list[tuple[int, int]]:
    """Years and rows of the longest series of yearly levels at the measure's prices, in order.

    Levels without stated prices serve where the indicator has none with them.
    """
    key = indicator, area, measure
    found = known.levels.get(key)
    if found is None:
        found = known.levels[key] = _levels(known, indicator, area, measure)
    return found


def _levels(known: Known, indicator: str, area: str, measure: Measure) -> list[tuple[int, int]]:
    series = [
        (sheet, rows) for sheet, rows in known.of(indicator, area)
        if sheet.statistic == "level" and sheet.definition == measure.definition
        and same_whole(sheet.denominator, measure.whole if not measure.whole.isdecimal() else "")
    ]  # fmt: skip
    is_priced = any(sheet.prices for sheet, _ in series)
    fitting = [
        yearly for sheet, rows in series
        if sheet.prices == measure.prices or not (is_priced or sheet.prices)
        for yearly in [_yearly(known, rows)]
    ]  # fmt: skip
    return max(fitting, key=len, default=[])


def rates(known: Known, indicator: str, area: str, measure: Measure) -> list[Rate]:
    """The known yearly moves of what a promise is about, the earliest first; no year twice.

    In per cent of levels and growth, in points of rates: real with real, nominal with nominal.
    Published moves come before those that follow from two levels, of one year that known last.
    """
    in_points = measure.kind in ("percent", "point") and measure.aspect in ("level", "change")
    figures = known.figures
    published = sorted(
        _published(known, indicator, area, measure, in_points),
        key=lambda one: (figures.known[one.rows[0]], figures.rows[one.rows[0]].id),
    )
    found = list({one.year: one for one in published}.values())
    taken = {one.year for one in found}
    yearly = levels(known, indicator, area, measure)
    for (base, first), (year, last) in pairwise(yearly):
        if not taken & set(range(base + 1, year + 1)):
            value = _move(known, first, last, year - base, in_points)
            if value is not None:
                found.append(Rate(value, base, year, (first, last)))
    return sorted(found, key=lambda one: one.year)


def yearly_figures(
    known: Known, indicator: str, area: str, measure: Measure
) -> list[tuple[int, int]]:
    """Years and rows of the figures that say just what a promise of this measure says."""
    return [
        found for sheet, rows in known.of(indicator, area)
        if (sheet.statistic, sheet.kind, sheet.prices) == measure[:3]
        and sheet.definition == measure.definition
        for found in _yearly(known, rows)
    ]  # fmt: skip


def usual_limit(moves: Sequence[float]) -> float:
    """The most that can be called usual of yearly moves in per cent or in points.

    Half above the highest (of two moves as much again) and at least three above it, or twice the
    spread above the mean: plans that only hope for somewhat more than ever are many.
    """
    highest, mean = max(moves), sum(moves) / len(moves)
    spread = sqrt(sum((one - mean) ** 2 for one in moves) / (len(moves) - 1))
    above = _ABOVE if len(moves) > FEWEST else 2 * _ABOVE
    return max(highest + abs(highest) * above, highest + _MARGIN, mean + _SPREAD * spread)


def _published(
    known: Known, indicator: str, area: str, measure: Measure, in_points: bool
) -> Iterator[Rate]:
    wanted = "change" if in_points else "growth"
    for sheet, rows in known.of(indicator, area):
        if sheet.statistic == wanted and _is_of(sheet, measure, in_points):
            for year, row in _yearly(known, rows):
                yield Rate(float(known.figures.value[row]), year - 1, year, (row,))


def _is_of(sheet: Sheet, measure: Measure, in_points: bool) -> bool:
    if sheet.kind != ("point" if in_points else "percent"):
        return False
    is_priced = in_points or not measure.prices or sheet.prices == measure.prices
    return is_priced and sheet.definition == measure.definition


def _yearly(known: Known, rows: Sequence[int]) -> list[tuple[int, int]]:
    figures = known.figures
    periods = ((figures.periods[figures.period[row]], row) for row in rows)
    return [(one.end.year, row) for one, row in periods if one.frequency == "A" and not one.is_span]


def _move(known: Known, first: int, last: int, years: int, in_points: bool) -> float | None:
    value = known.figures.value
    before, after = float(value[first]), float(value[last])
    if in_points:
        return (after - before) / years
    if before <= 0 or after <= 0:
        return None
    return float((after / before) ** (1 / years) - 1) * 100
