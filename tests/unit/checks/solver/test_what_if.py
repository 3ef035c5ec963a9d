"""What moves when statements change: what hangs on them and nothing else."""

from math import inf

import numpy as np
import pytest

from lotrinh.checks.solver.system import System
from lotrinh.checks.solver.what_if import WhatIf
from tests.systems import ANY, adds_up, system_of


@pytest.fixture
def system() -> System:
    """Two totals of two parts, which do not touch; a figure of nothing else."""
    rows = [adds_up({0: 1, 1: -1, 2: -1}), adds_up({3: 1, 4: -1, 5: -1})]
    said = [(0, 10, 10), (1, 4, 4), (3, 20, 20), (4, 5, 6), (6, 1, 2), (2, -inf, 7)]
    return system_of([ANY] * 7, said, rows)


def test_only_what_hangs_on_the_figure_moves(system: System) -> None:
    moved = WhatIf(system).ask({1: (5, 5.5)})
    assert moved.variables.tolist() == [1, 2]
    assert moved.old_low == pytest.approx([4, 6])
    assert moved.new_low == pytest.approx([5, 4.5])
    assert moved.new_high == pytest.approx([5.5, 5])
    assert (moved.conflicts, moved.earlier) == ((), ())


def test_a_question_leaves_nothing_behind(system: System) -> None:
    asked = WhatIf(system)
    first = asked.ask({1: (5, 5), 3: (1, 2)})
    again = asked.ask({1: (5, 5), 3: (1, 2)})
    assert first.variables.tolist() == [1, 2, 4, 5]
    assert np.array_equal(first.new_low, again.new_low)
    assert asked.ask({1: (4, 4)}).variables.tolist() == []


def test_a_statement_is_left_out_or_taken_in(system: System) -> None:
    assert WhatIf(system).ask({0: None}).variables.tolist() == [0, 2]
    active = np.array([False, True, True, True, True, True])
    moved = WhatIf(system, active).ask({0: (10, 10)})
    assert moved.variables.tolist() == [0, 2]
    assert moved.old_low.tolist() == [-inf, -inf]


def test_a_contradiction_comes_and_goes(system: System) -> None:
    moved = WhatIf(system).ask({1: (1, 2)})
    assert len(moved.conflicts) == 1
    assert moved.earlier == ()
    spoilt = WhatIf(system)
    assert spoilt.ask({4: (3, 2)}).conflicts == (6,)


def test_nothing_asked_nothing_moved(system: System) -> None:
    assert WhatIf(system).ask({}).variables.tolist() == []
