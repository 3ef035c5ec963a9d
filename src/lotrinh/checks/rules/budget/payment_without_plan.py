"""What is paid out of a year's plan is paid to a project that this plan has, once it has begun.

Ignores:
1. the province as a whole, and projects that are given no detailed capital in any year;
2. years of which the tables give no project detailed capital: that plan is not here;
3. capital given to the whole of a project whose part is paid, or to its parts;
4. allocations of drafts and of replaced papers; payments of nothing.

A payment before the year begins may be an advance: told as a warning, as all of this is.
Source: capital is paid within the plan that gives it (Luật Đầu tư công 58/2024/QH15).
"""

from collections.abc import Iterator, Mapping
from datetime import date

from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    disbursement_id,
    each_year_words,
    named,
    project_words,
    source_words,
)
from lotrinh.checks.capital.money import exactly, money_words
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date

ABOUT = Message(
    "Dự án được giải ngân theo kế hoạch năm nào thì có vốn giao của năm đó.",
    "What is paid out of a year's plan goes to a project that this plan gives capital.",
)
IGNORES = (
    Message(
        "Số chung toàn tỉnh; dự án chưa có vốn chi tiết ở năm nào.",
        "The province as a whole; projects without detailed capital in any year.",
    ),
    Message(
        "Năm mà các bảng chưa có vốn chi tiết của dự án nào.",
        "Years of which the tables give no project detailed capital.",
    ),
    Message(
        "Vốn giao cho cả dự án mà giải ngân ở thành phần, hoặc ngược lại.",
        "Capital given to a whole project and paid to its part, or the other way round.",
    ),
    Message(
        "Dự thảo, văn bản đã bị thay thế; chưa giải ngân.",
        "Drafts and replaced papers; nothing paid.",
    ),
)
SOURCE = Message(
    "Giải ngân trong phạm vi kế hoạch vốn được giao (Luật Đầu tư công 58/2024/QH15).",
    "Capital is paid within the plan that gives it (Law on Public Investment 58/2024/QH15).",
)
UNPLANNED = Message(
    "{project}, nguồn {source}: đến {day} đã giải ngân {paid} của kế hoạch {year}, nhưng năm đó dự "
    "án không được giao vốn (đã giao: {given}). Rà lại năm kế hoạch của số giải ngân, hoặc bổ sung "
    "vốn giao còn thiếu trong bảng.",
    "{project}, {source}: {paid} of the plan of {year} was paid by {day}, and the project is given "
    "nothing in that year (given: {given}). Review the plan year of the payment, or add the "
    "allocation that is missing.",
)
EARLY = Message(
    "{project}, nguồn {source}: kế hoạch {year} đã giải ngân {paid} từ {day}, trước khi năm kế "
    "hoạch bắt đầu. Rà lại năm kế hoạch của số giải ngân; nếu là vốn ứng trước thì ghi rõ.",
    "{project}, {source}: {paid} of the plan of {year} was paid by {day}, before that year began. "
    "Review the plan year of the payment; if it is an advance, say so.",
)
Rows = Mapping[str, tuple[Allocation, ...]]


@check(title=Message("Giải ngân khi chưa có kế hoạch vốn", "Payments without a plan"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """The last payment of each line of a project."""
    rows = at.once(by_project)
    placed = {one.plan_year for own in rows.values() for one in own}
    for one in latest_disbursements(at.plan.disbursements):
        own = _own(at, rows, one.project)
        if one.project and one.cumulative > 0 and own and one.plan_year in placed:  # ignores 1, 2
            yield _result(at, one, own)


def _own(at: Inspection, rows: Rows, id: str) -> list[Allocation]:
    """What a project is given, with its whole and its parts."""
    project = at.plan.project.get(id)
    whole = project.parent if project else ""
    parts = [one.id for one in at.plan.projects if one.parent == id] if id else []
    return [row for one in (id, whole, *parts) for row in rows.get(one, ())]  # ignores 3


def _result(at: Inspection, one: Disbursement, own: list[Allocation]) -> Result:
    is_planned = any(row.plan_year == one.plan_year for row in own)
    if is_planned and one.on >= date(one.plan_year, 1, 1):
        return holds(disbursement_id(one), one.project)
    message = filled(
        EARLY if is_planned else UNPLANNED, project=project_words(at, one.project),
        source=source_words(one.source), day=both(lambda lang: format_date(one.on, lang)),
        year=str(one.plan_year), paid=money_words(one.cumulative), given=each_year_words(own),
    )  # fmt: skip
    subjects = named((disbursement_id(one), one.project, *map(allocation_id, own)))
    return broken(*subjects, message=message, observed=exactly(one.cumulative))


EXAMPLES = (
    example(
        "Giải ngân 12 tỷ đồng kế hoạch 2025, dự án chỉ có vốn năm 2026.",
        "12 billion VND of the plan of 2025 is paid, and the project has capital in 2026 only.",
        plan_of(built("p.a"), built("p.b"), given("20", 2025, project="p.b"),
                given("30", 2026, project="p.a"), paid("12", 2025, "2025-11-30", project="p.a")),
        "disbursement:p.a:2025:2025-11-30 p.a allocation:p.a:central:2026",
    ),
    example(
        "Kế hoạch 2026 đã giải ngân từ tháng 11 năm 2025.",
        "The plan of 2026 is paid in November 2025.",
        plan_of(built("p.a"), given("30", 2026, project="p.a"),
                paid("4", 2026, "2025-11-30", project="p.a")),
        "disbursement:p.a:2026:2025-11-30 p.a allocation:p.a:central:2026",
    ),
    example(
        "Có vốn; vốn giao cho cả dự án hoặc cho thành phần; kế hoạch năm đó không có; toàn tỉnh.",
        "Planned; given to the whole or to a part; a plan that is not here; the province.",
        plan_of(
            built("p.a"), built("p.a1", parent="p.a"), given("30", 2025, project="p.a"),
            paid("4", 2025, "2025-11-30", project="p.a"), given("30", 2026, project="p.a1"),
            paid("4", 2025, "2025-10-31", project="p.a1"), built("p.b"),
            paid("4", 2024, "2024-11-30", project="p.a"), given("30", 2025),
            paid("9", 2025, "2025-11-30", project="p.b"), paid("9", 2025, "2025-11-30"),
        ),
    ),
)  # fmt: skip
