"""What differs between two plans, row by row and cell by cell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lotrinh.catalogue.units import Units
from lotrinh.domain.plan import Plan
from lotrinh.exchange.datapackage import print_about
from lotrinh.exchange.tables import plan_tables

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One cell as it is printed before and after; blank where there is none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row that was added, changed or is missing, with the cells that differ."""

    table: str
    id: str
    kind: str
    before: Cells
    after: Cells

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The same cell by cell, in the order of the columns."""
        return tuple(
            FieldChange(name, self.before.get(name, ""), self.after.get(name, ""))
            for name in self.after or self.before
        )


def changes(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Every row that differs, in the order of the tables and of `new`, missing rows last.

    The plan's own title, area, days and licence are the one row of `datapackage`, a kept text is
    a row of `texts` that shows its SHA-256. The order of rows is ignored.
    """
    return (
        *_of("datapackage", {"": print_about(old)}, {"": print_about(new)}, dict),
        *(
            change
            for table in plan_tables(Units(()))
            for change in _of(table.name, old.rows(table.name), new.rows(table.name), table.cells)
        ),
        *_of("texts", old.texts, new.texts, _digest),
    )


def _of(
    table: str, before: Mapping[str, Any], after: Mapping[str, Any], cells: Callable[[Any], Cells]
) -> Iterator[Change]:
    for id, one in after.items():
        if id not in before:
            yield Change(table, id, "added", {}, _filled(cells(one)))
        elif change := _changed(table, id, cells(before[id]), cells(one)):
            yield change
    for id, one in before.items():
        if id not in after:
            yield Change(table, id, "missing", _filled(cells(one)), {})


def _changed(table: str, id: str, before: Cells, after: Cells) -> Change | None:
    names = [name for name in after if before[name] != after[name]]
    if not names:
        return None
    was, now = ({name: cells[name] for name in names} for cells in (before, after))
    return Change(table, id, "changed", was, now)


def _filled(cells: Cells) -> Cells:
    return {name: text for name, text in cells.items() if text}


def _digest(text: str) -> Cells:
    return {"sha256": sha256(text.encode()).hexdigest()}
