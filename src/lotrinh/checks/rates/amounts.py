"""Amounts that a rate may be of or out of: figures, promises of a year, tables of capital."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import inf

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.said import counting
from lotrinh.checks.capital.allocations import allocation_id, fresh, named, of_the_whole
from lotrinh.checks.capital.money import BILLION, money_words
from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rates.wholes import givers
from lotrinh.checks.words import filled, said
from lotrinh.domain.allocation import first_allocations, latest_allocations
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import document_of
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

TABLES = Message(
    "vốn giao {year} theo bảng: {sum}", "capital given for {year} by the tables: {sum}"
)
CAPITAL = "public_investment_plan"
Rows = NDArray[np.int64]
LEVELS = ("council", "pm", "detailed")


@dataclass(frozen=True)
class Amount:
    """What is said of an amount, in base units; `givers` are those whose plan it is, if told."""

    low: float
    high: float
    rows: tuple[str, ...]
    told: Message
    document: str = ""
    quote: str = ""
    givers: frozenset[str] = frozenset()
    definition: str = ""

    @property
    def is_of_tables(self) -> bool:
        """Whether the tables of capital give it."""
        return not self.document and self.rows[0].startswith("allocation:")


def figure(at: Inspection, row: int) -> Amount:
    """A figure with its rounding."""
    figures = at.figures
    one = figures.rows[row]
    return Amount(
        float(figures.low[row]), float(figures.high[row]), (one.id,), said(at, one),
        one.document or one.source, _quote(one.citation),
        givers(f"{one.denominator} {one.definition}"), one.definition,
    )  # fmt: skip


def levels(at: Inspection, indicator: str, kind: str) -> Rows:
    """The rows of an indicator's levels in units of this kind that are in force, of all areas."""
    figures, counts = at.figures, at.once(counting)
    sheets = (
        number
        for number in at.known.sheets.get(indicator, ())
        if (figures.sheets[number].statistic, figures.sheets[number].kind) == ("level", kind)
    )
    rows = np.concatenate([np.zeros(0, np.int64), *map(figures.on_sheet, sheets)])
    found: Rows = rows[counts[rows]]
    return found


def ends_of(figures: Figures) -> Rows:
    """The last day of each row's period, as an ordinal."""
    days = np.array([one.end.toordinal() for one in figures.periods], np.int64)
    found: Rows = days[figures.period] if len(figures) else np.zeros(0, np.int64)
    return found


def plans(at: Inspection, indicator: str, area: str, periods: tuple[Period, ...]) -> list[Amount]:
    """Every plan of an indicator for one of these periods: promised, told in a report, or given."""
    days = {(one.start, one.end) for one in periods}
    found = [
        _promise(at, one)
        for one in at.once(_promised).get((indicator, area), ())
        if one.period is not None and (one.period.start, one.period.end) in days
    ]
    if indicator == CAPITAL and area == at.plan.area:
        found += _given(at, {one.end.year for one in periods})
    return found


def _promised(at: Inspection) -> Mapping[tuple[str, str], Sequence[Target]]:
    found: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for one in at.plan.targets:
        if _is_plan(at, one):
            found[one.indicator, one.area].append(one)
    return found


def _is_plan(at: Inspection, one: Target) -> bool:
    paper = at.plan.document.get(one.document)
    unit = one.bounds.unit
    return (
        paper is not None
        and paper.status == "adopted"
        and unit is not None
        and unit.kind not in ("percent", "percent_per_year")
        and one.bounds.is_numeric
        and statistic_class(one.statistic) == "level"
    )


def _promise(at: Inspection, one: Target) -> Amount:
    bounds, paper = one.bounds, at.plan.document[one.document]
    ends = [end for end in bounds.ends if end is not None]
    unit = bounds.unit
    assert unit is not None
    low, high = (Quantity(end, unit).rounding for end in (ends[0], ends[-1]))
    least, most = float(low[0] * unit.factor), float(high[1] * unit.factor)
    if bounds.comparator == "~":
        least, most = float(bounds.interval.low or 0), float(bounds.interval.high or inf)
    by = givers(f"{one.denominator} {one.definition}") or _issuer(at, paper.issuer)
    return Amount(
        least, most, (one.id,), said(at, one), document_of(one), _quote(one.citation), by,
        one.definition,
    )  # fmt: skip


def _issuer(at: Inspection, code: str) -> frozenset[str]:
    """Whose plan a paper's is: a committee hands on what others decide."""
    body = at.catalogue.organisations.get(code)
    giver = {"central": "pm", "council": "council"}.get(body.kind if body else "", "")
    return frozenset({giver} - {""})


def _given(at: Inspection, years: set[int]) -> Iterator[Amount]:
    """What each level gave in all in a year: first and last, with and without carried over."""
    for year in sorted(years):
        for level in LEVELS:
            rows = at.once(of_the_whole).get((year, level), ())
            kept = latest_allocations(rows)
            sums = {
                sum((one.amount for one in kept), Decimal(0)),
                sum((fresh(one).value for one in kept), Decimal(0)),
                sum((one.amount for one in first_allocations(rows)), Decimal(0)),
            }
            for total in sorted(sums) if rows else ():
                base = float(total * BILLION.factor)
                told = filled(TABLES, year=str(year), sum=money_words(total))
                ids = named(allocation_id(one) for one in rows)
                yield Amount(base, base, ids, told, givers=frozenset({level}))


def _quote(citation: Citation | None) -> str:
    return citation.quote if citation else ""
