"""Walks over the trail: what a narrowing came from, and what came from a statement."""

from lotrinh.checks.solver.compiled import compiled
from lotrinh.checks.solver.implied import Rows
from lotrinh.checks.solver.kernels import ENTRIES, State, Trail, wait
from lotrinh.checks.solver.system import SUM, Floats, Indices, Mask


@compiled
def trace(rows: Rows, trail: Trail, is_found: Mask, found: Indices, size: int) -> int:
    """Add to the first `size` found all narrowings that these follow from; how many there are.

    `is_found` marks nothing before and after.
    """
    for at in range(size):
        is_found[found[at]] = True
    at = 0
    while at < size:
        entry = int(found[at])
        at += 1
        row = int(trail.source[entry])
        if row < 0:
            continue
        own, own_side = int(trail.bound[entry]) // 2, int(trail.bound[entry]) % 2
        own_place = place_of(rows, row, own)
        for place in range(int(rows.start[row]), int(rows.start[row + 1])):
            for side in range(2):
                if is_used(rows, row, place, side, own_place, own_side):
                    bound = 2 * int(rows.variable[place]) + side
                    cause = newest_before(trail, bound, entry)
                    if cause >= 0 and not is_found[cause]:
                        is_found[cause] = True
                        found[size] = cause
                        size += 1
    for at in range(size):
        is_found[found[at]] = False
    return size


@compiled
def place_of(rows: Rows, row: int, variable: int) -> int:
    """The place of a variable in a row that names it."""
    place = int(rows.start[row])
    while rows.variable[place] != variable:
        place += 1
    return place


@compiled
def newest_before(trail: Trail, bound: int, entry: int) -> int:
    """The narrowing of a bound that stood when an entry was made; -1 for what is possible."""
    cause = int(trail.last[bound])
    while cause >= entry:
        cause = int(trail.previous[cause])
    return cause


@compiled
def is_used(rows: Rows, row: int, place: int, side: int, own_place: int, own_side: int) -> bool:
    """Whether a row uses a side of its variable at `place` for a side of that at `own_place`.

    In doubt yes: a product may use all sides of the others, and the same side of the own.
    """
    if rows.kind[row] != SUM:
        return place != own_place or side == own_side
    is_same_sign = (rows.coefficient[place] > 0) == (rows.coefficient[own_place] > 0)
    return place != own_place and (side == own_side) != is_same_sign


@compiled
def retract(
    rows: Rows, statement: int, variable: int, low: Floats, high: Floats, state: State,
    trail: Trail, since: Indices, changed: Indices,
) -> int:  # fmt: skip
    """Take back a statement, all that followed from it and the newest narrowing, which may have
    left a variable without a value; the rows concerned wait again.

    `since` is by bound the first entry to take back, and -1 for none before and after; `changed`
    gets the bounds that are as they were without it, as many as returned.
    """
    size = 0
    newest = int(state.counters[ENTRIES]) - 1
    if newest >= 0 and trail.last[trail.bound[newest]] == newest:
        since[trail.bound[newest]] = newest
        changed[size] = trail.bound[newest]
        size += 1
    for side in range(2):
        bound = 2 * variable + side
        entry = int(trail.last[bound])
        while entry >= 0 and trail.source[entry] != -1 - statement:
            entry = int(trail.previous[entry])
        if entry >= 0 and entry != since[bound]:
            since[bound] = entry
            changed[size] = bound
            size += 1
    at = 0
    while at < size:
        size = follow(rows, trail, int(changed[at]), since, changed, size)
        at += 1
    for at in range(size):
        take_back(rows, int(changed[at]), low, high, state, trail, since)
    return size


@compiled
def follow(
    rows: Rows, trail: Trail, bound: int, since: Indices, changed: Indices, size: int
) -> int:
    """Add to `changed` the bounds that rows narrowed from this one since it is to be taken back."""
    v, side = bound // 2, bound % 2
    for at in range(rows.touching_start[v], rows.touching_start[v + 1]):
        row = int(rows.touching[at])
        place = place_of(rows, row, v)
        for own_place in range(int(rows.start[row]), int(rows.start[row + 1])):
            for own_side in range(2):
                if is_used(rows, row, place, side, own_place, own_side):
                    own = 2 * int(rows.variable[own_place]) + own_side
                    first = first_after(trail, own, row, int(since[bound]))
                    if first >= 0 and (since[own] < 0 or first < since[own]):
                        since[own] = first
                        changed[size] = own
                        size += 1
    return size


@compiled
def first_after(trail: Trail, bound: int, row: int, entry: int) -> int:
    """The first narrowing of a bound by a row after an entry; -1 for none."""
    first = -1
    one = int(trail.last[bound])
    while one > entry:
        if trail.source[one] == row:
            first = one
        one = int(trail.previous[one])
    return first


@compiled
def take_back(
    rows: Rows, bound: int, low: Floats, high: Floats, state: State, trail: Trail, since: Indices
) -> None:
    """Set a bound to what it was before, and let the rows that touch its variable wait."""
    v = bound // 2
    if since[bound] < 0:
        return
    while trail.last[bound] >= since[bound]:
        trail.last[bound] = trail.previous[trail.last[bound]]
    since[bound] = -1
    entry = trail.last[bound]
    if bound % 2 == 0:
        state.low[v] = trail.value[entry] if entry >= 0 else low[v]
    else:
        state.high[v] = trail.value[entry] if entry >= 0 else high[v]
    for at in range(rows.touching_start[v], rows.touching_start[v + 1]):
        wait(state, int(rows.touching[at]))
