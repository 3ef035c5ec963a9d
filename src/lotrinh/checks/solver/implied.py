"""What one row says of one of its variables, given the intervals of the others."""

from math import inf
from typing import NamedTuple

from lotrinh.checks.solver.arithmetic import (
    LARGEST,
    divided,
    down,
    multiplied,
    quotient_down,
    quotient_up,
    raised,
    scaled,
    up,
)
from lotrinh.checks.solver.compiled import compiled
from lotrinh.checks.solver.system import PRODUCT, SUM, Floats, Indices, Kinds  # fmt: skip


class Rows(NamedTuple):
    """The constraints as kernels take them, with the rows that touch each variable."""

    kind: Kinds
    start: Indices
    variable: Indices
    coefficient: Floats
    low: Floats
    high: Floats
    touching_start: Indices
    touching: Indices


@compiled
def implied(rows: Rows, row: int, at: int, low: Floats, high: Floats) -> tuple[float, float]:
    """The interval that a row leaves to the variable at place `at` of all places.

    Its own interval counts only where a product is divided by values on both sides of zero.
    """
    if rows.kind[row] == SUM:
        return implied_by_sum(rows, row, at, low, high)
    start = rows.start[row]
    first, second = rows.variable[start], rows.variable[start + 1]
    if rows.kind[row] == PRODUCT:
        third = rows.variable[start + 2]
        if at == start:
            return multiplied(low[second], high[second], low[third], high[third])
        own, other = (second, third) if at == start + 1 else (third, second)
        return factor(low[first], high[first], low[other], high[other], low[own], high[own])
    exponent = rows.coefficient[start]
    if at == start:
        return powered(low[second], high[second], exponent)
    return powered(low[first], high[first], 1 / exponent)


@compiled
def implied_by_sum(rows: Rows, row: int, at: int, low: Floats, high: Floats) -> tuple[float, float]:
    """What is left of a sum for one of its terms, by the term's coefficient."""
    least = most = 0.0
    for place in range(rows.start[row], rows.start[row + 1]):
        if place != at:
            variable = rows.variable[place]
            below, above = scaled(rows.coefficient[place], low[variable], high[variable])
            least, most = down(least + below), up(most + above)
    return left_over(rows.low[row], rows.high[row], least, most, rows.coefficient[at])


@compiled
def left_over(
    low: float, high: float, least: float, most: float, coefficient: float
) -> tuple[float, float]:
    """What a variable may be where it, times its coefficient, and the rest make low..high."""
    below, above = down(low - most), up(high - least)
    if coefficient == 1:
        return below, above
    if coefficient == -1:
        return -above, -below
    if coefficient > 0:
        return quotient_down(below, coefficient), quotient_up(above, coefficient)
    if coefficient < 0:
        return quotient_down(-above, -coefficient), quotient_up(-below, -coefficient)
    return -inf, inf


@compiled
def factor(
    low: float, high: float, low2: float, high2: float, own_low: float, own_high: float
) -> tuple[float, float]:
    """What times a value of the second interval may make a value of the first.

    An interval on both sides of zero leaves what is beyond a gap; the gap cuts the own interval.
    """
    if low2 > 0:
        return divided(low, high, low2, high2)
    if high2 < 0:
        return divided(-high, -low, -high2, -low2)
    if low <= 0 <= high or low2 == high2:
        return -inf, inf
    if high < 0:
        low, high, low2, high2 = -high, -low, -high2, -low2
    beyond = quotient_down(low, high2) if high2 > 0 else LARGEST
    before = -quotient_down(low, -low2) if low2 < 0 else -LARGEST
    if own_low > before or low2 == 0:
        return beyond, inf
    if own_high < beyond or high2 == 0:
        return -inf, before
    return -inf, inf


@compiled
def powered(low: float, high: float, exponent: float) -> tuple[float, float]:
    """All values of an interval, as far as it is not below zero, to a power; crossed for none."""
    below = raised(max(low, 0.0), exponent)[0]
    above = raised(high, exponent)[1] if high >= 0 else -1.0
    return below, above
