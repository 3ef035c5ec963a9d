"""Points, lines and areas as GeoJSON (RFC 7946): WGS 84 degrees, longitude first."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lotrinh.catalogue.table import Problem
from lotrinh.exchange.package import FolderError, file_problem

Position = tuple[float, float]
Ring = tuple[Position, ...]
Polygon = tuple[Ring, ...]
Geometry = dict[str, Any]

DECIMALS = 4  # 0.0001 of a degree is about 11 m
TOLERANCE = 0.0003  # degrees by which an outline may move when it is made simpler
_CODES = ("code", "ma", "id")
_NAMES = ("name", "ten")


@dataclass(frozen=True)
class Area:
    """The outline of a place as a file gives it: its code or name there, and its polygons.

    The first ring of a polygon runs counterclockwise, the holes after it clockwise.
    """

    code: str
    name: str
    polygons: tuple[Polygon, ...]

    @property
    def geometry(self) -> Geometry:
        """The outline as a MultiPolygon."""
        return {"type": "MultiPolygon", "coordinates": _lists(self.polygons)}

    @property
    def points(self) -> int:
        """How many points draw it."""
        return sum(len(ring) for polygon in self.polygons for ring in polygon)


def point(lat: object, lon: object) -> Geometry:
    """A point of two numbers."""
    return {"type": "Point", "coordinates": [float(str(lon)), float(str(lat))]}


def line(points: Iterable[tuple[object, object]]) -> Geometry:
    """A line through points of latitude and longitude."""
    places = [[float(str(lon)), float(str(lat))] for lat, lon in points]
    return {"type": "LineString", "coordinates": places}


def feature(geometry: Geometry, properties: Mapping[str, object], id: str = "") -> dict[str, Any]:
    """A geometry with what is said of it."""
    named = {"id": id} if id else {}
    return {"type": "Feature", **named, "geometry": geometry, "properties": dict(properties)}


def collection(features: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Features as one file."""
    return {"type": "FeatureCollection", "features": list(features)}


def read_areas(content: bytes, file: str = "geojson") -> tuple[Area, ...]:
    """The outlines of a FeatureCollection, made simpler; `FolderError` lists what is wrong.

    A feature needs a code (`code`, `ma`, `id`, or its own id) or a name (`name`, `ten`), and a
    Polygon or MultiPolygon in degrees; other properties are ignored.
    """
    features = _features(content, file)
    areas, problems = [], []
    for number, one in enumerate(features, start=1):
        found = _area(one)
        if isinstance(found, Area):
            areas.append(found)
        else:
            problems.append(_problem(file, number, *found))
    if problems:
        raise FolderError(problems)
    return tuple(areas)


def _features(content: bytes, file: str) -> list[Any]:
    try:
        given = json.loads(content)
    except (ValueError, RecursionError):
        given = None
    features = given.get("features") if isinstance(given, dict) else None
    if not isinstance(features, list) or not features:
        raise FolderError(
            [
                file_problem(
                    file,
                    "cần tệp GeoJSON dạng FeatureCollection có ít nhất một vùng.",
                    "expected a GeoJSON FeatureCollection with at least one area.",
                )
            ]
        )
    return features


def _area(one: Any) -> Area | tuple[str, str]:
    """The area of a feature, or what is wrong with it in both languages."""
    held = one if isinstance(one, dict) else {}
    properties = held.get("properties") or {}
    if not isinstance(properties, dict):
        properties = {}
    code = _first(properties, _CODES) or str(held.get("id") or "")
    name = _first(properties, _NAMES)
    if not code and not name:
        return "vùng không có mã (code) hay tên (name).", "the area has no code and no name."
    polygons = _polygons(held.get("geometry"))
    if isinstance(polygons, tuple):
        return Area(code, name, polygons)
    vi, en = polygons["vi"], polygons["en"]
    return f"{code or name}: {vi}", f"{code or name}: {en}"


def _first(properties: Mapping[str, Any], names: Sequence[str]) -> str:
    found = (str(properties[name]).strip() for name in names if properties.get(name) is not None)
    return next(filter(None, found), "")


