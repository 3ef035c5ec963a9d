"""Capital disbursed and its rate are what the tables of capital give for the same day.

They are held against what was paid of the year's plan by the last day of the figure, and that
against what was given.

Ignores:
1. figures with a definition of their own, assumed ones, those of drafts and replaced papers;
2. a figure that what any level gave explains, before or after an adjustment, with or without what
   was carried over; a rate out of what one level gave only by that level;
3. a table below the figure, where payments may be of fewer sources than were given capital;
4. a twentieth of the figure: reports and the treasury do not close on one day.

Source: by definition; the rate is capital paid by capital given (Luật Đầu tư công 58/2024/QH15).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial

from lotrinh.checks.capital.allocations import (
    allocation_id,
    disbursement_id,
    fresh,
    named,
    of_the_whole,
)
from lotrinh.checks.capital.money import BILLION, money_words
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import given, paid
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, quantity_words, said
from lotrinh.domain.allocation import Allocation, first_allocations, latest_allocations
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity

ABOUT = Message(
    "Vốn đã giải ngân và tỷ lệ giải ngân của tỉnh khớp với các bảng vốn giao, vốn giải ngân.",
    "Capital disbursed and its rate agree with the tables of capital.",
)
IGNORES = (
    Message("Số có định nghĩa riêng, số giả định, dự thảo, văn bản đã bị thay thế.",
            "Figures with their own definition, assumed ones, drafts and replaced papers."),
    Message("Số khớp với một cấp giao nào đó, trước hoặc sau điều chỉnh, có hoặc không có vốn "
            "chuyển nguồn.",
            "What any level gave explains, before or after an adjustment, with or without what was "
            "carried over."),
    Message("Bảng thấp hơn số liệu mà có thể còn thiếu nguồn vốn.",
            "A table below the figure that may lack a source."),
    Message("Lệch dưới năm phần trăm: báo cáo và kho bạc không khóa sổ cùng ngày.",
            "A twentieth of the figure: reports and the treasury do not close on one day."),
)  # fmt: skip
SOURCE = Message(
    "Theo định nghĩa: tỷ lệ là vốn đã thanh toán trên vốn được giao (Luật Đầu tư công "
    "58/2024/QH15).",
    "By definition: the rate is capital paid by capital given (Law on Public Investment).",
)
WORDS = Message(
    "{figure}, nhưng {table}. Đối chiếu hai nguồn số, sửa số sai hoặc ghi rõ phạm vi của mỗi số.",
    "{figure}, yet {table}. Compare the two, correct the wrong one or say what each covers.",
)
PAID = Message("bảng giải ngân cộng lại {sum}", "the payments add to {sum}")
RATE = Message("bảng giải ngân {paid} trên vốn giao {sum} là {rate}",
               "the payments of {paid} out of {sum} given are {rate}")  # fmt: skip
LEVEL_OF = (("HĐND", "council"), ("Hội đồng nhân dân", "council"), ("Thủ tướng", "pm"))
LEVELS = ("council", "pm", "detailed")
HUNDRED, MARGIN = Decimal(100), Fraction(1, 20)


@dataclass(frozen=True)
class Tables:
    """What was given to the whole, by level, and what was paid, of the plan of one year."""

    given: Mapping[str, Sequence[Allocation]]
    paid: tuple[Disbursement, ...] = ()

    @property
    def spent(self) -> Decimal:
        """What was paid of all sources together."""
        return sum((one.cumulative for one in self.paid), Decimal(0))

    def sums(self, level: str) -> set[Decimal]:
        """What a level gave in all: first and last, with and without what was carried over."""
        rows = self.given[level]
        found = set()
        for each in (
            latest_allocations(rows),
            latest_allocations(rows[::-1]),
            first_allocations(rows),
        ):
            found |= {sum((one.amount for one in each), Decimal(0)),
                      sum((fresh(one).value for one in each), Decimal(0))}  # fmt: skip
        return found

    def sources(self, level: str) -> set[str]:
        """The sources that a level gave."""
        return {one.source for one in self.given[level]}


@dataclass(frozen=True)
class Sum:
    """An amount or rate that tables give, in words; `is_whole` says that no source is missing."""

    value: Quantity
    told: Message
    rows: tuple[str, ...]
    is_whole: bool


Judge = Callable[[Tables, Observation], Iterator[Sum]]


@check(title=Message("Bảng vốn không khớp số của tỉnh", "Tables of capital unlike figures"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each figure of the province that the tables of its year give too."""
    judges: Mapping[str, Judge] = {
        "disbursed": _disbursed, "disbursement_rate": partial(_rates, at),
    }  # fmt: skip
    if not at.plan.allocations and not at.plan.disbursements:
        return
    for indicator, judge in judges.items():
        for sheet, rows in at.known.of(indicator, at.plan.area):
            if sheet.statistic != "level" or sheet.definition:  # ignores 1
                continue
            for row in (at.figures.rows[one] for one in rows):
                if _counts(at, row) and (sums := list(judge(_tables(at, row), row))):
                    yield _result(at, row, sums)


