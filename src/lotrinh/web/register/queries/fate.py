"""What becomes of the citations of an older version in the text of a newer one."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import F, Manager, QuerySet, TextField, Value
from django.db.models.functions import Cast

from lotrinh.domain.citation import Citation
from lotrinh.reading.sentences import sentence_around
from lotrinh.reading.versions.anchoring import Anchored, Orphaned, anchors
from lotrinh.web.register import models
from lotrinh.web.register.queries.alignment import aligned
from lotrinh.web.register.queries.named import Key

CITING = ("targets", "objectives", "tasks", "amendments", "observations", "project_figures")
CARRIED = ("targets", "objectives", "tasks", "amendments")  # the others are published figures
KINDS = ("gone", "changed", "edited", "moved", "same")
_CELL = re.compile(r"\.c\d+$")


@dataclass(frozen=True, slots=True)
class Fate:
    """A row of the older version, the place it cites, and where that is in the newer text.

    `is_whole` says that the very words stand there; `beside` are the rows of the same table that
    the newer version has in the passage, `is_taken` that one of them stands at this very place.
    """

    table: str
    id: str
    cited: Citation
    found: Anchored | Orphaned
    is_whole: bool = False
    beside: tuple[str, ...] = ()
    is_taken: bool = False

    @property
    def key(self) -> Key:
        """The table and id."""
        return self.table, self.id

    @property
    def kind(self) -> str:
        """One of `KINDS`: gone and changed citations are orphaned."""
        return self.found.how if isinstance(self.found, Anchored) else self.found.why

    @property
    def is_orphaned(self) -> bool:
        """Whether the newer text has no place for it."""
        return isinstance(self.found, Orphaned)

    @property
    def is_attachable(self) -> bool:
        """Whether people may attach it to another sentence: it is no published figure."""
        return self.table in CARRIED

    @property
    def can_follow(self) -> bool:
        """Whether it may cite the newer version: no published figure, its words are there, and the
        newer version has no row of its own for them.
        """
        return self.is_attachable and self.is_whole and not self.is_taken

    def place_in(self, document: str) -> Citation:
        """The citation of its words in the newer version; only where they stand there."""
        assert isinstance(self.found, Anchored)
        one, passage = self.found, self.found.passage
        column = passage.text[: one.start - passage.start].count("\t") + 1
        path = passage.path + (f".c{column}" if _CELL.search(self.cited.path) else "")
        return Citation(document, one.start, one.end, passage.text, path)


@dataclass(frozen=True)
class Fates:
    """All of them, the orphaned first, then in the order of the older text."""

    all: Sequence[Fate]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of each kind, those with none left out."""
        found = Counter(one.kind for one in self.all)
        return {kind: found[kind] for kind in KINDS if found[kind]}

    @cached_property
    def tables(self) -> Mapping[str, int]:
        """How many of each table."""
        return Counter(one.table for one in self.all)

    @property
    def orphaned(self) -> int:
        """How many have no place any more."""
        return sum(one.is_orphaned for one in self.all)

    def fitting(self, kind: str = "", table: str = "") -> list[Fate]:
        """Those of a kind and a table; blanks keep everything."""
        return [one for one in self.all if kind in ("", one.kind) and table in ("", one.table)]


def fates(older: str, newer: str, old_text: str, new_text: str) -> Fates:
    """The citations of the document `older` against the text of `newer`, in one query.

    Nothing where one of the texts is not kept. A reference has no quote of its own: the sentence
    around it stands for it.
    """
    if not old_text or not new_text:
        return Fates(())
    rows = list(_citing(older, newer))
    cited = [_row(one, old_text) for one in rows if one[2] == older]
    taken = _Taken((one[0], one[3], one[4], one[1]) for one in rows if one[2] == newer)
    found = anchors(
        aligned(old_text, new_text), [(place.start, place.end) for _, _, place in cited]
    )
    every = [
        _fate(row, at, old_text, new_text, taken) for row, at in zip(cited, found, strict=True)
    ]
    return Fates(sorted(every, key=lambda one: (KINDS.index(one.kind) > 1, one.cited.start)))


def _row(row: Sequence[Any], text: str) -> tuple[str, str, Citation]:
    table, id, document, start, end, path, quote = row
    sentence = quote or text[slice(*sentence_around(text, start, end))]
    return table, id, Citation(document, start, end, sentence, path)


class _Taken:
    """The places of rows of the newer version: table, start, end, id."""

    def __init__(self, rows: Iterable[tuple[str, int, int, str]]) -> None:
        self.rows = sorted(rows)

    def within(self, table: str, start: int, end: int) -> Sequence[tuple[str, int, int, str]]:
        """The rows of a table that begin in a stretch of the text."""
        first = bisect_left(self.rows, (table, start))
        return self.rows[first : bisect_left(self.rows, (table, end), lo=first)]


def _fate(
    row: tuple[str, str, Citation],
    found: Anchored | Orphaned,
    old_text: str,
    new_text: str,
    taken: _Taken,
) -> Fate:
    table, id, cited = row
    passage = found.passage
    if passage is None:
        return Fate(table, id, cited, found)
    near = taken.within(table, passage.start, passage.end)
    beside = tuple(other for *_, other in near)
    if isinstance(found, Orphaned):
        return Fate(table, id, cited, found, beside=beside)
    is_whole = new_text[found.start : found.end] == old_text[cited.start : cited.end]
    is_taken = any((start, end) == (found.start, found.end) for _, start, end, _ in near)
    return Fate(table, id, cited, found, is_whole, beside, is_taken)


def _citing(*documents: str) -> QuerySet[Any, Any]:
    """Table, id, document, start, end, path and quote of every row that cites these documents."""
    cited = [_cited(table, documents) for table in CITING]
    rows = models.Reference.objects.order_by().filter(document__in=documents)
    blank = Cast(Value(""), TextField())
    references = _placed(rows, "references", "document_id", "start", "end", blank, blank)
    return references.union(*cited, all=True)


def _cited(table: str, documents: Iterable[str]) -> QuerySet[Any, Any]:
    manager: Manager[Any] = models.TABLES[table]._default_manager
    rows = manager.order_by().filter(citation__document__in=list(documents))
    document, start, end = (f"citation__{one}" for one in ("document_id", "start", "end"))
    return _placed(rows, table, document, start, end, F("citation__path"), F("citation__quote"))


def _placed(
    rows: QuerySet[Any], table: str, document: str, start: str, end: str, path: Any, quote: Any
) -> QuerySet[Any, Any]:
    named = Cast(Value(table), TextField())
    rows = rows.annotate(
        at_table=named, at_id=F("pk"), at_document=F(document), at_start=F(start), at_end=F(end),
        at_path=path, at_quote=quote,
    )  # fmt: skip
    return rows.values_list(
        "at_table", "at_id", "at_document", "at_start", "at_end", "at_path", "at_quote"
    )
