"""How far a number stands from the others of its line, measured so that it cannot hide itself.

A line is the values of some years, or of places of a kind, in the measure that suits them
(logarithms of amounts, points of rates). Nothing here knows of plans.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
NORMAL = 1.4826
TIMES_SPREAD = 6.0
FEWEST_YEARS = 5
MANY_YEARS = 10
TIMES_WIDEST = 2.5
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


def odd_year(year: Floats, value: Floats, floor: float, *, is_steady: bool) -> int | None:
    """The one year that stands out of a line of at least five, by more than `floor`.

    It lies six robust deviations off what the others let expect, and in lines of less than ten
    years 2.5 times as far as any other does; the others are measured without it.
    """
    away = np.abs(value - expected(year, value, is_steady=is_steady))
    place = int(np.argmax(away))
    if len(value) < FEWEST_YEARS or away[place] <= floor:
        return None
    rest = np.delete(year, place), np.delete(value, place)
    others = np.abs(rest[1] - expected(*rest, is_steady=is_steady))
    spread = TIMES_SPREAD * NORMAL * float(np.median(others))
    widest = TIMES_WIDEST * float(others.max()) if len(value) < MANY_YEARS else 0.0
    return place if away[place] > max(spread, widest) else None


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
