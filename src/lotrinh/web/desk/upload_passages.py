"""A kept text with the candidates of a reading marked in it, and their cards beside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.web.desk.outline import Block, Line, blocks
from lotrinh.web.register.queries.review import Item

PAGE = 60
INLINE = ("targets", "observations", "project_figures", "references", "")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the candidates whose figure it is; several may share it."""

    start: int
    text: str
    items: tuple[Item, ...] = ()

    @property
    def keys(self) -> str:
        """The keys of its candidates."""
        return " ".join(one.key for one in self.items)

    @property
    def state(self) -> str:
        """Waiting while one of them waits, else the state of the first."""
        states = [one.state for one in self.items]
        return "waiting" if "waiting" in states else states[0]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block cut into pieces, cell by cell, and the candidates that begin in it."""

    block: Block
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    items: tuple[Item, ...]

    @property
    def lines(self) -> Sequence[tuple[str, tuple[tuple[Piece, ...], ...]]]:
        """The rows, each with the anchor by which its line is found."""
        anchors = (f"s{row[0].start}" for row in self.block.rows)
        return tuple(zip(anchors, self.rows, strict=True))


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a long review: from where to where in the text, and its number of how many."""

    start: int
    end: int
    number: int
    of: int

    def within(self, items: Sequence[Item], *, is_sliced: bool = False) -> list[Item]:
        """The candidates of this page: those that start in its stretch, or its slice of them."""
        if is_sliced:
            return list(items[(self.number - 1) * PAGE : self.number * PAGE])
        return [one for one in items if self.start <= one.start < self.end]


def part_of(items: Sequence[Item], number: int, length: int, *, is_sliced: bool = False) -> Part:
    """The stretch of text with the wanted page of candidates, the last where there is no such.

    Every character is in one part: what stands before a part's first candidate belongs to the one
    before, except on the first page. A list that is not in the order of the text has no stretches.
    """
    starts = [one.start for one in items[::PAGE]] or [0]
    number = min(max(number, 1), len(starts))
    if is_sliced:
        return Part(0, length, number, len(starts))
    start = 0 if number == 1 else starts[number - 1]
    end = starts[number] if number < len(starts) else length + 1
    return Part(start, end, number, len(starts))


def passages(
    text: str, items: Iterable[Item], shown: Iterable[Item], part: Part
) -> tuple[Passage, ...]:
    """The blocks of a part of the text; every candidate is marked, the `shown` ones have cards."""
    marked = [one for one in items if one.table in INLINE]
    cards = sorted(shown, key=lambda one: (one.start, one.end, one.key))
    starts = [one.start for one in cards]
    clusters = tuple(_clusters(sorted(marked, key=lambda one: (one.start, one.end))))
    found = []
    for block in blocks(text):
        first, last = block.line.start, _end(block)
        if part.start <= last and first < part.end:
            own = cards[bisect_left(starts, first) : bisect_right(starts, last)]
            own = [one for one in own if part.start <= one.start < part.end]
            rows = tuple(tuple(_pieces(cell, clusters) for cell in row) for row in block.rows)
            found.append(Passage(block, rows, tuple(own)))
    return tuple(found)


def headings(body: Iterable[Passage]) -> list[Block]:
    """What the table of contents lists: headings of the first two levels."""
    found = (one.block for one in body)
    return [one for one in found if one.kind == "heading" and one.level <= 2]


_Cluster = tuple[int, int, tuple[Item, ...]]


def _clusters(items: Iterable[Item]) -> Iterator[_Cluster]:
    """Candidates whose spans overlap, as one stretch."""
    held: list[Item] = []
    end = -1
    for one in items:
        if held and one.start >= end:
            yield held[0].start, end, tuple(held)
            held = []
        end = max(end, one.end) if held else one.end
        held.append(one)
    if held:
        yield held[0].start, end, tuple(held)


def _pieces(line: Line, clusters: Sequence[_Cluster]) -> tuple[Piece, ...]:
    position, last = line.start, line.start + len(line.text)
    found = []
    first = bisect_left(clusters, position, key=lambda one: one[0])
    for start, end, items in clusters[first:]:
        if start >= last:
            break
        if position < start:
            found.append(Piece(position, line.text[position - line.start : start - line.start]))
        position = min(end, last)
        found.append(Piece(start, line.text[start - line.start : position - line.start], items))
    if position < last:
        found.append(Piece(position, line.text[position - line.start :]))
    return tuple(found)


def _end(block: Block) -> int:
    last = block.rows[-1][-1]
    return last.start + len(last.text)
