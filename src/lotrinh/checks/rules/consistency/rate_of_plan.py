"""A rate of realisation is what has been realised in the plan of the year that it names.

`Giải ngân 2.415 tỷ đồng, đạt 45,3% kế hoạch`, `thu ngân sách bằng 56,2% dự toán`: the amount of the
rate's own time, also cumulated to a day, a month or a quarter, in the plan of the whole year, as a
figure, a promise or what the tables of capital give.

Ignores:
1. what rounding explains; a twentieth where an amount of another paper or a table is taken;
2. a rate that any plan of the year explains; where it names whose plan, that of another is none;
3. rates without an amount of the same time, or of which no plan is known;
4. drafts, replaced papers and assumed figures;
5. what the identity of the disbursement rate tells of figures of one period.

Source: by definition; Luật Đầu tư công 58/2024/QH15, Luật Ngân sách nhà nước 83/2015/QH13.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import given
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rates.amounts import CAPITAL, Amount, figure, levels, plans
from lotrinh.checks.rates.suspects import suspects
from lotrinh.checks.rates.wholes import givers, is_plain, is_plan
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, said, short_words
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity

ABOUT = Message(
    "Tỷ lệ thực hiện (“đạt 45,3% kế hoạch”, “bằng 56,2% dự toán”) bằng số đã thực hiện chia cho kế "
    "hoạch của cả năm.",
    "A rate of realisation is what has been realised in the plan of the year.",
)
IGNORES = (
    Message("sai lệch do làm tròn; lệch dưới năm phần trăm với số của văn bản khác, của các bảng",
            "what rounding explains; a twentieth from other papers and from tables"),
    Message("tỷ lệ khớp với một kế hoạch nào đó của năm; kế hoạch do nơi khác giao",
            "a rate that any plan of the year explains; the plan of another than it names"),
    Message("tỷ lệ không có số thực hiện cùng kỳ hoặc không có kế hoạch",
            "rates without an amount of the same time or without a plan"),
    Message("dự thảo, văn bản đã bị thay thế, số giả định",
            "drafts, replaced papers and assumed figures"),
    Message("số liệu cùng một kỳ mà hệ thức tỷ lệ giải ngân đã thử",
            "figures of one period, which the identity of the disbursement rate tries"),
)  # fmt: skip
SOURCE = Message(
    "Theo định nghĩa; Luật Đầu tư công 58/2024/QH15, Luật Ngân sách nhà nước 83/2015/QH13",
    "By definition; Law on Public Investment 58/2024/QH15, Law on the State Budget 83/2015/QH13",
)
EXAMPLES = (
    example(
        "giải ngân 2.415 trên 6.120 tỷ đồng là 39,5%, không phải 45,3%",
        "2,415 paid of 6,120 billion VND is 39.5%, not 45.3%",
        plan_of(
            observed("bc.1", "disbursed", "2025-11-30", "2415 billion VND"),
            observed("bc.2", "public_investment_plan", "2025", "6120 billion VND"),
            observed("bc.3", "disbursement_rate", "2025-11-30", "45.3 %", denominator="kế hoạch"),
        ),
        "bc.3 bc.1 bc.2",
        severity="error",
    ),
    example(
        "thu 8.610 trên dự toán 8.200 tỷ đồng là 105%", "8,610 of a budget of 8,200 is 105%",
        plan_of(
            promised("nq.1", "budget_revenue", "2025", "= 8200 billion VND"),
            observed("bc.1", "budget_revenue", "2025", "8610 billion VND"),
            observed("bc.2", "budget_revenue", "2025", "112 %", denominator="dự toán"),
        ),
        "bc.2 bc.1 nq.1",
        severity="error",
    ),
    example(
        "hai kế hoạch không ghi của ai, không kế hoạch nào khớp", "two plans, and neither fits",
        plan_of(
            promised("nq.1", "public_investment_plan", "2025", "= 6120 billion VND"),
            given("5331", 2025, level="pm"),
            observed("bc.1", "disbursed", "2025-S1", "2415 billion VND"),
            observed("bc.2", "disbursement_rate", "2025-S1", "54.0 %"),
        ),
        "bc.2 bc.1 allocation::central:2025",
        severity="warning",
    ),
    example(
        "khớp với một trong hai kế hoạch, kế hoạch của nơi khác, làm tròn",
        "one of two plans fits, the plan of another, rounding",
        plan_of(
            observed("bc.1", "disbursed", "2025-11-30", "5830 billion VND"),
            observed("bc.2", "public_investment_plan", "2025", "8000 billion VND",
                     denominator="Thủ tướng giao"),
            observed("bc.3", "public_investment_plan", "2025", "9450 billion VND",
                     denominator="HĐND giao"),
            observed("bc.4", "disbursement_rate", "2025-11-30", "72.9 %",
                     denominator="kế hoạch Thủ tướng giao"),
            observed("bc.5", "disbursement_rate", "2025-11-30", "61.7 %"),
            observed("bc.6", "disbursement_rate", "2025-11-30", "80.1 %",
                     denominator="số vốn đã phân bổ chi tiết"),
            promised("nq.1", "tourist_arrivals", "2025", ">= 2.5 million visitors"),
            observed("bc.7", "tourist_arrivals", "2025-01/2025-10", "2.31 million visitors"),
            observed("bc.8", "tourist_arrivals", "2025-01/2025-10", "92.4 %",
                     denominator="kế hoạch năm"),
        ),
    ),
)  # fmt: skip
WORDS = Message(
    "{rate}, nhưng {part} trên {whole} là {expected}%. Sửa số sai, hoặc ghi rõ tỷ lệ tính trên kế "
    "hoạch nào.",
    "{rate}, yet {part} out of {whole} is {expected}%. Correct the wrong one, or say out of which "
    "plan the rate is.",
)
STEP = Message(
    "100% × {part} : {whole} = {low}-{high}%.", "100% × {part} / {whole} = {low}-{high}%."
)
SLACK, MARGIN = 1e-9, 0.05
ALLOCATED, OF_DETAIL = "public_investment_allocated", frozenset({"detailed"})
OF_IDENTITY = ("", "kế hoạch", "kế hoạch vốn")


@dataclass(frozen=True)
class Rate:
    """A rate, and of which indicator out of which it is; `shift` makes `vượt 5%` 105%."""

    row: int
    part: str
    whole: str
    kind: str
    shift: float = 0.0


@dataclass(frozen=True)
class Quotient:
    """What an amount out of a plan is, in per cent."""

    part: Amount
    whole: Amount
    paper: str

    @property
    def is_mixed(self) -> bool:
        """Whether other papers than the rate's, or tables, give what it is made of."""
        return self.whole.is_of_tables or self.part.document != self.paper

    @property
    def ends(self) -> tuple[float, float]:
        """From the least to the most that the prints allow."""
        high = 100 * self.part.high / self.whole.low if self.whole.low > 0 else np.inf
        return 100 * self.part.low / self.whole.high, high


