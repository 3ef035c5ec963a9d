"""The least change of statements by which a system holds: small linear programmes, checked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.components import Places, part_of
from lotrinh.checks.solver.conflict import Conflict, conflict
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import NO_GAIN
from lotrinh.checks.solver.linear import Linear, relaxed
from lotrinh.checks.solver.system import Floats, Mask, System
from lotrinh.checks.solver.witness import CLOSE, approached, is_witness

PRICES = (1.0, 100.0)  # of missing a product by its size, by what the moves cost
SLACKS = (0.0, CLOSE, 100 * CLOSE)
Quarrel = Callable[[System], Conflict | None]


@dataclass(frozen=True)
class Change:
    """By how much each statement of a system moves, up or down; most not at all."""

    amounts: Floats
    cost: float


def least_change(system: System, movable: Mask, quarrel: Quarrel = conflict) -> Change | None:
    """The cheapest moves of the movable statements after which nothing quarrels; None for none.

    Only what quarrelled so far is solved, and it grows until the moves found are enough for the
    whole. So on sums they are the cheapest there are, by the statements' cost for each unit (L1);
    with products and powers they are cheap ones.
    """
    amounts = np.zeros(len(movable))
    said, held = np.zeros(len(movable), bool), np.zeros(len(system.constraints), bool)
    while (found := quarrel(moved(system, amounts))) is not None:
        told, kept = list(found.statements), list(found.constraints)
        if said[told].all() and held[kept].all():
            return None
        said[told], held[kept] = True, True
        cut = part_of(system, np.flatnonzero(said), np.flatnonzero(held))
        least = _least_of(cut.system, movable[said])
        if least is None:
            return None
        amounts[said] = least
    return Change(amounts, _price(system, amounts))


def _least_of(system: System, movable: Mask) -> Floats | None:
    """The amounts of the cheapest moves for a small system, checked by a point and contraction."""
    fixed = Contraction(system, ~movable, gain=NO_GAIN).box()
    if fixed.conflict >= 0:
        return None
    chosen = np.flatnonzero(movable)
    rows = _with_moves(system, relaxed(system, fixed.low, fixed.high), chosen)
    costs = system.statements.cost[chosen]
    price = float((costs * _sizes(system)[chosen]).max(initial=1.0))
    every = np.concatenate([np.zeros(len(system)), costs, costs])
    for dearer in PRICES:
        point = approached(system, rows, every, price * dearer)
        found = None if point is None else _amounts(system, chosen, point)
        if found is not None:
            return found
    return None


def _amounts(system: System, chosen: Places, point: Floats) -> Floats | None:
    """How far the chosen statements go at a point, if that is enough."""
    down, up = np.split(point[len(system) :], 2)
    amounts = np.zeros(len(system.statements))
    amounts[chosen] = up - down
    amounts[np.abs(amounts) <= CLOSE * _sizes(system)] = 0.0
    return _enough(system, amounts, point[: len(system)])


def _price(system: System, amounts: Floats) -> float:
    moving = amounts != 0
    return float(np.abs(amounts[moving]) @ system.statements.cost[moving])


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


def _enough(system: System, amounts: Floats, point: Floats) -> Floats | None:
    """The amounts if they are enough; where rounding stands in the way they go a little further."""
    for slack in SLACKS:
        further = amounts + np.sign(amounts) * slack * _sizes(system)
        after = moved(system, further)
        box = Contraction(after, gain=NO_GAIN).box()
        at = np.clip(point, box.low, box.high)
        if box.conflict < 0 and is_witness(after, box.low, box.high, at):
            return further
    return None


def _sizes(system: System) -> Floats:
    """The size of each statement's larger end."""
    ends = np.abs([system.statements.low, system.statements.high])
    sizes: Floats = np.where(np.isfinite(ends), ends, 0.0).max(axis=0)
    return sizes
