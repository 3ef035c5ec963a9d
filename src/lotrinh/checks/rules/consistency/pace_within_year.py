"""What is left of a year need not grow as it never has for the year's promised growth.

Growth known of the first months tells what the rest must grow by, were the rest as large a part
of the year as it usually can be: at most 65% after a half-year, 35% after nine months.

Ignores:
1. promises whose time is over, drafts, superseded papers; falls that are wanted;
2. growth at other prices or by another definition, and first quarters alone;
3. fewer than two known yearly moves;
4. a promise that itself lies beyond the usual: told as a pace beyond the known history;
5. what is given anew each year (budget, investment) and what does not add up over months.

Usual is as for a pace beyond the known history. Source: a year is the sum of its parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.checks.accounts.times import NINE_MONTHS
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import FEWEST, rates, usual_limit
from lotrinh.checks.ledger.open_years import open_years
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, listed, said, short_words
from lotrinh.domain.message import Message

ABOUT = Message(
    "Phần còn lại của năm không phải tăng vượt xa lịch sử để cả năm đạt tốc độ đã hứa.",
    "The rest of a year need not grow far beyond history for the growth promised for it.",
)
IGNORES = (
    Message("lời hứa đã hết hạn, dự thảo, văn bản đã bị thay thế, mức giảm mong muốn",
            "promises whose time is over, drafts, superseded papers, wanted falls"),
    Message("tốc độ tăng theo giá hoặc định nghĩa khác, mới có quý I",
            "growth at other prices or by another definition, first quarters alone"),
    Message("chưa biết đến hai năm tăng trưởng", "fewer than two known yearly moves"),
    Message("lời hứa tự nó đã vượt xa lịch sử", "a promise that itself lies beyond the usual"),
    Message("số giao lại hằng năm, số không cộng được theo tháng",
            "what is given anew each year, or does not add up over months"),
)  # fmt: skip
SOURCE = Message("Năm là tổng của các phần trong năm; lịch sử của chính chuỗi số liệu",
                 "A year is the sum of its parts; the series' own history")  # fmt: skip
WORDS = Message(
    "{promise}, mà {known}: phần còn lại của năm phải tăng ít nhất {need}%, trong khi cả năm "
    "thường không quá {limit}%. Hạ mục tiêu, hoặc nêu rõ tốc độ ấy đến từ đâu.",
    "{promise}, yet {known}: the rest of the year must grow by at least {need}%, while {limit}% is "
    "the most that is usual of a year. Lower the promise, or say where such a pace comes from.",
)
REST = {NINE_MONTHS: 0.35, "S1": 0.65}
MONTHS = {NINE_MONTHS: 9, "S1": 6}
GROWTH = {"statistic": "growth"}
YEARS = [
    observed(f"tk.{year}", "grdp", f"{year}", f"{rate} %", **GROWTH)
    for year, rate in ((2022, "6.0"), (2023, "5.8"), (2024, "6.2"))
]
PROMISE = promised("kh.1", "grdp", "2025", ">= 9 %", **GROWTH)
EXAMPLES = (
    example(
        "Ba quý tăng 5,0-5,4%, hứa cả năm 9%",
        "Three quarters grew by 5.0 to 5.4%, 9% is promised for the year",
        plan_of(
            *YEARS, PROMISE,
            observed("q.1", "grdp", "2025-Q1", "5.0 %", **GROWTH),
            observed("q.2", "grdp", "2025-Q2", "5.2 %", **GROWTH),
            observed("q.3", "grdp", "2025-Q3", "5.4 %", **GROWTH),
        ),
        "kh.1 q.1 q.2 q.3",
    ),
    example(
        "Chín tháng tăng 5,2%, hứa cả năm 9%",
        "Nine months grew by 5.2%, 9% is promised for the year",
        plan_of(*YEARS, PROMISE, observed("q.9", "grdp", "2025-01/2025-09", "5.2 %", **GROWTH)),
        "kh.1 q.9",
    ),
    example(
        "Sáu tháng tăng 7,5%, hứa cả năm 8%; mới có quý I",
        "A half-year grew by 7.5%, 8% is promised; only a first quarter",
        plan_of(
            *YEARS, observed("q.6", "grdp", "2025-S1", "7.5 %", **GROWTH),
            promised("kh.2", "grdp", "2025", ">= 8 %", **GROWTH),
            promised("kh.3", "grdp_services", "2025", ">= 9 %", **GROWTH),
            observed("q.1", "grdp_services", "2025-Q1", "2.0 %", **GROWTH),
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """Growth of the months until `part` is over, at most; the rows that say so."""

    part: str
    most: float
    rows: tuple[int, ...]

    def need(self, end: float) -> float:
        """What the rest must grow by at least for the year to grow by `end`."""
        rest = REST[self.part]
        return (end - (1 - rest) * self.most) / rest


@check(title=Message("Phần còn lại của năm phải tăng quá nhanh", "Too fast a rest of the year"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each promised growth of a year that is not over, of which the first months are known."""
    for one in open_years(at):  # 1 5
        is_growth = one.measure.aspect == "growth" and one.measure.kind == "percent"
        if is_growth and (part := _part(at, one)):
            yield from _results(at, one, part)


def _part(at: Inspection, one: Promise) -> Part | None:
    """The longest known part of the year from its start: as one figure, else by its quarters."""
    found: dict[tuple[int, int], int] = {}
    for sheet, rows in at.known.of(one.target.indicator, one.target.area):
        of = sheet.statistic, sheet.kind, sheet.prices, sheet.definition
        if of == ("growth", "percent", one.measure.prices, one.measure.definition):  # 2
            periods = ((at.figures.rows[row].period, row) for row in rows)
            found |= {(each.start.month, each.end.month): row for each, row in periods
                      if each.start.year == each.end.year == one.end.year}  # fmt: skip
    if (1, 12) in found:
        return None
    for part, months in MONTHS.items():
        quarters = [(first, first + 2) for first in range(1, months, 3)]
        for stretches in ([(1, months)], quarters):
            if all(each in found for each in stretches):
                chosen = tuple(found[each] for each in stretches)
                return Part(part, max(float(at.figures.high[row]) for row in chosen), chosen)
    return None


def _results(at: Inspection, one: Promise, part: Part) -> Iterator[Result]:
    history = rates(at.known, one.target.indicator, one.target.area, one.measure)
    if len(history) < FEWEST:  # 3
        return
    assert one.wanted_end is not None
    limit, end = usual_limit([each.value for each in history]), float(one.wanted_end)
    rows = (*one.rows, *(at.figures.rows[row].id for row in part.rows))
    if end <= limit < part.need(end):  # 4
        yield broken(*rows, message=_told(at, one, part, limit))
    elif at.is_full:
        yield holds(*rows)


def _told(at: Inspection, one: Promise, part: Part, limit: float) -> Message:
    assert one.wanted_end is not None
    known = listed([said(at, at.figures.rows[row]) for row in part.rows])
    need = part.need(float(one.wanted_end))
    return filled(
        WORDS, promise=promise_words(at, one), known=known, need=short_words(need, 1),
        limit=short_words(limit, 1),
    )  # fmt: skip
