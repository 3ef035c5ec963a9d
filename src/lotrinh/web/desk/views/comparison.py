"""Two versions of a document side by side."""

from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.document import Document
from lotrinh.reading.versions.alignment import Passage
from lotrinh.reading.versions.redline import Change
from lotrinh.web.desk.comparison import promise_changes
from lotrinh.web.desk.redlining import KINDS, redline, shown
from lotrinh.web.desk.templatetags.version_words import figure_change
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import document as query
from lotrinh.web.register.queries.fate import Fate, fates
from lotrinh.web.register.queries.target import targets_of
from lotrinh.web.table_file import table_file

PAGE = 60
COLUMNS = (
    "kind", "has_moved", "path_before", "start_before", "before", "path_after", "start_after",
    "after", "figures",
)  # fmt: skip
Kept = tuple[Document, str]


@require_safe
@needs("read")
def compare(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """What the document `id` promises and words differently from `other`, which is the older."""
    (newer, new_text), (older, old_text) = versions(id, other)
    forth, back = fates(other, id, old_text, new_text), fates(id, other, new_text, old_text)
    said = _said(*forth.all, *back.all)
    promises, equal = promise_changes(targets_of(other), targets_of(id), said)
    unentered = sum(one.is_unentered for one in promises)
    found = redline(old_text, new_text, request.GET)
    page = Paginator(found.fitting, PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/comparison.html", {
        "newer": newer, "older": older, "promises": promises, "equal": equal,
        "differing": len(promises) - unentered, "unentered": unentered,
        "found": found, "kinds": KINDS, "page": page,
        "sentences": shown(list(page), old_text, new_text),
        "has_texts": bool(new_text and old_text),
        "fates": forth,
    })  # fmt: skip


@require_safe
@needs("read")
def compare_file(request: HttpRequest, id: str, other: str, kind: str) -> HttpResponse:
    """The sentences that differ and are asked for, as a table file."""
    (_, new_text), (_, old_text) = versions(id, other)
    found = redline(old_text, new_text, request.GET)
    return table_file(kind, f"so-sanh-{id}", COLUMNS, map(_cells, found.fitting))


def versions(id: str, other: str) -> tuple[Kept, Kept]:
    """Two different documents with their kept texts, blank where there is none; 404 otherwise."""
    texts = query.texts((id, other))
    if len(texts) < len({id, other}) or id == other:
        raise Http404
    return texts[id], texts[other]


def _said(*found: Fate) -> set[str]:
    """The promises whose very words the other version has without a row of its own."""
    return {one.id for one in found if one.table == "targets" and one.can_follow}


def _cells(one: Change) -> list[object]:
    moved = "1" if one.aligned.has_moved else ""
    figures = "; ".join(map(figure_change, one.figures))
    sides = [*_side(one.aligned.old), *_side(one.aligned.new)]
    return [one.aligned.kind, moved, *sides, figures]


def _side(one: Passage | None) -> Iterator[object]:
    yield from (one.path, one.start, one.text) if one else ("", None, "")
