"""What stands beside what: the blocks of a document with its cited figures and their notes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.domain.amendment import Amendment
from lotrinh.domain.citation import Citation
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.web.desk.days import Days
from lotrinh.web.desk.outline import Block, Line
from lotrinh.web.desk.statements import together
from lotrinh.web.register.queries.document import Sayings

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
class Remark:
    """A task, an opinion or an objective, listed beside the passage in which it begins.

    `kind` says which; `state` is that of a task; `body` leads the task.
    """

    kind: str
    row: Task | Amendment | Objective
    state: str = ""
    body: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `notes` say what a marked one means, `others` are starts inside it.

    `link` is the document that the stretch names, `project` the one whose figure it is.
    """

    start: int
    text: str
    notes: tuple[Note, ...] = ()
    others: tuple[int, ...] = ()
    link: str = ""
    project: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but text, as most are."""
        return not (self.notes or self.others or self.link or self.project)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block cut into pieces, cell by cell, the notes of its marks in groups, and its remarks."""

    block: Block
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    groups: Sequence[Sequence[Note]]
    remarks: Sequence[Remark]

    @property
    def lines(self) -> Sequence[tuple[str, tuple[tuple[Piece, ...], ...]]]:
        """The rows, each with the anchor by which its line is found."""
        anchors = (f"s{row[0].start}" for row in self.block.rows)
        return tuple(zip(anchors, self.rows, strict=True))


def notes_of(said: Sayings, own: str) -> tuple[Note, ...]:
    """What is promised and reported, in the order of the text; areas other than `own` are named."""
    rows: tuple[Target | Observation, ...] = (*said.targets, *said.observations)
    found = [Note(row, said.indicators[row.indicator], _area(said, row.area, own)) for row in rows]
    return tuple(sorted(found, key=lambda one: one.citation.start if one.citation else -1))


def remarks_of(said: Sayings, seen: Days) -> tuple[Remark, ...]:
    """What is asked to be done, wanted, and asked to be changed, as known on the day."""
    tasks = (
        Remark("task", one.task.known_on(seen.day), seen.state(one.task), one.lead)
        for one in said.orders
    )
    wishes = (Remark("objective", one) for one in said.objectives)
    opinions = (Remark("opinion", one) for one in said.amendments if one.known_on(seen.day))
    return (*tasks, *wishes, *opinions)


def passages(
    blocks: Iterable[Block],
    notes: Iterable[Note],
    remarks: Iterable[Remark] = (),
    references: Iterable[Reference] = (),
    figures: Iterable[ProjectFigure] = (),
) -> tuple[Passage, ...]:
    """The blocks with marks; spans that overlap become one mark with several notes.

    A reference or a project's figure becomes a link where no mark is.
    """
    cited = [(one.citation, one.project) for one in figures if one.citation]
    links = [_Span(at.start, at.end, project=project) for at, project in cited]
    links += [_Span(one.start, one.end, link=one.target) for one in references if one.target]
    spans = _with_links(list(_clusters(note for note in notes if note.citation)), links)
    placed = sorted((one for one in remarks if one.row.citation), key=_begin)
    anchors = sorted({*map(_begin, placed), *(at.start for at, _ in cited)})
    return tuple(_passage(block, spans, placed, anchors) for block in blocks)


def grouped(notes: Iterable[Note]) -> list[list[Note]]:
    """Notes under one name each: what is promised, or reported, of one indicator in one area."""
    return together(notes, lambda one: (one.role, one.indicator.code, one.area))


def _area(said: Sayings, area: str, own: str) -> str:
    return "" if area == own else said.places[area].name


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    notes: tuple[Note, ...] = ()
    link: str = ""
    project: str = ""


def _clusters(notes: Iterable[Note]) -> Iterator[_Span]:
    held: list[Note] = []
    start = end = -1
    for note in notes:
        cited = note.citation
        assert cited is not None
        if held and cited.start >= end:
            yield _Span(start, end, tuple(held))
            held = []
        start = start if held else cited.start
        end = max(end, cited.end) if held else cited.end
        held.append(note)
    if held:
        yield _Span(start, end, tuple(held))


def _with_links(marks: list[_Span], links: Iterable[_Span]) -> list[_Span]:
    """Marks, and the links that touch no mark nor each other."""
    found = list(marks)
    for one in sorted(links, key=_start):
        at = bisect_left(found, one.start, key=_start)
        is_free = (at == 0 or found[at - 1].end <= one.start) and (
            at == len(found) or one.end <= found[at].start
        )
        if is_free:
            found.insert(at, one)
    return found


def _start(one: _Span) -> int:
    return one.start


def _begin(one: Remark) -> int:
    return one.row.citation.start if one.row.citation else -1


def _passage(
    block: Block, spans: Sequence[_Span], remarks: Sequence[Remark], anchors: Sequence[int]
) -> Passage:
    last = block.rows[-1][-1]
    first, end = (
        bisect_left(remarks, at, key=_begin)
        for at in (block.line.start, last.start + len(last.text))
    )
    rows = tuple(tuple(_cell(cell, spans, anchors) for cell in row) for row in block.rows)
    notes = tuple(note for row in rows for cell in row for piece in cell for note in piece.notes)
    return Passage(block, rows, grouped(notes), remarks[first:end])


def _cell(line: Line, spans: Sequence[_Span], anchors: Sequence[int]) -> tuple[Piece, ...]:
    """The pieces of a line; where something is said without a mark, an empty one to arrive at."""
    pieces = tuple(_pieces(line, spans))
    marks = (piece for piece in pieces if piece.notes or piece.project)
    marked = {at for piece in marks for at in (piece.start, *piece.others)}
    first, end = (bisect_left(anchors, at) for at in (line.start, line.start + len(line.text)))
    bare = tuple(at for at in anchors[first:end] if at not in marked)
    return (Piece(line.start, "", others=bare), *pieces) if bare else pieces


def _pieces(line: Line, spans: Sequence[_Span]) -> Iterator[Piece]:
    position, end_of_line = line.start, line.start + len(line.text)
    first, last = (bisect_left(spans, at, key=_start) for at in (position, end_of_line))
    for one in spans[first:last]:
        if position < one.start:
            yield Piece(position, line.text[position - line.start : one.start - line.start])
        starts = {note.citation.start for note in one.notes if note.citation}
        position = min(one.end, end_of_line)
        text = line.text[one.start - line.start : position - line.start]
        others = tuple(sorted(starts - {one.start}))
        yield Piece(one.start, text, one.notes, others, one.link, one.project)
    if position < end_of_line:
        yield Piece(position, line.text[position - line.start :])
