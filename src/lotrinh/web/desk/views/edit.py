"""Writing in place: the form of a row, what is wrong with it as it is typed, and saving it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from lotrinh.domain.target import Target
from lotrinh.web.desk.cell_words import label, table_words
from lotrinh.web.desk.edit_clash import clashes, undecided
from lotrinh.web.desk.edit_form import MOST
from lotrinh.web.desk.edit_parts import ATTACHABLE
from lotrinh.web.desk.edit_values import BETWEEN, with_words
from lotrinh.web.desk.editing import (
    Sheet,
    added,
    came_from,
    heading,
    opened,
    other_unit,
    said,
    same_name,
    way_back,
)
from lotrinh.web.desk.printed_numbers import unlike
from lotrinh.web.register.actions.row_problems import typed
from lotrinh.web.register.actions.rows import Conflict, RowsRefused, change_rows
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.history import last_change
from lotrinh.web.register.queries.named import Named, options
from lotrinh.web.register.queries.row import tables
from lotrinh.web.ui.notices import say

forms = require_http_methods(["GET", "HEAD", "POST"])


@forms
@needs("write")
def edit(request: HttpRequest, table: str, id: str) -> HttpResponse:
    """One row: its form, what is wrong as one types, saving; a published figure gets a new one."""
    if table == "observations":
        return redirect(f"{reverse('add', args=[table])}?from={id}")
    return _answer(request, opened(request, table, id))


@forms
@needs("write")
def add(request: HttpRequest, table: str) -> HttpResponse:
    """A new indicator of the plan's own, or a newer vintage of a published figure."""
    return _answer(request, added(request, table))


@require_safe
@needs("write")
def suggest(request: HttpRequest, table: str) -> HttpResponse:
    """The rows that hold the words typed in a field, for its list."""
    if table not in tables():
        raise Http404
    asked = request.GET.get(next(iter(request.GET), ""), "").partition(BETWEEN)[0]
    rows = options(table, asked, most=MOST)
    shown = [with_words(table, id, {(table, id): Named(name)}) for id, name in rows]
    return render(request, "desk/edit_options.html", {"options": shown})


def _answer(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    if request.method != "POST":
        return _page(request, sheet)
    problems = [*undecided(request.POST, sheet.table), *sheet.problems()]
    if request.headers.get("HX-Request"):
        return _checked(request, sheet, problems)
    if problems and not sheet.is_stale:
        return _page(request, sheet, form=sheet.form(problems), status=422)
    reason = request.POST.get("why", "").strip()
    try:
        saved = change_rows(edits=[sheet.edit], by=request.user.get_username(), reason=reason)
    except RowsRefused as error:
        return _page(request, sheet, form=sheet.form([*error.problems]), status=422)
    except Conflict as error:
        return _clash(request, sheet, error)
    undo = reverse("undo", args=[saved.event]) if saved.event else ""
    say(request, said(sheet) if undo else _("Không có gì thay đổi."), undo=undo)
    if strange := unlike(sheet.was, sheet.typed):
        say(request, str(strange), level=messages.WARNING)
    return redirect(way_back(request, sheet.table, sheet.id))


def _clash(request: HttpRequest, sheet: Sheet, error: Conflict) -> HttpResponse:
    """Mine and theirs side by side; nothing that was typed is lost."""
    theirs = error.present[sheet.table, sheet.id]
    last = last_change(sheet.table, sheet.id)
    if theirs is None:
        return _page(request, sheet, gone=last, status=409)
    now, found = clashes(sheet, request.POST, theirs)
    return _page(request, now, clash=True, clashes=found, last=last, status=409)


def _checked(request: HttpRequest, sheet: Sheet, problems: list[Any]) -> HttpResponse:
    """What is wrong with the fields, and what the row would mean; parts of the page."""
    unseen = [one for one in problems if one.value or sheet.was.get(one.column)]
    form = sheet.form([one for one in problems if one in unseen or not one.column])
    changed = [label(sheet.table, one.name) for one in form.fields if _differs(sheet, one.name)]
    other = last_change(sheet.table, sheet.id) if sheet.is_stale else None
    shown = {"form": form, "changed": changed, "other": other, **_notes(sheet)}
    shown["cites"] = sheet.table in ATTACHABLE and bool(sheet.was.get("quote"))
    return render(request, "desk/edit_checks.html", shown)


def _differs(sheet: Sheet, name: str) -> bool:
    return sheet.typed.get(name, "") != sheet.was.get(name, "")


def _notes(sheet: Sheet) -> dict[str, Any]:
    """What helps while typing: the meaning of a promise, the code, a name that is taken."""
    if sheet.table == "indicators" and sheet.now is None:
        return {"code": sheet.id, "same": same_name(sheet.typed.get("name_vi", ""))}
    noun = typed(sheet.table, sheet.id, sheet.typed).noun
    notes = {"unlike": unlike(sheet.was, sheet.typed)}
    return (
        {**notes, "target": noun, "unit": other_unit(noun)} if isinstance(noun, Target) else notes
    )


def _page(request: HttpRequest, sheet: Sheet, status: int = 200, **more: Any) -> HttpResponse:
    title, back = "", came_from(request)
    if sheet.now:
        title, back = heading(request, sheet.table, sheet.id)
    shown = {
        "sheet": sheet,
        "form": sheet.form(),
        "title": title,
        "table": table_words(sheet.table),
        "back": back,
        "last": last_change(sheet.table, sheet.id) if sheet.now else None,
        "can_attach": sheet.table in ATTACHABLE,
        "may_attach": "path" not in sheet.kept,
        "reason": request.POST.get("why", ""),
        **_notes(sheet),
        **more,
    }
    return render(request, "desk/edit.html", shown, status=status)
