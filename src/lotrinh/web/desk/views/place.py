"""Places: the list with its map and its file, and the page of one with its lineage."""

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lotrinh.domain.place import Place, ancestors
from lotrinh.reading.folding import folded
from lotrinh.web.desk.days import Days, days
from lotrinh.web.desk.lineage import lineage
from lotrinh.web.desk.mapping import SITES, WIDE, tiles
from lotrinh.web.desk.project_list import places_within
from lotrinh.web.desk.promises import promise_rows
from lotrinh.web.desk.task_table import DatedTask, dated
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import place as query
from lotrinh.web.register.queries.boundary import outline_sources
from lotrinh.web.register.queries.place import Known
from lotrinh.web.register.queries.project import projects, projects_in
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.register.queries.task import tasks
from lotrinh.web.table_file import table_file

SHOWN = 12
MOST_STATED = 4 * SHOWN  # a promise may be stated several times
COLUMNS = (
    "id", "name", "kind", "parent", "valid_from", "valid_to", "successors", "area_km2",
    "population", "lat", "lon", "figures", "targets", "projects",
)  # fmt: skip
_KIND = re.compile(
    r"^(?:Xã|Phường|Thị trấn|Thị xã|Thành phố|Huyện|Cửa khẩu(?: quốc tế)?|Lối (?:mở|thông quan)"
    r"|Khu di tích)\s+"
)


@require_safe
@needs("read")
def places(request: HttpRequest) -> HttpResponse:
    """The register's own area with its parts, sites and former parts, then every other place."""
    about, every = register(), query.places()
    day, fitting = days(about).day, _fitting(request, every)
    inside = places_within(every, about.area)
    own = [one for one in fitting if one.id in inside]
    shown = {
        "groups": [
            ("own", [one for one in own if one.kind not in SITES and not _ended(one, about)]),
            ("sites", [one for one in own if one.kind in SITES and not _ended(one, about)]),
            ("former", [one for one in own if _ended(one, about)]),
        ],
        "others": _by_region(every, [one for one in fitting if one.id not in inside]),
        "found": len(fitting),
        "counts": query.place_counts(),
        "area": every.get(about.area),
        "has_map": any(one.lat is not None for one in own),
        "has_people": any(one.population is not None for one in own),
        "has_sites": any(one.kind in SITES for one in own),
        "map": True,
        "outlined": outline_sources(),
        "tiles": tiles(),
        "day": day,
        "q": request.GET.get("q", ""),
    }
    return render(request, "desk/places.html", shown)


@require_safe
@needs("read")
def places_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same places as a table file, in the order of the plan."""
    counts = query.place_counts()
    rows = (_cells(one, counts) for one in _fitting(request, query.places()))
    return table_file(kind, "dia-ban", COLUMNS, rows)


@require_safe
@needs("read")
def show(request: HttpRequest, id: str) -> HttpResponse:
    """One place: what it is, where it comes from, what is known, promised, to do, built there."""
    every = query.places()
    place = every.get(id)
    if place is None:
        raise Http404
    about = register()
    seen = days(about, request.GET.get("as_of", ""))
    targets, stated = query.targets_in(id, MOST_STATED)
    promised = promise_rows(targets)[:SHOWN]
    built = projects_in(places_within(every, id))
    known = query.known_of(id, seen.day, with_undated=seen.is_own)
    naming = _tasks_naming(place, seen)
    shown = {
        "place": place,
        "is_wide": place.kind in WIDE,
        "above": list(ancestors(every, id)),
        "parts": [one for one in every.values() if one.parent == id],
        "lineage": lineage(every, place, seen.day),
        "has_ended": place.validity.has_ended(seen.day),
        "known": known,
        "people": _known(known, "population"),
        "surface": _known(known, "natural_area"),
        "promises": promised,
        "more": stated - sum(len(one.statements) for one in promised),
        "everything": urlencode({"area": id}),
        "projects": projects(seen.day, with_undated=seen.is_own, among=built[:SHOWN]),
        "more_projects": len(built) - SHOWN,
        "within": urlencode({"place": id}),
        "here": urlencode({"here": id}),
        "tasks": naming[:SHOWN],
        "more_tasks": len(naming) - SHOWN,
        "map": place.lat is not None or id in places_within(every, about.area),
        "tiles": tiles(),
        "days": seen,
    }
    return render(request, "desk/place.html", shown)


def _fitting(request: HttpRequest, every: Mapping[str, Place]) -> list[Place]:
    words = folded(request.GET.get("q", "")).split()
    return [
        one
        for one in every.values()
        if all(word in folded(f"{one.id} {one.name}") for word in words)
    ]


def _ended(one: Place, about: RegisterInfo) -> bool:
    return one.validity.has_ended(days(about).day)


def _by_region(
    every: Mapping[str, Place], rows: Iterable[Place]
) -> list[tuple[Place | None, list[Place]]]:
    """Places under the place they lie in, which heads its own row; the rest under none."""
    found: dict[str, list[Place]] = {}
    for one in rows:
        found.setdefault(one.parent if one.parent in every else "", []).append(one)
    return [(every.get(parent), below) for parent, below in found.items()]


def _known(rows: Sequence[Known], indicator: str) -> Known | None:
    return next((one for one in rows if one.indicator.code == indicator), None)


def _tasks_naming(place: Place, seen: Days) -> list[DatedTask]:
    """Tasks that name a place below the province; a name within a longer one does not count."""
    if place.kind in WIDE:
        return []
    name = _KIND.sub("", place.name)
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)(?!\s*-\s*[^\W\d_])")
    rows = dated(tasks(naming=name), seen)
    return [one for one in rows if whole.search(f"{one.task.name}\n{_quote(one)}")]


def _quote(one: DatedTask) -> str:
    return one.task.citation.quote if one.task.citation else ""


def _cells(one: Place, counts: query.PlaceCounts) -> list[object]:
    heirs = ";".join(
        each.place if each.weight is None else f"{each.place}:{each.weight:f}"
        for each in one.successors
    )
    return [
        one.id, one.name, one.kind, one.parent, one.validity.valid_from or "",
        one.validity.valid_to or "", heirs, one.area_km2, one.population, one.lat, one.lon,
        counts.observations.get(one.id, 0), counts.targets.get(one.id, 0),
        counts.projects.get(one.id, 0),
    ]  # fmt: skip
