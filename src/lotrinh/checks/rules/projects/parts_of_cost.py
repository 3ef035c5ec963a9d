"""The costs of a project's parts add up to its cost.

Ignores:
1. a project of which a part has no cost, or that has no cost itself: not applicable;
2. what rounding of the printed figures explains;
3. other publications, where one gives the whole and all its parts; where none does, only parts
   that cost more than the whole are told, and as a warning;
4. figures of drafts;
5. a single part that costs less: the others are not registered.

Source: the total cost of an investment project is the sum of its components (Luật Đầu tư công
58/2024/QH15).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.money import Amount, billions, exactly, money_words, total
from lotrinh.checks.capital.projects import (
    Sized,
    newest,
    of_one_publication,
    parts_of,
    sizes,
    stated_in,
)
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import both, filled, listed
from lotrinh.domain.finding import Move
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Tổng mức đầu tư của dự án bằng tổng của các dự án thành phần.",
    "The cost of a project is the sum of the costs of its parts.",
)
IGNORES = (
    Message("Dự án có thành phần chưa biết vốn.", "A project with a part of unknown cost."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed figures explains."),
    Message(
        "Số của công bố khác, khi có một công bố nêu cả tổng và mọi thành phần; khi không có, chỉ "
        "cảnh báo nếu các thành phần vượt tổng.",
        "Other publications, where one gives the whole and all parts; where none does, only parts "
        "above the whole are told, as a warning.",
    ),
    Message("Số trong dự thảo.", "Figures of drafts."),
    Message(
        "Một thành phần duy nhất nhỏ hơn tổng: các thành phần khác chưa được ghi.",
        "A single part below the whole: the others are not registered.",
    ),
)
SOURCE = Message(
    "Tổng mức đầu tư gồm vốn của mọi dự án thành phần (Luật Đầu tư công 58/2024/QH15).",
    "The total cost holds the cost of every part (Law on Public Investment 58/2024/QH15).",
)
WITHOUT_COST = Message(
    "dự án hoặc một thành phần của nó chưa có tổng mức đầu tư",
    "the project or one of its parts has no cost",
)
FEWER = Message(
    "các thành phần có thể chưa được ghi đủ, hoặc thuộc các công bố khác nhau",
    "the parts may not all be registered, or come from different publications",
)
TOO_MUCH = Message(
    "{parts} cộng lại là {sum}, vượt tổng mức đầu tư {cost} của {whole} ({paper}) tới {gap}. "
    "Rà soát vốn của từng thành phần và tổng mức đầu tư rồi công bố cùng một lần.",
    "{parts} add up to {sum}, {gap} above the total cost of {cost} of {whole} ({paper}). "
    "Review the parts and the total, and publish them together.",
)
TOO_LITTLE = Message(
    "{parts} cộng lại là {sum}, thiếu {gap} so với tổng mức đầu tư {cost} của {whole} ({paper}). "
    "Bổ sung thành phần còn thiếu hoặc sửa tổng mức đầu tư.",
    "{parts} add up to {sum}, {gap} short of the total cost of {cost} of {whole} ({paper}). "
    "Add the missing part or correct the total.",
)


@check(title=Message("Vốn dự án khác các thành phần", "A cost unlike its parts"),
       severity="error")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project that has parts, against the sum of what they cost."""
    for id, parts in parts_of(at).items():
        yield _result(at, at.plan.project[id], parts)


def _result(at: Inspection, project: Project, parts: Sequence[Project]) -> Result:
    rows = [sizes(at, one, "total_cost") for one in (project, *parts)]
    if not all(rows):
        return not_applicable(project.id, why=WITHOUT_COST)
    together = of_one_publication(rows)
    latest = [newest(at, one, "total_cost") for one in (project, *parts)]
    whole, *shares = together or [one for one in latest if one]
    found = total(one.amount for one in shares)
    subjects = tuple(id for one in (whole, *shares) for id in one.subjects)
    if found.is_above(whole.amount):
        severity = "error" if together else "warning"
        return _broken(at, TOO_MUCH, whole, shares, found, severity)
    if not whole.amount.is_above(found):
        return holds(*subjects)
    if not together or len(shares) == 1:
        return not_applicable(*subjects, why=FEWER)
    return _broken(at, TOO_LITTLE, whole, shares, found, "warning")


