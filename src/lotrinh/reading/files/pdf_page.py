"""What stands on a page of a PDF: lines from top to bottom, and rows of ruled tables."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

_PATH = pypdfium2.raw.FPDF_PAGEOBJ_PATH
THIN, SHORT, TOUCH = 3.0, 8.0, 3.0
COLUMN_GAP, SPACE = 24.0, 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rule or a run of text with its edges in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    @property
    def middle(self) -> float:
        """Half way between bottom and top."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line, or a row of a table with tabs between its cells."""

    text: str
    left: float
    right: float
    is_row: bool = False
    is_ruled: bool = False

    @property
    def centre(self) -> float:
        """Half way between its left and right edge."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Table:
    """Rules that form one table: where they stand across and down."""

    across: tuple[Box, ...]
    down: tuple[Box, ...]
    bottom: float
    top: float

    def holds(self, run: Box) -> bool:
        """Whether a run of text stands within the outermost rules."""
        left, right = min(b.left for b in self.down), max(b.right for b in self.down)
        is_between = left - TOUCH <= run.left and run.right <= right + TOUCH
        return is_between and self.bottom < run.middle < self.top


def printed(page: pypdfium2.PdfPage) -> Iterator[Printed]:
    """The lines and table rows of a page from top to bottom."""
    textpage = page.get_textpage()
    runs = [run for run in _runs(textpage) if run.text.strip()]
    tables = _tables(page)
    inside: dict[int, list[Box]] = defaultdict(list)
    found: list[tuple[float, list[Printed]]] = []
    free: list[Box] = []
    for run in runs:
        at = next((number for number, one in enumerate(tables) if one.holds(run)), None)
        (free if at is None else inside[at]).append(run)
    for at, own in inside.items():
        found.append((tables[at].top, list(_rows(tables[at], own))))
    found += [(line[0].middle, [_line(line)]) for line in _lines(free)]
    for _, lines in sorted(found, key=lambda one: -one[0]):
        yield from lines


def _runs(textpage: pypdfium2.PdfTextPage) -> Iterator[Box]:
    for at in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(at)
        text = textpage.get_text_bounded(left, bottom, right, top)
        yield Box(left, bottom, right, top, _clean(text))


def _clean(text: str) -> str:
    return text.replace("\ufffe", "").replace("\x02", "").replace("\t", " ")


def _tables(page: pypdfium2.PdfPage) -> list[Table]:
    """The tables whose rules are drawn: upright rules that stand side by side, with level ones."""
    boxes = [Box(*one.get_bounds()) for one in page.get_objects(filter=[_PATH])]
    level = [b for b in boxes if b.top - b.bottom < THIN and b.right - b.left > SHORT]
    upright = [b for b in boxes if b.right - b.left < THIN and b.top - b.bottom > SHORT]
    groups: list[list[Box]] = []
    for box in sorted(upright, key=lambda one: -one.top):
        if groups and box.top > min(one.bottom for one in groups[-1]) + TOUCH:
            groups[-1].append(box)
        else:
            groups.append([box])
    found = []
    for down in groups:
        bottom, top = min(b.bottom for b in down), max(b.top for b in down)
        across = [b for b in level if bottom - TOUCH <= b.middle <= top + TOUCH]
        if len(_places(b.left for b in down)) > 2 and len(across) > 1:
            found.append(Table(tuple(across), tuple(down), bottom, top))
    return found


def _places(values: Iterator[float]) -> list[float]:
    """Sorted places, those that touch as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > TOUCH:
            found.append(value)
    return found


def _rows(table: Table, runs: Sequence[Box]) -> Iterator[Printed]:
    """The rows of a table; a merged cell stands in its first row and column."""
    columns = _places(b.left for b in table.down)[:-1]
    levels = _places(b.middle for b in table.across)
    cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for run in runs:
        center = (run.left + run.right) / 2
        roof = min(
            (b.middle for b in table.across if b.middle > run.middle and _over(b, center)),
            default=table.top,
        )
        wall = max(
            (b.left for b in table.down if b.left < center and b.bottom < run.middle < b.top),
            default=columns[0],
        )
        row = len(levels) - bisect_right(levels, roof + TOUCH)
        cells[row, max(0, bisect_right(columns, wall + TOUCH) - 1)].append(run)
    left, right = columns[0], max(b.right for b in table.down)
    for row in sorted({row for row, _ in cells}):
        texts = (_joined(cells.get((row, column), ())) for column in range(len(columns)))
        yield Printed("\t".join(texts), left, right, is_row=True, is_ruled=True)


def _over(rule: Box, place: float) -> bool:
    return rule.left <= place <= rule.right


def _joined(runs: Sequence[Box]) -> str:
    return " ".join(_line(line).text for line in _lines(runs))


def _lines(runs: Sequence[Box]) -> list[list[Box]]:
    """Runs that stand on one line, from the top down, each from left to right."""
    lines: list[list[Box]] = []
    for run in sorted(runs, key=lambda one: (-one.middle, one.left)):
        if lines and run.top > lines[-1][0].middle and run.bottom < lines[-1][0].middle:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _line(runs: Sequence[Box]) -> Printed:
    text, is_row = runs[0].text.strip(), False
    for before, run in pairwise(runs):
        gap = run.left - before.right
        is_column = gap > COLUMN_GAP and len(before.text.strip()) > 3
        is_row = is_row or is_column
        is_word = gap > SPACE or before.text.endswith(" ") or run.text.startswith(" ")
        text += ("\t" if is_column else " " if is_word else "") + run.text.strip()
    return Printed(" ".join(text.split(" ")), runs[0].left, runs[-1].right, is_row)
