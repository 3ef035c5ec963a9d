"""About the data: where every figure comes from, which ones nobody published, whose parts."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.desk.licences import OWN_LICENCE, PARTS
from lotrinh.web.register.queries import source as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.table_file import table_file
from lotrinh.web.ui.templatetags.plan_words import host

PAGE = 30
SHOWN = 30
COLUMNS = ("kind", "document", "name", "number", "issued_on", "address", "observations")


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Sources in words and addresses, documents, what is derived, assumed or undated, licences."""
    about, found, cited = register(), query.sources(), query.cited_documents()
    limit = None if request.GET.get("all") else SHOWN
    rows: Any = query.UnsourcedRows()
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    counts = query.table_counts()
    shown = {
        "about": about,
        "days": days(about),
        "sources": found[:limit],
        "found": len(found),
        "hidden": len(found[SHOWN:]) if limit else 0,
        "cited": cited[:limit],
        "papers": len(cited),
        "hidden_cited": len(cited[SHOWN:]) if limit else 0,
        "page": page,
        "tables": [(_names()[one.name], one) for one in counts],
        "figures": next((one.rows for one in counts if one.name == "observations"), 0),
        "assumed": sum(one.assumed or 0 for one in counts),
        "undated": sum(one.undated or 0 for one in counts),
        "has_summaries": any(row.document.is_summary for row in cited),
        "outlines": query.outlines(),
        "parts": PARTS,
        "own_licence": OWN_LICENCE,
    }
    return render(request, "desk/sources.html", shown)


@require_safe
def sources_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Every source of figures as a table file: documents first, then what is outside."""
    papers = (
        [
            "document", row.document.id, row.document.title, row.document.number,
            row.document.issued_on, row.document.source_url, row.observations,
        ]
        for row in query.cited_documents()
    )  # fmt: skip
    outside = (
        ["address" if host(row.text) else "words", "", host(row.text) or row.text, "", None,
         row.text if host(row.text) else "", row.observations]
        for row in query.sources()
    )  # fmt: skip
    return table_file(kind, "nguon-so-lieu", COLUMNS, (*papers, *outside))


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
