"""Attaching a row to the sentence that it comes from: words are found in the kept text."""

from itertools import islice
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from lotrinh.exchange.changes import Cells
from lotrinh.reading.location import Location, locate
from lotrinh.web.desk.edit_parts import ATTACHABLE, WHOLE
from lotrinh.web.desk.editing import Sheet, heading, kept_cells, said, verb_of, way_back
from lotrinh.web.desk.views.edit import forms
from lotrinh.web.register.actions.rows import Conflict, Edit, RowsRefused, change_rows
from lotrinh.web.register.permissions import Person, may, needs
from lotrinh.web.register.queries.row import digest, kept_text, owners, papers, row_cells
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language

MOST = 30


@forms
@needs("write")
def attach(request: HttpRequest, table: str, id: str) -> HttpResponse:
    """The places where the words stand in the row's document; the one that is chosen is cited."""
    now = row_cells(table, id) if table in ATTACHABLE else None
    if now is None:
        raise Http404
    is_kept = "path" in kept_cells(request.user, table)
    if is_kept or not may(request.user, verb_of(table), *owners(table, now)):
        raise PermissionDenied
    asked = request.POST if request.method == "POST" else request.GET
    document = _document(request.user, now, asked)
    text = kept_text(document) if document else None
    found = list(islice(locate(text or "", asked.get("words", "")), MOST))
    sheet = Sheet(table, id, WHOLE[table], now, now, asked.get("seen") or digest(now))
    if request.method == "POST":
        return _save(request, sheet, document, found)
    return _page(request, sheet, document, found, has_text=text is not None)


def _document(user: Person, now: Cells, asked: QueryDict) -> str:
    """The document to look in: the row's own, another only for whoever may replace versions."""
    is_open = not now["document"] or may(user, "add")
    return (asked.get("document", "") if is_open else "") or now["document"]


def _save(request: HttpRequest, sheet: Sheet, document: str, found: list[Location]) -> HttpResponse:
    chosen = next((one for one in found if str(one.start) == request.POST.get("place")), None)
    if chosen is None:
        wrong = _("Chọn một chỗ trong văn bản.")
        return _page(request, sheet, document, found, wrong=wrong, status=422)
    edit = Edit(sheet.table, sheet.id, {**sheet.was, **_cited(chosen, document)}, sheet.seen)
    try:
        saved = change_rows(edits=[edit], by=request.user.get_username())
    except (RowsRefused, Conflict) as error:
        wrong = error.message.in_language(language())
        return _page(request, sheet, document, found, wrong=wrong, status=409)
    undo = reverse("undo", args=[saved.event]) if saved.event else ""
    say(request, said(sheet) if undo else _("Không có gì thay đổi."), undo=undo)
    return redirect(way_back(request, sheet.table, sheet.id))


def _cited(one: Location, document: str) -> Cells:
    return {
        "document": document,
        "path": one.path,
        "start": str(one.start),
        "end": str(one.end),
        "quote": one.quote,
    }


def _page(
    request: HttpRequest,
    sheet: Sheet,
    document: str,
    found: list[Location],
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    title, back = heading(request, sheet.table, sheet.id)
    shown = {
        "sheet": sheet,
        "title": title,
        "document": document,
        "papers": papers(has_text=True),
        "found": found,
        "words": asked.get("words", ""),
        "back": back,
        "has_text": True,
        **more,
    }
    part = "_places" if request.headers.get("HX-Request") else ""
    return render(request, f"desk/attach{part}.html", shown, status=status)
