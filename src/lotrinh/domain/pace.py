"""How fast something went and how fast it has to go: plain arithmetic, no forecast."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext

PACES = ("growth", "difference", "average", "remaining")
_WORKING = 40
_KEPT = Decimal("0.0001")
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Pace:
    """What is needed to meet a promise, in each of `steps` years that are left.

    `growth` is the yearly growth in per cent from the latest level to the promised one,
    `difference` the yearly difference in the promise's unit, `average` the average of the years
    whose figures are not known yet; `remaining` is what is left altogether.
    """

    kind: str
    value: Decimal
    steps: int


def compounded(rates: Iterable[Decimal]) -> Decimal | None:
    """The yearly rate in per cent that gives the same end as these yearly rates together.

    (1 + r1) (1 + r2) … to the power of one by their number, less one. `None` without rates, or
    where one of -100% or less leaves nothing to grow from.
    """
    rates = tuple(rates)
    if not rates or not all(map(_leaves_something, rates)):
        return None
    with localcontext() as context:
        context.prec = _WORKING
        return _root(_product(rates), len(rates))


def rate_needed(average: Decimal, known: Iterable[Decimal], steps: int) -> Decimal | None:
    """The yearly rate in per cent of the other years for `steps` years to average `average`.

    `known` are yearly rates of some of the steps; `None` where none are left, or where nothing is
    left to grow from.
    """
    known = tuple(known)
    left = steps - len(known)
    if left <= 0 or not all(map(_leaves_something, (average, *known))):
        return None
    with localcontext() as context:
        context.prec = _WORKING
        whole = _product([average] * steps)
        return _root(whole / _product(known), left)


def mean_needed(average: Decimal, known: Iterable[Decimal], steps: int) -> Decimal | None:
    """The same for points, which add up: the mean of the other years."""
    known = tuple(known)
    left = steps - len(known)
    if left <= 0:
        return None
    return ((average * steps - sum(known, Decimal(0))) / left).quantize(_KEPT)


def growth_needed(level: Decimal, end: Decimal, years: int) -> Decimal | None:
    """The yearly growth in per cent from `level` to `end` in so many years.

    `None` where a level is not above zero or no year is left.
    """
    if level <= 0 or end <= 0 or years < 1:
        return None
    with localcontext() as context:
        context.prec = _WORKING
        return _root(end / level, years)


def mean(values: Iterable[Decimal]) -> Decimal:
    """The plain mean."""
    values = tuple(values)
    return (sum(values, Decimal(0)) / len(values)).quantize(_KEPT)


def _leaves_something(rate: Decimal) -> bool:
    return rate > -_WHOLE


def _product(rates: Iterable[Decimal]) -> Decimal:
    product = Decimal(1)
    for rate in rates:
        product *= 1 + rate / _WHOLE
    return product


def _root(product: Decimal, steps: int) -> Decimal:
    return ((product ** (Decimal(1) / steps) - 1) * _WHOLE).quantize(_KEPT)
