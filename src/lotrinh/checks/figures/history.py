"""Yearly figures of each series, as known last, so that one year can be held against the others."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.figures.figures import Figures, Floats

Rows = NDArray[np.int64]
SHORTEST = 2


@dataclass(frozen=True)
class History:
    """Series with equally many years: line i of `row`, `year` and `value` is one series.

    `row` is the place in the figures; years ascend and may have gaps; values are in base units.
    """

    row: Rows
    year: Floats
    value: Floats


def histories(figures: Figures) -> tuple[History, ...]:
    """The series with two years or more, by how many they have; what is assumed is left out."""
    if not len(figures):
        return ()
    yearly = np.array([one.frequency == "A" and not one.is_span for one in figures.periods])
    latest = figures.latest
    kept = latest[yearly[figures.period[latest]] & ~figures.is_assumed[latest]]
    if not len(kept):
        return ()
    years = np.array([one.start.year for one in figures.periods], np.float64)
    series = figures.cell[kept] // len(figures.periods)
    rows = (kept[places] for places in runs(series, SHORTEST))
    return tuple(History(row, years[figures.period[row]], figures.value[row]) for row in rows)


def runs(keys: Rows, shortest: int) -> Iterator[Rows]:
    """Places of equal neighbouring keys, a run a line; runs of one length come together."""
    first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    length = np.diff(np.r_[first, len(keys)])
    for many in np.unique(length[length >= shortest]).tolist():
        yield first[length == many][:, None] + np.arange(many)
