"""PDF documents with a text layer."""

import pypdfium2

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.layout import Block, blocks
from lotrinh.reading.files.paragraphs import paragraphs
from lotrinh.reading.files.pdf_page import rules, runs
from lotrinh.reading.files.running import without_running
from lotrinh.reading.text import KeptText


def text(name: str, data: bytes) -> KeptText:
    """The text layer, with the printed lines of a paragraph joined and table cells by tabs.

    Columns of running text are read one after the other; a table is known by its rules or by words
    that stand below each other. Ignored: page numbers, running heads and feet, what a digital
    signature prints, annotations. A broken or locked file is an `UnreadableFile`.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            f"{name}: không phải tệp PDF đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable PDF file, or it is locked with a password.",
        ) from None
    try:
        pages = [_blocks(page) for page in document]
    finally:
        document.close()
    return KeptText.of_blocks(block for _, block in paragraphs(without_running(pages)))


def _blocks(page: pypdfium2.PdfPage) -> list[Block]:
    found = blocks(runs(page), rules(page))
    page.close()
    return found
