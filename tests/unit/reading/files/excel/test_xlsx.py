"""Workbooks: what a person sees in the cells, row by row."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import pytest
import xlsxwriter

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text
from lotrinh.reading.files.package import UNPACKED_LIMIT

Row = Sequence[object]


def workbook(**sheets: Sequence[Row]) -> bytes:
    """A workbook with the given rows on each sheet; `None` leaves a cell empty."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif value is not None:
                    sheet.write(at, column, value)
    book.close()
    return data.getvalue()


def text_of(data: bytes) -> str:
    return kept_text("bang.xlsx", data).text


def test_sheets_rows_and_printed_values() -> None:
    data = workbook(
        Von=[
            ["PHỤ LỤC I"],
            ["(ĐVT: tỷ đồng)"],
            ["TT", "Dự án", "Vốn", "Ngày", "Đạt"],
            [],
            [1, "Cầu  Sông\nHiến", 62.2, date(2025, 12, 19), True],
            [2, "Đường", 25871, None, None],
            ["Ghi chú: số ước tính"],
        ],
        Trong=[],
        Khac=[["a", 2026]],
    )
    assert text_of(data).splitlines() == [
        "Von",
        "PHỤ LỤC I",
        "(ĐVT: tỷ đồng)",
        "TT\tDự án\tVốn\tNgày\tĐạt",
        "1\tCầu Sông Hiến\t62,2\t19/12/2025\tTRUE",
        "2\tĐường\t25871\t\t",
        "Ghi chú: số ước tính",
        "Khac",
        "a\t2026",
    ]


def test_decimals_are_exact_and_small_numbers_written_out() -> None:
    data = workbook(So=[["a", 0.1, 5600.505, -1.5, 1e-7, 1e15]])
    assert text_of(data).splitlines()[1] == "a\t0,1\t5600,505\t-1,5\t0,0000001\t1000000000000000"


def test_a_formula_stands_with_its_value() -> None:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    book.add_worksheet("T").write_formula(0, 0, "=1+1", None, 2)
    book.close()
    assert text_of(data.getvalue()) == "T\n2\n"


WHOLE = workbook(T=[["a"]])
INSIDE = WHOLE.index(b"xl/workbook.xml") + 40
BROKEN_INSIDE = WHOLE[:INSIDE] + b"\xff" * 40 + WHOLE[INSIDE + 40 :]


@pytest.mark.parametrize("data", [b"PK\3\4 broken", workbook(T=[["a"]])[:200], BROKEN_INSIDE])
def test_a_broken_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="is not a readable Excel"):
        text_of(data)


def test_a_word_file_under_an_excel_name_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    with pytest.raises(UnreadableFile, match="is not a readable Excel"):
        text_of(data.getvalue())


def test_an_empty_workbook_has_no_text() -> None:
    with pytest.raises(UnreadableFile, match="there is no text"):
        text_of(workbook(T=[]))


def test_a_zip_bomb_is_not_opened() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"\0" * (UNPACKED_LIMIT + 2**20))
    with pytest.raises(UnreadableFile, match="unpacks to 151 MB"):
        text_of(data.getvalue())


def test_what_is_hidden_is_left_out_and_a_merged_cell_counts_once() -> None:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    sheet = book.add_worksheet("Phụ lục")
    sheet.merge_range("B3:C3", "Kế hoạch")
    for at, row in enumerate((["Tỉnh", 1, 2, 3], ["ẩn", 7, 8, 9], ["Xã", 4, 5, 6]), start=3):
        sheet.write_row(at, 0, row)
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.set_column("D:D", None, None, {"hidden": True})
    book.add_worksheet("Nháp").hide()
    book.worksheets()[1].write(0, 0, "nháp")
    book.close()
    assert text_of(data.getvalue()).splitlines() == [
        "Phụ lục",
        "Kế hoạch",
        "Tỉnh\t1\t2",
        "Xã\t4\t5",
    ]


@pytest.mark.parametrize("sheet", ["Sheet1", "Trang tính 2"])
def test_a_sheet_that_nobody_named_has_no_heading(sheet: str) -> None:
    assert text_of(workbook(**{sheet: [["a", "b"]]})) == "a\tb\n"


def test_two_cells_far_apart_take_no_room() -> None:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    sheet = book.add_worksheet("T")
    sheet.write(0, 0, "a")
    sheet.write(1_048_575, 16_383, "b")
    book.close()
    assert text_of(data.getvalue()) == "T\na\nb\n"
