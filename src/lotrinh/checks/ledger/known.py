"""The newest figures of one indicator and area, found without walking over all of them."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.domain.observation import Observation


class Known:
    """Figures by indicator and area; a row is an index into the columns.

    `levels` keeps the yearly levels that `history` has found, by what they are of.
    """

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self._found: dict[tuple[int, str], list[int]] = {}
        self.levels: dict[Hashable, list[tuple[int, int]]] = {}

    @cached_property
    def sheets(self) -> Mapping[str, Sequence[int]]:
        """The sheets of each indicator."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, sheet in enumerate(self.figures.sheets):
            found[sheet.indicator].append(number)
        return found

    def rows(self, sheet: int, area: str) -> list[int]:
        """The newest vintage of each period of one sheet in one area, the earliest period first."""
        found = self._found.get((sheet, area))
        if found is None:
            found = self._found[sheet, area] = self._rows(sheet, area)
        return found

    def _rows(self, sheet: int, area: str) -> list[int]:
        place = self._areas.get(area)
        if place is None:
            return []
        figures = self.figures
        first = (sheet * len(figures.areas) + place) * len(figures.periods)
        ends = np.searchsorted(self._cells, (first, first + len(figures.periods)))
        found: list[int] = figures.latest[ends[0] : ends[1]].tolist()
        return found

    def newest(self, sheet: Sheet, area: str) -> Observation | None:
        """The figure of the last period of a sheet in one area."""
        number = self._numbers.get(sheet)
        rows = [] if number is None else self.rows(number, area)
        return self.figures.rows[rows[-1]] if rows else None

    def of(self, indicator: str, area: str) -> list[tuple[Sheet, list[int]]]:
        """The same for every sheet of an indicator that has figures there."""
        found = (
            (self.figures.sheets[one], self.rows(one, area))
            for one in self.sheets.get(indicator, ())
        )
        return [(sheet, rows) for sheet, rows in found if rows]

    @cached_property
    def _numbers(self) -> Mapping[Sheet, int]:
        return {sheet: number for number, sheet in enumerate(self.figures.sheets)}

    @cached_property
    def _areas(self) -> Mapping[str, int]:
        return {area: number for number, area in enumerate(self.figures.areas)}

    @cached_property
    def _cells(self) -> NDArray[np.int64]:
        return self.figures.cell[self.figures.latest]
