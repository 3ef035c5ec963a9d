"""What an import would change, and why it may not."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.utils import timezone

from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Problem
from lotrinh.catalogue.units import Units
from lotrinh.domain.message import Message
from lotrinh.domain.plan import Plan
from lotrinh.exchange.changes import Change, changes
from lotrinh.exchange.package import Package
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.tables.citations import is_citing
from lotrinh.exchange.verify import citation_problems
from lotrinh.web.register.models import DocumentFile
from lotrinh.web.register.queries.plan import plan

FIGURES = ("observations", "project_figures", "allocations")  # each row is a vintage
_NEW_CELLS = {"observations": ("id", "known_from"), "disbursements": ("on",)}


@dataclass(frozen=True)
class Comparison:
    """Every difference between the register and a package, and every reason to refuse it."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def added(self) -> Mapping[str, Set[str]]:
        """The ids that are new, by table."""
        return self._of_kind("added")

    @cached_property
    def changed(self) -> Mapping[str, Set[str]]:
        """The ids of rows that get other cells, by table."""
        return self._of_kind("changed")

    @cached_property
    def ids(self) -> Mapping[str, Set[str]]:
        """The ids that are to be written, by table."""
        return self._of_kind("added", "changed")

    def _of_kind(self, *kinds: str) -> Mapping[str, Set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.changes:
            if one.kind in kinds:
                found[one.table].add(one.id)
        return found

    def count(self, kind: str) -> int:
        """How many rows, texts and files are `added`, `changed` or `missing`."""
        return sum(one.kind == kind and one.table != "datapackage" for one in self.changes)


def compare(package: Package, known: Plan | None = None) -> Comparison:
    """The register against a package: rows, kept texts, files, and what the plan says of itself.

    Links into tables that were not given lead to the register's rows. A title or day that the
    package leaves blank stays as it is. `known` is the part of the register that the package can
    touch, where that is known to be small; rows outside it are not counted as missing.
    """
    known, given = known or plan(), package.plan
    rows = tuple(_without_blanks(changes(known, given)))
    today = given.today or known.today or timezone.localdate()
    rewritten = {(one.file, one.value): one for one in _rewritten(rows, known, today)}
    problems = (*_open(package, known), *_misquoted(given, known), *rewritten.values())
    return Comparison((*rows, *_files(package.files)), problems)


def _without_blanks(rows: tuple[Change, ...]) -> Iterator[Change]:
    for one in rows:
        if one.table != "datapackage":
            yield one
        elif given := {name: text for name, text in one.after.items() if text}:
            yield replace(
                one, before={name: one.before.get(name, "") for name in given}, after=given
            )


def _open(package: Package, known: Plan) -> Iterator[Problem]:
    """Links into tables that were not given which the register cannot follow either."""
    for table, problem in package.open_links:
        if problem.value not in known.rows(table):
            yield problem


def _misquoted(given: Plan, known: Plan) -> Iterator[Problem]:
    """New rows that cite a document which only the register has, in words it does not say."""
    documents = {id: one for id, one in known.document.items() if id not in given.document}
    for table in plan_tables(Units(())):
        if is_citing(table):
            rows = list(enumerate(getattr(given, table.name), start=2))
            yield from citation_problems(Rows(table, rows), documents, known.texts)


def _files(given: Mapping[str, bytes]) -> Iterator[Change]:
    rows = DocumentFile.objects.filter(name__in=list(given)).values_list("name", "content")
    stored = {name: hashlib.sha256(content).hexdigest() for name, content in rows}
    for name, content in given.items():
        before, after = stored.get(name, ""), hashlib.sha256(content).hexdigest()
        if before != after:
            kind = "changed" if before else "added"
            yield Change("files", name, kind, {"sha256": before}, {"sha256": after})


def _rewritten(rows: tuple[Change, ...], known: Plan, today: date) -> Iterator[Problem]:
    for one in rows:
        if one.kind != "changed":
            continue
        paid_on = known.rows(one.table)[one.id].on if one.table == "disbursements" else None
        yield from rewritten(one, paid_on, today)


def rewritten(one: Change, paid_on: date | None, today: date) -> Iterator[Problem]:
    """Why a changed row may not change: it is a published figure, or the text of a document.

    `paid_on` is the day of a payment; it is published once that day has passed.
    """
    if one.table in FIGURES or (paid_on is not None and paid_on < today):
        yield _rewritten_figure(one)
    elif _is_other_text(one):
        yield Problem("documents.csv", None, "text_sha256", one.id, Message(
            "đã lưu trong sổ với lời văn khác; lời văn mới là một phiên bản mới, có mã riêng",
            "is kept in the register with another text; "
            "a new text is a new version with its own id",
        ))  # fmt: skip


def _is_other_text(one: Change) -> bool:
    if one.table == "texts":
        return True
    return one.table == "documents" and bool(one.before.get("text_sha256"))


def _rewritten_figure(one: Change) -> Problem:
    columns = ", ".join(cell.name for cell in one.fields)
    cells = "; ".join(f"{cell.name}: {cell.before} → {cell.after}" for cell in one.fields)
    new = _NEW_CELLS.get(one.table, ("known_from",))
    return Problem(f"{one.table}.csv", None, columns, one.id, Message(
        f"đã có trong sổ với nội dung khác ({cells}); "
        f"số liệu mới là một dòng mới với {' và '.join(new)} mới",
        f"is in the register with other content ({cells}); "
        f"a new figure is a new row with a new {' and '.join(new)}",
    ))  # fmt: skip
