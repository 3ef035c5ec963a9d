"""A table as head and body: the words over each column, across merged and repeated cells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line

MOST_HEAD_ROWS = 4
MOST_COLUMNS = 256
BRACKETS = re.compile(r"\s*\([^()]*\)")
_ORDINAL = re.compile(r"\s*(?:số\s+)?s?tt\.?\s*")
_YEAR = re.compile(r"\s*(?:19|20)\d{2}\s*")
_COLUMN_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,2}|[a-zđ])[)\]]?(?:\s*=\s*[\d\s()\[\]/*+:x-]+)?\s*")
_NUMBER = re.compile(r"\s*[^\w\s]*\s*\d[\d.,\s-]*%?\s*")
_CAPTION = re.compile(r"\s*(?:bảng|biểu|đvt|đơn vị|phụ lục|danh mục|\()")


class Cell(NamedTuple):
    """A cell of a row: its span in the kept text, its text and key."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in it."""
        return not self.text.strip()


@dataclass(frozen=True)
class Grid:
    """A table: the cells over each column (the outermost first), the rows below, the captions.

    `lines` are the rows that make up the head.
    """

    heads: Mapping[int, tuple[Cell, ...]]
    lines: tuple[Placed, ...]
    body: tuple[Placed, ...]
    captions: tuple[Line, ...]

    def words(self, at: int) -> str:
        """The key of everything over a column."""
        return self._words.get(at, "")

    @cached_property
    def _words(self) -> Mapping[int, str]:
        return {
            at: " ".join(" ".join(one.key.split()) for one in cells)
            for at, cells in self.heads.items()
        }

    @cached_property
    def name_at(self) -> int:
        """The column that names the rows: the first that does not number them."""
        return next((at for at in sorted(self.heads) if not is_ordinal(self.words(at))), 0)


def cells_of(line: Line) -> list[Cell]:
    """The cells of a row with their spans in the kept text."""
    found, start = [], line.start
    for text in line.cells:
        end = start + len(text)
        found.append(Cell(start, end, text, line.key[start - line.start : end - line.start]))
        start = end + 1
    return found


def is_ordinal(words: str) -> bool:
    """Whether the words over a column are those of the rows' numbers ("TT")."""
    return bool(_ORDINAL.fullmatch(words))


def grid_of(rows: Sequence[Placed], above: Sequence[Line]) -> Grid:
    """The rows as head and body, with the captions among the lines `above`.

    A row goes on with the head above it while it has neither a number but years nor a name of its
    own. A first row with one cell is a caption. Left out: rows that number the columns, a head
    repeated in the body, columns beyond `MOST_COLUMNS`.
    """
    captions = [line for line in above if _is_caption(line)]
    rows = list(rows)
    while len(rows) > 1 and len(rows[0].line.cells) > 2 and len(_filled(rows[0])) == 1:
        captions.append(rows.pop(0).line)
    count = _head_rows(rows)
    head = [cells_of(one.line) for one in rows[:count]]
    printed = {one.line.text for one in rows[:count]}
    body = [one for one in rows[count:] if one.line.text not in printed and not _numbers(one)]
    return Grid(_heads(head), tuple(rows[:count]), tuple(body), tuple(captions))


def _is_caption(line: Line) -> bool:
    is_named = _CAPTION.match(line.key) or line.text.isupper() or line.key.rstrip().endswith(":")
    return not line.is_row and bool(is_named)


def _filled(row: Placed) -> list[Cell]:
    return [one for one in cells_of(row.line) if not one.is_blank]


def _numbers(row: Placed) -> bool:
    """Whether a row only numbers the columns: "(1) | (2) | 3=2/1"."""
    opening = row.line.key.lstrip().partition("\t")[0]
    filled = _filled(row) if _COLUMN_NUMBER.fullmatch(opening) else []
    return (
        len(filled) > 1
        and all(_COLUMN_NUMBER.fullmatch(one.key) for one in filled)
        and ({"1", "2"} <= {one.key.strip(" ()[]") for one in filled})
    )


def _head_rows(rows: Sequence[Placed]) -> int:
    first = cells_of(rows[0].line)
    name_at = next((at for at, one in enumerate(first) if not is_ordinal(one.key)), 0)
    for count, row in enumerate(rows[1:MOST_HEAD_ROWS], start=1):
        if not _goes_on(cells_of(row.line), first, name_at):
            return count
    return min(len(rows), MOST_HEAD_ROWS)


def _goes_on(cells: Sequence[Cell], first: Sequence[Cell], name_at: int) -> bool:
    filled = [one for one in cells if not one.is_blank]
    is_named = any(
        not one.is_blank and one.key.strip() != first[at].key.strip()
        for at, one in enumerate(cells[: name_at + 1])
        if at < len(first)
    )
    has_number = any(_NUMBER.fullmatch(one.key) and not _YEAR.fullmatch(one.key) for one in filled)
    return len(filled) > 0 and not is_named and not has_number and len(cells) > name_at + 1


def _heads(rows: Sequence[Sequence[Cell]]) -> dict[int, tuple[Cell, ...]]:
    width = min(max((len(row) for row in rows), default=0), MOST_COLUMNS)
    return {at: tuple(_over(rows, at)) for at in range(width)}


def _over(rows: Sequence[Sequence[Cell]], at: int) -> Iterator[Cell]:
    """The cells over a column; under a merged cell those to its right are blank."""
    said: set[str] = set()
    for level, row in enumerate(rows):
        below = any(at < len(one) and not one[at].is_blank for one in rows[level + 1 :])
        reach = range(at, -1, -1) if below else (at,)
        cell = next(
            (row[each] for each in reach if each < len(row) and not row[each].is_blank), None
        )
        if cell is not None and cell.key.strip() not in said:
            said.add(cell.key.strip())
            yield cell
