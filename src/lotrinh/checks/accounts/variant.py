"""The parts of a year, years of a span and areas below an area over which identities go."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.times import NINE_MONTHS, NOWHERE, YEAR, Clock, Times
from lotrinh.domain.place import Place

_MONTHS = tuple(f"{month:02d}" for month in range(1, 13))
_PARTS = (
    (YEAR, ("Q1", "Q2", "Q3", "Q4")), (YEAR, ("S1", "S2")), (YEAR, (NINE_MONTHS, "Q4")),
    ("S1", ("Q1", "Q2")), ("S2", ("Q3", "Q4")),
    (NINE_MONTHS, ("Q1", "Q2", "Q3")), (NINE_MONTHS, ("S1", "Q3")),
    *((f"Q{quarter + 1}", _MONTHS[3 * quarter : 3 * quarter + 3]) for quarter in range(4)),
    ("S1", ("M5", "06")), (NINE_MONTHS, ("M8", "09")), (YEAR, ("M11", "12")),
)  # fmt: skip
_LEVELS = {
    "region": "region", "province": "province", "city": "district", "district": "district",
    "commune": "commune", "ward": "commune",
}  # fmt: skip


@dataclass(frozen=True)
class Variant:
    """One way to go over a range: where each of `size` members stands, seen from an anchor.

    `is_time` and `area` say which anchors there are; without a range all. `steps` are the years of
    each member that is a span.
    """

    range: str
    size: int
    is_time: NDArray[np.bool_]
    area: Times
    times: Sequence[Times] = ()
    areas: Sequence[Times] = ()
    steps: tuple[int, ...] = ()


def variants(range: str, clock: Clock, places: Mapping[str, Place]) -> Iterator[Variant]:
    """Every way to go over a range in the times and areas of a plan; one for no range."""
    everywhere = np.arange(len(clock.cells.areas))
    if range == "parts":
        yield from _parts(clock, everywhere)
    elif range == "years":
        for steps in clock.lengths:
            times = clock.years(steps)
            yield Variant(range, steps, times[0] != NOWHERE, everywhere, times)
    elif range == "spans":
        yield from _spans(clock, everywhere)
    elif range == "areas":
        yield from _areas(clock, places)
    else:
        yield Variant("", 1, np.ones(len(clock.periods), bool), everywhere)


def _parts(clock: Clock, everywhere: Times) -> Iterator[Variant]:
    for whole, names in _PARTS:
        times = clock.parts(names, whole)
        is_time = np.all([one != NOWHERE for one in times], axis=0)
        if is_time.any():
            yield Variant("parts", len(names), is_time, everywhere, times)


def _spans(clock: Clock, everywhere: Times) -> Iterator[Variant]:
    """Spans that make up a longer one, for every two lengths."""
    for steps in product(clock.lengths, repeat=2):
        times = clock.halves(*steps)
        is_time = (times[0] != NOWHERE) & (times[1] != NOWHERE)
        if is_time.any():
            yield Variant("spans", 2, is_time, everywhere, times, steps=steps)


def _areas(clock: Clock, places: Mapping[str, Place]) -> Iterator[Variant]:
    """The places of one level in each place, as they are on the last day of a time."""
    numbers = clock.cells.areas
    below: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for one in places.values():
        if one.parent in numbers and one.id in numbers and _level(one, places):
            below[one.parent, _level(one, places)].append(one)
    for (parent, _), members in below.items():
        for standing, is_time in _standing(members, clock):
            if standing:
                yield Variant(
                    "areas", len(standing), is_time, _only(parent, parent, clock),
                    areas=[_only(parent, one.id, clock) for one in standing],
                )  # fmt: skip


def _level(one: Place, places: Mapping[str, Place]) -> str:
    """The level of a place; those of one level in one place make it up, gates and sights do not."""
    above = places.get(one.parent)
    if one.kind == "city" and above and above.kind in ("nation", "region"):
        return "province"
    return _LEVELS.get(one.kind, "")


def _standing(
    members: Sequence[Place], clock: Clock
) -> Iterator[tuple[tuple[Place, ...], NDArray[np.bool_]]]:
    """Which members there are at which times."""
    found: dict[tuple[Place, ...], list[int]] = defaultdict(list)
    for time, period in enumerate(clock.periods):
        found[tuple(one for one in members if one.exists_on(period.end))].append(time)
    for standing, times in found.items():
        is_time = np.zeros(len(clock.periods), bool)
        is_time[times] = True
        yield standing, is_time


def _only(anchor: str, area: str, clock: Clock) -> Times:
    """The area map that leads from one anchor to one area, and from no other."""
    numbers = clock.cells.areas
    led = np.full(len(numbers), NOWHERE)
    led[numbers[anchor]] = numbers[area]
    return led
