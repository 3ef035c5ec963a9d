"""What differs between two plans, row by row and cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Table
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
    fields: tuple[FieldChange, ...]


def changes(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Every row that differs, in the order of the tables and of `new`, missing rows last.

    The plan's own title, area, days and licence are the one row of `datapackage`, a kept text is
    a row of `texts` that shows its SHA-256. The order of rows is ignored.
    """
    before, after = _printed(old), _printed(new)
    return tuple(
        change
        for table in before
        for id in dict.fromkeys([*after[table], *before[table]])
        if (change := _change(table, id, before[table].get(id), after[table].get(id)))
    )


def _change(table: str, id: str, before: Cells | None, after: Cells | None) -> Change | None:
    if before == after:
        return None
    kind = "added" if before is None else "missing" if after is None else "changed"
    before, after = before or {}, after or {}
    fields = tuple(
        FieldChange(name, before.get(name, ""), after.get(name, ""))
        for name in after or before
        if before.get(name, "") != after.get(name, "")
    )
    return Change(table, id, kind, fields)


def _printed(plan: Plan) -> dict[str, dict[str, Cells]]:
    tables = {table.name: _rows(table, plan) for table in plan_tables(Units(()))}
    texts: dict[str, Cells] = {
        id: {"sha256": sha256(text.encode()).hexdigest()} for id, text in plan.texts.items()
    }
    return {"datapackage": {"": print_about(plan)}, **tables, "texts": texts}


def _rows(table: Table[Any], plan: Plan) -> dict[str, Cells]:
    nouns = getattr(plan, table.name)
    key = Rows(table, []).key
    return {key(noun): table.cells(noun) for noun in nouns}
