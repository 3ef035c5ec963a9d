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
TIMES_WIDEST = {False: 3.0, True: 1.5}
MOST_FAR = 0.1


def odd_years(
    year: Floats, value: Floats, floor: float, *, is_steady: bool
) -> tuple[Places, Floats]:
    """The place of the one year that stands out of each line, -1 for none; what it should be.

    It is the year without which the others agree best. It lies more than `floor` and six robust
    deviations off what they let expect, and 1.5 times as far as any other does (3 times in lines
    of less than ten years). Lines of less than five years have none.
    """
    many = value.shape[-1]
    found, usual = np.full(len(value), -1), np.full(len(value), np.nan)
    if many < FEWEST_YEARS:
        return found, usual
    lines = np.flatnonzero(_farthest(year, value, is_steady=is_steady) > floor)
    best = np.full(len(lines), np.inf)
    for place in range(many):
        rest = np.delete(year[lines], place, axis=-1), np.delete(value[lines], place, axis=-1)
        others = np.abs(rest[1] - _expected(*rest, is_steady=is_steady))
        wanted = _at(*rest, place, year[lines, place], is_steady=is_steady)
        away = np.abs(value[lines, place] - wanted)
        spread = TIMES_SPREAD * NORMAL * np.median(others, axis=-1)
        most = TIMES_WIDEST[many >= MANY_YEARS] * others.max(axis=-1)
        is_odd = away > np.maximum(floor, np.maximum(spread, most))
        is_best = others.sum(axis=-1) < best
        best = np.where(is_best, others.sum(axis=-1), best)
        found[lines[is_best]] = np.where(is_odd, place, -1)[is_best]
        usual[lines[is_best]] = wanted[is_best]
    return found, usual


def _farthest(year: Floats, value: Floats, *, is_steady: bool) -> Floats:
    """No year of a line lies farther from what the others let expect: a bound that costs little."""
    if is_steady:
        return np.asarray(np.ptp(value, axis=-1), np.float64)
    steps, times = np.abs(np.diff(value)), np.diff(year)
    place = min(value.shape[-1] // 2, value.shape[-1] - 2)
    slope: Floats = np.partition(steps / times, place, axis=-1)[:, place]
    first, last = (steps[:, end] + slope * times[:, end] for end in (0, -1))
    bound: Floats = np.maximum(steps.max(axis=-1), np.maximum(first, last))
    return bound


def _expected(year: Floats, value: Floats, *, is_steady: bool) -> Floats:
    """What the others of each line (the last axis) let expect of each of its years.

    Steady lines (growth) keep to their median; the rest lies between its neighbours, and at the
    ends goes on from the nearest year with the line's median slope.
    """
    if is_steady:
        return np.broadcast_to(np.median(value, axis=-1, keepdims=True), value.shape)
    step = np.diff(year)
    slope = np.median(np.diff(value) / step, axis=-1)
    before, after = step[:, :-1], step[:, 1:]
    inner = (value[:, :-2] * after + value[:, 2:] * before) / (before + after)
    first, last = value[:, 1] - slope * step[:, 0], value[:, -2] + slope * step[:, -1]
    return np.concatenate([first[:, None], inner, last[:, None]], axis=-1)


def _at(year: Floats, value: Floats, place: int, wanted: Floats, *, is_steady: bool) -> Floats:
    """What lines without the year `wanted`, which would stand at `place`, let expect of it."""
    middle = np.asarray(np.median(value, axis=-1), np.float64)
    if is_steady:
        return middle
    slope: Floats = np.median(np.diff(value) / np.diff(year), axis=-1)
    near = max(place - 1, 0)
    if 0 < place < value.shape[-1]:
        slope = (value[:, place] - value[:, near]) / (year[:, place] - year[:, near])
    return value[:, near] + slope * (wanted - year[:, near])


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
