"""Plans of every noun: the plan in tests/plan with its cells drawn again."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Table
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.plan import Plan
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import Package
from lotrinh.exchange.tables import plan_tables

PLAN = Path(__file__).resolve().parents[1] / "plan"
TABLES = {table.name: table for table in plan_tables(load().units)}
CITED = {"document", "start", "end", "quote", "file", "text_file", "text_sha256", "number"}
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
WORDS = st.text(LETTERS, max_size=20).map(lambda text: normalize("NFC", text).strip())
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(str)
NUMBERS = st.decimals(-(10**15), 10**15, places=3) | st.decimals(0, 1, places=2)
PERIODS = ("2024", "2025-Q1", "2025-S1", "2025-01/2025-09", "2021/2030", "2025-02-28")
LISTED = WORDS.map(lambda text: text.replace(";", "").strip()).filter(bool)
CELLS: dict[str, SearchStrategy[str]] = {
    "text": WORDS,
    "list": st.lists(LISTED, max_size=3).map(";".join),
    "date": DAYS,
    "date or month": DAYS,
    "decimal": NUMBERS.map(lambda number: format(number, "f")),
    "decimals": st.lists(st.sampled_from(["0", "0.10", "1"]), max_size=3).map(";".join),
    "integer": st.integers(-(10**18) + 1, 10**18 - 1).map(str) | st.integers(0, 3000).map(str),
    "year": st.integers(1900, 2100).map(str),
    "boolean": st.sampled_from(["true", "false"]),
    "period": st.sampled_from(PERIODS),
    "range": st.sampled_from(["0..", "..1.50", "0..100.0"]),
    "unit": st.sampled_from(["%", "pp", "billion VND", "km2", "km"]),
    "successors": st.sampled_from(["04:0.60;VN", "VN"]),
}


Edit = tuple[str, str, str, str]


@pytest.fixture(scope="session")
def given_package() -> Package:
    """The plan in tests/plan."""
    return read_folder(PLAN, load())


@pytest.fixture(scope="session")
def edits() -> SearchStrategy[list[Edit]]:
    """Cells by table, row and column, with what is to stand there."""
    return _edits()


@pytest.fixture(scope="session")
def edited(given_package: Package) -> Callable[[list[Edit]], Package]:
    """The plan with some cells written anew, where their noun allows it."""

    def edited(edits: list[Edit]) -> Package:
        plan = given_package.plan
        for table in TABLES.values():
            rows = [one for one in edits if one[0] == table.name]
            if rows:
                plan = replace(plan, **{table.name: _edited(table, plan, rows)})
        return replace(given_package, plan=plan)

    return edited


def _edits() -> SearchStrategy[list[Edit]]:
    free = [
        (table.name, table.key(one), column.name)
        for table in TABLES.values()
        for _, one in table.read((PLAN / table.file).read_text(encoding="utf-8"))[0]
        for column in table.columns
        if not {column.name} & {*table.key_columns, *CITED} and not column.refers_to
    ]
    return st.lists(st.sampled_from(free).flatmap(_edit), min_size=1, max_size=60)


def _edit(where: tuple[str, str, str]) -> SearchStrategy[Edit]:
    table, id, name = where
    (column,) = (one for one in TABLES[table].columns if one.name == name)
    cells = st.sampled_from(column.cell.allowed) if column.cell.allowed else CELLS[column.cell.name]
    cells = cells.filter(bool) if column.required else cells | st.just("")
    return st.tuples(st.just(table), st.just(id), st.just(name), cells)


def _edited(table: Table[Any], plan: Plan, edits: list[Edit]) -> tuple[Any, ...]:
    rows = dict(plan.rows(table.name))
    cells = {column.name: column.cell for column in table.columns}
    for _, id, name, text in edits:
        value = cells[name].parse(text) if text else cells[name].blank
        with suppress(InvalidValue):
            rows[id] = table.build({**table.dump(rows[id]), name: value})
    return tuple(rows.values())
