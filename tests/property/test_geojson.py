"""Laws of outlines: read again they are the same, run the right way and stay near themselves."""

import json
import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.exchange.geojson import (
    DECIMALS,
    TOLERANCE,
    Position,
    closed,
    collection,
    feature,
    read_areas,
    signed_area,
    simplified,
    wound,
)

ANGLES = st.lists(st.integers(0, 359), min_size=3, max_size=40, unique=True).map(sorted)
RADII = st.lists(st.floats(0.05, 2), min_size=40, max_size=40)


@st.composite
def rings(draw: st.DrawFn) -> list[Position]:
    """A star around a point in the province: it never crosses itself."""
    angles, radii = draw(ANGLES), draw(RADII)
    return [
        (106 + radius * math.cos(math.radians(angle)), 22 + radius * math.sin(math.radians(angle)))
        for angle, radius in zip(angles, radii, strict=False)
    ]


@given(rings())
def test_an_outline_that_was_read_reads_the_same_again(ring: list[Position]) -> None:
    content = json.dumps(
        collection([feature({"type": "Polygon", "coordinates": [ring]}, {"code": "a"})])
    )
    (once,) = read_areas(content.encode())
    (twice,) = read_areas(json.dumps(collection([feature(once.geometry, {"code": "a"})])).encode())
    assert twice.points <= once.points
    (thrice,) = read_areas(
        json.dumps(collection([feature(twice.geometry, {"code": "a"})])).encode()
    )
    assert {*thrice.polygons[0][0]} <= {*once.polygons[0][0]}


@given(rings(), st.booleans(), st.booleans())
def test_a_ring_runs_as_it_should_whichever_way_it_came(
    ring: list[Position], is_outer: bool, is_turned: bool
) -> None:
    found = wound(ring[::-1] if is_turned else ring, is_outer=is_outer)
    assert found[0] == found[-1]
    assert (signed_area(found) >= 0) == is_outer or signed_area(found) == 0
    assert set(found) == set(ring)


@given(rings())
def test_a_simpler_ring_keeps_no_new_points_and_stays_near(ring: list[Position]) -> None:
    rounded = {(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring}
    found = simplified(ring)
    assert set(found) <= rounded
    for x, y in rounded:
        nearest = min(_away((x, y), *pair) for pair in pairwise(found))
        assert nearest <= TOLERANCE * 1.01


@given(rings())
def test_every_point_stays_within_the_bounds_of_the_ring(ring: list[Position]) -> None:
    half = 10**-DECIMALS
    for axis in (0, 1):
        low, high = min(at[axis] for at in ring), max(at[axis] for at in ring)
        assert all(low - half <= at[axis] <= high + half for at in closed(simplified(ring)))


def _away(at: Position, start: Position, end: Position) -> float:
    (x, y), (x1, y1), (x2, y2) = at, start, end
    length = math.dist(start, end)
    if not length:
        return math.dist(at, start)
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length**2))
    return math.dist(at, (x1 + along * (x2 - x1), y1 + along * (y2 - y1)))
