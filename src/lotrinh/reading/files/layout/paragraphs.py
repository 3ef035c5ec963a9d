"""From printed lines to paragraphs and table rows."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lotrinh.reading.files.layout.blocks import Block
from lotrinh.reading.files.layout.boxes import Printed

_OPENS = re.compile(
    r"\s*(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]+[.\-/]"
    r"|(?:Điều|Chương|Mục|Phần|Khoản|Bảng|Biểu|Phụ lục)\s+[\dIVX]+)"
)
_ENDS, _PAUSES = (".", "?", "!", "…"), (":", ";")
_HYPHENED = re.compile(r"\w-$")
_NUMBERED = re.compile(r"\d")
NEARLY_FULL = 0.75
INDENT, CENTRED = 9, 6


def paragraphs(pages: Sequence[Sequence[Block]]) -> Iterator[tuple[int, str]]:
    """Each paragraph or table row with the number of the page on which it begins.

    A line goes on in the next one when it nearly reaches the right edge of its column, does not
    end a sentence, and no list item, heading or indent opens there. A header that a table repeats
    on the next page counts once.
    """
    paragraph: list[Printed] = []
    header: tuple[str, ...] = ()
    is_full = False
    begun = 1
    for number, block in _numbered(pages):
        rows = tuple(line.text for line in block.lines if line.of_table)
        repeated = _common(header, rows)
        for line in block.lines:
            if line.of_table and repeated:
                repeated -= 1
                continue
            if paragraph and (
                _is_below(paragraph[-1], line) or (is_full and _goes_on(paragraph, line, block))
            ):
                paragraph.append(line)
            else:
                yield begun, _joined(paragraph)
                paragraph, begun = [line], number
            reach = block.left + NEARLY_FULL * (block.right - block.left)
            is_full = line.right >= reach and not line.is_row
        header = rows or header
    yield begun, _joined(paragraph)


def _numbered(pages: Sequence[Sequence[Block]]) -> Iterator[tuple[int, Block]]:
    for number, page in enumerate(pages, start=1):
        for block in page:
            yield number, block


def _goes_on(paragraph: Sequence[Printed], line: Printed, block: Block) -> bool:
    """Whether a paragraph whose last line is nearly full goes on in the next line.

    Where its first line is indented, every line at the left edge does, and none as far indented;
    below a list item one that hangs from its text; of lines that begin elsewhere only a centred
    one below a centred one, or what ends in brackets begun above. At the top of another column the
    places of its lines say nothing.
    """
    first, last = paragraph[0], paragraph[-1]
    if line.is_row or last.is_row:
        return False
    is_pause = last.text.endswith(_PAUSES) and not line.text[:1].islower()
    is_plain = not (last.text.endswith(_ENDS) or is_pause or _opens(line.text))
    if last.text.count("(") > last.text.count(")") and not _opens(line.text):
        return True
    if line.middle > last.middle:
        return is_plain and line.left < block.left + INDENT
    if first.left > block.left + INDENT and line.left < block.left + INDENT / 2:
        return True
    middle = (block.left + block.right) / 2
    if all(abs(one.centre - middle) < CENTRED for one in (last, line)):
        return is_plain
    if last is first and _opens(first.text) and abs(line.left - first.hang) < INDENT / 2:
        return not _opens(line.text)
    is_first_again = last is first and first.left > block.left + INDENT and block.has_indents
    return is_plain and not is_first_again and abs(line.left - last.left) <= INDENT


def _opens(text: str) -> bool:
    """Whether a line begins a list item or is a heading."""
    return text.isupper() or bool(_OPENS.match(text))


def _is_below(above: Printed, line: Printed) -> bool:
    """Whether two lines of a letterhead are one row: both in columns, without a figure."""
    in_columns = above.is_row and line.is_row and not (above.of_table or line.of_table)
    return in_columns and not _NUMBERED.search(line.text) and not _NUMBERED.search(above.text)


def _joined(lines: Sequence[Printed]) -> str:
    """The lines as one paragraph; those in columns cell by cell."""
    if not lines or not lines[0].is_row:
        text = ""
        for line in lines:
            text += ("" if not text or _HYPHENED.search(text) else " ") + line.text
        return text
    cells = zip_longest(*(line.text.split("\t") for line in lines), fillvalue="")
    return "\t".join(" ".join(filter(None, one)) for one in cells)


def _common(header: Sequence[str], rows: Sequence[str]) -> int:
    """How many rows at the top of a page repeat those of the table before it."""
    pairs = zip(header, rows, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
