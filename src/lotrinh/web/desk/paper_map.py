"""Documents as a map a person can read: what others rest on above, what rests on it below."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from lotrinh.domain.document import Document
from lotrinh.domain.reference import RELATIONS, Reference

MOST = 60
WIDTH = 1180
BOX_WIDTH, BOX_HEIGHT = 180, 72
LETTERS = 26
PER_ROW = 6
GAP = 62
SWEEPS = 4
_WEAK = "mentions"


@dataclass(frozen=True, slots=True)
class Link:
    """That the document `lower` rests on `upper`, in the strongest way in which it says so."""

    lower: str
    upper: str
    relation: str


@dataclass(frozen=True, slots=True)
class Box:
    """A document at its place; `rests_on` are the links to what stands above it."""

    document: Document
    x: float
    y: float
    rests_on: tuple[Link, ...]

    @property
    def title(self) -> list[str]:
        """The first two lines of the title."""
        return wrap(self.document.title, LETTERS, max_lines=2, placeholder=" …")

    @property
    def middle(self) -> float:
        """Halfway across."""
        return self.x + BOX_WIDTH / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn link: a curve from the lower box to the upper one, and where its word stands."""

    link: Link
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Map:
    """Boxes and lines in a drawing of `height`, and documents that nothing joins."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    height: float
    alone: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A document of the map as an item of a list, `depth` steps below what it rests on first."""

    document: Document
    relation: str
    depth: int


def links(papers: Mapping[str, Document], references: Iterable[Reference]) -> list[Link]:
    """What rests on what: as documents declare it and as their texts say it; mentions do not count.

    Two documents are joined once, by the strongest relation.
    """
    said = [(one.document, one.target, one.relation) for one in references if one.target]
    for one in papers.values():
        said += [(one.id, id, "based_on") for id in one.based_on]
        said += [(one.id, id, "replaces") for id in one.replaces]
    found: dict[tuple[str, str], str] = {}
    for lower, upper, relation in sorted(said, key=lambda one: RELATIONS.index(one[2])):
        if relation != _WEAK and lower != upper and {lower, upper} <= papers.keys():
            found.setdefault((lower, upper), relation)
    return [Link(*pair, relation) for pair, relation in found.items()]


def around(id: str, found: Sequence[Link]) -> set[str]:
    """A document, all it rests on and all that rests on it, however many steps away."""
    up: dict[str, list[str]] = {}
    down: dict[str, list[str]] = {}
    for one in found:
        up.setdefault(one.lower, []).append(one.upper)
        down.setdefault(one.upper, []).append(one.lower)
    return {id, *_reached(id, up), *_reached(id, down)}


def draw(papers: Mapping[str, Document], found: Sequence[Link]) -> Map:
    """The newest `MOST` of the documents that something joins, in rows by what they rest on."""
    joined = {id for one in found for id in (one.lower, one.upper)}
    newest = sorted((id for id in papers if id in joined), key=lambda id: _day(papers[id]))[-MOST:]
    kept = [one for one in found if one.lower in newest and one.upper in newest]
    rows = _rows(newest, kept)
    boxes = {
        id: _box(papers[id], at, len(row), number, kept)
        for number, row in enumerate(rows)
        for at, id in enumerate(row)
    }
    return Map(
        tuple(boxes.values()),
        tuple(_line(one, boxes[one.lower], boxes[one.upper]) for one in kept),
        len(rows) * (BOX_HEIGHT + GAP) - GAP + 4 if rows else 0,
        tuple(one for id, one in papers.items() if id not in joined),
    )


