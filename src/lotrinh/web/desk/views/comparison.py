"""Two versions of a document side by side."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.web.desk.comparison import line_changes, promise_changes
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import document as query
from lotrinh.web.register.queries.target import targets_of

PAGE = 60


@require_safe
@needs("read")
def compare(request: HttpRequest, id: str, other: str) -> HttpResponse:
    """What the document `id` promises and words differently from `other`, which is the older."""
    texts = query.texts((id, other))
    if len(texts) < len({id, other}) or id == other:
        raise Http404
    promises, equal = promise_changes(targets_of(other), targets_of(id))
    (newer, new_text), (older, old_text) = texts[id], texts[other]
    lines = line_changes(old_text, new_text) if new_text and old_text else []
    shown = {
        "newer": newer, "older": older, "promises": promises, "equal": equal,
        "page": Paginator(lines, PAGE).get_page(request.GET.get("page")),
        "has_texts": bool(new_text and old_text),
    }  # fmt: skip
    return render(request, "desk/comparison.html", shown)
