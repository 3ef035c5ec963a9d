"""The text of an open document, line by line, with its promises and figures marked."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lotrinh.domain.citation import Citation


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; a marked one is arrived at by its start and the `others` inside it."""

    start: int
    text: str
    is_mark: bool = False
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that belong together: rows of one table, or one paragraph; a cell is its pieces."""

    is_table: bool
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]


def parts(text: str, citations: Iterable[Citation]) -> tuple[Part, ...]:
    """Paragraphs and tables of a kept text in which the cited figures are marked.

    Lines with tabs are rows; blank lines part, and are not kept. Marks that overlap become one.
    """
    marks = _joined(citations)
    found: list[Part] = []
    for is_table, lines in groupby(_lines(text), key=lambda line: "\t" in line[1]):
        rows = [tuple(_cells(start, line, marks)) for start, line in lines]
        found += [Part(True, tuple(rows))] if is_table else [Part(False, (row,)) for row in rows]
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _joined(citations: Iterable[Citation]) -> list[tuple[int, int, tuple[int, ...]]]:
    """Spans in order as start, end and the starts inside."""
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for start, end in sorted({(one.start, one.end) for one in citations}):
        if found and start < found[-1][1]:
            first, last, inner = found[-1]
            own = () if start == first else (start,)
            found[-1] = (first, max(last, end), (*inner, *own))
        else:
            found.append((start, end, ()))
    return found


def _cells(
    start: int, line: str, marks: Sequence[tuple[int, int, tuple[int, ...]]]
) -> Iterator[tuple[Piece, ...]]:
    for cell in line.split("\t"):
        yield tuple(_pieces(start, cell, marks))
        start += len(cell) + 1


def _pieces(
    start: int, cell: str, marks: Sequence[tuple[int, int, tuple[int, ...]]]
) -> Iterator[Piece]:
    at, end = start, start + len(cell)
    first, last = (bisect_left(marks, (place,)) for place in (start, end))
    for begin, stop, inner in marks[first:last]:
        if at < begin:
            yield Piece(at, cell[at - start : begin - start])
        at = min(stop, end)
        yield Piece(begin, cell[begin - start : at - start], True, tuple(sorted({*inner})))
    if at < end:
        yield Piece(at, cell[at - start :])
