"""The first page of whoever has not signed in, and the promises as open data."""

from collections.abc import Iterator

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.domain.labels import FIELDS
from lotrinh.web.register.queries import publication as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import document_name, in_language, promise, when, words

PROJECTS = 60


@login_not_required
@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Everything that is open, and the way in for those with an account."""
    about = register()
    page = query.public_front(about.today or localdate())
    fields: dict[str, list[query.PublicAim]] = {code: [] for code in FIELDS}
    for one in page.aims:
        fields.setdefault(one.indicator.field, []).append(one)
    shown = {
        "page": page,
        "about": about,
        "fields": {field: aims for field, aims in fields.items() if aims},
        "projects": Paginator(page.projects, PROJECTS).get_page(request.GET.get("page")),
    }
    return render(request, "portal/front.html", shown)


@login_not_required
@require_safe
def promises_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Every promise of every open document with its sentence, for use anywhere."""
    columns = [
        _("Văn bản"), _("Ngày ban hành"), _("Tình trạng"), _("Chỉ tiêu"), _("Mã chỉ tiêu"),
        _("Địa bàn"), _("Mức đặt ra"), _("Nói về"), _("Câu văn"), _("Nguồn"),
    ]  # fmt: skip
    return table_file(kind, "cam-ket", columns, _rows())


def _rows() -> Iterator[list[object]]:
    for one in query.public_promises():
        paper, cited = one.document, one.target.citation
        yield [
            document_name(paper), paper.issued_on, words(paper.status, "status"),
            in_language(one.indicator.name), one.indicator.code, one.area.name,
            promise(one.target), when(one.target), cited.quote if cited else None, paper.source_url,
        ]  # fmt: skip
