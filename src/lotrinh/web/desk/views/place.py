"""Places: the list, and the page of one with its lineage."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.place import Place, ancestors
from lotrinh.web.desk.days import days
from lotrinh.web.desk.lineage import lineage
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.register.queries import place as query
from lotrinh.web.register.queries.project import projects
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.search import folded

SHOWN = 12


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """The register's own area with its parts, then its former parts, then every other place."""
    about, words = register(), folded(request.GET.get("q", "")).split()
    day, every = days(about).day, query.places()
    fitting = [one for one in every.values() if _holds(one, words)]
    own = [one for one in fitting if about.area and _is_in(every, one, about.area)]
    shown = {
        "groups": [
            ("own", [one for one in own if not one.validity.has_ended(day)]),
            ("former", [one for one in own if one.validity.has_ended(day)]),
            ("others", [one for one in fitting if one not in own]),
        ],
        "found": len(fitting),
        "counts": query.place_counts(),
        "area": every.get(about.area),
        "day": day,
        "q": request.GET.get("q", ""),
    }
    return render(request, "desk/places.html", shown)


@require_safe
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One place: what it is, where it comes from, what is known, promised and built there."""
    every = query.places()
    place = every.get(id)
    if place is None:
        raise Http404
    seen = days(register(), request.GET.get("as_of", ""))
    promised = promise_rows(query.targets_in(id))
    built = projects(seen.day, with_undated=seen.is_own, places=_within(every, id))
    shown = {
        "place": place,
        "above": list(ancestors(every, id)),
        "parts": [one for one in every.values() if one.parent == id],
        "lineage": lineage(every, place, seen.day),
        "has_ended": place.validity.has_ended(seen.day),
        "known": query.known_of(id, seen.day, with_undated=seen.is_own),
        "promises": promised[:SHOWN],
        "more": len(promised) - SHOWN,
        "everything": urlencode({"area": id}),
        "projects": built[:SHOWN],
        "more_projects": len(built) - SHOWN,
        "days": seen,
    }
    return render(request, "desk/place.html", shown)


def _is_in(every: Mapping[str, Place], one: Place, area: str) -> bool:
    return one.id == area or any(above.id == area for above in ancestors(every, one.id))


def _within(every: Mapping[str, Place], area: str) -> frozenset[str]:
    return frozenset(one.id for one in every.values() if _is_in(every, one, area))


def _holds(one: Place, words: list[str]) -> bool:
    return not words or all(word in folded(f"{one.id} {one.name}") for word in words)
