"""The plan's promised public investment fits its ceilings, and its figures what was given.

Ignores:
1. promises and figures of other areas, of parts of a year, in words or with `~`;
2. years for which not every ceiling is there: no ceiling, no comparison;
3. what rounding of the printed amounts explains;
4. a figure that is the sum of any level (Prime Minister, council, detailed) as known on its day;
5. drafts, replaced papers and amended promises, and assumed figures.

Source: a plan by source adds up to its total; a warning, since the table of ceilings may hold
fewer sources than the promise.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from lotrinh.checks.capital.allocations import allocation_id, ceiling_id, named
from lotrinh.checks.capital.money import (
    BILLION,
    Amount,
    at_most,
    exactly,
    money_words,
    printed,
    total,
)
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import ceiling, given
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, said
from lotrinh.domain.allocation import Allocation, latest_allocations
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target

ABOUT = Message(
    "Kế hoạch đầu tư công đã hứa không vượt trần; số kế hoạch báo cáo khớp vốn đã giao.",
    "Promised public investment fits the ceilings; reported plans match what was given.",
)
IGNORES = (
    Message(
        "Địa bàn khác, một phần năm, lời hứa không số hoặc “khoảng”.",
        "Other areas, parts of a year, promises in words or about.",
    ),
    Message("Năm chưa có trần.", "Years without ceilings."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message(
        "Số khớp với tổng của một cấp giao vốn bất kỳ tại ngày đó.",
        "A figure that is the sum of any level as known on its day.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế, số giả định.",
            "Drafts and replaced papers, assumed figures."),
)  # fmt: skip
SOURCE = Message("Tổng bằng các nguồn cộng lại.", "A total is the sum of its sources.")
INDICATOR = "public_investment_plan"
ABOVE = Message(
    "{said}, vượt tổng trần các nguồn {sum} là {gap}. Hạ chỉ tiêu, bổ sung nguồn còn thiếu trong "
    "trần, hoặc nâng trần.",
    "{said}, {gap} above the sum of ceilings of {sum}. Lower the promise, add the missing sources "
    "to the ceilings, or raise them.",
)
OTHER = Message(
    "{said}, trong khi vốn các nguồn được giao tính đến ngày đó cộng lại {sum}, lệch {gap}. Đối "
    "chiếu nguồn nào còn thiếu hoặc được điều chỉnh.",
    "{said}, while the capital given by source as known then adds up to {sum}, {gap} off. Find the "
    "source that is missing or was adjusted.",
)


@check(title=Message("Kế hoạch vốn không khớp trần, vốn giao", "Planned unlike given capital"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each promise against the ceilings of its years, each yearly figure against what was given."""
    for promise in at.plan.targets:
        if promise.indicator == INDICATOR and promise.area == at.plan.area:
            yield from _promise(at, promise)
    sheets = [n for n, sheet in enumerate(at.figures.sheets) if sheet.indicator == INDICATOR]
    for row in np.flatnonzero(np.isin(at.figures.sheet, sheets)).tolist():
        figure = at.figures.rows[row]
        if figure.area == at.plan.area and _counts(at, figure):
            yield from _figure(at, figure)


def _promise(at: Inspection, promise: Target) -> Iterator[Result]:
    low, period, unit = promise.bounds.low, promise.period, promise.bounds.unit
    is_left = at.is_in_force(promise.document) and promise.id not in at.amended
    is_plain = promise.bounds.comparator != "~" and is_left
    if low is None or unit is None or period is None or not is_plain:
        return
    if unit.kind != BILLION.kind or period.frequency != "A":
        return
    years = {one.start.year for one in period}
    ceilings = [one for one in at.plan.ceilings if one.year in years]
    if {one.year for one in ceilings} != years:  # ignores 2
        return
    asked, top = _billions(Quantity(low, unit)), total(printed(one.amount) for one in ceilings)
    subjects = (promise.id, *(ceiling_id(one.source, one.year) for one in ceilings))
    if not asked.is_above(top):
        yield holds(*subjects)
        return
    message = filled(ABOVE, said=said(at, promise), sum=money_words(top.value),
                     gap=money_words(asked.value - top.value))  # fmt: skip
    yield broken(*subjects, message=message, expected=at_most(top.value),
                 observed=exactly(asked.value))  # fmt: skip


