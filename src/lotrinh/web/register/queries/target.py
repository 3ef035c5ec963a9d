"""Promises across documents: which fit, and the promises themselves with the nouns they name."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.objective import Objective
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.statistic import OVER_SPANS
from lotrinh.domain.target import Target
from lotrinh.reading.folding import folded
from lotrinh.web.register import models
from lotrinh.web.register.models.unit import unit_of
from lotrinh.web.register.search.question import phrases

MOST_ASKED = 1000  # ids in one question; of more, every row is looked at
_DEMAND = (
    "id", "document_id", "indicator_id", "area_id", "objective_id", "parent_id", "period",
    "base_period", "statistic", "comparator", "least", "most", "unit", "denominator", "definition",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A promise with its document, its indicator and its area."""

    target: Target
    document: Document
    indicator: Indicator
    area: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list of promises is narrowed to; a blank one does not narrow.

    `year` is that in which the promise's period ends; `words` may stand anywhere, without marks.
    """

    field: str = ""
    indicator: str = ""
    document: str = ""
    area: str = ""
    modality: str = ""
    owner: str = ""
    year: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the register's promises can be narrowed to, by id in the order of the plan."""

    documents: Mapping[str, Document]
    areas: Mapping[str, Place]
    owners: Mapping[str, Organisation]
    years: tuple[str, ...]
    indicators: Mapping[str, Indicator]


@dataclass(frozen=True, slots=True)
class Statement:
    """One promise as far as a list needs it to find its place.

    `demand` is equal for promises of one document that demand the same.
    """

    id: str
    document: str
    indicator: str
    area: str
    objective: str
    parent: str
    year: str
    demand: Hashable


def choices() -> Choices:
    """What there is to choose from, and every indicator."""
    named = models.Target.objects.order_by().values_list("document", "area", "owner", "period")
    rows = set(named.distinct())
    papers, areas, owners, periods = (
        {row[column] for row in rows if row[column]} for column in range(4)
    )
    bodies = _by_id(models.Organisation.objects.filter(id__in=owners)) if owners else {}
    return Choices(
        documents=_by_id(models.Document.objects.filter(id__in=papers)),
        areas=_by_id(models.Place.objects.filter(id__in=areas)),
        owners=bodies,
        years=tuple(sorted({_year(one) for one in periods})),
        indicators=_by_id(models.Indicator.objects.all()),
    )


def statements(wanted: Wanted, known: Choices) -> list[Statement]:
    """The promises that fit, in the order of the plan."""
    rows = models.Target.objects.filter(_fits(wanted, known))
    printed = rows.annotate(least=Cast("low", TextField()), most=Cast("high", TextField()))
    found = (_statement(*row) for row in printed.values_list(*_DEMAND))
    return [one for one in found if wanted.year in ("", one.year)]


def targets(ids: Iterable[str], known: Choices) -> list[TargetRow]:
    """Some promises by id, in the order of the plan, with nouns that are made once."""
    wanted = set(ids)
    rows = models.Target.objects.select_related("citation")
    rows = rows.filter(pk__in=wanted) if len(wanted) <= MOST_ASKED else rows
    return [
        TargetRow(
            row.to_value(), known.documents[row.document_id], known.indicators[row.indicator_id],
            known.areas[row.area_id],
        )
        for row in rows
        if row.pk in wanted
    ]  # fmt: skip


def targets_among(condition: Q) -> list[TargetRow]:
    """Some promises in the order of the plan, each with the nouns that it names."""
    named = ("citation", "document", "indicator", "area")
    rows = list(models.Target.objects.filter(condition).select_related(*named))
    papers = _values(row.document for row in rows)
    indicators = _values(row.indicator for row in rows)
    places = _values(row.area for row in rows)
    return [
        TargetRow(
            row.to_value(), papers[row.document_id], indicators[row.indicator_id],
            places[row.area_id],
        )
        for row in rows
    ]  # fmt: skip


def objectives(ids: Iterable[str]) -> dict[str, Objective]:
    """Some objectives by id."""
    return _by_id(models.Objective.objects.filter(pk__in=set(ids)).select_related("citation"))


def targets_of(document: str) -> list[TargetRow]:
    """What one document promises."""
    return targets_among(Q(document=document))


def _fits(wanted: Wanted, known: Choices) -> Q:
    asked = {
        "indicator__field": wanted.field,
        "indicator": wanted.indicator,
        "document": wanted.document,
        "area": wanted.area,
        "modality": wanted.modality,
        "owner": wanted.owner,
    }
    condition = Q(**{column: value for column, value in asked.items() if value})
    for one in phrases(wanted.words):
        condition &= _says(" ".join(one.folded), known)
    return condition


def _says(words: str, known: Choices) -> Q:
    """Promises whose sentence holds the words, or the name of their indicator, area or paper."""
    quoted = models.SearchEntry.objects.filter(kind="target", folded__contains=words)
    papers = {id: f"{one.number} {one.title}" for id, one in known.documents.items()}
    places = {id: one.name for id, one in known.areas.items()}
    indicators = {id: f"{one.name.vi} {one.name.en}" for id, one in known.indicators.items()}
    return (
        Q(id__in=quoted.values("row"))
        | Q(document__in=_called(words, papers))
        | Q(area__in=_called(words, places))
        | Q(indicator__in=_called(words, indicators))
    )


def _called(words: str, names: Mapping[str, str]) -> list[str]:
    return [id for id, name in names.items() if words in " ".join(_plain(name).split())]


def _plain(name: str) -> str:
    return "".join(one if one.isalnum() else " " for one in folded(name))


def _statement(
    id: str,
    document: str,
    indicator: str,
    area: str,
    objective: str | None,
    parent: str | None,
    period: str,
    base: str,
    statistic: str,
    comparator: str,
    low: str | None,
    high: str | None,
    unit: str,
    denominator: str,
    definition: str,
) -> Statement:
    demand = (
        document,
        indicator,
        area,
        statistic,
        period,
        _base(statistic, period, base),
        denominator,
        definition,
        comparator,
        _end(low, unit),
        _end(high, unit),
    )
    year = _year(period) if period else ""
    return Statement(id, document, indicator, area, objective or "", parent or "", year, demand)


@lru_cache(maxsize=1 << 14)
def _end(printed: str | None, code: str) -> tuple[str, Decimal] | None:
    """An end of a promise in the base unit of its kind, however it is printed."""
    if printed is None:
        return None
    unit = unit_of(code)
    return unit.kind, Decimal(printed) * unit.factor


@lru_cache(maxsize=1024)
def _base(statistic: str, period: str, base: str) -> str:
    """The base that is stated, else the one that an average's span implies."""
    if base or not period or statistic not in OVER_SPANS:
        return base
    span = Period(period)
    return span.base.text if span.is_span else ""


@lru_cache(maxsize=1024)
def _year(period: str) -> str:
    return str(Period(period).end.year)


def _by_id(rows: QuerySet) -> dict[str, Any]:
    return {row.pk: row.to_value() for row in rows}


def _values(rows: Iterable[models.Row]) -> dict[str, Any]:
    """The nouns of rows by id, each made once."""
    return {id: row.to_value() for id, row in {row.pk: row for row in rows}.items()}
