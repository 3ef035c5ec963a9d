"""Implied intervals: of chosen variables, where one sum is too little, and of a contradiction."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver import hull as module
from lotrinh.checks.solver.hull import hull
from tests.systems import ANY, adds_up, multiplies, system_of

HALVES = [adds_up({0: 1, 1: 1}, 10, 10), adds_up({0: 1, 1: -1}, 2, 2)]


@pytest.mark.parametrize("possible", [ANY, (0, 10), (0, inf)])
def test_two_sums_leave_one_point(possible: tuple[float, float]) -> None:
    low, high = hull(system_of([possible] * 2, [], HALVES), np.array([1, 0]))
    assert low == pytest.approx([4, 6])
    assert high == pytest.approx([4, 6])
    assert (low <= [4, 6]).all()
    assert (high >= [4, 6]).all()


def test_what_is_endless_stays_endless() -> None:
    rows = [adds_up({0: 1, 1: 1}, 10, 10), adds_up({0: 1, 1: 2}, 12, inf)]
    low, high = hull(system_of([ANY] * 2, [], rows), np.array([0, 1]))
    assert (low[1], high[0]) == (pytest.approx(2), pytest.approx(8))
    assert (low[0], high[1]) == (-inf, inf)


def test_a_tree_needs_no_programme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(module, "solve")
    rows = [adds_up({0: 1, 1: -1, 2: -1}), adds_up({2: 1, 3: -2})]
    low, high = hull(system_of([(0, 9)] * 4, [(0, 4, 6), (1, 1, 2)], rows), np.array([3]))
    assert (low[0], high[0]) == (pytest.approx(1), pytest.approx(2.5))


def test_products_are_narrowed_beyond_contraction() -> None:
    rows = [multiplies(0, 1, 2), adds_up({1: 1, 2: 1}, 5, 5)]
    low, high = hull(system_of([ANY, (1, 4), (1, 4)], [], rows), np.array([0]))
    assert low[0] <= 4
    assert low[0] == pytest.approx(4)
    assert 6.25 <= high[0] <= 8.51


def test_a_contradiction_says_how_far_contraction_came() -> None:
    system = system_of([(0, 10)] * 2, [(0, 7, 7), (0, 8, 8)], HALVES)
    low, high = hull(system, np.array([0]))
    assert low[0] > high[0]


def test_a_programme_that_fails_narrows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "solve", lambda *_: None)
    low, high = hull(system_of([(0, 10)] * 2, [], HALVES), np.array([0, 1]))
    assert (low <= [6, 4]).all()
    assert (high >= [6, 4]).all()
