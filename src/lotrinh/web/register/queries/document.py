"""Documents, and everything that one document says."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, F, Q, QuerySet, TextField, Value, When

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
from lotrinh.domain.task import Task
from lotrinh.web.register import models

_SAYING: Mapping[str, type[models.Row]] = {
    "target": models.Target,
    "observation": models.Observation,
    "task": models.Task,
    "objective": models.Objective,
    "amendment": models.Amendment,
    "project_figure": models.ProjectFigure,
}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document, who issued it, and how many promises and figures were accepted from it."""

    document: Document
    issuer: Organisation | None
    targets: int
    observations: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its kept text, and where it says something.

    `counts` tells how much there is of each kind, `starts` where all of it stands, in order;
    `papers` are all documents of the register by id.
    """

    document: Document
    issuer: Organisation | None
    text: str
    counts: Mapping[str, int]
    starts: Sequence[int]
    papers: Mapping[str, Document]

    @property
    def earlier(self) -> list[Document]:
        """The versions and documents that it replaces."""
        return [self.papers[id] for id in self.document.replaces if id in self.papers]

    @property
    def later(self) -> list[Document]:
        """Those that replace it."""
        return [one for one in self.papers.values() if self.document.id in one.replaces]


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with the document at its other end, where the register has that."""

    reference: Reference
    document: Document | None


@dataclass(frozen=True, slots=True)
class Order:
    """A task that the document gives, and the body that leads it."""

    task: Task
    lead: Organisation | None


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a document says in a stretch of its text, and the nouns that this names.

    `projects` has the names of the projects of its figures.
    """

    targets: tuple[Target, ...]
    observations: tuple[Observation, ...]
    orders: tuple[Order, ...]
    objectives: tuple[Objective, ...]
    amendments: tuple[Amendment, ...]
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


def paper(id: str) -> Paper | None:
    """One document with its text, and all others to name them; `None` when there is none."""
    text = Case(When(id=id, then=F("kept_text__text")), default=Value(""), output_field=TextField())
    rows = {
        row.id: row for row in models.Document.objects.select_related("issuer").annotate(kept=text)
    }
    row = rows.get(id)
    if row is None:
        return None
    said = _said(id)
    return Paper(
        document=row.to_value(),
        issuer=_issuer(row),
        text=row.kept or "",
        counts=Counter(kind for kind, _ in said),
        starts=sorted(start for _, start in said if start is not None),
        papers={one.id: one.to_value() for one in rows.values()},
    )


def sayings(one: Paper, first: int = 0, last: int | None = None) -> Sayings:
    """What a document says between two places, in the order of the plan; all of it without a last.

    What has no place is said at the very beginning. Kinds of which it says nothing are not asked.
    """
    stretch = _stretch(first, last)
    needed = ("citation", "indicator", "area")
    targets = _of(one, "target", stretch).select_related(*needed)
    figures = _of(one, "observation", stretch).select_related(*needed)
    works = _of(one, "project_figure", stretch).select_related("citation", "project")
    named = [(row.indicator, row.area) for row in targets]
    named += [(row.indicator, row.area) for row in figures]
    indicators = {row.id: row for row, _ in named}
    places = {row.id: row for _, row in named}
    return Sayings(
        targets=tuple(row.to_value() for row in targets),
        observations=tuple(row.to_value() for row in figures),
        orders=tuple(map(_order, _of(one, "task", stretch).select_related("citation", "lead"))),
        objectives=_values(_of(one, "objective", stretch).select_related("citation")),
        amendments=_values(_of(one, "amendment", stretch).select_related("citation")),
        project_figures=tuple(row.to_value() for row in works),
        projects={row.project_id: row.project.name for row in works},
        indicators={id: row.to_value() for id, row in indicators.items()},
        places={id: row.to_value() for id, row in places.items()},
    )


def references(one: Paper) -> tuple[list[Named], list[Named]]:
    """What the document says of others, and what others say of it."""
    id = one.document.id
    rows = models.Reference.objects.filter(Q(document=id) | Q(target=id))
    found = [row.to_value() for row in rows]
    own = [Named(each, one.papers.get(each.target)) for each in found if each.document == id]
    others = [Named(each, one.papers[each.document]) for each in found if each.document != id]
    return own, others


def every_reference() -> list[Reference]:
    """What each document says of any other, in the order of the plan."""
    return list(_values(models.Reference.objects.all()))


def texts(ids: Iterable[str]) -> dict[str, tuple[Document, str]]:
    """Some documents with their kept texts by id; a document without a text has a blank one."""
    rows = models.Document.objects.filter(id__in=list(ids)).annotate(kept=F("kept_text__text"))
    return {row.id: (row.to_value(), row.kept or "") for row in rows}


def document_file(id: str) -> tuple[str, bytes] | None:
    """Name and content of a document's original; `None` without a document or a file."""
    name = models.Document.objects.filter(id=id).values_list("file", flat=True).first()
    row = models.DocumentFile.objects.filter(name=name).first() if name else None
    return None if row is None else (row.name, bytes(row.content))


def _said(id: str) -> list[tuple[str, int | None]]:
    """The kind and the place of everything that a document says."""
    arms = [
        model._default_manager.order_by()
        .filter(_by(kind, id))
        .values_list(Value(kind, output_field=TextField()), "citation__start")
        for kind, model in _SAYING.items()
    ]
    return list(arms[0].union(*arms[1:], all=True))


def _by(kind: str, id: str) -> Q:
    """What the document says; a figure is said by the document that it is cited from."""
    return Q(citation__document=id) if kind == "observation" else Q(document=id)


def _of(one: Paper, kind: str, stretch: Q) -> QuerySet:
    rows = _SAYING[kind]._default_manager
    return rows.filter(_by(kind, one.document.id), stretch) if one.counts[kind] else rows.none()


def _order(row: models.Task) -> Order:
    return Order(row.to_value(), row.lead.to_value() if row.lead else None)


def _stretch(first: int, last: int | None) -> Q:
    if last is None:
        return Q()
    within = Q(citation__start__gte=first, citation__start__lt=last)
    return within if first else within | Q(citation=None)


def _values(rows: QuerySet) -> tuple:
    return tuple(row.to_value() for row in rows)


def _counts(rows: QuerySet, document: str) -> dict[str, int]:
    grouped = rows.order_by().values_list(document).annotate(Count("pk"))
    return dict(grouped)


def _issuer(row: models.Document) -> Organisation | None:
    return row.issuer.to_value() if row.issuer else None
