"""The least change of statements by which a system holds: one linear programme, checked."""

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.components import Places
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import NO_GAIN
from lotrinh.checks.solver.linear import Linear, relaxed
from lotrinh.checks.solver.system import Floats, Mask, System
from lotrinh.checks.solver.witness import CLOSE, approached, is_witness

SLACKS = (0.0, CLOSE, 100 * CLOSE)


@dataclass(frozen=True)
class Change:
    """By how much each statement of a system moves, up or down; most not at all."""

    amounts: Floats
    cost: float


def least_change(system: System, movable: Mask) -> Change | None:
    """The cheapest moves of the movable statements after which all hold; None when none is found.

    On sums it is the cheapest there is, by the statements' cost for each unit (L1); with products
    and powers a cheap one. Checked by a point and by contraction with the statements moved.
    """
    fixed = Contraction(system, ~movable, gain=NO_GAIN).box()
    if fixed.conflict >= 0:
        return None
    chosen = np.flatnonzero(movable)
    rows = _with_moves(system, relaxed(system, fixed.low, fixed.high), chosen)
    costs = system.statements.cost[chosen]
    price = float((costs * _sizes(system)[chosen]).max(initial=1.0))
    point = approached(system, rows, np.concatenate([np.zeros(len(system)), costs, costs]), price)
    if point is None:
        return None
    down, up = np.split(point[len(system) :], 2)
    amounts = np.zeros(len(movable))
    amounts[chosen] = up - down
    amounts[np.abs(amounts) <= CLOSE * _sizes(system)] = 0.0
    return _checked(system, amounts, point[: len(system)])


def moved(system: System, amounts: Floats) -> System:
    """The system with each statement's both ends moved by its amount."""
    said = system.statements
    return replace(
        system,
        statements=replace(said, low=said.low + amounts, high=said.high + amounts),
    )


def _with_moves(system: System, rows: Linear, chosen: Places) -> Linear:
    """The rows with two more variables for each chosen statement: how far it goes down and up."""
    said, count, width = system.statements, len(chosen), len(system)
    picks = sparse.csr_array(
        (np.ones(count), (np.arange(count), said.variable[chosen])), (count, width)
    )
    one = sparse.eye_array(count)
    return Linear(
        sparse.block_array([[rows.matrix, None, None], [picks, one, -one]], format="csr"),
        np.concatenate([rows.low, said.low[chosen]]),
        np.concatenate([rows.high, said.high[chosen]]),
        np.concatenate([rows.floor, np.zeros(2 * count)]),
        np.concatenate([rows.ceiling, np.full(2 * count, np.inf)]),
    )


def _checked(system: System, amounts: Floats, point: Floats) -> Change | None:
    """The change if it is enough; where rounding stands in its way it goes a little further."""
    sizes = _sizes(system)
    for slack in SLACKS:
        further = amounts + np.sign(amounts) * slack * sizes
        after = moved(system, further)
        box = Contraction(after, gain=NO_GAIN).box()
        at = np.clip(point, box.low, box.high)
        if box.conflict < 0 and is_witness(after, box.low, box.high, at):
            return Change(
                further,
                float(np.abs(further) @ np.where(further != 0, system.statements.cost, 0.0)),
            )
    return None


def _sizes(system: System) -> Floats:
    """The size of each statement's larger end."""
    ends = np.abs([system.statements.low, system.statements.high])
    sizes: Floats = np.where(np.isfinite(ends), ends, 0.0).max(axis=0)
    return sizes
