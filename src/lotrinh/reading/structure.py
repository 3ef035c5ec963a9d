"""Where each line stands: its path, and the headings and list intros that govern it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from lotrinh.reading.text import Line

_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("phần", re.compile(r"phần(?:\s+thứ)?\s+(?P<label>[ivx]+|\d+|nhất|hai|ba|tư|năm)\b")),
    ("chương", re.compile(r"chương\s+(?P<label>[ivx]+|\d+)\b")),
    ("mục", re.compile(r"mục\s+(?P<label>\d+)\b")),
    ("tiểu mục", re.compile(r"tiểu mục\s+(?P<label>\d+)\b")),
    ("Điều", re.compile(r"điều\s+(?P<label>\d+[a-zđ]?)\s*[.:]")),
    ("section", re.compile(r"(?P<label>[a-hđk])\.\s+(?=\S)")),
    ("roman", re.compile(r"(?P<label>[ivx]+)\s*[.\-/]\s+(?=\S)")),
    ("khoản", re.compile(r"(?P<label>\d{1,2})\s*[.)]\s+(?=\S)")),
    ("sub", re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\S)")),
    ("điểm", re.compile(r"\(?(?P<label>[a-zđ])(?:\)\s*|\.\s+)(?=\S)")),
    ("-", re.compile(r"(?P<label>[-*•])(?:\s+(?=\S)|(?=[^\W\d]))")),
    ("+", re.compile(r"(?P<label>\+)\s*(?=\S)")),
)
_ANY_LEVEL = re.compile("|".join(one.pattern.replace("?P<label>", "") for _, one in _LEVELS))
_RANK = {name: rank for rank, (name, _) in enumerate(_LEVELS)}
_ANNEX = re.compile(r"phụ lục(?:\s+(?P<label>[ivx]+|\d+))?\b")
ABOVE = 3
LONGEST_CAPTION = 120
_PREFIX = {"phần": "P", "chương": "C", "mục": "M", "tiểu mục": "m", "Điều": "Đ", "khoản": "K"}


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a path: its name, its printed label, the line that opened it."""

    level: str
    label: str
    line: Line


@dataclass(frozen=True)
class Placed:
    """A line with the steps that lead to it (its own last) and its paragraph text's start."""

    line: Line
    steps: tuple[Step, ...]
    body_start: int
    path: str
    intro: Line | None = None
    intro_depth: int = 0

    @cached_property
    def headings(self) -> tuple[Line, ...]:
        """The marked lines above it, the nearest first."""
        return tuple(step.line for step in reversed(self.steps) if step.line is not self.line)

    @cached_property
    def governing(self) -> tuple[Line, ...]:
        """The lines above it that it inherits from, the nearest first: headings and its intro."""
        if self.intro is None:
            return self.headings
        lines = [step.line for step in self.steps]
        lines.insert(self.intro_depth, self.intro)
        return tuple(line for line in reversed(lines) if line is not self.line)


def place(lines: Iterable[Line]) -> Iterator[Placed]:
    """Each line with its path such as `Đ1.K2.b.-1.+2`; a plain line belongs to the step above it.

    A plain line that ends in ":" introduces the marked lines below it, until the next paragraph.
    Bullets are numbered among their siblings; a table row gets its number (`T1.r4`, in an annex
    `PL1.r4`). Blank lines are passed on without a path.
    """
    stack: list[Step] = []
    counts: dict[tuple[str, ...], int] = {}
    tables = _Tables()
    intro, depth = None, 0
    for line in lines:
        found = None if line.is_row else _marker(line)
        is_short = not line.is_row and len(line.text) < LONGEST_CAPTION
        annex = _ANNEX.match(line.key) if is_short else None
        if annex:
            stack = [Step("annex", f"PL{tables.annex(annex['label'])}", line)]
        elif found and not line.is_blank:
            level, label = found[0], found[1]
            while stack and _rank(stack[-1]) >= _RANK[level]:
                stack.pop()
            stack.append(Step(level, _label(level, label, stack, counts), line))
        elif not line.is_row and not line.is_blank:
            is_opening = line.key.rstrip().endswith(":")
            intro, depth = (line, len(stack)) if is_opening else (None, 0)
        if found and len(stack) <= depth:
            intro, depth = None, 0
        row = tables.row(line)
        body = line.start + (found[2] if found else 0)
        steps = tuple(stack)
        yield Placed(
            line, steps, body, ".".join([*(one.label for one in steps), *row]), intro, depth
        )


def tables_of(placed: Sequence[Placed]) -> Iterator[tuple[list[Placed], list[Line]]]:
    """The rows of each table, with the lines right above that may caption it, at most `ABOVE`."""
    for is_table, run in groupby(enumerate(placed), key=lambda one: one[1].line.is_row):
        if is_table:
            rows = list(run)
            first = rows[0][0]
            above = [one.line for one in placed[max(0, first - ABOVE) : first]]
            yield [one for _, one in rows], above


class _Tables:
    """Counts tables and their rows; a table is a run of rows."""

    def __init__(self) -> None:
        self.tables = self.rows = self.annexes = 0

    def annex(self, label: str | None) -> str:
        self.annexes += 1
        return label.upper() if label else str(self.annexes)

    def row(self, line: Line) -> tuple[str, ...]:
        if not line.is_row:
            self.rows = 0
            return ()
        self.tables += self.rows == 0
        self.rows += 1
        return (f"T{self.tables}", f"r{self.rows}")


def _marker(line: Line) -> tuple[str, str, int] | None:
    """Level, label and length of the mark that opens a line; "A." is a section, "a." a point."""
    key = line.key
    stripped = len(key) - len(key.lstrip())
    if not _ANY_LEVEL.match(key, stripped):
        return None
    for name, pattern in _LEVELS:
        match = pattern.match(key, stripped)
        is_small = name == "section" and not line.text[stripped].isupper()
        if match and not is_small:
            return name, match["label"], match.end()
    return None


def _rank(step: Step) -> int:
    return _RANK.get(step.level, -1)


def _label(level: str, label: str, above: list[Step], counts: dict[tuple[str, ...], int]) -> str:
    if level in "-+":
        siblings = (*(one.label for one in above), *(str(one.line.start) for one in above), level)
        counts[siblings] = counts.get(siblings, 0) + 1
        return f"{level}{counts[siblings]}"
    if level == "khoản" and not any(one.level == "Điều" for one in above):
        return label
    printed = label.upper() if level in ("phần", "chương", "section", "roman") else label
    return f"{_PREFIX.get(level, '')}{printed}"
