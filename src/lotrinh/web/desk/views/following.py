"""What becomes of the citations of an older version, and letting rows cite the newer one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.following import COLUMNS, chosen, lines_of, row_of
from lotrinh.web.desk.views.comparison import versions
from lotrinh.web.register.actions.carrying import carry
from lotrinh.web.register.permissions import may, needs
from lotrinh.web.register.queries.fate import fates
from lotrinh.web.register.queries.named import named
from lotrinh.web.register.queries.upload import upload_of
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.notices import say
from lotrinh.web.ui.templatetags.plan_words import language

PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@needs("read")
def citations(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """Each row that cites the older version `other`, the orphaned ones first."""
    (newer, new_text), (older, old_text) = versions(id, other)
    if request.method == "POST":
        return _carry(request, id, other)
    found, asked = fates(other, id, old_text, new_text), request.GET
    fitting = found.fitting(asked.get("loai", ""), asked.get("bang", ""))
    page = Paginator(fitting, PAGE).get_page(asked.get("page"))
    can_carry = may(request.user, "add")
    lines = lines_of(list(page), old_text, new_text, can_carry=can_carry)
    shown = {
        "newer": newer, "older": older, "fates": found, "page": page,
        "lines": lines, "chosen": asked, "has_choice": any(one.token for one in lines),
        "tables": [(name, table_words(name), count) for name, count in found.tables.items()],
        "can_carry": can_carry, "upload": upload_of(request.user, id),
    }  # fmt: skip
    return render(request, "desk/following.html", shown)


@require_safe
@needs("read")
def citations_file(request: HttpRequest, id: str, other: str, kind: str) -> HttpResponse:
    """The citations that are asked for as a table file."""
    (_newer, new_text), (_older, old_text) = versions(id, other)
    found = fates(other, id, old_text, new_text)
    fitting = found.fitting(request.GET.get("loai", ""), request.GET.get("bang", ""))
    names = named(one.key for one in fitting)
    rows = (row_of(one, names.get(one.key)) for one in fitting)
    return table_file(kind, f"trich-dan-{other}", COLUMNS, rows)


def _carry(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """Let the chosen rows cite the newer version, and say how to take it back."""
    if not may(request.user, "add"):
        raise PermissionDenied
    back = redirect(f"{reverse('followed', args=[id, other])}?{request.GET.urlencode()}")
    seen = dict(chosen(request.POST.getlist("row")))
    if not seen:
        say(request, _("Chọn ít nhất một dòng để dẫn sang bản mới."))
        return back
    try:
        saved = carry(older=other, newer=id, seen=seen, by=request.user.get_username())
    except LotrinhError as error:
        say(request, error.message.in_language(language()), level=messages.ERROR)
        return back
    n = len(saved.changes)
    done = ngettext("Đã dẫn %(n)d dòng sang bản mới.", "Đã dẫn %(n)d dòng sang bản mới.", n)
    say(request, done % {"n": n}, undo=reverse("undo", args=[saved.event]))
    return back
