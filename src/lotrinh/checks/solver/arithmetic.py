"""Arithmetic of bounds, rounded outward: what is below stays below, what is above stays above.

Every operation gives way by 2^-43 of its result, a thousand times what rounding of floats can
take. So figures that were not exact as floats to begin with (0.1 + 0.2 against 0.3) do not quarrel.
Lower bounds are never +infinity and upper bounds never -infinity, so no result is undefined.
"""

from math import inf

from lotrinh.checks.solver.compiled import compiled

OUTWARD = 2.0**-43
TINY = 5e-324  # the smallest float: what may be lost of a result that is too small to be written
LARGEST = 1.7976931348623157e308


@compiled
def down(value: float) -> float:
    """A little less than the value."""
    return LARGEST if value == inf else value - abs(value) * OUTWARD


@compiled
def up(value: float) -> float:
    """A little more than the value."""
    return -LARGEST if value == -inf else value + abs(value) * OUTWARD


@compiled
def product_down(one: float, other: float) -> float:
    """A bound below the product, where nothing of something endless is nothing."""
    if one == 0 or other == 0:
        return 0.0
    below = down(one * other - TINY)
    return max(below, 0.0) if (one > 0) == (other > 0) else below


@compiled
def product_up(one: float, other: float) -> float:
    """A bound above the product, where nothing of something endless is nothing."""
    return -product_down(-one, other)


@compiled
def quotient_down(one: float, other: float) -> float:
    """A bound below the quotient by a value above zero."""
    if one == 0:
        return 0.0
    below = down(one / other - TINY)
    return max(below, 0.0) if one > 0 else below


@compiled
def quotient_up(one: float, other: float) -> float:
    """A bound above the quotient by a value above zero."""
    return -quotient_down(-one, other)


@compiled
def scaled(factor: float, low: float, high: float) -> tuple[float, float]:
    """The interval times a factor."""
    if factor == 1:
        return low, high
    if factor == -1:
        return -high, -low
    if factor >= 0:
        return product_down(factor, low), product_up(factor, high)
    return product_down(factor, high), product_up(factor, low)


@compiled
def multiplied(low: float, high: float, low2: float, high2: float) -> tuple[float, float]:
    """All products of a value of one interval and a value of another."""
    if low >= 0 and low2 >= 0:
        return product_down(low, low2), product_up(high, high2)
    least = min(
        product_down(low, low2),
        product_down(low, high2),
        product_down(high, low2),
        product_down(high, high2),
    )
    most = max(
        product_up(low, low2),
        product_up(low, high2),
        product_up(high, low2),
        product_up(high, high2),
    )
    return least, most


@compiled
def divided(low: float, high: float, low2: float, high2: float) -> tuple[float, float]:
    """All quotients of a value of one interval by a value of another that is above zero."""
    least = quotient_down(low, high2 if low >= 0 else low2)
    most = quotient_up(high, low2 if high >= 0 else high2)
    return least, most


@compiled
def raised(value: float, exponent: float) -> tuple[float, float]:
    """Bounds around a value, not below zero, to a power of at most a thousand."""
    if value == 0:
        return 0.0, 0.0
    if value == inf:
        return LARGEST, inf
    result = value**exponent
    slack = 1 + 4 * OUTWARD * max(exponent, 1.0)
    return min(max(0.0, result / slack - TINY), LARGEST), result * slack + TINY
