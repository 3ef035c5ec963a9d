"""One document: the reading view in parts, and the original file."""

from pathlib import PurePath

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from lotrinh.web.desk.days import days
from lotrinh.web.desk.found import found
from lotrinh.web.desk.outline import blocks
from lotrinh.web.desk.parts import contents, part_of, parts
from lotrinh.web.desk.reading import grouped, notes_of, passages, remarks_of
from lotrinh.web.desk.related import ends
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import document as query
from lotrinh.web.register.queries.register import register


@require_safe
@needs("read")
def read(request: HttpRequest, id: str) -> HttpResponse:
    """The kept text with every cited figure marked, and what it says beside it.

    A long one comes in parts: `part` asks for one, `at` for that which holds a place of the text.
    """
    paper = query.paper(id)
    if paper is None:
        raise Http404
    every = parts(blocks(paper.text), paper.starts, len(paper.text))
    part = part_of(every, request.GET.get("part", ""), request.GET.get("at", ""))
    said = query.sayings(paper, part.start, part.end)
    own, others = query.references(paper)
    below, above = ends(paper, own, others)
    notes = notes_of(said, paper.document.area)
    about = register()
    seen = days(about)
    remarks = remarks_of(said, seen)
    shown = {
        "paper": paper, "said": said, "part": part, "parts": every,
        "passages": passages(
            part.blocks, notes, remarks, (one.reference for one in own), said.project_figures
        ),
        "contents": contents(every, part),
        "loose": [one for one in remarks if one.row.citation is None],
        "unplaced": grouped(note for note in notes if note.citation is None),
        "found": found(about, seen),
        "below": below, "above": above, "related": len(below) + len(above),
    }  # fmt: skip
    return render(request, "desk/document.html", shown)


@require_safe
@needs("read")
def original(request: HttpRequest, id: str) -> HttpResponse:
    """The file the document came as, for saving under its own name; never opened by the browser."""
    found = query.document_file(id)
    if found is None:
        raise Http404
    name, content = found
    disposition = content_disposition_header(True, " ".join(PurePath(name).name.split()))
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)
