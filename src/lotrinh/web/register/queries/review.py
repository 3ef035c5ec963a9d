"""What was read from a file, with what people have decided on it so far."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db.models import F, Manager, QuerySet, TextField, Value
from django.db.models.functions import Cast

from lotrinh.catalogue.table import Problem, Table
from lotrinh.reading.text import Page
from lotrinh.web.register.models import TABLES, Decision, Reference, Upload, UploadReading
from lotrinh.web.register.queries.row import tables

SURE, LIKELY = 0.85, 0.6
MISSED, MADE = "m", "n"
Place = tuple[str, int, int, str]
ROLES = ("target", "actual", "baseline", "project", "task", "opinion", "reference", "other")
STATES = ("waiting", "uncertain", "accepted", "rejected", "entered")
ROLE_OF_TABLE = {
    "targets": "target", "observations": "actual", "tasks": "task", "amendments": "opinion",
    "references": "reference", "project_figures": "project",
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One candidate as it stands now: as read or as corrected, and the decision that holds.

    `noun` is the value of its row, `None` with the `problems` that keep it from being one; `row` is
    the id under which the register has it; `made_of` are the keys of all that it was merged or
    split from; `settled_by` is the row of the last version with whose settled cells it starts.
    """

    key: str
    role: str
    start: int
    end: int
    table: str
    cells: Mapping[str, str]
    label: str = ""
    confidence: float = 1.0
    parent: str = ""
    decision: Decision | None = None
    row: str = ""
    noun: Any = None
    problems: tuple[Problem, ...] = ()
    made_of: tuple[str, ...] = ()
    settled_by: str = ""

    @property
    def seen(self) -> int:
        """What the decision is known by; 0 while there is none."""
        return self.decision.pk if self.decision else 0

    @property
    def state(self) -> str:
        """waiting, accepted, rejected or entered."""
        if self.row:
            return "entered"
        said = self.decision.decision if self.decision else "waiting"
        return "waiting" if said == "made" else said

    @property
    def is_ready(self) -> bool:
        """Whether it can become a row as it stands."""
        return self.noun is not None

    @property
    def is_corrected(self) -> bool:
        """Whether a person has changed, found or made it."""
        return self.decision is not None and bool(self.decision.cells)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has decided on it or had a hand in it."""
        return self.decision is None and not self.row

    @property
    def is_sure(self) -> bool:
        """Whether it waits untouched, can become a row, and reading is sure of it."""
        return self.is_untouched and self.is_ready and self.confidence >= SURE

    @property
    def certainty(self) -> str:
        """How sure reading is: sure, likely or unsure."""
        if self.confidence >= SURE:
            return "sure"
        return "likely" if self.confidence >= LIKELY else "unsure"

    @property
    def title(self) -> str:
        """What the text calls it, else what stands in its cells."""
        return self.label or self.cells.get("name", "") or self.cells.get("indicator", "") or "…"

    @property
    def anchor(self) -> str:
        """Where its card stands on the page."""
        return f"k-{self.key}"

    def is_of(self, state: str, role: str) -> bool:
        """Whether a filter keeps it; blank filters keep everything."""
        if state == "uncertain":
            kept = self.state == "waiting" and not self.is_sure
        else:
            kept = not state or self.state == state
        return kept and (not role or self.role == role)


@dataclass(frozen=True)
class Review:
    """An upload that has been read, its text, pages, and candidates in the order of the text."""

    upload: Upload
    text: str
    items: tuple[Item, ...]
    decisions: tuple[Decision, ...] = field(default=(), repr=False)
    pages: tuple[Page, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[str, Item]:
        """Candidates by key."""
        return {one.key: one for one in self.items}

    @cached_property
    def states(self) -> Mapping[str, int]:
        """How many wait, are uncertain, accepted, rejected, entered."""
        counts = Counter(one.state for one in self.items)
        counts["uncertain"] = sum(one.is_of("uncertain", "") for one in self.items)
        return counts

    @cached_property
    def roles(self) -> Mapping[str, int]:
        """How many of each role."""
        return Counter(one.role for one in self.items)

    @property
    def decided(self) -> int:
        """How many do not wait any more."""
        return len(self.items) - self.states["waiting"]

    @property
    def sure(self) -> list[Item]:
        """Those that reading is sure of and nobody has looked at."""
        return [one for one in self.items if one.is_sure]

    @property
    def to_enter(self) -> list[Item]:
        """Those that were accepted and are not in the register yet."""
        return [one for one in self.items if one.state == "accepted"]

    @property
    def entered_tables(self) -> frozenset[str]:
        """The tables of the register that have rows of its sentences."""
        return frozenset(one.table for one in self.items if one.row)

    @property
    def entered_indicator(self) -> str:
        """The indicator of the figures that were entered; blank without any or with several."""
        figures = [one for one in self.items if one.row and one.table == "observations"]
        codes = {one.cells.get("indicator", "") for one in figures}
        return codes.pop() if len(codes) == 1 else ""

    @property
    def scans(self) -> str:
        """The pages that were read from a picture: `1-3, 5`."""
        numbers = [page.number for page in self.pages if page.is_scan]
        runs = groupby(enumerate(numbers), key=lambda one: one[1] - one[0])
        spans = ([number for _, number in run] for _, run in runs)
        return ", ".join(f"{one[0]}-{one[-1]}" if one[1:] else str(one[0]) for one in spans)

    def was_added(self, key: str) -> bool:
        """Whether people once added this candidate, taken back since or not."""
        return Decision.objects.filter(upload=self.upload, candidate=key).exists()

    def standing_for(self, key: str) -> Item | None:
        """The candidate of a key, or the first that has been made of it."""
        made = (one for one in self.items if key in one.made_of)
        return self.by_key.get(key) or next(made, None)

    def was_replaced(self, key: str) -> bool:
        """Whether this candidate has been merged or split."""
        return any(key in one.made_of for one in self.items)

    def last_of(self, by: str) -> list[Decision]:
        """The latest step of a person that still holds: one decision, or all taken at once.

        A merging or splitting is one step, and holds while all of it does.
        """
        holding = {one.candidate: one.pk for one in self.decisions}
        entered = {one.key for one in self.items if one.row}
        steps: dict[datetime, list[Decision]] = {}
        for one in reversed(self.decisions):
            if one.by == by:
                steps.setdefault(one.at, []).append(one)
        for step in steps.values():
            held = [one for one in step if holding[one.candidate] == one.pk]
            held = [one for one in held if one.candidate not in entered]
            if held and (len(held) == len(step) or not any(one.made_of for one in step)):
                return held[::-1]
        return []


def review(upload: Upload) -> Review:
    """The candidates of an upload with the decisions that hold now."""
    reading = UploadReading.objects.filter(upload=upload).defer("said").first()
    decisions = tuple(Decision.objects.filter(upload=upload, is_undone=False))
    result = reading.result if reading else {}
    read = result.get("candidates", [])
    items = items_of(upload, read, decisions, standing_rows(upload.identity.get("id", "")))
    pages = tuple(Page(**one) for one in result.get("pages", ()))
    return Review(upload, reading.text if reading else "", items, decisions, pages)


def items_of(
    upload: Upload,
    read: Iterable[Mapping[str, Any]],
    decisions: Iterable[Decision],
    standing: Mapping[Place, str],
) -> tuple[Item, ...]:
    """Candidates as read, and those that people added, each with its latest decision.

    `standing` are the register's rows of the same document by their place: they are not offered.
    What has been merged or split is left out; what was made of it is there.
    """
    decisions = tuple(decisions)
    holding = {one.candidate: one for one in decisions}
    made_of = {one.candidate: one.made_of for one in decisions if one.made_of}
    found = {one["key"]: _as_read(one, holding.get(one["key"]), upload, standing) for one in read}
    for key, one in holding.items():
        if key not in found:
            origins = [found[origin] for origin in made_of.get(key, ())]
            found[key] = _as_added(one, upload, standing, origins)
    kept = (
        one for one in found.values() if one.decision is None or one.decision.decision != "replaced"
    )
    return tuple(sorted(kept, key=lambda one: (one.start, one.end, one.key)))


def standing_rows(document: str) -> dict[Place, str]:
    """The rows that the register has of a document's sentences, by table, span and indicator."""
    if not document:
        return {}
    found = [_cited(name, document) for name in ("targets", "observations", "tasks", "amendments")]
    found.append(_cited("project_figures", document))
    references = Reference.objects.order_by().filter(document=document)
    found.append(_placed(references, "references", "start", "end", None))
    rows = found[0].union(*found[1:], all=True)
    return {(table, start, end, code or ""): id for table, start, end, code, id in rows}


