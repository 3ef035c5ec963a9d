"""Figures given again: whether one says the same as another, printed coarser."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from lotrinh.checks.figures.figures import Figures
from lotrinh.domain.bounds import APPROXIMATION
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import half_significant

ROUND_FROM = 1000


def publication(one: Observation) -> str:
    """The paper or outside source of a figure."""
    return one.document or one.source


def agree(first: Observation, second: Observation, *, loosely: bool = False) -> bool:
    """Whether some number is printed as either, in base units of one kind.

    Whole numbers from 1,000 on may have been rounded to their last zeros, by up to 2.5%; loosely,
    by any part of their last digit that is not zero.
    """
    gap = abs(first.quantity.base_value - second.quantity.base_value)
    return gap <= _slack(first, loosely) + _slack(second, loosely)


def spread(rows: Sequence[Observation]) -> tuple[Observation, Observation]:
    """The rows with the least and the greatest amount."""
    by_amount = sorted(rows, key=lambda one: (one.quantity.base_value, one.id))
    return by_amount[0], by_amount[-1]


def disputed(figures: Figures) -> list[list[Observation]]:
    """The figures of each cell that do not agree, in the order in which they became known.

    Ranks among others as many, and counts of another whole, are no values of one thing.
    """
    alike: dict[tuple[int, str], list[Observation]] = defaultdict(list)
    for place, cell in enumerate(figures.disputed):
        for row in cell:
            alike[place, figures.rows[row].denominator].append(figures.rows[row])
    cells = (cell for cell in alike.values() if len(cell) > 1)
    return [sorted(cell, key=lambda one: (one.known_from or date.min, one.id)) for cell in cells]


def restatements(cell: Iterable[Observation], *values: Observation) -> tuple[str, ...]:
    """The ids of the rows that give just one of these amounts, value by value."""
    rows = list(cell)
    said = (
        (one.id for one in rows if one.quantity.same_amount(value.quantity)) for value in values
    )
    return tuple(dict.fromkeys(id for ids in said for id in ids))


def _slack(one: Observation, loosely: bool) -> Fraction:
    value, factor = one.quantity.value, Fraction(one.quantity.unit.factor)
    slack = one.quantity.slack
    if value == value.to_integral_value() and abs(value) >= ROUND_FROM:
        zeros = Fraction(half_significant(value))
        zeros = zeros if loosely else min(zeros, abs(Fraction(value)) * APPROXIMATION)
        return max(slack, zeros * factor)
    return slack
