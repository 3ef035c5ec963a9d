"""Projects: the list with its money, its file, and the page of one."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import PROJECT_GROUPS, PROJECT_STATUSES
from lotrinh.domain.quantity import Quantity
from lotrinh.web.desk.capital import billions, lines, steps, versions
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.table_file import table_file
from lotrinh.web.register.queries import project as query
from lotrinh.web.register.queries.project import Amount, ProjectRow, total
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.search import folded

PAGE = 100
COLUMNS = (
    "id", "name", "group", "field", "sector", "owner", "owner_name", "places", "status",
    "start_year", "end_year", "total_cost", "unit", "known_from", "plan_year", "allocated",
    "disbursed", "basis",
)  # fmt: skip


@require_safe
def projects(request: HttpRequest) -> HttpResponse:
    """Projects by sector, of one sector, group or status, with the words looked for."""
    asked, seen = request.GET, _days(request)
    every = _rows(seen)
    fitting = sorted(
        (row for row in every if _fits(row, asked)), key=lambda row: row.project.sector
    )
    page = Paginator(fitting, PAGE).get_page(asked.get("page"))
    shown = {
        "groups": [(s, list(rows)) for s, rows in groupby(page, lambda row: row.project.sector)],
        "page": page,
        "total": total(_cost(row) for row in _wholes(fitting)),
        "uncosted": sum(_cost(row) is None for row in fitting),
        "given": total(row.given for row in fitting),
        "paid": total(row.paid for row in fitting),
        "sectors": sorted({row.project.sector for row in every if row.project.sector}),
        "sizes": PROJECT_GROUPS,
        "statuses": PROJECT_STATUSES,
        "is_empty": not every,
        "chosen": asked,
        "days": seen,
    }
    return render(request, "desk/projects.html", shown)


@require_safe
def projects_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same projects as a table file; money is in billion VND, of the plan year named.

    `basis` is that of the weakest of the three amounts of a row.
    """
    seen = _days(request)
    rows = (_cells(row, seen) for row in _rows(seen) if _fits(row, request.GET))
    return table_file(kind, "du-an", COLUMNS, rows)


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One project as known on the day asked for, else on the register's own."""
    seen = _days(request)
    page = query.project_page(id, seen.day, with_undated=seen.is_own)
    if page is None:
        raise Http404
    shown = {
        "page": page,
        "versions": versions(page.figures),
        "cost": next((one for one in page.figures[::-1] if one.what == "total_cost"), None),
        "lines": lines(page.allocations, page.disbursements),
        "steps": steps(page.milestones, seen.today),
        "promises": promise_rows(page.targets),
        "has_assumed": "assumed" in _bases(page),
        "days": seen,
    }
    return render(request, "desk/project.html", shown)


def _days(request: HttpRequest) -> Days:
    return days(register(), request.GET.get("as_of", ""))


def _rows(seen: Days) -> list[ProjectRow]:
    return query.projects(seen.day, with_undated=seen.is_own)


def _fits(row: ProjectRow, asked: QueryDict) -> bool:
    one = row.project
    chosen = {"sector": one.sector, "group": one.group, "status": one.status, "owner": one.owner}
    if any(asked.get(name, "") not in ("", value) for name, value in chosen.items()):
        return False
    owner = row.owner.name if row.owner else ""
    text = folded(f"{one.id} {one.name} {owner}")
    return all(word in text for word in folded(asked.get("q", "")).split())


def _bases(page: query.ProjectPage) -> set[str]:
    """What the numbers of the page rest on."""
    bases = {page.project.basis, *(one.basis for one in page.allocations)}
    bases |= {one.basis for one in page.disbursements} | {one.basis for one in page.milestones}
    return bases | {one.contribution.basis for one in page.added}


def _wholes(rows: list[ProjectRow]) -> list[ProjectRow]:
    """Rows without the components of projects whose cost is known: it holds theirs."""
    costed = {row.project.id for row in rows if _cost(row) is not None}
    return [row for row in rows if row.project.parent not in costed]


def _cost(row: ProjectRow) -> Amount | None:
    cost = billions(row.cost)
    return Amount(cost, "sourced") if cost is not None else row.planned_cost


def _cells(row: ProjectRow, seen: Days) -> list[object]:
    one, cost = row.project, row.cost
    known: tuple[object, ...] = ("", "", "")
    if cost and isinstance(cost.value, Quantity):
        known = (cost.value.value, cost.value.unit, cost.known_from or "")
    elif row.planned_cost is not None:
        known = (row.planned_cost.value, "billion VND", "")
    resting = total((_cost(row), row.given, row.paid))
    return [
        one.id, one.name, one.group, one.field, one.sector, one.owner,
        row.owner.name if row.owner else "", ";".join(one.places), one.status,
        one.start_year or "", one.end_year or "", *known, seen.day.year,
        row.given.value if row.given else "", row.paid.value if row.paid else "",
        resting.basis if resting else "",
    ]  # fmt: skip
