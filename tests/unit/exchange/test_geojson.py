"""Outlines out of GeoJSON: what is read, what is made simpler, and every refusal with its place."""

import json
from typing import Any

import pytest

from lotrinh.exchange.geojson import (
    feature,
    line,
    point,
    read_areas,
    signed_area,
    simplified,
    wound,
)
from lotrinh.exchange.package import FolderError

SQUARE = [[106.0, 22.0], [106.5, 22.0], [106.5, 22.5], [106.0, 22.5], [106.0, 22.0]]
HOLE = [[106.1, 22.1], [106.2, 22.1], [106.2, 22.2], [106.1, 22.2], [106.1, 22.1]]


def written(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def area(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def refusal(content: bytes) -> list[str]:
    with pytest.raises(FolderError) as caught:
        read_areas(content, "xã.geojson")
    return str(caught.value.message).splitlines()


def test_an_area_is_read_with_its_code_and_name() -> None:
    (one,) = read_areas(written(area(polygon(SQUARE), code="01273", name="Phường Thục Phán")))
    assert (one.code, one.name, one.points) == ("01273", "Phường Thục Phán", 5)
    assert one.geometry["type"] == "MultiPolygon"


@pytest.mark.parametrize("name", ["code", "ma", "id"])
def test_a_code_may_have_other_names(name: str) -> None:
    (one,) = read_areas(written(area(polygon(SQUARE), **{name: 1273})))
    assert one.code == "1273"


def test_the_features_own_id_serves_as_a_code() -> None:
    (one,) = read_areas(written({**area(polygon(SQUARE)), "id": "04"}))
    assert one.code == "04"


def test_rings_run_as_the_standard_wants_whatever_the_file_did() -> None:
    given = polygon(SQUARE[::-1], HOLE)
    (one,) = read_areas(written(area(given, code="a")))
    outer, hole = one.polygons[0]
    assert signed_area(outer) > 0 > signed_area(hole)


def test_an_open_ring_is_closed() -> None:
    (one,) = read_areas(written(area(polygon(SQUARE[:-1]), code="a")))
    assert one.polygons[0][0][0] == one.polygons[0][0][-1]


def test_points_on_a_line_are_left_out() -> None:
    ring = [(0.0, 0.0), (0.5, 0.00001), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert len(simplified(ring)) == 5
    assert wound(ring, is_outer=False)[1] == (0.0, 1.0)


def test_a_tiny_ring_keeps_its_points() -> None:
    ring = [(0.0, 0.0), (0.0002, 0.0), (0.0002, 0.0002), (0.0, 0.0)]
    assert len(set(simplified(ring))) == 3


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[1]", b"{}", b'{"features": []}', b'{"features": 4}', b"[" * 100_000],
)
def test_what_is_no_collection_is_refused_as_a_whole(content: bytes) -> None:
    (said,) = refusal(content)
    assert "FeatureCollection" in said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (area(polygon(SQUARE)), "vùng thứ 1: vùng không có mã (code) hay tên (name)."),
        (area({"type": "Point", "coordinates": [1, 2]}, code="a"), "a: cần hình vùng"),
        (area(None, code="a"), "a: cần hình vùng"),
        (area(polygon(), code="a"), "ít nhất ba điểm"),
        (area(polygon(SQUARE[:2]), code="a"), "ít nhất ba điểm"),
        (area(polygon([["x", 1]]), code="a"), "ít nhất ba điểm"),
        (area(polygon(4), code="a"), "ít nhất ba điểm"),
        (area(polygon([[1, 2], [3]]), code="a"), "ít nhất ba điểm"),
        (area(polygon([[22, 106], [22, 107], [23, 107], [22, 106]]), name="B"), "B: tọa độ"),
        (area(polygon([[1, 2], [float("nan"), 3], [4, 5], [1, 2]]), code="a"), "a: tọa độ"),
        (7, "vùng thứ 1: vùng không có mã"),
        ({"properties": 3, "geometry": polygon(SQUARE)}, "vùng không có mã"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(one: Any, said: str) -> None:
    (line,) = refusal(written(one))
    assert line.startswith("xã.geojson:")
    assert said in line


def test_everything_wrong_is_said_at_once() -> None:
    bad = area({"type": "Point"}, code="x")
    assert len(refusal(written(bad, area(polygon(SQUARE), code="b"), bad))) == 2


def test_points_and_lines_have_the_longitude_first() -> None:
    assert point("22.5", "106.25")["coordinates"] == [106.25, 22.5]
    assert line([(22, 106), (23, 107)])["coordinates"] == [[106.0, 22.0], [107.0, 23.0]]
    assert feature(point(1, 2), {"a": 1}, "x")["id"] == "x"
    assert "id" not in feature(point(1, 2), {})
