"""Multipliers of rows as fractions, for variables without an end: there nothing may be left."""

from fractions import Fraction

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.components import Places
from lotrinh.checks.solver.linear import Linear
from lotrinh.checks.solver.system import Floats

GIVE = Fraction(1, 2**43)
NEGLIGIBLE = 1e-11
LARGEST = 60  # unknowns of the equations that are solved as fractions

Weights = dict[int, Fraction]


def cancelled(matrix: sparse.csr_array, cost: Floats, weights: Floats, columns: Places) -> Weights:
    """The weights by row, corrected so that `weights @ matrix` is exactly `cost` at `columns`.

    Weights that cannot be corrected, or too many to solve for, stay as they are; negligible ones
    are dropped.
    """
    least = NEGLIGIBLE * np.abs(weights).max(initial=0.0)
    chosen = np.flatnonzero(np.abs(weights) > least).tolist()
    exact = {row: Fraction(float(weights[row])) for row in chosen}
    if max(len(chosen), len(columns)) > LARGEST:
        return exact
    entries = matrix[chosen][:, columns].toarray()
    rows = []
    for column, factors in zip(columns.tolist(), entries.T.tolist(), strict=True):
        terms = [Fraction(factor) for factor in factors]
        reached = sum(a * b for a, b in zip(terms, exact.values(), strict=True))
        rows.append([*terms, Fraction(float(cost[column])) - reached])
    for at, change in _solution(rows):
        exact[chosen[at]] += change
    return exact


def exactly_least(linear: Linear, cost: Floats, weights: Weights) -> float:
    """A number that `cost @ x` is never below within `linear`, by these weights of its rows."""
    rest = {one: Fraction(float(cost[one])) for one in np.flatnonzero(cost).tolist()}
    parts = []
    for row, weight in weights.items():
        parts.append(_product(weight, linear.low[row], linear.high[row]))
        for place in range(linear.matrix.indptr[row], linear.matrix.indptr[row + 1]):
            column = int(linear.matrix.indices[place])
            term = weight * Fraction(float(linear.matrix.data[place]))
            rest[column] = rest.get(column, Fraction(0)) - term
    for column, factor in rest.items():
        parts.append(_product(factor, linear.floor[column], linear.ceiling[column]))
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return -np.inf
    return float(np.nextafter(float(sum(known) - GIVE * sum(map(abs, known))), -np.inf))


def _product(factor: Fraction, low: float, high: float) -> Fraction | None:
    """The least of factor * x for x within `low..high`; None when it is endless."""
    end = low if factor > 0 else high
    if factor == 0:
        return Fraction(0)
    return factor * Fraction(float(end)) if np.isfinite(end) else None


def _solution(rows: list[list[Fraction]]) -> list[tuple[int, Fraction]]:
    """Unknowns by place that solve the equations (factors, right side); what is free stays 0."""
    pivots: list[tuple[int, list[Fraction]]] = []
    for row in rows:
        left = row
        for at, pivot in pivots:
            left = _without(left, at, pivot)
        first = next((place for place, factor in enumerate(left[:-1]) if factor), None)
        if first is not None:
            one = [factor / left[first] for factor in left]
            pivots = [(at, _without(pivot, first, one)) for at, pivot in pivots]
            pivots.append((first, one))
    return [(at, pivot[-1]) for at, pivot in pivots]


def _without(row: list[Fraction], at: int, pivot: list[Fraction]) -> list[Fraction]:
    """The row less so much of the pivot row that nothing is left at its place."""
    factor = row[at]
    return [a - factor * b for a, b in zip(row, pivot, strict=True)] if factor else row
