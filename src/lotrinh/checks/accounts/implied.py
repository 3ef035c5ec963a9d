"""What promises and figures together leave for everything else, said or not."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import Disputes, disputes_of, only
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.solver.components import components
from lotrinh.checks.solver.contraction import implied_box
from lotrinh.checks.solver.hull import hull
from lotrinh.checks.solver.system import Floats, System
from lotrinh.domain.finding import Extent
from lotrinh.domain.period import Period

EXACT = 200
CLOSER = 1e-6


@dataclass(frozen=True, slots=True)
class Implied:
    """Between what a number must lie if the promises in force are kept and the figures hold."""

    sheet: Sheet
    area: str
    period: Period
    extent: Extent


def implied_of(at: Inspection) -> tuple[Implied, ...]:
    """What follows for cells of which it is not said, where a promise has a part in it.

    Statements that quarrel are told without their softest, for nothing follows from a
    contradiction. Ends are exact for sums up to a number of cells, else by contraction, and never
    leave out what is possible.
    """
    return tuple(_implied(at.once(disputes_of)))


def _implied(found: Disputes) -> Iterator[Implied]:
    accounts = found.accounts
    system, _ = only(accounts.system, found.agreed)
    low, high = _ends(accounts, system)
    amounts = Amounts(accounts.at)
    for place in np.flatnonzero(_is_news(system, low, high) & _is_promised(accounts, found)):
        sheet, area, period = accounts.cells.cell(int(accounts.keys[place]))
        yield Implied(sheet, area, period, amounts.extent(sheet, low[place], high[place]))


def _ends(accounts: Accounts, system: System) -> tuple[Floats, Floats]:
    box = implied_box(system)
    low, high = box.low.copy(), box.high.copy()
    wanted = np.flatnonzero(accounts.keys >= 0)[:EXACT]
    low[wanted], high[wanted] = hull(system, wanted)
    return low, high


def _is_news(system: System, low: Floats, high: Floats) -> NDArray[np.bool_]:
    """Where an end is closer than what is said and possible."""
    said = system.statements
    own_low, own_high = system.low.copy(), system.high.copy()
    np.maximum.at(own_low, said.variable, said.low)
    np.minimum.at(own_high, said.variable, said.high)
    size = [np.where(np.isfinite(end), np.abs(end), 0.0) for end in (low, high)]
    slack = CLOSER * np.maximum(*size)
    news: NDArray[np.bool_] = (low > own_low + slack) | (high < own_high - slack)
    return news


def _is_promised(accounts: Accounts, found: Disputes) -> NDArray[np.bool_]:
    """Cells that rows lead to from a promise."""
    label = components(accounts.system)
    promised = found.agreed & ~accounts.is_figure
    labels = np.unique(label[accounts.system.statements.variable[promised]])
    is_promised: NDArray[np.bool_] = np.isin(label, labels) & (accounts.keys >= 0)
    return is_promised
