"""What is said of cells: figures and promises as intervals, each with its row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf, nextafter
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.cells import Cells, Keys
from lotrinh.checks.accounts.sheets import base_years, signed, with_base_year
from lotrinh.checks.figures.figures import Figures, by_vintage
from lotrinh.checks.figures.sheet import Sheet, sheet_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.authority import rank_of
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.comparable import yearly_yardstick
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

Floats = NDArray[np.float64]
Known = Mapping[tuple[str, str], str]
TOUCH = 1e-9  # of a width or number: what lies nearer to an end that is left out is no number
ASPIRATION, BINDING, FIXED = 1.0, 3.0, inf
DRAFTED, LOWEST = 0.25, 40  # of a draft; the rank that makes nothing dearer


@dataclass(frozen=True)
class Said:
    """Statement i bounds the cell `key[i]` to `low[i]..high[i]` in base units; `row[i]` says so.

    `weight` is how hard the row is to change: a draft is softest, an aspiration softer than what
    binds, a department's softer than the government's; a figure does not move.
    """

    key: Keys
    low: Floats
    high: Floats
    weight: Floats
    row: NDArray[np.object_]

    def __add__(self, other: "Said") -> "Said":
        return Said(
            np.concatenate([self.key, other.key]),
            np.concatenate([self.low, other.low]),
            np.concatenate([self.high, other.high]),
            np.concatenate([self.weight, other.weight]),
            np.concatenate([self.row, other.row]),
        )


def known_base_years(figures: Figures) -> Known:
    """The only base year of each indicator at some prices, from its figures."""
    return base_years(figures.sheets)


def figure_keys(figures: Figures, cells: Cells) -> tuple[Keys, NDArray[np.int8]]:
    """The cell of each figure, and -1 where it is kept there with the other sign."""
    known = known_base_years(figures)
    led = [signed(one) for one in figures.sheets]
    sheet = cells.sheets.of(with_base_year(one, known) for one, _ in led)[figures.sheet]
    area = cells.areas.of(figures.areas)[figures.area]
    time = np.array([cells.time(one) for one in figures.periods], np.int32)[figures.period]
    sign = np.array([sign for _, sign in led], np.int8)[figures.sheet]
    keys: Keys = cells.key(sheet, area, time)
    return keys, sign


def figures_said(at: Inspection, key: Keys, sign: NDArray[np.int8]) -> Said:
    """The figure known last of each cell.

    Completed (assumed) ones say nothing, nor do those of drafts and replaced papers.
    """
    figures = at.figures
    last = _last(key, figures, at.once(counting))
    ends = (column[last] * sign[last] for column in (figures.low, figures.high))
    low, high = np.sort(np.stack(tuple(ends)), axis=0)
    rows = np.array(list(map(attrgetter("id"), figures.rows)), object)
    return Said(key[last], *_half_open(low, high), np.full(len(last), FIXED), rows[last])


def _half_open(low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Without the end that rounds away: 8.5 stands for less than 8.55, which prints as 8.6."""
    edge = TOUCH * (high - low)
    is_fall = low + high < 0
    return low + np.where(is_fall, edge, 0.0), high - np.where(is_fall, 0.0, edge)


def counting(at: Inspection) -> NDArray[np.bool_]:
    """Which figures say something, found paper by paper: sourced ones, of papers in force."""
    figures = at.figures
    _, first = np.unique(figures.publication, return_index=True)
    in_force = [at.is_in_force(figures.rows[int(one)].document) for one in first]
    counts: NDArray[np.bool_] = np.array(in_force, bool)[figures.publication] & ~figures.is_assumed
    return counts


