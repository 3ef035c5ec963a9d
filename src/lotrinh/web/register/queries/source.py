"""Where figures come from, and which of them no source gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

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
class Vintages:
    """How many rows of a table there are, and how many have no day on which they became known."""

    rows: int
    undated: int


def sources() -> list[Source]:
    """Every distinct source of figures that is no document, the largest first."""
    grouped = models.Observation.objects.exclude(source="").order_by().values_list("source")
    counted = grouped.annotate(n=Count("pk")).order_by("-n", "source")
    return [Source(text, number) for text, number in counted]


def cited_documents() -> list[Cited]:
    """The documents that figures were read from, in the order of the plan."""
    figures = models.Observation.objects.exclude(citation=None).order_by()
    counts = dict(figures.values_list("citation__document").annotate(Count("pk")))
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


def vintages() -> Mapping[str, Vintages]:
    """By table, what has a vintage and what has none: those rows count on no earlier day."""
    tables = {
        "observations": (models.Observation, "known_from"),
        "project_figures": (models.ProjectFigure, "known_from"),
        "allocations": (models.Allocation, "known_from"),
        "documents": (models.Document, "issued_on"),
    }
    return {name: _vintages(model, column) for name, (model, column) in tables.items()}


def _vintages(model: type[models.Row], column: str) -> Vintages:
    blank = Q(**{f"{column}__isnull": True})
    found = model._default_manager.aggregate(n=Count("pk"), blank=Count("pk", filter=blank))
    return Vintages(found["n"], found["blank"])
