"""Programmes: the list, and the page of one with its tasks, projects and promises."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_table import dated, tally
from lotrinh.web.register.queries import programme as query
from lotrinh.web.register.queries.project import projects
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.target import targets_of
from lotrinh.web.register.queries.task import tasks


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """Every programme in the order of the plan."""
    return render(request, "desk/programmes.html", {"rows": query.programmes()})


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One programme: what it asks to be done, what is built for it, what its document promises."""
    row = query.programme(id)
    if row is None:
        raise Http404
    seen = days(register(), request.GET.get("as_of", ""))
    work = dated(tasks(programme=id), seen)
    promised = targets_of(row.document.id) if row.document else []
    shown = {
        "row": row,
        "tasks": work,
        "tally": tally(work),
        "projects": projects(seen.day, with_undated=seen.is_own, programme=id),
        "promises": promise_rows(promised),
        "days": seen,
    }
    return render(request, "desk/programme.html", shown)
