"""Capital goes to a project over no more years than its group allows.

Ignores:
1. arrears: a finished project is paid when there is money;
2. years without an amount, and levels above the detailed plan;
3. projects without a group, or of national importance, unless they have a limit of their own;
4. a limit of its own (`max_years`), which takes the place of the norm and counts years within the
   ceilings only;
5. allocations of drafts and of replaced papers.

The planned years, from start to end as known last, count too, as a warning.
Source: the years of capital by group of the law on public investment, as dated norms.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from lotrinh.checks.capital.allocations import allocation_id, by_project, named
from lotrinh.checks.capital.projects import planned_year
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, timed
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import severity_of, source_words
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.finding import Extent
from lotrinh.domain.labels import PROJECT_GROUPS
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.project import Project

ABOUT = Message(
    "Thời gian bố trí vốn không quá số năm cho phép của nhóm dự án.",
    "Capital is given over no more years than the project's group allows.",
)
IGNORES = (
    Message("Dự án trả nợ đọng.", "Arrears."),
    Message("Năm không có vốn chi tiết.", "Years without detailed capital."),
    Message(
        "Dự án chưa ghi nhóm hoặc quan trọng quốc gia, trừ khi có giới hạn riêng.",
        "Projects without a group or of national importance, unless they have their own limit.",
    ),
    Message(
        "Giới hạn riêng của dự án thay cho định mức, chỉ tính các năm có trần.",
        "A project's own limit replaces the norm and counts the years of the ceilings.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Thời gian bố trí vốn theo nhóm của Luật Đầu tư công, định mức có ngày hiệu lực.",
    "Years of capital by group of the Law on Public Investment, as dated norms.",
)
NO_LIMIT = Message("không có giới hạn năm cho dự án này", "the project has no limit of years")
NO_YEARS = Message("chưa biết các năm bố trí vốn", "the years of capital are not known")
WORDS = Message(
    "{project}: {how} từ {first} đến {last} là {count} năm, quá {limit} năm ({norm}). Dồn vốn vào "
    "ít năm hơn, hoặc trình cấp có thẩm quyền cho kéo dài.",
    "{project}: {how} from {first} to {last}, {count} years, more than {limit} ({norm}). Give the "
    "capital in fewer years, or ask for an extension.",
)
GIVEN = Message("bố trí vốn", "capital is given")
PLANNED = Message("dự kiến thực hiện", "it is planned")
OWN = Message("giới hạn riêng của dự án", "the project's own limit")
GROUP = Message("{group}: {norm}", "{group}: {norm}")


@check(
    title=Message("Bố trí vốn quá số năm cho phép", "Capital over too many years"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """Each project's years of capital, given or planned."""
    rows = by_project(at)
    window = {one.year for one in at.plan.ceilings}
    for project in at.plan.projects:
        if project.rules.priority_class != "arrears":  # ignores 1
            own = [one for one in rows.get(project.id, ()) if one.amount > 0]
            yield _result(at, project, own, window)


def _result(
    at: Inspection, project: Project, rows: Sequence[Allocation], window: set[int]
) -> Result:
    years = sorted({one.plan_year for one in rows})
    stated = (planned_year(at, project, what) for what in ("start", "end"))
    planned = [year for year in stated if year is not None]
    spans = [years, planned if len(planned) == 2 else []]
    if project.rules.max_years is not None and window:
        spans = [[year for year in span if year in window] for span in spans]  # ignores 4
    if not any(spans):
        return not_applicable(project.id, why=NO_YEARS)
    norm = _norm(at, project, project.start_year or years[0])
    limit = project.rules.max_years or (int(norm.value) if norm and norm.value else None)
    if limit is None:
        return not_applicable(project.id, why=NO_LIMIT)
    subjects = named((project.id, *map(allocation_id, rows)))
    span = next((one for one in spans if one and one[-1] - one[0] >= limit), None)
    if span is None:
        return holds(*subjects)
    first, last, is_given = span[0], span[-1], span is spans[0]
    source = filled(
        GROUP, group=PROJECT_GROUPS[project.group], norm=source_words(norm)
    ) if norm and project.rules.max_years is None else OWN  # fmt: skip
    message = filled(
        WORDS, project=project.name, how=GIVEN if is_given else PLANNED, first=str(first),
        last=str(last), count=str(last - first + 1), limit=str(limit), norm=source,
    )  # fmt: skip
    return broken(
        *subjects, message=message, expected=Extent(None, Decimal(limit), "years"),
        severity=severity_of([norm]) if norm and is_given and source is not OWN else "warning",
    )  # fmt: skip


def _norm(at: Inspection, project: Project, year: int) -> Norm | None:
    """The norm of the project's group in force when it starts."""
    found = at.catalogue.norms.on("allocation_years", date(year, 12, 31), group=project.group)
    return found[0] if found else None


EXAMPLES = (
    example(
        "Dự án nhóm C có vốn trong năm năm.",
        "A group C project with capital in five years.",
        plan_of(
            built("p.a", group="C"), given("10", 2026, project="p.a"),
            given("10", 2027, project="p.a"), given("10", 2030, project="p.a"),
        ),
        "p.a allocation:p.a:central:2026 allocation:p.a:central:2027 allocation:p.a:central:2030",
    ),
    example(
        "Nhóm B dự kiến từ 2026 đến 2031; dự án khác có giới hạn riêng hai năm.",
        "Group B planned from 2026 to 2031; another project has its own limit of two years.",
        plan_of(
            built("p.a", group="B", start_year=2026, end_year=2031), ceiling("100", 2026),
            given("10", 2026, project="p.a"),
            ceiling("100", 2027), ceiling("100", 2028), built("p.b", max_years=2),
            given("10", 2026, project="p.b"), given("10", 2028, project="p.b"),
        ),
        "p.a allocation:p.a:central:2026",
        "p.b allocation:p.b:central:2026 allocation:p.b:central:2028",
    ),
    example(
        "Danh mục ghi 2026-2029, quyết định sau lùi hoàn thành đến 2031.",
        "The list says 2026-2029, a later decision moves the end to 2031.",
        plan_of(
            built("p.a", group="B", start_year=2026, end_year=2029),
            timed("p.a", "end", "2031", "2025-06-30"),
        ),
        "p.a",
    ),
    example(
        "Ba năm cho nhóm C; nợ đọng; năm ngoài trần với giới hạn riêng; chưa biết năm.",
        "Three years for group C; arrears; a year before the ceilings; years not known.",
        plan_of(
            built("p.a", group="C", start_year=2026, end_year=2028),
            given("10", 2026, project="p.a"), given("10", 2028, project="p.a"),
            given("0", 2030, project="p.a"), built("p.n", group="C", priority_class="arrears"),
            given("1", 2025, project="p.n"), given("1", 2029, project="p.n"), ceiling("9", 2026),
            built("p.b", max_years=1), given("10", 2024, project="p.b"),
            given("10", 2026, project="p.b"), built("p.c", group="A"),
            built("p.d", start_year=2020, end_year=2030),
        ),
    ),
)  # fmt: skip
