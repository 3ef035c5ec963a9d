"""Documents: the list, its file, and the map of what rests on what."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from lotrinh.domain.document import STATUSES
from lotrinh.domain.reference import Reference
from lotrinh.web.desk.paper_list import fitting, versions
from lotrinh.web.desk.paper_map import MOST, around, draw, links, listed
from lotrinh.web.desk.statements import together
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import document as query
from lotrinh.web.table_file import table_file

PAGE = 50
ROWS = 100
FILTERS = ("kind", "issuer", "year", "state", "q")
COLUMNS = (
    "id", "number", "kind", "issuer", "issuer_name", "issued_on", "title", "area", "status",
    "version", "replaces", "based_on", "targets", "observations", "is_summary", "source_url",
)  # fmt: skip


@require_safe
@needs("read")
def documents(request: HttpRequest) -> HttpResponse:
    """Documents that fit, newest first, earlier versions below; every filter in the address."""
    every = query.documents()
    found = versions(fitting(every, request.GET))
    chosen = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
    shown = {
        "page": Paginator(found, PAGE).get_page(request.GET.get("page")),
        "count": sum(1 + len(one.earlier) for one in found),
        "chosen": request.GET, "has_filter": bool(chosen), "filters": urlencode(chosen),
        "is_empty": not every,
        "kinds": sorted({row.document.kind for row in every} - {""}),
        "issuers": {row.issuer.id: row.issuer for row in every if row.issuer}.values(),
        "years": sorted({row.document.issued_on.year for row in every if row.document.issued_on}),
        "states": STATUSES,
    }  # fmt: skip
    return render(request, "desk/documents.html", shown)


@require_safe
@needs("read")
def documents_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same documents as a table file."""
    rows = fitting(query.documents(), request.GET)
    return table_file(kind, "van-ban", COLUMNS, map(_cells, rows))


@require_safe
@needs("read")
def document_map(request: HttpRequest) -> HttpResponse:
    """What rests on what, drawn and as a table; of one document, with all that it leads to."""
    papers = {row.document.id: row.document for row in query.documents()}
    references = query.every_reference()
    found, chosen = links(papers, references), request.GET.get("document", "")
    if chosen in papers:
        kept = around(chosen, found)
        found = [one for one in found if one.lower in kept and one.upper in kept]
        references = [one for one in references if chosen in (one.document, one.target)]
    drawn = draw(papers, found)
    shown = {
        "map": drawn, "nodes": listed(drawn), "papers": papers, "chosen": papers.get(chosen),
        "page": Paginator(_places(references), ROWS).get_page(request.GET.get("page")),
        "is_cut": len(drawn.boxes) == MOST,
        "relations": sorted({one.link.relation for one in drawn.lines}),
    }  # fmt: skip
    return render(request, "desk/paper_map.html", shown)


def _places(references: Iterable[Reference]) -> list[list[Reference]]:
    """Places that say the same of the same number in the same document."""
    return together(references, lambda one: (one.document, one.number, one.relation))


def _cells(row: query.DocumentRow) -> list[object]:
    one = row.document
    return [
        one.id, one.number, one.kind, one.issuer, row.issuer.name if row.issuer else "",
        one.issued_on, one.title, one.area, one.status, one.version, ";".join(one.replaces),
        ";".join(one.based_on), row.targets, row.observations, "1" if one.is_summary else "",
        one.source_url,
    ]  # fmt: skip
