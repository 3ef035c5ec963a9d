"""Small plans that show a rule: what it must find, and near misses. They are also its test."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args, get_type_hints

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document, document_of
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import NOUNS, Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

TODAY = date(2025, 12, 19)
AREA = "04"
_NOUN_OF = {get_args(kind)[0]: noun for noun, kind in get_type_hints(Plan).items() if noun in NOUNS}


@dataclass(frozen=True, slots=True)
class Example:
    """A plan and what a rule must say of it: the rows of each broken finding, in any order.

    `about` is what the rows show, as a planner would say it; no rows mean a near miss.
    """

    about: Message
    plan: Plan
    broken: tuple[frozenset[str], ...] = ()
    severity: str = ""


def example(vi: str, en: str, plan: Plan, *broken: str, severity: str = "") -> Example:
    """An example; each of `broken` names the rows of one finding, parted by blanks."""
    return Example(Message(vi, en), plan, tuple(frozenset(one.split()) for one in broken), severity)


def plan_of(*rows: Any, today: date = TODAY) -> Plan:
    """A plan of these rows of any nouns; documents that nobody gives are adopted papers."""
    found: dict[str, list[Any]] = {noun: [] for noun in NOUNS}
    for row in rows:
        found[_NOUN_OF[type(row)]].append(row)
    given = {one.id for one in found["documents"]}
    named = {document_of(row) for noun in NOUNS for row in found[noun]}
    found["documents"] += [paper(id) for id in sorted(named - given - {""})]
    tables: dict[str, Any] = {noun: tuple(found[noun]) for noun in NOUNS}
    return replace(Plan(area=AREA, today=today, as_of=today), **tables)


def paper(id: str, issued_on: str = "2025-01-15", **more: Any) -> Document:
    """An adopted document, of the example's province by default; `issued_on` is an ISO date."""
    area = more.pop("area", AREA)
    return Document(id=id, title=id, area=area, issued_on=date.fromisoformat(issued_on), **more)


def promised(id: str, indicator: str, period: str, words: str, **more: Any) -> Target:
    """A promise of the document before the id's last dot, from words as `>= 9.72 %/year`.

    A range is `range 75 80 million VND/person`; `statistic`, `base_period` and others by name.
    """
    if isinstance(more.get("base_period"), str):
        more["base_period"] = Period(more["base_period"])
    row = Target(
        id=id, document=id.rpartition(".")[0], indicator=indicator, area=more.pop("area", AREA),
        period=Period(period) if period else None, bounds=_bounds(words), **more,
    )  # fmt: skip
    return replace(row, citation=row.citation or Citation(row.document, 0, 1, words))


def observed(id: str, indicator: str, period: str, words: str, **more: Any) -> Observation:
    """A figure from words as `6.74 %`; with a dot in its id it stands in that document.

    `known_from` is an ISO date, by default the day on which the example's figures are known.
    """
    value, _, unit = words.partition(" ")
    document = id.rpartition(".")[0]
    known = date.fromisoformat(more.pop("known_from", "2025-01-31"))
    citation = Citation(document, 0, 1, words) if document else None
    return Observation(
        id=id, indicator=indicator, area=more.pop("area", AREA), period=Period(period),
        quantity=Quantity(Decimal(value), _unit(unit)), known_from=known, citation=citation,
        source="" if document else more.pop("source", "thống kê tỉnh"), **more,
    )  # fmt: skip


def _bounds(words: str) -> Bounds:
    comparator, _, rest = words.partition(" ")
    if not rest:
        return Bounds(comparator)
    numbers = 2 if comparator == "range" else 1
    *ends, unit = rest.split(" ", numbers)
    low, high = Decimal(ends[0]), Decimal(ends[-1])
    return Bounds(
        comparator,
        None if comparator in ("<=", "<") else low,
        None if comparator in (">=", ">") else high,
        _unit(unit),
    )


def _unit(code: str) -> Unit:
    return load().units.parse(code)
