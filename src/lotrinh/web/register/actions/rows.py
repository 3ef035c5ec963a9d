"""Correcting and adding rows: nothing is overwritten that its writer has not seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.exchange.changes import Cells, Change
from lotrinh.exchange.package import FolderError
from lotrinh.web.register.actions.revision import raise_revision
from lotrinh.web.register.actions.row_problems import Typed, lawful, looked_up, typed
from lotrinh.web.register.actions.search import renew_search
from lotrinh.web.register.actions.storing import store, take_turn
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import cells, digest, stored

_REFUSED = Message(
    "các ô không đi cùng nhau được; xem lại những ô vừa sửa",
    "has cells that do not go together; look at those you changed",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A row as its writer leaves it, every cell given.

    `seen` is the digest of the row that the writer was shown, blank for a row to be added.
    """

    table: str
    id: str
    cells: Cells
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """The changes that were written, and one event of them; none when nothing differed."""

    changes: tuple[Change, ...] = ()
    event: int | None = None


class RowsRefused(FolderError):
    """Cells that are wrong, or rows that may not change; one line for each."""


class Conflict(LotrinhError):
    """Rows that somebody else has changed since they were shown, as they stand now.

    A row that is gone has `None`. Nothing has been written.
    """

    def __init__(self, present: dict[tuple[str, str], Cells | None]) -> None:
        self.present = present
        rows = ", ".join(id for _, id in present)
        super().__init__(
            f"Người khác đã sửa {rows} từ lúc bạn mở; chưa ghi gì.",
            f"Somebody else has changed {rows} since you opened it; nothing was written.",
        )


@transaction.atomic
def change_rows(*, edits: Sequence[Edit], by: str, reason: str = "") -> Saved:
    """Write rows as their writer leaves them; all or nothing, one event for each that differs.

    `Conflict` when a row is not as it was shown, `RowsRefused` when cells are wrong or a published
    figure, kept text or packaged row would change. Equal cells write nothing.
    """
    take_turn()
    present = _present(edits)
    _refuse_unseen(edits, present)
    written, problems = _written(edits, present)
    if problems:
        raise RowsRefused(problems)
    if not written:
        return Saved()
    write(written)
    changes = tuple(change for _, change in written)
    batch = record(changes, by=by, reason=reason)
    last = AuditEvent.objects.filter(at=batch.at, by=batch.by).latest("id")
    return Saved(changes, last.pk)


def problems_of(edit: Edit) -> tuple[Typed, list[Problem]]:
    """The noun that a row would be and everything wrong with it; writes nothing."""
    before = _present([edit]).get((edit.table, edit.id))
    one = typed(edit.table, edit.id, edit.cells)
    was = cells(edit.table, before) if before is not None and edit.seen else None
    found = [*one.problems, *looked_up(one, before=was, beside={})]
    if was is not None and one.noun is not None:
        found += _unlawful(_change(edit, one, was), before)
    return one, found


def _present(edits: Sequence[Edit]) -> dict[tuple[str, str], Any]:
    rows: dict[tuple[str, str], Any] = {}
    for table in sorted({one.table for one in edits}):
        ids = sorted({one.id for one in edits if one.table == table})
        is_locked = transaction.get_connection().in_atomic_block
        found = stored(table, ids, is_locked=is_locked)
        rows |= {(table, id): row for id, row in found.items()}
    return rows


def _refuse_unseen(edits: Sequence[Edit], present: dict[tuple[str, str], Any]) -> None:
    clashes: dict[tuple[str, str], Cells | None] = {}
    for one in edits:
        row = present.get((one.table, one.id))
        now = cells(one.table, row) if row is not None else None
        if one.seen and digest(now) != one.seen:
            clashes[one.table, one.id] = now
    if clashes:
        raise Conflict(clashes)


def _written(
    edits: Sequence[Edit], present: dict[tuple[str, str], Any]
) -> tuple[list[tuple[Any, Change]], list[Problem]]:
    """The nouns that differ from their rows, each with its change, and everything wrong."""
    beside = {one.table: {two.id for two in edits if two.table == one.table} for one in edits}
    written: list[tuple[Any, Change]] = []
    problems: list[Problem] = []
    for edit in edits:
        one = typed(edit.table, edit.id, edit.cells)
        problems += one.problems
        before = present.get((edit.table, edit.id)) if edit.seen else None
        was = cells(edit.table, before) if before is not None else None
        problems += looked_up(one, before=was, beside=beside)
        if one.noun is None:
            continue
        change = _change(edit, one, was or {})
        problems += _unlawful(change, before)
        if change.fields:
            written.append((one.noun, change))
    return written, problems


def _change(edit: Edit, one: Typed, before: Cells) -> Change:
    now = one.table.cells(one.noun)
    if not before:
        return Change(
            edit.table, edit.id, "added", {}, {n: text for n, text in now.items() if text}
        )
    names = [name for name, text in now.items() if text != before[name]]
    was, new = ({name: row[name] for name in names} for row in (before, now))
    return Change(edit.table, edit.id, "changed", was, new)


def _unlawful(change: Change, before: Any) -> Iterator[Problem]:
    if before is not None and change.fields:
        today = register().today or timezone.localdate()
        yield from lawful(change, before.to_value(), today)


def write(written: Sequence[tuple[Any, Change]]) -> None:
    """Store nouns that were added or changed, and what is found of them; within a transaction.

    `RowsRefused` where the database itself refuses cells that do not go together.
    """
    added: dict[str, list[Any]] = {}
    changed: dict[str, list[Any]] = {}
    for noun, change in written:
        (added if change.kind == "added" else changed).setdefault(change.table, []).append(noun)
    try:
        with transaction.atomic():
            store(added, changed)
    except IntegrityError as error:
        first = written[0][1]
        problem = Problem(f"{first.table}.csv", None, "", first.id, _REFUSED)
        raise RowsRefused([problem]) from error
    renew_search({
        table: {one.id for one in (*added.get(table, ()), *changed.get(table, ()))}
        for table in {**added, **changed}
    })  # fmt: skip
    raise_revision()
