"""The timelines as a reader follows them: each demand once, with what it is to the others."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotrinh.checks.ledger.ledger import Ledger, Subject
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.relation import Pair

TELLING = ("incompatible", "looser", "stricter", "overlap", "different_concept", "apart")
_TURNED = {"stricter": "looser", "looser": "stricter"}
_Place = tuple[Subject, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One demand with all who make it, and what it is to other demands, the most telling first.

    Of each relation `a` is a promise of this line. Two demands of one timeline are compared once,
    at the later one.
    """

    promises: tuple[Promise, ...]
    relations: tuple[Pair, ...]


def lines_of(ledger: Ledger) -> Mapping[Subject, Sequence[Line]]:
    """The demands of each indicator and area in the order of their time."""
    demands = {subject: _demands(timeline) for subject, timeline in ledger.timelines.items()}
    places = {
        one.id: (subject, number)
        for subject, groups in demands.items()
        for number, group in enumerate(groups)
        for one in group
    }
    beside = _beside(ledger, places)
    return {
        subject: tuple(
            Line(tuple(group), tuple(sorted(beside.get((subject, number), ()), key=_weight)))
            for number, group in enumerate(groups)
        )
        for subject, groups in demands.items()
    }


def _demands(timeline: Sequence[Promise]) -> list[list[Promise]]:
    found: dict[Hashable, list[Promise]] = defaultdict(list)
    for one in timeline:
        found[one.target.area, one.measure, one.time, one.interval, one.is_each_year].append(one)
    return list(found.values())


def _beside(ledger: Ledger, places: Mapping[str, _Place]) -> Mapping[_Place, list[Pair]]:
    """By demand one relation to each other demand: of several between those in force."""
    found: dict[_Place, dict[_Place, Pair]] = defaultdict(dict)
    for pair in _each(ledger, places):
        own, other = places[pair.a.id], places[pair.b.id]
        known = found[own].get(other)
        if known is None or _is_replaced(known) > _is_replaced(pair):
            found[own][other] = pair
    return {own: list(others.values()) for own, others in found.items()}


def _each(ledger: Ledger, places: Mapping[str, _Place]) -> Iterator[Pair]:
    for pair in ledger.pairs:
        own, other = places[pair.a.id], places[pair.b.id]
        if pair.relation == "same" or own == other:
            continue
        if own[0] != other[0]:
            yield from (pair, turned(pair))
        else:
            yield pair if own[1] > other[1] else turned(pair)
    yield from (pair for pair in ledger.above if pair.relation != "same")


def turned(pair: Pair) -> Pair:
    """The same relation, told of the other promise."""
    return Pair(pair.b, pair.a, _TURNED.get(pair.relation, pair.relation), pair.respect)


def _is_replaced(pair: Pair) -> int:
    return sum(one.force != "in_force" for one in (pair.a, pair.b))


def _weight(pair: Pair) -> tuple[int, int, int]:
    """The most telling first, papers in force before others, near times before far ones."""
    kind = pair.respect if pair.relation == "different_period" else pair.relation
    return TELLING.index(kind), _is_replaced(pair), abs((pair.a.end - pair.b.end).days)
