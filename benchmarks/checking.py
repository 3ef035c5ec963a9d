"""How long everything that is checked takes on a province, from a loaded plan, on one core.

Promise: 300 series of 15 years in 57 areas (256,500 figures) and 2,000 promises in under a second,
and no worse than linear in areas: twice as many take at most 2.2 times as long. Nothing else does
this, so the named bound is one bare pass of Python over the same figures in the same run. The plan
is consistent: no error may be found. Time is that of the process, the best of three runs; kernels
are compiled before.
"""

import sys
from collections.abc import Callable
from time import process_time

from province import AREAS, province

from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import Report, run
from lotrinh.domain.plan import Plan

BOUND, GROWTH, RUNS, FEW = 1.0, 2.2, 3, 3


def main() -> int:
    """Print seconds, the ratio to a bare pass and to twice as many areas; 1 when bounds break."""
    checked(province(FEW))
    one, two = province(AREAS), province(2 * AREAS)
    report = checked(one)
    seconds, bare, twice = (
        best(lambda: checked(one)), best(lambda: passed(one)), best(lambda: checked(two))
    )  # fmt: skip
    errors = report.counts["error"]
    print(f"{len(one.observations)} figures, {len(one.targets)} promises: {report.counts}")
    print(f"checked in {seconds:.2f} s (bound {BOUND}), {seconds / bare:.1f} bare passes")
    print(f"{2 * AREAS} areas: {twice:.2f} s, {twice / seconds:.2f} times (bound {GROWTH})")
    return int(seconds > BOUND or twice > GROWTH * seconds or errors > 0)


def checked(plan: Plan) -> Report:
    """Everything that the checks say of a plan."""
    return run(inspect(plan, load()))


def passed(plan: Plan) -> dict[tuple[str, str, str], float]:
    """One look at each figure: the least that any check in Python would do."""
    found: dict[tuple[str, str, str], float] = {}
    for one in plan.observations:
        key = one.indicator, one.area, one.period.text
        found[key] = found.get(key, 0.0) + float(one.quantity.value)
    return found


def best(work: Callable[[], object]) -> float:
    """The least seconds of some runs."""
    times = []
    for _ in range(RUNS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