def _broken(
    at: Inspection, words: Message, whole: Sized, shares: Sequence[Sized], found: Amount, grave: str
) -> Result:
    gap, cost = abs(found.value - whole.amount.value), whole.amount.value
    message = filled(
        words, parts=_each(shares), sum=money_words(found.value), cost=money_words(cost),
        whole=whole.project.name, paper=stated_in(at, whole), gap=money_words(gap),
    )  # fmt: skip
    subjects = tuple(id for one in (whole, *shares) for id in one.subjects)
    return broken(
        *subjects, message=message, severity=grave, expected=exactly(cost),
        observed=exactly(found.value), off_by=billions(gap), steps=(_sum(shares, found.value),),
        repair=((Move(whole.subjects[0], exactly(cost), exactly(found.value)),),),
    )  # fmt: skip


def _each(shares: Sequence[Sized]) -> Message:
    """The parts with their costs, named one after the other."""
    return listed(
        filled(Message("{name} ({cost})", "{name} ({cost})"), name=one.project.name,
               cost=money_words(one.amount.value))
        for one in shares
    )  # fmt: skip


def _sum(shares: Sequence[Sized], found: Decimal) -> Message:
    """The arithmetic."""

    def said(lang: str) -> str:
        costs = (money_words(one.amount.value).in_language(lang) for one in shares)
        return f"{' + '.join(costs)} = {money_words(found).in_language(lang)}"

    return both(said)


EXAMPLES = (
    example(
        "Hai giai đoạn cộng lại vượt cả tuyến.",
        "Two stages cost more than the whole road.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            costing("p.tuyen", "25550"), costing("p.mot", "14331.6"), costing("p.hai", "12072"),
        ),
        "p.tuyen:total_cost p.mot:total_cost p.hai:total_cost p.tuyen p.mot p.hai",
    ),
    example(
        "Trong danh mục, các thành phần thiếu so với tổng.",
        "In the list, the parts are short of the whole.",
        plan_of(
            built("p.tuyen", "300"), built("p.mot", "100", parent="p.tuyen"),
            built("p.hai", "120", parent="p.tuyen"),
        ),
        "p.tuyen p.mot p.hai", severity="warning",
    ),
    example(
        "Tổng công bố trước khi các thành phần tăng vốn: chỉ cảnh báo.",
        "The total is older than the dearer parts: a warning only.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            costing("p.tuyen", "300", "2024-06-30"), costing("p.mot", "180"),
            costing("p.hai", "140"),
        ),
        "p.tuyen:total_cost p.mot:total_cost p.hai:total_cost p.tuyen p.mot p.hai",
        severity="warning",
    ),
    example(
        "Số làm tròn khớp nhau.",
        "Rounded figures agree.",
        plan_of(
            built("p.tuyen", "101"), built("p.mot", "50.4", parent="p.tuyen"),
            built("p.hai", "50.2", parent="p.tuyen"),
        ),
    ),
    example(
        "Thành phần được điều chỉnh sau; công bố chung gần nhất vẫn khớp.",
        "A part was revised later; the last common publication agrees.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            costing("p.tuyen", "300"), costing("p.mot", "180"), costing("p.hai", "120"),
            costing("p.mot", "210", "2025-06-30"),
        ),
    ),
    example(
        "Một thành phần chưa biết vốn.",
        "One part has no cost yet.",
        plan_of(
            built("p.tuyen", "300"), built("p.mot", "180", parent="p.tuyen"),
            built("p.hai", parent="p.tuyen"),
        ),
    ),
)  # fmt: skip
