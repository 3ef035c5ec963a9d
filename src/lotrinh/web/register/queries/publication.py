"""What everyone may see: rows that are published, and of them only what is published too.

Every query begins from the publications; nothing is filtered afterwards. A figure is open when the
document that states it is, or when it stands in no document and its source is given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When

from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.statistic import OVER_SPANS
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.queries.register import RegisterInfo, register
from lotrinh.web.register.queries.vintage import known_by


@dataclass(frozen=True, slots=True)
class PublicAim:
    """An open indicator with its latest open figure and the open promise that is due next."""

    indicator: Indicator
    latest: Observation | None
    target: Target | None


@dataclass(frozen=True, slots=True)
class PublicFront:
    """Everything that is open, in the order of the plan; of projects id and name."""

    documents: Mapping[str, Document]
    aims: tuple[PublicAim, ...]
    projects: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """An open document, its text, and the promises and figures that it states.

    `open_indicators` are those that have a page of their own.
    """

    document: Document
    issuer: Organisation | None
    text: str
    targets: tuple[Target, ...]
    observations: tuple[Observation, ...]
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    open_indicators: frozenset[str]


@dataclass(frozen=True, slots=True)
class PublicIndicator:
    """An open indicator in the register's own area: its open figures and open promises."""

    indicator: Indicator
    area: Place | None
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]
    documents: Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class PublicProject:
    """An open project with what open documents and given sources say of it.

    `parts` are its open components.
    """

    project: Project
    owner: Organisation | None
    places: tuple[Place, ...]
    parts: tuple[Project, ...]
    figures: tuple[ProjectFigure, ...]
    allocations: tuple[Allocation, ...]
    disbursements: tuple[Disbursement, ...]
    documents: Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class PublicPromise:
    """A promise of an open document with the names that it needs."""

    target: Target
    document: Document
    indicator: Indicator
    area: Place


def publication_key(noun: str, row: str) -> tuple[str, str]:
    """The table and the id under which it is recorded that a row was shown, or no longer is."""
    return "publications", f"{noun} {row}"


def is_published(noun: str, row: str) -> bool:
    """Whether a row is open to everyone."""
    return models.Publication.objects.filter(noun=noun, row=row).exists()


def public_front(today: date) -> PublicFront:
    """Every open document, indicator and project, seen on a day."""
    about = register()
    documents = _open_documents()
    indicators = models.Indicator.objects.filter(id__in=_open("indicators"))
    projects = models.Project.objects.filter(id__in=_open("projects"))
    due = _due(about.area, documents, today)
    latest = _latest(indicators, about, due)
    return PublicFront(
        documents,
        tuple(PublicAim(row.to_value(), latest.get(row.id), due.get(row.id)) for row in indicators),
        tuple(projects.values_list("id", "name")),
    )


def _latest(
    indicators: QuerySet[models.Indicator], about: RegisterInfo, due: Mapping[str, Target]
) -> dict[str, Observation]:
    """By indicator the open figure of the last period, known last.

    What can be held against the promise comes first, then what is no average of many years.
    """
    figures = _open_figures(about).filter(indicator=OuterRef("pk"))
    fits = Q(pk=None)
    for one in due.values():
        said = "growth" if one.statistic == "average_growth" else one.statistic
        fits |= Q(indicator=one.indicator, statistic=said)
    rank = Case(
        When(fits, then=Value(0)), When(statistic__in=OVER_SPANS, then=Value(2)), default=Value(1)
    )
    last = figures.order_by(rank, "-ends_on", F("known_from").desc(nulls_last=True))
    found = indicators.annotate(figure=Subquery(last.values("pk")[:1])).values("figure")
    rows = models.Observation.objects.filter(pk__in=found).select_related("citation")
    return {row.indicator_id: row.to_value() for row in rows}


def _due(area: str, documents: Mapping[str, Document], today: date) -> dict[str, Target]:
    """By indicator the open promise whose period ends next, adopted documents before drafts."""
    rows = models.Target.objects.filter(document__in=_open("documents"), area=area)
    named = rows.exclude(period="").values_list("period", "document", "indicator", "id")
    ends = {text: Period(text).end for text in {period for period, *_ in named}}
    ahead = [
        (documents[document].status != "adopted", ends[period], id, indicator)
        for period, document, indicator, id in named
        if ends[period] >= today
    ]
    first = {indicator: id for *_, id, indicator in sorted(ahead, reverse=True)}
    found = models.Target.objects.filter(id__in=first.values()).select_related("citation")
    return {row.indicator_id: row.to_value() for row in found}


