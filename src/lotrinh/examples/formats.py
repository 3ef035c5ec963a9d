"""The example's documents are written once, as HTML; Word files and kept texts come from here.

Run ``python -m lotrinh.examples.formats`` after editing a document. The one PDF is printed from
its Word file by hand: ``soffice --headless --convert-to pdf bc-giai-ngan-2025-12.docx``.
"""

from pathlib import Path

from lotrinh.examples.blocks import Paragraph, Table, blocks
from lotrinh.examples.sheet import to_xlsx
from lotrinh.examples.word import to_docx

DOCUMENTS = Path(__file__).parent / "caobang" / "documents"


def to_text(html: str) -> str:
    """Give the kept text: NFC, one line for each block or table row, cells joined by a tab.

    White space is collapsed to single spaces; the lines of one cell are joined by a space; a cell
    that spans several columns or rows counts once and leaves the others blank.
    """
    lines: list[str] = []
    for block in blocks(html):
        if isinstance(block, Paragraph):
            lines.append(block.line.text)
        elif isinstance(block, Table):
            lines.extend("\t".join(cell.text for cell in row) for row in block.rows)
    return "\n".join(lines) + "\n"


def is_sheet(html: str) -> bool:
    """Whether the document is a workbook: its article has the class `sheet`."""
    return '<article class="sheet">' in html


def regenerate(folder: Path) -> None:
    """Write the Word file or workbook, and the kept text, beside each HTML document."""
    for source in sorted(folder.glob("*.html")):
        html = source.read_text(encoding="utf-8")
        source.with_suffix(".txt").write_text(to_text(html), encoding="utf-8", newline="\n")
        if is_sheet(html):
            to_xlsx(html, source.with_suffix(".xlsx"))
        else:
            to_docx(html, source.with_suffix(".docx"))


if __name__ == "__main__":
    regenerate(DOCUMENTS)
