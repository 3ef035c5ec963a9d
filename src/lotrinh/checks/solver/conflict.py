"""Which statements cannot all be true: a smallest set, and then the next ones."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from lotrinh.checks.solver.components import Part, Places, part_of
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import Mask, System

FINE = 1e-6
NEAR = 200  # places of rows around a conflict that are asked whether fewer statements quarrel
SHARED = 6000  # the same, taken together over its statements
BUNCHES = 64  # statements are left out in so many bunches first: most are needed
FEW = 12  # statements of a conflict that are tried with a complete test
Refutes = Callable[[System, Mask], bool]
Found = tuple[Places, Places]
Quarrel = Callable[[Part, Places, Places], Found | None]


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
    stands fast may return: one ceiling may be in the way of several promises. What contraction
    does not see is found by `every_conflict`.
    """
    return tuple(_conflicts(Contraction(system), refutes))


def softest(system: System, found: Conflict) -> int:
    """The statement of a conflict that is cheapest to move; of several the last."""
    cost = system.statements.cost
    return min(found.statements, key=lambda one: (cost[one], -one))


def _conflicts(whole: Contraction, refutes: Refutes | None) -> Iterator[Conflict]:
    while (at := whole.settle()) >= 0:
        found = _minimal(whole, at, refutes)
        yield found
        if not found.statements:
            return
        whole.retract(softest(whole.system, found))


def _minimal(whole: Contraction, at: int, refutes: Refutes | None) -> Conflict:
    """What the trail names, without what the rows it names do not need, then with rows nearby."""
    causes = whole.causes(2 * at, 2 * at + 1)
    cut = part_of(whole.system, causes.statements, causes.constraints)
    found = _fewest(cut, _quarrel)
    near = part_of(whole.system, cut.statements[found[0]], _near(whole, cut, *found))
    asked = refutes if len(near.statements) <= FEW else None
    if asked or len(near.constraints) > len(found[1]):
        test = partial(_refuted, asked)
        if len(_fewest_statements(near, test)) < len(near.statements):
            cut, found = near, _fewest(near, test)
    return Conflict(
        tuple(cut.statements[found[0]].tolist()), tuple(cut.constraints[found[1]].tolist())
    )


def _near(whole: Contraction, cut: Part, statements: Places, rows: Places) -> Places:
    """The rows of a conflict and those around it, nearest first, as far as there is room."""
    start, variable = whole.system.constraints.start, whole.system.constraints.variable
    found = set(cut.constraints[rows].tolist())
    waiting = deque(whole.system.statements.variable[cut.statements[statements]].tolist())
    seen, room = set(waiting), min(NEAR, SHARED // max(len(statements), 1))
    while waiting and room > 0:
        for row in whole.touching(waiting.popleft()):
            if row not in found:
                room -= int(start[row + 1] - start[row])
                if room <= 0:
                    break
                found.add(row)
            fresh = [
                one for one in variable[start[row] : start[row + 1]].tolist() if one not in seen
            ]
            seen.update(fresh)
            waiting.extend(fresh)
    return np.array(sorted(found), np.intp)


def _fewest(cut: Part, quarrel: Quarrel) -> Found:
    """Statements, then rows, without any that the quarrel does not need."""
    statements = _fewest_statements(cut, quarrel)
    found = quarrel(cut, statements, np.arange(len(cut.constraints)))
    rows = found[1] if found else np.arange(len(cut.constraints))
    return statements, _without(rows, lambda kept: quarrel(cut, statements, kept), 1)


def _fewest_statements(cut: Part, quarrel: Quarrel) -> Places:
    """All statements of a part without any that the quarrel does not need."""
    everything, rows = np.arange(len(cut.statements)), np.arange(len(cut.constraints))
    return _without(everything, lambda kept: quarrel(cut, kept, rows), 0)


def _quarrel(cut: Part, statements: Places, rows: Places) -> Found | None:
    """Of statements and rows those by which contraction meets a contradiction, if it does."""
    chosen = _mask(len(cut.statements), statements), _mask(len(cut.constraints), rows)
    small = Contraction(cut.system, *chosen, gain=FINE)
    at = small.settle()
    if at < 0:
        return None
    causes = small.causes(2 * at, 2 * at + 1)
    return causes.statements, causes.constraints


def _refuted(refutes: Refutes | None, cut: Part, statements: Places, rows: Places) -> Found | None:
    """The same, and all of them where only a complete test refutes them together."""
    found = _quarrel(cut, statements, rows)
    if found or not refutes:
        return found
    small = part_of(cut.system, statements, rows)
    is_refuted = refutes(small.system, np.ones(len(statements), bool))
    return (statements, rows) if is_refuted else None


def _mask(size: int, chosen: Places) -> Mask:
    mask = np.zeros(size, bool)
    mask[chosen] = True
    return mask


def _without(members: Places, quarrel: Callable[[Places], Found | None], which: int) -> Places:
    """The members without any that the quarrel does not need, tried in ever smaller bunches."""
    size = max(len(members) // BUNCHES, 1)
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
