"""Conflicts beyond contraction: minimal, with the rows by which they quarrel."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver import refutation
from lotrinh.checks.solver.conflict import conflict
from lotrinh.checks.solver.refutation import any_conflict
from tests.systems import ANY, POSITIVE, adds_up, multiplies, system_of

HALVES = [
    adds_up({0: 1, 1: 1, 5: 1, 2: -1}),
    adds_up({0: 1, 1: 1, 5: -1, 3: -1}),
]
SAID = [(4, 0, 19), (4, 10, 30), (2, 10, 10), (3, 2, 2), (5, 4.5, 5)]


def test_contraction_sees_less_than_two_sums_at_once() -> None:
    system = system_of([ANY] * 6, SAID, HALVES)
    assert conflict(system) is None
    found = any_conflict(system)
    assert found is not None
    assert found.statements == (2, 3, 4)
    assert found.constraints == (0, 1)


def test_it_counts_only_what_is_marked() -> None:
    system = system_of([ANY] * 6, SAID, HALVES)
    assert any_conflict(system, np.array([True, True, False, True, True])) is None


def test_what_contraction_sees_is_taken_from_it() -> None:
    system = system_of([ANY], [(0, 1, 2), (0, 3, 4)])
    assert any_conflict(system) == conflict(system)


def test_products_quarrel_too() -> None:
    rows = [multiplies(0, 1, 2), adds_up({1: 1, 2: 1, 3: -1})]
    said = [(0, 0, 9), (0, 6.5, 7), (3, 5, 5), (1, 0, 100)]
    found = any_conflict(system_of([POSITIVE] * 4, said, rows))
    assert found is not None
    assert found.statements == (1, 2)
    assert found.constraints == (0, 1)


def test_rows_that_cannot_hold_need_no_statement() -> None:
    rows = [adds_up({0: 1, 1: 1}, 1, 1), adds_up({0: 1, 1: 1}, 3, 3)]
    found = any_conflict(system_of([ANY] * 2, [(0, 1, inf)], rows))
    assert found is not None
    assert (found.statements, found.constraints) == ((), (0, 1))


def test_without_a_proof_all_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    system = system_of([ANY] * 6, SAID, HALVES)
    whole = any_conflict(system)
    monkeypatch.setattr(refutation, "refutation", lambda _: None)
    assert any_conflict(system) == whole
