"""Two papers of one time give one line the same capital: the budget and the investment plan.

A line is a project (or the whole), a source, a plan year and a level.

Ignores:
1. amounts of different vintages: the later one adjusts the earlier;
2. undated amounts of papers issued more than a month apart, for the same reason;
3. what rounding of the printed amounts explains;
4. drafts and replaced papers.

Source: the public investment plan of a year is part of its budget (Luật Đầu tư công 58/2024/QH15;
Luật Ngân sách nhà nước 89/2025/QH15).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from lotrinh.checks.capital.allocations import allocation_id, project_words, source_words
from lotrinh.checks.capital.money import billions, exactly, money_words, printed
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, document_words, filled
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.labels import ALLOCATION_LEVELS, words
from lotrinh.domain.message import Message

ABOUT = Message(
    "Dự toán ngân sách và kế hoạch đầu tư công của một năm ghi cùng một số vốn.",
    "The budget and the investment plan of a year state the same capital.",
)
IGNORES = (
    Message("Số công bố ở ngày khác nhau.", "Amounts of different vintages."),
    Message(
        "Số không ngày của hai văn bản cách nhau quá một tháng.",
        "Undated amounts of papers more than a month apart.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Kế hoạch đầu tư công hằng năm là một phần của dự toán ngân sách (Luật Đầu tư công "
    "58/2024/QH15, Luật Ngân sách nhà nước 89/2025/QH15).",
    "The yearly investment plan is part of the budget (Law on Public Investment 58/2024/QH15, Law "
    "on the State Budget 89/2025/QH15).",
)
A_MONTH = timedelta(days=31)
WORDS = Message(
    "Vốn {source} năm {year} của {project} ({level}): {first} theo {paper}, {second} theo {other}, "
    "lệch {gap}. Thống nhất một số giữa dự toán và kế hoạch, hoặc ghi ngày điều chỉnh.",
    "Capital of {source} in {year} for {project} ({level}): {first} by {paper}, {second} by "
    "{other}, {gap} apart. Settle on one, or state the day of the adjustment.",
)


@check(title=Message("Hai văn bản giao hai số vốn", "Two papers give two amounts"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each line and vintage that several papers in force state."""
    lines: dict[object, list[Allocation]] = defaultdict(list)
    for one in at.plan.allocations:
        if one.document and at.is_in_force(one.document):  # ignores 4
            lines[one.line, one.known_from].append(one)  # ignores 1
    for rows in lines.values():
        if len(rows) > 1:
            yield _result(at, rows)


def _result(at: Inspection, rows: Sequence[Allocation]) -> Result:
    for less, more in combinations(sorted(rows, key=lambda one: one.amount), 2):
        is_above = printed(more.amount).is_above(printed(less.amount))  # ignores 3
        if is_above and _are_of_one_time(at, less, more):
            return _broken(at, less, more)
    return holds(allocation_id(rows[0]))


def _are_of_one_time(at: Inspection, one: Allocation, other: Allocation) -> bool:
    papers = (at.plan.document.get(each.document) for each in (one, other))
    days = [paper.issued_on for paper in papers if paper and paper.issued_on]
    return bool(one.known_from) or len(days) < 2 or max(days) - min(days) <= A_MONTH  # ignores 2


def _broken(at: Inspection, less: Allocation, more: Allocation) -> Result:
    gap = more.amount - less.amount
    papers = [document_words(at.plan.document.get(one.document)) for one in (less, more)]
    message = filled(
        WORDS, source=source_words(less.source), year=str(less.plan_year),
        project=project_words(at, less.project),
        level=both(lambda lang: words(ALLOCATION_LEVELS, less.level, lang)),
        first=money_words(less.amount), paper=papers[0], second=money_words(more.amount),
        other=papers[1], gap=money_words(gap),
    )  # fmt: skip
    return broken(
        allocation_id(less), message=message, expected=exactly(less.amount),
        observed=exactly(more.amount), off_by=billions(gap), key=less.level,
    )  # fmt: skip


EXAMPLES = (
    example(
        "Dự toán ghi 1.000, kế hoạch đầu tư công ghi 1.400 tỷ đồng.",
        "The budget has 1,000 billion VND, the investment plan 1,400.",
        plan_of(given("1000", 2026, "local", document="ns"),
                given("1400", 2026, "local", document="dtc")),
        "allocation::local:2026",
    ),
    example(
        "Cùng số; điều chỉnh sau; làm tròn; dự thảo; hai cấp giao.",
        "The same; a later adjustment; rounding; a draft; two levels.",
        plan_of(
            paper("dt", status="draft"), built("p.a"), built("p.b"),
            given("1000", 2026, document="ns"), given("1000.0", 2026, document="dtc"),
            given("1200", 2027, document="ns"),
            given("1400", 2027, document="dtc", known_from="2025-06-30"),
            given("70.4", 2026, project="p.a", document="ns"),
            given("70", 2026, project="p.a", document="dtc"),
            given("50", 2026, project="p.b", document="ns"),
            given("90", 2026, project="p.b", document="dt"),
            given("900", 2026, document="ns", level="pm"),
        ),
    ),
)  # fmt: skip
