"""The row of a project says what some publication of its figures says.

The total cost, the start and the end in the list of projects are held against the dated figures of
the same thing. One that stands in none of them was mistyped or has no source; digits that agree
while the point stands elsewhere are a slip of the unit.

Ignores:
1. rows that keep an earlier publication: that a figure was moved since is told by other checks;
2. rounding of either number, and years within a time that is stated coarser;
3. figures of drafts, and what the list or the figures leave blank.

Source: the list of projects and the dated versions of each project's figures.
"""

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checks.capital.money import BILLION, billions, exactly, money_words
from lotrinh.checks.capital.projects import OF_THE_LIST, Sized, sizes, stated_in, versions
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, costing, timed
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.figures.slip import slip
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import document_words, filled, label_words, number_words, when_words
from lotrinh.domain.labels import PROJECT_FIGURES
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity

ABOUT = Message(
    "Tổng mức đầu tư, năm khởi công, năm hoàn thành trong danh mục dự án khớp với một lần công bố.",
    "The total cost, start and end in the list of projects are those of some publication.",
)
IGNORES = (
    Message(
        "Danh mục giữ số của lần công bố trước: có phép kiểm tra khác.",
        "A list that keeps an earlier publication: for other checks.",
    ),
    Message("Sai số làm tròn; năm nằm trong thời điểm ghi thô hơn.",
            "Rounding; a year within a time that is stated coarser."),
    Message("Số trong dự thảo; ô để trống.", "Figures of drafts; blank cells."),
)  # fmt: skip
SOURCE = Message(
    "Danh mục dự án và các phiên bản có ngày của từng số.",
    "The list of projects and the dated versions of each figure.",
)
COST = Message(
    "{project}: danh mục dự án ghi tổng mức đầu tư {listed}, nhưng {paper} ghi {dated}, lệch "
    "{gap}. Đối chiếu quyết định đầu tư, sửa số sai.",
    "{project}: the list of projects gives a total cost of {listed}, but {paper} gives {dated}, "
    "{gap} apart. Check the investment decision and correct the wrong one.",
)
SLIPPED = Message(
    "{project}: danh mục dự án ghi tổng mức đầu tư {listed}, nhưng {paper} ghi {dated}: cùng chữ "
    "số mà hơn kém {times} lần. Có lẽ nhầm đơn vị hoặc dấu chấm; sửa số sai.",
    "{project}: the list of projects gives a total cost of {listed}, but {paper} gives {dated}: "
    "the same digits, {times} times apart. A unit or a point has probably slipped; correct it.",
)
YEAR = Message(
    "{project}: danh mục dự án ghi {what} năm {listed}, nhưng {paper} ghi {dated}. Sửa năm sai.",
    "{project}: the list of projects gives {what} in {listed}, but {paper} gives {dated}. Correct "
    "the wrong one.",
)
KNOWN = Message("số có ngày", "the dated figure")


@check(title=Message("Danh mục dự án khác số có ngày", "The list of projects unlike its figures"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project: its cost, then its start and end."""
    for project in at.plan.projects:
        found = [*_cost(at, project)]
        found += _year(at, project, "start", project.start_year)
        found += _year(at, project, "end", project.end_year)
        yield from found or [holds(project.id)]


def _cost(at: Inspection, project: Project) -> Iterator[Result]:
    own, dated = _split(sizes(at, project, "total_cost"))
    if own is None or not dated or any(_agree(own, one) for one in dated):  # ignores 1, 2
        return
    last = dated[-1]
    cost, other = own.amount.value, last.amount.value
    places = slip(Quantity(cost, BILLION), Quantity(other, BILLION))
    message = filled(
        SLIPPED if places else COST, project=project.name, listed=money_words(cost),
        dated=money_words(other), paper=stated_in(at, last), gap=money_words(abs(cost - other)),
        times=number_words(Decimal(10**places)),
    )  # fmt: skip
    yield broken(
        *last.subjects, message=message, off_by=billions(abs(cost - other)),
        expected=exactly(cost), observed=exactly(other),
    )  # fmt: skip


def _split(found: tuple[Sized, ...]) -> tuple[Sized | None, list[Sized]]:
    """What the list says, and the dated versions."""
    own = next((one for one in found if one.vintage == OF_THE_LIST), None)
    return own, [one for one in found if one.vintage != OF_THE_LIST]


def _agree(one: Sized, other: Sized) -> bool:
    return not (one.amount.is_above(other.amount) or other.amount.is_above(one.amount))


def _year(at: Inspection, project: Project, what: str, year: int | None) -> Iterator[Result]:
    dated = versions(at, project.id, what)
    if year is None or not dated or any(_holds_year(one, year) for one in dated):  # ignores 1, 2
        return
    last = dated[-1]
    paper = at.plan.document.get(last.document)
    message = filled(
        YEAR, project=project.name, what=label_words(PROJECT_FIGURES, what), listed=str(year),
        paper=document_words(paper) if paper else KNOWN, dated=when_words(_period(last)),
    )  # fmt: skip
    yield broken(f"{project.id}:{what}", project.id, message=message, key="year")


def _holds_year(one: ProjectFigure, year: int) -> bool:
    return _period(one).start.year <= year <= _period(one).end.year


def _period(one: ProjectFigure) -> Period:
    assert isinstance(one.value, Period)
    return one.value


EXAMPLES = (
    example(
        "Danh mục ghi 185 tỷ, kế hoạch ghi 185.000 tỷ; danh mục 95, kế hoạch 120.",
        "185 billion in the list and 185,000 in the plan; 95 in the list and 120 in the plan.",
        plan_of(built("p.cau", "185"), costing("p.cau", "185000"), built("p.cho", "95"),
                costing("p.cho", "120")),
        "p.cau:total_cost p.cau", "p.cho:total_cost p.cho",
    ),
    example(
        "Danh mục ghi hoàn thành năm 2020, khởi công 2025; kế hoạch ghi 2026.",
        "An end in 2020 in the list, in 2026 in the plan.",
        plan_of(
            built("p.cau", start_year=2025, end_year=2020),
            timed("p.cau", "start", "2025-03", "2025-01-31", "kh"),
            timed("p.cau", "end", "2026", "2025-01-31", "kh"),
            built("p.cho", end_year=2030), timed("p.cho", "end", "2027", "2025-01-31"),
        ),
        "p.cau:end p.cau", "p.cho:end p.cho",
    ),
    example(
        "Danh mục giữ số của lần công bố trước, hoặc làm tròn.",
        "A list that keeps an earlier publication, or rounds.",
        plan_of(
            built("p.hai", "8946", end_year=2026), costing("p.hai", "8946"),
            costing("p.hai", "12072", "2025-11-30"), timed("p.hai", "end", "2026", "2024-01-31"),
            timed("p.hai", "end", "2028", "2025-01-31"),
            built("p.mot", "14332"), costing("p.mot", "14331.6"), built("p.ba", "30"),
        ),
    ),
)  # fmt: skip
