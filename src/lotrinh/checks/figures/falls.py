"""What should only grow, and fell."""

from collections.abc import Iterator

import numpy as np

from lotrinh.checks.figures.breaks import began_within
from lotrinh.checks.figures.restatement import agree
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection

Pair = tuple[int, int]
FALL = 0.9
GIVEN_ANEW = frozenset({"budget", "investment"})  # fields whose years each start from nought


def falls(at: Inspection, shorter: int) -> Iterator[Pair]:
    """Falls between neighbouring dates of stocks that are wanted to grow, as rows.

    Only of series with fewer dates than `shorter`; not of what is given anew each year, of
    assumed figures, or where the place or the whole became another one.
    """
    figures = at.figures
    wanted = np.array([_is_wanted_stock(one, at) for one in figures.sheets], bool)
    latest = figures.latest
    rows = latest[wanted[figures.sheet[latest]] & ~figures.is_assumed[latest]]
    if not len(rows):
        return
    series = figures.cell[rows] // len(figures.periods)
    _, place, many = np.unique(series, return_inverse=True, return_counts=True)
    is_fall = (figures.high[rows[1:]] < FALL * figures.low[rows[:-1]]) & (series[1:] == series[:-1])
    for one in np.flatnonzero(is_fall & (many[place[1:]] < shorter)).tolist():
        pair = int(rows[one]), int(rows[one + 1])
        first, second = (figures.rows[row] for row in pair)
        is_same = first.denominator == second.denominator and not agree(first, second)
        years = first.period.end.year, second.period.end.year
        if is_same and not began_within(at, second.area, *years):
            yield pair


def _is_wanted_stock(sheet: Sheet, at: Inspection) -> bool:
    one = at.indicator(sheet.indicator)
    if one is None or sheet.statistic != "level" or one.field in GIVEN_ANEW:
        return False
    is_stock = one.stock_or_flow == "stock" and one.aggregation == "sum"
    is_amount = at.catalogue.units.parse(one.unit).kind == sheet.kind
    return is_stock and is_amount and one.direction == "more"
