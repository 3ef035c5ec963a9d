"""PDF documents with a text layer."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pypdfium2

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files.pdf_page import Printed, printed
from lotrinh.reading.text import KeptText

_PAGE_NUMBER = re.compile(r"\s*(?:-\s*)?\d{1,4}(?:\s*-)?\s*")
_OPENS = re.compile(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+[.\-/]|[A-ZĐÀ-Ỹ]{2,})")
_CLOSES = (".", ":", ";", "?", "!", "…")
_NUMBERED = re.compile(r"\s*[Ss]ố\b")
NEARLY_FULL = 0.75
INDENT = 12


def text(name: str, data: bytes) -> KeptText:
    """The text layer, with the printed lines of a paragraph joined and table cells by tabs.

    A line goes on in the next one when it nearly reaches the right edge of its page's text, does
    not end a sentence, and no list item, heading or indent opens there. A table is known by its
    rules, words beside each other by the gap between them; a header that a page repeats counts
    once. Ignored: page numbers. A broken or locked file is an `UnreadableFile`; so is one without
    a text layer.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UnreadableFile(
            f"{name}: không phải tệp PDF đọc được, hoặc đang khóa bằng mật khẩu.",
            f"{name}: is not a readable PDF file, or it is locked with a password.",
        ) from None
    try:
        pages = [list(printed(page)) for page in document]
    finally:
        document.close()
    return KeptText.of_blocks(_paragraphs(pages))


def _paragraphs(pages: Sequence[Sequence[Printed]]) -> Iterator[str]:
    paragraph: list[Printed] = []
    header: tuple[str, ...] = ()
    is_full = False
    for page in pages:
        lines = [line for line in page if not _PAGE_NUMBER.fullmatch(line.text)]
        left, full = _edges(lines)
        rows = tuple(line.text for line in lines if line.is_ruled)
        repeated = _common(header, rows)
        for line in lines:
            if line.is_ruled and repeated:
                repeated -= 1
                continue
            if paragraph and (
                _is_below(paragraph[-1], line)
                or (is_full and _goes_on(paragraph, line, left, full))
            ):
                paragraph.append(line)
            else:
                yield _joined(paragraph)
                paragraph = [line]
            is_full = line.right >= left + NEARLY_FULL * (full - left) and not line.is_row
        header = rows or header
    yield _joined(paragraph)


def _edges(lines: Sequence[Printed]) -> tuple[float, float]:
    """The left and right edge of the text of a page."""
    plain = [line for line in lines if not line.is_row]
    left = min((line.left for line in plain), default=0.0)
    return left, max((line.right for line in plain), default=0.0)


def _goes_on(paragraph: Sequence[Printed], line: Printed, left: float, right: float) -> bool:
    """Whether a paragraph whose last line is nearly full goes on in the next line.

    Where its first line is indented, every line at the left edge does; of lines that begin
    elsewhere only a centred one below a centred one.
    """
    first, last = paragraph[0], paragraph[-1]
    if line.is_row or last.is_row:
        return False
    if first.left > left + INDENT and line.left < left + INDENT / 2:
        return True
    if abs(line.left - last.left) > INDENT:
        return all(abs(one.centre - (left + right) / 2) < INDENT / 2 for one in (last, line))
    return not (last.text.rstrip().endswith(_CLOSES) or _OPENS.match(line.text))


def _is_below(above: Printed, line: Printed) -> bool:
    """Whether two lines of a letterhead are one row: both in columns, the second no number."""
    in_columns = above.is_row and line.is_row and not (above.is_ruled or line.is_ruled)
    return in_columns and not _NUMBERED.match(line.text) and not _NUMBERED.match(above.text)


def _joined(lines: Sequence[Printed]) -> str:
    """The lines as one paragraph; those in columns cell by cell."""
    if not lines or not lines[0].is_row:
        return " ".join(line.text for line in lines)
    cells = zip_longest(*(line.text.split("\t") for line in lines), fillvalue="")
    return "\t".join(" ".join(filter(None, one)) for one in cells)


def _common(header: Sequence[str], rows: Sequence[str]) -> int:
    """How many rows at the top of a page repeat those of the table before it."""
    pairs = zip(header, rows, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