def _polygons(geometry: Any) -> tuple[Polygon, ...] | dict[str, str]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        return {
            "vi": "cần hình vùng (Polygon, MultiPolygon).",
            "en": "expected an area (Polygon, MultiPolygon).",
        }
    given = geometry.get("coordinates")
    try:
        raw = [_rings(one) for one in ([given] if kind == "Polygon" else given)]
    except (TypeError, ValueError, OverflowError, LookupError):
        raw = []
    if not raw or any(len(set(ring)) < 3 for polygon in raw for ring in polygon) or not all(raw):
        return {
            "vi": "đường ranh giới cần ít nhất ba điểm là số.",
            "en": "an outline needs at least three points of numbers.",
        }
    if any(not _is_on_earth(at) for polygon in raw for ring in polygon for at in ring):
        return {
            "vi": "tọa độ phải là độ: kinh độ từ -180 đến 180 rồi vĩ độ từ -90 đến 90.",
            "en": "coordinates are degrees: longitude -180 to 180, then latitude -90 to 90.",
        }
    return tuple(
        tuple(wound(simplified(ring), is_outer=place == 0) for place, ring in enumerate(polygon))
        for polygon in raw
    )


def _rings(polygon: Any) -> list[Ring]:
    return [tuple((float(at[0]), float(at[1])) for at in ring) for ring in polygon]


def _is_on_earth(at: Position) -> bool:
    return all(map(math.isfinite, at)) and abs(at[0]) <= 180 and abs(at[1]) <= 90


def closed(ring: Sequence[Position]) -> Ring:
    """A ring that ends where it begins."""
    return tuple(ring) if ring[0] == ring[-1] else (*ring, ring[0])


def signed_area(ring: Sequence[Position]) -> float:
    """Square degrees within a closed ring: positive where it runs counterclockwise."""
    pairs = pairwise(ring)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def wound(ring: Sequence[Position], *, is_outer: bool) -> Ring:
    """A closed ring that runs as RFC 7946 wants: counterclockwise around, clockwise in a hole."""
    whole = closed(ring)
    return whole if (signed_area(whole) >= 0) == is_outer else whole[::-1]


def simplified(ring: Sequence[Position], tolerance: float = TOLERANCE) -> Ring:
    """A ring without the points that lie within `tolerance` of the line without them, rounded.

    A ring that would become less than a triangle keeps all its points.
    """
    whole = closed([(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring])
    middle = len(whole) // 2
    kept = sorted({0, middle, len(whole) - 1, *_kept(whole, 0, middle, tolerance),
                   *_kept(whole, middle, len(whole) - 1, tolerance)})  # fmt: skip
    found = tuple(whole[place] for place in kept)
    return found if len(set(found)) >= 3 and signed_area(found) else whole


def _kept(ring: Ring, first: int, last: int, tolerance: float) -> Iterator[int]:
    """The points between two that stay: Douglas and Peucker, without recursion."""
    waiting = [(first, last)]
    while waiting:
        low, high = waiting.pop()
        between = range(low + 1, high)
        if not between:
            continue
        farthest = max(between, key=lambda place: _distance(ring[place], ring[low], ring[high]))
        if _distance(ring[farthest], ring[low], ring[high]) > tolerance:
            yield farthest
            waiting += [(low, farthest), (farthest, high)]


def _distance(at: Position, start: Position, end: Position) -> float:
    """From a point to the stretch between two others, in degrees."""
    (x, y), (x1, y1), (x2, y2) = at, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = ((x - x1) * dx + (y - y1) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(x - x1 - along * dx, y - y1 - along * dy)


def _lists(polygons: Sequence[Polygon]) -> list[Any]:
    return [[[list(at) for at in ring] for ring in polygon] for polygon in polygons]


def _problem(file: str, number: int, vi: str, en: str) -> Problem:
    return file_problem(file, f"vùng thứ {number}: {vi}", f"area {number}: {en}")
