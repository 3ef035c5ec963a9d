"""Sources and assumptions: where every figure comes from, and which ones nobody published."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.register.queries import source as query
from lotrinh.web.register.queries.register import register

PAGE = 30
SHOWN = 30


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Sources in words and addresses, documents, what is derived, assumed or undated."""
    about, found, cited = register(), query.sources(), query.cited_documents()
    limit = None if request.GET.get("all") else SHOWN
    rows: Any = query.UnsourcedRows()
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = {
        "about": about,
        "days": days(about),
        "sources": found[:limit],
        "found": len(found),
        "hidden": len(found[SHOWN:]) if limit else 0,
        "cited": cited[:limit],
        "hidden_cited": len(cited[SHOWN:]) if limit else 0,
        "page": page,
        "tables": [(_names()[one.name], one) for one in query.table_counts()],
    }
    return render(request, "desk/sources.html", shown)


def _names() -> dict[str, str]:
    return {
        "documents": _("Văn bản"),
        "observations": _("Số liệu"),
        "tasks": _("Nhiệm vụ"),
        "projects": _("Dự án"),
        "project_figures": _("Số của dự án"),
        "allocations": _("Vốn giao"),
        "disbursements": _("Giải ngân"),
        "ceilings": _("Trần vốn"),
        "milestones": _("Mốc của dự án"),
        "contributions": _("Đóng góp của dự án"),
    }
