"""How long one question takes: a figure changes, and every implied interval that hangs on it.

Promise: under 50 ms in a province's system of 300 indicators x 15 years x 57 areas, also for the
first question about an indicator. The peer is the same engine contracting everything again.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from linked_figures import linked, side_by_side

from lotrinh.checks.solver.contraction import implied_box
from lotrinh.checks.solver.system import System
from lotrinh.checks.solver.what_if import WhatIf

INDICATORS, YEARS, COMMUNES = 300, 15, 55
BOUND = 0.05
REPEATS = 20


def main() -> int:
    """Print what a question takes and contracting everything again; 1 when over the bound."""
    one = linked(1, COMMUNES, YEARS)
    system, size = side_by_side(one, INDICATORS), len(one.statements)
    active = np.arange(len(system.statements)) % size != size - 1
    rows, said = len(system.constraints), int(active.sum())
    print(f"{len(system)} variables, {said} statements, {rows} constraints")
    implied_box(one)
    everything = median(seconds(implied_box, system, active) for _ in range(5))
    start = perf_counter()
    asked = WhatIf(system, active)
    print(f"taken apart once: {(perf_counter() - start) * 1000:.0f} ms")
    figures = [size * number + size // 2 for number in range(REPEATS)]
    changes = [{at: raised(system, at)} for at in figures]
    first, again = (max(seconds(asked.ask, change) for change in changes) for _ in range(2))
    print(f"first question about an indicator: {first * 1000:.1f} ms, later {again * 1000:.1f} ms")
    print(f"everything again: {everything * 1000:.0f} ms, {everything / again:.0f} x")
    moved = len(asked.ask(changes[0]).variables)
    print(f"{moved} intervals moved; promise: under {BOUND * 1000:.0f} ms")
    return int(first > BOUND)


def raised(system: System, statement: int) -> tuple[float, float]:
    """The statement's interval one per cent higher."""
    said = system.statements
    return float(said.low[statement] * 1.01), float(said.high[statement] * 1.01)


def seconds(work: Callable[..., object], *arguments: Any) -> float:
    """What one run takes."""
    start = perf_counter()
    work(*arguments)
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
