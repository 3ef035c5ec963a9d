"""Which statements cannot all be true, and no more of them than it takes."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.conflict import Conflict, conflict, conflicts
from lotrinh.checks.solver.feasibility import refutes
from lotrinh.checks.solver.refutation import any_conflict, every_conflict
from tests.systems import ANY, POSITIVE, adds_up, multiplies, system_of

pytestmark = pytest.mark.usefixtures("kernels")
WHOLE = adds_up({0: 1, 1: -1, 2: -1})


def test_a_consistent_system_has_no_conflict() -> None:
    system = system_of([POSITIVE] * 3, [(0, 10, 10), (1, 2, 8)], [WHOLE])
    assert conflict(system) is None
    assert conflicts(system) == ()


def test_two_statements_of_one_variable_need_no_row() -> None:
    system = system_of([ANY] * 3, [(1, 0, 9), (0, 1, 2), (0, 3, 4)], [WHOLE])
    assert conflict(system) == Conflict((1, 2), ())


def test_a_conflict_holds_only_what_it_takes() -> None:
    rows = [WHOLE, adds_up({3: 1, 0: -1}), adds_up({4: 1, 0: -1})]
    stated = [(4, 0, 99), (1, 2, 3), (2, 5, 7), (0, 0, 50), (3, 11, 12), (1, 0, 5)]
    found = conflict(system_of([ANY] * 5, stated, rows))
    assert found == Conflict((1, 2, 4), (0, 1))


def test_only_active_statements_quarrel() -> None:
    system = system_of([ANY] * 3, [(0, 1, 2), (0, 3, 4), (0, 5, 6)])
    assert conflict(system, np.array([False, True, True])) == Conflict((1, 2), ())
    assert conflict(system, np.array([False, True, False])) is None


def test_what_is_possible_is_no_statement() -> None:
    system = system_of([POSITIVE] * 3, [(0, 10, 10), (1, 11, 12)], [WHOLE])
    assert conflict(system) == Conflict((0, 1), (0,))


def test_rows_without_a_solution_quarrel_without_statements() -> None:
    rows = [adds_up({0: 1}, 5, 6), adds_up({0: 1}, 7, 8)]
    system = system_of([ANY], [(0, 0, 9)], rows)
    assert conflict(system) == Conflict((), (0, 1))
    assert conflicts(system) == (Conflict((), (0, 1)),)


def test_the_softest_of_each_conflict_is_left_out_of_the_next() -> None:
    stated = [(0, 10, 10, inf), (1, 11, 12, 1.0), (2, 11, 12, 2.0), (1, 20, 30, 1.0)]
    system = system_of([POSITIVE] * 3, stated, [WHOLE])
    found = conflicts(system)
    assert len(found) == 3
    left = np.ones(4, bool)
    for one in found:
        assert set(one.statements) <= set(np.flatnonzero(left))
        costs = [stated[at][3] for at in one.statements]
        softest = [at for at in one.statements if stated[at][3] == min(costs)][-1]
        left[softest] = False
    assert left.tolist() == [True, False, False, False]


def test_many_conflicts_are_found_one_by_one() -> None:
    rows = [adds_up({3 * one: 1, 3 * one + 1: -1, 3 * one + 2: -1}) for one in range(40)]
    stated = [
        (3 * one + at, value, value)
        for one in range(40)
        for at, value in enumerate((10 + one % 2, 4, 6))
    ]
    found = conflicts(system_of([POSITIVE] * 120, stated, rows))
    assert [one.constraints for one in found] == [(one,) for one in range(1, 40, 2)]


def test_products_quarrel_too() -> None:
    rows = [multiplies(0, 1, 2)]
    stated = [(1, 2, 3), (2, 5, 7), (0, 22, 25), (0, 0, 23)]
    assert conflict(system_of([POSITIVE] * 3, stated, rows)) == Conflict((0, 1, 2), (0,))


def test_rows_nearby_may_need_fewer_statements() -> None:
    """The first row sees two statements quarrel; by the others one of them is impossible alone."""
    rows = [adds_up({0: 1, 1: -1}, -inf, 0), adds_up({0: 1, 2: -1, 3: -1})]
    possible = [ANY, ANY, (0.0, 4.0), (0.0, 4.0)]
    assert conflict(system_of(possible, [(0, 10, 11), (1, 0, 5)], rows)) == Conflict((0,), (1,))


def test_a_conflict_amid_many_rows_stays_small() -> None:
    rows = [adds_up({one: 1, one + 1: -1}, -1, 1) for one in range(400)]
    rows += [adds_up({200: 1, 500 + one: -1}, -1, 1) for one in range(150)]
    found = conflict(system_of([ANY] * 700, [(200, 10, 10), (201, 20, 20)], rows))
    assert found == Conflict((0, 1), (200,))


def test_a_sum_of_many_statements_is_a_conflict_of_all() -> None:
    rows = [adds_up({0: 1.0} | dict.fromkeys(range(1, 151), -1.0))]
    stated = [(one, 1, 1) for one in range(1, 151)] + [(0, 151, 152), (5, 0, 2)]
    found = conflict(system_of([POSITIVE] * 151, stated, rows))
    assert found == Conflict(tuple(range(151)), (0,))


def test_a_complete_test_is_asked_for_fewer_statements() -> None:
    """X + y + z = 10 and x + y + z = w: w = 12 is impossible, contraction needs x and y to see."""
    terms = {0: 1.0, 1: 1.0, 2: 1.0}
    rows = [adds_up(terms, 10, 10), adds_up({**terms, 3: -1.0})]
    system = system_of([ANY] * 4, [(0, 5, 5), (1, 5, 5), (3, 12, 12)], rows)
    assert conflict(system) == Conflict((0, 1, 2), (0, 1))
    assert conflict(system, None, refutes) == Conflict((2,), (0, 1))


def test_what_only_a_complete_test_sees_is_a_conflict_too() -> None:
    """X + y + z = 10 and x + y + z = 12 by two names: no bound of any of them moves."""
    terms = {0: 1.0, 1: 1.0, 2: 1.0}
    rows = [adds_up({**terms, 3: -1.0}), adds_up({**terms, 4: -1.0})]
    stated = [(3, 10, 10, 5.0), (0, 0, 90), (4, 12, 12, 1.0), (1, -9, 9)]
    system = system_of([ANY] * 5, stated, rows)
    assert conflict(system) is None
    assert any_conflict(system) == Conflict((0, 2), (0, 1))
    assert every_conflict(system) == (Conflict((0, 2), (0, 1)),)


def test_rows_that_only_a_complete_test_refutes_end_the_search() -> None:
    terms = {0: 1.0, 1: 1.0, 2: 1.0}
    system = system_of([ANY] * 3, [(0, 1, 2)], [adds_up(terms, 1, 2), adds_up(terms, 3, 4)])
    assert every_conflict(system) == (Conflict((), (0, 1)),)
