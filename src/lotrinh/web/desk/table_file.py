"""Tables for spreadsheets."""

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse


def table_file(name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A table as a file: UTF-8 with its mark, comma, point.

    The mark lets spreadsheets read Vietnamese. Words that a spreadsheet would run as a formula
    ("+ Tăng...", "- Giảm...") get an apostrophe before them; numbers stay as they are.
    """
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    writer.writerow(columns)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return response


def inert(cell: object) -> object:
    """A cell that no spreadsheet runs: words that begin like a formula get an apostrophe.

    A lone sign is no formula, nor is a number.
    """
    runs = isinstance(cell, str) and len(cell) > 1 and cell[0] in "=+-@\t\r"
    return f"'{cell}" if runs else cell
