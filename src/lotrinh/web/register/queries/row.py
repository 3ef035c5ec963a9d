"""One row of any table as the cells that people see and change."""

import hashlib
import json
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Table
from lotrinh.exchange.changes import Cells
from lotrinh.exchange.tables import plan_tables
from lotrinh.web.register import models
from lotrinh.web.register.models import Row

_OWNER = {"targets": "owner", "tasks": "lead", "programmes": "lead", "projects": "owner"}
_OF_PROJECT = ("milestones", "project_figures", "funding", "contributions", "allocations",
               "disbursements")  # fmt: skip


@cache
def tables() -> Mapping[str, Table[Any]]:
    """Every table of a plan by its name, with the catalogue's units."""
    return {table.name: table for table in plan_tables(load().units)}


def stored(table: str, ids: Collection[str], *, is_locked: bool = False) -> dict[str, Row]:
    """The rows with these ids; locked until the transaction ends, where the database can."""
    model = models.TABLES[table]
    rows: Any = model._default_manager.filter(id__in=ids)
    if hasattr(model, "citation"):
        rows = rows.select_related("citation")
    if model is models.Project:
        rows = rows.select_related("rules")
    if is_locked:
        rows = rows.order_by("id").select_for_update(of=("self",))
    return {row.pk: row for row in rows}


def cells(table: str, row: Row) -> Cells:
    """Every cell of a row as it is printed."""
    return tables()[table].cells(row.to_value())


def row_cells(table: str, id: str) -> Cells | None:
    """Every cell of one row, blank ones too; `None` when there is no such row."""
    row = stored(table, [id]).get(id)
    return None if row is None else cells(table, row)


def digest(row: Cells | None) -> str:
    """What tells two states of a row apart: equal cells, equal digests; blank for no row."""
    if row is None:
        return ""
    filled = sorted((name, text) for name, text in row.items() if text)
    return hashlib.sha256(json.dumps(filled).encode()).hexdigest()


def owner_column(table: str) -> str:
    """The column that says whose own row this is; for parts of a project, which project."""
    return "project" if table in _OF_PROJECT else _OWNER.get(table, "")


def owners(table: str, row: Cells) -> tuple[str, ...]:
    """The bodies whose own row this is: a target's or project's owner, the lead of a task."""
    if table in _OF_PROJECT:
        found = models.Project.objects.filter(id=row.get("project", ""))
        return tuple(found.exclude(owner=None).values_list("owner_id", flat=True))
    owner = row.get(_OWNER.get(table, ""), "")
    return (owner,) if owner else ()


def kept_text(document: str) -> str | None:
    """The text in which a document's citations count; `None` for a document without one."""
    found = models.DocumentText.objects.filter(document=document)
    return found.values_list("text", flat=True).first()


def papers(*, has_text: bool = False) -> list[tuple[str, str]]:
    """Every document's id, and its number or title; only those with a kept text if so asked."""
    rows = models.Document.objects.order_by("position")
    rows = rows.filter(kept_text__isnull=False) if has_text else rows
    return [
        (id, f"{number} · {title}" if number else title)
        for id, number, title in rows.values_list("id", "number", "title")
    ]


def counts_of(document: str) -> dict[str, int]:
    """How many rows of each table stand in a document; tables without any are left out."""
    held = {
        "targets": models.Target.objects.filter(document=document),
        "objectives": models.Objective.objects.filter(document=document),
        "tasks": models.Task.objects.filter(document=document),
        "observations": models.Observation.objects.filter(citation__document=document),
        "amendments": models.Amendment.objects.filter(document=document),
    }
    return {table: count for table, rows in held.items() if (count := rows.count())}
