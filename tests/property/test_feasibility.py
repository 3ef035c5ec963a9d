"""Laws of feasibility: an exact oracle agrees, and a planted solution is never lost."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.checks.solver.bound import surely_least
from lotrinh.checks.solver.feasibility import is_feasible, is_refuted
from lotrinh.checks.solver.linear import relaxed
from lotrinh.checks.solver.system import Floats, System
from tests.drawn import linear_systems, planted
from tests.oracle import Oracle, exact

MULTIPLIERS = st.lists(st.sampled_from([-2.0, -0.3, 0.0, 0.0, 0.7, 1.0]), min_size=5, max_size=5)


@given(linear_systems(within=50))
def test_within_a_box_sums_are_settled_as_they_are(system: System) -> None:
    assert is_feasible(system) is Oracle(system).holds()


@given(linear_systems())
def test_without_a_box_no_answer_is_false(system: System) -> None:
    assert is_feasible(system) in (Oracle(system).holds(), None)


@given(linear_systems(within=50), st.integers(0, 255))
def test_only_active_statements_count(system: System, bits: int) -> None:
    active = np.array([bits >> one & 1 == 1 for one in range(len(system.statements))], bool)
    answers = {is_feasible(system, active), is_feasible(system)}
    assert answers != {False, None}
    if is_feasible(system, active) is False:
        assert is_feasible(system) is False


@given(planted())
def test_what_has_a_solution_is_never_refuted(case: tuple[System, Floats]) -> None:
    system, _ = case
    assert is_feasible(system) is not False
    rows = relaxed(system, system.low, system.high)
    assert not is_refuted(rows)


@given(planted())
def test_lines_around_products_keep_every_solution(case: tuple[System, Floats]) -> None:
    system, point = case
    rows = relaxed(system, point * 0.5, point * 2)
    value = rows.matrix @ point
    room = 1e-12 * (abs(rows.matrix) @ point)
    assert (value >= rows.low - room).all()
    assert (value <= rows.high + room).all()


@settings(max_examples=60)
@given(linear_systems(within=50) | linear_systems(), MULTIPLIERS, MULTIPLIERS)
def test_a_bound_is_sure_whatever_the_multipliers(
    system: System, costs: list[float], multipliers: list[float]
) -> None:
    free = np.full(len(system), -np.inf), np.full(len(system), np.inf)
    rows = relaxed(system, *(free if np.isinf(system.low).any() else (system.low, system.high)))
    cost, weights = np.array(costs[: len(system)]), np.array(multipliers[: len(rows.low)])
    oracle = Oracle(system)
    aim = sum(exact(c) * x for c, x in zip(cost, oracle.variables, strict=True))
    bound = surely_least(rows, cost, weights)
    if np.isfinite(bound):
        assert not oracle.holds(aim < exact(bound))
