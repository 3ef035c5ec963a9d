"""Exact arithmetic on intervals: what a sum or a product can be when its parts lie within ends.

Ends count as included, and `None` is endless. A result holds every value that the parts allow, and
no other where each part stands once.
"""

from fractions import Fraction
from itertools import product

from lotrinh.domain.bounds import Interval

_ENDLESS = float("inf")
_End = Fraction | float


def add(one: Interval, other: Interval) -> Interval:
    """What `one + other` can be."""
    return Interval(
        None if one.low is None or other.low is None else one.low + other.low,
        None if one.high is None or other.high is None else one.high + other.high,
    )


def negative(one: Interval) -> Interval:
    """What `-one` can be."""
    return Interval(None if one.high is None else -one.high, None if one.low is None else -one.low)


def multiply(one: Interval, other: Interval) -> Interval:
    """What `one * other` can be."""
    ends = [_times(a, b) for a, b in product(_ends(one), _ends(other))]
    return _interval(min(ends), max(ends))


def divide(one: Interval, other: Interval) -> Interval:
    """What `one / other` can be: anything where the divisor may change its sign."""
    low, high = _ends(other)
    if low < 0 < high or low == high == 0:
        return Interval()
    return multiply(one, _interval(_inverse(high, -_ENDLESS), _inverse(low, _ENDLESS)))


def power(one: Interval, exponent: int) -> Interval:
    """What `one ** exponent` can be, for a positive whole exponent."""
    low, high = (_raised(end, exponent) for end in _ends(one))
    if exponent % 2:
        return _interval(low, high)
    passes_nought = _ends(one)[0] <= 0 <= _ends(one)[1]
    return _interval(Fraction(0) if passes_nought else min(low, high), max(low, high))


def between(one: Interval, other: Interval) -> Interval:
    """What can lie between the two: their weighted mean by any weights."""
    lows, highs = zip(_ends(one), _ends(other), strict=True)
    return _interval(min(lows), max(highs))


def _ends(one: Interval) -> tuple[_End, _End]:
    low = -_ENDLESS if one.low is None else one.low
    return low, _ENDLESS if one.high is None else one.high


def _interval(low: _End, high: _End) -> Interval:
    return Interval(
        None if isinstance(low, float) else low, None if isinstance(high, float) else high
    )


def _times(one: _End, other: _End) -> _End:
    if one == 0 or other == 0:
        return Fraction(0)
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    return _ENDLESS if (one > 0) == (other > 0) else -_ENDLESS


def _raised(end: _End, exponent: int) -> _End:
    if isinstance(end, Fraction):
        return end**exponent
    return -_ENDLESS if end < 0 and exponent % 2 else _ENDLESS


def _inverse(end: _End, of_nought: float) -> _End:
    if end == 0:
        return of_nought
    return 1 / end if isinstance(end, Fraction) else Fraction(0)
