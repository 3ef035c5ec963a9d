"""Indicators that are taken for each other because their names, units and numbers are alike."""

from fractions import Fraction

from lotrinh.checks.ledger.promise import Promise

NEAR = Fraction(1, 10)


def looks_alike(a: Promise, b: Promise) -> bool:
    """Whether two promises of different indicators could be read as one: same statistic, unit and
    time, and numbers that lie within a tenth of each other.
    """
    mine, other = a.measure, b.measure
    if (mine.aspect, mine.kind, a.time) != (other.aspect, other.kind, b.time):
        return False
    return any(
        x is not None and y is not None and abs(x - y) <= NEAR * max(abs(x), abs(y))
        for x, y in ((a.interval.low, b.interval.low), (a.interval.high, b.interval.high))
    )
