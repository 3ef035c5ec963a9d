"""Which statements cannot all be true: a smallest set, and then the next ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from lotrinh.checks.solver.components import Mask, Part, Places, components, part_of
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import System

FINE = 1e-6
Refutes = Callable[[System, Mask], bool]


@dataclass(frozen=True)
class Conflict:
    """Statements that cannot all be true, though without any one of them the rest could.

    `constraints` are the rows by which they quarrel; none where two speak of one variable. No
    statements are left where the constraints alone have no solution.
    """

    statements: tuple[int, ...]
    constraints: tuple[int, ...]


def conflict(
    system: System, active: Mask | None = None, refutes: Refutes | None = None
) -> Conflict | None:
    """A minimal conflict of the active statements, all by default; none where none is found.

    Contraction finds it and makes it minimal. Where its rows form a circle contraction may see too
    little; there `refutes` says whether the statements marked of a small system are refuted.
    """
    whole = Contraction(system, active)
    at = whole.settle()
    return _minimal(whole, at, refutes) if at >= 0 else None


def conflicts(system: System, refutes: Refutes | None = None) -> tuple[Conflict, ...]:
    """Minimal conflicts, one after another until the rest is consistent.

    Of each the softest statement (least cost, then the last) is left out of all that follow. What
    stands fast may return: one ceiling may be in the way of several promises.
    """
    return tuple(_conflicts(Contraction(system), refutes))


def _conflicts(whole: Contraction, refutes: Refutes | None) -> Iterator[Conflict]:
    cost = whole.system.statements.cost
    while (at := whole.settle()) >= 0:
        found = _minimal(whole, at, refutes)
        yield found
        if not found.statements:
            return
        whole.retract(min(found.statements, key=lambda one: (cost[one], -one)))


def _minimal(whole: Contraction, at: int, refutes: Refutes | None) -> Conflict:
    first = whole.causes(2 * at, 2 * at + 1)
    cut = part_of(whole.system, first.statements, first.constraints)
    statements, rows = _quarrel(cut, None, None) or (_all(cut.statements), _all(cut.constraints))
    statements = _without(statements, lambda kept: _quarrel(cut, kept, None), 0)
    rows = (_quarrel(cut, statements, None) or (statements, rows))[1]
    rows = _without(rows, lambda kept: _quarrel(cut, statements, kept), 1)
    if refutes and not _is_forest(part_of(cut.system, statements, rows)):
        statements = _tested(cut.system, statements, refutes)
    return Conflict(
        tuple(cut.statements[statements].tolist()), tuple(cut.constraints[rows].tolist())
    )


def _all(places: Places) -> Places:
    return np.arange(len(places))


def _quarrel(
    cut: Part, statements: Places | None, rows: Places | None
) -> tuple[Places, Places] | None:
    """The statements and rows by which contraction meets a contradiction; none where it does not.

    Only those given take part, all by default.
    """
    chosen = _mask(len(cut.statements), statements), _mask(len(cut.constraints), rows)
    small = Contraction(cut.system, *chosen, gain=FINE)
    at = small.settle()
    if at < 0:
        return None
    causes = small.causes(2 * at, 2 * at + 1)
    return causes.statements, causes.constraints


def _mask(size: int, chosen: Places | None) -> Mask:
    mask = np.full(size, chosen is None)
    if chosen is not None:
        mask[chosen] = True
    return mask


def _without(
    members: Places, quarrel: Callable[[Places], tuple[Places, Places] | None], which: int
) -> Places:
    """The members without any that the quarrel does not need, tried in ever smaller bunches."""
    size = max(len(members) // 2, 1)
    while True:
        end = len(members)
        while end > 0:
            start = max(end - size, 0)
            first = members[start]
            found = quarrel(np.concatenate((members[:start], members[end:])))
            members = found[which] if found else members
            end = int(np.searchsorted(members, first)) if found else start
        if size == 1:
            return members
        size //= 2


def _tested(system: System, statements: Places, refutes: Refutes) -> Places:
    """The statements without any that a complete test does not need."""
    for one in statements[::-1]:
        fewer = statements[statements != one]
        if refutes(system, _mask(len(system.statements), fewer)):
            statements = fewer
    return statements


def _is_forest(part: Part) -> bool:
    """Whether no rows form a circle; contraction then misses no contradiction."""
    system = part.system
    trees = int(components(system).max(initial=-1)) + 1
    nodes = len(system) + len(system.constraints)
    return len(system.constraints.variable) == nodes - trees
