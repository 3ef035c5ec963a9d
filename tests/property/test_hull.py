"""Laws of implied intervals: every solution lies in them, and they are as narrow as can be."""

import numpy as np
from hypothesis import assume, given, settings

from lotrinh.checks.solver.hull import hull
from lotrinh.checks.solver.system import Floats, System
from tests.drawn import linear_systems, planted
from tests.oracle import Oracle

SHARE, SMALL = 0.01, 1e-6


@settings(max_examples=50)
@given(linear_systems(within=50) | linear_systems())
def test_on_sums_it_is_the_exact_hull(system: System) -> None:
    oracle = Oracle(system)
    assume(oracle.holds())
    low, high = hull(system, np.arange(len(system)))
    for index, variable in enumerate(oracle.variables):
        least, most = oracle.least(variable), oracle.least(-variable)
        assert least is not None
        assert most is not None
        assert low[index] <= least
        assert high[index] >= -most
        room = SMALL + (SHARE * (-most - least) if np.isfinite(most + least) else 0)
        assert low[index] >= least - room
        assert high[index] <= -most + room


@given(planted())
def test_no_solution_of_products_is_left_out(case: tuple[System, Floats]) -> None:
    system, point = case
    low, high = hull(system, np.arange(len(system)))
    assert (low <= point).all()
    assert (point <= high).all()
