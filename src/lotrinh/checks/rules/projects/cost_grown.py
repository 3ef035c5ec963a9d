"""The total cost of a project does not jump from one version to the next, nor is it two at once.

Ignores:
1. a rise of less than a tenth, and any fall;
2. a figure a hundred times the one before or more: that is a slip of the unit, told elsewhere;
3. figures of drafts.

Source: the dated versions of the project's cost; a raised cost needs an adjusted decision and
capital in the plan.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lotrinh.checks.capital.money import billions, exactly, money_words
from lotrinh.checks.capital.projects import Sized, sizes, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, number_words
from lotrinh.domain.message import Message

ABOUT = Message(
    "Tổng mức đầu tư không tăng vọt giữa hai lần công bố.",
    "The total cost does not jump between two publications.",
)
IGNORES = (
    Message("Tăng dưới một phần mười, hoặc giảm.", "A rise of less than a tenth, and any fall."),
    Message(
        "Gấp từ một trăm lần: đó là nhầm đơn vị, có phép kiểm tra khác.",
        "A hundred times and more: a slip of the unit, for another check.",
    ),
    Message("Số trong dự thảo.", "Figures of drafts."),
)
SOURCE = Message(
    "Các phiên bản có ngày của tổng mức đầu tư.", "The dated versions of the total cost."
)
JUMP, SLIP = Decimal("1.1"), 100
TWO = Message(
    "{project}: một lần công bố ({before}) ghi hai tổng mức đầu tư, {less} và {more}, lệch {gap}. "
    "Đối chiếu nguồn, giữ một số.",
    "{project}: one publication ({before}) gives two total costs, {less} and {more}, {gap} apart. "
    "Check the source and keep one.",
)
WORDS = Message(
    "{project}: tổng mức đầu tư tăng {percent}%, từ {less} ({before}) lên {more} ({after}), thêm "
    "{gap}. Kiểm tra quyết định điều chỉnh và nguồn cho phần tăng.",
    "{project}: its total cost rose by {percent}%, from {less} ({before}) to {more} ({after}), by "
    "{gap}. Check the decision that adjusts it and the source of the rise.",
)


@check(title=Message("Tổng mức đầu tư tăng vọt", "The total cost jumped"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """The versions of each project's cost, one after the other."""
    for project in at.plan.projects:
        found = [one for one in sizes(at, project, "total_cost") if one.vintage[0]]
        if len(found) > 1:
            yield _result(at, found)


def _result(at: Inspection, found: list[Sized]) -> Result:
    for one, other in pairwise(sorted(found, key=_order)):
        if one.vintage == other.vintage and other.amount.is_above(one.amount):
            return _twice(at, one, other)
    for less, more in reversed(list(pairwise(found))):
        low, high = less.amount.value, more.amount.value
        if JUMP * low <= high < SLIP * low and more.amount.is_above(less.amount):
            return broken(
                *more.subjects, message=_words(at, less, more), off_by=billions(high - low),
                expected=exactly(low), observed=exactly(high),
            )  # fmt: skip
    return holds(*found[-1].subjects)


def _order(one: Sized) -> tuple[object, ...]:
    return *map(str, one.vintage), one.amount.value


def _twice(at: Inspection, less: Sized, more: Sized) -> Result:
    low, high = less.amount.value, more.amount.value
    message = filled(
        TWO, project=less.project.name, before=stated_in(at, less), less=money_words(low),
        more=money_words(high), gap=money_words(high - low),
    )  # fmt: skip
    return broken(
        *more.subjects, message=message, severity="error", off_by=billions(high - low),
        expected=exactly(low), observed=exactly(high),
    )  # fmt: skip


def _words(at: Inspection, less: Sized, more: Sized) -> Message:
    low, high = less.amount.value, more.amount.value
    percent = ((high / low - 1) * 100).quantize(Decimal("0.1"))
    return filled(
        WORDS, project=less.project.name, less=money_words(low), more=money_words(high),
        gap=money_words(high - low), before=stated_in(at, less), after=stated_in(at, more),
        percent=number_words(percent),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Từ 8.946 lên 12.072 tỷ đồng.",
        "From 8,946 to 12,072 billion VND.",
        plan_of(built("p.hai"), costing("p.hai", "8946"), costing("p.hai", "12072", "2025-11-30")),
        "p.hai:total_cost p.hai",
    ),
    example(
        "Một công bố ghi 300 và 360 tỷ đồng.",
        "One publication gives 300 and 360 billion VND.",
        plan_of(built("p.hai"), costing("p.hai", "300"), costing("p.hai", "360")),
        "p.hai:total_cost p.hai", severity="error",
    ),
    example(
        "Tăng 1,5%.",
        "A rise of 1.5%.",
        plan_of(
            built("p.mot"), costing("p.mot", "14114"), costing("p.mot", "14331.6", "2025-11-30")
        ),
    ),
    example(
        "Gấp một nghìn lần: nhầm đơn vị.",
        "A thousand times: a slip of the unit.",
        plan_of(built("p.mot"), costing("p.mot", "14.2"), costing("p.mot", "14200", "2025-11-30")),
    ),
)  # fmt: skip
