"""The rules of tables on a scanned page, found among its dark dots; Tesseract leaves them out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import linear_regression, median

DARK, WIDEST, NEAR = 140, 12, 3
EDGE, WHITE = 2, b"\xff"
LEVEL, UPRIGHT, LEANING = 100, 70, 300
_GREY = re.compile(rb"P5 (\d+) (\d+) 255\n")
_SHADES = bytes(shade < DARK for shade in range(256))

Run = tuple[int, int, int]
Stroke = Sequence[Run]
Place = tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawn:
    """The rules of a page, how far it leans (dots down for each to the right), the page without.

    A rule is its left, upper, right and lower edge in dots from the upper left corner.
    """

    rules: tuple[Place, ...] = ()
    slope: float = 0.0
    without: bytes = b""


def drawn(picture: bytes) -> Drawn:
    """The rules of a page in shades of grey (PGM, 300 dots an inch); of other pictures none.

    Rules are longer than letters and thin; broken ones are several.
    """
    head = _GREY.match(picture)
    if head is None:
        return Drawn(without=picture)
    size = _, width, height = head.end(), int(head[1]), int(head[2])
    dark = picture[head.end() :].translate(_SHADES)
    level = _strokes((dark[at * width : (at + 1) * width] for at in range(height)), LEVEL)
    upright = _strokes((dark[at::width] for at in range(width)), UPRIGHT)
    across = ((_start(one), _middle(one), _end(one), _middle(one) + 1) for one in level)
    down = ((_middle(one), _start(one), _middle(one) + 1, _end(one)) for one in upright)
    slope = median(map(_slope, level)) if level else 0.0
    return Drawn((*across, *down), slope, _without(picture, size, level, upright))


def _without(
    picture: bytes, size: tuple[int, int, int], level: Sequence[Stroke], upright: Sequence[Stroke]
) -> bytes:
    """A picture with its rules and their edges in white, so that they hide no letters."""
    begin, width, height = size
    page = bytearray(picture)
    for at, first, last in _widened(level, height):
        start = begin + at * width
        page[start + first : start + last] = WHITE * (last - first)
    for at, first, last in _widened(upright, width):
        start = begin + at
        page[start + first * width : start + last * width : width] = WHITE * (last - first)
    return bytes(page)


def _widened(strokes: Iterable[Stroke], room: int) -> Iterator[Run]:
    for at, first, last in (run for stroke in strokes for run in stroke):
        for beside in range(max(at - EDGE, 0), min(at + EDGE + 1, room)):
            yield beside, first, last


def _strokes(lines: Iterable[bytes], shortest: int) -> list[list[Run]]:
    """Long runs of dark dots that touch from line to line, as one stroke each; thick ones not."""
    pattern = re.compile(rb"\x01{%d,}" % shortest)
    found: list[list[Run]] = []
    begun: list[list[Run]] = []
    for at, line in enumerate(lines):
        begun = [one for one in begun if at - one[-1][0] <= NEAR]
        for dots in pattern.finditer(line):
            first, last = dots.span()
            stroke = next((one for one in begun if _touches(one[-1], first, last)), None)
            if stroke is None:
                stroke = []
                begun.append(stroke)
                found.append(stroke)
            stroke.append((at, first, last))
    return [one for one in found if _thickness(one) <= WIDEST]


def _touches(run: Run, first: int, last: int) -> bool:
    return run[1] < last and first < run[2]


def _thickness(stroke: Stroke) -> float:
    dots = sum(last - first for _, first, last in stroke)
    return dots / (_end(stroke) - _start(stroke))


def _start(stroke: Stroke) -> int:
    return min(first for _, first, _ in stroke)


def _end(stroke: Stroke) -> int:
    return max(last for _, _, last in stroke)


def _slope(stroke: Stroke) -> float:
    """How far a stroke leans, by the line through the middles of its runs; 0 for short ones."""
    along = [(first + last) / 2 for _, first, last in stroke]
    if max(along) - min(along) < LEANING:
        return 0.0
    return linear_regression(along, [at for at, _, _ in stroke]).slope


def _middle(stroke: Stroke) -> float:
    return (stroke[0][0] + stroke[-1][0]) / 2