def _last(key: Keys, figures: Figures, counts: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The row known last of each key, of one vintage the finest print."""
    order = by_vintage(key, figures.known, figures.low - figures.high)
    order = order[counts[order]]
    ordered = key[order]
    last: NDArray[np.intp] = order[np.append(ordered[1:] != ordered[:-1], True)[: len(order)]]
    return last


def promises_said(at: Inspection, promises: Sequence[Target], cells: Cells) -> Said:
    """What promises with a number and a time demand of cells; for each year of a span apart."""
    known, scaled = known_base_years(at.figures), _on_scales(promises)
    said = [
        (cells.key(cells.sheets[sheet], cells.areas[one.area], cells.time(period)), *ends, one)
        for one in promises
        for sheet, period, ends in _demands(at, one, known, scaled)
    ]
    return Said(
        np.array([key for key, *_ in said], np.int64),
        np.array([low for _, low, *_ in said], np.float64),
        np.array([high for _, _, high, _ in said], np.float64),
        np.array([_weight(at, one) for *_, one in said], np.float64),
        np.array([one.id for *_, one in said], object),
    )


def _on_scales(promises: Iterable[Target]) -> frozenset[str]:
    """The indicators that are promised out of several numbers: 25 of 34, and 40 of 63."""
    scales: dict[str, set[str]] = defaultdict(set)
    for one in promises:
        if one.denominator.isdecimal():
            scales[one.indicator].add(one.denominator)
    return frozenset(code for code, found in scales.items() if len(found) > 1)


def _weight(at: Inspection, one: Target) -> float:
    """What binds is dearer than what is hoped for, a high issuer than a low one, a draft cheap."""
    paper = at.plan.document.get(one.document)
    weight = BINDING if one.modality == "binding" else ASPIRATION
    if paper is None:
        return weight
    rank = rank_of(paper, at.catalogue.organisations, at.catalogue.places)
    return weight * (DRAFTED if paper.status == "draft" else 2 - min(rank, LOWEST) / LOWEST)


def _demands(
    at: Inspection, one: Target, known: Known, scaled: frozenset[str]
) -> Iterator[tuple[Sheet, Period, tuple[float, float]]]:
    unit, period = one.bounds.unit, one.period
    if unit is None or period is None or not one.bounds.is_numeric:
        return
    statistic, kind, sign = one.statistic, unit.kind, 1
    if statistic == "each_year":
        indicator = at.indicator(one.indicator)
        own = at.catalogue.units.parse(indicator.unit).kind if indicator else ""
        yearly = yearly_yardstick(one, own)
        statistic, kind, sign = yearly.statistic, yearly.kind, yearly.sign
    elif statistic == "level" and period.is_of_years and _is_flow(at, one.indicator):
        statistic = "level_in_span"
    sheet, turned = signed(
        sheet_of(one.indicator, statistic, kind, one.denominator, one.price_basis, "",
                 one.definition)
    )  # fmt: skip
    if one.indicator in scaled:
        sheet = sheet._replace(denominator=one.denominator)
    ends = demanded_ends(one.bounds, sign * turned)
    for time in _times(one, period):
        yield with_base_year(sheet, known), time, ends


def _is_flow(at: Inspection, code: str) -> bool:
    """Whether a level over several years may be that of each, of the last or of all of them."""
    known = at.indicator(code)
    return known is not None and known.stock_or_flow == "flow"


def _times(one: Target, period: Period) -> Iterable[Period]:
    """The years of a promise for each year; the span from the base of an average or a growth."""
    base = one.base
    if one.statistic == "each_year":
        return period if period.is_span else (period,)
    is_level = statistic_class(one.statistic) in ("level", "rank")
    if is_level or base is None or base.frequency != "A" or period.frequency != "A":
        return (period,)
    first, last = base.last.shift(1), period.last
    return (last if first == last else Period(f"{first}/{last}"),)


def demanded_ends(bounds: Bounds, sign: int) -> tuple[float, float]:
    """The ends of a promise in base units, outward; an exact value stands for what rounds to it.

    An end that does not belong to what is promised is a trifle inside; of `sign` -1 (a fall kept
    as a negative rise) they are turned.
    """
    room = bounds.room
    low = -inf if room.low is None else nextafter(float(room.low), -inf)
    high = inf if room.high is None else nextafter(float(room.high), inf)
    if bounds.comparator == "=":
        low, high = map(float, _half_open(np.array(low), np.array(high)))
    low += TOUCH * abs(low) if bounds.comparator == ">" else 0.0
    high -= TOUCH * abs(high) if bounds.comparator == "<" else 0.0
    return (low, high) if sign > 0 else (-high, -low)
