"""A project does not rest on one that is missing, excluded or later.

Ignores:
1. a needed project that ends later, so long as it starts before this one ends;
2. projects that exclude each other and have no capital in one year and are not both mandatory: the
   choice is open, or was changed;
3. years that are not known;
4. a needed project without capital that is completed, needs none, is a partnership, is a part or
   has parts, or starts after the last year with detailed capital;
5. allocations of drafts and of replaced papers.

Source: the links `requires` and `excludes` of the projects.
"""

from collections import defaultdict
from collections.abc import Iterator

from lotrinh.checks.capital.allocations import in_force
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Dự án cần có dự án khác thì dự án đó có trong danh mục, có vốn, không bị loại trừ, không muộn "
    "hơn.",
    "A project that a project needs is listed, has capital, is not excluded and not later.",
)
IGNORES = (
    Message(
        "Dự án cần có hoàn thành sau, miễn là khởi công trước khi dự án này xong.",
        "A needed project that ends later, if it starts before this one ends.",
    ),
    Message(
        "Hai dự án loại trừ nhau mà không cùng có vốn trong một năm, không cùng bắt buộc.",
        "Projects that exclude each other without capital in one year, not both mandatory.",
    ),
    Message("Năm chưa biết.", "Years that are not known."),
    Message(
        "Dự án cần có chưa có vốn mà đã xong, không cần vốn, là PPP, có thành phần, hoặc khởi công "
        "sau các năm đã giao vốn.",
        "A needed project without capital that is completed, needs none, is a partnership, has "
        "parts, or starts after the years with capital.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Cột “cần có” và “loại trừ” của danh mục dự án.", "Columns `requires` and `excludes`."
)
MISSING = Message(
    "{project} cần có dự án “{other}” nhưng dự án này không có trong danh mục. Bổ sung dự án hoặc "
    "bỏ điều kiện.",
    "{project} needs the project “{other}”, which is not listed. Add it or drop the condition.",
)
BOTH = Message(
    "{project} vừa cần có vừa loại trừ {other}. Bỏ một trong hai điều kiện.",
    "{project} both needs and excludes {other}. Drop one of the two.",
)
LATER = Message(
    "{project} hoàn thành năm {end}, nhưng dự án nó cần là {other} đến {start} mới khởi công. Đẩy "
    "sớm dự án kia hoặc lùi dự án này.",
    "{project} ends in {end}, while {other}, which it needs, starts in {start}. Bring the other "
    "forward or move this one.",
)
WITHOUT_CAPITAL = Message(
    "{project} được bố trí vốn, nhưng dự án nó cần là {other} (khởi công {start}) không được bố "
    "trí vốn năm nào. Bố trí vốn cho dự án kia, hoặc bỏ điều kiện.",
    "{project} is given capital, while {other}, which it needs and which starts in {start}, is "
    "given none in any year. Give it capital or drop the condition.",
)
TOGETHER = Message(
    "{project} và {other} loại trừ nhau nhưng cùng có vốn trong một năm hoặc cùng bắt buộc. Chọn "
    "một.",
    "{project} and {other} exclude each other, and both have capital in one year or are mandatory. "
    "Choose one.",
)


Taken = dict[str, set[int]]
MANDATORY = 0


@check(title=Message("Dự án cần có và loại trừ", "Projects needed and excluded"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """The links of each project to others."""
    taken: Taken = defaultdict(set)
    for row in in_force(at):
        if row.amount > 0:
            taken[row.project].add(row.plan_year)
    for one in at.plan.projects:
        if one.rules.is_mandatory:
            taken[one.id].add(MANDATORY)
    told: set[frozenset[str]] = set()
    for one in at.plan.projects:
        found = [*_needed(at, one, taken), *_excluded(at, one, taken, told)]
        yield from found or ([holds(one.id)] if one.rules.requires or one.rules.excludes else [])


def _needed(at: Inspection, project: Project, taken: Taken) -> Iterator[Result]:
    unknown = [id for id in project.rules.requires if id not in at.plan.project]
    if unknown:
        message = filled(MISSING, project=project.name, other=", ".join(unknown))
        yield broken(project.id, message=message)
    for id in project.rules.requires:
        other = at.plan.project.get(id)
        if other is None:
            continue
        if id in project.rules.excludes or project.id in other.rules.excludes:
            message = filled(BOTH, project=project.name, other=other.name)
            yield broken(project.id, id, message=message, severity="error")
        elif project.end_year and other.start_year and other.start_year > project.end_year:
            yield broken(project.id, id, message=filled(
                LATER, project=project.name, other=other.name, end=str(project.end_year),
                start=str(other.start_year),
            ))  # fmt: skip
        elif taken[project.id] - {MANDATORY} and _lacks(at, other, taken):
            yield broken(project.id, id, message=filled(
                WITHOUT_CAPITAL, project=project.name, other=other.name,
                start=str(other.start_year),
            ))  # fmt: skip


def _lacks(at: Inspection, project: Project, taken: Taken) -> bool:
    """Whether a project should have capital by now and is given none in any year."""
    rules = project.rules
    last = max(max(years, default=MANDATORY) for id, years in taken.items() if id)
    is_settled = project.status == "completed" or rules.remaining_cost == 0
    in_parts = project.parent or any(one.parent == project.id for one in at.plan.projects)
    if is_settled or in_parts or rules.priority_class == "ppp" or not project.start_year:
        return False  # ignores 4
    return project.start_year <= last and not taken[project.id] - {MANDATORY}


def _excluded(
    at: Inspection, project: Project, taken: Taken, told: set[frozenset[str]]
) -> Iterator[Result]:
    for id in project.rules.excludes:
        pair = frozenset((project.id, id))
        if taken[project.id] & taken[id] and pair not in told and id in at.plan.project:
            told.add(pair)
            message = filled(TOGETHER, project=project.name, other=at.plan.project[id].name)
            yield broken(project.id, id, message=message, severity="error")


EXAMPLES = (
    example(
        "Cần một dự án không có trong danh mục.",
        "It needs a project that is not listed.",
        plan_of(built("p.cau", requires=("p.duong",))),
        "p.cau",
    ),
    example(
        "Cần một dự án khởi công sau khi nó đã xong.",
        "It needs a project that starts after its own end.",
        plan_of(built("p.cau", requires=("p.duong",), end_year=2027),
                built("p.duong", start_year=2028)),
        "p.cau p.duong",
    ),
    example(
        "Có vốn, mà dự án nó cần không có vốn năm nào.",
        "It has capital, and the one it needs has none.",
        plan_of(built("p.cho", requires=("p.duong",)), given("20", 2026, project="p.cho"),
                given("20", 2028, project="p.cho"), built("p.duong", start_year=2028)),
        "p.cho p.duong",
    ),
    example(
        "Dự án cần có khởi công sau các năm đã giao vốn; đã xong.",
        "The needed project starts after the years with capital; it is completed.",
        plan_of(built("p.cho", requires=("p.duong", "p.cau")), given("20", 2026, project="p.cho"),
                given("500", 2028),
                built("p.duong", start_year=2028),
                built("p.cau", start_year=2022, status="completed")),
    ),
    example(
        "Vừa cần vừa loại trừ.",
        "It needs what excludes it.",
        plan_of(built("p.cau", requires=("p.duong",)), built("p.duong", excludes=("p.cau",))),
        "p.cau p.duong", severity="error",
    ),
    example(
        "Hai phương án loại trừ nhau đều có vốn.",
        "Two options that exclude each other both have capital.",
        plan_of(built("p.bac", excludes=("p.nam",)), built("p.nam", excludes=("p.bac",)),
                given("10", 2026, project="p.bac"), given("10", 2026, project="p.nam")),
        "p.bac p.nam", severity="error",
    ),
    example(
        "Hai phương án loại trừ nhau, một phương án có vốn, phương án kia mới có trong dự thảo; dự "
        "án cần có đang làm.",
        "Two options of which one has capital, the other only in a draft; the needed project is "
        "under way.",
        plan_of(paper("dt", status="draft"),
                built("p.bac", excludes=("p.nam",), requires=("p.cau",), end_year=2027),
                built("p.nam"), given("10", 2024, project="p.nam"),
                given("10", 2026, project="p.nam", document="dt"),
                built("p.cau", start_year=2026, end_year=2028),
                given("10", 2026, project="p.cau"), given("10", 2026, project="p.bac")),
    ),
)  # fmt: skip
