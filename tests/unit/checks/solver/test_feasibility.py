"""Whether a system can hold: what contraction does not see, products, and what stays open."""

from math import inf

import numpy as np

from lotrinh.checks.solver.feasibility import is_feasible, refutes
from lotrinh.checks.solver.system import System
from tests.systems import ANY, POSITIVE, adds_up, multiplies, raises, system_of

SHORT = 2 - 1e-6
HALVES = [adds_up({0: 1, 1: 1}, 10, 10), adds_up({0: 1, 1: -1}, 2, 2)]


def test_two_sums_at_once() -> None:
    assert is_feasible(system_of([(0, 10)] * 2, [(0, 6, 6)], HALVES)) is True
    assert is_feasible(system_of([(0, 10)] * 2, [(0, 6.1, 9)], HALVES)) is False


def test_variables_without_ends() -> None:
    assert is_feasible(system_of([ANY] * 2, [(0, 6.1, inf)], HALVES)) is False


def test_decimals_that_floats_cannot_hold_do_not_quarrel() -> None:
    rows = [adds_up({0: 1, 1: 1, 2: -1}), adds_up({0: 3, 1: 3, 2: -3})]
    system = system_of([ANY] * 3, [(0, 0.1, 0.1), (1, 0.2, 0.2), (2, 0.3, 0.3)], rows)
    assert is_feasible(system) is True


def test_only_marked_statements_count() -> None:
    system = system_of([(0, 10)] * 2, [(0, 6, 7), (0, 7, 8)], HALVES)
    assert refutes(system, np.array([False, True]))
    assert not refutes(system, np.array([True, False]))


def test_products_that_can_hold_are_met() -> None:
    rows = [multiplies(0, 1, 2), adds_up({1: 1, 2: 1}, 5, 5)]
    assert is_feasible(system_of([POSITIVE] * 3, [(0, 6, 6)], rows)) is True


def test_products_that_cannot_hold_are_refuted_in_parts_of_the_box() -> None:
    rows = [multiplies(0, 1, 2), adds_up({1: 1, 2: 1}, 5, 5)]
    assert is_feasible(system_of([POSITIVE] * 3, [(0, 6.5, 7)], rows)) is False


def test_powers_are_met_and_refuted() -> None:
    rows = [raises(0, 1, 3), adds_up({0: 1, 1: 1}, 10, 10)]
    assert is_feasible(system_of([POSITIVE] * 2, [(1, 1.9, 2.1)], rows)) is True
    assert is_feasible(system_of([POSITIVE] * 2, [(1, 2.1, 3)], rows)) is False


def hair_apart(count: int) -> System:
    """So many times x * y = 1 with x + y a millionth less than 2, which misses by a hair."""
    rows = [adds_up({3 * at: 1, 3 * at + 3: -1}) for at in range(count - 1)]
    for at in range(0, 3 * count, 3):
        rows += [multiplies(at, at + 1, at + 2), adds_up({at + 1: 1, at + 2: 1}, SHORT, SHORT)]
    return system_of([(0, 9)] * (3 * count), [(0, 1, 1)], rows)


def test_a_miss_by_a_hair_is_refuted_only_among_few() -> None:
    assert is_feasible(hair_apart(2)) is False
    assert is_feasible(hair_apart(40)) is None


def test_nothing_said_is_feasible() -> None:
    assert is_feasible(system_of([], [], [])) is True
