"""Systems drawn at random: small ones of sums, and ones of products with a known solution."""

from math import inf

import numpy as np
from hypothesis import strategies as st

from lotrinh.checks.solver.system import Floats, System
from tests.systems import Row, adds_up, multiplies, raises, system_of

NUMBERS = st.integers(-8, 8).map(float)
FACTORS = st.sampled_from([-2.0, -1.0, 0.5, 1.0, 1.0, 3.0])
WIDTHS = st.sampled_from([0.0, 0.0, 1.0, 3.0, inf])


@st.composite
def planted(draw: st.DrawFn) -> tuple[System, Floats]:
    """A system with products and powers, and a point at which all holds."""
    count = draw(st.integers(3, 6))
    names = st.lists(st.integers(0, count - 1), min_size=3, max_size=3, unique=True)
    point = [draw(st.integers(1, 40)) / 4 for _ in range(count)]
    rows: list[Row] = []
    for a, b, c in draw(st.lists(names, min_size=1, max_size=4)):
        kind = draw(st.sampled_from("spn"))
        if kind == "s":
            whole = point[a] + point[b] - point[c]
            rows.append(adds_up({a: 1, b: 1, c: -1}, whole, whole))
        elif kind == "p":
            rows.append(multiplies(len(point), b, c))
            point.append(point[b] * point[c])
        else:
            rows.append(raises(len(point), b, 3))
            point.append(point[b] ** 3)
    room = st.sampled_from([0.0, 0.25, 2.0, inf])
    names = st.integers(0, len(point) - 1)
    said = draw(st.lists(st.tuples(names, room, room), min_size=2, max_size=9))
    ends = [(name, point[name] - a, point[name] + b) for name, a, b in said]
    return system_of([(0, 4000)] * len(point), ends, rows), np.array(point)


@st.composite
def linear_systems(draw: st.DrawFn, *, within: float = inf) -> System:
    """Two to five variables, one to five sums, up to eight statements, some of them immovable."""
    count = draw(st.integers(2, 5))
    names = st.lists(st.integers(0, count - 1), min_size=2, max_size=4, unique=True)
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        terms = {name: draw(FACTORS) for name in draw(names)}
        low = draw(NUMBERS)
        rows.append(adds_up(terms, low, low + draw(WIDTHS)))
    costs = st.sampled_from([1.0, 1.0, 2.0, 3.0, inf])
    said = draw(st.lists(st.tuples(st.integers(0, count - 1), NUMBERS, WIDTHS, costs), max_size=8))
    ends = [(name, low, low + width, cost) for name, low, width, cost in said]
    return system_of([(-within, within)] * count, ends, rows)
