"""What a system says in straight lines: its sums, and lines around its products and powers."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from lotrinh.checks.solver.system import POWER, PRODUCT, SUM, Constraints, Floats, System

WIDER = 1e-13
HUGE = 1e100  # ends of a box beyond this are as good as none
Line = tuple[tuple[int, ...], tuple[float, ...], float, float]


@dataclass(frozen=True)
class Linear:
    """`low <= matrix @ x <= high` with x within `floor..ceiling`; `matrix` is rows x variables."""

    matrix: sparse.csr_array
    low: Floats
    high: Floats
    floor: Floats
    ceiling: Floats


def relaxed(system: System, floor: Floats, ceiling: Floats) -> Linear:
    """Straight lines that hold wherever the system's constraints hold within the box.

    Sums as they are; McCormick's four lines for a product; the secant and three tangents for a
    power. Rounded outward, so no point of the system is lost. Statements count through the box.
    Source: G. P. McCormick, Mathematical Programming 10 (1976) 147-175.
    """
    floor = np.where(np.abs(floor) > HUGE, -np.inf, floor)
    ceiling = np.where(np.abs(ceiling) > HUGE, np.inf, ceiling)
    sums = sums_of(system.constraints, len(system))
    lines = list(_lines(system.constraints, floor, ceiling))
    bent = lines_of(lines, len(system))
    return Linear(
        sparse.vstack([sums.matrix, bent.matrix], format="csr"),
        np.concatenate([sums.low, bent.low]), np.concatenate([sums.high, bent.high]),
        floor, ceiling,
    )  # fmt: skip


def sums_of(constraints: Constraints, width: int) -> Linear:
    """The sums alone, in their order, over `width` variables without bounds."""
    rows = np.flatnonzero(constraints.kind == SUM)
    counts = np.diff(constraints.start)[rows]
    entries = np.repeat(constraints.kind == SUM, np.diff(constraints.start))
    columns, values = constraints.variable[entries], constraints.coefficient[entries]
    starts = np.concatenate([[0], np.cumsum(counts)])
    matrix = sparse.csr_array((values, columns, starts), shape=(len(rows), width))
    matrix.sum_duplicates()
    edge = np.full(width, np.inf)
    return Linear(matrix, constraints.low[rows], constraints.high[rows], -edge, edge)


def lines_of(lines: list[Line], width: int) -> Linear:
    """Lines (variables, coefficients, low, high) as rows over `width` variables without bounds."""
    starts = np.cumsum([0, *(len(line[0]) for line in lines)])
    columns = [index for line in lines for index in line[0]]
    values = [value for line in lines for value in line[1]]
    matrix = sparse.csr_array(
        (np.array(values, dtype=np.float64), np.array(columns, dtype=np.int32), starts),
        shape=(len(lines), width),
    )
    matrix.sum_duplicates()
    low, high = (np.array([line[end] for line in lines], dtype=np.float64) for end in (2, 3))
    edge = np.full(width, np.inf)
    return Linear(matrix, low, high, -edge, edge)


def bent_rows(constraints: Constraints) -> Iterator[tuple[int, list[int], int]]:
    """Kind, variables and exponent (1 for a product) of every product and power."""
    for row in np.flatnonzero(constraints.kind != SUM):
        start, end = constraints.start[row], constraints.start[row + 1]
        kind = int(constraints.kind[row])
        power = round(constraints.coefficient[start]) if kind == POWER else 1
        yield kind, constraints.variable[start:end].tolist(), power


def _lines(constraints: Constraints, floor: Floats, ceiling: Floats) -> Iterator[Line]:
    for kind, variables, power in bent_rows(constraints):
        low, high = floor[variables].tolist(), ceiling[variables].tolist()
        if kind == PRODUCT:
            yield from _product(tuple(variables), low, high)
        else:
            yield from _power(tuple(variables), max(low[1], 0.0), high[1], power)


def _product(variables: tuple[int, ...], low: list[float], high: list[float]) -> Iterator[Line]:
    """Lines under x1 * x2 through two opposite corners of its box, and two above."""
    for a, b, is_under in (
        (low[1], low[2], True),
        (high[1], high[2], True),
        (low[1], high[2], False),
        (high[1], low[2], False),
    ):
        if max(abs(a), abs(b)) > HUGE:
            continue
        slack = WIDER * abs(a * b)
        ends = (-a * b - slack, np.inf) if is_under else (-np.inf, -a * b + slack)
        yield variables, (1.0, -b, -a), *ends


def _power(variables: tuple[int, ...], low: float, high: float, power: int) -> Iterator[Line]:
    """Tangents under x1 ** n, which is convex, and the secant above."""
    if high > HUGE ** (1 / power):
        return
    for at in {low, (low + high) / 2, high}:
        slope = power * at ** (power - 1)
        under = (power - 1) * at**power
        slack = power * WIDER * (under + slope * high)
        yield variables, (1.0, -slope), -under - slack, np.inf
    slope = (high**power - low**power) / (high - low) if high > low else 0.0
    above = max(end**power - slope * end for end in (low, high))
    slack = power * WIDER * (high**power + abs(slope) * high)
    yield variables, (1.0, -slope), -np.inf, above + slack
