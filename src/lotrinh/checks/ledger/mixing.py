"""Figures that stand side by side and are of different definitions, base years or wholes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.ledger.known import Known
from lotrinh.checks.ledger.measure import same_whole


def mixed_cells(known: Known) -> Iterator[tuple[int, int]]:
    """The newest time at which an area has two figures of one thing by two definitions or bases.

    Once for each area and pair of sheets; not where both agree within rounding, or differ in
    prices or whole.
    """
    for one, other in _alike(known, lambda a, b: _but_basis(a) == _but_basis(b)):
        for area in _areas_of_both(known, one, other):
            theirs = {_period(known, row): row for row in known.rows(other, area)}
            pairs = [
                (row, theirs[_period(known, row)]) for row in known.rows(one, area)
                if _period(known, row) in theirs
            ]  # fmt: skip
            apart = [pair for pair in pairs if not _agree(known, *pair)]
            if apart:
                yield apart[-1]


def mixed_wholes(known: Known) -> Iterator[tuple[int, int]]:
    """Two rates that follow each other within a year in one area and are of different wholes.

    Once for each area and pair of wholes: the first time that the later is the lower, for then the
    change of scale looks like a fall; else the last time.
    """
    for one, other in _alike(known, _of_two_wholes):
        for area in _areas_of_both(known, one, other):
            rows = [*known.rows(one, area), *known.rows(other, area)]
            rows.sort(key=lambda row: _end(known, row))
            meeting = [pair for pair in pairwise(rows) if _meet(known, *pair)]
            values = known.figures.value
            falls = [pair for pair in meeting if values[pair[0]] > values[pair[1]]]
            if meeting:
                yield falls[0] if falls else meeting[-1]


def _alike(known: Known, is_wanted: Callable[[Sheet, Sheet], bool]) -> Iterator[tuple[int, int]]:
    sheets = known.figures.sheets
    for numbers in known.sheets.values():
        for one, other in combinations(numbers, 2):
            if is_wanted(sheets[one], sheets[other]):
                yield one, other


def _but_basis(sheet: Sheet) -> Sheet:
    return sheet._replace(definition="", base_year="")


def _of_two_wholes(one: Sheet, other: Sheet) -> bool:
    if not one.denominator or not other.denominator:
        return False
    is_alike = one._replace(denominator="") == other._replace(denominator="")
    return is_alike and not same_whole(one.denominator, other.denominator)


def _areas_of_both(known: Known, one: int, other: int) -> Sequence[str]:
    figures = known.figures
    both = np.intersect1d(figures.area[figures.sheet == one], figures.area[figures.sheet == other])
    return [figures.areas[number] for number in both]


def _agree(known: Known, one: int, other: int) -> bool:
    low, high = known.figures.low, known.figures.high
    return bool(low[one] <= high[other] and low[other] <= high[one])


def _meet(known: Known, one: int, other: int) -> bool:
    rows = known.figures.rows
    is_one_year = rows[one].period.end.year == rows[other].period.end.year
    return is_one_year and not same_whole(rows[one].denominator, rows[other].denominator)


def _period(known: Known, row: int) -> str:
    return known.figures.rows[row].period.text


def _end(known: Known, row: int) -> tuple[object, ...]:
    period = known.figures.rows[row].period
    return period.end, period.start
