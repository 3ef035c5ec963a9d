"""A kept text as the blocks of a page: headings, paragraphs, tables; every offset is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

LONGEST_HEADING = 200
MOST_ROWS = 100
TEXTS_KEPT = 8
_LEVELS = (
    (
        1,
        re.compile(r"(?:Điều|Chương|Phần|Phụ lục|PHẦN|CHƯƠNG|PHỤ LỤC)\s+[\dIVXLC]+\b|[IVXLC]+\.\s"),
    ),
    (2, re.compile(r"\d+(?:\.\d+)*\.\s")),
    (3, re.compile(r"[a-zđ]\)\s")),
)
_SENTENCE_ENDS = (".", ";", ":", ",")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the text and where it starts."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is heading, title, paragraph, bullet, table or letterhead; a table has rows of cells.

    `level` is 1 to 3 for a heading, 1 or 2 for a bullet, else 0; `head` is the first row of a long
    table in the pieces that go on with it.
    """

    kind: str
    level: int
    rows: tuple[tuple[Line, ...], ...]
    head: tuple[Line, ...] = ()

    @property
    def line(self) -> Line:
        """The whole of a block that is not a table; the first cell of one that is."""
        return self.rows[0][0]

    @property
    def anchor(self) -> str:
        """Where the table of contents points."""
        return f"s{self.line.start}"


@lru_cache(maxsize=TEXTS_KEPT)
def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a kept text: one a line, and one for lines with the same number of TABs.

    A heading is numbered and does not end like a sentence ("Điều" may); a table before the first
    heading, or after the last figure of a signature, has no rules: it is a letterhead. A table with
    more than `MOST_ROWS` rows comes in pieces.
    """
    found: list[Block] = []
    for cells, run in groupby(lines(text), key=lambda line: line.text.count("\t")):
        if cells:
            found.extend(_tables(tuple(_cells(line) for line in run), found))
        else:
            found.extend(_block(line, found) for line in run if line.text)
    return tuple(found)


def lines(text: str) -> Iterator[Line]:
    """Each line and where it starts."""
    start = 0
    for line in text.split("\n"):
        yield Line(start, line)
        start += len(line) + 1


def _cells(line: Line) -> tuple[Line, ...]:
    found, start = [], line.start
    for cell in line.text.split("\t"):
        found.append(Line(start, cell))
        start += len(cell) + 1
    return tuple(found)


def _tables(rows: tuple[tuple[Line, ...], ...], before: list[Block]) -> list[Block]:
    is_first = not any(one.kind in ("heading", "table") for one in before)
    if len(rows[0]) == 2 and (is_first or len(rows) == 1):
        return [Block("letterhead", 0, rows)]
    return [
        Block("table", 0, rows[start : start + MOST_ROWS], rows[0] if start else ())
        for start in range(0, len(rows), MOST_ROWS)
    ]


def _block(line: Line, before: list[Block]) -> Block:
    level = _heading_level(line.text)
    if level:
        above = next((one.level for one in reversed(before) if one.kind == "heading"), 0)
        return Block("heading", min(level, above + 1), ((line,),))
    if line.text[:2] in ("- ", "+ ", "– "):
        return Block("bullet", 2 if line.text[0] == "+" else 1, ((line,),))
    if line.text.isupper():
        return Block("title", 0, ((line,),))
    return Block("paragraph", 0, ((line,),))


def _heading_level(text: str) -> int:
    if len(text) > LONGEST_HEADING:
        return 0
    for level, numbered in _LEVELS:
        if numbered.match(text):
            return level if level == 1 or not text.endswith(_SENTENCE_ENDS) else 0
    return 0
