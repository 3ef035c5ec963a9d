"""Excel workbooks (.xlsx)."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from lotrinh.domain.errors import UnreadableFile
from lotrinh.domain.number import format_date
from lotrinh.reading.files.package import refuse_bomb
from lotrinh.reading.text import KeptText

Value = int | float | str | bool | time | date | datetime | timedelta


def text(name: str, data: bytes) -> KeptText:
    """The name of each sheet that holds something, then its rows; cells are joined by tabs.

    Numbers are printed as Vietnamese papers do, without thousands marks: 62,2 and 2026; days as
    19/12/2025. Rows of a table all have its width; titles above it and notes below it, where one
    cell is filled, are lines. Ignored: formulas (their last values stand), hidden formats, charts,
    comments. A broken or locked file and a zip bomb are an `UnreadableFile`.
    """
    try:
        refuse_bomb(name, data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        blocks = [block for sheet in book.sheet_names for block in _blocks(book, sheet)]
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError):
        raise UnreadableFile(
            f"{name}: không phải tệp Excel (.xlsx) đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable Excel (.xlsx) file, or it is locked with a password.",
        ) from None
    return KeptText.of_blocks(blocks)


def _blocks(book: CalamineWorkbook, name: str) -> Iterator[str]:
    sheet: CalamineSheet = book.get_sheet_by_name(name)
    rows = [[_printed(value) for value in row] for row in sheet.iter_rows()]
    rows = [row for row in rows if any(row)]
    if not rows:
        return
    yield name
    of_table = [at for at, row in enumerate(rows) if sum(map(bool, row)) > 1]
    first, last = (of_table[0], of_table[-1]) if of_table else (len(rows), -1)
    width = max((_width(rows[at]) for at in of_table), default=1)
    for at, row in enumerate(rows):
        if first <= at <= last:
            yield "\t".join(row[:width])
        else:
            yield " ".join(filter(None, row))


def _width(row: Sequence[str]) -> int:
    return max(at for at, cell in enumerate(row, start=1) if cell)


def _printed(value: Value) -> str:
    """A cell as a person reads it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime | date):
        return format_date(value, "vi")
    if isinstance(value, float):
        return f"{Decimal(str(value)):f}".removesuffix(".0").replace(".", ",")
    return " ".join(str(value).split())
