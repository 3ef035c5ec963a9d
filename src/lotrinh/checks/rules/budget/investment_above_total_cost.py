"""What a project is given and paid over all years is not above its total cost.

Ignores:
1. projects without a cost: not applicable;
2. what was carried over from earlier years, and what rounding explains;
3. a cost that was lower in one version: the highest version counts;
4. capital of past years that was not paid and may have been given again: a warning only;
5. allocations of drafts and of replaced papers.

Source: the total cost is the most that may be spent on a project (Luật Đầu tư công 58/2024/QH15).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    disbursement_id,
    each_year_words,
    fresh,
    named,
)
from lotrinh.checks.capital.money import (
    Amount,
    at_most,
    billions,
    exactly,
    money_words,
    printed,
    total,
)
from lotrinh.checks.capital.projects import Sized, sizes, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing, given, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Tổng vốn đã bố trí hoặc giải ngân của dự án không vượt tổng mức đầu tư.",
    "All that a project is given or paid stays within its total cost.",
)
IGNORES = (
    Message("Dự án chưa có tổng mức đầu tư.", "Projects without a cost."),
    Message(
        "Vốn chuyển nguồn từ năm trước; sai lệch do làm tròn.",
        "What was carried over; what rounding explains.",
    ),
    Message(
        "Một phiên bản vốn thấp hơn: tính theo phiên bản cao nhất.",
        "A lower version of the cost: the highest one counts.",
    ),
    Message(
        "Vốn năm trước không giải ngân hết, có thể đã giao lại: chỉ cảnh báo.",
        "Capital of past years that was not paid and may be given again: a warning only.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Tổng mức đầu tư là mức cao nhất được dùng cho dự án (Luật Đầu tư công 58/2024/QH15).",
    "The total cost is the most that may be spent (Law on Public Investment 58/2024/QH15).",
)
NO_COST = Message("dự án chưa có tổng mức đầu tư", "the project has no total cost")
GIVEN = Message(
    "{project}: vốn bố trí các năm ({each}) cộng lại {sum}, vượt tổng mức đầu tư {cost} ({paper}) "
    "là {gap}. Giảm vốn bố trí hoặc điều chỉnh tổng mức đầu tư theo thủ tục.",
    "{project}: the capital of its years ({each}) adds up to {sum}, {gap} above the total cost of "
    "{cost} ({paper}). Lower the capital, or adjust the total cost by procedure.",
)
PAID = Message(
    "{project}: đã giải ngân {sum} qua các năm, vượt tổng mức đầu tư {cost} ({paper}) là {gap}. Rà "
    "lại số giải ngân và tổng mức đầu tư.",
    "{project}: {sum} paid over the years, {gap} above the total cost of {cost} ({paper}). Review "
    "the payments and the total cost.",
)


@check(title=Message("Vốn bố trí vượt tổng mức đầu tư", "Capital above the total cost"),
       severity="error")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project with capital, against the highest version of its cost."""
    paid_to: dict[str, list[Disbursement]] = defaultdict(list)
    for one in latest_disbursements(at.plan.disbursements):
        paid_to[one.project].append(one)
    given_to = by_project(at)
    for project in at.plan.projects:
        rows, spent = given_to.get(project.id, ()), paid_to.get(project.id, ())
        if rows or spent:
            yield _result(at, project, rows, spent)


def _result(
    at: Inspection, project: Project, rows: Sequence[Allocation], spent: Sequence[Disbursement]
) -> Result:
    costs = sizes(at, project, "total_cost")
    if not costs:
        return not_applicable(project.id, why=NO_COST)
    cost = max(costs, key=lambda one: one.amount.value)
    received = total(fresh(one) for one in rows)
    if received.is_above(cost.amount):
        ids = named((*cost.subjects, project.id, *map(allocation_id, rows)))
        severity = "error" if _used(at, rows, spent).is_above(cost.amount) else "warning"
        each = each_year_words(rows)
        return _broken(at, ids, GIVEN, cost, received.value, each, severity)
    used = total(printed(one.cumulative) for one in spent)
    if used.is_above(cost.amount):
        ids = named((*cost.subjects, project.id, *map(disbursement_id, spent)))
        return _broken(at, ids, PAID, cost, used.value)
    return holds(*cost.subjects)


def _used(at: Inspection, rows: Sequence[Allocation], spent: Sequence[Disbursement]) -> Amount:
    """What was given, of past years what was paid of it where that is known."""
    paid_of = {one.line: printed(one.cumulative) for one in spent}

    def used(one: Allocation) -> Amount:
        got, known = fresh(one), paid_of.get((one.project, one.source, one.plan_year))
        is_past = one.plan_year < at.today.year
        return known if is_past and known and got.is_above(known) else got

    return total(used(one) for one in rows)


def _broken(
    at: Inspection, ids: tuple[str, ...], words: Message, cost: Sized, found: Decimal,
    each: Message | str = "", severity: str = "error",
) -> Result:  # fmt: skip
    gap = found - cost.amount.value
    message = filled(
        words, project=cost.project.name, sum=money_words(found), paper=stated_in(at, cost),
        cost=money_words(cost.amount.value), gap=money_words(gap), each=each,
    )  # fmt: skip
    return broken(
        *ids, message=message, expected=at_most(cost.amount.value), observed=exactly(found),
        off_by=billions(gap), severity=severity,
    )  # fmt: skip


EXAMPLES = (
    example(
        "Ba năm 60, 50 và 40 cho dự án 120 tỷ đồng.",
        "Years of 60, 50 and 40 for a project of 120 billion VND.",
        plan_of(
            built("p.a", "120"),
            *(given(one, 2024 + n, project="p.a") for n, one in enumerate(("60", "50", "40"))),
        ),
        "p.a allocation:p.a:central:2024 allocation:p.a:central:2025 allocation:p.a:central:2026",
    ),
    example(
        "Đã giải ngân hơn tổng mức đầu tư.",
        "More was paid than the total cost.",
        plan_of(built("p.a", "120"), paid("130", 2025, "2025-11-30", project="p.a")),
        "p.a disbursement:p.a:2025:2025-11-30",
    ),
    example(
        "Vốn năm 2024 chỉ trả 10, phần còn lại có thể đã giao lại.",
        "Only 10 of the capital of 2024 was paid, the rest may have been given again.",
        plan_of(
            built("p.a", "120"), given("60", 2024, project="p.a"), given("90", 2025, project="p.a"),
            paid("10", 2024, "2025-01-31", project="p.a"),
        ),
        "p.a allocation:p.a:central:2024 allocation:p.a:central:2025", severity="warning",
    ),
    example(
        "Tổng mức đầu tư đã điều chỉnh; phần chuyển nguồn không tính hai lần; dự án chưa có vốn.",
        "An adjusted cost; what was carried over counts once; a project without a cost.",
        plan_of(
            built("p.a", "120"), costing("p.a", "150", "2025-06-30"),
            given("90", 2025, project="p.a"), built("p.b"), given("9", 2025, project="p.b"),
            given("80", 2026, project="p.a", carried_over="20"),
        ),
    ),
)  # fmt: skip
