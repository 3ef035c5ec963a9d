"""The figures of a plan as columns, so that a rule can look at all of them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.figures.approximation import loosened
from lotrinh.checks.figures.numbers import Numbers
from lotrinh.checks.figures.sheet import Sheet, sheet_of
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import COUNTED
from lotrinh.domain.unit import Unit

Floats = NDArray[np.float64]
Indices = NDArray[np.int32]
_WORDS = attrgetter(
    "indicator", "statistic", "quantity.unit.code", "denominator", "price_basis", "base_year",
    "definition", "basis",
)  # fmt: skip
_STATED = attrgetter("document", "source", "known_from")
_SLACK = 4 * float(np.finfo(np.float64).eps)


@dataclass(frozen=True)
class Figures:
    """Row i of each column is `rows[i]`.

    `sheet`, `area`, `period` index `sheets`, `areas`, `periods`; periods go by their last day, of
    one day the shorter last, each in its plainest form; `low..high` in base units is what the print
    and the word before it stand for, outward; `whole` is the N of a rank, count or rate, nan
    without; `known` is the ordinal of `known_from`, 0 for blank; `publication` is equal for figures
    of one paper, or of one source on one day. `is_assumed` marks figures that complete a series.
    """

    rows: Sequence[Observation]
    sheets: tuple[Sheet, ...]
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    sheet: Indices
    area: Indices
    period: Indices
    value: Floats
    low: Floats
    high: Floats
    whole: Floats
    known: Indices
    publication: Indices
    is_assumed: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def cell(self) -> NDArray[np.int64]:
        """One number for each sheet, area and period."""
        series = self.sheet.astype(np.int64) * len(self.areas) + self.area
        return series * len(self.periods) + self.period

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """Rows by cell, then by vintage; of one vintage the finest print last."""
        return by_vintage(self.cell, self.known, self.low - self.high)

    @cached_property
    def ordered(self) -> NDArray[np.int64]:
        """The cells of `order`."""
        return self.cell[self.order]

    @cached_property
    def latest(self) -> NDArray[np.int64]:
        """The row known last of each cell, in the order of cells."""
        ordered = self.ordered
        is_last = np.ones(len(ordered), bool)
        is_last[:-1] = ordered[1:] != ordered[:-1]
        return self.order[is_last]

    def on_sheet(self, sheet: int) -> NDArray[np.int64]:
        """The rows of a sheet, in their order."""
        many = len(self.areas) * len(self.periods)
        first, last = np.searchsorted(self.ordered, (sheet * many, (sheet + 1) * many))
        return self.order[first:last]

    @cached_property
    def disputed(self) -> tuple[tuple[int, ...], ...]:
        """Rows of each cell that no number agrees with, the oldest known first."""
        if not len(self):
            return ()
        ordered = self.ordered
        first = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        low = np.maximum.reduceat(self.low[self.order], first)
        high = np.minimum.reduceat(self.high[self.order], first)
        ends = np.r_[first[1:], len(ordered)]
        faults = np.flatnonzero(low > high)
        return tuple(tuple(self.order[first[one] : ends[one]].tolist()) for one in faults)

    @cached_property
    def disputed_levels(self) -> frozenset[tuple[str, str, str]]:
        """Indicator, area and period of each level that has figures which do not agree."""
        firsts = [cell[0] for cell in self.disputed]
        levels = [one for one in firsts if self.sheets[self.sheet[one]].statistic == "level"]
        rows = [self.rows[one] for one in levels]
        return frozenset((one.indicator, one.area, one.period.text) for one in rows)

    def restated(self, row: int) -> tuple[str, ...]:
        """The ids of every row that gives just this amount for the same cell, its own first."""
        ordered = self.ordered
        first, last = (np.searchsorted(ordered, self.cell[row], side) for side in ("left", "right"))
        own = self.rows[row]
        said = own.quantity.base_value
        others = (self.rows[one] for one in sorted(self.order[first:last]) if one != row)
        return (own.id, *(one.id for one in others if one.quantity.base_value == said))


def by_vintage(cell: NDArray[np.int64], known: Indices, fineness: Floats) -> NDArray[np.int64]:
    """The order by cell, then by vintage, then by fineness; lone rows need only the first."""
    order = np.argsort(cell, kind="stable")
    ordered = cell[order]
    if (ordered[1:] == ordered[:-1]).any():
        order = np.lexsort((fineness, known, cell))
    return order


def figures_of(rows: Sequence[Observation]) -> Figures:
    """The columns of these observations, in one pass over them."""
    spellings, stated, areas, texts, sheets = (Numbers() for _ in range(5))
    spelled, told = spellings.of(map(_WORDS, rows)), stated.of(map(_STATED, rows))
    units = _units(rows, spelled, len(spellings))
    prints = list(map(str, map(attrgetter("quantity.value"), rows)))
    printed = np.fromiter(map(float, prints), np.float64)
    half = 0.5 * 10.0 ** -_decimals(prints)
    counted = np.array([_is_counted(units[words[2]]) for words in spellings], bool)[spelled]
    half[counted & (printed == np.floor(printed))] = 0.0
    sheet = sheets.of(_sheet(words, units) for words in spellings)
    factor = np.array([float(units[words[2]].factor) for words in spellings], np.float64)[spelled]
    low, high = loosened(rows, (printed - half) * factor, (printed + half) * factor)
    wholes = (float(words[3]) if words[3].isdecimal() else np.nan for words in spellings)
    text = texts.of(map(attrgetter("period.text"), rows))
    named: dict[tuple[date, date], Period] = {}
    for one in map(Period, texts):
        named.setdefault((one.start, one.end), one.plain)
    place = {days: number for number, days in enumerate(named)}
    time = np.array([place[one.start, one.end] for one in map(Period, texts)], np.int32)
    periods = list(named.values())
    in_turn = sorted(range(len(periods)), key=lambda one: (periods[one].end, periods[one].start))
    return Figures(
        rows=rows,
        area=areas.of(map(attrgetter("area"), rows)),
        period=np.argsort(np.array(in_turn, np.int32)).astype(np.int32)[time[text]],
        publication=Numbers().of((paper or source, day) for paper, source, day in stated)[told],
        known=np.array([day.toordinal() if day else 0 for *_, day in stated], np.int32)[told],
        is_assumed=np.array([words[-1] == "assumed" for words in spellings], bool)[spelled],
        sheets=tuple(sheets),
        areas=tuple(areas),
        periods=tuple(periods[one] for one in in_turn),
        sheet=sheet[spelled],
        value=printed * factor,
        low=low - np.abs(low) * _SLACK,
        high=high + np.abs(high) * _SLACK,
        whole=np.array(list(wholes), np.float64)[spelled],
    )


def _units(rows: Sequence[Observation], spelled: Indices, many: int) -> dict[str, Unit]:
    """The units by code, read from one row of each spelling."""
    some = np.zeros(many, np.int64)
    some[spelled] = np.arange(len(rows))
    units = (rows[one].quantity.unit for one in some.tolist())
    return {one.code: one for one in units}


def _is_counted(unit: Unit) -> bool:
    return unit.kind in COUNTED and unit.factor == 1


def _sheet(words: tuple[str, ...], units: Mapping[str, Unit]) -> Sheet:
    indicator, statistic, unit, denominator, prices, base_year, definition, _ = words
    kind = units[unit].kind
    return sheet_of(indicator, statistic, kind, denominator, prices, base_year, definition)


def _decimals(prints: Sequence[str]) -> Floats:
    """How many digits stand behind the point of each number."""
    text = np.frombuffer("\n".join([*prints, ""]).encode("ascii"), np.uint8)
    ends, points, exponents = (np.flatnonzero(text == ord(one)) for one in "\n.E")
    decimals = np.zeros(len(prints))
    pointed = np.searchsorted(ends, points)
    decimals[pointed] = ends[pointed] - points - 1
    for place in np.searchsorted(ends, exponents):
        exponent = Decimal(prints[place]).as_tuple().exponent
        decimals[place] = max(0, -int(exponent))
    return decimals
