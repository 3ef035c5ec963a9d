"""How a sheet looks to the person who works in it: widths, formats, notes, lists to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.cell import BOOLEAN
from lotrinh.catalogue.table import Column, Table
from lotrinh.domain.unit import SCALES
from lotrinh.exchange.description import describe
from lotrinh.exchange.workbook.cells import DAYS, NUMBERS
from lotrinh.exchange.workbook.headings import LISTS_SHEET

HEADING_ROW, CODE_ROW, FIRST_ROW = 0, 1, 2
LAST_ROW = 2**20 - 1
UNIT = "unit"
LINE = 16  # points
A4 = 9  # as the format numbers it
_WIDTHS = {"title": 48, "text": 60, "quote": 60, "name": 36, "name_vi": 36, "name_en": 36,
           "subject": 48, "new_text": 48, "reason": 36, "definition": 24}  # fmt: skip


@dataclass(frozen=True)
class Formats:
    """The formats of a workbook, by what they are for."""

    heading: Any
    needed: Any
    code: Any
    day: Any
    text: Any
    digits: Any

    def of(self, column: Column) -> Any:
        """The format of a column's cells; numbers are as the spreadsheet has them."""
        if column.cell.name in DAYS:
            return self.day
        is_bare = column.cell.name in (*NUMBERS, BOOLEAN.name)
        return None if is_bare else self.text


def formats(book: Any) -> Formats:
    """The formats of this project; text cells keep what is typed (`04`, `2026-05`)."""
    heading = {"bold": True, "bg_color": "#DCE6F1", "bottom": 1, "text_wrap": True, "valign": "top"}
    return Formats(
        heading=book.add_format(heading),
        needed=book.add_format({**heading, "bg_color": "#F8D7C4"}),
        code=book.add_format({"font_size": 8, "font_color": "#808080", "num_format": "@"}),
        day=book.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        text=book.add_format({"num_format": "@"}),
        digits=book.add_format({"num_format": "@", "align": "right"}),
    )


def width(column: Column) -> int:
    """The width of a column in letters."""
    usual = 12 if column.cell.name in (*DAYS, *NUMBERS, BOOLEAN.name) else 18
    return _WIDTHS.get(column.name, usual)


def height(words: str, column: Column) -> int:
    """How high a heading is, in points, wrapped in the width of its column."""
    return LINE * len(wrap(words, width(column) - 2))  # bold letters are wider than a column's


def print_well(sheet: Any, last_header_row: int) -> None:
    """Print on A4 across, one page wide, with the header on every page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, last_header_row)


def note(column: Column, table: Table[Any] | None = None) -> str:
    """What the note on a heading says: meaning, type and allowed values, in both languages."""
    lines = [f"{getattr(column, lang)}\n{describe(column, lang)}" for lang in ("vi", "en")]
    keyed = table is not None and column.name in table.key_columns
    needed = "Bắt buộc · required" if column.required else ""
    key = "Các cột khóa · key: " + ", ".join(table.key_columns) if table and keyed else ""
    return "\n\n".join(filter(None, [*lines, needed, key])).replace("`", "")


def lists(tables: list[Table[Any]], catalogue: Catalogue) -> dict[str, list[str]]:
    """The columns of the sheet of lists: units, and the allowed words of each column, by title."""
    codes = [row.unit.code for row in catalogue.units.rows]
    scaled = [
        f"{scale} {row.unit.code}"
        for row in catalogue.units.rows
        if row.is_scalable
        for scale in SCALES
    ]
    words = {
        f"{table.name}.{column.name}": list(column.cell.allowed)
        for table in tables
        for column in table.columns
        if column.cell.allowed
    }
    return {UNIT: codes + scaled} | words


def validation(
    table: Table[Any], column: Column, listed: dict[str, list[str]]
) -> dict[str, Any] | None:
    """The choice that a column offers; the words themselves stand on the sheet of lists."""
    if column.cell.name == BOOLEAN.name:
        return {"validate": "list", "source": ["TRUE", "FALSE"]}
    title = UNIT if column.cell.name == UNIT else f"{table.name}.{column.name}"
    if title not in listed:
        return None
    letter = _letter(list(listed).index(title))
    return {
        "validate": "list",
        "source": f"='{LISTS_SHEET}'!${letter}$2:${letter}${len(listed[title]) + 1}",
        "error_title": "Không có trong danh mục",
        "error_message": f"Hãy chọn một giá trị có trong trang {LISTS_SHEET}.",
    }


def usage() -> Iterator[str]:
    """How to work in the workbook, one sentence a line."""
    yield "Mỗi trang là một bảng; dòng 1 là tên cột, dòng 2 là mã cột (đừng sửa), rồi dữ liệu."
    yield "Mỗi tên cột có ghi chú: ý nghĩa, kiểu, giá trị được phép. Cột nền cam là bắt buộc."
    yield "Ô trống là không có giá trị, không phải 0. Nhiều giá trị trong một ô cách nhau bằng ;"
    yield "Số giữ đúng chữ số đã in: 7.20 được ghi dạng chữ với dấu chấm để không mất số 0."
    yield "Ngày là ngày thật (dd/mm/yyyy); kỳ viết 2026, 2026-S1, 2026-Q2, 2026-05 hoặc 2021/2030."
    yield "Văn bản đã giữ và tệp gốc không nằm ở đây; nhập sổ này không xóa chúng."
    yield "Chỉ tiêu, cơ quan, địa bàn ở đây là của riêng kế hoạch, bên cạnh danh mục chung."
    yield "Nhập: lotrinh import TEN_TEP.xlsx --dry-run; mọi lỗi được nêu một lần theo trang và ô."


def _letter(place: int) -> str:
    first, last = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)
