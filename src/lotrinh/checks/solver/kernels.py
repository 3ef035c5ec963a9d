"""Contraction: rows narrow the intervals of their variables until nothing more is worth it."""

from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.arithmetic import down, scaled, up
from lotrinh.checks.solver.compiled import compiled
from lotrinh.checks.solver.implied import Rows, implied, left_over
from lotrinh.checks.solver.system import SUM, Floats, Indices

HEAD, WAITING, ENTRIES, DONE, WORK = 0, 1, 2, 3, 4
SETTLED, FULL = -1, -2
TOUCHING = 1e-12  # what two bounds may miss each other by and still touch, of the larger


class Trail(NamedTuple):
    """Every narrowing in its order: of which bound, by what, to what, and the one before it.

    Bound 2v is the lower and 2v + 1 the upper of variable v. Source r is row r and -1 - s
    statement s. `last` is by bound the newest entry, or -1 where the bound is what is possible.
    """

    bound: Indices
    source: Indices
    value: Floats
    previous: Indices
    last: Indices


class State(NamedTuple):
    """The intervals, the rows that wait for their turn, and counters (HEAD to WORK)."""

    low: Floats
    high: Floats
    queue: Indices
    is_waiting: NDArray[np.bool_]
    counters: NDArray[np.int64]
    rest: Floats


@compiled
def contract(
    rows: Rows, stated: Indices, variable: Indices, low: Floats, high: Floats,
    state: State, trail: Trail, gain: float, limit: int,
) -> int:  # fmt: skip
    """Narrow by the statements `stated` from the counter DONE on, then by the waiting rows.

    Gives the variable left without a value, SETTLED, or FULL where the trail has no place. Ends
    at the latest when WORK passes the limit; what then still waits is forgotten.
    """
    counters = state.counters
    while counters[DONE] < len(stated):
        if counters[ENTRIES] + 2 > len(trail.bound):
            return FULL
        one = int(stated[counters[DONE]])
        v = int(variable[one])
        if narrow(rows, state, trail, v, low[one], high[one], -1 - one, 0.0):
            return v
        counters[DONE] += 1
    while counters[WAITING] > 0 and counters[WORK] < limit:
        row = int(state.queue[counters[HEAD]])
        size = int(rows.start[row + 1] - rows.start[row])
        if counters[ENTRIES] + 2 * size > len(trail.bound):
            return FULL
        counters[HEAD] = (counters[HEAD] + 1) % len(state.queue)
        counters[WAITING] -= 1
        counters[WORK] += size
        state.is_waiting[row] = False
        if rows.kind[row] == SUM:
            at = revise_sum(rows, state, trail, row, gain)
        else:
            at = revise(rows, state, trail, row, gain)
        if at >= 0:
            wait(state, row)
            return at
    while counters[WAITING] > 0:
        state.is_waiting[state.queue[counters[HEAD]]] = False
        counters[HEAD] = (counters[HEAD] + 1) % len(state.queue)
        counters[WAITING] -= 1
    return SETTLED


@compiled
def wait(state: State, row: int) -> None:
    """Put the row at the end of the queue, if it does not wait already."""
    if not state.is_waiting[row]:
        state.is_waiting[row] = True
        counters = state.counters
        state.queue[(counters[HEAD] + counters[WAITING]) % len(state.queue)] = row
        counters[WAITING] += 1


@compiled
def revise_sum(rows: Rows, state: State, trail: Trail, row: int, gain: float) -> int:
    """Narrow all terms of a sum, each by what the others leave; the variable in conflict or -1."""
    start, end = int(rows.start[row]), int(rows.start[row + 1])
    low, high, rest = state.low, state.high, state.rest
    least = most = 0.0
    for place in range(end - 1, start - 1, -1):
        v = rows.variable[place]
        rest[2 * (place - start)], rest[2 * (place - start) + 1] = least, most
        below, above = scaled(rows.coefficient[place], low[v], high[v])
        least, most = down(least + below), up(most + above)
    before_least = before_most = 0.0
    for place in range(start, end):
        v = int(rows.variable[place])
        least = down(before_least + rest[2 * (place - start)])
        most = up(before_most + rest[2 * (place - start) + 1])
        below, above = scaled(rows.coefficient[place], low[v], high[v])
        before_least, before_most = down(before_least + below), up(before_most + above)
        below, above = left_over(rows.low[row], rows.high[row], least, most,
                                 rows.coefficient[place])  # fmt: skip
        if narrow(rows, state, trail, v, below, above, row, gain):
            return v
    return -1


@compiled
def revise(rows: Rows, state: State, trail: Trail, row: int, gain: float) -> int:
    """Narrow the variables of a product or power; the variable in conflict or -1."""
    for place in range(int(rows.start[row]), int(rows.start[row + 1])):
        v = int(rows.variable[place])
        below, above = implied(rows, row, place, state.low, state.high)
        if narrow(rows, state, trail, v, below, above, row, gain):
            return v
    return -1


@compiled
def narrow(
    rows: Rows, state: State, trail: Trail, v: int, low: float, high: float, source: int,
    gain: float,
) -> bool:  # fmt: skip
    """Set tighter bounds and let the rows that touch the variable wait; true when none is left.

    A row's narrowing counts where it takes at least `gain` of the interval's width, or of a
    ten-thousandth of the bound where the interval is wide.
    """
    old_low, old_high = state.low[v], state.high[v]
    slack = TOUCHING * max(abs(low), abs(old_high)) if low > old_high else 0.0
    is_empty = low > old_high + slack
    is_changed = is_empty
    if is_empty or is_worth(low - old_low, old_high - old_low, low, old_low, gain):
        state.low[v] = low if is_empty else min(low, old_high)
        enter(state, trail, 2 * v, source, state.low[v])
        is_changed = True
    if is_empty:
        return True
    old_low = state.low[v]
    slack = TOUCHING * max(abs(high), abs(old_low)) if high < old_low else 0.0
    is_empty = high < old_low - slack
    if is_empty or is_worth(old_high - high, old_high - old_low, high, old_high, gain):
        state.high[v] = high if is_empty else max(high, old_low)
        enter(state, trail, 2 * v + 1, source, state.high[v])
        is_changed = True
    if is_changed:
        for at in range(rows.touching_start[v], rows.touching_start[v + 1]):
            row = int(rows.touching[at])
            if row != source or rows.kind[row] != SUM:
                wait(state, row)
    return bool(is_empty)


@compiled
def is_worth(step: float, width: float, new: float, old: float, gain: float) -> bool:
    """Whether a bound that moves inward by a step is worth the rows that follow from it."""
    if step == inf:
        return True
    least = gain * min(width, 1e-4 * max(abs(new), abs(old)))
    return step > 0 and step > least


@compiled
def enter(state: State, trail: Trail, bound: int, source: int, value: float) -> None:
    """Write one narrowing at the end of the trail."""
    entry = state.counters[ENTRIES]
    trail.bound[entry] = bound
    trail.source[entry] = source
    trail.value[entry] = value
    trail.previous[entry] = trail.last[bound]
    trail.last[bound] = entry
    state.counters[ENTRIES] = entry + 1
