"""Documents: the list, the reading view, the original file."""

from pathlib import PurePath

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.desk.outline import headings
from lotrinh.web.desk.reading import grouped, notes_of, passages, remarks_of
from lotrinh.web.register.queries import document as query
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.search import folded

KINDS = ("task", "objective", "opinion")


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """Every document that holds all words of `q`, newest first."""
    words = folded(request.GET.get("q", "")).split()
    rows = [row for row in query.documents() if _holds(row, words)]
    rows.sort(key=lambda row: str(row.document.issued_on or ""), reverse=True)
    return render(request, "desk/documents.html", {"rows": rows, "q": request.GET.get("q", "")})


@require_safe
def read(request: HttpRequest, id: str) -> HttpResponse:
    """The kept text with every cited figure marked, and what it says beside it."""
    page = query.document_page(id)
    if page is None:
        raise Http404
    notes = notes_of(page)
    remarks = remarks_of(page, days(register()))
    named = (one.reference for one in page.named)
    body = passages(page.text, notes, remarks, named, page.project_figures)
    shown = {
        "page": page,
        "passages": body,
        "contents": headings(tuple(one.block for one in body)),
        "remarks": {kind: [one for one in remarks if one.kind == kind] for kind in KINDS},
        "loose": [one for one in remarks if one.row.citation is None],
        "unplaced": grouped(note for note in notes if note.citation is None),
    }
    return render(request, "desk/document.html", shown)


@require_safe
def original(request: HttpRequest, id: str) -> HttpResponse:
    """The file the document came as, for saving under its own name; never opened by the browser."""
    found = query.document_file(id)
    if found is None:
        raise Http404
    name, content = found
    disposition = content_disposition_header(True, " ".join(PurePath(name).name.split()))
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)


def _holds(row: query.DocumentRow, words: list[str]) -> bool:
    issuer = row.issuer.name if row.issuer else ""
    text = folded(f"{row.document.number} {row.document.kind} {row.document.title} {issuer}")
    return all(word in text for word in words)