def _counts(at: Inspection, figure: Observation) -> bool:
    return figure.basis != "assumed" and at.is_in_force(figure.document)  # ignores 5


def _figure(at: Inspection, figure: Observation) -> Iterator[Result]:
    period, unit = figure.period, figure.quantity.unit
    is_yearly = period.frequency == "A" and not period.is_span
    if unit.kind != BILLION.kind or not is_yearly:
        return
    rows = latest_allocations(
        one for one in at.plan.allocations
        if not one.project and one.plan_year == period.start.year and at.is_in_force(one.document)
        and _was_known(one, figure)
    )  # fmt: skip
    levels: dict[str, list[Allocation]] = defaultdict(list)
    for one in rows:
        levels[one.level].append(one)
    if not levels:
        return
    shown = _billions(figure.quantity)
    sums = [total(printed(one.amount) for one in own) for own in levels.values()]
    subjects = (figure.id, *named(map(allocation_id, rows)))
    if any(not one.is_above(shown) and not shown.is_above(one) for one in sums):
        yield holds(*subjects)
        return
    near = min(sums, key=lambda one: abs(one.value - shown.value))
    message = filled(OTHER, said=said(at, figure), sum=money_words(near.value),
                     gap=money_words(abs(near.value - shown.value)))  # fmt: skip
    yield broken(*subjects, message=message, expected=exactly(near.value),
                 observed=exactly(shown.value))  # fmt: skip


def _was_known(one: Allocation, figure: Observation) -> bool:
    """Whether capital was given when a figure was known; of days that nobody states, it was."""
    return one.known_from is None or figure.known_from is None or one.known_on(figure.known_from)


def _billions(quantity: Quantity) -> Amount:
    low, high = (Quantity(end, quantity.unit).to(BILLION).value for end in quantity.rounding)
    return Amount((low + high) / 2, (high - low) / Decimal(2))


EXAMPLES = (
    example(
        "Hứa 12.000 tỷ đồng, các trần cộng lại 10.000.",
        "12,000 billion VND promised, the ceilings add up to 10,000.",
        plan_of(
            promised("nq.1", INDICATOR, "2026/2027", ">= 12 trillion VND", statistic="total"),
            ceiling("5000", 2026), ceiling("5000", 2027),
        ),
        "nq.1 ceiling:central:2026 ceiling:central:2027",
    ),
    example(
        "Báo cáo ghi kế hoạch 2.500, vốn giao cộng lại 2.300.",
        "A report gives a plan of 2,500, what was given adds up to 2,300.",
        plan_of(
            observed("bc.1", INDICATOR, "2025", "2500 billion VND", known_from="2025-06-30"),
            given("1300", 2025), given("1000", 2025, "local"),
        ),
        "bc.1 allocation::central:2025 allocation::local:2025",
    ),
    example(
        "Khớp với vốn giao trước khi bổ sung; hứa trong trần; năm chưa có trần.",
        "It matches what was given before an addition; a promise within; a year without ceilings.",
        plan_of(
            observed("bc.1", INDICATOR, "2025", "2300 billion VND", known_from="2025-06-30"),
            given("1300", 2025), given("1000", 2025, "local"),
            given("1500", 2025, known_from="2025-09-30"), ceiling("5000", 2026),
            promised("nq.1", INDICATOR, "2026", ">= 5000 billion VND", statistic="total"),
            promised("nq.2", INDICATOR, "2026/2030", ">= 50000 billion VND", statistic="total"),
            promised("nq.3", INDICATOR, "2026", "~ 6000 billion VND", statistic="total"),
            promised("nq.4", INDICATOR, "2026", ">= 95 %"), observed("bc.2", INDICATOR, "2025-06",
            "900 billion VND"), observed("bc.3", INDICATOR, "2024", "900 billion VND"),
        ),
    ),
    example(
        "Số kế hoạch của dự thảo; số giả định.",
        "A plan's figure in a draft; an assumed one.",
        plan_of(
            paper("dt", status="draft"), given("1300", 2025),
            observed("dt.1", INDICATOR, "2025", "2500 billion VND"),
            observed("x", INDICATOR, "2025", "2400 billion VND", basis="assumed"),
        ),
    ),
)  # fmt: skip
