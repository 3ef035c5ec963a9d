"""Programmes: the list with what belongs to each, its file, and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_table import dated, tally
from lotrinh.web.register.queries import programme as query
from lotrinh.web.register.queries.project import projects, total
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.target import targets_of
from lotrinh.web.register.queries.task import tasks
from lotrinh.web.register.queries.task_list import task_marks
from lotrinh.web.table_file import table_file

COLUMNS = (
    "id", "name", "document", "lead", "lead_name", "period", "tasks", "done", "overdue", "targets",
    "projects", "plan_year", "allocated", "disbursed",
)  # fmt: skip


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """Every programme in the order of the plan, with its tasks, targets, projects and money."""
    seen = days(register(), request.GET.get("as_of", ""))
    return render(request, "desk/programmes.html", {"rows": _sums(seen), "days": seen})


@require_safe
def programmes_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a table file; money is in billion VND, of the plan year named."""
    seen = days(register(), request.GET.get("as_of", ""))
    rows = (_cells(one, seen) for one in _sums(seen))
    return table_file(kind, "chuong-trinh", COLUMNS, rows)


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One programme: what it asks to be done, what is built for it, what its document promises."""
    row = query.programme(id)
    if row is None:
        raise Http404
    seen = days(register(), request.GET.get("as_of", ""))
    work = dated(tasks(programme=id), seen)
    promised = targets_of(row.document.id) if row.document else []
    built = projects(seen.day, with_undated=seen.is_own, programme=id)
    given, paid = total(one.given for one in built), total(one.paid for one in built)
    shown = {
        "row": row,
        "tasks": work,
        "tally": tally(work),
        "projects": built,
        "given": given,
        "paid": paid,
        "promises": promise_rows(promised),
        "days": seen,
    }
    return render(request, "desk/programme.html", shown)


def _sums(seen: Days) -> list[query.ProgrammeSum]:
    marks = task_marks(seen.day, seen.today)
    built = projects(seen.day, with_undated=seen.is_own, in_programmes=True)
    return query.sums(query.programmes(), marks, built)


def _cells(one: query.ProgrammeSum, seen: Days) -> list[object]:
    noun, lead = one.row.programme, one.row.lead
    return [
        noun.id, noun.name, noun.document, noun.lead, lead.name if lead else "",
        noun.period or "", one.count, one.done, one.tasks.get("overdue", 0), one.targets,
        one.projects, seen.day.year, one.given.value if one.given else None,
        one.paid.value if one.paid else None,
    ]  # fmt: skip
