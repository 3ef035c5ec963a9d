"""Tables for spreadsheets, as CSV and as an Excel workbook."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cells = Iterable[Sequence[object]]

NARROWEST, WIDEST = 8, 60
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
_EXCEL_BEGINS = date(1900, 3, 1)  # Excel counts a 29 February 1900 that never was


class TableKind:
    """The end of a table's address: `<table:kind>` is `csv` or `xlsx`."""

    regex = "csv|xlsx"

    def to_python(self, value: str) -> str:
        """The kind as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """The kind as the address shows it."""
        return value


def table_file(kind: str, name: str, columns: Sequence[str], rows: Cells) -> HttpResponse:
    """A table as the file `name` of a kind, `csv` or `xlsx`, without its ending.

    Cells are words, numbers, days or `None` for blank; anything else is written as its words. An
    unknown kind raises `KeyError`.
    """
    content_type, write = _KINDS[kind]
    headers = {"Content-Disposition": content_disposition_header(True, f"{name}.{kind}")}
    return HttpResponse(write(name, columns, rows), content_type=content_type, headers=headers)


def inert(cell: object) -> object:
    """A cell that no spreadsheet runs: words that begin like a formula get an apostrophe.

    A lone sign is no formula, nor is a number.
    """
    runs = isinstance(cell, str) and len(cell) > 1 and cell[0] in "=+-@\t\r"
    return f"'{cell}" if runs else cell


class _Lines(list[str]):
    """Lines of a file that a csv writer can write to."""

    write = list.append


def _csv(name: str, columns: Sequence[str], rows: Cells) -> bytes:
    """UTF-8 with its mark, by which spreadsheets read Vietnamese; comma, point."""
    lines = _Lines(["\ufeff"])
    writer = csv.writer(lines)
    writer.writerow(columns)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return "".join(lines).encode()


def _xlsx(name: str, columns: Sequence[str], rows: Cells) -> bytes:
    """One sheet with its head in sight and filters; words are never run as formulas."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_NOT_IN_SHEET_NAMES.sub("-", name)[:_LONGEST_SHEET_NAME])
        head, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
        widths = [len(column) for column in columns]
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column, head)
        last = 0
        for last, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                _write(sheet, last, at, cell, day)
                widths[at] = max(widths[at], len(str(cell or "")))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, max(len(columns) - 1, 0))
        for at, width in enumerate(widths):
            sheet.set_column(at, at, min(max(width + 2, NARROWEST), WIDEST))
    return file.getvalue()


def _write(sheet: Worksheet, row: int, column: int, cell: object, day: Format) -> None:
    """One cell as what it is; an empty one stays empty."""
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float | Decimal):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, date) and cell >= _EXCEL_BEGINS:
        sheet.write_datetime(row, column, cell, day)
    else:
        sheet.write_string(row, column, str(cell))


_Writer = Callable[[str, Sequence[str], Cells], bytes]
_KINDS: dict[str, tuple[str, _Writer]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
}
