"""The columns of a page: parts that are read one after the other."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from lotrinh.reading.files.layout.boxes import Box

FEWEST_LINES, FULL, PROSE = 4, 0.6, 20
EDGE, NARROWEST = 3.0, 90.0


@dataclass(frozen=True)
class Zone:
    """Parts of a page between two lines that run across the gutter."""

    across: tuple[Box, ...]
    left: tuple[Box, ...]
    right: tuple[Box, ...]

    @property
    def is_columns(self) -> bool:
        """Whether both sides hold running text that fills them."""
        return is_prose(self.left) and is_prose(self.right)


def columns(parts: Sequence[Box]) -> Iterator[list[Box]]:
    """The parts of a page (words that stand together, tables) in groups in reading order.

    Where running text stands in columns each is a group; what runs across them is one between
    those above and below. A table or letterhead without running text is no column.
    """
    zones = max(_divisions(parts), key=_in_columns, default=[])
    if not _in_columns(zones):
        if parts:
            yield list(parts)
        return
    whole: list[Box] = []
    for zone in zones:
        whole += zone.across
        if zone.is_columns:
            yield from [whole] if whole else []
            whole = []
            yield from columns(zone.left)
            yield from columns(zone.right)
        else:
            whole += (*zone.left, *zone.right)
    yield from [whole] if whole else []


def _divisions(parts: Sequence[Box]) -> Iterator[list[Zone]]:
    """The page divided at each place where several parts begin."""
    starts = sorted(part.left for part in parts)
    at = 0
    while at < len(starts):
        end = bisect_left(starts, starts[at] + 2 * EDGE)
        if end - at >= FEWEST_LINES and starts[at] > starts[0] + NARROWEST:
            yield list(_zones(parts, starts[at] - EDGE))
        at = end


def _zones(parts: Sequence[Box], gutter: float) -> Iterator[Zone]:
    across: list[Box] = []
    left: list[Box] = []
    right: list[Box] = []
    for part in sorted(parts, key=lambda one: -one.top):
        if part.left < gutter - EDGE and part.right > gutter + EDGE:
            if left or right:
                yield Zone(tuple(across), tuple(left), tuple(right))
                across, left, right = [], [], []
            across.append(part)
        elif part.left < gutter - EDGE:
            left.append(part)
        else:
            right.append(part)
    yield Zone(tuple(across), tuple(left), tuple(right))


def _in_columns(zones: Sequence[Zone]) -> int:
    return sum(len(zone.left) + len(zone.right) for zone in zones if zone.is_columns)


def is_prose(side: Sequence[Box]) -> bool:
    """Whether most lines of a side are long and fill it; tables are known by their own rules."""
    texts = [part for part in side if part.text]
    if len(texts) < FEWEST_LINES:
        return False
    room = max(part.right for part in texts) - min(part.left for part in texts)
    width = median(part.right - part.left for part in texts)
    return width > FULL * room and median(len(part.text) for part in texts) > PROSE
