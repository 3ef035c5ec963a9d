"""A citation as columns of the row that it belongs to."""

from typing import Any

from lotrinh.catalogue.cell import INTEGER, TEXT
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.citation import Citation
from lotrinh.domain.errors import InvalidValue

SPAN = (
    Column("start", INTEGER, "vị trí ký tự đầu của con số trong văn bản đã giữ, đếm từ 0",
           "first character of the figure in the kept text, counted from 0"),
    Column("end", INTEGER, "vị trí ngay sau ký tự cuối của con số",
           "the position after the figure's last character"),
    Column("quote", TEXT, "nguyên văn câu chứa con số", "the sentence that holds the figure"),
)  # fmt: skip
CITATION = (
    Column("path", TEXT, "chỗ đứng trong cấu trúc văn bản, như Đ1.K2.b.-1.+2",
           "place in the document's structure, such as Đ1.K2.b.-1.+2"),
    *SPAN,
)  # fmt: skip
_NONE: Row = {column.name: column.cell.blank for column in CITATION}


def is_citing(table: Table[Any]) -> bool:
    """Whether the rows of a table cite the sentences they come from."""
    return SPAN[-1] in table.columns


def build_citation(row: Row) -> Citation | None:
    """The citation of a row, or `None` when all its cells are blank; half of one is refused."""
    start, end, quote = row["start"], row["end"], row["quote"]
    path = row.get("path", "")
    if start is None and end is None and not quote and not path:
        return None
    if not row["document"] or start is None or end is None or not quote:
        raise InvalidValue(
            "trích dẫn cần đủ document, start, end và quote, hoặc để trống start, end, quote, path",
            "a citation needs document, start, end and quote, or blank start, end, quote and path",
        )
    return Citation(row["document"], start, end, quote, path)


def dump_citation(citation: Citation | None) -> Row:
    """The cells of a citation, blank when there is none."""
    if citation is None:
        return _NONE
    return {column.name: getattr(citation, column.name) for column in CITATION}