def _counts(at: Inspection, row: Observation) -> bool:
    """Whether a figure is sourced, in force and of the plan of the one year it lies in."""
    is_of_year = row.period.start.year == row.period.end.year
    return is_of_year and row.basis != "assumed" and at.is_in_force(row.document)  # ignores 1


def _tables(at: Inspection, row: Observation) -> Tables:
    year, day = row.period.end.year, row.period.end
    given = at.once(of_the_whole).items()
    levels = {level: rows for (of, level), rows in given if of == year}
    spent = (one for one in at.plan.disbursements if not one.project and one.plan_year == year)
    return Tables(levels, tuple(one for one in spent if one.on == day))


def _disbursed(tables: Tables, row: Observation) -> Iterator[Sum]:
    if tables.paid:
        told = filled(PAID, sum=money_words(tables.spent))
        is_whole = _are_all_paid(tables, *tables.given) if tables.given else False
        yield Sum(Quantity(tables.spent, BILLION), told, _ids(tables.paid), is_whole)


def _rates(at: Inspection, tables: Tables, row: Observation) -> Iterator[Sum]:
    meant = [level for word, level in LEVEL_OF if word in row.denominator] or LEVELS
    for level in filter(tables.given.get, meant):
        if not tables.paid or not _are_all_paid(tables, level):
            continue
        for amount in filter(None, tables.sums(level)):
            rate = Quantity((HUNDRED * tables.spent / amount).quantize(Decimal("0.01")),
                            at.catalogue.units.parse("%"))  # fmt: skip
            told = filled(RATE, paid=money_words(tables.spent), sum=money_words(amount),
                          rate=quantity_words(at, rate))  # fmt: skip
            rows = (*_ids(tables.paid), *_ids(tables.given[level]))
            yield Sum(rate, told, rows, is_whole=True)


def _are_all_paid(tables: Tables, *levels: str) -> bool:
    """Whether payments are of just the sources that were given capital."""
    sources = {one.source for one in tables.paid}
    return all(tables.sources(level) == sources for level in levels)


def _ids(rows: Sequence[Allocation | Disbursement]) -> tuple[str, ...]:
    return named(
        allocation_id(one) if isinstance(one, Allocation) else disbursement_id(one) for one in rows
    )


def _result(at: Inspection, row: Observation, sums: Sequence[Sum]) -> Result:
    nearest = min(sums, key=lambda one: abs(_distance(one, row)))
    margin = abs(row.quantity.base_value) * MARGIN  # ignores 4
    gap = _distance(nearest, row)
    is_short = gap < 0 and not nearest.is_whole  # ignores 3
    if abs(gap) <= margin or is_short:
        return holds(row.id, *nearest.rows)
    expected = nearest.value.value
    return broken(
        row.id, *nearest.rows,
        message=filled(WORDS, figure=said(at, row), table=nearest.told),
        expected=Extent(expected, expected, nearest.value.unit.code),
        observed=Extent(row.quantity.value, row.quantity.value, row.quantity.unit.code),
    )  # fmt: skip


def _distance(one: Sum, row: Observation) -> Fraction:
    """How far the tables lie above the figure, in base units."""
    return one.value.base_value - row.quantity.base_value


EXAMPLES = (
    example(
        "Giải ngân 2.000 trên 4.000 tỷ đồng mà tỷ lệ ghi 60%.",
        "2,000 paid of 4,000 billion VND, and a rate of 60%.",
        plan_of(given("4000", 2025), paid("2000", 2025, "2025-09-30"),
                observed("bc.1", "disbursement_rate", "2025-09-30", "60 %",
                         denominator="kế hoạch HĐND giao")),
        "bc.1 disbursement::2025:2025-09-30 allocation::central:2025",
    ),
    example(
        "Bảng giải ngân cộng lại 2.000, số giải ngân 1.500 tỷ đồng.",
        "Payments add to 2,000, capital disbursed is 1,500 billion VND.",
        plan_of(paid("1500", 2025, "2025-09-30"), paid("500", 2025, "2025-09-30", "local"),
                observed("bc.1", "disbursed", "2025-01/2025-09", "1500 billion VND")),
        "bc.1 disbursement::2025:2025-09-30",
    ),
    example(
        "Theo số Thủ tướng giao; bảng mới có một nguồn; ngày khác; định nghĩa khác.",
        "By the Prime Minister's number; one source only; another day; another definition.",
        plan_of(
            given("4000", 2025, level="pm"), given("4400", 2025),
            given("1000", 2024), given("200", 2024, "local"),
            paid("2000", 2025, "2025-09-30"), paid("100", 2024, "2024-12-31", "local"),
            observed("a.2", "disbursement_rate", "2025-09-30", "50.0 %"),
            observed("a.5", "disbursed", "2025-10-31", "3000 billion VND"),
            observed("a.6", "disbursed", "2025-09-30", "900 billion VND", definition="vốn TW"),
            observed("a.7", "disbursed", "2024", "1200 billion VND"),
        ),
    ),
)  # fmt: skip
