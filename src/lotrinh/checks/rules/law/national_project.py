"""A project of the cost of a nationally important one is listed as such.

Ignores:
1. projects without a cost;
2. those listed as national below the bound: other criteria than the cost make a project national;
3. what rounding of the printed cost explains;
4. a cost whose public part is smaller: the norm is of public capital, so it stays a warning.

Source: the bound of the law on public investment, as a dated norm of the catalogue.
"""

from collections.abc import Iterator

from lotrinh.checks.capital.money import money_words
from lotrinh.checks.capital.projects import newest, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import source_words
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message

ABOUT = Message(
    "Dự án có vốn từ ngưỡng quan trọng quốc gia phải ghi là dự án quan trọng quốc gia.",
    "A project at the bound of national importance is listed as nationally important.",
)
IGNORES = (
    Message("Dự án chưa có tổng mức đầu tư.", "Projects without a cost."),
    Message(
        "Dự án ghi quan trọng quốc gia dưới ngưỡng: còn có tiêu chí khác.",
        "Those listed as national below the bound: there are other criteria.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed cost explains."),
    Message(
        "Ngưỡng tính theo vốn đầu tư công, có thể nhỏ hơn tổng mức đầu tư: chỉ cảnh báo.",
        "The bound is of public capital, which may be less than the cost: a warning only.",
    ),
)
SOURCE = Message(
    "Tiêu chí dự án quan trọng quốc gia của Luật Đầu tư công, định mức có ngày hiệu lực.",
    "The bound of the Law on Public Investment, as a dated norm.",
)
WORDS = Message(
    "{project}: tổng mức đầu tư {cost} ({paper}) từ ngưỡng dự án quan trọng quốc gia {bound} "
    "({norm}) nhưng chưa ghi là dự án quan trọng quốc gia. Xác định phần vốn đầu tư công và cấp "
    "quyết định chủ trương.",
    "{project}: a cost of {cost} ({paper}) reaches the bound of national importance, {bound} "
    "({norm}), and it is not listed as such. Establish its public capital and who decides on it.",
)


@check(title=Message("Chưa ghi là dự án quan trọng quốc gia", "Not listed as nationally important"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project with a cost, against the bound of today."""
    for norm in at.catalogue.norms.on("national_project", at.today):
        assert norm.low is not None
        for one in at.plan.projects:
            cost = newest(at, one, "total_cost")
            if cost is None:
                continue
            is_below = cost.amount.value - cost.amount.slack < norm.low
            if one.group == "national" or is_below:
                yield holds(*cost.subjects)
                continue
            message = filled(
                WORDS, project=one.name, cost=money_words(cost.amount.value),
                paper=stated_in(at, cost), bound=money_words(norm.low), norm=source_words(norm),
            )  # fmt: skip
            yield broken(*cost.subjects, message=message,
                         expected=Extent(None, norm.low, norm.unit.code))  # fmt: skip


EXAMPLES = (
    example(
        "Dự án nhóm A với 35.000 tỷ đồng.",
        "A group A project of 35,000 billion VND.",
        plan_of(built("p.tuyen", "35000", group="A", field="1")),
        "p.tuyen",
    ),
    example(
        "29.996 tỷ đồng, hoặc đã ghi là quan trọng quốc gia, hoặc chưa có vốn.",
        "29,996 billion VND, one listed as national, one without a cost.",
        plan_of(
            built("p.tuyen", "29996", group="A", field="1"),
            built("p.cao-toc", "90000", group="national"), built("p.khac", group="A"),
        ),
    ),
)  # fmt: skip
