"""PDF documents with a text layer."""

import re
from collections.abc import Iterator

import pypdfium2

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.text import KeptText

_PAGE_NUMBER = re.compile(r"\s*\d{1,4}\s*")
_OPENS = re.compile(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+[.\-/]|[A-ZĐÀ-Ỹ]{2,})")
_CLOSES = (".", ":", ";", "?", "!", "…")
NEARLY_FULL = 0.75


def text(name: str, data: bytes) -> KeptText:
    """The text layer, with the printed lines of a paragraph joined.

    A line goes on in the next one when it is nearly as long as the longest of its page, does not
    end a sentence, and no list item or heading opens there. Ignored: page numbers, the grid of
    tables. A broken or locked file is an `UnreadableFile`; so is one without a text layer.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            f"{name}: không phải tệp PDF đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable PDF file, or it is locked with a password.",
        ) from None
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return KeptText.of_blocks(_paragraphs(pages))


def _paragraphs(pages: list[str]) -> Iterator[str]:
    paragraph = ""
    goes_on = False
    for page in pages:
        lines = [line for line in page.splitlines() if not _PAGE_NUMBER.fullmatch(line)]
        full = NEARLY_FULL * max(map(len, lines), default=0)
        for line in lines:
            if goes_on and not _OPENS.match(line):
                paragraph += f" {line}"
            else:
                yield paragraph
                paragraph = line
            goes_on = len(line) >= full and not line.rstrip().endswith(_CLOSES)
    yield paragraph
