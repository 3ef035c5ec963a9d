"""Indicators, and everything known and promised about one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Length

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.queries.latest import latest
from lotrinh.web.register.queries.register import register

FIGURES = 80
BESIDE = 2000
YEAR = len("2025")


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
    of the stretch, the newest stretch first, and only that has promises and what stands beside:
    `kin` are the indicators that it is defined by, a part of, or made of, by code; `inner` the
    figures of those it is made of in this area, `elsewhere` its own yearly ones in other areas.
    """

    indicator: Indicator
    area: Place | None
    areas: tuple[AreaRow, ...]
    part: Page
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]
    documents: Mapping[str, Document]
    kin: Mapping[str, Indicator]
    inner: tuple[Observation, ...] = ()
    elsewhere: tuple[Observation, ...] = ()

    @property
    def children(self) -> list[Indicator]:
        """The indicators that are a part of it."""
        return [one for one in self.kin.values() if one.parent == self.indicator.code]


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
    kin = _kin(code)
    if code not in kin:
        return None
    figures = models.Observation.objects.filter(indicator=code)
    promises = models.Target.objects.filter(indicator=code)
    known = _by(as_of, "known_from", with_undated=with_undated)
    issued = _by(as_of, "document__issued_on", with_undated=True)
    every = _areas(_counts((figures, known), (promises, issued)))
    shown = _shown(every, area, own)
    if area and shown is None:
        return None
    place = shown.place.id if shown else None
    here = figures.filter(known, area=place)
    page = Paginator(_parts(here, shown), 1).get_page(part)
    demands = list(promises.filter(issued, area=place).select_related("citation"))
    rows = _in_part(here, page)
    papers = {one.document_id for one in demands}
    papers |= {one.citation.document_id for one in rows if one.citation}
    own_row = kin.pop(code)
    beside = _beside(own_row, kin, every, place or own, known) if page.number == 1 else []
    return IndicatorPage(
        indicator=own_row,
        area=shown.place if shown else None,
        areas=tuple(every),
        part=page,
        observations=tuple(one.to_value() for one in rows),
        targets=tuple(one.to_value() for one in demands if page.number == 1),
        documents={one.id: one.to_value() for one in models.Document.objects.filter(id__in=papers)},
        kin=kin,
        inner=tuple(one for one in beside if one.indicator != code),
        elsewhere=tuple(one for one in beside if one.indicator == code),
    )


def figures_of(
    code: str, as_of: date | None, *, with_undated: bool = False, area: str = ""
) -> list[Observation]:
    """Every vintage of an indicator known by a day, in one area if asked, in time's order."""
    known = _by(as_of, "known_from", with_undated=with_undated)
    rows = models.Observation.objects.filter(known, indicator=code).select_related("citation")
    rows = rows.filter(area=area) if area else rows
    return [row.to_value() for row in rows.order_by("area", "ends_on", "known_from", "position")]


def _kin(code: str) -> dict[str, Indicator]:
    """The indicator itself, its parts, its whole, and what it is a ratio of."""
    own = models.Indicator.objects.order_by().filter(id=code)
    named = (Q(id__in=own.values(column)) for column in ("parent", "numerator", "denominator"))
    rows = models.Indicator.objects.filter(reduce(or_, named, Q(id=code) | Q(parent=code)))
    return {row.id: row.to_value() for row in rows}


def _beside(
    own: Indicator, kin: Mapping[str, Indicator], areas: list[AreaRow], place: str, known: Q
) -> list[Observation]:
    """Figures of the parts here, and yearly ones of the indicator elsewhere, newest first."""
    parts = [code for code, one in kin.items() if one.parent == own.code]
    others = [row.place.id for row in areas if row.observations and row.place.id != place]
    if not parts and not others:
        return []
    wanted = Q(indicator__in=parts, area=place) | Q(indicator=own.code, area__in=others)
    rows = models.Observation.objects.filter(known, wanted).select_related("citation")
    yearly = rows.alias(length=Length("period")).filter(length=YEAR)
    return [row.to_value() for row in yearly.order_by("-ends_on", "position")[:BESIDE]]


def _by(day: date | None, column: str, *, with_undated: bool) -> Q:
    if day is None:
        return Q()
    reached = Q(**{f"{column}__lte": day})
    return reached | Q(**{column: None}) if with_undated else reached


def _counts(*asked: tuple[QuerySet, Q]) -> dict[str, list[int]]:
    """How many rows of each area fit, set by set; areas with others only are there with 0."""
    arms = [
        rows.order_by().values_list("area").annotate(n=Count("pk", filter=fitting))
        .annotate(at=Value(at)).values_list("area", "n", "at")
        for at, (rows, fitting) in enumerate(asked)
    ]  # fmt: skip
    found: dict[str, list[int]] = {}
    for area, number, at in arms[0].union(*arms[1:], all=True):
        found.setdefault(area, [0] * len(asked))[at] = number
    return found


def _areas(counts: Mapping[str, list[int]]) -> list[AreaRow]:
    places = models.Place.objects.filter(id__in=counts)
    return [AreaRow(one.to_value(), *counts[one.id]) for one in places]


def _shown(areas: list[AreaRow], asked: str, own: str) -> AreaRow | None:
    """The area asked for; else the register's own or the first, of those with something known."""
    if asked:
        return next((one for one in areas if one.place.id == asked), None)
    known = [one for one in areas if one.observations or one.targets] or areas
    return next((one for one in known if one.place.id == own), next(iter(known), None))


def _parts(figures: QuerySet, shown: AreaRow | None) -> list[tuple[date, date]]:
    """Stretches of time, the newest first: each with about as many figures as a page can hold.

    Figures of one period are never parted, so that the newest one is always among them.
    """
    if shown is None or shown.observations <= FIGURES:
        return [(date.min, date.max)]
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
