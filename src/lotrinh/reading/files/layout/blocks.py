"""The lines of a page in the order in which a person reads them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.reading.files.layout.boxes import Box, Printed, around, line_of, lines_of, segments_of
from lotrinh.reading.files.layout.columns import FEWEST_LINES, columns
from lotrinh.reading.files.layout.ruled import tables
from lotrinh.reading.files.layout.stamps import without_stamps
from lotrinh.reading.files.layout.unruled import unruled_tables

NARROWEST_GAP, GAP, EDGE, INDENTED = 10.0, 0.8, 6.0, 0.15


@dataclass(frozen=True)
class Block:
    """Lines of a page that are read in one go, with the edges of their column."""

    lines: tuple[Printed, ...]
    left: float
    right: float

    @property
    def has_indents(self) -> bool:
        """Whether many of its lines stand at its left edge, so that others are indented."""
        at_edge = sum(line.left < self.left + EDGE for line in self.lines)
        return at_edge > INDENTED * len(self.lines)


def blocks(runs: Sequence[Box], drawn: Sequence[Box] = ()) -> list[Block]:
    """The columns of a page with their lines and table rows, from top to bottom."""
    found = tables(drawn)
    inside: dict[int, list[Box]] = defaultdict(list)
    free: list[Box] = []
    for run in runs:
        at = next((number for number, one in enumerate(found) if one.holds(run)), None)
        (free if at is None else inside[at]).append(run)
    filled = [(found[at].bounds, list(found[at].rows(own))) for at, own in inside.items()]
    unruled, rest = unruled_tables(free)
    rows = {id(bounds): lines for bounds, lines in (*filled, *unruled)}
    parts = [*without_stamps(_segments(rest)), *(bounds for bounds, _ in (*filled, *unruled))]
    lined = [tuple(_lines(group, rows)) for group in columns(parts)]
    return [Block(lines, *_edges(lines, parts if len(lined) > 1 else ())) for lines in lined]


def _segments(words: Sequence[Box]) -> list[Box]:
    """The words of each line that stand together, with the gaps that only columns have between."""
    return [
        around(part, line_of(part).text, words=part)
        for line in lines_of(words)
        for part in segments_of(line, max(NARROWEST_GAP, GAP * line[0].height))
    ]


def _lines(group: Sequence[Box], rows: dict[int, list[Printed]]) -> Iterator[Printed]:
    """The lines of a group from the top; those of its tables are known by their bounds."""
    free: list[Box] = []
    for part in sorted(group, key=lambda one: -one.top):
        if id(part) not in rows:
            free.append(part)
            continue
        yield from _plain(free)
        free = []
        yield from rows[id(part)]
    yield from _plain(free)


def _plain(parts: Sequence[Box]) -> Iterator[Printed]:
    """The lines of parts that were put together."""
    return map(line_of, lines_of([word for part in parts for word in part.words]))


def _edges(lines: Sequence[Printed], parts: Sequence[Box]) -> tuple[float, float]:
    """The left and right edge of a column, or of the page for a few lines between columns."""
    plain = [(line.left, line.right) for line in lines if not line.is_row]
    if parts and len(plain) < FEWEST_LINES:
        plain = [(part.left, part.right) for part in parts]
    return min((left for left, _ in plain), default=0.0), max((r for _, r in plain), default=0.0)
