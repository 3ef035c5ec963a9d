"""What an ordinary revision explains: figures of several publications that miss each other a bit.

A figure of one publication and what it is made of in another may differ by half a point, or a
hundredth of an amount, before anybody need ask why.
"""

from fractions import Fraction

from lotrinh.domain.bounds import Interval

POINTS = Fraction(1, 2)
SHARE = Fraction(1, 100)
_OF_POINTS = ("percent", "point", "percent_per_year", "point_per_year")


def usual_revision(value: Fraction, kind: str) -> Fraction:
    """By how much a figure of this kind of unit may be revised, in base units."""
    return POINTS if kind in _OF_POINTS else abs(value) * SHARE


def revised(one: Interval, kind: str) -> Interval:
    """All that a figure may become by an ordinary revision."""
    low, high = one.low, one.high
    assert low is not None and high is not None
    return Interval(low - usual_revision(low, kind), high + usual_revision(high, kind))
