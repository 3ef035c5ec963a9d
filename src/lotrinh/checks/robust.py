"""How far a number stands from the others of its line, measured so that it cannot hide itself.

A line is the values of some years, or of places of a kind, in the measure that suits them
(logarithms of amounts, points of rates). Nothing here knows of plans.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
NORMAL = 1.4826
TIMES_SPREAD = 6.0
FEWEST_YEARS = 5
MANY_YEARS = 10
TIMES_WIDEST = {False: 2.5, True: 1.5}
MOST_FAR = 0.1


def expected(year: Floats, value: Floats, *, is_steady: bool) -> Floats:
    """What the other years of each line (the last axis) let expect of each of its years.

    Steady lines (growth) keep to their median; the rest lies between its neighbours, and at the
    ends goes on from the nearest year with the line's median slope.
    """
    if is_steady:
        return np.broadcast_to(np.median(value, axis=-1, keepdims=True), value.shape)
    step = np.diff(year, axis=-1)
    slope = np.median(np.diff(value, axis=-1) / step, axis=-1)
    before, after = step[..., :-1], step[..., 1:]
    inner = (value[..., :-2] * after + value[..., 2:] * before) / (before + after)
    first = value[..., 1] - slope * step[..., 0]
    last = value[..., -2] + slope * step[..., -1]
    return np.concatenate([first[..., None], inner, last[..., None]], axis=-1)


def odd_years(year: Floats, value: Floats, floor: float, *, is_steady: bool) -> Places:
    """The place of the one year that stands out of each line, by more than `floor`; -1 for none.

    It lies six robust deviations off what the others let expect, and 1.5 times as far as any other
    does (2.5 times in lines of less than ten years); the others are measured without it. Lines of
    less than five years have none.
    """
    many = value.shape[-1]
    found = np.full(len(value), -1)
    if many < FEWEST_YEARS:
        return found
    widest = np.abs(np.diff(value)).max(axis=-1) * (1 + np.diff(year).max(axis=-1))
    lines = np.flatnonzero(widest > floor)
    year, value = year[lines], value[lines]
    away = np.abs(value - expected(year, value, is_steady=is_steady))
    place = away.argmax(axis=-1)
    rest = np.arange(many) != place[:, None]
    year, value = (one[rest].reshape(-1, many - 1) for one in (year, value))
    others = np.abs(value - expected(year, value, is_steady=is_steady))
    spread = TIMES_SPREAD * NORMAL * np.median(others, axis=-1)
    most = TIMES_WIDEST[many >= MANY_YEARS] * others.max(axis=-1)
    is_odd = away.max(axis=-1) > np.maximum(floor, np.maximum(spread, most))
    found[lines[is_odd]] = place[is_odd]
    return found


def far_from_peers(value: Floats, floor: float) -> NDArray[np.bool_]:
    """Which numbers of each line stand six robust deviations and `floor` from its median.

    None of a line where half are the same, or where more than one and a tenth stand so far.
    """
    away = np.abs(value - np.median(value, axis=-1, keepdims=True))
    spread = NORMAL * np.median(away, axis=-1, keepdims=True)
    far: NDArray[np.bool_] = (away > np.maximum(TIMES_SPREAD * spread, floor)) & (spread > 0)
    wide = far.sum(axis=-1) > max(1, MOST_FAR * value.shape[-1])
    far[wide] = False
    return far
