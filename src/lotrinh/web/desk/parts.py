"""A long document in parts that a page can hold, cut before a heading where there is one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lotrinh.web.desk.outline import Block

WHOLE = 320
MOST = 200
EARLY = 100
CONTENTS = 80


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that stand on one page; `number` counts from 1, `end` is where the next one starts."""

    number: int
    blocks: tuple[Block, ...]
    end: int

    @property
    def start(self) -> int:
        """Where its text starts; the first part starts with the text."""
        return self.blocks[0].line.start if self.number > 1 else 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the contents, and the part in which it stands."""

    block: Block
    part: int


def parts(blocks: Sequence[Block], starts: Sequence[int], length: int) -> tuple[Part, ...]:
    """At least one part; `starts` are the sorted places of all that gets a note.

    Up to `WHOLE` lines and notes are one part. Of more, a part holds about `MOST`; from `EARLY` on
    a heading of the first level begins a new one. A block is never cut.
    """
    weights = [_weight(block, starts) for block in blocks]
    if sum(weights) <= WHOLE:
        return (Part(1, tuple(blocks), length + 1),)
    groups: list[list[Block]] = [[]]
    held = 0
    for block, weight in zip(blocks, weights, strict=True):
        is_chapter = block.kind == "heading" and block.level == 1
        if groups[-1] and (held + weight > MOST or (is_chapter and held >= EARLY)):
            groups.append([])
            held = 0
        groups[-1].append(block)
        held += weight
    ends = [group[0].line.start for group in groups[1:]] + [length + 1]
    return tuple(
        Part(number, tuple(group), end)
        for number, (group, end) in enumerate(zip(groups, ends, strict=True), start=1)
    )


def part_of(every: Sequence[Part], asked: str, at: str) -> Part:
    """The part with the number asked for, or that which holds the place `at`, else the first."""
    if at.isdecimal() and len(at) < 12:
        starts = [one.start for one in every]
        return every[max(0, bisect_right(starts, int(at)) - 1)]
    number = int(asked) if asked.isdecimal() and len(asked) < 12 else 1
    return every[min(max(number, 1), len(every)) - 1]


def contents(every: Sequence[Part], shown: Part) -> list[Entry]:
    """Headings of two levels; of many only the first level, and both levels of the part shown."""
    found = [
        Entry(block, part.number)
        for part in every
        for block in part.blocks
        if block.kind == "heading" and block.level <= 2
    ]
    if len(found) <= CONTENTS:
        return found
    chapters = [one for one in found if one.block.level == 1 or one.part == shown.number]
    return chapters if len(chapters) <= CONTENTS else _near(chapters, shown)


def _near(found: list[Entry], shown: Part) -> list[Entry]:
    """The headings of the part shown and as many around it as the contents can hold."""
    first = bisect_left([one.part for one in found], shown.number)
    return found[max(0, first - CONTENTS // 4) :][:CONTENTS]


def _weight(block: Block, starts: Sequence[int]) -> int:
    last = block.rows[-1][-1]
    first = bisect_left(starts, block.line.start)
    return len(block.rows) + bisect_left(starts, last.start + len(last.text), first) - first
