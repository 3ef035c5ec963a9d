"""Parts of a system: what hangs together, and small systems cut out of a large one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.compiled import compiled
from lotrinh.checks.solver.system import Constraints, Indices, Mask, Statements, System

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Part:
    """A system cut out of another, and where its variables, statements and rows were there."""

    system: System
    variables: Places
    statements: Places
    constraints: Places


def components(system: System) -> Indices:
    """By variable the number of its component: variables hang together that share a row."""
    rows = system.constraints
    return _components(rows.start, rows.variable, len(system))


def part(system: System, variables: Mask) -> Part:
    """The variables marked, their statements, and the rows all of whose variables are marked."""
    rows = system.constraints
    sizes = np.diff(rows.start)
    outside = np.concatenate(([0], np.cumsum(~variables[rows.variable])))
    inside = (outside[rows.start[1:]] == outside[rows.start[:-1]]) & (sizes > 0)
    return _part(
        system, np.flatnonzero(variables), np.flatnonzero(variables[system.statements.variable]),
        np.flatnonzero(inside),
    )  # fmt: skip


def part_of(system: System, statements: Places, constraints: Places) -> Part:
    """Some statements and rows, with the variables that they name."""
    named = (
        system.statements.variable[statements],
        system.constraints.variable[places(system.constraints.start, constraints)],
    )
    return _part(system, np.unique(np.concatenate(named)), statements, constraints)


def _part(system: System, variables: Places, statements: Places, constraints: Places) -> Part:
    said, rows = system.statements, system.constraints
    within = places(rows.start, constraints)
    sizes = rows.start[constraints + 1] - rows.start[constraints]
    if len(variables) > len(system) // 8:
        number = np.zeros(len(system), np.int32)
        number[variables] = np.arange(len(variables))
        stated, named = number[said.variable[statements]], number[rows.variable[within]]
    else:
        stated = np.searchsorted(variables, said.variable[statements]).astype(np.int32)
        named = np.searchsorted(variables, rows.variable[within]).astype(np.int32)
    small = System(
        system.low[variables], system.high[variables],
        Statements(stated, said.low[statements], said.high[statements], said.cost[statements]),
        Constraints(
            rows.kind[constraints], np.concatenate(([0], np.cumsum(sizes))).astype(np.int32), named,
            rows.coefficient[within], rows.low[constraints], rows.high[constraints],
            rows.origin[constraints],
        ),
    )  # fmt: skip
    return Part(small, variables, statements, constraints)


def places(start: Indices, chosen: Places) -> Places:
    """Where the entries of the chosen of compressed sparse rows stand, one after another."""
    first, end = start[chosen], start[chosen + 1]
    sizes = (end - first).astype(np.intp)
    before = np.cumsum(sizes) - sizes
    return np.repeat(first - before, sizes) + np.arange(sizes.sum())


@compiled
def _components(start: Indices, variable: Indices, size: int) -> Indices:
    """Union and find with halved paths; components are numbered by their first variable."""
    parent = np.arange(size).astype(np.int32)
    for row in range(len(start) - 1):
        for at in range(start[row] + 1, start[row + 1]):
            one, other = variable[at - 1], variable[at]
            while parent[one] != one:
                parent[one] = parent[parent[one]]
                one = parent[one]
            while parent[other] != other:
                parent[other] = parent[parent[other]]
                other = parent[other]
            if one < other:
                parent[other] = one
            else:
                parent[one] = other
    count = 0
    for v in range(size):
        if parent[v] == v:
            parent[v] = -1 - count
            count += 1
        else:
            parent[v] = parent[parent[v]]
    return -1 - parent
