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
from lotrinh.checks.solver.contraction import Contraction, implied_box
from lotrinh.checks.solver.hull import hull
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import Floats, Mask, System
from lotrinh.domain.finding import Extent
from lotrinh.domain.period import Period

SMALL = 120  # variables of a part that linear programmes look at
MOST = 40  # cells that they are asked about
NEAR = 0.01  # cells whose ends are nearer than this share of their size are exact enough
CLOSER = 1e-6


@dataclass(frozen=True, slots=True)
class Implied:
    """Between what a number must lie if the promises in force are kept and the figures hold.

    `conflict` are rows that leave it no value at all together: `extent` is then what follows
    without the softest of them. `is_telling` where a promise speaks of it and it must do notably
    more than that. `variable` is its place in the accounts.
    """

    sheet: Sheet
    statistic: str
    area: str
    period: Period
    extent: Extent
    conflict: tuple[str, ...] = ()
    is_telling: bool = False
    variable: int = -1


def implied_of(at: Inspection) -> tuple[Implied, ...]:
    """What follows for cells of which it is not said, where a promise has a part in it.

    Also cells that are promised what cannot all be true. Statements that quarrel are told without
    their softest, for nothing follows from a contradiction. Ends never leave out what is possible.
    They are those of contraction; where small parts close a circle, those of linear programmes,
    which are exact for sums, for so many cells.
    """
    return tuple(_implied(at.once(disputes_of)))


def grounds_of(at: Inspection, one: Implied) -> tuple[str, ...]:
    """The rows from which an implied interval follows by contraction; of a quarrel its own."""
    if one.conflict:
        return one.conflict
    said, kept = at.once(_settled)
    causes = said.causes(2 * one.variable, 2 * one.variable + 1)
    rows = at.once(disputes_of).accounts.said.row[kept[causes.statements]]
    return tuple(dict.fromkeys(rows.tolist()))


def _settled(at: Inspection) -> tuple[Contraction, NDArray[np.intp]]:
    """What agrees, settled, and which statement of the accounts each of its statements is."""
    found = at.once(disputes_of)
    system, kept = only(found.accounts.system, found.agreed)
    contraction = Contraction(system)
    contraction.settle()
    return contraction, kept


def _implied(found: Disputes) -> Iterator[Implied]:
    accounts = found.accounts
    system, _ = only(accounts.system, found.agreed)
    is_promised = _is_promised(accounts, found)
    low, high = _ends(accounts, system, is_promised)
    amounts, contested = Amounts(accounts.at), _contested(found)
    is_told, is_telling = _is_news(system, low, high), _is_telling(found, low, high)
    is_told[list(contested)] = True
    for place in np.flatnonzero(is_told & is_promised).tolist():
        sheet, area, period = accounts.cells.cell(int(accounts.keys[place]))
        yield Implied(
            sheet, amounts.statistic(sheet), area, period,
            amounts.extent(sheet, low[place], high[place]),
            contested.get(place, ()), bool(is_telling[place]), place,
        )  # fmt: skip


def _is_telling(found: Disputes, low: Floats, high: Floats) -> Mask:
    """Cells with a promise of which an end that it gives is notably closer than it says."""
    promised = found.agreed & ~found.accounts.is_figure
    said = only(found.accounts.system, promised)[0].statements
    telling = np.zeros(len(low), bool)
    for end, own, sign in ((low, said.low, 1), (high, said.high, -1)):
        has_end = np.isfinite(own)
        cell, stated = said.variable[has_end], own[has_end]
        telling[cell[sign * (end[cell] - stated) > NEAR * np.abs(stated)]] = True
    return telling


def _contested(found: Disputes) -> dict[int, tuple[str, ...]]:
    """By cell that is promised what cannot all be true: the rows of the first quarrel about it."""
    accounts = found.accounts
    rows: dict[int, tuple[str, ...]] = {}
    variable = accounts.system.statements.variable
    for quarrel in found.promises:
        for one in quarrel.conflict.statements:
            if not accounts.is_figure[one]:
                rows.setdefault(int(variable[one]), quarrel.rows)
    return rows


def _ends(accounts: Accounts, system: System, is_promised: Mask) -> tuple[Floats, Floats]:
    box = implied_box(system)
    low, high = box.low.copy(), box.high.copy()
    wanted = np.flatnonzero(is_promised & ~_is_near(low, high) & _is_in_small_circle(system))
    wanted = wanted[:MOST]
    low[wanted], high[wanted] = hull(system, wanted)
    return low, high


def _is_near(low: Floats, high: Floats) -> Mask:
    is_whole = np.isfinite(low) & np.isfinite(high)
    size = np.where(is_whole, np.fmax(np.abs(low), np.abs(high)), 0.0)
    is_near: Mask = is_whole & (high - low <= NEAR * size)
    return is_near


def _is_in_small_circle(system: System) -> Mask:
    parts = Parts(system)
    is_small = np.bincount(parts.label) <= SMALL
    labels = parts.beyond_trees()
    is_within: Mask = np.isin(parts.label, labels[is_small[labels]])
    return is_within


def _is_news(system: System, low: Floats, high: Floats) -> Mask:
    """Where an end is closer than what is said and possible."""
    said = system.statements
    own_low, own_high = system.low.copy(), system.high.copy()
    np.maximum.at(own_low, said.variable, said.low)
    np.minimum.at(own_high, said.variable, said.high)
    size = [np.where(np.isfinite(end), np.abs(end), 0.0) for end in (low, high)]
    slack = CLOSER * np.maximum(*size)
    news: Mask = (low > own_low + slack) | (high < own_high - slack)
    return news


def _is_promised(accounts: Accounts, found: Disputes) -> Mask:
    """Cells that rows lead to from a promise."""
    label = components(accounts.system)
    promised = found.agreed & ~accounts.is_figure
    labels = np.unique(label[accounts.system.statements.variable[promised]])
    is_promised: Mask = np.isin(label, labels) & (accounts.keys >= 0)
    return is_promised
