"""What statements and rows leave each variable, and what happens where nothing is left."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.contraction import Contraction, implied_box
from tests.systems import ANY, POSITIVE, Row, adds_up, multiplies, raises, system_of

pytestmark = pytest.mark.usefixtures("kernels")
WHOLE = adds_up({0: 1, 1: -1, 2: -1})


@pytest.mark.parametrize(
    ("stated", "row", "variable", "expected"),
    [
        ([(1, 2, 3), (2, 5, 7)], WHOLE, 0, (7, 10)),
        ([(0, 10, 11), (2, 5, 7)], WHOLE, 1, (3, 6)),
        ([(0, -4, -2), (1, 1, 2)], WHOLE, 2, (-6, -3)),
        ([(0, 10, 10)], adds_up({0: 1, 1: -4}), 1, (2.5, 2.5)),
        ([(0, 10, 10)], adds_up({0: 1, 1: 4}), 1, (-2.5, -2.5)),
        ([(0, 10, 10)], adds_up({0: 1, 1: -1}, -1, 2), 1, (8, 11)),
        ([(0, 10, inf)], adds_up({0: 1, 1: -1}, -inf, 0), 1, (10, inf)),
        ([(0, 10, 10)], adds_up({0: 1, 1: 0}, 10, 10), 1, ANY),
        ([(1, 2, 3), (2, 5, 7)], multiplies(0, 1, 2), 0, (10, 21)),
        ([(1, -2, 3), (2, -5, 7)], multiplies(0, 1, 2), 0, (-15, 21)),
        ([(1, 0, 3), (2, 0, inf)], multiplies(0, 1, 2), 0, POSITIVE),
        ([(1, 0, 0)], multiplies(0, 1, 2), 0, (0, 0)),
        ([(0, 10, 20), (1, 2, 4)], multiplies(0, 1, 2), 2, (2.5, 10)),
        ([(0, 10, 20), (1, -4, -2)], multiplies(0, 1, 2), 2, (-10, -2.5)),
        ([(0, -20, 10), (2, 2, 4)], multiplies(0, 1, 2), 1, (-10, 5)),
        ([(0, 10, 20), (1, -4, 2)], multiplies(0, 1, 2), 2, ANY),
        ([(0, 10, 20), (1, -4, 2), (2, 0, 100)], multiplies(0, 1, 2), 2, (5, 100)),
        ([(0, -20, -10), (1, -4, 2), (2, 0, 100)], multiplies(0, 1, 2), 2, (2.5, 100)),
        ([(0, 10, 20), (1, -4, 2), (2, -100, 1)], multiplies(0, 1, 2), 2, (-100, -2.5)),
        ([(0, 10, 20), (1, 0, 2)], multiplies(0, 1, 2), 2, (5, inf)),
        ([(0, 10, 20), (1, -2, 0)], multiplies(0, 1, 2), 2, (-inf, -5)),
        ([(0, -1, 20), (1, 0, 2)], multiplies(0, 1, 2), 2, ANY),
        ([(1, 2, 3)], raises(0, 1, 3), 0, (8, 27)),
        ([(1, -2, 3)], raises(0, 1, 2), 0, (0, 9)),
        ([(0, 8, 27)], raises(0, 1, 3), 1, (2, 3)),
        ([(0, -8, 27)], raises(0, 1, 3), 1, (0, 3)),
        ([(0, 0, inf)], raises(0, 1, 3), 1, POSITIVE),
    ],
)
def test_a_row_leaves_each_variable_what_the_others_allow(
    stated: list[tuple[int, float, float]],
    row: Row,
    variable: int,
    expected: tuple[float, float],
) -> None:
    box = implied_box(system_of([ANY] * 3, stated, [row]))
    assert box.conflict == -1
    found = (box.low[variable], box.high[variable])
    assert found == pytest.approx(expected)
    assert found[0] <= expected[0]
    assert found[1] >= expected[1]


@pytest.mark.parametrize(
    ("stated", "row"),
    [
        ([(0, 1, 2), (0, 3, 4)], WHOLE),
        ([(0, 3, 4), (0, 1, 2)], WHOLE),
        ([(0, 11, 12), (1, 2, 3), (2, 5, 7)], WHOLE),
        ([(0, 5, 6), (1, 2, 3), (2, 5, 7)], WHOLE),
        ([(0, 22, inf), (1, 2, 3), (2, 5, 7)], multiplies(0, 1, 2)),
        ([(0, 1, 2), (1, 0, 0)], multiplies(0, 1, 2)),
        ([(0, 1, 2), (1, -1, 0), (2, 0, 5)], multiplies(0, 1, 2)),
        ([(0, 10, 20), (1, -1, 2), (2, -9, 4)], multiplies(0, 1, 2)),
        ([(1, -3, -2)], raises(0, 1, 2)),
        ([(0, -3, -2)], raises(0, 1, 2)),
        ([(0, 10, 11), (1, 2, 3)], raises(0, 1, 2)),
    ],
)
def test_what_cannot_all_be_true_is_a_conflict(
    stated: list[tuple[int, float, float]], row: Row
) -> None:
    system = system_of([ANY] * 3, stated, [row])
    assert implied_box(system).conflict >= 0
    for one in range(len(stated)):
        active = np.arange(len(stated)) != one
        assert implied_box(system, active).conflict == -1 or len(stated) == 1


def test_what_touches_or_misses_by_the_rounding_of_floats_is_no_conflict() -> None:
    rows = [adds_up({0: 1, 1: -1, 2: -1}), adds_up({0: 1, 3: -1})]
    stated = [(1, 0.1, 0.1), (2, 0.2, 0.2), (3, 0.3, 0.3), (0, 0.3, 1.0), (0, 0.0, 0.3)]
    assert implied_box(system_of([ANY] * 4, stated, rows)).conflict == -1
    apart = [(0, 0.1 + 0.2, 1.0), (0, 0.0, 0.3)]
    assert implied_box(system_of([ANY], apart)).conflict == -1


def test_bounds_run_through_many_rows() -> None:
    rows = [adds_up({year + 1: 1, year: -1.1}) for year in range(14)]
    box = implied_box(system_of([POSITIVE] * 15, [(0, 100, 101)], rows))
    assert box.low[14] == pytest.approx(100 * 1.1**14)
    assert box.high[14] == pytest.approx(101 * 1.1**14)


def test_slow_convergence_ends_without_a_false_word() -> None:
    rows = [adds_up({0: 1, 1: -1}), adds_up({0: 1, 1: -0.999999})]
    box = implied_box(system_of([(0, 1e6)] * 2, [(0, 0, 1e5)], rows))
    assert box.conflict == -1
    assert box.low.tolist() == pytest.approx([0, 0])
    assert box.high[0] >= 0


def test_a_trail_longer_than_foreseen_finds_its_place() -> None:
    rows = [adds_up({0: 1, 1: -1}), adds_up({0: 1, 1: -0.9})]
    box = implied_box(system_of([(1e-6, 1e6)] * 2, [], rows))
    assert box.conflict >= 0


def test_terms_too_large_to_be_added_stay_sound() -> None:
    huge = 1.7e308
    rows = [adds_up({0: 1, 1: -1, 2: -1}), multiplies(3, 1, 2)]
    box = implied_box(system_of([ANY] * 4, [(1, huge, huge), (2, huge, huge)], rows))
    assert box.conflict == -1
    assert box.high[0] == inf
    assert box.high[3] == inf


def test_a_statement_taken_back_takes_what_followed_from_it() -> None:
    rows = [WHOLE, adds_up({3: 1, 0: -2}), adds_up({4: 1, 3: -1})]
    stated = [(1, 2, 3), (2, 5, 7), (2, 5, 6), (4, 18, 19), (4, 18, 18.5), (0, 0, 50)]
    system = system_of([ANY] * 5, stated, rows)
    contraction = Contraction(system)
    assert contraction.settle() == -1
    for statement in (2, 4, 0, 3):
        contraction.retract(statement)
        assert contraction.settle() == -1
        fresh = implied_box(system, contraction.active)
        found = contraction.box()
        np.testing.assert_allclose(found.low, fresh.low, rtol=1e-6)
        np.testing.assert_allclose(found.high, fresh.high, rtol=1e-6)


def test_the_causes_of_a_bound_are_what_it_follows_from() -> None:
    rows = [WHOLE, adds_up({3: 1, 0: -2}), adds_up({4: 1, 5: -1})]
    stated = [(1, 2, 3), (2, 5, 7), (4, 1, 2)]
    contraction = Contraction(system_of([ANY] * 6, stated, rows))
    contraction.settle()
    causes = contraction.causes(6)
    assert causes.statements.tolist() == [0, 1]
    assert causes.constraints.tolist() == [0, 1]
    assert causes.bound.tolist() == [2, 4, 0, 6]
    assert contraction.bounds(3) == pytest.approx((14, 20))
