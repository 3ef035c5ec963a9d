"""Cells: one number each for a sheet, an area and a time; the variables of the accounts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.figures.numbers import Numbers
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.domain.period import Period

Keys = NDArray[np.int64]
_AREAS = 1 << 16
_TIMES = 1 << 16


def ordered(keys: Keys) -> Keys:
    """The keys in order, each once."""
    found = np.sort(keys)
    once: Keys = found[np.append(found[1:] != found[:-1], True)[: len(found)]]
    return once


def isin(keys: Keys, known: Keys) -> NDArray[np.bool_]:
    """Whether each key is among known ones, which are in order."""
    if not len(known):
        return np.zeros(keys.shape, bool)
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    found: NDArray[np.bool_] = known[place] == keys
    return found


@dataclass(frozen=True)
class Cells:
    """The numbers of sheets, areas and times, and the key that joins three of them.

    Periods of the same days are one time: six months from January are the first half of the year.
    """

    sheets: Numbers = field(default_factory=Numbers)
    areas: Numbers = field(default_factory=Numbers)
    times: Numbers = field(default_factory=Numbers)
    named: dict[tuple[date, date], Period] = field(default_factory=dict)

    def time(self, period: Period) -> int:
        """The number of a period's days."""
        days = period.start, period.end
        if days not in self.named:
            self.named[days] = period.plain
        return self.times[days]

    def key(self, sheet: Any, area: Any, time: Any) -> Any:
        """One number for a sheet, an area and a time, or for columns of them."""
        return (np.int64(sheet) * _AREAS + area) * _TIMES + time

    def parts(self, keys: Keys) -> tuple[Keys, Keys, Keys]:
        """The sheet, area and time of each key."""
        series, time = np.divmod(keys, _TIMES)
        sheet, area = np.divmod(series, _AREAS)
        return sheet, area, time

    def named_times(self) -> Sequence[Period]:
        """The period of each time, in the order of their numbers."""
        return [self.named[days] for days in self.times]

    def cell(self, key: int) -> tuple[Sheet, str, Period]:
        """What a key stands for."""
        sheet, area, time = (int(one) for one in self.parts(np.array(key, np.int64)))
        days = list(self.times)[time]
        return list(self.sheets)[sheet], list(self.areas)[area], self.named[days]
