"""Tables as files: numbers stay numbers, days days, and no word is run."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from lotrinh.web.table_file import table_file

ROWS = [
    ["=1+1", 7, Decimal("9.720"), date(2025, 12, 19), None],
    ["+ tăng", -1, Decimal("-4.5"), date(1800, 1, 1), ""],
]
COLUMNS = ["câu", "số", "mức", "ngày", "trống"]


def sheet(content: bytes) -> list[Any]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()


def test_a_workbook_holds_words_numbers_and_days_as_what_they_are() -> None:
    response = table_file("xlsx", "muc-tieu", COLUMNS, iter(ROWS))
    assert response["Content-Disposition"] == 'attachment; filename="muc-tieu.xlsx"'
    assert sheet(response.content) == [
        COLUMNS,
        ["=1+1", 7.0, 9.72, date(2025, 12, 19), ""],
        ["+ tăng", -1.0, -4.5, "1800-01-01", ""],
    ]
    inner = ZipFile(BytesIO(response.content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in inner
    assert 'state="frozen"' in inner
    assert '<autoFilter ref="A1:E3"' in inner


def test_a_csv_file_holds_the_same_rows() -> None:
    response = table_file("csv", "muc-tieu", COLUMNS, iter(ROWS))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.reader(response.content.decode("utf-8-sig").splitlines()))
    assert lines == [
        COLUMNS,
        ["'=1+1", "7", "9.720", "2025-12-19", ""],
        ["'+ tăng", "-1", "-4.5", "1800-01-01", ""],
    ]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_without_rows_keeps_its_head(kind: str) -> None:
    assert table_file(kind, "trong", ["a"], []).content


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_name_from_an_address_is_only_a_name(kind: str) -> None:
    response = table_file(kind, 'so-lieu-"đ[1]/*', COLUMNS, iter(ROWS))
    named = response["Content-Disposition"]
    assert named == f"attachment; filename*=utf-8''so-lieu-%22%C4%91%5B1%5D/%2A.{kind}"