def _cited(table: str, document: str) -> QuerySet[Any, Any]:
    manager: Manager[Any] = TABLES[table]._default_manager
    rows = manager.order_by().filter(citation__document=document)
    code = "indicator" if table in ("targets", "observations") else None
    return _placed(rows, table, "citation__start", "citation__end", code)


def _placed(
    rows: QuerySet[Any], table: str, start: str, end: str, code: str | None
) -> QuerySet[Any, Any]:
    named = Cast(F(f"{code}_id") if code else Value(None), TextField())
    table_name = Cast(Value(table), TextField())
    rows = rows.annotate(at_table=table_name, at_start=F(start), at_end=F(end), at_code=named)
    return rows.values_list("at_table", "at_start", "at_end", "at_code", "pk")


def read_row(
    table: str, cells: Mapping[str, str], upload: Upload, key: str
) -> tuple[Any, tuple[Problem, ...]]:
    """The value that cells stand for in the upload's document, or the problems of the cells."""
    if not table:
        return None, ()
    described = tables()[table]
    whole = whole_row(described, cells, upload.identity, key)
    names = [column.name for column in described.columns]
    rows, problems = described.read_lines((1, names), [(1, [whole.get(one, "") for one in names])])
    return (rows[0][1] if rows else None), tuple(problems)


