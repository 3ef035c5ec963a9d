"""Laws of contraction: no solution is left out, no consistent system is called broken."""

from fractions import Fraction
from math import inf

import numpy as np
import pytest
import z3
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lotrinh.checks.solver.conflict import conflict, conflicts
from lotrinh.checks.solver.contraction import Contraction, implied_box
from lotrinh.checks.solver.derivation import MEETING, derivation, derivation_of
from lotrinh.checks.solver.feasibility import refutes
from lotrinh.checks.solver.system import POWER, PRODUCT, System
from tests.systems import ANY, Row, adds_up, multiplies, raises, system_of, uncompiled

COEFFICIENTS = st.sampled_from([1.0, -1.0, 2.0, -0.5, 0.25, 100.0])
WHOLE = st.integers(-20, 20).map(float)
WIDTHS = st.sampled_from([0.0, 0.5, 1.0, 10.0, inf])


@st.composite
def sums(draw: st.DrawFn, size: int) -> Row:
    """A sum of a few variables within whole numbers, sometimes open on a side."""
    named = draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=4, unique=True))
    low = draw(WHOLE)
    high = low + draw(WIDTHS)
    if draw(st.integers(0, 5)) == 0:
        low = -inf
    return adds_up({one: draw(COEFFICIENTS) for one in named}, low, high)


@st.composite
def linear_systems(draw: st.DrawFn) -> System:
    """Sums over a few variables with statements that may or may not agree."""
    size = draw(st.integers(2, 6))
    rows = draw(st.lists(sums(size), max_size=6))
    stated = []
    for _ in range(draw(st.integers(0, 8))):
        low = draw(WHOLE)
        cost = draw(st.sampled_from([1.0, 2.0, inf]))
        stated.append((draw(st.integers(0, size - 1)), low, low + draw(WIDTHS), cost))
    possible = [draw(st.sampled_from([ANY, (0.0, inf), (-50.0, 50.0)])) for _ in range(size)]
    return system_of(possible, stated, rows)


@st.composite
def planted_systems(draw: st.DrawFn) -> tuple[System, list[float]]:
    """Sums, products and powers around a known solution, in quarters so that floats are exact."""
    size = draw(st.integers(3, 7))
    free = st.integers(-40, 40).map(lambda one: one / 4)
    solution = draw(st.lists(free, min_size=size, max_size=size))
    rows: list[Row] = []
    for _ in range(draw(st.integers(1, 6))):
        named = draw(
            st.lists(st.integers(0, len(solution) - 1), min_size=2, max_size=4, unique=True)
        )
        kind = draw(st.integers(0, 3))
        if kind == PRODUCT:
            solution.append(solution[named[0]] * solution[named[1]])
            rows.append(multiplies(len(solution) - 1, named[0], named[1]))
        elif kind == POWER and solution[named[0]] >= 0:
            exponent = draw(st.integers(1, 3))
            solution.append(solution[named[0]] ** exponent)
            rows.append(raises(len(solution) - 1, named[0], exponent))
        else:
            terms = {one: draw(COEFFICIENTS) for one in named}
            value = sum(factor * solution[one] for one, factor in terms.items())
            rows.append(adds_up(terms, value - draw(WIDTHS), value + draw(WIDTHS)))
    stated = [
        (one, solution[one] - draw(WIDTHS), solution[one] + draw(WIDTHS))
        for one in draw(st.lists(st.integers(0, len(solution) - 1), max_size=10))
    ]
    return system_of([ANY] * len(solution), stated, rows), solution


def exact(number: float) -> z3.RatNumRef:
    fraction = Fraction(float(number))
    return z3.Q(fraction.numerator, fraction.denominator)


def is_satisfiable(system: System, statements: list[int]) -> bool:
    """What z3 says in exact fractions of a system of sums with some of its statements."""
    solver = z3.Solver()
    variables = z3.Reals([f"x{one}" for one in range(len(system))])

    def within(term: z3.ArithRef, low: float, high: float) -> None:
        if low > -inf:
            solver.add(term >= exact(low))
        if high < inf:
            solver.add(term <= exact(high))

    for one, variable in enumerate(variables):
        within(variable, system.low[one], system.high[one])
    said, rows = system.statements, system.constraints
    for one in statements:
        within(variables[said.variable[one]], said.low[one], said.high[one])
    for row in range(len(rows)):
        places = range(rows.start[row], rows.start[row + 1])
        terms = [exact(rows.coefficient[at]) * variables[rows.variable[at]] for at in places]
        within(z3.Sum(terms), rows.low[row], rows.high[row])
    return bool(solver.check() == z3.sat)


