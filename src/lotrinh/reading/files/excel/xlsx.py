"""Excel workbooks: annexes, mostly one table a sheet."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from lxml import etree

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.excel.cells import Row, sheets
from lotrinh.reading.files.package import refuse_bomb
from lotrinh.reading.text import KeptText

MOST_CELLS = 5_000_000
_NAMELESS = re.compile(r"(?:sheet|trang[ _]tính)\s*\d*", re.IGNORECASE)
_BROKEN = (
    *(etree.LxmlError, zipfile.BadZipFile, zlib.error),
    *(OSError, ValueError, LookupError, StopIteration),
    RuntimeError,  # a part that is encrypted, or packed in a way that Python does not know
)


def text(name: str, data: bytes) -> KeptText:
    """The name of each visible sheet that holds something, then its rows; cells joined by tabs.

    Numbers are printed as the sheet shows them, with Vietnamese marks: 62,2, 1.234,5 or 12,5%; days
    as 19/12/2025. Rows of a table all have its width; titles above it and
    notes below it, where one cell is filled, are lines. Ignored: formulas (their last values
    stand), what is hidden, blank columns, names such as Sheet1, charts, comments. A broken file
    and a zip bomb are an `UnreadableFile`.
    """
    try:
        refuse_bomb(name, data)
        blocks = [block for sheet in sheets(data) for block in _blocks(name, *sheet)]
    except _BROKEN:
        raise UnreadableFile(
            f"{name}: không phải tệp Excel (.xlsx) đọc được; hãy mở bằng Excel và lưu lại.",
            f"{name}: is not a readable Excel (.xlsx) file; open it in Excel and save it again.",
        ) from None
    return KeptText.of_blocks(blocks)


def _blocks(name: str, title: str, found: Sequence[Row]) -> Iterator[str]:
    rows = [row for row in found if row]
    columns = sorted({column for row in rows for column in row})
    if len(rows) * len(columns) > MOST_CELLS:
        raise UnreadableFile(
            f"{name}: trang {title} có {len(rows)} dòng, {len(columns)} cột; hãy tách nhỏ.",
            f"{name}: sheet {title} has {len(rows)} rows, {len(columns)} columns; split it.",
        )
    if rows and not _NAMELESS.fullmatch(title):
        yield title
    of_table = [at for at, row in enumerate(rows) if len(row) > 1]
    first, last = (of_table[0], of_table[-1]) if of_table else (len(rows), -1)
    for at, row in enumerate(rows):
        if first <= at <= last:
            yield "\t".join(row.get(column, "") for column in columns)
        else:
            yield " ".join(row.values())
