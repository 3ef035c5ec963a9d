"""A reading as rows gives the rows of the example, in the fields that reading yields."""

import csv
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.plan import Plan
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.tables import plan_tables
from lotrinh.reading import Reading, read_file
from lotrinh.reading.rows import Candidate, candidates

ROOT = Path(str(files("lotrinh.examples") / "caobang"))
with (ROOT / "documents.csv").open(encoding="utf-8", newline="") as table:
    IDS = [row["id"] for row in csv.DictReader(table)]
NOT_READ = {
    "targets": {"id", "document", "definition", "objective", "parent", "owner"},
    "observations": {"id", "document", "status", "basis", "known_from", "definition", "source",
                     "base_year"},
    "tasks": {"id", "document", "programme", "responsible", "completed_on", "confirmed_on",
              "targets", "basis"},
    "amendments": {"id", "document", "text", "disposition", "reason", "new_text"},
    "references": {"document", "target"},
}  # fmt: skip
TABLES = {table.name: table for table in plan_tables(load().units)}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_folder(ROOT, load()).plan


@pytest.fixture(scope="module")
def readings(plan: Plan) -> Mapping[str, Reading]:
    catalogue = load()
    return {one.id: read_file(ROOT / one.file, catalogue) for one in plan.documents}


def rows_of(plan: Plan, table: str, document: str) -> list[Any]:
    """The rows of one table that stand in one document."""
    return [
        one
        for one in plan.rows(table).values()
        if (one.citation.document if getattr(one, "citation", None) else one.document
            if table == "references" else "") == document
    ]  # fmt: skip


def read_cells(table: str, cells: Mapping[str, str]) -> tuple[str, ...]:
    left_out = NOT_READ[table]
    names = (column.name for column in TABLES[table].columns)
    return tuple(cells.get(name, "") for name in names if name not in left_out)


@pytest.mark.parametrize("table", NOT_READ)
@pytest.mark.parametrize("id", IDS)
def test_every_row_of_the_example_is_a_candidate(
    id: str, table: str, readings: Mapping[str, Reading], plan: Plan
) -> None:
    found = {read_cells(table, one.cells) for one in offered(readings[id]) if one.table == table}
    wanted = {read_cells(table, TABLES[table].cells(one)) for one in rows_of(plan, table, id)}
    assert wanted <= found


@pytest.mark.parametrize("id", IDS)
def test_every_candidate_is_one_of_its_reading(id: str, readings: Mapping[str, Reading]) -> None:
    reading, found = readings[id], offered(readings[id])
    parts = (reading.figures, reading.tasks, reading.proposals, reading.references)
    assert len({one.key for one in found}) == len(found) == sum(map(len, parts))
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert one.cells.get("quote", "") in reading.text
        assert {*one.cells} <= {column.name for column in columns(one)}


def test_figures_of_known_projects_become_their_figures(
    readings: Mapping[str, Reading], plan: Plan
) -> None:
    names = {one.id: one.name for one in plan.projects}
    given = {
        (document, cells["project"], cells["what"], cells["value"], cells["start"])
        for document, reading in readings.items()
        for one in candidates(reading, names)
        if one.table == "project_figures" and (cells := one.cells)
    }
    known = {
        (one.document, one.project, one.what, cells["value"], cells["start"])
        for one in plan.project_figures
        if one.what in ("total_cost", "length_km") and one.citation
        for cells in [TABLES["project_figures"].cells(one)]
    }
    assert known <= given


def offered(reading: Reading) -> list[Candidate]:
    return candidates(reading)


def columns(one: Candidate) -> Any:
    return TABLES[one.table or ("targets" if one.role == "target" else "observations")].columns
