"""A new start can get its whole remaining cost within the years that it may have capital.

The years in which the plan has given detailed capital to any project are settled: there a project
has what it was given. In the open years of the ceilings it may have all that is not held back.
Without ceilings, a list of detailed capital for every year of the project is the frame: a warning.

Ignores:
1. other classes than new starts, and projects without a remaining cost;
2. sources that are not among those of the project, where these are given, and what is above their
   share;
3. competition: that all projects together may want the same capital is for the capital plan;
4. plans without ceilings of several years, unless detailed capital is given to the project, and to
   some project in each of its years to the last: not applicable, it may go on in later ones;
5. allocations of drafts and of replaced papers.

Source: a new start needs enough capital to be finished on schedule (the order of priority and the
years of capital of the law on public investment, as dated norms).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.checks.capital.allocations import allocation_id, by_project, named
from lotrinh.checks.capital.money import BILLION, billions, exactly, money_words
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, paying, reserve
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import severity_of, source_words
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.project import Project
from lotrinh.domain.quantity import half_digit

ABOUT = Message(
    "Dự án khởi công mới phải có thể được bố trí đủ vốn để hoàn thành trong thời gian cho phép.",
    "A new start can get enough capital to finish within the years that it may have it.",
)
IGNORES = (
    Message("Dự án không phải khởi công mới, chưa biết vốn còn lại.",
            "Other classes, and an unknown remaining cost."),
    Message("Nguồn ngoài cơ cấu vốn của dự án, phần vượt tỷ lệ của nguồn.",
            "Sources that are not the project's, and more than their share."),
    Message("Các dự án cùng cần một khoản vốn: thuộc phương án bố trí vốn.",
            "Competition of projects for the same capital: that is for the capital plan."),
    Message(
        "Kế hoạch chưa có trần của nhiều năm, trừ khi đã giao vốn chi tiết đến năm cuối của dự án.",
        "Plans without ceilings of several years, unless detailed capital is given to the last "
        "year of the project.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)  # fmt: skip
SOURCE = Message(
    "Chỉ khởi công mới khi bảo đảm đủ vốn hoàn thành đúng tiến độ (Luật Đầu tư công, định mức có "
    "ngày hiệu lực).",
    "A new start needs enough capital to finish on schedule (Law on Public Investment, dated "
    "norms).",
)
NO_CEILINGS = Message(
    "kế hoạch chưa có trần vốn của nhiều năm", "the plan has no ceilings of several years"
)
NO_LIMIT = Message(
    "chưa biết số năm được bố trí vốn", "how many years it may have capital is not known"
)
WORDS = Message(
    "{project} khởi công mới, còn cần {need}, nhưng trong các năm {first}-{last} được phép bố trí "
    "vốn chỉ có thể có nhiều nhất {most} (đã bố trí {given}), thiếu {gap} ({norm}). Lùi khởi công, "
    "bổ sung nguồn hoặc phân kỳ dự án.",
    "{project} is a new start that needs {need}, and in {first}-{last}, the years it may have "
    "capital, it can have {most} at most ({given} is given), {gap} short ({norm}). Start later, "
    "add a source or build in stages.",
)
OWN = Message("giới hạn năm riêng của dự án", "the project's own limit of years")


@check(title=Message("Khởi công mới thiếu vốn", "New starts short of capital"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each new start with a remaining cost."""
    rows = by_project(at)
    settled = {one.plan_year for own in rows.values() for one in own}
    for project in at.plan.projects:
        if project.rules.priority_class == "new" and project.rules.remaining_cost:
            yield _result(at, project, rows.get(project.id, ()), settled)


def _result(
    at: Inspection, project: Project, rows: Sequence[Allocation], settled: set[int]
) -> Result:
    ceilings = sorted({one.year for one in at.plan.ceilings})
    window = ceilings if len(ceilings) > 1 else _listed(at, project, rows, settled)
    need = project.rules.remaining_cost or Decimal(0)
    if len(window) < 2:
        return not_applicable(project.id, why=NO_CEILINGS)
    years, norm = _years(at, project, rows, window)
    if not years:
        return not_applicable(project.id, why=NO_LIMIT)
    mine = [one for one in rows if one.plan_year in years]
    got = sum((one.amount for one in mine), Decimal(0))
    most = got + _free(at, project, [year for year in years if year not in settled])
    subjects = named((project.id, *map(allocation_id, mine)))
    if most >= need - half_digit(need):
        return holds(*subjects)
    message = filled(
        WORDS, project=project.name, need=money_words(need), first=str(years[0]),
        last=str(years[-1]), most=money_words(most), given=money_words(got),
        gap=money_words(need - most), norm=source_words(norm) if norm else OWN,
    )  # fmt: skip
    return broken(
        *subjects, message=message,
        severity=severity_of([norm]) if norm and window is ceilings else "warning",
        expected=Extent(need, None, BILLION.code), observed=exactly(most),
        off_by=billions(need - most),
    )  # fmt: skip


