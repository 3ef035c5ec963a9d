"""Times of identities: where in time each figure of a relation stands, seen from its anchor.

The anchor of an average is its span of years, of any other relation the period of the figure that
stands without a shift or part; of relations between parts of a year only, the year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.cells import Cells
from lotrinh.domain.period import Period
from lotrinh.domain.relation import PARTS

NOWHERE = -1
Times = NDArray[np.int64]
YEAR, NINE_MONTHS = "A", "M9"
_QUARTERS = {"S1": ("Q1", "Q2"), "S2": ("Q3", "Q4")}


@dataclass(frozen=True)
class Clock:
    """For each time of the cells, the times that relations lead to from it; `NOWHERE` for none."""

    cells: Cells
    periods: Sequence[Period]

    def located(self, part: str, shift: str, *, of_span: bool) -> Times:
        """For each anchor the time of a term with this part and shift."""
        found = (self._located(one, part, shift, of_span) for one in self.periods)
        return np.array([self._number(one) for one in found], np.int64)

    def parts(self, names: Sequence[str], whole: str) -> Sequence[Times]:
        """The time of each named part of the anchors that are this whole: quarters of a year."""
        years = [_year_of(one, whole) for one in self.periods]
        return [
            np.array(
                [self._number(_stretch(one, name) if one else None) for one in years], np.int64
            )
            for name in names
        ]

    def years(self, steps: int) -> Sequence[Times]:
        """For each span of this many years its first, second ... year."""
        spans = [one if one.is_of_years and one.steps == steps else None for one in self.periods]
        return [
            np.array([self._number(one and one.first.shift(place)) for one in spans], np.int64)
            for place in range(steps)
        ]

    def halves(self, first: int, second: int) -> tuple[Times, Times]:
        """For each span of this many years together its first and its second span."""
        spans = [
            one if one.is_of_years and one.steps == first + second else None for one in self.periods
        ]
        return (
            np.array([self._number(one and _years(one, 0, first)) for one in spans], np.int64),
            np.array([self._number(one and _years(one, first, second)) for one in spans], np.int64),
        )

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many years the spans run over, each once."""
        return tuple(sorted({one.steps for one in self.periods if one.is_of_years}))

    @cached_property
    def spans(self) -> Times:
        """Each span of years itself."""
        return np.array([
            place if one.is_of_years else NOWHERE for place, one in enumerate(self.periods)
        ], np.int64)  # fmt: skip

    @cached_property
    def steps(self) -> Times:
        """How many years each anchor runs over."""
        return np.array([one.steps if one.frequency == "A" else 1 for one in self.periods])

    def _located(self, one: Period, part: str, shift: str, of_span: bool) -> Period | None:
        if of_span:
            if not one.is_of_years:
                return None
            return one.base if shift == "base" else one.last
        if one.is_of_years:
            return None if part or shift else one
        placed = _part(one, part) if part else one
        return placed.year_before if placed and shift else placed

    def _number(self, one: Period | None) -> int:
        if one is None:
            return NOWHERE
        return self.cells.times.get((one.start, one.end), NOWHERE)


def clock(cells: Cells) -> Clock:
    """The clock of the cells' times, with the times that relations may need beside them."""
    for one in list(_beside(list(cells.named.values()))):
        cells.time(one)
    return Clock(cells, cells.named_times())


def _beside(periods: Iterable[Period]) -> Iterable[Period]:
    spans = [one for one in periods if one.frequency != "D"]
    years = [one.start.year for one in spans] + [one.end.year for one in spans]
    for year in range(min(years, default=0) - 1, max(years, default=-2) + 1):
        yield Period(f"{year:04d}")
    for one in spans:
        if one.frequency != "A":
            yield one.year_before
            yield from (Period(f"{one.text[:4]}-{name}") for name in PARTS)


def _part(one: Period, name: str) -> Period | None:
    """A quarter or half of a year, or a quarter of a half, by its name."""
    if one.is_span or one.frequency not in "AS":
        return None
    if one.frequency == "S" and name not in _QUARTERS[one.text[5:]]:
        return None
    return Period(f"{one.text[:4]}-{name}")


def _year_of(one: Period, whole: str) -> str:
    """The year of a period that is this part of it, by its days; blank for another."""
    year = one.text[:4]
    same = _stretch(year, whole)
    return year if (one.start, one.end) == (same.start, same.end) else ""


def _stretch(year: str, name: str) -> Period:
    """A year, its first months, or a month, quarter or half of it."""
    if name.startswith("M"):
        return Period(f"{year}-01/{year}-{int(name[1:]):02d}")
    return Period(year if name == YEAR else f"{year}-{name}")


def _years(one: Period, skipped: int, count: int) -> Period:
    """As many years of a span, after the first ones."""
    first = one.first.shift(skipped)
    return Period(f"{first}/{first.shift(count - 1)}")


def inverse(located: Times) -> Times:
    """The anchor from which each time is reached; `NOWHERE` for none, the last of several."""
    anchor = np.full(len(located), NOWHERE, np.int64)
    reached = located != NOWHERE
    anchor[located[reached]] = np.flatnonzero(reached)
    return anchor
