"""What an allocation carries over from earlier years is a part of it.

Ignores:
1. allocations that carry nothing over;
2. what rounding of the printed amounts explains;
3. allocations of drafts and of replaced papers.

Source: the column `carried_over` of the allocations: "of which carried over from earlier years".
"""

from collections.abc import Iterator

from lotrinh.checks.capital.allocations import (
    allocation_id,
    in_force,
    named,
    project_words,
    source_words,
)
from lotrinh.checks.capital.money import at_most, billions, exactly, money_words, printed
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled
from lotrinh.domain.message import Message

ABOUT = Message(
    "Vốn năm trước chuyển sang là một phần của vốn được giao trong năm.",
    "What is carried over from earlier years is a part of what a year is given.",
)
IGNORES = (
    Message("Vốn giao không có phần chuyển sang.", "Allocations that carry nothing over."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Cột “trong đó: từ năm trước chuyển sang” của bảng vốn giao.",
    "The column `carried_over` of the allocations.",
)
WORDS = Message(
    "{project}, nguồn {source}, năm {year}: vốn giao {amount} mà trong đó {carried} từ năm trước "
    "chuyển sang, hơn vốn giao {gap}. Rà lại phần chuyển sang, hoặc cộng phần này vào vốn giao.",
    "{project}, {source}, {year}: {amount} is given, of which {carried} carried over from earlier "
    "years, {gap} more. Review what is carried over, or add it to what is given.",
)


@check(title=Message("Vốn chuyển sang quá vốn giao", "More carried over than given"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each allocation that carries something over."""
    for one in in_force(at):
        carried = one.carried_over
        if not carried:  # ignores 1
            continue
        subjects = named((allocation_id(one), *filter(None, (one.project,))))
        if not printed(carried).is_above(printed(one.amount)):
            yield holds(*subjects)
            continue
        gap = carried - one.amount
        message = filled(
            WORDS, project=project_words(at, one.project), source=source_words(one.source),
            year=str(one.plan_year), amount=money_words(one.amount), carried=money_words(carried),
            gap=money_words(gap),
        )  # fmt: skip
        yield broken(
            *subjects, message=message, expected=at_most(one.amount), observed=exactly(carried),
            off_by=billions(gap),
        )  # fmt: skip


EXAMPLES = (
    example(
        "Được giao 30, trong đó 45 tỷ đồng chuyển sang.",
        "30 billion VND is given, of which 45 is carried over.",
        plan_of(built("p.a"), given("30", 2026, project="p.a", carried_over="45")),
        "allocation:p.a:central:2026 p.a",
    ),
    example(
        "Cả vốn giao là chuyển sang; không chuyển sang; dự thảo.",
        "All that is given is carried over; nothing is; a draft.",
        plan_of(
            paper("dt", status="draft"), given("30", 2026, carried_over="30.4"),
            given("30", 2027), given("30", 2028, carried_over="45", document="dt"),
        ),
    ),
)  # fmt: skip