def whole_row(
    table: Table[Any], cells: Mapping[str, str], identity: Mapping[str, str], id: str
) -> dict[str, str]:
    """The cells with the row's own id and document, and the day since which a figure is known."""
    names = [column.name for column in table.columns]
    known = {"id": id, "document": identity.get("id") or "?"}
    if identity.get("issued_on") and table.name in ("observations", "project_figures"):
        known["known_from"] = identity["issued_on"]
    given = known | dict(cells)
    return {name: given[name] for name in names if given.get(name)}


def _as_read(
    one: Mapping[str, Any],
    decision: Decision | None,
    upload: Upload,
    standing: Mapping[Place, str],
) -> Item:
    is_corrected = decision is not None and decision.cells
    settled = one.get("settled", {})
    given = {**one, **{name: settled[name] for name in ("table", "cells", "parent") if settled}}
    table = decision.table if decision is not None and is_corrected else given["table"]
    cells = decision.cells if decision is not None and is_corrected else given["cells"]
    noun, problems = read_row(table, cells, upload, one["key"])
    is_other = is_corrected or table != one["table"]
    role = ROLE_OF_TABLE.get(table, one["role"]) if is_other else one["role"]
    return Item(
        key=one["key"], role=role, start=one["start"], end=one["end"], table=table, cells=cells,
        label=one["label"], parent=given["parent"], settled_by=settled.get("row", ""),
        confidence=1.0 if settled.get("is_same") else one["confidence"],
        decision=decision, noun=noun, problems=problems,
        row=_row(decision, standing) or standing.get(_place(table, cells), ""),
    )  # fmt: skip


def _row(decision: Decision | None, standing: Mapping[Place, str]) -> str:
    """The row that was entered, unless it has been taken out of the register again."""
    return decision.row if decision and decision.row in standing.values() else ""


def _place(table: str, cells: Mapping[str, str]) -> Place:
    return table, int(cells["start"]), int(cells["end"]), cells.get("indicator", "")


def _as_added(
    one: Decision, upload: Upload, standing: Mapping[Place, str], origins: Sequence[Item]
) -> Item:
    """A candidate that a person found, or made of others: it is called as the first of these."""
    noun, problems = read_row(one.table, one.cells, upload, one.candidate)
    first = origins[0] if origins else None
    return Item(
        key=one.candidate, role=ROLE_OF_TABLE.get(one.table) or (first.role if first else "other"),
        start=int(one.cells["start"]), end=int(one.cells["end"]), table=one.table, cells=one.cells,
        label=first.label if first else "", parent=first.parent if first else "",
        confidence=min((origin.confidence for origin in origins), default=1.0),
        decision=one, noun=noun, problems=problems, row=_row(one, standing),
        made_of=tuple(key for origin in origins for key in (origin.key, *origin.made_of)),
    )  # fmt: skip
