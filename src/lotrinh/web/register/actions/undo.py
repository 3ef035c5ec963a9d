"""Taking back what was written: the inverse of an event as a new event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.changes import Cells, Change
from lotrinh.web.register import models
from lotrinh.web.register.actions.removal import remove_rows
from lotrinh.web.register.actions.revision import raise_revision
from lotrinh.web.register.actions.row_problems import lawful, looked_up, typed
from lotrinh.web.register.actions.rows import RowsRefused, Saved, write
from lotrinh.web.register.actions.storing import take_turn
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.row import cells, stored

BESIDE = ("texts", "files")  # they come and go with their document


class UndoRefused(LotrinhError):
    """A writing that cannot be taken back any more, with the reason."""


@dataclass(frozen=True, slots=True)
class _Inverse:
    """What takes one event back: the change to make, and every cell of the row afterwards."""

    event: AuditEvent
    change: Change
    then: Cells


@transaction.atomic
def undo(*, event: int, by: str, is_whole: bool = False) -> Saved:
    """Write the inverse of one event, or of everything written together with it.

    `UndoRefused` when a row has changed since, when what is to go is still referred to, or when
    what is to come back is no longer there; nothing is then written. Undoing an undoing does it
    again. An unknown event raises `AuditEvent.DoesNotExist`.
    """
    take_turn()
    inverses = _inverses(events_of(event, is_whole=is_whole))
    _bring_back([one for one in inverses if one.change.kind != "removed"])
    gone: dict[str, list[str]] = defaultdict(list)
    for one in inverses:
        if one.change.kind == "removed":
            gone[one.change.table].append(one.change.id)
    if gone:
        remove_rows(gone)
        raise_revision()
    changes = tuple(one.change for one in inverses)
    undoes = {(one.change.table, one.change.id): one.event.pk for one in inverses}
    batch = record(changes, by=by, undoes=undoes)
    return Saved(changes, AuditEvent.objects.filter(at=batch.at, by=batch.by).latest("id").pk)


def can_undo(changes: Iterable[Change]) -> bool:
    """Whether changes that were written together are all of what `undo` takes back as a whole."""
    return all(one.table in models.TABLES or one.table in BESIDE for one in changes)


def events_of(event: int, *, is_whole: bool) -> list[AuditEvent]:
    """The event, or every event of the same writing, in the order they were written.

    Kept texts and files go with their documents; anything else that is no row of the plan is
    `UndoRefused`.
    """
    first = AuditEvent.objects.get(pk=event)
    same = AuditEvent.objects.filter(at=first.at, by=first.by).order_by("id")
    found = list(same) if is_whole else [first]
    for one in found:
        if one.noun not in models.TABLES and (one.noun not in BESIDE or not is_whole):
            raise UndoRefused(
                "Thay đổi này không phải một dòng của sổ nên không hoàn tác ở đây được.",
                "This change is no row of the register and cannot be undone here.",
            )
    return [one for one in found if one.noun in models.TABLES]


def _inverses(events: Sequence[AuditEvent]) -> list[_Inverse]:
    ids: dict[str, set[str]] = defaultdict(set)
    for one in events:
        ids[one.noun].add(one.row)
    present = {table: stored(table, rows, is_locked=True) for table, rows in sorted(ids.items())}
    return [_inverse(one, present[one.noun].get(one.row)) for one in events]


def _inverse(event: AuditEvent, row: models.Row | None) -> _Inverse:
    now = cells(event.noun, row) if row is not None else {}
    names = {**event.before, **event.after}
    was = {name: event.before.get(name, "") for name in names}
    new = {name: event.after.get(name, "") for name in names}
    filled = {name: text for name, text in now.items() if text}
    is_as_left = filled == event.after if event.verb == "added" else bool(now)
    if event.verb == "changed":
        is_as_left = is_as_left and all(now[name] == text for name, text in new.items())
    if event.verb == "removed":
        is_as_left = not now
    if not is_as_left:
        raise _changed_since(event)
    kind = {"added": "removed", "removed": "added"}.get(event.verb, "changed")
    return _Inverse(event, Change(event.noun, event.row, kind, new, was), {**now, **was})


def _changed_since(event: AuditEvent) -> UndoRefused:
    later = AuditEvent.objects.filter(noun=event.noun, row=event.row, id__gt=event.pk).first()
    if later is not None and later.undoes_id == event.pk:
        return UndoRefused("Thay đổi này đã được hoàn tác.", "This change has been undone already.")
    who = later.by if later else "?"
    day = f"{timezone.localtime(later.at):%d/%m/%Y %H:%M}" if later else "?"
    return UndoRefused(
        f"{event.row} đã được {who} sửa tiếp lúc {day}; hoàn tác lần sửa đó trước.",
        f"{event.row} was changed again by {who} on {day}; undo that change first.",
    )


def _bring_back(inverses: Sequence[_Inverse]) -> None:
    """Write the rows that get their former cells, or are there again; all rules hold for them."""
    beside = defaultdict(set)
    for one in inverses:
        beside[one.change.table].add(one.change.id)
    written: list[tuple[Any, Change]] = []
    problems: list[Problem] = []
    for one in inverses:
        table, id, is_new = one.change.table, one.change.id, one.change.kind == "added"
        if is_new and table == "documents" and one.then.get("text_sha256"):
            raise UndoRefused(
                "Lời văn của văn bản này đã gỡ khỏi sổ; hãy đưa tệp vào lại.",
                "The kept text of this document has been taken away; send the file again.",
            )
        row = typed(table, id, one.then)
        now = None if is_new else stored(table, [id])[id]
        was = cells(table, now) if now is not None else None
        problems += [*row.problems, *looked_up(row, before=was, beside=beside)]
        if now is not None:
            today = register().today or timezone.localdate()
            problems += lawful(one.change, now.to_value(), today)
        written.append((row.noun, one.change))
    if problems:
        said = RowsRefused(problems).message
        raise UndoRefused(said.vi, said.en)
    if written:
        write(written)
