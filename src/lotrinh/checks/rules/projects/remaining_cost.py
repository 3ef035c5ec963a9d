"""What a project still costs is not more than it costs altogether.

Ignores:
1. what rounding of the printed amounts explains;
2. a project without a total cost or without a remaining one: not applicable;
3. older totals and those of drafts: the largest known total counts, as the remaining cost has no
   day of its own; where no total stands in the project's own row it is a warning.

Source: a part is not above its whole.
"""

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checks.capital.money import at_most, billions, exactly, money_words, printed
from lotrinh.checks.capital.projects import sizes, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Vốn còn lại của dự án không vượt tổng mức đầu tư.",
    "The remaining cost of a project is not above its total cost.",
)
IGNORES = (
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message("Dự án thiếu một trong hai số.", "A project without one of the two."),
    Message(
        "Tổng cũ, tổng trong dự thảo; tổng ở công bố khác: chỉ cảnh báo.",
        "Older totals and those of drafts; a total of another publication: a warning only.",
    ),
)
SOURCE = Message("Phần không lớn hơn tổng.", "A part is not above its whole.")
WITHOUT = Message(
    "chưa có tổng mức đầu tư hoặc vốn còn lại", "the total or the remaining cost is not known"
)
ABOVE = Message(
    "{project}: vốn còn lại {rest}, vượt tổng mức đầu tư {cost} ({paper}) là {gap}. Cập nhật tổng "
    "mức đầu tư hoặc sửa vốn còn lại.",
    "{project}: its remaining cost is {rest}, {gap} above its total cost of {cost} ({paper}). "
    "Update the total or correct the rest.",
)


@check(title=Message("Vốn còn lại vượt tổng mức đầu tư", "More remains than the whole costs"),
       severity="error")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project with a remaining cost."""
    for project in at.plan.projects:
        if project.rules.remaining_cost is not None:
            yield _result(at, project, project.rules.remaining_cost)


def _result(at: Inspection, project: Project, rest: Decimal) -> Result:
    totals = sizes(at, project, "total_cost")
    if not totals:
        return not_applicable(project.id, why=WITHOUT)
    whole = max(totals, key=lambda one: one.amount.value)  # ignores 3
    cost = whole.amount.value
    if not printed(rest).is_above(whole.amount):
        return holds(*whole.subjects)
    message = filled(
        ABOVE, project=project.name, rest=money_words(rest), cost=money_words(cost),
        paper=stated_in(at, whole), gap=money_words(rest - cost),
    )  # fmt: skip
    is_listed = project.rules.total_cost is not None
    return broken(
        *whole.subjects, message=message, severity="error" if is_listed else "warning",
        expected=at_most(cost), observed=exactly(rest), off_by=billions(rest - cost),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Tổng mức đầu tư 300, còn lại 420 tỷ đồng.",
        "300 billion VND altogether, 420 remain.",
        plan_of(built("p.cau", "300", remaining_cost="420")),
        "p.cau",
    ),
    example(
        "Tổng ở công bố khác nhỏ hơn vốn còn lại.",
        "A total of another publication is below the rest.",
        plan_of(built("p.cau", remaining_cost="420"), costing("p.cau", "300")),
        "p.cau:total_cost p.cau", severity="warning",
    ),
    example(
        "Còn lại bằng tổng; tổng đã điều chỉnh tăng; chưa biết tổng; làm tròn.",
        "All remains; a total that was raised; an unknown total; rounding.",
        plan_of(
            built("p.a", "300", remaining_cost="300"), built("p.b", "300", remaining_cost="420"),
            costing("p.b", "450"), built("p.c", remaining_cost="420"),
            built("p.d", "300", remaining_cost="300.4"),
        ),
    ),
)  # fmt: skip
