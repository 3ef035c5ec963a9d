"""What the maps draw, as GeoJSON that other programs read too."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from lotrinh.exchange.geojson import collection
from lotrinh.web.desk.days import days
from lotrinh.web.desk.mapping import located, place_features, project_features
from lotrinh.web.desk.project_list import places_within, project_list
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.boundary import outlines
from lotrinh.web.register.queries.place import places
from lotrinh.web.register.queries.register import register


@require_safe
@needs("read")
def projects(request: HttpRequest) -> JsonResponse:
    """The projects that fit the filters of the list, each where it lies; others are left out."""
    found = project_list(request.GET, days(register(), request.GET.get("as_of", "")))
    return _file(
        "du-an", project_features(located(row.project, found.places) for row in found.fitting)
    )


@require_safe
@needs("read")
def areas(request: HttpRequest) -> JsonResponse:
    """The register's own area with every place in it; `here` is the one a page is about."""
    about, every = register(), places()
    here = request.GET.get("here", "")
    inside = places_within(every, about.area)
    shown = [one for id, one in every.items() if id in inside or id == here]
    day = days(about, request.GET.get("as_of", "")).day
    return _file("dia-ban", place_features(shown, outlines(), day, here))


def _file(name: str, features: Iterable[dict[str, Any]]) -> JsonResponse:
    response = JsonResponse(
        collection(features),
        content_type="application/geo+json",
        json_dumps_params={"ensure_ascii": False, "separators": (",", ":")},
    )
    response["Content-Disposition"] = f'inline; filename="{name}.geojson"'
    return response
