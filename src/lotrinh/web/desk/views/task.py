"""Tasks: the list with its tally, and the page of one with the six things that must be clear."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import TASK_STATES
from lotrinh.domain.task import Task
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.found import found
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_list import FACETS, Narrowed, narrowed
from lotrinh.web.desk.task_table import DatedTask, dated, dated_task
from lotrinh.web.register.queries import task_list as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.task import task_page
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import deadline

PAGE = 50
COLUMNS = (
    "id", "name", "document", "number", "programme", "responsible", "lead", "lead_name", "partners",
    "deliverable", "authority", "deadline_kind", "due_on", "recurrence", "state", "completed_on",
    "confirmed_on", "basis", "path", "start", "end", "quote",
)  # fmt: skip


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Tasks by deadline, narrowed by what the address asks; the tally before a state is chosen."""
    asked, seen = request.GET, days(register(), request.GET.get("as_of", ""))
    found = _narrowed(asked, seen)
    page = Paginator(found.fitting, PAGE).get_page(asked.get("page"))
    shown = {
        "found": found,
        "page": page,
        "rows": dated(query.task_rows(one.id for one in page), seen),
        "tally": found.tally,
        "states": TASK_STATES,
        "chosen": asked,
        "days": seen,
    }
    return render(request, "desk/tasks.html", shown)


@require_safe
def tasks_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same tasks, all of them, as a table file."""
    seen = days(register(), request.GET.get("as_of", ""))
    fitting = _narrowed(request.GET, seen).fitting
    rows = dated(query.task_rows(one.id for one in fitting), seen)
    return table_file(kind, "nhiem-vu", COLUMNS, (_cells(row) for row in rows))


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One task with its sentence, its state, and which of the six clear things are stated."""
    page = task_page(id)
    if page is None:
        raise Http404
    about = register()
    seen = days(about, request.GET.get("as_of", ""))
    row = dated_task(page.row, seen)
    shown = {
        "row": row,
        "clear": _clear(row.task),
        "lead": row.lead,
        "partners": [(one, page.bodies.get(one)) for one in row.task.partners],
        "promises": promise_rows(page.targets),
        "days": seen,
        "findings": found(about, seen).get(id),
    }
    return render(request, "desk/task.html", shown)


def _clear(task: Task) -> list[tuple[str, str, str]]:
    """The six things that must be clear: key, name and what is stated, blank where it is not.

    Source: the principle of the six clear things (rõ người, rõ việc, rõ thời gian, rõ trách
    nhiệm, rõ sản phẩm, rõ thẩm quyền).
    """
    has_time = task.deadline_kind != "undated" or task.due_on is not None
    return [
        ("who", _("Người"), task.responsible),
        ("what", _("Việc"), task.name),
        ("when", _("Thời gian"), deadline(task) if has_time else ""),
        ("duty", _("Trách nhiệm"), task.lead),
        ("product", _("Sản phẩm"), task.deliverable),
        ("power", _("Thẩm quyền"), task.authority),
    ]


def _narrowed(asked: QueryDict, seen: Days) -> Narrowed:
    marks = query.task_marks(seen.day, seen.today, words=asked.get("q", ""))
    wanted = {field: asked.get(field, "") for field in (*FACETS, "q")}
    return narrowed(marks, query.task_names(), wanted)


def _cells(row: DatedTask) -> list[object]:
    one, cited = row.task, row.task.citation
    where = (cited.path, cited.start, cited.end, cited.quote) if cited else ("", "", "", "")
    return [
        one.id, one.name, one.document, row.document.number if row.document else "", one.programme,
        one.responsible, one.lead, row.lead.name if row.lead else "", ";".join(one.partners),
        one.deliverable, one.authority, one.deadline_kind, one.due_on, one.recurrence, row.state,
        one.completed_on, one.confirmed_on, one.basis, *where,
    ]  # fmt: skip
