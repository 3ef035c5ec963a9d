"""Programmes with the document that sets each up and the body that leads it."""

from dataclasses import dataclass

from django.db.models import Count

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.programme import Programme
from lotrinh.web.register import models


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme, its document and its lead where it has them, and what belongs to it."""

    programme: Programme
    document: Document | None
    lead: Organisation | None
    tasks: int
    projects: int


def programmes() -> list[ProgrammeRow]:
    """Every programme in the order of the plan."""
    tasks, projects = _counts(models.Task), _counts(models.Project)
    return [
        _row(row, tasks.get(row.id, 0), projects.get(row.id, 0))
        for row in models.Programme.objects.select_related("document", "lead")
    ]


def programme(id: str) -> ProgrammeRow | None:
    """One programme with its counts; `None` when there is none."""
    row = models.Programme.objects.select_related("document", "lead").filter(id=id).first()
    return _row(row, 0, 0) if row else None


def _row(row: models.Programme, tasks: int, projects: int) -> ProgrammeRow:
    return ProgrammeRow(
        row.to_value(),
        row.document.to_value() if row.document else None,
        row.lead.to_value() if row.lead else None,
        tasks,
        projects,
    )


def _counts(model: type[models.Task | models.Project]) -> dict[str, int]:
    grouped = model.objects.exclude(programme=None).order_by().values_list("programme")
    return dict(grouped.annotate(n=Count("*")))
