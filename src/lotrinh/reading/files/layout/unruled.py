"""Tables without drawn rules: lines whose words stand below each other in columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lotrinh.reading.files.layout.boxes import Box, Printed, around, line_of, lines_of, segments_of
from lotrinh.reading.files.layout.columns import is_prose

FEWEST_COLUMNS, FEWEST_ROWS, CELL_GAP, CLOSE = 3, 3, 6.0, 2.0

Line = list[Box]


def unruled_tables(words: Sequence[Box]) -> tuple[list[tuple[Box, list[Printed]]], list[Box]]:
    """The tables among the words of a page, each with its bounds and rows, and the other words.

    Three lines in three columns make a table, but not where running text fills two of them. A line
    that leaves the first column and half of the others blank belongs to the row that is nearer.
    """
    lines = lines_of(words)
    cells = [_cells(line) for line in lines]
    found: list[tuple[Box, list[Printed]]] = []
    free: list[Box] = []
    at = 0
    while at < len(lines):
        end = _end_of_table(cells, at)
        rows = cells[at:end]
        if end == at or _is_text(rows):
            end = max(end, at + 1)
            free += (word for line in lines[at:end] for word in line)
        else:
            found.append((around([part for row in rows for part in row]), list(_rows(rows))))
        at = end
    return found, free


def _cells(line: Sequence[Box]) -> Line:
    return [around(part, line_of(part).text) for part in segments_of(line, CELL_GAP)]


def _is_text(lines: Sequence[Line]) -> bool:
    parts = [part for line in lines for part in line]
    columns = _extents(parts)
    full = sum(is_prose([part for part in parts if _meet(part, column)]) for column in columns)
    return full > 1


def _end_of_table(lines: Sequence[Line], first: int) -> int:
    """Where the table that begins in a line ends; `first` when none begins there."""
    if len(lines[first]) < 2:
        return first
    end, rows = first, 0
    columns = _extents(lines[first])
    for at in range(first, len(lines)):
        line = lines[at]
        if len(line) == 1 and not any(
            _is_wrapped(line, other, columns) for other in lines[max(first, at - 1) : at + 2]
        ):
            break
        widened = _extents([*columns, *line])
        if at > first and len(widened) < FEWEST_COLUMNS:
            break
        columns = widened
        rows += len(line) >= FEWEST_COLUMNS
        end = at + 1
    return end if rows >= FEWEST_ROWS else first


def _is_wrapped(line: Line, other: Line, columns: Sequence[Box]) -> bool:
    """Whether a line of one part goes on in a cell of a line of several close to it."""
    near = abs(other[0].middle - line[0].middle) < CLOSE * line[0].height
    is_inside = sum(_meet(line[0], column) for column in columns) == 1
    return near and is_inside and len(other) >= len(line) and other is not line


def _rows(lines: Sequence[Line]) -> Iterator[Printed]:
    columns = _extents([part for line in lines for part in line])
    for group in _grouped(lines, columns):
        cells = ["" for _ in columns]
        for part in (part for line in group for part in line):
            at = next(at for at, column in enumerate(columns) if _meet(part, column))
            cells[at] = f"{cells[at]} {part.text.strip()}".strip()
        own = around([part for line in group for part in line])
        text = "\t".join(cells)
        yield Printed(text, own.left, own.right, own.middle, is_row=True, of_table=True)


def _grouped(lines: Sequence[Line], columns: Sequence[Box]) -> Iterator[list[Line]]:
    """The lines of each row."""
    gaps = [above[0].middle - below[0].middle for above, below in pairwise(lines)]
    is_part = [_is_part(line, columns) for line in lines]
    group = [lines[0]]
    for at, gap in enumerate(gaps):
        before = gaps[at - 1] if at else float("inf")
        after = gaps[at + 1] if at + 1 < len(gaps) else float("inf")
        goes_on = is_part[at + 1] and gap <= after
        if goes_on or (is_part[at] and gap < before and not goes_on):
            group.append(lines[at + 1])
        else:
            yield group
            group = [lines[at + 1]]
    yield group


def _is_part(line: Line, columns: Sequence[Box]) -> bool:
    """Whether a line is too empty for a row of its own."""
    return not _meet(line[0], columns[0]) and len(line) <= len(columns) / 2


def _extents(parts: Sequence[Box]) -> list[Box]:
    """From left to right, what parts that stand above each other cover together."""
    found: list[Box] = []
    for part in sorted(parts, key=lambda one: one.left):
        if found and part.left < found[-1].right:
            found.append(around([found.pop(), part]))
        else:
            found.append(part)
    return found


def _meet(part: Box, column: Box) -> bool:
    return part.left < column.right and column.left < part.right
