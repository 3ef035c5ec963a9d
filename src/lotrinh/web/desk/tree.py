"""Promises as a tree: by field and indicator, or by document and objective; in pages."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from django.core.paginator import Page, Paginator

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.labels import FIELDS
from lotrinh.domain.objective import Objective
from lotrinh.domain.place import Place
from lotrinh.web.desk.promises import PromiseRow
from lotrinh.web.desk.statements import together
from lotrinh.web.register.queries import target as query
from lotrinh.web.register.queries.target import Choices, Statement

PAGE = 50
DIGEST = 4
_FIELDS = {field: place for place, field in enumerate(FIELDS)}
Top = TypeVar("Top")
Same = list[Statement]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A promise; `depth` is 1 for a "trong đó" part of the promise above it."""

    row: PromiseRow
    depth: int


@dataclass(frozen=True, slots=True)
class Branch:
    """Promises about one indicator in one area, or for one objective of one document.

    `objective` is `None` where a document states none; `depth` is that of the indicator below the
    one it is a part of.
    """

    indicator: Indicator
    area: Place
    objective: Objective | None
    depth: int
    leaves: tuple[Leaf, ...]

    @property
    def digest(self) -> list[PromiseRow]:
        """The first promises that differ in what they demand, whoever makes them."""
        return self._different[:DIGEST]

    @property
    def rest(self) -> int:
        """How many more different promises there are."""
        return max(0, len(self._different) - DIGEST)

    @property
    def papers(self) -> int:
        """How many documents promise."""
        return len({leaf.row.document.id for leaf in self.leaves})

    @property
    def _different(self) -> list[PromiseRow]:
        same = together((leaf.row for leaf in self.leaves), _said)
        return [rows[0] for rows in same]


@dataclass(frozen=True, slots=True)
class Limb(Generic[Top]):
    """A field or a document with its branches on this page, and its promises on all pages."""

    top: Top
    count: int
    branches: tuple[Branch, ...]


def by_field(
    found: Iterable[Statement], known: Choices, part: str, own: str
) -> tuple[Page, int, list[Limb[str]]]:
    """The page `part`, the promises on all pages, and fields with indicators and their promises.

    An indicator stands after the one it is a part of, the register's own area first; promises by
    the year in which they end.
    """
    order = _order(known.indicators)
    fields = {code: one.field for code, one in known.indicators.items()}
    papers = {id: place for place, id in enumerate(known.documents)}

    def place(same: Same) -> tuple[object, ...]:
        one = same[0]
        field = _FIELDS.get(fields[one.indicator], len(_FIELDS))
        area = (one.area != own, one.area)
        return field, order[one.indicator][0], *area, one.year or "9999", papers[one.document]

    every = sorted(together(found, lambda one: one.demand), key=place)
    groups = together(every, lambda same: (same[0].indicator, same[0].area))
    counts = Counter(fields[same[0].indicator] for same in every)
    page, shown = _page(groups, part)
    rows = _rows(shown, known)
    branches = (_branch(group, rows, order, {}) for group in shown)
    limbs = [
        Limb(field, counts[field], tuple(inner))
        for field, inner in groupby(branches, key=lambda one: one.indicator.field)
    ]
    return page, len(every), limbs


def by_document(
    found: Iterable[Statement], known: Choices, part: str
) -> tuple[Page, int, list[Limb[Document]]]:
    """The same by document, the newest first; in it by objective, parts after their whole."""
    papers = sorted(known.documents.values(), key=lambda one: str(one.issued_on or ""))
    newest = {one.id: -place for place, one in enumerate(papers)}
    every = together(found, lambda one: one.demand)
    groups = together(every, lambda same: (same[0].document, same[0].objective))
    groups.sort(key=lambda group: newest[group[0][0].document])
    counts = Counter(same[0].document for same in every)
    page, shown = _page([_with_parts(group) for group in groups], part)
    rows = _rows(shown, known)
    wishes = query.objectives(group[0][0].objective for group in shown)
    branches = ((group[0][0].document, _branch(group, rows, {}, wishes)) for group in shown)
    limbs = [
        Limb(known.documents[id], counts[id], tuple(branch for _, branch in inner))
        for id, inner in groupby(branches, key=lambda one: one[0])
    ]
    return page, len(every), limbs


def _order(indicators: Mapping[str, Indicator]) -> dict[str, tuple[int, int]]:
    """Place and depth of each indicator when parts follow their whole."""
    below: dict[str, list[str]] = {}
    for code, one in indicators.items():
        below.setdefault(one.parent if one.parent in indicators else "", []).append(code)
    found: dict[str, tuple[int, int]] = {}
    waiting = [(code, 0) for code in reversed(below.get("", []))]
    while waiting:
        code, depth = waiting.pop()
        found[code] = (len(found), depth)
        waiting.extend((one, depth + 1) for one in reversed(below.get(code, [])))
    return found


def _with_parts(group: list[Same]) -> list[Same]:
    """Promises in their order, each followed by the "trong đó" parts of it."""
    ids = {one.id for same in group for one in same}
    below = together(group, lambda same: same[0].parent if same[0].parent in ids else "")
    parts = {same[0].parent: inner for inner in below for same in inner if same[0].parent in ids}
    found: list[Same] = []
    waiting = [same for same in reversed(group) if same[0].parent not in ids]
    while waiting:
        same = waiting.pop()
        found.append(same)
        inner = [one for each in same for one in parts.get(each.id, [])]
        waiting.extend(reversed(inner))
    return found


def _page(groups: Sequence[list[Same]], part: str) -> tuple[Page, list[list[Same]]]:
    """Whole groups, as many as a page can hold; one that is longer comes in pieces."""
    pages: list[list[list[Same]]] = []
    held = PAGE
    for group in groups:
        for start in range(0, len(group), PAGE):
            piece = group[start : start + PAGE]
            if held + len(piece) > PAGE:
                pages.append([])
                held = 0
            pages[-1].append(piece)
            held += len(piece)
    page = Paginator(range(len(pages)), 1).get_page(part)
    return page, pages[page.number - 1] if pages else []


def _rows(shown: Iterable[list[Same]], known: Choices) -> dict[str, query.TargetRow]:
    ids = (one.id for group in shown for same in group for one in same)
    return {row.target.id: row for row in query.targets(ids, known)}


def _branch(
    group: Sequence[Same],
    rows: Mapping[str, query.TargetRow],
    order: Mapping[str, tuple[int, int]],
    wishes: Mapping[str, Objective],
) -> Branch:
    first = rows[group[0][0].id]
    ids = {one.id for same in group for one in same}
    leaves = tuple(
        Leaf(_promise([rows[one.id] for one in same]), int(same[0].parent in ids)) for same in group
    )
    depth = order[first.indicator.code][1] if order else 0
    return Branch(first.indicator, first.area, wishes.get(first.target.objective), depth, leaves)


def _promise(same: Sequence[query.TargetRow]) -> PromiseRow:
    one = same[0]
    return PromiseRow(tuple(row.target for row in same), one.document, one.indicator, one.area)


def _said(row: PromiseRow) -> Hashable:
    one = row.target
    return one.statistic, one.period, one.bounds
