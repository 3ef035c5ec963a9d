"""What reading has missed: a stretch of the text taken as a row by hand."""

import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lotrinh.reading.sentences import sentence_around
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.desk.upload_cells import typed_cells
from lotrinh.web.desk.upload_form import FIELDS, FIGURES, fields_of, other_problems
from lotrinh.web.desk.views.upload import person, visible_reading
from lotrinh.web.register.actions.decision import NotARow, add_missed
from lotrinh.web.register.models import Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.row import tables

MOST_PLACES = 10
TABLES = (*FIGURES, "tasks")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the kept text with the sentence that holds it."""

    start: int
    end: int
    quote: str


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def missed(request: HttpRequest, id: int) -> HttpResponse:
    """Where it stands, then what it means: a row that enters like any accepted one."""
    reading = visible_reading(request, id)
    upload, text = reading.upload, reading.text
    asked = request.POST if request.method == "POST" else request.GET
    said = " ".join(asked.get("said", "").split("\n"))
    places = _places(text, said, asked.get("from", "0"))
    table = asked.get("table", "") if asked.get("table", "") in TABLES else TABLES[0]
    shown: dict[str, Any] = {
        "upload": upload, "said": said, "places": places, "table": table, "tables": TABLES,
    }  # fmt: skip
    if len(places) != 1:
        return render(request, "desk/review_missed.html", shown)
    if request.method == "POST":
        return _add(request, upload, places[0], table, shown)
    cells = _begun(said, table, upload)
    shown |= {"fields": fields_of(table, cells), "span": places[0]}
    return render(request, "desk/review_missed.html", shown)


def _add(
    request: HttpRequest, upload: Upload, span: Span, table: str, shown: dict[str, Any]
) -> HttpResponse:
    typed = typed_cells(tables()[table], request.POST.dict())
    cells = {name: typed[name] for name in FIELDS[table] if name in typed}
    place = {"start": str(span.start), "end": str(span.end), "quote": span.quote}
    try:
        by = person(request).get_username()
        added = add_missed(upload=upload, table=table, cells=cells | place, by=by)
    except NotARow as error:
        shown |= {
            "fields": fields_of(table, cells, error.problems), "span": span,
            "others": other_problems(table, error.problems),
        }  # fmt: skip
        return render(request, "desk/review_missed.html", shown, status=422)
    messages.success(request, _("Đã thêm và nhận điều máy bỏ sót."))
    return redirect(f"{reverse('review', args=[upload.pk])}#k-{added.candidate}")


def _places(text: str, said: str, since: str) -> list[Span]:
    """Where the words stand, from an offset on the first place only; each with its sentence."""
    if not said:
        return []
    first = int(since[:9]) if since.isdecimal() else 0
    starts = [match.start() for match in re.finditer(re.escape(said), text)]
    after = [start for start in starts if start >= first][:1] if first else starts
    return [_span(text, start, start + len(said)) for start in (after or starts)[:MOST_PLACES]]


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[slice(*sentence_around(text, start, end))])


def _begun(said: str, table: str, upload: Upload) -> dict[str, str]:
    """What the stretch itself gives away: its number, and the area of the paper."""
    number = _NUMBER.search(said)
    cells = {"area": upload.identity.get("area", "")}
    if table == "tasks":
        return {"name": said}
    if number:
        plain = plain_number(number[0], "vi") or ""  # documents are in Vietnamese
        cells |= {"value": plain, "low": plain, "comparator": ">="}
    return {name: text for name, text in cells.items() if text and name in FIELDS[table]}
