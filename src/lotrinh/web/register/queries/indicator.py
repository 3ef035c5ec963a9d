"""Indicators, and everything known and promised about one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.queries.latest import latest
from lotrinh.web.register.queries.register import register


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator, its latest figure and the number of promises about it."""

    indicator: Indicator
    latest: Observation | None
    promises: int


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """An indicator with its figures and promises, and the documents and places that they name."""

    indicator: Indicator
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]
    documents: Mapping[str, Document]
    places: Mapping[str, Place]


def indicators() -> list[IndicatorRow]:
    """Every indicator in the order of the plan, with its latest figure and its promises."""
    promises = dict(models.Target.objects.order_by().values_list("indicator").annotate(Count("pk")))
    latest = _latest()
    return [
        IndicatorRow(row.to_value(), latest.get(row.id), promises.get(row.id, 0))
        for row in models.Indicator.objects.all()
    ]


def indicator_page(
    code: str, as_of: date | None, *, with_undated: bool = False
) -> IndicatorPage | None:
    """All vintages and promises of one indicator; `None` when there is no such indicator.

    With `as_of`, only what was published or issued by then; figures without a vintage are left
    out unless asked for.
    """
    row = models.Indicator.objects.filter(id=code).first()
    if row is None:
        return None
    figures = models.Observation.objects.filter(indicator=row).select_related("citation__document")
    promises = models.Target.objects.filter(indicator=row).select_related("citation", "document")
    if as_of is not None:
        figures = figures.filter(_by(as_of, "known_from", with_undated=with_undated))
        promises = promises.filter(_by(as_of, "document__issued_on", with_undated=True))
    papers = [one.document for one in promises]
    papers += [one.citation.document for one in figures if one.citation]
    areas = {one.area_id for one in figures} | {one.area_id for one in promises}
    return IndicatorPage(
        indicator=row.to_value(),
        observations=tuple(one.to_value() for one in figures),
        targets=tuple(one.to_value() for one in promises),
        documents={one.id: one.to_value() for one in papers},
        places={one.id: one.to_value() for one in models.Place.objects.filter(id__in=areas)},
    )


def _by(day: date, column: str, *, with_undated: bool) -> Q:
    reached = Q(**{f"{column}__lte": day})
    return reached | Q(**{column: None}) if with_undated else reached


def _latest() -> Mapping[str, Observation]:
    """By indicator: the register's own area, another one only where nothing is known of it.

    Figures that became known after the register's `as_of` are left out.
    """
    about = register()
    return latest(as_of=about.as_of) | latest(area=about.area, as_of=about.as_of)
