"""What is said several times stands once: figures by value, promises by what they demand."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from lotrinh.domain.citation import Citation
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of one period and all that state it, newest first."""

    statements: tuple[Observation, ...]
    is_replaced: bool

    @property
    def newest(self) -> Observation:
        """The last statement of the value."""
        return self.statements[0]

    @property
    def since(self) -> date | None:
        """The first day on which the value was known."""
        return min((one.known_from for one in self.statements if one.known_from), default=None)

    @property
    def citation(self) -> Citation | None:
        """The newest sentence that states it."""
        return next((one.citation for one in self.statements if one.citation), None)


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of one document and every place of that document that states it."""

    statements: tuple[Target, ...]

    @property
    def target(self) -> Target:
        """The first statement."""
        return self.statements[0]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sentences, in the order of the text."""
        cited = (one.citation for one in self.statements if one.citation)
        return tuple(sorted(cited, key=lambda one: one.start))


def figures(observations: Iterable[Observation]) -> tuple[Figure, ...]:
    """Newest period first; in a period the value known last, then those that it replaced."""
    newest_first = sorted(observations, key=_by_vintage, reverse=True)
    seen: set[Hashable] = set()
    found = []
    for rows in together(newest_first, _stated):
        key = rows[0].series, rows[0].period
        found.append(Figure(tuple(rows), is_replaced=key in seen))
        seen.add(key)
    return tuple(sorted(found, key=lambda one: one.newest.period, reverse=True))


def promises(targets: Iterable[Target]) -> tuple[Promise, ...]:
    """Promises by the end of their period; those without a period last."""
    found = [Promise(tuple(rows)) for rows in together(targets, demanded)]
    return tuple(sorted(found, key=lambda one: _by_period(one.target)))


def together(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> list[list[Row]]:
    """Rows that share a key, in the order in which each key first comes."""
    found: dict[Hashable, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return list(found.values())


def demanded(target: Target) -> Hashable:
    """What a promise demands of what: equal for repeated statements of one document.

    How firmly it is worded and how the number is printed do not matter.
    """
    return target.demand


def _stated(one: Observation) -> Hashable:
    return one.series, one.period, one.denominator, one.quantity.base_value


def _by_vintage(one: Observation) -> tuple[date, str]:
    return one.known_from or date.min, one.id


def _by_period(target: Target) -> tuple[date, str]:
    return (target.period.end if target.period else date.max), target.id
