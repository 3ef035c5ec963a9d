"""A priority project that is to begin has capital, or at least a source.

Ignores:
1. projects that are completed, have no priority 1 or need nothing more;
2. a project whose parts have capital;
3. a project with sources that begins after the years whose capital has been given;
4. allocations of drafts and of replaced papers.

Source: the priority of the project's row, its allocations and sources.
"""

from collections.abc import Iterator

from lotrinh.checks.capital.allocations import by_project
from lotrinh.checks.capital.projects import parts_of
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given, paying
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Dự án ưu tiên đến kỳ thực hiện có vốn, ít nhất có nguồn.",
    "A priority project that is to begin has capital, or at least a source.",
)
IGNORES = (
    Message("Dự án đã hoàn thành, không ưu tiên 1, không còn cần vốn.",
            "Projects that are completed, of no priority 1, or need nothing more."),
    Message("Dự án mà các thành phần đã có vốn.", "A project whose parts have capital."),
    Message("Dự án đã có nguồn, khởi công sau các năm đã giao vốn.",
            "A project with sources that begins after the years whose capital was given."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)  # fmt: skip
SOURCE = Message(
    "Mức ưu tiên của dự án, vốn bố trí và nguồn vốn.", "The priority, allocations and sources."
)
NOTHING = Message(
    "{project} là dự án ưu tiên nhưng chưa được bố trí vốn và chưa có nguồn. Xác định nguồn và bố "
    "trí vốn, hoặc đưa khỏi danh mục ưu tiên.",
    "{project} is a priority project without capital and without a source. Find a source and give "
    "it capital, or take it off the list of priorities.",
)
DUE = Message(
    "{project} là dự án ưu tiên, khởi công năm {start}, nhưng các năm đã giao vốn (đến {last}) "
    "không có dòng nào cho dự án. Bố trí vốn hoặc lùi khởi công.",
    "{project} is a priority project that starts in {start}, and the years whose capital was given "
    "(to {last}) have no row for it. Give it capital or start later.",
)


@check(title=Message("Dự án ưu tiên chưa có vốn", "Priority projects without capital"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each open project of priority 1."""
    rows = by_project(at)
    with_capital = {id for id, own in rows.items() if any(one.amount > 0 for one in own)}
    last = max((one.plan_year for own in rows.values() for one in own), default=0)
    sources = {one.project for one in at.plan.funding}
    parts = parts_of(at)
    for project in at.plan.projects:
        if project.rules.priority != 1 or _is_over(project):  # ignores 1
            continue
        ids = {project.id, *(one.id for one in parts.get(project.id, ()))}
        if ids & with_capital:
            yield holds(project.id)
        else:
            yield _result(project, bool(ids & sources), last)


def _is_over(project: Project) -> bool:
    return project.status == "completed" or project.rules.remaining_cost == 0


def _result(project: Project, has_source: bool, last: int) -> Result:
    start = project.start_year
    if not has_source:
        return broken(project.id, message=filled(NOTHING, project=project.name))
    if start is not None and start <= last:
        message = filled(DUE, project=project.name, start=str(start), last=str(last))
        return broken(project.id, message=message)
    return holds(project.id)


EXAMPLES = (
    example(
        "Không vốn, không nguồn; khởi công trong năm đã giao vốn mà không có dòng nào.",
        "Without capital and source; due in a settled year without a row.",
        plan_of(
            built("p.a", priority=1), built("p.b", priority=1, start_year=2026),
            paying("p.b", "central", "1", "1"), built("p.c"), given("10", 2026, project="p.c"),
        ),
        "p.a", "p.b",
    ),
    example(
        "Thành phần đã có vốn; khởi công sau; đã xong; không ưu tiên.",
        "A part has capital; a later start; completed; no priority.",
        plan_of(
            built("p.a", priority=1), built("p.a1", parent="p.a"),
            given("10", 2026, project="p.a1"), built("p.b", priority=1, start_year=2028),
            paying("p.b", "central", "1", "1"), built("p.c", priority=1, status="completed"),
            built("p.d", priority=2),
        ),
    ),
)  # fmt: skip