def _open_figures(about: RegisterInfo) -> QuerySet[models.Observation]:
    """Figures of the register's own area that open documents state, or a given source."""
    known = known_by(about.as_of, with_undated=True) if about.as_of else Q()
    stated = Q(citation__document__in=_open("documents"))
    sourced = Q(citation=None, basis="sourced") & ~Q(source="")
    return models.Observation.objects.filter(known, stated | sourced, area=about.area)


def public_document(id: str) -> PublicDocument | None:
    """One open document; `None` when it is closed or there is none."""
    found = models.Document.objects.filter(id__in=_open("documents"), id=id)
    row = found.select_related("issuer", "kept_text").first()
    if row is None:
        return None
    needed = ("citation", "indicator", "area")
    targets = list(models.Target.objects.filter(document=row).select_related(*needed))
    figures = list(
        models.Observation.objects.filter(citation__document=row).select_related(*needed)
    )
    named = [(one.indicator, one.area) for one in targets]
    named += [(one.indicator, one.area) for one in figures]
    return PublicDocument(
        document=row.to_value(),
        issuer=row.issuer.to_value() if row.issuer else None,
        text=row.kept_text.text if hasattr(row, "kept_text") else "",
        targets=_values(targets),
        observations=_values(figures),
        indicators={one.id: one.to_value() for one, _ in named},
        places={one.id: one.to_value() for _, one in named},
        open_indicators=frozenset(_open("indicators").values_list("row", flat=True)),
    )


def public_indicator(code: str) -> PublicIndicator | None:
    """One open indicator; `None` when it is closed or there is none."""
    row = models.Indicator.objects.filter(id__in=_open("indicators"), id=code).first()
    if row is None:
        return None
    about = register()
    area = models.Place.objects.filter(id=about.area).first()
    figures = _open_figures(about).filter(indicator=row).select_related("citation")
    promises = models.Target.objects.filter(
        document__in=_open("documents"), indicator=row, area=about.area
    )
    return PublicIndicator(
        indicator=row.to_value(),
        area=area.to_value() if area else None,
        observations=_values(figures),
        targets=_values(promises.select_related("citation")),
        documents=_open_documents(),
    )


def public_project(id: str) -> PublicProject | None:
    """One open project; `None` when it is closed or there is none."""
    found = models.Project.objects.filter(id__in=_open("projects"), id=id)
    row = found.select_related("rules", "owner").first()
    if row is None:
        return None
    about = register()
    known = known_by(about.as_of, with_undated=True) if about.as_of else Q()
    paid = Q(on__lte=about.as_of) if about.as_of else Q()
    stated = Q(document__in=_open("documents"))
    sourced = Q(document=None) & ~Q(source_url="")
    of = {"project": row}
    parts = models.Project.objects.filter(id__in=_open("projects"), parent=row)
    figures = models.ProjectFigure.objects.filter(known, stated | sourced, **of)
    sourced &= Q(basis="sourced")
    return PublicProject(
        project=row.to_value(),
        owner=row.owner.to_value() if row.owner else None,
        places=_values(models.Place.objects.filter(id__in=row.places)),
        parts=_values(parts.select_related("rules")),
        figures=_values(figures.select_related("citation")),
        allocations=_values(models.Allocation.objects.filter(known, stated | sourced, **of)),
        disbursements=_values(models.Disbursement.objects.filter(paid, stated | sourced, **of)),
        documents=_open_documents(),
    )


def public_promises() -> list[PublicPromise]:
    """Every promise of every open document, in the order of the plan."""
    rows = models.Target.objects.filter(document__in=_open("documents"))
    found = list(rows.select_related("citation"))
    papers = _open_documents()
    indicators = _by_id(models.Indicator.objects.filter(id__in={one.indicator_id for one in found}))
    places = _by_id(models.Place.objects.filter(id__in={one.area_id for one in found}))
    return [
        PublicPromise(
            row.to_value(), papers[row.document_id], indicators[row.indicator_id],
            places[row.area_id],
        )
        for row in found
    ]  # fmt: skip


def _open(noun: str) -> QuerySet[models.Publication, Any]:
    return models.Publication.objects.filter(noun=noun).values("row")


def _open_documents() -> dict[str, Document]:
    return _by_id(models.Document.objects.filter(id__in=_open("documents")))


def _by_id(rows: Iterable[models.Row]) -> dict[str, Any]:
    return {row.pk: row.to_value() for row in rows}


def _values(rows: Iterable[models.Row]) -> tuple[Any, ...]:
    return tuple(row.to_value() for row in rows)
