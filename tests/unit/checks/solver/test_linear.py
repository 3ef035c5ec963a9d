"""Lines around a system: sums as they are, products and powers kept between lines."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.linear import relaxed
from lotrinh.checks.solver.system import System
from tests.systems import ANY, adds_up, multiplies, raises, system_of


def allowed(system: System, *point: float) -> bool:
    rows = relaxed(system, system.low, system.high)
    value = rows.matrix @ np.array(point)
    return bool((value >= rows.low).all() and (value <= rows.high).all())


def test_sums_are_taken_as_they_are() -> None:
    system = system_of([ANY] * 3, [], [adds_up({0: 2, 2: -1}, 1, 4), adds_up({1: 1}, -inf, 5)])
    rows = relaxed(system, system.low, system.high)
    assert rows.matrix.toarray().tolist() == [[2, 0, -1], [0, 1, 0]]
    assert (rows.low.tolist(), rows.high.tolist()) == ([1, -inf], [4, 5])


@pytest.mark.parametrize(
    ("point", "is_allowed"),
    [((6, 2, 3), True), ((3, 1, 3), True), ((9, 2, 3), False), ((2, 2, 3), False)],
)
def test_a_product_lies_between_lines(point: tuple[float, ...], is_allowed: bool) -> None:
    system = system_of([ANY, (1, 3), (2, 4)], [], [multiplies(0, 1, 2)])
    assert allowed(system, *point) is is_allowed


@pytest.mark.parametrize(
    ("point", "is_allowed"),
    [((8, 2), True), ((27, 3), True), ((1, 1), True), ((4, 2), False), ((16, 2), False)],
)
def test_a_power_lies_between_tangents_and_secant(
    point: tuple[float, ...], is_allowed: bool
) -> None:
    system = system_of([ANY, (1, 3)], [], [raises(0, 1, 3)])
    assert allowed(system, *point) is is_allowed


def test_a_power_of_one_known_value_is_known() -> None:
    system = system_of([ANY, (2, 2)], [], [raises(0, 1, 3)])
    assert allowed(system, 8, 2)
    assert not allowed(system, 8.1, 2)


@pytest.mark.parametrize("end", [inf, 1e200])
def test_without_an_end_no_line_is_drawn(end: float) -> None:
    rows = [multiplies(0, 1, 2), raises(0, 1, 5)]
    system = system_of([ANY, (0, end), (0, end)], [], rows)
    rows = relaxed(system, system.low, system.high)
    assert np.isfinite(rows.matrix.data).all()
    assert np.isinf(rows.ceiling).all()
    assert len(rows.low) == 1
