"""Which rates have an amount of their own last day, and no plain plan beside it that fits."""

import numpy as np

from lotrinh.checks.accounts.said import counting
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rates.amounts import Rows, ends_of, levels
from lotrinh.checks.rates.wholes import givers

_DAYS = 1 << 24


def suspects(at: Inspection, sheet: int, part: str, whole: str, kind: str) -> list[int]:
    """The rates of a sheet that have an amount of their last day and no plain plan that fits."""
    figures = at.figures
    rows = figures.on_sheet(sheet)
    rows = rows[at.once(counting)[rows]]
    ends = at.once(_ends)
    place = figures.area.astype(np.int64) * _DAYS
    parts = levels(at, part, kind)
    rows = rows[np.isin((place + ends)[rows], (place + ends)[parts])]
    words = f"{figures.sheets[sheet].denominator} {figures.sheets[sheet].definition}"
    if part == whole or givers(words) or at.is_full:
        return list(rows.tolist())
    cell = figures.area.astype(np.int64) * len(figures.periods) + figures.period
    wholes = levels(at, whole, kind)
    one, other = _matching(cell[rows], cell[parts]), _matching(cell[rows], cell[wholes])
    if not len(parts) or not len(wholes):
        return list(rows.tolist())
    low, high = figures.low[wholes[other]], figures.high[wholes[other]]
    is_known = (cell[parts[one]] == cell[rows]) & (cell[wholes[other]] == cell[rows])
    fits = is_known & (100 * figures.low[parts[one]] <= figures.high[rows] * high)
    fits &= (figures.low[rows] * low <= 100 * figures.high[parts[one]]) & (low > 0)
    return list(rows[~fits].tolist())


def _matching(wanted: Rows, known: Rows) -> Rows:
    """Where each wanted number stands among known ones, or some place where it does not."""
    order = np.argsort(known, kind="stable")
    place = np.searchsorted(known[order], wanted)
    found: Rows = order[np.minimum(place, len(known) - 1)] if len(known) else place
    return found


def _ends(at: Inspection) -> Rows:
    return ends_of(at.figures)
