"""Cells and tables: what is written is read back, blank is not zero."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.catalogue.cell import (
    BOOLEAN,
    BOUNDS,
    DATE,
    DECIMAL,
    INTEGER,
    KNOWN_FROM,
    LIST,
    PERIOD,
    TEXT,
    Cell,
    choice,
)
from lotrinh.catalogue.confusables import CONFUSABLES
from lotrinh.catalogue.indicators import indicators_table
from lotrinh.catalogue.links import Rows, link_problems
from lotrinh.catalogue.norms import norms_table
from lotrinh.catalogue.organisations import ORGANISATIONS
from lotrinh.catalogue.places import PLACES, SUCCESSORS
from lotrinh.catalogue.releases import RELEASES
from lotrinh.catalogue.standards import STANDARDS
from lotrinh.catalogue.table import Problem
from lotrinh.catalogue.units import UNITS
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (TEXT, "câu có, dấu phẩy"),
        (LIST, "một;hai"),
        (DATE, "2025-11-28"),
        (KNOWN_FROM, "2025-11-28"),
        (DECIMAL, "-6700.30"),
        (INTEGER, "-12"),
        (BOOLEAN, "true"),
        (BOOLEAN, "false"),
        (PERIOD, "2025-01/2025-09"),
        (BOUNDS, "0..100"),
        (BOUNDS, "..0.5"),
        (SUCCESSORS, "01363;01366:0.25"),
        (choice("a", "b"), "b"),
    ],
)
def test_a_cell_is_printed_as_it_was_read(cell: Cell, text: str) -> None:
    assert cell.print(cell.parse(text)) == text


def test_a_month_of_a_vintage_becomes_its_last_day() -> None:
    assert KNOWN_FROM.parse("2025-02") == date(2025, 2, 28)
    with pytest.raises(InvalidValue, match="day or month"):
        KNOWN_FROM.parse("next year")


def test_an_unbounded_range_prints_blank() -> None:
    assert BOUNDS.print(BOUNDS.blank) == ""


@pytest.mark.parametrize(
    "name",
    [
        "units",
        "indicators",
        "places",
        "organisations",
        "norms",
        "releases",
        "standards",
        "confusables",
    ],
)
def test_the_packaged_tables_read_back_what_they_write(name: str) -> None:
    catalogue = load()
    table, nouns = {
        "units": (UNITS, list(catalogue.units.rows)),
        "indicators": (indicators_table(catalogue.units), list(catalogue.indicators.values())),
        "places": (PLACES, list(catalogue.places.values())),
        "organisations": (ORGANISATIONS, list(catalogue.organisations.values())),
        "norms": (norms_table(catalogue.units), list(catalogue.norms.rows)),
        "releases": (RELEASES, list(catalogue.releases)),
        "standards": (STANDARDS, list(catalogue.standards)),
        "confusables": (CONFUSABLES, list(catalogue.confusables)),
    }[name]
    rows, problems = table.read(table.write(nouns))
    assert problems == []
    assert [noun for _, noun in rows] == nouns


def read_places(text: str) -> tuple[list[tuple[int, Any]], list[Problem]]:
    return PLACES.read(text)


def test_a_byte_order_mark_blank_lines_and_loose_accents_do_no_harm() -> None:
    loose = "\ufeffid,name,kind\r\n\r\n 04 ,Ti\u0309nh,province\r\n,,\r\n"
    rows, problems = read_places(loose)
    assert problems == []
    assert [(number, one.id, one.name) for number, one in rows] == [(3, "04", "Tỉnh")]


def test_a_table_that_a_spreadsheet_has_saved_ends_in_commas() -> None:
    rows, problems = read_places("id, name,kind,,\n04,Cao Bằng,province,, \n06,Bắc Kạn,province\n")
    assert ([one.name for _, one in rows], problems) == (["Cao Bằng", "Bắc Kạn"], [])
    _, problems = read_places("id,name,kind,,\n04,Cao Bằng,province,,bỏ\n")
    assert [(one.row, one.value) for one in problems] == [(2, "bỏ")]


def test_a_missing_optional_column_is_blank_and_blank_is_not_zero() -> None:
    rows, _ = read_places("id,name,kind,area_km2\n04,Cao Bằng,province,0\n06,Bắc Kạn,province\n")
    assert [one.area_km2 for _, one in rows] == [Decimal(0), None]


def test_good_rows_are_kept_beside_the_problems() -> None:
    rows, problems = read_places("id,name,kind,lat\n04,Cao Bằng,province,22\n06,,province,north\n")
    assert [number for number, _ in rows] == [2]
    assert [(one.row, one.column, one.value) for one in problems] == [
        (3, "name", ""),
        (3, "lat", "north"),
    ]


@pytest.mark.parametrize("cell", ["x" * 140_000, "a\rb"])
def test_text_that_is_not_csv_is_one_problem(cell: str) -> None:
    rows, problems = read_places(f'id,name,kind\n04,"{cell},province\n')
    assert rows == []
    assert [one.column for one in problems] == [""]
    assert "CSV" in problems[0].message.vi


def test_a_problem_of_a_whole_file_names_the_file_only() -> None:
    problem = Problem("places.csv", None, "", "", Message("trống", "is empty"))
    assert problem.message == Message("places.csv: trống", "places.csv: is empty")


def test_a_reference_may_name_a_row_that_is_known_elsewhere() -> None:
    rows, _ = PLACES.read("id,name,kind,parent\n01363,Hà Quảng,commune,04\n")
    read = [Rows(PLACES, rows)]
    assert [one.value for one in link_problems(read, {})] == ["04"]
    assert list(link_problems(read, {"places": {"04"}})) == []
