"""Where things lie, as features of a map and as rows of the table beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.urls import reverse

from lotrinh.domain.labels import PLACE_KINDS, PROJECT_STATUSES, words
from lotrinh.domain.place import Place
from lotrinh.domain.project import Project
from lotrinh.exchange.geojson import feature, line, point
from lotrinh.web.ui.templatetags.plan_words import language

ROUTED = ("transport",)
WIDE = ("nation", "region", "province")
SITES = ("border_gate", "site")

Feature = dict[str, Any]
Outlines = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Tiles:
    """The map server that the operator named, and whom it wants credited; blank without one."""

    template: str
    credit: str


def tiles() -> Tiles:
    """The map server of this site."""
    return Tiles(settings.TILES, settings.TILES_CREDIT)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point with the place whose point it is; no place where it is the thing's own."""

    lat: Decimal
    lon: Decimal
    place: Place | None = None


@dataclass(frozen=True)
class Located:
    """A project with its points.

    `kind` is `own` for its own point, `route` for a line that joins its places and is no survey,
    `places` for the points of its places, blank where nothing is known.
    """

    project: Project
    kind: str
    spots: tuple[Spot, ...]
    named: tuple[Place, ...]

    @property
    def mark(self) -> Spot | None:
        """Where its mark stands: its own point, else the middle one of its places."""
        own = [one for one in self.spots if one.place is None]
        return own[0] if own else self.spots[len(self.spots) // 2] if self.spots else None

    @property
    def route(self) -> tuple[Spot, ...]:
        """The points that a line joins; none where it is not a route."""
        joined = tuple(one for one in self.spots if one.place is not None)
        return joined if self.kind == "route" else ()


def located(project: Project, places: Mapping[str, Place]) -> Located:
    """Where a project lies, as far as its row and its places say."""
    named = tuple(places[id] for id in project.places if id in places)
    around = tuple(
        Spot(one.lat, one.lon, one) for one in named if one.lat is not None and one.lon is not None
    )
    own = (
        (Spot(project.lat, project.lon),)
        if project.lat is not None and project.lon is not None
        else ()
    )
    if project.sector in ROUTED and len(around) > 1:
        return Located(project, "route", own + around, named)
    kind = "own" if own else "places" if around else ""
    return Located(project, kind, own or around, named)


@dataclass(frozen=True)
class Locations:
    """The rows of the table beside a map, and how many projects the map shows."""

    rows: tuple[Located, ...]
    placed: int
    unplaced: int
    has_sites: bool


def locations(
    shown: Iterable[Project], every: Iterable[Project], places: Mapping[str, Place]
) -> Locations:
    """The projects `shown` in the table with their points; the counts are of `every` project."""
    found = [located(one, places).kind for one in every]
    return Locations(
        tuple(located(one, places) for one in shown),
        sum(bool(kind) for kind in found),
        sum(not kind for kind in found),
        any(one.kind in SITES for one in places.values()),
    )


def project_features(rows: Iterable[Located]) -> Iterator[Feature]:
    """A mark for each project, and a line for a route before it."""
    for one in rows:
        said = _said(one)
        if one.route:
            yield feature(line((at.lat, at.lon) for at in one.route), {**said, "kind": "route"})
        if one.kind == "places":
            marks: tuple[Spot, ...] = one.spots
        else:
            marks = (one.mark,) if one.mark else ()
        for at in marks:
            where = at.place.name if at.place else ""
            yield feature(point(at.lat, at.lon), {**said, "kind": "project", "where": where})


def _said(one: Located) -> dict[str, object]:
    project = one.project
    return {
        "name": project.name,
        "url": reverse("project", args=[project.id]),
        "look": project.status,
        "said": words(PROJECT_STATUSES, project.status, language()) if project.status else "",
    }


def place_features(
    places: Iterable[Place], outlines: Outlines, day: date, here: str = ""
) -> Iterator[Feature]:
    """The places that stand on a day: an area where its outline is known, and a point.

    `here` is the place that a page is about; it is shown though it ended.
    """
    for one in places:
        if one.id != here and not one.exists_on(day):
            continue
        said = {
            "name": one.name,
            "url": reverse("place", args=[one.id]),
            "said": words(PLACE_KINDS, one.kind, language()),
            "here": one.id == here,
        }
        if one.id in outlines:
            yield feature(dict(outlines[one.id]), {**said, "kind": "area"})
        if one.lat is not None and one.lon is not None and (one.kind not in WIDE or said["here"]):
            kind = "site" if one.kind in SITES else "place"
            look = one.kind if kind == "site" else ""
            yield feature(point(one.lat, one.lon), {**said, "kind": kind, "look": look})
