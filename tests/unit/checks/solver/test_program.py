"""Linear programmes: the same answer in any unit, none where there is none; and sure bounds."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.bound import surely_least
from lotrinh.checks.solver.linear import Linear, relaxed
from lotrinh.checks.solver.program import solve
from tests.systems import ANY, adds_up, system_of


def ring(size: float, low: float = 0, high: float = inf) -> Linear:
    """Two sums of the same two variables: x + y = 10 sizes, x - 2 y >= 1 size."""
    rows = [adds_up({0: 1, 1: 1}, 10 * size, 10 * size), adds_up({0: 1, 1: -2}, size, inf)]
    system = system_of([(low, high)] * 2, [], rows)
    return relaxed(system, system.low, system.high)


@pytest.mark.parametrize("size", [1e-9, 1, 3e12])
def test_the_unit_does_not_matter(size: float) -> None:
    found = solve(ring(size), np.array([1.0, 0]))
    assert found is not None
    assert found.point / size == pytest.approx([7, 3])


@pytest.mark.parametrize(("low", "high"), [(0, inf), (-inf, inf), (0, 1e6)])
def test_multipliers_give_a_sure_bound(low: float, high: float) -> None:
    rows, cost = ring(1, low, high), np.array([1.0, 0])
    found = solve(rows, cost)
    assert found is not None
    bound = surely_least(rows, cost, found.multipliers)
    assert bound <= 7
    assert bound == pytest.approx(7, rel=1e-4)


def test_multipliers_that_leave_something_endless_prove_nothing() -> None:
    rows = ring(1, -inf)
    assert surely_least(rows, np.array([1.0, 0]), np.array([0.5, 0])) == -inf


def test_a_great_many_multipliers_are_not_corrected() -> None:
    count = 70
    rows = [adds_up({at: 3.0, at + 1: 0.1}, 1, 1) for at in range(count)]
    system = system_of([ANY] * (count + 1), [], rows)
    around = relaxed(system, system.low, system.high)
    cost = around.matrix.T @ np.full(count, 0.3) * (1 + 1e-12)
    assert surely_least(around, cost, np.full(count, 0.3)) == -inf


def test_no_point_no_solution() -> None:
    rows = [adds_up({0: 1, 1: 1}, 1, 1), adds_up({0: 1, 1: 1}, 2, 2)]
    system = system_of([ANY] * 2, [], rows)
    assert solve(relaxed(system, system.low, system.high), np.zeros(2)) is None


def test_what_no_float_can_hold_is_not_tried() -> None:
    system = system_of([ANY] * 2, [], [adds_up({0: 1, 1: inf}, 1, 1)])
    assert solve(relaxed(system, system.low, system.high), np.zeros(2)) is None
