"""Indicators, and everything known and promised about one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.queries.latest import latest
from lotrinh.web.register.queries.register import register

FIGURES = 80


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator, its latest figure and the number of promises about it."""

    indicator: Indicator
    latest: Observation | None
    promises: int


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A place and how many figures and promises of an indicator it has, as known on a day."""

    place: Place
    observations: int
    targets: int


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """An indicator in one area: its figures of a stretch of time, and its promises.

    `areas` are those of which the register has anything; `part` holds the first and the last day
    of the stretch, the newest stretch first, and only that has promises.
    """

    indicator: Indicator
    area: Place | None
    areas: tuple[AreaRow, ...]
    part: Page
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]
    documents: Mapping[str, Document]


def indicators() -> list[IndicatorRow]:
    """Every indicator in the order of the plan, with its latest figure and its promises."""
    promises = dict(models.Target.objects.order_by().values_list("indicator").annotate(Count("pk")))
    latest = _latest()
    return [
        IndicatorRow(row.to_value(), latest.get(row.id), promises.get(row.id, 0))
        for row in models.Indicator.objects.all()
    ]


def indicator_page(
    code: str,
    as_of: date | None,
    *,
    with_undated: bool = False,
    area: str = "",
    own: str = "",
    part: str = "",
) -> IndicatorPage | None:
    """Vintages and promises of one indicator in `area`, else in `own`, else in the first known.

    With `as_of`, only what was published or issued by then; figures without a vintage are left
    out unless asked for. `None` when there is no such indicator, or nothing of it in `area`.
    """
    row = models.Indicator.objects.filter(id=code).first()
    if row is None:
        return None
    figures = models.Observation.objects.filter(indicator=row)
    promises = models.Target.objects.filter(indicator=row)
    known = _by(as_of, "known_from", with_undated=with_undated)
    issued = _by(as_of, "document__issued_on", with_undated=True)
    every = _areas(_counts(figures, known), _counts(promises, issued))
    shown = _shown(every, area, own)
    if area and shown is None:
        return None
    place = shown.place if shown else None
    figures = figures.filter(known, area=place.id if place else None)
    page = Paginator(_parts(figures), 1).get_page(part)
    promises = promises.filter(issued, area=place.id if place else None)
    rows = _in_part(figures, page)
    demands = list(promises.select_related("citation")) if page.number == 1 else []
    papers = {one.document_id for one in demands}
    papers |= {one.citation.document_id for one in rows if one.citation}
    return IndicatorPage(
        indicator=row.to_value(),
        area=place,
        areas=tuple(every),
        part=page,
        observations=tuple(one.to_value() for one in rows),
        targets=tuple(one.to_value() for one in demands),
        documents={one.id: one.to_value() for one in models.Document.objects.filter(id__in=papers)},
    )


def _by(day: date | None, column: str, *, with_undated: bool) -> Q:
    if day is None:
        return Q()
    reached = Q(**{f"{column}__lte": day})
    return reached | Q(**{column: None}) if with_undated else reached


def _counts(rows: QuerySet, fitting: Q) -> dict[str, int]:
    """How many rows of each area fit; areas that have others only are there with 0."""
    return dict(rows.order_by().values_list("area").annotate(n=Count("pk", filter=fitting)))


def _areas(figures: Mapping[str, int], promises: Mapping[str, int]) -> list[AreaRow]:
    places = models.Place.objects.filter(id__in={**figures, **promises})
    return [
        AreaRow(one.to_value(), figures.get(one.id, 0), promises.get(one.id, 0)) for one in places
    ]


def _shown(areas: list[AreaRow], asked: str, own: str) -> AreaRow | None:
    """The area asked for; else the register's own or the first, of those with something known."""
    if asked:
        return next((one for one in areas if one.place.id == asked), None)
    known = [one for one in areas if one.observations or one.targets] or areas
    return next((one for one in known if one.place.id == own), next(iter(known), None))


def _parts(figures: QuerySet) -> list[tuple[date, date]]:
    """Stretches of time, the newest first: each with about as many figures as a page can hold.

    Figures of one period are never parted, so that the newest one is always among them.
    """
    found: list[tuple[date, date]] = []
    held = 0
    days = figures.order_by("-ends_on").values_list("ends_on").annotate(n=Count("pk"))
    for day, number in days:
        held += number
        if found and held <= FIGURES:
            found[-1] = (day, found[-1][1])
        else:
            found.append((day, day))
            held = number
    return found


def _in_part(figures: QuerySet, page: Page) -> list[models.Observation]:
    return [
        one
        for first, last in page
        for one in figures.filter(ends_on__range=(first, last)).select_related("citation")
    ]


def _latest() -> Mapping[str, Observation]:
    """By indicator: the register's own area, another one only where nothing is known of it.

    Figures that became known after the register's `as_of` are left out.
    """
    about = register()
    return latest(as_of=about.as_of) | latest(area=about.area, as_of=about.as_of)