def _listed(
    at: Inspection, project: Project, rows: Sequence[Allocation], settled: set[int]
) -> list[int]:
    """The years of a project where each has detailed capital from this year on; else none."""
    first, last = project.start_year, project.end_year
    if not rows or first is None or last is None or first < at.today.year:
        return []
    years = list(range(first, last + 1))
    return years if settled.issuperset(years) else []


def _years(
    at: Inspection, project: Project, rows: Sequence[Allocation], window: Sequence[int]
) -> tuple[list[int], Norm | None]:
    """The years of the ceilings in which it may have capital, and the norm that says so."""
    with_capital = [one.plan_year for one in rows if one.amount > 0 and one.plan_year in window]
    ready = project.rules.ready_on.year if project.rules.ready_on else window[0]
    first = min(with_capital, default=max(project.start_year or window[0], ready, window[0]))
    norms = at.catalogue.norms.on("allocation_years", date(first, 12, 31), group=project.group)
    norm = norms[0] if norms and project.rules.max_years is None else None
    limit = project.rules.max_years or (norm.value if norm else None)
    return ([year for year in window if first <= year < first + limit] if limit else []), norm


def _free(at: Inspection, project: Project, years: Sequence[int]) -> Decimal:
    """The most that the project's sources can still give it in open years."""
    held = {one.year: one.share for one in at.plan.reserves}
    shares = {one.source: one.max_share for one in at.plan.funding if one.project == project.id}
    need = project.rules.remaining_cost or Decimal(0)
    found: dict[str, Decimal] = {}
    for one in at.plan.ceilings:
        if one.year in years and (not shares or one.source in shares):  # ignores 2
            free = one.amount * (1 - held.get(one.year, Decimal(0)))
            found[one.source] = found.get(one.source, Decimal(0)) + free
    caps = {source: need if share is None else need * share for source, share in shares.items()}
    return sum((min(free, caps.get(source, need)) for source, free in found.items()), Decimal(0))


def _new(id: str, cost: str, **more: Any) -> Project:
    return built(id, remaining_cost=cost, priority_class="new", **more)


EXAMPLES = (
    example(
        "Nhóm C được ba năm, đã bố trí 60 trong 100 tỷ đồng, mọi năm đều đã giao.",
        "Group C has three years; 60 of 100 billion VND is given, all years are settled.",
        plan_of(
            _new("p.a", "100", group="C", start_year=2026), built("p.b"), ceiling("500", 2026),
            ceiling("500", 2027), ceiling("500", 2028), given("30", 2026, project="p.a"),
            given("30", 2027, project="p.a"), given("300", 2028, project="p.b"),
        ),
        "p.a allocation:p.a:central:2026 allocation:p.a:central:2027",
    ),
    example(
        "Khởi công năm cuối của trần; nguồn duy nhất chỉ có 90 sau dự phòng.",
        "A start in the last year of the ceilings; its only source has 90 after the reserve.",
        plan_of(
            _new("p.a", "200", start_year=2030, max_years=4), paying("p.a", "local", "1", "1"),
            ceiling("100", 2030, "local"), ceiling("9000", 2029), reserve(2030, "0.1"),
        ),
        "p.a",
    ),
    example(
        "Còn đủ trần các năm sau; dự án chuyển tiếp; chưa ghi nhóm.",
        "Later years are open; a transitional project; one without a group.",
        plan_of(
            _new("p.a", "100", group="C", start_year=2026), ceiling("500", 2026),
            ceiling("500", 2027), given("20", 2026, project="p.a"), _new("p.c", "9000"),
            built("p.b", remaining_cost="900", priority_class="transitional"),
        ),
    ),
    example(
        "Chưa có trần, vốn chi tiết đã giao đến năm cuối của dự án, mới 60 trong 100 tỷ đồng.",
        "No ceilings; capital is given to the project's last year, 60 of 100 billion VND.",
        plan_of(
            _new("p.a", "100", group="C", start_year=2026, end_year=2028),
            *(given("20", year, project="p.a") for year in (2026, 2027, 2028)),
        ),
        "p.a allocation:p.a:central:2026 allocation:p.a:central:2027 allocation:p.a:central:2028",
        severity="warning",
    ),
    example(
        "Chưa có trần: chưa giao vốn, mới giao năm đầu, hoặc đã khởi công.",
        "No ceilings: nothing is given, the first year only is, or it has begun.",
        plan_of(
            _new("p.a", "100", group="C", start_year=2026, end_year=2027),
            _new("p.b", "100", group="C", start_year=2026, end_year=2028),
            _new("p.c", "100", group="C", start_year=2024, end_year=2026),
            given("20", 2026, project="p.b"), given("20", 2027, project="p.b"),
            given("20", 2026, project="p.c"),
        ),
    ),
)  # fmt: skip
