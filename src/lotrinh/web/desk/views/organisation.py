"""Bodies: the list, and the page of one with what it answers for."""

from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from lotrinh.domain.organisation import responsible_on
from lotrinh.web.desk.body_list import FILTERS, HAVING, BodyRow, body_rows, choices, fitting
from lotrinh.web.desk.days import days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_table import dated
from lotrinh.web.register.queries import organisation as query
from lotrinh.web.register.queries.project import projects
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.task import tasks
from lotrinh.web.table_file import table_file

PAGE = 60
SHOWN = 50
COLUMNS = (
    "id", "name", "aliases", "kind", "parent", "valid_from", "valid_to", "successor", *HAVING,
)  # fmt: skip


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """Bodies by kind, of one kind or state or with something of a sort; words looked for."""
    rows = _rows()
    fit = fitting(rows, request.GET)
    page = Paginator(fit, PAGE).get_page(request.GET.get("page"))
    shown = {
        "groups": [
            (*named, list(same))
            for named, same in groupby(page, lambda row: (row.body.kind, row.is_idle))
        ],
        "page": page,
        "choices": choices(rows, request.GET),
        "chosen": request.GET,
        "is_filtered": any(request.GET.get(name) for name in FILTERS),
        "is_empty": not rows,
    }
    return render(request, "desk/organisations.html", shown)


@require_safe
def organisations_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same bodies as a table file."""
    return table_file(kind, "co-quan", COLUMNS, map(_cells, fitting(_rows(), request.GET)))


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One body: its names over time, who it took over from, and what it answers for."""
    every = query.organisations()
    body = every.get(id)
    if body is None:
        raise Http404
    seen = days(register(), request.GET.get("as_of", ""))
    work = dated(tasks(body=id), seen)
    answering = responsible_on(every, id, seen.day)
    shown: dict[str, Any] = {
        "body": body,
        "above": every.get(body.parent),
        "parts": [one for one in every.values() if one.parent == id],
        "before": [one for one in every.values() if one.successor == id],
        "after": every.get(body.successor),
        "answering": every.get(answering) if answering and answering != id else None,
        "has_ended": body.validity.has_ended(seen.day),
        "documents": query.issued_by(id),
        "led": [one for one in work if one.task.lead == id],
        "partnered": [one for one in work if one.task.lead != id],
        "promises": promise_rows(query.owned_by(id)),
        "projects": projects(seen.day, with_undated=seen.is_own, owner=id),
        "days": seen,
        "most": SHOWN,
        "shown": f":{SHOWN}",
    }
    counted = [len(shown[name]) for name in ("documents", "led", "projects", "promises")]
    shown["said"] = _said(*counted)
    return render(request, "desk/organisation.html", shown)


def _said(documents: int, led: int, projects: int, promises: int) -> str:
    """What the body has in the register, in one sentence; blank when it has nothing."""
    said = {
        ngettext("ban hành %(n)s văn bản", "ban hành %(n)s văn bản", documents): documents,
        ngettext("chủ trì %(n)s nhiệm vụ", "chủ trì %(n)s nhiệm vụ", led): led,
        ngettext("làm chủ đầu tư %(n)s dự án", "làm chủ đầu tư %(n)s dự án", projects): projects,
        ngettext(
            "chịu trách nhiệm về %(n)s mục tiêu", "chịu trách nhiệm về %(n)s mục tiêu", promises
        ): promises,
    }
    return ", ".join(words % {"n": number} for words, number in said.items() if number)


def _rows() -> list[BodyRow]:
    return body_rows(query.organisations(), query.body_counts(), days(register()).day)


def _cells(row: BodyRow) -> list[object]:
    one = row.body
    return [
        one.id, one.name, "; ".join(one.aliases), one.kind, one.parent, one.validity.valid_from,
        one.validity.valid_to, one.successor, *row.counts.values(),
    ]  # fmt: skip
