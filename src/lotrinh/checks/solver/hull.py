"""What a system implies of chosen variables: the narrowest intervals that surely hold them."""

import numpy as np

from lotrinh.checks.solver.bound import surely_least
from lotrinh.checks.solver.components import Part, Places
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import NO_GAIN
from lotrinh.checks.solver.linear import Linear, relaxed
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.program import solve
from lotrinh.checks.solver.system import Floats, System

REACHED = 1e-9


def hull(system: System, variables: Places) -> tuple[Floats, Floats]:
    """The implied interval of each of these variables, by all statements and constraints.

    It never leaves out a value that is possible, and on sums it is the exact one but for rounding.
    Where contraction is exact (sums that form no circle) its intervals are taken, elsewhere two
    linear programmes per variable. When the statements contradict each other, the intervals are
    those at which contraction noticed.
    """
    box = Contraction(system, gain=NO_GAIN).box()
    low, high = box.low.copy(), box.high.copy()
    if box.conflict < 0:
        parts = Parts(system)
        for label in np.intersect1d(parts.label[variables], parts.beyond_trees()).tolist():
            _narrow(parts.take([label]), variables, low, high)
    return low[variables], high[variables]


def _narrow(part: Part, variables: Places, low: Floats, high: Floats) -> None:
    """Narrow the part's variables among these, in place.

    An end that the point of an earlier programme reached needs none of its own.
    """
    rows = relaxed(part.system, low[part.variables], high[part.variables])
    least, most = rows.ceiling.copy(), rows.floor.copy()
    for wanted in np.flatnonzero(np.isin(part.variables, variables)).tolist():
        for sign in (1, -1):
            end, reached = (rows.floor, least) if sign > 0 else (rows.ceiling, most)
            if abs(reached[wanted] - end[wanted]) <= REACHED * np.abs(end[wanted]) < np.inf:
                continue
            bound, point = _least(rows, wanted, sign)
            least, most = np.fmin(least, point), np.fmax(most, point)
            whole = part.variables[wanted]
            if sign > 0:
                low[whole] = max(low[whole], bound)
            else:
                high[whole] = min(high[whole], -bound)


def _least(rows: Linear, wanted: int, sign: int) -> tuple[float, Floats]:
    """What `sign` times the variable is surely not below, and a point that comes near."""
    cost = np.zeros(len(rows.floor))
    cost[wanted] = sign
    found = solve(rows, cost)
    if found is None:
        return -np.inf, np.full(len(cost), np.nan)
    return surely_least(rows, cost, found.multipliers), found.point
