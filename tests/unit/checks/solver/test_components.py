"""What hangs together, and small systems cut out of large ones."""

import numpy as np
import pytest

from lotrinh.checks.solver.components import components, part, part_of
from tests.systems import POSITIVE, adds_up, multiplies, system_of

pytestmark = pytest.mark.usefixtures("kernels")
ROWS = [
    adds_up({5: 1, 4: -1}, 1, 2),
    multiplies(0, 3, 1),
    adds_up({6: 2, 5: -1}, 3, 4),
    adds_up({3: 1}, 5, 6),
]
STATED = [(6, 1, 2), (1, 3, 4, 9.0), (2, 5, 6)]
SYSTEM = system_of([POSITIVE] * 7, STATED, ROWS)


def test_variables_hang_together_that_share_a_row() -> None:
    assert components(SYSTEM).tolist() == [0, 0, 1, 0, 2, 2, 2]
    assert components(system_of([POSITIVE] * 3)).tolist() == [0, 1, 2]
    chain = [adds_up({one: 1, one + 1: 1}) for one in (3, 1, 2, 0)]
    assert components(system_of([POSITIVE] * 5, [], chain)).tolist() == [0] * 5


def test_a_part_has_the_rows_and_statements_of_its_variables() -> None:
    cut = part(SYSTEM, components(SYSTEM) == 2)
    assert cut.variables.tolist() == [4, 5, 6]
    assert cut.statements.tolist() == [0]
    assert cut.constraints.tolist() == [0, 2]
    assert cut.system.statements.variable.tolist() == [2]
    assert cut.system.constraints.start.tolist() == [0, 2, 4]
    assert cut.system.constraints.variable.tolist() == [1, 0, 2, 1]
    assert cut.system.constraints.coefficient.tolist() == [1, -1, 2, -1]
    assert cut.system.constraints.low.tolist() == [1, 3]


def test_rows_that_reach_out_of_a_part_are_left_out() -> None:
    cut = part(SYSTEM, np.isin(np.arange(7), [0, 1, 5]))
    assert cut.constraints.tolist() == []
    assert len(cut.system) == 3


def test_a_part_of_some_rows_has_the_variables_that_they_name() -> None:
    cut = part_of(SYSTEM, np.array([1, 2]), np.array([1]))
    assert cut.variables.tolist() == [0, 1, 2, 3]
    assert cut.system.statements.variable.tolist() == [1, 2]
    assert cut.system.statements.cost.tolist() == [9, 1]
    assert cut.system.constraints.variable.tolist() == [0, 3, 1]


def test_a_small_part_of_many_variables_is_cut_alike() -> None:
    rows = [adds_up({98: 1, 40: -1}, 0, 1)]
    cut = part_of(system_of([POSITIVE] * 99, [], rows), np.array([], int), np.array([0]))
    assert cut.variables.tolist() == [40, 98]
    assert cut.system.constraints.variable.tolist() == [1, 0]