@check(title=Message("Tỷ lệ thực hiện kế hoạch sai", "Rates of realisation that do not add up"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each rate of a plan that has an amount and a plan to be held against."""
    for number, sheet in enumerate(at.figures.sheets):
        found = _indicators(at, sheet)
        if found is not None and found[0] in at.known.sheets:
            shift = 100.0 if sheet.statistic == "growth" else 0.0
            for row in suspects(at, number, *found):
                yield from _judged(at, Rate(row, *found, shift))


def _indicators(at: Inspection, sheet: Sheet) -> tuple[str, str, str] | None:
    """Of what, out of what, and in which kind of unit a sheet's rates are; None for no rates."""
    own = at.indicator(sheet.indicator)
    if own is None or sheet.kind != "percent" or sheet.statistic not in ("level", "growth"):
        return None
    kind = at.catalogue.units.parse(own.unit).kind
    if kind != "percent":
        of_itself = own.code, own.code, kind
        return of_itself if is_plan(sheet.denominator) else None
    plan = at.indicator(own.denominator)
    if plan is None or sheet.statistic == "growth" or not plan.code.endswith("_plan"):
        return None
    if sheet.denominator and not (is_plan(sheet.denominator) or givers(sheet.denominator)):
        return None
    return own.numerator, own.denominator, at.catalogue.units.parse(plan.unit).kind


def _judged(at: Inspection, rate: Rate) -> Iterator[Result]:
    row = at.figures.rows[rate.row]
    every = _plans(at, rate, row)
    wanted = givers(f"{row.denominator} {row.definition}")
    pool = [one for one in every if wanted & one.givers]
    if not pool and not wanted & OF_DETAIL:
        pool = [one for one in every if not wanted or not one.givers]  # ignores 2
    parts = _parts(at, rate, row)
    if not parts or not pool or _is_of_identity(at, rate, row):  # ignores 3, 5
        return
    low, high = (float(ends[rate.row]) + rate.shift for ends in (at.figures.low, at.figures.high))
    paper = row.document or row.source
    quotients = [Quotient(part, whole, paper) for part in parts for whole in pool]
    if any(_meets(one, low, high) for one in quotients):  # ignores 1
        yield holds(row.id)
        return
    is_sure = _is_sure(parts, pool, row, wanted) and not any(
        _meets(Quotient(part, whole, paper), low, high) for part in parts for whole in every
    )
    yield _result(at, row, min(quotients, key=lambda one: _gap(one, low, high)), pool, is_sure)


def _plans(at: Inspection, rate: Rate, row: Observation) -> list[Amount]:
    """Plans of the year, and of the year before for a day in January; those of the rate's time."""
    end = row.period.end
    years = [end.year, end.year - 1] if end.month == 1 else [end.year]
    periods = (*(Period(str(one)) for one in years), row.period)
    if rate.part == rate.whole:
        return [one for one in plans(at, rate.whole, row.area, periods) if one.high > 0]
    days = {(one.start, one.end) for one in periods}
    figures = at.figures
    told = [
        replace(figure(at, one), givers=OF_DETAIL) if code == ALLOCATED else figure(at, one)
        for code in (rate.whole, *((ALLOCATED,) if rate.whole == CAPITAL else ()))
        for one in _levels(at, code, row.area, rate.kind)
        if (figures.rows[one].period.start, figures.rows[one].period.end) in days
    ]
    found = told + plans(at, rate.whole, row.area, periods)
    return [one for one in found if one.high > 0]


def _levels(at: Inspection, indicator: str, area: str, kind: str) -> list[int]:
    rows = levels(at, indicator, kind)
    place = at.figures.areas.index(area)
    return list(rows[at.figures.area[rows] == place].tolist())


def _parts(at: Inspection, rate: Rate, row: Observation) -> list[Amount]:
    """The amounts of the rate's own time: those of its own paper, where it has some."""
    found = [
        figure(at, one) for one in _levels(at, rate.part, row.area, rate.kind)
        if _is_of_one_time(at.figures.rows[one].period, row.period)
        and at.figures.rows[one].definition in ("", row.definition)
    ]  # fmt: skip
    return [one for one in found if one.document == (row.document or row.source)] or found


def _is_of_one_time(one: Period, other: Period) -> bool:
    """The same days, or both from the beginning of a year, as any single day is, to one day."""
    is_same = (one.start, one.end) == (other.start, other.end)
    return is_same or (one.end == other.end and _is_cumulated(one) and _is_cumulated(other))


def _is_cumulated(one: Period) -> bool:
    return one.start == one.end or (one.start.month, one.start.day) == (1, 1)


def _is_of_identity(at: Inspection, rate: Rate, row: Observation) -> bool:
    """Whether the amount, the plan and the rate are plain figures of one period."""
    if rate.part == rate.whole or row.denominator not in OF_IDENTITY:
        return False
    return all(
        any(
            at.figures.rows[one].period == row.period
            and not at.figures.rows[one].denominator
            and at.figures.rows[one].definition == row.definition
            for one in _levels(at, code, row.area, rate.kind)
        )
        for code in (rate.part, rate.whole)
    )


def _meets(one: Quotient, low: float, high: float) -> bool:
    return _gap(one, low, high) <= (MARGIN if one.is_mixed else SLACK) * abs(high)


def _gap(one: Quotient, low: float, high: float) -> float:
    least, most = one.ends
    return max(least - high, low - most, 0.0)


def _is_sure(
    parts: Sequence[Amount], pool: Sequence[Amount], row: Observation, wanted: frozenset[str]
) -> bool:
    """Whether one paper says the amount and the rate, and just one plan can be meant."""
    quote = row.citation.quote if row.citation else None
    beside = [one for one in pool if one.quote == quote] or pool
    is_one = len({(one.low, one.high) for one in beside}) == 1
    is_named = not wanted or all(
        wanted & one.givers or one.document == row.document for one in beside
    )
    is_told = all(one.document == (row.document or row.source) for one in parts)
    is_plain_whole = is_plain(row.denominator) and not any(one.is_of_tables for one in beside)
    return is_one and is_named and is_told and is_plain_whole


def _result(
    at: Inspection, row: Observation, nearest: Quotient, pool: Sequence[Amount], is_sure: bool
) -> Result:
    low, high = nearest.ends
    alike = [one for one in pool if (one.low, one.high) == (nearest.whole.low, nearest.whole.high)]
    middle = short_words((low + high) / 2, 1)
    part, whole = nearest.part, nearest.whole
    rows = (row.id, *part.rows, *(id for one in alike for id in one.rows))
    return broken(
        *dict.fromkeys(rows), severity="error" if is_sure else "warning",
        message=filled(WORDS, rate=said(at, row), part=part.told, whole=whole.told,
                       expected=middle),
        steps=(filled(STEP, part=part.told, whole=whole.told, low=short_words(low, 2),
                      high=short_words(high, 2)),),
        expected=Extent(_short(low), _short(high), "%"),
        observed=Extent(row.quantity.value, row.quantity.value, "%"),
        off_by=Quantity(abs(row.quantity.value - _short((low + high) / 2)),
                        at.catalogue.units.parse("pp")),
    )  # fmt: skip


def _short(value: float) -> Decimal:
    return Decimal(f"{value:.2f}")
