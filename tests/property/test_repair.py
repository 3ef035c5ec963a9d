"""Laws of repairs: with the moves all can be true, and on sums no repair is cheaper."""

from dataclasses import replace

import numpy as np
import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.checks.solver.feasibility import is_feasible
from lotrinh.checks.solver.repair import Repair, repairs
from lotrinh.checks.solver.system import Floats, System
from tests.drawn import linear_systems, planted
from tests.oracle import Oracle, exact, without_statements

ROOM = 1e-6


def after(system: System, repair: Repair, room: float = ROOM) -> System:
    """The system with the moves made, and a little room for rounding."""
    said = system.statements
    low, high = said.low.copy(), said.high.copy()
    for move in repair.moves:
        low[move.statement], high[move.statement] = move.low - room, move.high + room
    return replace(system, statements=replace(said, low=low, high=high))


def cheapest(system: System) -> float | None:
    """The least cost of moves after which all can be true, by z3; None where moves do not help."""
    oracle, said = Oracle(without_statements(system)), system.statements
    cost, more = z3.RealVal(0), []
    for at, (variable, low, high) in enumerate(
        zip(said.variable, said.low, said.high, strict=True)
    ):
        way, value = z3.Real(f"way{at}"), oracle.variables[variable]
        more += [way >= 0]
        more += [value >= exact(low) - way] if np.isfinite(low) else []
        more += [value <= exact(high) + way] if np.isfinite(high) else []
        if np.isfinite(said.cost[at]):
            cost += exact(said.cost[at]) * way
        else:
            more.append(way == 0)
    return oracle.least(cost, *more)


@settings(max_examples=40)
@given(linear_systems(within=50))
def test_on_sums_the_first_repair_is_the_cheapest(system: System) -> None:
    found, least = repairs(system), cheapest(system)
    if least is None or least == 0:
        assert found == ()
    else:
        assert found[0].cost == pytest.approx(least, rel=1e-6)
        assert [one.cost for one in found] == sorted(one.cost for one in found)


@settings(max_examples=50)
@given(linear_systems())
def test_each_repair_makes_all_true(system: System) -> None:
    for repair in repairs(system):
        assert Oracle(after(system, repair)).holds()


@given(linear_systems(within=50))
def test_each_repair_moves_other_statements_that_may_move(system: System) -> None:
    found = repairs(system)
    sets = [tuple(move.statement for move in repair.moves) for repair in found]
    assert len(set(sets)) == len(sets)
    for repair in found:
        for move in repair.moves:
            assert np.isfinite(system.statements.cost[move.statement])
            assert move.low == system.statements.low[move.statement] + move.amount
            assert move.high == system.statements.high[move.statement] + move.amount


@settings(max_examples=40)
@given(planted(), st.data())
def test_products_are_repaired_or_left(case: tuple[System, Floats], data: st.DataObject) -> None:
    system, _ = case
    said = system.statements
    at = data.draw(st.integers(0, len(said) - 1))
    away = np.zeros(len(said))
    away[at] = data.draw(st.sampled_from([-3.0, 5.0]))
    spoilt = replace(system, statements=replace(said, low=said.low + away, high=said.high + away))
    for repair in repairs(spoilt):
        assert is_feasible(after(spoilt, repair)) is not False
