"""Finding everything of the register by words."""

from collections.abc import Iterator
from dataclasses import fields

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.desk.narrowing import narrowings
from lotrinh.web.desk.things import address, kinds, one_of
from lotrinh.web.register.queries import search as query
from lotrinh.web.register.search.facets import Chosen
from lotrinh.web.table_file import table_file

EXAMPLES = ("cao toc", '"đầu tư công"', "9,72", "QĐ-TTg")
COLUMNS = (
    "kind", "id", "title", "text", "document", "number", "issued_on", "status", "address",
)  # fmt: skip


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """A page of what holds the words of `q`, with what it can be narrowed to as links."""
    asked, number = request.GET.get("q", "").strip(), request.GET.get("page", "")
    chosen, names, called = _chosen(request.GET), kinds(), one_of()
    page = int(number[:9]) if number.isdecimal() else 1
    found = query.search(asked, chosen, page=page, as_typed="exact" in request.GET)
    shown = {
        "q": asked,
        "kind": chosen.kind,
        "found": found,
        "hits": [
            (one, called[one.kind], address(one.kind, one.row, one.document, one.start))
            for one in found.hits
        ],
        "kinds": [(one, names[one], count) for one, count in found.counts.items()],
        "total": sum(found.counts.values()),
        "narrowings": narrowings(found.facets, chosen, request.GET),
        "is_narrowed": bool(chosen.given()),
        "page": Paginator(range(found.pages), 1).get_page(found.page),
        "examples": EXAMPLES,
    }
    return render(request, "desk/search.html", shown)


@require_safe
def search_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Everything that is counted of the same search as a table file, whole texts included."""
    asked, chosen = request.GET.get("q", "").strip(), _chosen(request.GET)
    searched = query.search(asked, chosen, as_typed="exact" in request.GET).searched
    return table_file(kind, "tim", COLUMNS, _rows(request, searched, chosen))


def _chosen(asked: QueryDict) -> Chosen:
    """What the address narrows to; a kind that does not exist is every kind."""
    given = {one.name: asked.get(one.name, "") for one in fields(Chosen)}
    return Chosen(**given | {"kind": given["kind"] if given["kind"] in kinds() else ""})


def _rows(request: HttpRequest, asked: str, chosen: Chosen) -> Iterator[list[object]]:
    for one, paper in query.found_rows(asked, chosen):
        document = (paper.id, paper.number, paper.issued_on, paper.status) if paper else [""] * 4
        page = request.build_absolute_uri(address(one.kind, one.row, paper, one.start))
        yield [one.kind, one.row, one.title, one.text, *document, page]
