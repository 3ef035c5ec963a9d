"""Merging candidates that are one thing, splitting one that is two."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.desk.review_order import Excerpt
from lotrinh.web.desk.splitting import guessed, located, part_cells
from lotrinh.web.desk.views.upload import person, visible_reading
from lotrinh.web.register.actions import reshape as action
from lotrinh.web.register.models import Decision, Upload
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.review import Item, Review, review
from lotrinh.web.ui.templatetags.plan_words import language

NEAREST = 6


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def merge(request: HttpRequest, id: int, key: str) -> HttpResponse:
    """The candidates that may be the same thing as one; a POST makes one of those chosen."""
    found, one = _candidate(request, id, key)
    near = action.mergeable(one, found.items, NEAREST)
    chosen = request.POST.getlist("with")
    shown: dict[str, Any] = {
        "upload": found.upload, "one": one, "said": Excerpt.of(found.text, one), "chosen": chosen,
        "near": [Excerpt.of(found.text, each) for each in near], "query": _query(request),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, "desk/review_merge.html", shown)
    seen = {each: _seen(request, each) for each in (key, *request.POST.getlist("with"))}
    by = person(request).get_username()
    try:
        made = action.merge(upload=found.upload, seen=seen, by=by)
    except action.NotMergeable as error:
        shown["problem"] = error.message.in_language(language())
        return render(request, "desk/review_merge.html", shown, status=422)
    except LotrinhError as error:
        messages.warning(request, error.message.in_language(language()))
        return _to_review(request, found.upload)
    messages.success(request, _("Đã gộp thành một mục; hãy xem lại rồi nhận."))
    return _to_review(request, found.upload, made)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def split(request: HttpRequest, id: int, key: str) -> HttpResponse:
    """The words of the two parts of a candidate; a POST makes a candidate of each."""
    found, one = _candidate(request, id, key)
    asked = request.POST if request.method == "POST" else request.GET
    first, second = (" ".join(asked.get(name, "").split("\n")) for name in ("first", "second"))
    said = (first, second) if request.method == "POST" else guessed(found.text, one)
    parts = located(found.text, one, said)
    shown: dict[str, Any] = {
        "upload": found.upload, "one": one, "said": Excerpt.of(found.text, one),
        "parts": tuple(zip(("first", "second"), parts, strict=True)), "query": _query(request),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, "desk/review_split.html", shown)
    if any(part.span is None for part in parts):
        return render(request, "desk/review_split.html", shown | {"is_wrong": True}, status=422)
    given = [part_cells(one, part) for part in parts]
    by = person(request).get_username()
    try:
        made = action.split(
            upload=found.upload, key=key, seen=_seen(request, key), parts=given, by=by
        )
    except LotrinhError as error:
        messages.warning(request, error.message.in_language(language()))
        return _to_review(request, found.upload)
    messages.success(request, _("Đã tách thành hai mục; hãy xem lại rồi nhận."))
    return _to_review(request, found.upload, made[0])


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


def _query(request: HttpRequest) -> str:
    """The filter and order of the review that led here."""
    return (request.POST if request.method == "POST" else request.GET).get("query", "")


def _to_review(request: HttpRequest, upload: Upload, made: Decision | None = None) -> HttpResponse:
    given = [_query(request), f"at={made.candidate}" if made else ""]
    query = "&".join(one for one in given if one)
    anchor = f"#k-{made.candidate}" if made else ""
    return redirect(f"{reverse('review', args=[upload.pk])}{f'?{query}' if query else ''}{anchor}")
