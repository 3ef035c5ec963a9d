"""Conflicts that contraction alone does not see: what a linear programme's proof rests on."""

from collections.abc import Callable

import numpy as np

from lotrinh.checks.solver.components import Part, Places, part_of
from lotrinh.checks.solver.conflict import Conflict, conflict, conflicts, softest
from lotrinh.checks.solver.feasibility import is_feasible, refutation, refutes
from lotrinh.checks.solver.linear import relaxed
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import SUM, Mask, System

NOTHING = 1e-9


def any_conflict(system: System, active: Mask | None = None) -> Conflict | None:
    """A minimal conflict of the active statements, by contraction or else by linear programmes.

    None where none is found; what is not settled counts as none.
    """
    told = np.ones(len(system.statements), bool) if active is None else active
    found = conflict(system, told, refutes)
    if found is not None:
        return found
    parts = Parts(system)
    for label in parts.beyond_trees().tolist():
        part = parts.take([label])
        marked = told[part.statements]
        if refutes(part.system, marked):
            return _minimal(part, np.flatnonzero(marked))
    return None


def every_conflict(system: System) -> tuple[Conflict, ...]:
    """Minimal conflicts, one after another until no more is found, first those of contraction.

    Of each the softest statement is left out of all that follow, as `conflicts` does it.
    """
    found = list(conflicts(system, refutes))
    told = np.ones(len(system.statements), bool)
    while all(one.statements for one in found):
        told[[softest(system, one) for one in found]] = False
        hidden = any_conflict(system, told)
        if hidden is None:
            break
        found.append(hidden)
    return tuple(found)


def _minimal(part: Part, statements: Places) -> Conflict:
    """The conflict of a part in which these statements cannot all be true."""
    rows = np.arange(len(part.constraints))
    for said, held in (_proof(part.system, statements), (statements, rows)):
        if _is_refuted(part.system, said, held):
            break
    said = _fewest(said, lambda fewer: _is_refuted(part.system, fewer, held))
    held = _fewest(held, lambda fewer: _is_refuted(part.system, said, fewer))
    return Conflict(tuple(part.statements[said].tolist()), tuple(part.constraints[held].tolist()))


def _is_refuted(system: System, statements: Places, rows: Places) -> bool:
    return is_feasible(part_of(system, statements, rows).system) is False


def _proof(system: System, statements: Places) -> tuple[Places, Places]:
    """The statements and rows on which a proof rests that these statements cannot all be true.

    Of sums only, for then their bounds need no contraction first; of others nothing.
    """
    nothing = np.zeros(0, np.intp)
    if (system.constraints.kind != SUM).any():
        return nothing, nothing
    said = system.statements
    floor, ceiling = system.low.copy(), system.high.copy()
    np.maximum.at(floor, said.variable[statements], said.low[statements])
    np.minimum.at(ceiling, said.variable[statements], said.high[statements])
    rows = relaxed(system, floor, ceiling)
    multipliers = refutation(rows)
    if multipliers is None:
        return nothing, nothing
    rest = -(rows.matrix.T @ multipliers)
    room = NOTHING * (abs(rows.matrix).T @ np.abs(multipliers))
    own = said.variable[statements]
    is_used = ((rest > room)[own] & (said.low[statements] == floor[own])) | (
        (rest < -room)[own] & (said.high[statements] == ceiling[own])
    )
    least = NOTHING * np.abs(multipliers).max(initial=0.0)
    return statements[is_used], np.flatnonzero(np.abs(multipliers) > least)


def _fewest(members: Places, is_enough: Callable[[Places], bool]) -> Places:
    """The members without any that are not needed, tried from the last in ever smaller bunches."""
    size = max(len(members) // 2, 1)
    while True:
        for start in reversed(range(0, len(members), size)):
            fewer = np.delete(members, slice(start, start + size))
            if is_enough(fewer):
                members = fewer
        if size == 1:
            return members
        size //= 2
