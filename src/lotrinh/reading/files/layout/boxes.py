"""Runs of text with their places on a page, and the lines they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

COLUMN_GAP, SPACE = 24.0, 1.0
MARK = 3


@dataclass(frozen=True, slots=True)
class Box:
    """A rule or a run of text with its edges in points from the page's lower left corner.

    `words` are those that stand together in a part of a line.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""
    words: tuple["Box", ...] = ()

    @property
    def middle(self) -> float:
        """Half way between bottom and top."""
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line, or a row of a table with tabs between its cells.

    `hang` is where its second word begins: below it go on the lines of a list item.
    """

    text: str
    left: float
    right: float
    middle: float
    hang: float = 0.0
    is_row: bool = False
    of_table: bool = False

    @property
    def centre(self) -> float:
        """Half way between its left and right edge."""
        return (self.left + self.right) / 2


def lines_of(runs: Sequence[Box]) -> list[list[Box]]:
    """Runs that stand on one line, from the top down, each from left to right."""
    lines: list[list[Box]] = []
    for run in sorted(runs, key=lambda one: (-one.middle, one.left)):
        if lines and _is_level(lines[-1][0], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _is_level(run: Box, other: Box) -> bool:
    """Whether two runs share more than half of the height of the smaller, as a dash and a word."""
    shared = min(run.top, other.top) - max(run.bottom, other.bottom)
    return shared > min(run.height, other.height) / 2


def line_of(runs: Sequence[Box]) -> Printed:
    """One printed line; where words stand far apart it is a row of cells."""
    text, is_row = runs[0].text.strip(), False
    for before, run in pairwise(runs):
        gap = run.left - before.right
        is_column = gap > COLUMN_GAP and len(text.rpartition("\t")[2]) > MARK
        is_row = is_row or is_column
        is_word = gap > SPACE or before.text.endswith(" ") or run.text.startswith(" ")
        text += ("\t" if is_column else " " if is_word else "") + run.text.strip()
    plain = " ".join(text.split(" "))
    hang = runs[min(1, len(runs) - 1)].left
    return Printed(plain, runs[0].left, runs[-1].right, runs[0].middle, hang, is_row)


def segments_of(line: Sequence[Box], gap: float) -> list[list[Box]]:
    """The words of a line in parts with more than `gap` between them."""
    parts: list[list[Box]] = []
    for run in line:
        if parts and run.left - parts[-1][-1].right <= gap:
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts


def around(runs: Sequence[Box], text: str = "", words: Sequence[Box] = ()) -> Box:
    """The smallest box around others."""
    return Box(
        min(run.left for run in runs),
        min(run.bottom for run in runs),
        max(run.right for run in runs),
        max(run.top for run in runs),
        text,
        tuple(words),
    )


def joined(runs: Sequence[Box]) -> str:
    """The lines of a cell as one text."""
    return " ".join(line_of(line).text for line in lines_of(runs))
