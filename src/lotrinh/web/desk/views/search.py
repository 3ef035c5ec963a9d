"""Finding everything of the register by words."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from lotrinh.web.register.queries import search as query
from lotrinh.web.register.search.facets import Chosen

EXAMPLES = ("cao toc", '"đầu tư công"', "9,72", "QĐ-TTg")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """A page of what holds the words of `q`, with the number of each kind as links."""
    names, one_of = _names(), _one_of()
    asked, number = request.GET.get("q", "").strip(), request.GET.get("page", "")
    kind = request.GET.get("kind", "") if request.GET.get("kind") in names else ""
    found = query.search(
        asked, Chosen(kind=kind), page=int(number[:9]) if number.isdecimal() else 1
    )
    shown = {
        "q": asked,
        "kind": kind,
        "found": found,
        "hits": [(one, one_of[one.kind], _address(one)) for one in found.hits],
        "kinds": [(one, names[one], count) for one, count in found.counts.items()],
        "total": sum(found.counts.values()),
        "page": Paginator(range(found.pages), 1).get_page(found.page),
        "examples": EXAMPLES,
    }
    return render(request, "desk/search.html", shown)


def _address(hit: query.Hit) -> str:
    """The thing's own page; of what has none, the place in its document where it stands."""
    if hit.kind not in ("sentence", "objective", "target"):
        return reverse(hit.kind, args=[hit.row])
    place = "" if hit.start is None else f"#{'c' if hit.kind == 'target' else 's'}{hit.start}"
    document = hit.document.id if hit.document else hit.row
    return reverse("document", args=[document]) + place


def _names() -> dict[str, str]:
    """What the things of each kind are called."""
    return {
        "document": _("Văn bản"),
        "indicator": _("Chỉ tiêu"),
        "programme": _("Chương trình"),
        "project": _("Dự án"),
        "task": _("Nhiệm vụ"),
        "place": _("Địa bàn"),
        "organisation": _("Cơ quan"),
        "target": _("Mục tiêu"),
        "objective": pgettext("several", "Mục tiêu chung"),
        "sentence": pgettext("several", "Câu văn"),
    }


def _one_of() -> dict[str, str]:
    """What one thing of each kind is called."""
    return {
        "document": pgettext("one", "Văn bản"),
        "indicator": pgettext("one", "Chỉ tiêu"),
        "programme": pgettext("one", "Chương trình"),
        "project": pgettext("one", "Dự án"),
        "task": pgettext("one", "Nhiệm vụ"),
        "place": pgettext("one", "Địa bàn"),
        "organisation": pgettext("one", "Cơ quan"),
        "target": pgettext("one", "Mục tiêu"),
        "objective": pgettext("one", "Mục tiêu chung"),
        "sentence": pgettext("one", "Câu văn"),
    }
