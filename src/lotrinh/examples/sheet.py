"""An annex of the example as a workbook, as offices send their tables."""

import re
from math import ceil
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lotrinh.examples.blocks import COVERED, Annex, Cell, Paragraph, Table, blocks
from lotrinh.examples.word import WRITTEN_ON

PRINTED_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?")
PRINTED_BOLD = frozenset({"h1", "abstract", "caption", "centre"})
A4 = 9
WIDEST, NARROWEST = 42, 10  # letters
LINE = 17  # points


def to_xlsx(html: str, path: Path) -> None:
    """Write a workbook of one sheet: A4 lying, paragraphs over all columns, numbers as numbers.

    The same document gives the same bytes.
    """
    content = list(blocks(html))
    widths = _widths([one for one in content if isinstance(one, Table)])
    with Workbook(path) as book:
        book.set_properties({"author": "Lộ Trình", "created": WRITTEN_ON.replace(tzinfo=None)})
        sheet = book.add_worksheet("Phụ lục")
        _set_page(sheet, widths)
        row = 0
        for block in content:
            if isinstance(block, Paragraph):
                look = _look(book, bold=block.role in PRINTED_BOLD, centred=block.role != "note")
                sheet.merge_range(row, 0, row, len(widths) - 1, block.line.text, look)
                row += 1
            elif not isinstance(block, Annex):
                _write_table(book, sheet, block, row, widths)
                row += len(block.rows)


def value(text: str) -> str | float:
    """A cell's text, or its number where it is one as Vietnamese prints it: 1.350 or 5.600,505."""
    if PRINTED_NUMBER.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    return text


def _set_page(sheet: Worksheet, widths: list[int]) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def _write_table(
    book: Workbook, sheet: Worksheet, table: Table, top: int, widths: list[int]
) -> None:
    first_body_row = top + table.head
    sheet.freeze_panes(first_body_row, 2)
    sheet.repeat_rows(top, first_body_row - 1)
    for number, cells in enumerate(table.rows):
        sheet.set_row(top + number, LINE * _lines(cells, widths))
        for column, cell in enumerate(cells):
            if cell != COVERED:
                _write(book, sheet, (top + number, column), cell, number < table.head)


def _write(
    book: Workbook, sheet: Worksheet, at: tuple[int, int], cell: Cell, is_head: bool
) -> None:
    row, column = at
    written = value(cell.text)
    is_bold = is_head or any(line.is_bold for line in cell.lines)
    look = _look(book, bold=is_bold, centred=is_head or column == 0, border=1)
    if cell.across * cell.down > 1:
        sheet.merge_range(row, column, row + cell.down - 1, column + cell.across - 1, "", look)
    sheet.write(row, column, written, look)


def _lines(cells: tuple[Cell, ...], widths: list[int]) -> int:
    """How many lines the longest text of a row takes."""
    pairs = zip(cells, widths, strict=True)
    return max(
        (ceil(len(cell.text) / width) for cell, width in pairs if cell.across == 1), default=1
    )


def _look(book: Workbook, *, bold: bool, centred: bool, border: int = 0) -> Format:
    look = {"font_name": "Times New Roman", "font_size": 12, "num_format": "#,##0.###"}
    look |= {"bold": bold, "border": border, "text_wrap": True, "valign": "vcenter"}
    return book.add_format(look | ({"align": "center"} if centred else {}))


def _widths(tables: list[Table]) -> list[int]:
    """The longest text of each column in letters, within bounds; headings are wrapped."""
    (table,) = tables
    columns = zip(*table.rows[table.head :], strict=True)
    longest = (max(len(cell.text) for cell in column if cell.across <= 1) for column in columns)
    return [min(max(length + 2, NARROWEST), WIDEST) for length in longest]