def listed(drawn: Map) -> list[Node]:
    """The same as an indented list: each document below the lowest that it rests on.

    What is not drawn above it, as in a circle, does not count.
    """
    places = {box.document.id: place for place, box in enumerate(drawn.boxes)}
    below: dict[str, list[tuple[Box, str]]] = {}
    for box in drawn.boxes:
        higher = [one for one in box.rests_on if places[one.upper] < places[box.document.id]]
        nearest = max(higher, key=lambda one: places[one.upper], default=None)
        above = (nearest.upper, nearest.relation) if nearest else ("", "")
        below.setdefault(above[0], []).append((box, above[1]))
    found: list[Node] = []
    waiting = [(box, relation, 0) for box, relation in reversed(below.get("", []))]
    while waiting:
        box, relation, depth = waiting.pop()
        found.append(Node(box.document, relation, depth))
        inner = below.pop(box.document.id, [])
        waiting.extend((each, said, depth + 1) for each, said in reversed(inner))
    return found


def _reached(id: str, steps: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        for one in steps.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found


def _day(one: Document) -> tuple[str, str]:
    return str(one.issued_on or ""), one.id


def _rows(ids: Sequence[str], found: Sequence[Link]) -> list[list[str]]:
    """Layers in rows that fit the width; in a layer, each stands near what it rests on."""
    layers = _layers(ids, found)
    for _ in range(SWEEPS):
        for upper, lower in pairwise(layers):
            _settle(lower, _near(found, upper, is_up=True))
        for lower, upper in pairwise(reversed(layers)):
            _settle(upper, _near(found, lower, is_up=False))
    return [
        layer[start : start + PER_ROW]
        for layer in layers
        for start in range(0, len(layer), PER_ROW)
    ]


def _layers(ids: Sequence[str], found: Sequence[Link]) -> list[list[str]]:
    """Each document a layer below the lowest that it rests on; a circle is cut where it closes."""
    above: dict[str, list[str]] = {}
    for one in found:
        above.setdefault(one.lower, []).append(one.upper)
    depths: dict[str, int] = {}
    for id in ids:
        _sink(id, above, depths, ())
    layers: list[list[str]] = [[] for _ in range(max(depths.values(), default=-1) + 1)]
    for id in ids:
        layers[depths[id]].append(id)
    return layers


def _sink(
    id: str, above: Mapping[str, Sequence[str]], depths: dict[str, int], way: tuple[str, ...]
) -> int:
    if id not in depths:
        upper = (one for one in above.get(id, ()) if one not in way)
        depths[id] = max((_sink(one, above, depths, (*way, id)) + 1 for one in upper), default=0)
    return depths[id]


def _near(found: Sequence[Link], layer: Sequence[str], *, is_up: bool) -> dict[str, list[float]]:
    places = {id: (at + 0.5) / len(layer) for at, id in enumerate(layer)}
    near: dict[str, list[float]] = {}
    for one in found:
        mine, other = (one.lower, one.upper) if is_up else (one.upper, one.lower)
        if other in places:
            near.setdefault(mine, []).append(places[other])
    return near


def _settle(layer: list[str], near: Mapping[str, Sequence[float]]) -> None:
    """Order a layer by where its neighbours are; what has none keeps its place."""
    own = {id: (at + 0.5) / len(layer) for at, id in enumerate(layer)}
    layer.sort(key=lambda id: sum(near[id]) / len(near[id]) if id in near else own[id])


def _box(one: Document, at: int, many: int, row: int, found: Sequence[Link]) -> Box:
    room = WIDTH / many
    x = room * at + (room - BOX_WIDTH) / 2
    rests_on = tuple(link for link in found if link.lower == one.id)
    return Box(one, round(x, 1), row * (BOX_HEIGHT + GAP) + 2, rests_on)


def _line(link: Link, lower: Box, upper: Box) -> Line:
    """From the top of the lower box to the bottom of the upper; in one row, below both."""
    start, end = lower.y, upper.y + BOX_HEIGHT + 6
    if lower.y <= upper.y:
        start, end = lower.y + BOX_HEIGHT, upper.y + BOX_HEIGHT + 6
    middle = (start + end) / 2
    path = (
        f"M{lower.middle:.1f} {start:.1f}C{lower.middle:.1f} {middle:.1f} "
        f"{upper.middle:.1f} {middle:.1f} {upper.middle:.1f} {end:.1f}"
    )
    return Line(link, path, (lower.middle + upper.middle) / 2, middle)
