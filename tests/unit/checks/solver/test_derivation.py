"""Chains from statements to a contradiction or a bound: few steps, each of use."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.conflict import Conflict, conflict
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.derivation import MEETING, Step, derivation, derivation_of
from lotrinh.checks.solver.system import System
from tests.systems import ANY, POSITIVE, adds_up, multiplies, raises, system_of

pytestmark = pytest.mark.usefixtures("kernels")


def chain(system: System) -> tuple[Step, ...]:
    found = conflict(system)
    assert found is not None
    steps = derivation(system, found)
    assert set(found.statements) == {one for step in steps for one in step.statements}
    assert {place for step in steps for place in step.steps} == set(range(len(steps) - 1))
    return steps


def test_two_statements_of_one_variable_meet() -> None:
    system = system_of([ANY] * 2, [(1, 3, 4), (1, 1, 2)])
    assert chain(system) == (Step(MEETING, 1, 3, 2, (0, 1), ()),)


def test_a_statement_meets_what_is_possible() -> None:
    assert chain(system_of([POSITIVE], [(0, -2, -1)])) == (Step(MEETING, 0, 0, -1, (0,), ()),)


def test_a_chain_leads_to_the_softest_statement() -> None:
    rows = [adds_up({3: 1, 0: -1}), adds_up({0: 1, 1: -1, 2: -1})]
    stated = [(1, 2, 3, inf), (2, 5, 7, 1.0), (3, 11, 12, 9.0)]
    steps = chain(system_of([ANY] * 4, stated, rows))
    assert [(step.row, step.variable, step.statements, step.steps) for step in steps] == [
        (0, 0, (2,), ()),
        (1, 2, (0,), (0,)),
        (MEETING, 2, (1,), (1,)),
    ]
    assert (steps[0].low, steps[0].high) == (pytest.approx(11), inf)
    assert (steps[1].low, steps[1].high) == (pytest.approx(8), inf)
    assert (steps[2].low, steps[2].high) == (pytest.approx(8), 7)


def test_growth_over_years_takes_one_step_a_year() -> None:
    rows = [adds_up({year + 1: 1, year: -1.1}) for year in range(9)]
    rows += [multiplies(10, 9, 11), raises(12, 11, 2)]
    stated = [(0, 100, 101, inf), (11, 2, 3, inf), (10, 0, 400), (12, 1, 1e4), (5, 0, 1e5)]
    steps = chain(system_of([POSITIVE] * 13, stated, rows))
    assert [step.row for step in steps] == [*range(10), MEETING]
    assert steps[-1].low == pytest.approx(200 * 1.1**9)
    assert steps[-1].statements == (2,)


def test_a_chain_upwards_gives_the_upper_bound() -> None:
    rows = [adds_up({0: 1, 1: -1}, -inf, 0)]
    steps = chain(system_of([ANY] * 2, [(0, 10, 11), (1, 0, 9, 2.0)], rows))
    assert steps[0] == Step(0, 0, -inf, pytest.approx(9), (1,), ())
    assert steps[1] == Step(MEETING, 0, 10, pytest.approx(9), (0,), (0,))


def test_rows_without_a_solution_meet_without_statements() -> None:
    steps = chain(system_of([ANY], [], [adds_up({0: 1}, 5, 6), adds_up({0: 1}, 7, 8)]))
    assert {step.row for step in steps} == {0, 1, MEETING}
    assert steps[-1].low > steps[-1].high


def test_what_contraction_cannot_refute_has_no_chain() -> None:
    system = system_of([ANY] * 2, [(0, 0, 1), (1, 0, 1)], [adds_up({0: 1, 1: 1}, 2, 2)])
    assert derivation(system, Conflict((0, 1), (0,))) == ()


def test_around_a_circle_a_chain_goes_as_often_as_it_must() -> None:
    """Each turn takes a fifth off, so rows come again and again; still every step is used."""
    rows = [adds_up({0: 1, 1: -1}), adds_up({1: 1, 2: -0.5}), adds_up({2: 1, 0: -1.6})]
    system = system_of([(1, 100)] * 3, [(0, 5, 90), (2, 10, 80)], rows)
    found = conflict(system)
    assert found is not None
    steps = derivation(system, found)
    assert steps[-1].row == MEETING
    assert [step.row for step in steps].count(2) > 1
    assert {place for step in steps for place in step.steps} == set(range(len(steps) - 1))


def test_a_product_uses_only_the_bounds_that_matter() -> None:
    rows = [adds_up({1: 1, 3: -1}), multiplies(0, 1, 2)]
    stated = [(3, 2, 3), (2, 5, 7), (0, 22, 30)]
    steps = chain(system_of([POSITIVE] * 4, stated, rows))
    assert steps[-1].low > steps[-1].high


def test_a_bound_is_explained_by_what_it_follows_from() -> None:
    rows = [adds_up({0: 1, 1: -1, 2: -1}), multiplies(3, 0, 4), adds_up({3: 1, 5: -1}, -9, 9)]
    stated = [(1, 2, 3), (2, 5, 7), (4, 2, 2), (0, 1, 99)]
    contraction = Contraction(system_of([POSITIVE] * 6, stated, rows))
    assert contraction.settle() == -1
    steps = derivation_of(contraction, 3, 1)
    assert steps == (
        Step(0, 0, -inf, pytest.approx(10), (0, 1), ()),
        Step(1, 3, -inf, pytest.approx(20), (2,), (0,)),
    )
    assert derivation_of(contraction, 4, 0) == ()
    assert derivation_of(contraction, 5, 0)[-1].low == pytest.approx(5)
    assert np.isfinite(contraction.bounds(5)).all()
