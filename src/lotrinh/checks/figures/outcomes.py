"""What a rule over figures says of the series that it found nothing wrong with."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, holds, not_applicable
from lotrinh.domain.message import Message

Mask = NDArray[np.bool_]


def outcomes(
    at: Inspection, found: Iterable[Result], tested: Callable[[], Mask], why: Message
) -> Iterator[Result]:
    """What is broken; of a full inspection also what is said of each other series' newest row.

    A series holds when the rule was tried on one of its rows (`tested`), else `why` says why not.
    """
    told: set[str] = set()
    for one in found:
        told.update(one.subjects)
        yield one
    if at.is_full:
        yield from _others(at.figures, told, tested(), why)


def of_sheets(figures: Figures, flags: Iterable[bool]) -> Mask:
    """One flag for each sheet, as a mask of the rows."""
    every = np.fromiter(flags, np.bool_)
    return every[figures.sheet] if len(figures) else np.zeros(0, np.bool_)


def given_again(figures: Figures) -> Mask:
    """Rows of cells that have another row."""
    mask = np.zeros(len(figures), np.bool_)
    _, place, many = np.unique(figures.cell, return_inverse=True, return_counts=True)
    mask[:] = many[place] > 1
    return mask


def _others(figures: Figures, told: set[str], tested: Mask, why: Message) -> Iterator[Result]:
    series = figures.cell[figures.order] // max(1, len(figures.periods))
    ends = np.flatnonzero(np.r_[series[1:] != series[:-1], True][: len(series)])
    first = 0
    for last in (ends + 1).tolist():
        rows = figures.order[first:last]
        first = last
        id = figures.rows[int(rows[-1])].id
        if not told.isdisjoint(figures.rows[one].id for one in rows.tolist()):
            continue
        yield holds(id) if tested[rows].any() else not_applicable(id, why=why)
