"""A newer version takes the place of a document; what was accepted from the old one stays there."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.editing import way_back
from lotrinh.web.desk.views.edit import forms
from lotrinh.web.register.actions.document import replace_version
from lotrinh.web.register.actions.rows import Conflict, RowsRefused
from lotrinh.web.register.permissions import may, needs
from lotrinh.web.register.queries.row import counts_of, digest, papers, row_cells
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language


@forms
@needs("add")
def replace(request: HttpRequest, id: str) -> HttpResponse:
    """Say which document replaces this one, and whether this one is then superseded."""
    now = row_cells("documents", id)
    if now is None:
        raise Http404
    if not may(request.user, "add"):
        raise PermissionDenied
    wrong = ""
    if request.method == "POST":
        wrong = _replaced(request, id)
        if not wrong:
            return redirect(way_back(request, "documents", id))
    shown = {
        "id": id,
        "paper": now,
        "seen": digest(now),
        "papers": [(other, name) for other, name in papers() if other != id],
        "counts": [(table_words(table), count) for table, count in counts_of(id).items()],
        "chosen": request.POST.get("by", ""),
        "wrong": wrong,
        "back": way_back(request, "documents", id),
    }
    return render(request, "desk/replace.html", shown, status=422 if wrong else 200)


def _replaced(request: HttpRequest, id: str) -> str:
    """Nothing when it is done, else the sentence that says why not."""
    new = request.POST.get("by", "")
    if row_cells("documents", new) is None:
        return _("Chọn văn bản thay thế trong danh sách.")
    try:
        saved = replace_version(
            old=id,
            new=new,
            is_superseded=bool(request.POST.get("superseded")),
            seen=request.POST.get("seen", "-"),
            by=request.user.get_username(),
        )
    except (RowsRefused, Conflict) as error:
        return error.message.in_language(language())
    undo = reverse("undo", args=[saved.event]) if saved.event else ""
    say(request, _("Đã ghi bản thay thế.") if undo else _("Không có gì thay đổi."), undo=undo)
    return ""
