"""Tasks: the list with its tally, and the page of one with the six things that must be clear."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import TASK_STATES
from lotrinh.domain.task import Task
from lotrinh.web.desk.days import days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_table import DatedTask, dated, dated_task, tally
from lotrinh.web.register.queries import task as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.search import folded
from lotrinh.web.ui.templatetags.plan_words import deadline

PAGE = 100


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Tasks of one state, lead or document, with the words looked for; the tally of the rest.

    The tally counts what fits before a state is chosen.
    """
    asked, seen = request.GET, days(register(), request.GET.get("as_of", ""))
    every = dated(query.tasks(), seen)
    fitting = [row for row in every if _fits(row, asked)]
    state = asked.get("state", "")
    page = Paginator([one for one in fitting if state in ("", one.state)], PAGE)
    shown = {
        "page": page.get_page(asked.get("page")),
        "tally": tally(fitting),
        "states": TASK_STATES,
        "leads": {one.lead.id: one.lead for one in every if one.lead}.values(),
        "documents": {one.document.id: one.document for one in every if one.document}.values(),
        "is_empty": not every,
        "chosen": asked,
        "days": seen,
    }
    return render(request, "desk/tasks.html", shown)


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One task with its sentence, its state, and which of the six clear things are stated."""
    page = query.task_page(id)
    if page is None:
        raise Http404
    seen = days(register(), request.GET.get("as_of", ""))
    row = dated_task(page.row, seen)
    shown = {
        "row": row,
        "clear": _clear(row.task),
        "lead": row.lead,
        "partners": [(one, page.bodies.get(one)) for one in row.task.partners],
        "promises": promise_rows(page.targets),
        "days": seen,
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


def _fits(row: DatedTask, asked: dict[str, str]) -> bool:
    document = row.document.id if row.document else ""
    if asked.get("lead", "") not in ("", row.task.lead):
        return False
    if asked.get("document", "") not in ("", document):
        return False
    lead = row.lead.name if row.lead else ""
    quote = row.task.citation.quote if row.task.citation else ""
    text = folded(f"{row.task.name} {row.task.deliverable} {lead} {quote}")
    return all(word in text for word in folded(asked.get("q", "")).split())
