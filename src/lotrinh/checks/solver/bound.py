"""What a linear programme surely cannot get below, whatever its solver's rounding."""

import numpy as np

from lotrinh.checks.solver.exact import cancelled, exactly_least
from lotrinh.checks.solver.linear import Linear
from lotrinh.checks.solver.system import Floats

UNIT = 2.0**-43
NOTHING = 1e-9


def surely_least(linear: Linear, cost: Floats, multipliers: Floats) -> float:
    """A number that `cost @ x` is never below for any x that `linear` allows; -inf without one.

    True for any multipliers, exactly, although floats are used: every sum gives way by more than
    its rounding, as much as contraction does. Good multipliers make it tight. Those of variables
    without an end must cancel to nothing, for which they are corrected as fractions. With a cost of
    nothing, a number above 0 proves that no such x exists.
    Source: A. Neumaier, O. Shcherbina, Mathematical Programming 99 (2004) 283-296.
    """
    ends = np.where(multipliers > 0, linear.low, linear.high)
    weights = np.where(np.isfinite(ends), multipliers, 0.0)
    sizes = np.abs(cost) + abs(linear.matrix).T @ np.abs(weights)
    rest = cost - linear.matrix.T @ weights
    slack = (np.diff(linear.matrix.tocsc().indptr) + 2) * UNIT * sizes
    from_rows = weights * np.where(weights != 0, ends, 0.0)
    from_box = _least_products(rest - slack, rest + slack, linear.floor, linear.ceiling)
    parts = np.concatenate([from_rows, from_box])
    if np.isfinite(parts).all():
        return float(parts.sum() - (len(parts) + 2) * UNIT * np.abs(parts).sum())
    nothing = np.flatnonzero(~np.isfinite(from_box) & (np.abs(rest) <= NOTHING * sizes))
    return exactly_least(linear, cost, cancelled(linear.matrix, cost, weights, nothing))


def _least_products(low: Floats, high: Floats, floor: Floats, ceiling: Floats) -> Floats:
    """The least of factor * x for a factor within `low..high` and x within the box."""
    with np.errstate(invalid="ignore"):
        corners = np.array([low * floor, low * ceiling, high * floor, high * ceiling])
    least: Floats = np.where(np.isnan(corners), 0.0, corners).min(axis=0, initial=np.inf)
    return least
