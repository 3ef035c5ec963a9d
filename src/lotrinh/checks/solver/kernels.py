"""Contraction: rows narrow the intervals of their variables until nothing more is worth it."""

from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.arithmetic import down, scaled, up
from lotrinh.checks.solver.compiled import compiled
from lotrinh.checks.solver.implied import Rows, implied, left_over
from lotrinh.checks.solver.system import SUM, Floats, Indices, Mask

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
    is_waiting: Mask
    counters: NDArray[np.int64]
    left: Floats


@compiled
def contract(
    rows: Rows, stated: Indices, active: Mask, variable: Indices, low: Floats,
    high: Floats, state: State, trail: Trail, gain: float, limit: int,
) -> int:  # fmt: skip
    """Narrow by those `stated` from the counter DONE on that are active, then by the waiting rows.

    Gives the variable left without a value, SETTLED, or FULL where the trail has no place. Ends
    at the latest when WORK passes the limit; what then still waits is forgotten.
    """
    counters, left = state.counters, state.left
    while True:
        is_stated = counters[DONE] < len(stated)
        if not is_stated and (counters[WAITING] == 0 or counters[WORK] >= limit):
            break
        source = int(stated[counters[DONE]]) if is_stated else int(state.queue[counters[HEAD]])
        start = 0 if is_stated else int(rows.start[source])
        size = 1 if is_stated else int(rows.start[source + 1]) - start
        if counters[ENTRIES] + 2 * size > len(trail.bound):
            return FULL
        if is_stated and not active[source]:
            counters[DONE] += 1
            continue
        if is_stated:
            left[0], left[1] = low[source], high[source]
        else:
            dequeue(state)
            counters[WORK] += size
            leave(rows, source, state.low, state.high, left)
        for at in range(size):
            v = int(variable[source]) if is_stated else int(rows.variable[start + at])
            if left[2 * at] > state.low[v] or left[2 * at + 1] < state.high[v]:
                name = -1 - source if is_stated else source
                least = 0.0 if is_stated else gain
                if narrow(rows, state, trail, v, left[2 * at], left[2 * at + 1], name, least):
                    if not is_stated:
                        wait(state, source)
                    return v
        counters[DONE] += 1 if is_stated else 0
    while counters[WAITING] > 0:
        dequeue(state)
    return SETTLED


@compiled
def dequeue(state: State) -> None:
    """Take the first row out of the queue."""
    counters = state.counters
    state.is_waiting[state.queue[counters[HEAD]]] = False
    counters[HEAD] += 1
    if counters[HEAD] == len(state.queue):
        counters[HEAD] = 0
    counters[WAITING] -= 1


@compiled
def wait(state: State, row: int) -> None:
    """Put the row at the end of the queue, if it does not wait already."""
    if not state.is_waiting[row]:
        state.is_waiting[row] = True
        end = state.counters[HEAD] + state.counters[WAITING]
        state.queue[end if end < len(state.queue) else end - len(state.queue)] = row
        state.counters[WAITING] += 1


@compiled
def leave(rows: Rows, row: int, low: Floats, high: Floats, left: Floats) -> None:
    """Write what a row leaves each of its variables, lower and upper bound in turn."""
    start, end = int(rows.start[row]), int(rows.start[row + 1])
    if rows.kind[row] != SUM:
        for place in range(start, end):
            at = 2 * (place - start)
            left[at], left[at + 1] = implied(rows, row, place, low, high)
        return
    least = most = 0.0
    for place in range(end - 1, start - 1, -1):
        at, v = 2 * (place - start), rows.variable[place]
        left[at], left[at + 1] = least, most
        below, above = scaled(rows.coefficient[place], low[v], high[v])
        least, most = down(least + below), up(most + above)
    least = most = 0.0
    for place in range(start, end):
        at, v = 2 * (place - start), rows.variable[place]
        rest_least, rest_most = down(least + left[at]), up(most + left[at + 1])
        left[at], left[at + 1] = left_over(
            rows.low[row], rows.high[row], rest_least, rest_most, rows.coefficient[place]
        )
        below, above = scaled(rows.coefficient[place], low[v], high[v])
        least, most = down(least + below), up(most + above)


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
