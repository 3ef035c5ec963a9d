"""Page numbers, running heads and feet: what a page shows but nobody reads as text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotrinh.reading.files.layout.blocks import Block
from lotrinh.reading.files.layout.boxes import Printed

_FRAME = r"[-–—~|.·•*\[\]()<>\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_FRAME}(?:(?:trang|tr\.|page)(?:\s+số)?\s*:?)?{_FRAME}\d{{1,4}}"
    rf"(?:\s*(?:/|of|trên)\s*\d{{1,4}})?{_FRAME}(?:trang|page)?{_FRAME}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
OUTERMOST, SAME_PLACE, SHORT = 3, 6.0, 20

Mark = tuple[str, int]


def without_running(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Pages without page numbers and without the lines that most pages have at one place.

    Only the outermost lines of a page are looked at, so a table's number on a line of its own
    stays. A running line differs from page to page at most in its digits, a short one ("Biểu 1")
    in nothing.
    """
    outer = [_outermost(page) for page in pages]
    counts = Counter(mark for page in outer for mark in {_mark(line) for line in page})
    often = max(2, len(pages) // 2 + 1)
    return [
        list(_kept(page, {id(line) for line in lines if _is_running(line, counts, often)}))
        for page, lines in zip(pages, outer, strict=True)
    ]


def _is_running(line: Printed, counts: Counter[Mark], often: int) -> bool:
    is_often = counts[_mark(line)] >= often
    return not line.of_table and (is_often or bool(_PAGE_NUMBER.fullmatch(line.text)))


def _outermost(page: Sequence[Block]) -> list[Printed]:
    lines = sorted((line for block in page for line in block.lines), key=lambda one: -one.middle)
    return lines[:OUTERMOST] + lines[OUTERMOST:][-OUTERMOST:]


def _mark(line: Printed) -> Mark:
    text = _DIGITS.sub("0", line.text) if len(line.text) > SHORT else line.text
    return text, round(line.middle / SAME_PLACE)


def _kept(page: Sequence[Block], running: set[int]) -> Iterator[Block]:
    for block in page:
        yield replace(block, lines=tuple(one for one in block.lines if id(one) not in running))
