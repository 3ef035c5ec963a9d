"""Whether what a row refers to is there."""

from collections.abc import Mapping
from typing import Any

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Problem, Table
from lotrinh.domain.message import Message
from lotrinh.web.register.models import TABLES

MISSING = Message("chưa có trong sổ", "is not in the register")


def unknown_links(table: Table[Any], cells: Mapping[str, str]) -> list[Problem]:
    """One problem for each cell that names a row that neither register nor catalogue has."""
    found = []
    for column in table.columns:
        text = cells.get(column.name, "")
        if column.refers_to and text:
            ids = [part for raw in text.split(";") if (part := raw.strip())]
            if column.cell.name != "list":
                ids = [text.strip()]
            missing = [one for one in ids if one not in _known(column.refers_to, ids)]
            found += [Problem(table.file, 1, column.name, one, MISSING) for one in missing]
    return found


def _known(table: str, ids: list[str]) -> set[str]:
    packaged = {id for id in ids if id in getattr(load(), table, {})}
    model = TABLES[table]
    stored = model._default_manager.filter(pk__in=ids).values_list("pk", flat=True)
    return packaged | set(stored)
