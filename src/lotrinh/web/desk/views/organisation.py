"""Bodies: the list, and the page of one with what it answers for."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import BODY_KINDS
from lotrinh.domain.organisation import Organisation, responsible_on
from lotrinh.web.desk.days import days
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.statements import together
from lotrinh.web.desk.task_table import dated
from lotrinh.web.register.queries import organisation as query
from lotrinh.web.register.queries.project import projects
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.task import tasks
from lotrinh.web.register.search import folded


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """Bodies by kind, those that ended last in each, with the words looked for."""
    day, words = days(register()).day, folded(request.GET.get("q", "")).split()
    every = query.organisations()
    fitting = [one for one in every.values() if _holds(one, words)]
    fitting.sort(key=lambda one: (_place(one.kind), one.validity.has_ended(day)))
    shown = {
        "groups": [(same[0].kind, same) for same in together(fitting, lambda one: one.kind)],
        "ended": {one.id for one in fitting if one.validity.has_ended(day)},
        "names": {id: one.name for id, one in every.items()},
        "counts": query.body_counts(),
        "found": len(fitting),
        "q": request.GET.get("q", ""),
    }
    return render(request, "desk/organisations.html", shown)


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


def _place(kind: str) -> int:
    order = list(BODY_KINDS)
    return order.index(kind) if kind in order else len(order)


def _holds(one: Organisation, words: list[str]) -> bool:
    text = folded(f"{one.id} {one.name} {' '.join(one.aliases)}")
    return all(word in text for word in words)
