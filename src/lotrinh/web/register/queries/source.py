"""Where figures come from, and which of them no source gives."""

from dataclasses import dataclass

from django.db.models import Count, IntegerField, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from lotrinh.web.register import models


@dataclass(frozen=True, slots=True)
class Source:
    """A source in words or an address, and how many figures it gives."""

    text: str
    observations: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A document and how many figures were read from it."""

    document: Document
    observations: int


@dataclass(frozen=True, slots=True)
class Unsourced:
    """A figure that is derived or assumed."""

    observation: Observation
    indicator: Indicator
    area: Place


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows of a table there are, without a day, and assumed; blank where that has no
    meaning.
    """

    name: str
    rows: int
    undated: int | None
    assumed: int | None


@dataclass(frozen=True, slots=True)
class Outlines:
    """How many outlines of places come from one source under one licence."""

    source: str
    licence: str
    places: int


def outlines() -> list[Outlines]:
    """Where the outlines on maps come from, the largest source first."""
    grouped = models.Boundary.objects.order_by().values_list("source", "licence")
    counted = grouped.annotate(n=Count("*")).order_by("-n", "source")
    return [Outlines(source, licence, number) for source, licence, number in counted]


def sources() -> list[Source]:
    """Every distinct source of figures that is no document, the largest first."""
    grouped = models.Observation.objects.exclude(source="").order_by().values_list("source")
    counted = grouped.annotate(n=Count("*")).order_by("-n", "source")
    return [Source(text, number) for text, number in counted]


def cited_documents() -> list[Cited]:
    """The documents that figures were read from, in the order of the plan."""
    figures = models.Observation.objects.exclude(citation=None).order_by()
    counts = dict(figures.values_list("citation__document").annotate(n=Count("*")))
    papers = models.Document.objects.filter(id__in=counts)
    return [Cited(row.to_value(), counts[row.id]) for row in papers]


class UnsourcedRows:
    """Figures that are derived or assumed, for reading page by page; assumed ones first."""

    def __init__(self) -> None:
        rows = models.Observation.objects.exclude(basis="sourced")
        self._rows: QuerySet[models.Observation] = rows.select_related(
            "citation", "indicator", "area"
        ).order_by("basis", "position")

    def __len__(self) -> int:
        return self._rows.count()

    def __getitem__(self, part: slice) -> list[Unsourced]:
        return [
            Unsourced(row.to_value(), row.indicator.to_value(), row.area.to_value())
            for row in self._rows[part]
        ]


def table_counts() -> list[TableCount]:
    """What the tables that are not empty hold without a day or on an assumption, in one query."""
    first, *rest = (_count(*table) for table in _TABLES)
    counted = {row[0]: TableCount(*row) for row in first.union(*rest, all=True)}
    return [counted[name] for name, *_ in _TABLES if name in counted]


_TABLES: tuple[tuple[str, type[models.Row], str, bool], ...] = (
    ("documents", models.Document, "issued_on", False),
    ("observations", models.Observation, "known_from", True),
    ("tasks", models.Task, "", True),
    ("projects", models.Project, "", True),
    ("project_figures", models.ProjectFigure, "known_from", False),
    ("allocations", models.Allocation, "known_from", True),
    ("disbursements", models.Disbursement, "", True),
    ("ceilings", models.Ceiling, "", True),
    ("milestones", models.Milestone, "", True),
    ("contributions", models.Contribution, "", True),
)


def _count(name: str, model: type[models.Row], day: str, has_basis: bool) -> QuerySet:
    none: Combinable = Value(None, output_field=IntegerField())
    undated = Count("pk", filter=Q(**{f"{day}__isnull": True})) if day else none
    assumed = Count("pk", filter=Q(basis="assumed")) if has_basis else none
    table = Cast(Value(name), TextField())
    rows = model._default_manager.order_by().annotate(table=table).values("table")
    return rows.annotate(n=Count("*"), undated=undated, assumed=assumed).values_list(
        "table", "n", "undated", "assumed"
    )
