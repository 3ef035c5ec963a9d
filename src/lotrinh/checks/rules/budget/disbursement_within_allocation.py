"""What has been paid out of a year's plan is not more than what was given.

Ignores:
1. lines without an allocation of the same project, source and year: not applicable;
2. what rounding of the printed amounts explains;
3. an allocation that was cut below what had been paid, that may not hold what was carried over, or
   that only the Prime Minister gave, to which a province may add: told as a warning;
4. allocations of drafts and of replaced papers.

Source: capital is paid within the plan that gives it (Luật Đầu tư công 58/2024/QH15).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import (
    allocation_id,
    disbursement_id,
    named,
    project_words,
    source_words,
)
from lotrinh.checks.capital.money import at_most, billions, exactly, money_words, printed
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import both, filled
from lotrinh.domain.allocation import Allocation, latest_allocations
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date

ABOUT = Message(
    "Vốn giải ngân lũy kế không vượt vốn được giao của năm kế hoạch.",
    "What is paid out of a year's plan stays within what was given.",
)
IGNORES = (
    Message(
        "Dự án, nguồn, năm chưa có số vốn giao.",
        "A project, source and year without an allocation.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message(
        "Vốn giao bị giảm sau khi đã giải ngân, hoặc chưa gồm phần chuyển nguồn: chỉ cảnh báo.",
        "An allocation cut after payment, or without what was carried over: a warning only.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Giải ngân trong phạm vi kế hoạch vốn được giao (Luật Đầu tư công 58/2024/QH15).",
    "Capital is paid within the plan that gives it (Law on Public Investment 58/2024/QH15).",
)
NOT_GIVEN = Message(
    "chưa có số vốn giao của cùng nguồn và năm", "no allocation of the source and year is known"
)
WORDS = Message(
    "{project}, nguồn {source}, kế hoạch {year}: đến {day} đã giải ngân {paid}, vượt vốn giao "
    "{given} là {gap}. Rà lại số giải ngân, năm kế hoạch của số đó và vốn giao bổ sung.",
    "{project}, {source}, plan {year}: {paid} paid by {day}, {gap} above the {given} given. Review "
    "the payment, the plan year it belongs to and later additions.",
)
Line = tuple[str, str, int]


@check(title=Message("Giải ngân vượt vốn giao", "Paid more than given"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """The last disbursement of each line, against every allocation of the line."""
    rows: dict[Line, list[Allocation]] = {}
    for one in at.plan.allocations:
        if at.is_in_force(one.document):  # ignores 4
            rows.setdefault((one.project, one.source, one.plan_year), []).append(one)
    for paid_last in latest_disbursements(at.plan.disbursements):
        own = rows.get(paid_last.line)
        if own:
            yield _result(at, paid_last, own)
        else:
            yield not_applicable(disbursement_id(paid_last), why=NOT_GIVEN)


def _result(at: Inspection, row: Disbursement, given_to: Sequence[Allocation]) -> Result:
    spent = printed(row.cumulative)
    subjects = named(
        (disbursement_id(row), *map(allocation_id, given_to), *filter(None, (row.project,)))
    )
    now = max(one.amount for one in latest_allocations(given_to))
    if not spent.is_above(printed(now)):
        return holds(*subjects)
    ever = max(one.amount + (one.carried_over or Decimal(0)) for one in given_to)
    is_only_pm = all(one.level == "pm" for one in given_to)
    is_sure = spent.is_above(printed(ever)) and not is_only_pm  # ignores 3
    gap = row.cumulative - now
    message = filled(
        WORDS, project=project_words(at, row.project), source=source_words(row.source),
        year=str(row.plan_year), day=both(lambda lang: format_date(row.on, lang)),
        paid=money_words(row.cumulative), given=money_words(now), gap=money_words(gap),
    )  # fmt: skip
    return broken(
        *subjects, message=message, severity="error" if is_sure else "warning",
        expected=at_most(now), observed=exactly(row.cumulative), off_by=billions(gap),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Dự án được giao 100, giải ngân 120 tỷ đồng.",
        "A project was given 100 and paid 120 billion VND.",
        plan_of(built("p.a"), given("100", 2025, project="p.a"),
                paid("120", 2025, "2025-11-30", project="p.a")),
        "disbursement:p.a:2025:2025-11-30 allocation:p.a:central:2025 p.a",
    ),
    example(
        "Toàn tỉnh giải ngân vượt số Hội đồng nhân dân giao.",
        "The province paid more than the People's Council gave.",
        plan_of(given("1000", 2025), paid("1100", 2025, "2025-11-30")),
        "disbursement::2025:2025-11-30 allocation::central:2025",
    ),
    example(
        "Vốn giao giảm sau khi đã giải ngân.",
        "The allocation was cut after the payment.",
        plan_of(given("1000", 2025), given("800", 2025, known_from="2025-12-05"),
                paid("900", 2025, "2025-11-30")),
        "disbursement::2025:2025-11-30 allocation::central:2025", severity="warning",
    ),
    example(
        "Mới biết số Thủ tướng giao; tỉnh có thể giao thêm.",
        "Only what the Prime Minister gave is known; the province may add.",
        plan_of(given("1000", 2025, "local", level="pm"),
                paid("1100", 2025, "2025-11-30", "local")),
        "disbursement::2025:2025-11-30 allocation::local:2025", severity="warning",
    ),
    example(
        "Trong vốn giao bổ sung; nguồn khác chưa có số giao; sai lệch do làm tròn.",
        "Within what was added; a source without allocations; a difference of rounding.",
        plan_of(given("1000", 2025), given("1200", 2025, known_from="2025-10-31"),
                paid("1100", 2025, "2025-11-30"), paid("10", 2025, "2025-11-30", source="oda"),
                given("50", 2025, source="local"), paid("50.4", 2025, "2025-11-30", "local")),
    ),
)  # fmt: skip