@given(linear_systems())
@settings(max_examples=150)
def test_a_conflict_is_one_for_an_exact_oracle_too(system: System) -> None:
    found = conflict(system)
    if found is not None:
        assert not is_satisfiable(system, list(found.statements))
        assert not is_satisfiable(system, list(range(len(system.statements))))


@given(linear_systems())
@settings(max_examples=150)
def test_a_conflict_is_minimal_for_an_exact_oracle(system: System) -> None:
    assume(is_satisfiable(system, []))
    found = conflict(system, None, refutes)
    if found is not None:
        assert not is_satisfiable(system, list(found.statements))
        for one in found.statements:
            assert is_satisfiable(system, [other for other in found.statements if other != one])


@given(linear_systems())
@settings(max_examples=100)
def test_conflicts_leave_nothing_that_contraction_refutes(system: System) -> None:
    left = np.ones(len(system.statements), bool)
    found = conflicts(system)
    for one in found:
        assert left[list(one.statements)].all()
        softest = min(one.statements, default=-1, key=lambda at: (system.statements.cost[at], -at))
        if softest >= 0:
            left[softest] = False
    assert implied_box(system, left).conflict == -1 or found[-1].statements == ()


@given(planted_systems())
@settings(max_examples=300)
def test_a_solution_is_never_left_out(planted: tuple[System, list[float]]) -> None:
    system, solution = planted
    box = implied_box(system)
    assert box.conflict == -1
    assert (box.low <= solution).all()
    assert (box.high >= solution).all()
    assert conflicts(system) == ()


@given(planted_systems(), st.data())
@settings(max_examples=100)
def test_what_is_taken_back_leaves_no_trace(
    planted: tuple[System, list[float]], data: st.DataObject
) -> None:
    system, solution = planted
    contraction = Contraction(system)
    contraction.settle()
    for one in data.draw(st.permutations(range(len(system.statements)))):
        contraction.retract(one)
        assert contraction.settle() == -1
        box = contraction.box()
        assert (box.low <= solution).all()
        assert (box.high >= solution).all()
    fresh = implied_box(system, contraction.active)
    same = np.isinf(fresh.low) == np.isinf(box.low) if len(system.statements) else True
    assert np.all(same)


@given(linear_systems() | planted_systems().map(lambda planted: planted[0]))
@settings(max_examples=100)
def test_kernels_compiled_and_as_written_agree(system: System) -> None:
    box, found = implied_box(system), conflicts(system)
    with uncompiled():
        written = implied_box(system)
        assert conflicts(system) == found
    assert written.conflict == box.conflict
    np.testing.assert_array_equal(written.low, box.low)
    np.testing.assert_array_equal(written.high, box.high)


@given(linear_systems())
@settings(max_examples=150)
def test_a_chain_uses_every_step_and_ends_in_the_contradiction(system: System) -> None:
    found = conflict(system)
    if found is None:
        return
    steps = derivation(system, found)
    assert steps[-1].row == MEETING
    assert steps[-1].low > steps[-1].high
    assert {place for step in steps for place in step.steps} == set(range(len(steps) - 1))
    assert {one for step in steps for one in step.statements} <= set(found.statements)
    assert all(place < at for at, step in enumerate(steps) for place in step.steps)


@given(planted_systems(), st.data())
@settings(max_examples=100)
def test_a_bound_that_follows_from_rows_has_a_chain_to_it(
    planted: tuple[System, list[float]], data: st.DataObject
) -> None:
    contraction = Contraction(planted[0])
    contraction.settle()
    variable = data.draw(st.integers(0, len(planted[0]) - 1))
    side = data.draw(st.integers(0, 1))
    steps = derivation_of(contraction, variable, side)
    if steps:
        assert steps[-1].variable == variable
        value = contraction.bounds(variable)[side]
        assert (steps[-1].low, steps[-1].high)[side] == pytest.approx(value, rel=1e-2, abs=1e-2)
