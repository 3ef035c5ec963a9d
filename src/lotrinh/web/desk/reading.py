"""What stands beside what: the blocks of a document with its cited figures and their notes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.domain.citation import Citation
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.web.desk.outline import Block, Line, blocks
from lotrinh.web.desk.statements import together
from lotrinh.web.register.queries.document import DocumentPage

_CELL = re.compile(r"[rc]\d+")


@dataclass(frozen=True, slots=True)
class Note:
    """A promise or a figure of the document with its indicator; `role` is target or actual."""

    row: Target | Observation
    indicator: Indicator
    area: str

    @property
    def role(self) -> str:
        """Whether it is promised or reported."""
        return "target" if isinstance(self.row, Target) else "actual"

    @property
    def citation(self) -> Citation | None:
        """Where it stands."""
        return self.row.citation

    @property
    def place(self) -> str:
        """The path to its paragraph or table, without row and column."""
        parts = self.citation.path.split(".") if self.citation else []
        return ".".join(part for part in parts if not _CELL.fullmatch(part))

    @property
    def small_print(self) -> tuple[str, ...]:
        """What a reader asks for last; equal for notes that one line can serve."""
        row = self.row
        said = (row.modality,) if isinstance(row, Target) else (row.status, row.basis)
        return self.place, row.price_basis, row.definition, *said


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `notes` say what a marked one means, `others` are starts inside it."""

    start: int
    text: str
    notes: tuple[Note, ...] = ()
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block cut into pieces, cell by cell, and the notes of its marks in groups."""

    block: Block
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    groups: Sequence[Sequence[Note]]


def notes_of(page: DocumentPage) -> tuple[Note, ...]:
    """Everything the document promises and reports, in the order of its text."""
    rows: tuple[Target | Observation, ...] = (*page.targets, *page.observations)
    found = [Note(row, page.indicators[row.indicator], _area(page, row)) for row in rows]
    return tuple(sorted(found, key=lambda one: one.citation.start if one.citation else -1))


def passages(text: str, notes: Iterable[Note]) -> tuple[Passage, ...]:
    """The text's blocks with marks; spans that overlap become one mark with several notes."""
    clusters = list(_clusters(note for note in notes if note.citation))
    return tuple(_passage(block, clusters) for block in blocks(text))


def grouped(notes: Iterable[Note]) -> list[list[Note]]:
    """Notes under one name each: what is promised, or reported, of one indicator in one area."""
    return together(notes, lambda one: (one.role, one.indicator.code, one.area))


def _area(page: DocumentPage, row: Target | Observation) -> str:
    """The name of the area when it is not the document's own."""
    return "" if row.area == page.document.area else page.places[row.area].name


Cluster = tuple[int, int, tuple[Note, ...]]


def _clusters(notes: Iterable[Note]) -> Iterator[Cluster]:
    held: list[Note] = []
    start = end = -1
    for note in notes:
        cited = note.citation
        assert cited is not None
        if held and cited.start >= end:
            yield start, end, tuple(held)
            held = []
        start = start if held else cited.start
        end = max(end, cited.end) if held else cited.end
        held.append(note)
    if held:
        yield start, end, tuple(held)


def _start(cluster: Cluster) -> int:
    return cluster[0]


def _passage(block: Block, clusters: Sequence[Cluster]) -> Passage:
    rows = tuple(tuple(tuple(_pieces(cell, clusters)) for cell in row) for row in block.rows)
    notes = tuple(note for row in rows for cell in row for piece in cell for note in piece.notes)
    return Passage(block, rows, grouped(notes))


def _pieces(line: Line, clusters: Sequence[Cluster]) -> Iterator[Piece]:
    position, end_of_line = line.start, line.start + len(line.text)
    first, last = (bisect_left(clusters, at, key=_start) for at in (position, end_of_line))
    for start, end, notes in clusters[first:last]:
        if position < start:
            yield Piece(position, line.text[position - line.start : start - line.start])
        starts = {note.citation.start for note in notes if note.citation}
        position = min(end, end_of_line)
        text = line.text[start - line.start : position - line.start]
        yield Piece(start, text, notes, tuple(sorted(starts - {start})))
    if position < end_of_line:
        yield Piece(position, line.text[position - line.start :])
