"""How long a minimal, explained conflict takes among 14,000 figures, against z3 and HiGHS.

Promise: the statements that contradict each other, made minimal, with the chain of reasoning, in
under 100 ms, compiled code being ready. Beside it on the same system in the same run: z3's core
of statements, and HiGHS's infeasible subset. Neither explains, and z3's core need not be minimal.
`--seconds` ends a peer early, and the ratio is then "more than".
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from fractions import Fraction
from math import isfinite
from statistics import median
from time import perf_counter
from typing import Any

import highspy
import numpy as np
import z3
from linked_figures import linked

from lotrinh.checks.solver.conflict import conflict
from lotrinh.checks.solver.derivation import derivation
from lotrinh.checks.solver.system import System

BOUND = 0.1
REPEATS = 5
FROM_PROGRAMME = 2  # HiGHS finds the subset by linear programmes; here as small as ours


def main() -> int:
    """Print our time and each peer's with its ratio; 1 when the bound is broken."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0, help="the most a peer may take")
    limit = parser.parse_args().seconds
    system = linked()
    explained(linked(3, 4, 5))
    rows, said = len(system.constraints), len(system.statements)
    print(f"{len(system)} variables, {said} statements, {rows} constraints")
    runs = [explained(system) for _ in range(REPEATS)]
    ours, (_, size, steps) = median(run[0] for run in runs), runs[0]
    print(f"ours: {size} statements in {steps} steps, {ours * 1000:.1f} ms")
    for name, peer in (("z3", core_of_z3), ("HiGHS", subset_of_highs)):
        taken, size = peer(system, limit)
        found = f"{size} statements in" if size else "nothing after"
        print(f"{name}: {found} {taken:.1f} s, {'' if size else 'more than '}{taken / ours:.0f} x")
    print(f"promise: under {BOUND * 1000:.0f} ms")
    return int(ours > BOUND)


def explained(system: System) -> tuple[float, int, int]:
    """Seconds for a conflict with its chain, and how many statements and steps these are."""
    start = perf_counter()
    found = conflict(system)
    steps = derivation(system, found) if found else ()
    return perf_counter() - start, len(found.statements) if found else 0, len(steps)


def core_of_z3(system: System, limit: float) -> tuple[float, int]:
    """Seconds, and statements of z3's core, 0 without one."""
    values = [z3.Real(f"x{index}") for index in range(len(system))]
    solver = z3.Solver()
    solver.set("timeout", int(limit * 1000))
    for value in values:
        solver.add(value >= 0)
    for condition in _constraints(system, values):
        solver.add(condition)
    said = system.statements
    for at, (index, low, high) in enumerate(zip(said.variable, said.low, said.high, strict=True)):
        solver.assert_and_track(z3.And(*_between(values[index], low, high)), f"s{at}")
    start = perf_counter()
    is_refuted = solver.check() == z3.unsat
    return perf_counter() - start, len(solver.unsat_core()) if is_refuted else 0


def _constraints(system: System, values: list[Any]) -> Iterator[Any]:
    rows = system.constraints
    for row in range(len(rows)):
        places = range(rows.start[row], rows.start[row + 1])
        terms = [_exact(rows.coefficient[at]) * values[rows.variable[at]] for at in places]
        yield from _between(z3.Sum(terms), rows.low[row], rows.high[row])


def _between(value: Any, low: float, high: float) -> Iterator[Any]:
    if isfinite(low):
        yield value >= _exact(low)
    if isfinite(high):
        yield value <= _exact(high)


def _exact(value: float) -> Any:
    return z3.Q(*Fraction(float(value)).as_integer_ratio())


def subset_of_highs(system: System, limit: float) -> tuple[float, int]:
    """Seconds, and statements of HiGHS's infeasible subset, 0 without one."""
    untyped: Any = highspy
    solver = untyped.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("iis_strategy", FROM_PROGRAMME)
    solver.setOptionValue("time_limit", limit)
    solver.setOptionValue("iis_time_limit", limit)
    solver.passModel(_programme(system))
    start = perf_counter()
    solver.run()
    _, subset = solver.getIis()
    taken = perf_counter() - start
    rows = np.array(subset.row_index_, int) if subset.valid_ else np.zeros(0, int)
    return taken, int((rows >= len(system.constraints)).sum())


def _programme(system: System) -> highspy.HighsLp:
    """Constraints, then statements, each as a row."""
    rows, said, programme = system.constraints, system.statements, highspy.HighsLp()
    count = len(said)
    programme.num_col_, programme.num_row_ = len(system), len(rows) + count
    programme.col_cost_ = np.zeros(len(system))
    programme.col_lower_, programme.col_upper_ = system.low, system.high
    programme.row_lower_ = np.concatenate([rows.low, said.low])
    programme.row_upper_ = np.concatenate([rows.high, said.high])
    matrix, used = programme.a_matrix_, rows.start[-1]
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.concatenate([rows.start, used + 1 + np.arange(count)]).astype(np.int32)
    matrix.index_ = np.concatenate([rows.variable, said.variable])
    matrix.value_ = np.concatenate([rows.coefficient, np.ones(count)])
    return programme


if __name__ == "__main__":
    sys.exit(main())
