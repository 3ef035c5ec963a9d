"""An example document as a Word file in the official form.

Source: Decree 30/2020/NĐ-CP, Annex I (page, fonts, places of the parts).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from lotrinh.examples.blocks import COVERED, Annex, Cell, Line, Paragraph, Table, blocks

WRITTEN_ON = datetime(2025, 12, 19, tzinfo=UTC)
TEXT_WIDTH, ANNEX_WIDTH, NARROWEST = 160, 247, 6  # millimetres
LONG_ISSUER, LONG_WORD, LONG_CELL = 21, 10, 90  # letters
CENTRE, LEFT, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True)
class Look:
    """How the paragraphs of one role are printed; sizes in points, the indent in millimetres."""

    style: str
    align: WD_ALIGN_PARAGRAPH = JUSTIFY
    bold: bool = False
    italic: bool = False
    size: float = 14
    indent: float = 10
    before: float = 0
    after: float = 3
    keeps: bool = False


LOOKS = {
    "p": Look("Body Text"),
    "h1": Look("Title", CENTRE, bold=True, indent=0, before=12, after=0, keeps=True),
    "h2": Look("Heading 1", bold=True, before=6, keeps=True),
    "h3": Look("Heading 2", bold=True, before=3, keeps=True),
    "caption": Look("Caption", CENTRE, bold=True, size=13, indent=0, before=6, keeps=True),
    "abstract": Look("Abstract", CENTRE, bold=True, indent=0, after=12),
    "centre": Look("Centred", CENTRE, bold=True, indent=0, before=6, after=6, keeps=True),
    "basis": Look("Legal Basis", italic=True),
    "notice": Look("Notice", CENTRE, italic=True, size=12, indent=0, after=12),
    "note": Look("Note", italic=True, size=12, before=3),
    "recipients": Look("Recipients", LEFT, size=12, indent=0, after=0),
    "letterhead": Look("Letterhead", CENTRE, size=13, indent=0, after=0),
    "signature": Look("Signature", LEFT, size=12, indent=0, after=0),
    "data": Look("Table Text", LEFT, size=12, indent=0, before=2, after=2),
    "head": Look("Table Heading", CENTRE, True, size=12, indent=0, before=2, after=2),
    "section": Look("Table Section", LEFT, True, size=12, indent=0, before=2, after=2, keeps=True),
}


def to_docx(html: str, path: Path) -> None:
    """Write a Word file: A4, Times New Roman, pages numbered from the second one on.

    The same document gives the same bytes.
    """
    document = Document()
    _set_page(document)
    for look in LOOKS.values():
        _set_style(document, look)
    for block in blocks(html):
        if isinstance(block, Paragraph):
            document.add_paragraph(block.line.text, LOOKS[block.role].style)
        elif isinstance(block, Annex):
            _turn_page(document)
        else:
            _add_table(document, block)
    _set_properties(document)
    _save(document, path)


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    header.alignment = CENTRE
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    header._p.append(field)


def _turn_page(document: WordDocument) -> None:
    section = document.add_section()
    document.paragraphs[-1].style = LOOKS["recipients"].style
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.different_first_page_header_footer = False


def _set_style(document: WordDocument, look: Look) -> None:
    styles = document.styles
    known = look.style in {style.name for style in styles}
    style = styles[look.style] if known else styles.add_style(look.style, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    for part in ("w:rPr", "w:pBdr"):
        for inherited in list(style.element.iter(qn(part))):
            inherited.getparent().remove(inherited)
    font, layout = style.font, style.paragraph_format
    font.name, font.size = "Times New Roman", Pt(look.size)
    font.bold, font.italic, font.color.rgb = look.bold, look.italic, RGBColor(0, 0, 0)
    layout.alignment, layout.first_line_indent = look.align, Mm(look.indent)
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing, layout.keep_with_next = 1.0, look.keeps


def _add_table(document: WordDocument, block: Table) -> None:
    spacer = LOOKS["recipients"].style
    if block.role == "signature":
        document.paragraphs[-1].paragraph_format.keep_with_next = True
        document.add_paragraph(style=spacer).paragraph_format.keep_with_next = True
    table = document.add_table(len(block.rows), len(block.rows[0]))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    if block.role == "data":
        table.style = "Table Grid"
    is_annex = document.sections[-1].orientation == WD_ORIENT.LANDSCAPE
    widths = _widths(block, ANNEX_WIDTH if is_annex else TEXT_WIDTH)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, (row, cells) in enumerate(zip(table.rows, block.rows, strict=True)):
        _keep_together(row, repeats=number < block.head)
        for place, cell in enumerate(cells):
            if cell != COVERED:
                _place(table, (number, place), cell, widths)
                role = _role(block, number, cell)
                _fill(table.cell(number, place), cell.lines, role, place)
    document.add_paragraph(style=spacer)


def _role(block: Table, row: int, cell: Cell) -> str:
    if row < block.head:
        return "head"
    return "section" if cell.across > 1 else block.role


def _keep_together(row: _Row, repeats: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.insert(0, OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))


def _place(table: WordTable, at: tuple[int, int], cell: Cell, widths: list[float]) -> None:
    row, column = at
    first, last = table.cell(*at), table.cell(row + cell.down - 1, column + cell.across - 1)
    first.merge(last).width = Mm(sum(widths[column : column + cell.across]))


def _widths(block: Table, width: float) -> list[float]:
    """Share the text width by the longest text of each column, within bounds."""
    columns = list(zip(*block.rows, strict=True))
    longest = [_longest(column, str.splitlines) for column in columns]
    if block.role == "letterhead":
        return [62, 108] if longest[0] < LONG_ISSUER else [80, 90]
    if block.role == "signature":
        return [90, 70]
    least = [NARROWEST + 2 * min(_longest(column, str.split), LONG_WORD) for column in columns]
    weights = [min(length, LONG_CELL) ** 0.7 for length in longest]
    free = width - sum(least)
    return [low + free * weight / sum(weights) for low, weight in zip(least, weights, strict=True)]


def _longest(column: Iterable[Cell], parts: Callable[[str], list[str]]) -> int:
    lines = (line.text for cell in column if cell.across == 1 for line in cell.lines)
    return max((len(part) for line in lines for part in parts(line)), default=0)


def _fill(cell: _Cell, lines: tuple[Line, ...], role: str, column: int) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = LOOKS[role].style
        if line.text:
            run = paragraph.add_run(line.text)
            run.bold, run.italic, run.underline = line.is_bold, line.is_italic, line.is_underlined
        else:
            _draw_rule(paragraph)
        if _is_centred(line, role, column):
            paragraph.alignment = CENTRE


def _is_centred(line: Line, role: str, column: int) -> bool:
    if role == "data":
        is_ordinal = line.is_bold and column == 0
        return is_ordinal or not any(character.isalpha() for character in line.text)
    return role in ("head", "letterhead") or (role == "signature" and column == 1)


def _draw_rule(paragraph: WordParagraph) -> None:
    """Draw the short rule under an issuer's name as the border of an empty paragraph."""
    borders, rule = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    paragraph._p.get_or_add_pPr().append(borders)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Mm(20)
    layout.line_spacing = Pt(3)


def _set_properties(document: WordDocument) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Lộ Trình"
    properties.comments = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = WRITTEN_ON


def _save(document: WordDocument, path: Path) -> None:
    written = BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            part = ZipInfo(name, WRITTEN_ON.timetuple()[:6])
            target.writestr(part, source.read(name), ZIP_DEFLATED)
