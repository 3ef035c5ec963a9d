"""Merging candidates that are one thing, splitting one that is two."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.desk.review_order import Excerpt
from lotrinh.web.desk.splitting import Part, guessed, located, part_cells
from lotrinh.web.desk.views.upload import person, visible_reading
from lotrinh.web.register.actions import reshape as action
from lotrinh.web.register.models import Decision, Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.review import Item, Review, review
from lotrinh.web.ui.templatetags.plan_words import language

NEAREST = 6
PARTS = ("first", "second")


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def merge(request: HttpRequest, id: int, key: str) -> HttpResponse:
    """The candidates that may be the same thing as one; a POST makes one of those chosen."""
    found, one = _candidate(request, id, key)
    if request.method != "POST":
        return _merge_page(request, found, one)
    seen = {each: _seen(request, each) for each in (key, *request.POST.getlist("with"))}
    by = person(request).get_username()
    try:
        made = action.merge(upload=found.upload, seen=seen, by=by)
    except action.NotMergeable as error:
        return _merge_page(request, found, one, error.message.in_language(language()))
    except LotrinhError as error:
        return _refused(request, found.upload, error)
    messages.success(request, _("Đã gộp thành một mục; hãy xem lại rồi nhận."))
    return _to_review(request, found.upload, made)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def split(request: HttpRequest, id: int, key: str) -> HttpResponse:
    """The words of the two parts of a candidate; a POST makes a candidate of each."""
    found, one = _candidate(request, id, key)
    is_post = request.method == "POST"
    said = _typed(request) if is_post else guessed(found.text, one)
    parts = located(found.text, one, said)
    if not is_post or any(part.span is None for part in parts):
        return _split_page(request, found, one, parts)
    given, seen = [part_cells(one, part) for part in parts], _seen(request, key)
    by = person(request).get_username()
    try:
        made = action.split(upload=found.upload, key=key, seen=seen, parts=given, by=by)
    except LotrinhError as error:
        return _refused(request, found.upload, error)
    messages.success(request, _("Đã tách thành hai mục; hãy xem lại rồi nhận."))
    return _to_review(request, found.upload, made[0])


def _merge_page(request: HttpRequest, found: Review, one: Item, problem: str = "") -> HttpResponse:
    near = action.mergeable(one, found.items, NEAREST)
    shown = {
        "upload": found.upload, "one": one, "said": Excerpt.of(found.text, one),
        "near": [Excerpt.of(found.text, each) for each in near], "query": _query(request),
        "chosen": request.POST.getlist("with"), "problem": problem,
    }  # fmt: skip
    return render(request, "desk/review_merge.html", shown, status=422 if problem else 200)


def _split_page(
    request: HttpRequest, found: Review, one: Item, parts: tuple[Part, Part]
) -> HttpResponse:
    is_wrong = request.method == "POST"
    shown = {
        "upload": found.upload, "one": one, "said": Excerpt.of(found.text, one),
        "parts": tuple(zip(PARTS, parts, strict=True)), "query": _query(request),
        "is_wrong": is_wrong,
    }  # fmt: skip
    return render(request, "desk/review_split.html", shown, status=422 if is_wrong else 200)


def _typed(request: HttpRequest) -> tuple[str, str]:
    """Both parts with single spaces: a text box may have broken their lines."""
    first, second = (" ".join(request.POST.get(name, "").split()) for name in PARTS)
    return first, second


def _candidate(request: HttpRequest, id: int, key: str) -> tuple[Review, Item]:
    """A candidate that can take another shape: no reference, and not in the register."""
    found = review(visible_reading(request, id).upload)
    one = found.by_key.get(key)
    if one is None or one.row or one.table not in action.KINDS:
        raise Http404
    return found, one


def _seen(request: HttpRequest, key: str) -> int:
    """The decision on a candidate that the page showed; one that none can be without any."""
    seen = request.POST.get(f"seen-{key}", "")
    return int(seen[:18]) if seen.isdecimal() else -1


def _refused(request: HttpRequest, upload: Upload, error: LotrinhError) -> HttpResponse:
    messages.warning(request, error.message.in_language(language()))
    return _to_review(request, upload)


def _query(request: HttpRequest) -> str:
    """The filter and order of the review that led here."""
    return (request.POST if request.method == "POST" else request.GET).get("query", "")


def _to_review(request: HttpRequest, upload: Upload, made: Decision | None = None) -> HttpResponse:
    given = [_query(request), f"at={made.candidate}" if made else ""]
    query = "&".join(one for one in given if one)
    anchor = f"#k-{made.candidate}" if made else ""
    return redirect(f"{reverse('review', args=[upload.pk])}{f'?{query}' if query else ''}{anchor}")
