"""Taking what people have accepted into the register: what it would be, then doing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.package import FolderError
from lotrinh.web.desk.review_cards import Names
from lotrinh.web.desk.views.upload import person, visible_upload
from lotrinh.web.register.actions import entry as action
from lotrinh.web.register.actions.decision import accept_unseen
from lotrinh.web.register.actions.plan import ImportResult
from lotrinh.web.register.actions.undo import can_undo
from lotrinh.web.register.actions.upload import SEEN
from lotrinh.web.register.models import AuditEvent, Document, Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.identity import replaced
from lotrinh.web.register.queries.review import review
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language


@require_http_methods(["GET", "HEAD", "POST"])
@needs("enter")
def entry(request: HttpRequest, id: int) -> HttpResponse:
    """What entering would add, row by row; a POST does it and leads back to the review."""
    upload = visible_upload(request, id)
    if upload.state not in SEEN:
        return redirect("upload")
    if request.method == "POST":
        return _enter(request, upload)
    found = review(upload)
    shown = {
        "upload": upload, "found": found, "names": Names.of(found.to_enter),
        "replaced": [(one, _is_over(one, upload)) for one in replaced(upload.identity)],
    }  # fmt: skip
    try:
        shown["entry"] = action.preview_entry(upload)
    except FolderError as error:
        shown["problems"] = [one.message.in_language(language()) for one in error.problems]
    except LotrinhError as error:
        shown["problems"] = [error.message.in_language(language())]
    return render(request, "desk/review_entry.html", shown)


@require_POST
@needs("enter")
def unseen(request: HttpRequest, id: int) -> HttpResponse:
    """Accept everything without looking, once the person has said that this is meant."""
    upload = visible_upload(request, id)
    if request.POST.get("sure") != "yes":
        messages.error(request, _("Hãy đánh dấu ô xác nhận trước khi nhận tất cả mà không xem."))
        return redirect("review_entry", id)
    count = accept_unseen(upload=upload, by=person(request).get_username())
    said = _("Đã nhận %(count)d mục mà không xem từng mục; nhật ký ghi lại việc này.")
    messages.warning(request, said % {"count": count})
    return redirect("review_entry", id)


def _enter(request: HttpRequest, upload: Upload) -> HttpResponse:
    try:
        if upload.kind == "package":
            result = action.enter_package(upload=upload, by=person(request))
        else:
            superseded = request.POST.getlist("superseded")
            result = action.enter(upload=upload, by=person(request), superseded=superseded)
    except action.RegisterChanged as error:
        action.renew_preview(upload=upload)
        messages.warning(request, error.message.in_language(language()))
    except LotrinhError as error:
        messages.error(request, error.message.in_language(language()))
    else:
        _say_entered(request, result)
    return redirect("review", upload.pk)


def _say_entered(request: HttpRequest, result: ImportResult) -> None:
    if not result.added and not result.changed:
        say(request, _("Không có gì thay đổi."))
        return
    said = _("Đã ghi vào sổ: thêm %(added)d, sửa %(changed)d dòng.")
    given = {"added": result.added, "changed": result.changed}
    undo = _undo_address(request) if can_undo(result.changes) else ""
    say(request, said % given, undo=undo)


def _is_over(old: Document, upload: Upload) -> bool:
    """Whether a replaced document usually ends with the new one: a draft ends no adopted one."""
    return old.status == "draft" or upload.identity.get("status") != "draft"


def _undo_address(request: HttpRequest) -> str:
    """Where everything that this person has just written is taken back."""
    last = AuditEvent.objects.filter(by=person(request).get_username()).latest("id")
    return reverse("undo", args=[last.pk])
