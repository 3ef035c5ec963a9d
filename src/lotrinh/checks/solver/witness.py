"""A point at which a system holds: found by linear programmes step by step, and checked."""

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.linear import Line, Linear, bent_rows, lines_of, sums_of
from lotrinh.checks.solver.program import solve
from lotrinh.checks.solver.system import PRODUCT, SUM, Constraints, Floats, System

CLOSE = 1e-9
STEPS = 12
TINY = 1e-300


def is_witness(system: System, floor: Floats, ceiling: Floats, point: Floats) -> bool:
    """Whether every constraint holds at a point of the box, to a billionth of its largest term."""
    room = CLOSE * np.abs(point)
    is_inside = ((point >= floor - room) & (point <= ceiling + room)).all()
    return bool(is_inside and _worst_miss(system.constraints, point) <= CLOSE)


def approached(system: System, rows: Linear, cost: Floats, price: float = 1.0) -> Floats | None:
    """A point of little cost within `rows` at which the products and powers hold too; or None.

    `rows` are lines around the system, over its variables and perhaps more, which cost something.
    Each step takes the tangents of products at the last point; missing one by its whole size costs
    `price`, which rises, and the point moves less when a step did not help. Nothing is proven:
    check the point with `is_witness`.
    """
    found = solve(rows, cost)
    if found is None or (system.constraints.kind == SUM).all():
        return None if found is None else found.point
    point, reach = found.point, np.inf
    missed = _worst_miss(system.constraints, point)
    for _ in range(STEPS):
        if missed <= CLOSE / 10:
            break
        tried = _step(system.constraints, rows, cost, price, point, reach)
        miss = np.inf if tried is None else _worst_miss(system.constraints, tried)
        if tried is not None and miss < missed:
            point, missed = tried, miss
        else:
            reach = min(reach / 4, 0.25)
        price *= 4
    return point


def _step(
    constraints: Constraints,
    rows: Linear,
    cost: Floats,
    price: float,
    point: Floats,
    reach: float,
) -> Floats | None:
    """The best point near this one when products and powers are their tangents at it."""
    tangents = lines_of(list(_tangents(constraints, point)), len(point))
    misses = sparse.diags_array(abs(tangents.matrix) @ np.abs(point) + TINY)
    free = np.zeros(2 * len(tangents.low))
    span = np.abs(point) * reach if reach < 1 else np.full(len(point), np.inf)
    nearby = Linear(
        sparse.block_array(
            [[rows.matrix, None, None], [tangents.matrix, misses, -misses]], format="csr"
        ),
        np.concatenate([rows.low, tangents.low]),
        np.concatenate([rows.high, tangents.high]),
        np.concatenate([np.maximum(rows.floor, point - span), free]),
        np.concatenate([np.minimum(rows.ceiling, point + span), free + np.inf]),
    )
    found = solve(nearby, np.concatenate([cost, free + price]))
    return None if found is None else found.point[: len(point)]


def _tangents(constraints: Constraints, point: Floats) -> Iterator[Line]:
    for kind, variables, power in bent_rows(constraints):
        factors = point[variables[1:]]
        with np.errstate(over="ignore", invalid="ignore"):
            slopes = factors[::-1] if kind == PRODUCT else power * factors ** (power - 1)
            end = float(slopes @ factors - _value(kind, factors, power))
        yield tuple(variables), (1.0, *(-slopes).tolist()), -end, -end


def _value(kind: int, factors: Floats, power: int) -> float:
    return float(factors.prod() if kind == PRODUCT else factors[0] ** power)


def _worst_miss(constraints: Constraints, point: Floats) -> float:
    """The most by which a constraint is missed, as a share of its largest term."""
    sums = sums_of(constraints, len(point))
    value, sizes = sums.matrix @ point, abs(sums.matrix) @ np.abs(point)
    missed = np.maximum(sums.low - value, value - sums.high)
    shares = missed / np.maximum(sizes, TINY)
    return max(float(shares.max(initial=0.0)), *_bent_misses(constraints, point), 0.0)


def _bent_misses(constraints: Constraints, point: Floats) -> Iterator[float]:
    for kind, variables, power in bent_rows(constraints):
        with np.errstate(over="ignore"):
            value = _value(kind, point[variables[1:]], power)
        result = float(point[variables[0]])
        yield abs(result - value) / max(abs(result), abs(value), TINY) if value < np.inf else np.inf
