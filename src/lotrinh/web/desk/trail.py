"""What was changed, event by event, in words: for the histories and for going back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from lotrinh.web.desk.cell_words import cell_words, label, linked
from lotrinh.web.desk.editing import kept_cells, page_of, verb_of
from lotrinh.web.register.audit import Batch
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.permissions import Person, may
from lotrinh.web.register.queries.named import Key, Named, named
from lotrinh.web.register.queries.row import owners, row_cells, tables


@dataclass(frozen=True)
class CellChange:
    """One cell in words, before and after; blank where there was or is nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Step:
    """One event: what was done to which row, its cells in words, and where to read of the row.

    `undo` says whether a way back is offered: nobody has taken it yet, and the reader may.
    """

    event: AuditEvent
    verb: str
    name: str
    address: str
    cells: tuple[CellChange, ...]
    undo: bool


@dataclass(frozen=True)
class Writing:
    """What one person wrote at one moment."""

    batch: Batch
    steps: tuple[Step, ...]


def steps(events: Iterable[Any], user: Person) -> list[Step]:
    """Events in words; rows that are gone keep the name that their last cells give."""
    rows = list(events)
    names = named(
        [*((one.noun, one.row) for one in rows), *(key for one in rows for key in _linked(one))]
    )
    return [
        Step(
            one,
            verb_words(one),
            name_of(one, names),
            page_of(names.get((one.noun, one.row))),
            tuple(_cells(one, names)),
            one.undone_by is None and may_undo(user, one),
        )
        for one in rows
    ]


def writings(found: Iterable[Step]) -> list[Writing]:
    """Steps that were written together."""
    grouped = groupby(found, key=lambda one: Batch(one.event.at, one.event.by))
    return [Writing(batch, tuple(same)) for batch, same in grouped]


def verb_words(event: AuditEvent) -> str:
    """What an event did."""
    known = {
        "added": _("thêm"), "changed": _("sửa"), "removed": _("gỡ"),
        "published": _("công bố"), "withdrawn": _("thôi công bố"),
    }  # fmt: skip
    words = known.get(event.verb, event.verb)
    return _("hoàn tác: %(verb)s") % {"verb": words} if event.undoes_id else words


def name_of(event: AuditEvent, names: Mapping[Key, Named]) -> str:
    """What the row of an event is called, or was when it is gone."""
    known = names.get((event.noun, event.row))
    if known is not None and known.name:
        return known.name
    cells = {**event.before, **event.after}
    said = (cells.get(name) for name in ("title", "name", "name_vi", "text", "subject", "reason"))
    return next(filter(None, said), event.row)


def may_undo(user: Person, event: AuditEvent) -> bool:
    """Whether a person may take an event back: who may change these cells of the row may."""
    if event.noun not in tables():
        return False
    verb = verb_of(event.noun)
    if {*event.before, *event.after} & kept_cells(user, event.noun):
        return False
    return may(user, verb) or may(user, verb, *owners_of(event.noun, event.row, event))


def owners_of(table: str, id: str, event: AuditEvent | None) -> tuple[str, ...]:
    """The bodies whose row it is, or was when it is gone."""
    cells = row_cells(table, id)
    if cells is None and event is not None:
        cells = {**event.before, **event.after}
    return owners(table, cells or {})


def _linked(event: AuditEvent) -> Iterator[Key]:
    if event.noun in tables() and event.verb == "changed":
        yield from linked(event.noun, event.before)
        yield from linked(event.noun, event.after)


def _cells(event: AuditEvent, names: Mapping[Key, Named]) -> Iterator[CellChange]:
    """The cells in the order of the table's columns."""
    if event.noun not in tables():
        return
    changed = {**event.before, **event.after}
    for column in tables()[event.noun].columns:
        if column.name in changed:
            before, after = (
                cell_words(event.noun, column.name, row.get(column.name, ""), names)
                for row in (event.before, event.after)
            )
            yield CellChange(label(event.noun, column.name), before, after)
