"""Programmes: the document that sets each up, the body that leads it, what belongs to it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.programme import Programme
from lotrinh.web.register import models
from lotrinh.web.register.queries.project import Amount, ProjectRow, total
from lotrinh.web.register.queries.task_list import TaskMark


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme, its document and its lead where it has them."""

    programme: Programme
    document: Document | None
    lead: Organisation | None


@dataclass(frozen=True, slots=True)
class ProgrammeSum:
    """What belongs to a programme: tasks by state, promises of its document, projects and money.

    Money is that of the year the projects were asked for; a blank amount is not known.
    """

    row: ProgrammeRow
    tasks: Mapping[str, int]
    targets: int
    projects: int
    given: Amount | None
    paid: Amount | None

    @property
    def count(self) -> int:
        """How many tasks it has."""
        return sum(self.tasks.values())

    @property
    def done(self) -> int:
        """How many of them are done, confirmed or not."""
        return sum(self.tasks.get(one, 0) for one in ("done_in_time", "done_late", "to_confirm"))


def programmes() -> list[ProgrammeRow]:
    """Every programme in the order of the plan."""
    return [_row(row) for row in models.Programme.objects.select_related("document", "lead")]


def programme(id: str) -> ProgrammeRow | None:
    """One programme; `None` when there is none."""
    row = models.Programme.objects.select_related("document", "lead").filter(id=id).first()
    return _row(row) if row else None


def sums(
    rows: list[ProgrammeRow], marks: list[TaskMark], projects: list[ProjectRow]
) -> list[ProgrammeSum]:
    """What belongs to each of the programmes."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for one in marks:
        states[one.programme][one.state] += 1
    built: dict[str, list[ProjectRow]] = defaultdict(list)
    for project in projects:
        built[project.project.programme].append(project)
    promised = _promised()
    return [
        ProgrammeSum(
            row=row,
            tasks=states[row.programme.id],
            targets=promised.get(row.document.id, 0) if row.document else 0,
            projects=len(built[row.programme.id]),
            given=total(one.given for one in built[row.programme.id]),
            paid=total(one.paid for one in built[row.programme.id]),
        )
        for row in rows
    ]


def _promised() -> dict[str, int]:
    papers = models.Programme.objects.order_by().values("document")
    found = models.Target.objects.filter(document__in=papers).order_by()
    return dict(found.values_list("document").annotate(n=Count("pk")))


def _row(row: models.Programme) -> ProgrammeRow:
    return ProgrammeRow(
        row.to_value(),
        row.document.to_value() if row.document else None,
        row.lead.to_value() if row.lead else None,
    )
