"""Repairs: the cheapest, alternatives, few moves, and none where moves do not help."""

from math import inf

import pytest

from lotrinh.checks.solver.repair import Move, Repair, repairs
from tests.systems import ANY, POSITIVE, adds_up, multiplies, raises, system_of

TOTAL = [adds_up({0: 1, 1: -1, 2: -1})]


def test_what_can_hold_needs_no_repair() -> None:
    assert repairs(system_of([ANY] * 3, [(0, 10, 10), (1, 4, 4)], TOTAL)) == ()


def test_the_softest_moves_first_and_each_other_alone_after_it() -> None:
    said = [(0, 100, inf, 3), (1, 40, 40, 5), (2, -inf, 50, 1)]
    found = repairs(system_of([ANY] * 3, said, TOTAL))
    assert [[move.statement for move in repair.moves] for repair in found] == [[2], [0], [1]]
    assert [repair.cost for repair in found] == pytest.approx([10, 30, 50])
    assert found[0].moves[0].high == pytest.approx(60)
    assert found[1].moves[0] == Move(0, pytest.approx(90), inf, pytest.approx(-10))


def test_only_as_many_as_asked_for() -> None:
    said = [(0, 100, inf, 3), (1, 40, 40, 5), (2, -inf, 50, 1)]
    assert len(repairs(system_of([ANY] * 3, said, TOTAL), count=1)) == 1


def test_what_does_not_move_stays() -> None:
    said = [(0, 100, inf, inf), (1, 40, 40, inf), (2, -inf, 50, 1)]
    found = repairs(system_of([ANY] * 3, said, TOTAL))
    assert [[move.statement for move in repair.moves] for repair in found] == [[2]]


def test_when_nothing_may_move_there_is_no_repair() -> None:
    said = [(0, 100, inf, inf), (1, 40, 40, inf), (2, -inf, 50, inf)]
    assert repairs(system_of([ANY] * 3, said, TOTAL)) == ()


def test_rows_that_contradict_each_other_are_not_repaired() -> None:
    rows = [adds_up({0: 1, 1: 1}, 1, 1), adds_up({0: 1, 1: 1}, 3, 3)]
    assert repairs(system_of([(0, 9)] * 2, [(0, 1, 1)], rows)) == ()


def test_of_equal_costs_fewer_moves() -> None:
    said = [(0, 90, 90), (1, 30, 30), (2, 30, 30)]
    assert [len(one.moves) for one in repairs(system_of([ANY] * 3, said, TOTAL))] == [1, 1, 1]


def test_several_contradictions_are_repaired_together() -> None:
    rows = [*TOTAL, adds_up({3: 1, 4: -1, 5: -1}), adds_up({6: 1, 7: -1})]
    said = [
        (0, 100, inf, inf), (1, 40, 40, inf), (2, -inf, 50, 1), (6, 1, 1),
        (3, 10, 10, inf), (4, 4, 4, 1), (5, 5, 5, 2),
    ]  # fmt: skip
    best, other = repairs(system_of([ANY] * 8, said, rows))
    assert other.cost == pytest.approx(12)
    assert [(move.statement, round(move.amount, 6)) for move in best.moves] == [(2, 10), (5, 1)]
    assert [(move.statement, round(move.amount, 6)) for move in other.moves] == [(2, 10), (6, 1)]


def test_where_contraction_is_not_enough() -> None:
    rows = [adds_up({0: 1, 1: 1}, 10, 10), adds_up({0: 1, 1: -1, 2: -1})]
    said = [(2, 2, 2, inf), (0, 7, 8, 1)]
    (found,) = repairs(system_of([(0, 10)] * 3, said, rows))
    assert found == Repair((Move(1, pytest.approx(6), pytest.approx(7), pytest.approx(-1)),), 1)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ([(0, 6, 6, inf), (1, 2, 2, inf), (2, 4, 4, 1)], -1),
        ([(0, 9, 9, 1), (1, 2, 2, inf), (2, 4, 4, inf)], -1),
        ([(0, 8.4, inf, inf), (1, 2, 2, 1), (2, 4, 4, inf)], 0.1),
    ],
)
def test_a_factor_or_a_product_moves(said: list[tuple[float, ...]], amount: float) -> None:
    found = repairs(system_of([POSITIVE] * 3, said, [multiplies(0, 1, 2)]))
    assert [move.amount for move in found[0].moves] == pytest.approx([amount])


def test_average_growth_moves() -> None:
    """100 that is to be 200 in five years grows by 14.87% a year, not by 10%."""
    rows = [multiplies(0, 1, 2), raises(2, 3, 5)]
    said = [(0, 200, 200, inf), (1, 100, 100, inf), (3, 1.0995, 1.1005, 1)]
    (found,) = repairs(system_of([POSITIVE] * 4, said, rows))
    assert found.moves[0].high == pytest.approx(2**0.2, abs=0.002)
    assert found.moves[0].amount == pytest.approx(2**0.2 - 1.1005, rel=1e-6)
