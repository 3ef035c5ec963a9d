"""A project does not become dearer while it becomes shorter.

Ignores:
1. changes that rounding of the printed figures explains;
2. versions of length and cost that were never published on one day: the cost and the length known
   last are compared with those known last on an earlier day;
3. figures of drafts.

Source: the dated versions of the project's cost and length.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lotrinh.checks.capital.money import money_words, plain
from lotrinh.checks.capital.projects import Sized, sizes, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing, running
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, number_words
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Dự án ngắn đi thì tổng mức đầu tư không tăng lên.",
    "A project that becomes shorter does not become dearer.",
)
IGNORES = (
    Message("Thay đổi do làm tròn số in.", "What rounding of the printed figures explains."),
    Message(
        "Chiều dài và vốn không cùng ngày công bố: so số biết gần nhất với số biết trước đó.",
        "Length and cost of different days: what is known last is compared with what was before.",
    ),
    Message("Số trong dự thảo.", "Figures of drafts."),
)
SOURCE = Message(
    "Các phiên bản có ngày của tổng mức đầu tư và chiều dài.",
    "The dated versions of the cost and the length.",
)
WORDS = Message(
    "{project}: chiều dài giảm từ {long} xuống {short} km nhưng tổng mức đầu tư tăng từ {less} lên "
    "{more} ({before}; {after}), suất đầu tư từ {less_km} lên {more_km} tỷ đồng/km. Giải trình "
    "phần tăng hoặc rà lại hai số.",
    "{project}: its length fell from {long} to {short} km while its cost rose from {less} to "
    "{more} ({before}; {after}), from {less_km} to {more_km} billion VND per km. Explain the rise "
    "or review the two figures.",
)


@check(title=Message("Đắt hơn mà ngắn hơn", "Dearer and shorter"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """The newest cost and length of each project, against those known before."""
    for project in at.plan.projects:
        costs = [one for one in sizes(at, project, "total_cost") if one.vintage[0]]
        lengths = [one for one in sizes(at, project, "length_km") if one.vintage[0]]
        if len(costs) > 1 and len(lengths) > 1:
            yield _result(at, project, costs, lengths)


def _result(at: Inspection, project: Project, costs: list[Sized], lengths: list[Sized]) -> Result:
    more, short = costs[-1], lengths[-1]
    for less in reversed(costs[:-1]):
        known = [one for one in lengths if _day(one) <= _day(less)] or lengths[:1]
        long = known[-1]
        if more.amount.is_above(less.amount) and long.amount.is_above(short.amount):
            return broken(
                f"{project.id}:length_km", f"{project.id}:total_cost", project.id,
                message=_words(at, (less, long), (more, short)),
            )  # fmt: skip
    return holds(*more.subjects)


def _day(one: Sized) -> date:
    return one.vintage[0] or date.min


def _words(at: Inspection, before: tuple[Sized, Sized], after: tuple[Sized, Sized]) -> Message:
    (less, long), (more, short) = before, after
    return filled(
        WORDS, project=less.project.name, long=number_words(long.amount.value),
        short=number_words(short.amount.value), less=money_words(less.amount.value),
        more=money_words(more.amount.value), before=stated_in(at, less), after=stated_in(at, more),
        less_km=number_words(_rate(less, long)), more_km=number_words(_rate(more, short)),
    )  # fmt: skip


def _rate(cost: Sized, length: Sized) -> Decimal:
    km = length.amount.value
    return plain((cost.amount.value / km).quantize(Decimal("0.1"))) if km else Decimal(0)


EXAMPLES = (
    example(
        "Từ 87,3 xuống 82,5 km mà vốn tăng.",
        "From 87.3 to 82.5 km, and dearer.",
        plan_of(
            built("p.tuyen"), costing("p.tuyen", "29893", "2025-01-31"),
            running("p.tuyen", "87.3", "2025-03-31"), costing("p.tuyen", "29996", "2025-11-30"),
            running("p.tuyen", "82.5", "2025-11-30"),
        ),
        "p.tuyen:length_km p.tuyen:total_cost p.tuyen",
    ),
    example(
        "Ngắn hơn và rẻ hơn.",
        "Shorter and cheaper.",
        plan_of(
            built("p.tuyen"), costing("p.tuyen", "29893"), running("p.tuyen", "87.3"),
            costing("p.tuyen", "28000", "2025-11-30"), running("p.tuyen", "82.5", "2025-11-30"),
        ),
    ),
    example(
        "87,3 km được viết tròn là 87 km.",
        "87.3 km is written as 87 km.",
        plan_of(
            built("p.tuyen"), costing("p.tuyen", "29893"), running("p.tuyen", "87.3"),
            costing("p.tuyen", "29996", "2025-11-30"), running("p.tuyen", "87", "2025-11-30"),
        ),
    ),
)  # fmt: skip
