"""Tables whose rules are drawn on a page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.reading.files.layout.boxes import Box, Printed, joined

THIN, SHORT, TOUCH = 3.0, 8.0, 3.0


@dataclass(frozen=True)
class Table:
    """Rules that form one table: where they stand across and down."""

    across: tuple[Box, ...]
    down: tuple[Box, ...]
    bounds: Box

    def holds(self, run: Box) -> bool:
        """Whether a run of text stands within the outermost rules."""
        left, right = self.bounds.left - TOUCH, self.bounds.right + TOUCH
        is_between = left <= run.left and run.right <= right
        return is_between and self.bounds.bottom < run.middle < self.bounds.top

    def rows(self, runs: Sequence[Box]) -> Iterator[Printed]:
        """The rows of the table; a merged cell stands in its first row and column."""
        columns = _places(b.left for b in self.down)[:-1]
        levels = _places(b.middle for b in self.across)
        cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for run in runs:
            roof, wall = self._corner(run)
            row = len(levels) - bisect_right(levels, roof + TOUCH)
            cells[row, max(0, bisect_right(columns, wall + TOUCH) - 1)].append(run)
        for row in sorted({row for row, _ in cells}):
            middle = max(run.middle for (at, _), one in cells.items() if at == row for run in one)
            texts = (joined(cells.get((row, column), ())) for column in range(len(columns)))
            left, right = self.bounds.left, self.bounds.right
            yield Printed("\t".join(texts), left, right, middle, is_row=True, of_table=True)

    def _corner(self, run: Box) -> tuple[float, float]:
        """The level rule above a run and the upright one left of it."""
        centre = (run.left + run.right) / 2
        above = (b.middle for b in self.across if b.middle > run.middle and _over(b, centre))
        beside = (b.left for b in self.down if b.left < centre and b.bottom < run.middle < b.top)
        return min(above, default=self.bounds.top), max(beside, default=self.bounds.left)


def tables(drawn: Sequence[Box]) -> list[Table]:
    """The tables of a page: upright rules that stand side by side, with level ones."""
    level = [b for b in drawn if b.top - b.bottom < THIN and b.right - b.left > SHORT]
    upright = [b for b in drawn if b.right - b.left < THIN and b.top - b.bottom > SHORT]
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
            bounds = Box(min(b.left for b in down), bottom, max(b.right for b in down), top)
            found.append(Table(tuple(across), tuple(down), bounds))
    return found


def _places(values: Iterator[float]) -> list[float]:
    """Sorted places, those that touch as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > TOUCH:
            found.append(value)
    return found


def _over(rule: Box, place: float) -> bool:
    return rule.left <= place <= rule.right
