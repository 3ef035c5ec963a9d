"""Instances that reach across a break: a new standard, or the first day of a place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.times import NOWHERE, Clock
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.domain.relation import Term

if TYPE_CHECKING:
    from lotrinh.checks.accounts.pattern import Column

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Breaks:
    """Days as ordinals, 0 for none: of each binding's standard, of each area's beginning.

    `first` and `last` are the last days of the earliest and latest time seen from each anchor.
    """

    standard: Numbers
    begins: Numbers
    first: Numbers
    last: Numbers

    def are_crossed(self, binding: Numbers, area: Numbers, time: Numbers) -> NDArray[np.bool_]:
        """Which anchors see figures from both sides of a break: these do not compare."""
        first, last = self.first[time], self.last[time]
        crossed: NDArray[np.bool_] = np.zeros(len(time), bool)
        for day in (self.standard[binding], self.begins[area]):
            crossed |= (first < day) & (day <= last)
        return crossed


@dataclass(frozen=True)
class Days:
    """The day of a new standard of some indicators, and of each area's beginning; as ordinals."""

    standard: Mapping[str, int]
    begins: Numbers

    def of_standard(self, sheets: Iterable[Sheet]) -> int:
        """The day of a new standard among sheets that do not say which one is meant; 0 for none."""
        found = (self.standard.get(one.indicator, 0) for one in sheets if not one.definition)
        return max(found, default=0)


def breaks_of(
    columns: Sequence["Column"],
    bound: Iterable[Mapping[Term, tuple[Sheet, ...]]],
    clock: Clock,
    days: Days,
) -> Breaks:
    """The breaks that matter to columns, with the sheets of each binding."""
    ends = np.array([one.end.toordinal() for one in clock.periods], np.int64)
    times = np.stack([one.time for one in columns])
    seen = np.where(times == NOWHERE, ends, ends[times])
    standard = [days.of_standard(chain.from_iterable(one.values())) for one in bound]
    return Breaks(np.array(standard, np.int64), days.begins, seen.min(0), seen.max(0))
