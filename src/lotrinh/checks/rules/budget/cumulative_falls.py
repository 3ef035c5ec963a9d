"""Cumulative disbursement of a plan year does not fall.

Ignores:
1. other projects, sources and plan years: each is a line of its own;
2. what rounding of the printed amounts explains;
3. a fall of less than a hundredth: a later report may have put the figure right; a warning only.

Source: a sum up to a later day holds the sum up to an earlier one.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lotrinh.checks.capital.allocations import disbursement_id, named, project_words, source_words
from lotrinh.checks.capital.money import billions, exactly, money_words, printed
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date

ABOUT = Message(
    "Giải ngân lũy kế không giảm theo thời gian.",
    "Cumulative disbursement does not fall over time.",
)
IGNORES = (
    Message("Dự án, nguồn, năm kế hoạch khác nhau.", "Other projects, sources and plan years."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message(
        "Giảm dưới một phần trăm: có thể là số sau đã được chỉnh; chỉ cảnh báo.",
        "A fall of less than a hundredth: it may have been put right; a warning only.",
    ),
)
SOURCE = Message(
    "Số cộng dồn đến ngày sau gồm cả số đến ngày trước.",
    "A sum up to a later day holds the sum up to an earlier one.",
)
SMALL = Decimal("0.99")
WORDS = Message(
    "{project}, nguồn {source}, kế hoạch {year}: giải ngân lũy kế đến {late} là {less}, ít hơn "
    "{gap} so với {more} đến {early}. Kiểm tra số nào sai, hoặc ghi rõ khoản thu hồi.",
    "{project}, {source}, plan {year}: {less} paid by {late}, {gap} less than the {more} paid by "
    "{early}. Find which figure is wrong, or state what was paid back.",
)


@check(title=Message("Giải ngân lũy kế giảm", "Cumulative payment falls"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """The days of each line, one after the other."""
    lines: dict[tuple[str, str, int], list[Disbursement]] = {}
    for one in at.plan.disbursements:
        lines.setdefault(one.line, []).append(one)
    for rows in lines.values():
        if len(rows) > 1:
            yield _result(at, sorted(rows, key=lambda one: one.on))


def _result(at: Inspection, rows: Sequence[Disbursement]) -> Result:
    falls = [
        (early, late) for early, late in pairwise(rows)
        if printed(early.cumulative).is_above(printed(late.cumulative))
    ]  # fmt: skip
    if not falls:
        return holds(*named(map(disbursement_id, rows)))
    (early, late), gap = falls[-1], falls[-1][0].cumulative - falls[-1][1].cumulative
    message = filled(
        WORDS, project=project_words(at, late.project), source=source_words(late.source),
        year=str(late.plan_year), less=money_words(late.cumulative), gap=money_words(gap),
        more=money_words(early.cumulative), late=both(lambda lang: format_date(late.on, lang)),
        early=both(lambda lang: format_date(early.on, lang)),
    )  # fmt: skip
    return broken(
        *named(disbursement_id(one) for pair in falls for one in pair),
        *filter(None, (late.project,)), message=message, off_by=billions(gap),
        severity="error" if any(_is_large(*pair) for pair in falls) else "warning",
        expected=exactly(early.cumulative), observed=exactly(late.cumulative),
    )  # fmt: skip


def _is_large(early: Disbursement, late: Disbursement) -> bool:
    return late.cumulative < early.cumulative * SMALL  # ignores 3


EXAMPLES = (
    example(
        "Tháng 7 đã giải ngân 120, tháng 10 còn 90 tỷ đồng.",
        "120 billion VND by July, 90 by October.",
        plan_of(built("p.a"), paid("120", 2025, "2025-07-31", project="p.a"),
                paid("90", 2025, "2025-10-31", project="p.a")),
        "disbursement:p.a:2025:2025-07-31 disbursement:p.a:2025:2025-10-31 p.a",
    ),
    example(
        "Từ 2.790 xuống 2.780 tỷ đồng, theo báo cáo sau.",
        "From 2,790 to 2,780 billion VND, by a later report.",
        plan_of(paid("2790", 2025, "2025-10-30"), paid("2780", 2025, "2025-10-31")),
        "disbursement::2025:2025-10-30 disbursement::2025:2025-10-31", severity="warning",
    ),
    example(
        "Năm kế hoạch khác, nguồn khác; số làm tròn.",
        "Another plan year, another source; a rounded figure.",
        plan_of(
            paid("120", 2024, "2024-12-31"), paid("20", 2025, "2025-03-31"),
            paid("5", 2025, "2025-06-30", "oda"), paid("20.4", 2025, "2025-02-28"),
        ),
    ),
)  # fmt: skip
