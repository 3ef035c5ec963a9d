"""Taking everything that reading is sure enough of and nothing speaks against."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lotrinh.web.desk.review_cards import Names
from lotrinh.web.desk.review_order import Excerpt
from lotrinh.web.desk.views.upload import person, visible_reading
from lotrinh.web.register.actions import decision as action
from lotrinh.web.register.models import Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.restated import sifted
from lotrinh.web.register.queries.review import SURE, review

PAGE = 60
LEAST, MOST = 50, 100


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def accept_from(request: HttpRequest, id: int) -> HttpResponse:
    """What would be taken from a confidence on and what would not, with why; a POST takes it."""
    upload = visible_reading(request, id).upload
    asked = request.POST if request.method == "POST" else request.GET
    percent = _percent(asked.get("from", ""))
    if request.method == "POST":
        return _accept(request, upload, percent)
    found = review(upload)
    sorted_out = sifted(found, percent / 100)
    page = Paginator(sorted_out.taken, PAGE).get_page(request.GET.get("page"))
    shown = {
        "upload": upload, "found": found, "percent": percent, "least": LEAST, "most": MOST,
        "taken": sorted_out.taken, "left": sorted_out.left, "page": page,
        "rows": [Excerpt.of(found.text, one) for one in page], "names": Names.of(page),
    }  # fmt: skip
    return render(request, "desk/review_bulk.html", shown)


def _accept(request: HttpRequest, upload: Upload, percent: int) -> HttpResponse:
    keys = frozenset(request.POST.get("keys", "").split())
    by = person(request).get_username()
    count = action.accept_from(upload=upload, least=percent / 100, keys=keys, by=by)
    said = _("Đã nhận %(count)d mục có độ tin cậy từ %(percent)d%%; “Hoàn tác” bỏ nhận tất cả.")
    messages.success(request, said % {"count": count, "percent": percent})
    if count < len(keys):
        left = _("%(count)d mục vừa được người khác quyết định nên giữ nguyên.")
        messages.warning(request, left % {"count": len(keys) - count})
    return redirect(reverse("review", args=[upload.pk]))


def _percent(asked: str) -> int:
    """A percentage within its limits; the usual one where none is asked for."""
    number = int(asked[:3]) if asked.isascii() and asked.isdecimal() else round(SURE * 100)
    return min(max(number, LEAST), MOST)
