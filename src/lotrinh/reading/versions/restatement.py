"""Two versions of a document, statement by statement: what stayed, moved, changed, came and went.

Statements are what the rows say; `alignment` does the same for the sentences themselves.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.observation import Observation
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.reading.folding import folded, shared_words, words_of

ALIKE = 0.7
_COUNTED = re.compile(r"((?:^|\.)[-+r])\d+")
KINDS = ("changed", "new", "moved", "same")


@dataclass(frozen=True, slots=True)
class Statement:
    """A noun that a document states: what it is about, what it says of that, and in which words.

    Statements of one `family` may be the same thing worded otherwise.
    """

    key: str
    noun: Any
    family: Hashable
    subject: Hashable
    value: Hashable
    words: frozenset[str]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What became of a statement: same, moved, changed or new; and the older one it answers."""

    kind: str
    older: Statement | None = None


def statement(key: str, noun: Any) -> Statement | None:
    """What a promise, a figure, a project's figure or a task states; `None` for anything else.

    A promise and a figure are about an indicator, an area, a statistic and a period, a figure also
    in one kind of unit (a rise in money and in points are two things); numbers are compared in base
    units, however they are printed. A task is about its own words.
    """
    said = _said(noun)
    if said is None:
        return None
    family, subject, value = said
    words = noun.name if isinstance(noun, Task) else noun.citation.quote if noun.citation else ""
    path = noun.citation.path if noun.citation else ""
    whole = (type(noun).__name__, family, *subject)
    return Statement(key, noun, whole[:2], whole, value, _words(words), path)


def statements(nouns: Iterable[tuple[str, Any]]) -> list[Statement]:
    """The statements among some nouns, each under its key."""
    found = (statement(key, noun) for key, noun in nouns)
    return [one for one in found if one is not None]


def align(
    older: Sequence[Statement], newer: Sequence[Statement]
) -> tuple[Mapping[str, Aligned], list[Statement]]:
    """What became of each newer statement, by key, and the older ones that nothing answers.

    Pairs are found in three rounds: the same said of the same (`same` at one path, else `moved`;
    which bullet or row of its list it is does not count), something else said of the same, and
    words of one family that are alike without their numbers.
    """
    found: dict[str, Aligned] = {}
    left = list(older)
    open_ = list(newer)
    for fits, kind in _ROUNDS:
        left, open_ = _round(left, open_, fits, kind, found)
    found.update((one.key, Aligned("new")) for one in open_)
    return found, left


Fits = Callable[[Statement], Hashable]


def _round(
    older: Sequence[Statement], newer: Sequence[Statement], group: Fits, kind: str,
    found: dict[str, Aligned],
) -> tuple[list[Statement], list[Statement]]:  # fmt: skip
    """Pair within groups, the likest words first; what is left of both."""
    waiting: dict[Hashable, list[Statement]] = defaultdict(list)
    for one in older:
        waiting[group(one)].append(one)
    open_: list[Statement] = []
    for one in newer:
        others = waiting.get(group(one), [])
        best = max(
            others,
            key=lambda other: (shared_words(one.words, other.words), one.path == other.path),
            default=None,
        )
        if best is None or (kind == "alike" and shared_words(one.words, best.words) < ALIKE):
            open_.append(one)
            continue
        others.remove(best)
        found[one.key] = Aligned(_kind(kind, one, best), best)
    return [one for rest in waiting.values() for one in rest], open_


def _kind(kind: str, one: Statement, other: Statement) -> str:
    if kind != "same":
        return "changed"
    places = [_COUNTED.sub(r"\1", each.path) for each in (one, other)]
    return "moved" if all(places) and places[0] != places[1] else "same"


_ROUNDS: tuple[tuple[Fits, str], ...] = (
    (lambda one: (one.subject, one.value), "same"),
    (lambda one: one.subject, "changed"),
    (lambda one: one.family, "alike"),
)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(folded(text)) if not word[0].isdigit())


def _said(noun: Any) -> tuple[Hashable, tuple[Hashable, ...], Hashable] | None:
    """The family, what it is about within it, and what it says of that."""
    match noun:
        case Target():
            about = (noun.area, noun.statistic, noun.period, noun.modality)
            return noun.indicator, about, _demanded(noun.bounds)
        case Observation():
            about = (noun.area, noun.statistic, noun.period, noun.quantity.unit.kind)
            return noun.indicator, about, _amount(noun.quantity)
        case ProjectFigure():
            value = _amount(noun.value) if isinstance(noun.value, Quantity) else noun.value
            return noun.project, (noun.what,), value
        case Task():
            name = " ".join(words_of(folded(noun.name)))
            return "", (name,), (noun.lead, noun.deadline_kind, noun.due_on, noun.recurrence)
    return None


def _demanded(bounds: Bounds) -> Hashable:
    factor = bounds.unit.factor if bounds.unit else Decimal(1)
    ends = (None if end is None else end * factor for end in (bounds.low, bounds.high))
    return bounds.comparator, *ends, bounds.unit and bounds.unit.kind


def _amount(quantity: Quantity) -> Hashable:
    return quantity.base_value, quantity.unit.kind
