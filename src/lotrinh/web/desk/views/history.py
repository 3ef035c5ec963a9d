"""The audit trail: of one row, of everything lately, as a file; and the way back."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.trail import may_undo, name_of, owners_of, steps, verb_words, writings
from lotrinh.web.register.actions.undo import events_of, undo
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.permissions import ALL, account_of, cell, may, needs
from lotrinh.web.register.queries import history as query
from lotrinh.web.register.queries.named import named
from lotrinh.web.register.queries.row import row_cells, tables
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language

PAGE = 50
MOST = 5000
COLUMNS = ("at", "by", "verb", "table", "id", "name", "column", "before", "after", "reason")


@require_safe
@needs("history")
def history(request: HttpRequest, table: str, id: str) -> HttpResponse:
    """Who changed one row, when, and what each cell was before and after."""
    if table not in tables():
        raise Http404
    events = query.events(table=table, id=id)
    last = events.first()
    is_there = row_cells(table, id) is not None
    if last is None and not is_there:
        raise Http404
    if not may(request.user, "history", *owners_of(table, id, last)):
        raise PermissionDenied
    page = Paginator(events, PAGE).get_page(request.GET.get("page"))
    one = named([(table, id)]).get((table, id))
    shown = {
        "table": table,
        "id": id,
        "title": one.name if one and one.name != id else name_of(last, {}) if last else id,
        "is_there": is_there,
        "steps": steps(page, request.user),
        "page": page,
    }
    return render(request, "desk/history.html", shown)


@require_safe
@needs("history")
def histories(request: HttpRequest) -> HttpResponse:
    """Everything lately, by person, table and day; a body sees what happened to its own rows."""
    page = _Latest(_asked(request), PAGE).get_page(request.GET.get("page"))
    shown = {
        "is_cut": page.paginator.count == MOST,
        "writings": writings(steps(page, request.user)),
        "page": page,
        "tables": [(name, table_words(name)) for name in tables()],
        "writers": query.writers() if cell(request.user, "history") == ALL else [],
        "chosen": request.GET,
    }
    return render(request, "desk/histories.html", shown)


@require_safe
@needs("history")
def histories_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a table: a line for each changed cell, one for each row added or taken away."""
    return table_file(kind, "lich-su", COLUMNS, _lines(_asked(request)))


@require_http_methods(["GET", "HEAD", "POST"])
@needs("write", "decide")
def take_back(request: HttpRequest, event: int) -> HttpResponse:
    """Undo what was written together, or one row of it; asks first when it is opened as a page."""
    is_whole = not request.GET.get("only")
    if not may(request.user, "write") and not _is_row(event):
        raise PermissionDenied
    try:
        found = events_of(event, is_whole=is_whole)
        if not all(may_undo(request.user, one) for one in found):
            raise PermissionDenied
        if request.method != "POST":
            return _ask(request, found)
        saved = undo(event=event, by=request.user.get_username(), is_whole=is_whole)
    except AuditEvent.DoesNotExist:
        raise Http404 from None
    except LotrinhError as error:
        say(request, error.message.in_language(language()), level=messages.ERROR)
        return redirect(_way_back(request))
    say(request, _("Đã hoàn tác."), undo=reverse("undo", args=[saved.event]))
    return redirect(_way_back(request))


class _Latest(Paginator):
    """Pages of the latest `MOST` events: counting all of them would take longer than reading."""

    @cached_property
    def count(self) -> int:
        """How many events there are, at most `MOST`."""
        events: Any = self.object_list
        return int(events.values("pk")[:MOST].count())


def _is_row(event: int) -> bool:
    return AuditEvent.objects.filter(pk=event, noun__in=list(tables())).exists()


def _ask(request: HttpRequest, found: list[AuditEvent]) -> HttpResponse:
    names = named((one.noun, one.row) for one in found[:PAGE])
    rows = [(verb_words(one), table_words(one.noun), name_of(one, names)) for one in found[:PAGE]]
    shown = {"rows": rows, "of": found[0], "more": len(found) - len(rows), "n": len(found)}
    return render(request, "desk/history_undo.html", {**shown, "back": _way_back(request)})


def _way_back(request: HttpRequest) -> str:
    """The page the person came from, unless that is the question itself."""
    for address in (request.POST.get("next"), request.headers.get("Referer")):
        is_safe = url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})
        if address and is_safe and request.path not in address:
            return address
    return reverse("histories") if cell(request.user, "history") else reverse("start")


def _asked(request: HttpRequest) -> Any:
    asked, account = request.GET, account_of(request.user)
    is_all = cell(request.user, "history") == ALL
    return query.events(
        table=asked.get("table", ""),
        by=asked.get("by", ""),
        first=_day(asked.get("first", "")),
        last=_day(asked.get("last", "")),
        body=None if is_all else (account.organisation_id or "" if account else ""),
    )


def _day(text: str) -> date | None:
    """A day that has a day before and after it in the calendar of the clock."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if date.min < day < date.max else None


def _lines(events: Any) -> Iterator[list[object]]:
    for one in events.iterator(chunk_size=1000):
        at = f"{localtime(one.at):%Y-%m-%d %H:%M:%S}"
        name = name_of(one, {})
        begun = [at, one.by, verb_words(one), one.noun, one.row, name if name != one.row else ""]
        columns = {**one.before, **one.after} if one.verb == "changed" else {"": ""}
        for column in columns:
            before, after = one.before.get(column, ""), one.after.get(column, "")
            yield [*begun, column, before, after, one.reason or ""]
