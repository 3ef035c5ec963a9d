"""Documents, and everything that one document says."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from lotrinh.domain.amendment import Amendment
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.queries.task import TaskRow, tasks


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document, who issued it, and how many promises and figures were accepted from it."""

    document: Document
    issuer: Organisation | None
    targets: int
    observations: int


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with the document at its other end, where the register has that."""

    reference: Reference
    document: Document | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, its kept text, everything that it says, and the nouns that this names.

    `named` are its references with the documents meant, `naming` those of others to it;
    `projects` has the names of the projects of its figures.
    """

    document: Document
    issuer: Organisation | None
    text: str
    targets: tuple[Target, ...]
    observations: tuple[Observation, ...]
    tasks: list[TaskRow]
    objectives: tuple[Objective, ...]
    amendments: tuple[Amendment, ...]
    named: tuple[Named, ...]
    naming: tuple[Named, ...]
    project_figures: tuple[ProjectFigure, ...]
    projects: Mapping[str, str]
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]


def documents() -> list[DocumentRow]:
    """Every document in the order of the plan, with its counts."""
    promises = _counts(models.Target.objects.all(), "document")
    cited = models.Observation.objects.filter(citation__document__isnull=False)
    figures = _counts(cited, "citation__document")
    return [
        DocumentRow(row.to_value(), _issuer(row), promises.get(row.id, 0), figures.get(row.id, 0))
        for row in models.Document.objects.select_related("issuer")
    ]


def document_page(id: str) -> DocumentPage | None:
    """One document with all it says, in the order of the plan; `None` when there is none."""
    row = models.Document.objects.select_related("issuer", "kept_text").filter(id=id).first()
    if row is None:
        return None
    needed = ("citation", "indicator", "area")
    targets = models.Target.objects.filter(document=row).select_related(*needed)
    figures = models.Observation.objects.filter(citation__document=row).select_related(*needed)
    works = models.ProjectFigure.objects.filter(document=row)
    works = works.select_related("citation", "project")
    wishes = models.Objective.objects.filter(document=row).select_related("citation")
    opinions = models.Amendment.objects.filter(document=row).select_related("citation")
    named = [(one.indicator, one.area) for one in targets]
    named += [(one.indicator, one.area) for one in figures]
    indicators = {one.id: one for one, _ in named}
    places = {one.id: one for _, one in named}
    references = _references(row)
    return DocumentPage(
        document=row.to_value(),
        issuer=_issuer(row),
        text=row.kept_text.text if hasattr(row, "kept_text") else "",
        targets=tuple(one.to_value() for one in targets),
        observations=tuple(one.to_value() for one in figures),
        tasks=tasks(document=id),
        objectives=tuple(one.to_value() for one in wishes),
        amendments=tuple(one.to_value() for one in opinions),
        named=tuple(one for one in references if one.reference.document == id),
        naming=tuple(one for one in references if one.reference.document != id),
        project_figures=tuple(one.to_value() for one in works),
        projects={one.project_id: one.project.name for one in works},
        indicators={id: one.to_value() for id, one in indicators.items()},
        places={id: one.to_value() for id, one in places.items()},
    )


def document_file(id: str) -> tuple[str, bytes] | None:
    """Name and content of a document's original; `None` without a document or a file."""
    name = models.Document.objects.filter(id=id).values_list("file", flat=True).first()
    row = models.DocumentFile.objects.filter(name=name).first() if name else None
    return None if row is None else (row.name, bytes(row.content))


def _references(row: models.Document) -> list[Named]:
    """What the document says of others, and others of it, with the document at the other end."""
    found = models.Reference.objects.filter(Q(document=row) | Q(target=row))
    return [
        Named(
            one.to_value(),
            one.document.to_value()
            if one.document_id != row.id
            else one.target.to_value()
            if one.target
            else None,
        )
        for one in found.select_related("document", "target")
    ]


def _counts(rows: QuerySet, document: str) -> dict[str, int]:
    grouped = rows.order_by().values_list(document).annotate(Count("pk"))
    return dict(grouped)


def _issuer(row: models.Document) -> Organisation | None:
    return row.issuer.to_value() if row.issuer else None
