"""A linear programme solved by HiGHS, scaled by powers of two so that units do not matter."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from lotrinh.checks.solver.linear import Linear
from lotrinh.checks.solver.quiet import stdout_to_stderr
from lotrinh.checks.solver.system import Floats

TOLERANCE = 1e-9
SECONDS = 20.0
ROUNDS = 4  # rows from which a size may be handed on
MOST = 300  # beyond that powers of two would leave the floats when multiplied


@dataclass(frozen=True)
class Solution:
    """The point with the least cost, and what each row is worth (the duals)."""

    point: Floats
    multipliers: Floats


def solve(linear: Linear, cost: Floats) -> Solution | None:
    """The point that costs least under the rows; None without one, or when none is found in time
    or in floats.

    Nothing of it is proven: check the point (`witness`), or take the multipliers to a safe bound
    (`bound`). `cost` is one number per variable.
    """
    columns = _powers_of_two(_sizes(linear))
    weight = float(_powers_of_two(np.abs(cost * columns).max(initial=0.0, keepdims=True))[0])
    widths = (abs(linear.matrix) @ sparse.diags_array(columns)).max(axis=1).toarray().ravel()
    if not np.isfinite(widths).all():
        return None
    rows = 1 / _powers_of_two(widths)
    matrix = (sparse.diags_array(rows) @ linear.matrix @ sparse.diags_array(columns)).tocsr()
    scaled = Linear(
        matrix, linear.low * rows, linear.high * rows,
        linear.floor / columns, linear.ceiling / columns,
    )  # fmt: skip
    found = _solved(scaled, cost * columns / weight)
    if found is None:
        return None
    point = np.clip(found.point * columns, linear.floor, linear.ceiling)
    return Solution(point, found.multipliers * rows * weight)


def _solved(linear: Linear, cost: Floats) -> Solution | None:
    low, high, matrix = linear.low, linear.high, linear.matrix
    equal = np.flatnonzero(low == high)
    over = np.flatnonzero((low != high) & np.isfinite(high))
    under = np.flatnonzero((low != high) & np.isfinite(low))
    with stdout_to_stderr():
        found = linprog(
            cost,
            A_ub=sparse.vstack([matrix[over], -matrix[under]], format="csr"),
            b_ub=np.concatenate([high[over], -low[under]]),
            A_eq=matrix[equal],
            b_eq=low[equal],
            bounds=np.column_stack([linear.floor, linear.ceiling]),
            method="highs",
            options={
                "primal_feasibility_tolerance": TOLERANCE,
                "dual_feasibility_tolerance": TOLERANCE,
                "time_limit": SECONDS,
            },
        )
    if found.status != 0:
        return None
    multipliers = np.zeros(len(low))
    multipliers[equal] = found.eqlin.marginals
    multipliers[over] += found.ineqlin.marginals[: len(over)]
    multipliers[under] -= found.ineqlin.marginals[len(over) :]
    return Solution(found.x, multipliers)


def _sizes(linear: Linear) -> Floats:
    """How large each variable is by its ends; without any, by what its rows add up to."""
    sizes = _largest(linear.floor, linear.ceiling)
    ends = _largest(linear.low, linear.high)
    entries = linear.matrix.tocoo()
    row, column = entries.coords
    terms = np.abs(entries.data)
    for _ in range(ROUNDS):
        if sizes.all():
            break
        widths, told = ends.copy(), np.full(len(sizes), np.inf)
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            np.fmax.at(widths, row, terms * sizes[column])
            np.fmin.at(told, column, np.where(widths[row] > 0, widths[row] / terms, np.inf))
        sizes = np.where((sizes == 0) & np.isfinite(told), told, sizes)
    return sizes


def _largest(low: Floats, high: Floats) -> Floats:
    ends = np.abs([low, high])
    sizes: Floats = np.where(np.isfinite(ends), ends, 0.0).max(axis=0)
    return sizes


def _powers_of_two(sizes: Floats) -> Floats:
    """The power of two next to each size, 1 for nothing; multiplying by it loses no digit."""
    exponents = np.round(np.log2(np.where(sizes > 0, sizes, 1.0)))
    return np.exp2(np.clip(exponents, -MOST, MOST))
