"""Projects: one list as rows, map, timeline and money; its file; and the page of one."""

from collections.abc import Callable
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import PRIORITY_CLASSES, PROJECT_GROUPS, PROJECT_STATUSES
from lotrinh.domain.quantity import Quantity
from lotrinh.web.desk.budget import project_lines
from lotrinh.web.desk.capital import lines, steps, versions
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.found import found
from lotrinh.web.desk.mapping import locations, tiles
from lotrinh.web.desk.project_charts import Drawn, budget_view, stages_view, timetable_view
from lotrinh.web.desk.project_list import FILTERS, ProjectList, cost, project_list
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import capital
from lotrinh.web.register.queries import project as query
from lotrinh.web.register.queries.boundary import outline_sources
from lotrinh.web.register.queries.project import ProjectRow, total
from lotrinh.web.register.queries.register import register
from lotrinh.web.table_file import table_file

PAGE = 50
VIEWS = ("list", "map", "timeline", "money")
COLUMNS = (
    "id", "name", "group", "field", "sector", "owner", "owner_name", "places", "status",
    "start_year", "end_year", "total_cost", "unit", "known_from", "plan_year", "allocated",
    "disbursed", "basis",
)  # fmt: skip

Shown = dict[str, Any]


@require_safe
@needs("read")
def projects(request: HttpRequest) -> HttpResponse:
    """Projects that fit the filters, in the view asked for; an unknown view is the list."""
    asked, seen = request.GET, _days(request)
    found = project_list(asked, seen)
    page = Paginator(found.by_sector, PAGE).get_page(asked.get("page"))
    view = asked.get("view", "") if asked.get("view", "") in VIEWS else "list"
    shown = {
        "list": found,
        "page": page,
        "view": view,
        "views": VIEWS,
        "sizes": PROJECT_GROUPS,
        "statuses": PROJECT_STATUSES,
        "classes": PRIORITY_CLASSES,
        "is_filtered": any(asked.get(name) for name in FILTERS),
        "chosen": asked,
        "days": seen,
    }
    return render(request, "desk/projects.html", shown | _SHOWN[view](found, page, seen))


def _rows_shown(found: ProjectList, page: Page[ProjectRow], seen: Days) -> Shown:
    by_sector = groupby(page, lambda row: row.project.sector)
    return {"groups": [(sector, list(rows)) for sector, rows in by_sector]}


def _map_shown(found: ProjectList, page: Page[ProjectRow], seen: Days) -> Shown:
    shown = locations(
        (row.project for row in page), (row.project for row in found.fitting), found.places
    )
    return {"locations": shown, "tiles": tiles(), "outlined": outline_sources()}


def _timeline_shown(found: ProjectList, page: Page[ProjectRow], seen: Days) -> Shown:
    ids = [row.project.id for row in page]
    stated = capital.times(ids, seen.day, with_undated=seen.is_own)
    timetable = timetable_view(list(page), stated, seen.today)
    return {"timetable": timetable, "charts": _charts(timetable.drawn)}


def _money_shown(found: ProjectList, page: Page[ProjectRow], seen: Days) -> Shown:
    known = capital.capital(seen.revision, seen.day, with_undated=seen.is_own)
    ids = [row.project.id for row in found.fitting]
    budget = budget_view("by-project", project_lines(known, ids))
    whole = budget_view("whole", project_lines(known, [""]))
    return {"budget": budget, "whole": whole, "charts": _charts(budget.drawn, whole.drawn)}


def _charts(*drawn: Drawn | None) -> list[Drawn]:
    return [one for one in drawn if one]


_SHOWN: dict[str, Callable[[ProjectList, Page[ProjectRow], Days], Shown]] = {
    "list": _rows_shown, "map": _map_shown, "timeline": _timeline_shown, "money": _money_shown,
}  # fmt: skip


@require_safe
@needs("read")
def projects_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same projects as a table file; money is in billion VND, of the plan year named.

    `basis` is that of the weakest of the three amounts of a row.
    """
    seen = _days(request)
    rows = project_list(request.GET, seen).fitting
    return table_file(kind, "du-an", COLUMNS, (_cells(row, seen) for row in rows))


@require_safe
@needs("read")
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One project as known on the day asked for, else on the register's own."""
    about = register()
    seen = days(about, request.GET.get("as_of", ""))
    page = query.project_page(id, seen.day, with_undated=seen.is_own)
    if page is None:
        raise Http404
    by_line = lines(page.allocations, page.disbursements)
    stages = stages_view(page.project, page.figures, seen.today)
    budget = budget_view("money-chart", {page.project.id: by_line})
    shown = {
        "page": page,
        "versions": versions(page.figures),
        "cost": next((one for one in page.figures[::-1] if one.what == "total_cost"), None),
        "lines": by_line,
        "stages": stages,
        "budget": budget,
        "charts": _charts(stages.drawn, budget.drawn),
        "map": page.project.lat is not None or bool(page.project.places),
        "itself": urlencode({"id": id}),
        "tiles": tiles(),
        "steps": steps(page.milestones, seen.today),
        "promises": promise_rows(page.targets),
        "has_assumed": "assumed" in _bases(page),
        "days": seen,
        "findings": found(about, seen).of_project(id),
    }
    return render(request, "desk/project.html", shown)


def _days(request: HttpRequest) -> Days:
    return days(register(), request.GET.get("as_of", ""))


def _bases(page: query.ProjectPage) -> set[str]:
    """What the numbers of the page rest on."""
    bases = {page.project.basis, *(one.basis for one in page.allocations)}
    bases |= {one.basis for one in page.disbursements} | {one.basis for one in page.milestones}
    return bases | {one.contribution.basis for one in page.added}


def _cells(row: ProjectRow, seen: Days) -> list[object]:
    one, stated = row.project, row.cost
    known: tuple[object, ...] = ("", "", "")
    if stated and isinstance(stated.value, Quantity):
        known = (stated.value.value, stated.value.unit, stated.known_from or "")
    elif row.planned_cost is not None:
        known = (row.planned_cost.value, "billion VND", "")
    resting = total((cost(row), row.given, row.paid))
    return [
        one.id, one.name, one.group, one.field, one.sector, one.owner,
        row.owner.name if row.owner else "", ";".join(one.places), one.status,
        one.start_year or "", one.end_year or "", *known, seen.day.year,
        row.given.value if row.given else "", row.paid.value if row.paid else "",
        resting.basis if resting else "",
    ]  # fmt: skip
