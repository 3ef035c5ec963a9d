"""Tasks, and everything that one of them names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from json import dumps

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.programme import Programme
from lotrinh.domain.task import Task
from lotrinh.web.register import models
from lotrinh.web.register.queries.target import TargetRow, targets_among


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its document, its programme and the body that leads it, where it has them."""

    task: Task
    document: Document | None
    programme: Programme | None
    lead: Organisation | None


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A task, the bodies that work on it by id, and the promises it serves."""

    row: TaskRow
    bodies: Mapping[str, Organisation]
    targets: list[TargetRow]


def tasks(
    *, body: str = "", lead: str = "", document: str = "", programme: str = "", naming: str = ""
) -> list[TaskRow]:
    """Tasks in the order of the plan; blank arguments do not filter.

    With `body`, what it leads and what it is a partner in; with `naming`, those whose name or
    sentence holds these words as they are written.
    """
    asked = {"lead": lead, "document": document, "programme": programme}
    found = models.Task.objects.filter(**{name: id for name, id in asked.items() if id})
    if naming:
        found = found.filter(Q(name__contains=naming) | Q(citation__quote__contains=naming))
    if body:
        held = Q(held__contains=dumps(body)) | Q(held__contains=dumps(body, ensure_ascii=False))
        found = found.alias(held=Cast("partners", TextField())).filter(Q(lead=body) | held)
    rows = [_row(row) for row in found.select_related(*_NAMED)]
    return [row for row in rows if not body or body in (row.task.lead, *row.task.partners)]


def tasks_by_id(ids: Iterable[str]) -> dict[str, TaskRow]:
    """The tasks with these ids."""
    rows = models.Task.objects.filter(id__in=list(ids)).select_related(*_NAMED)
    return {row.id: _row(row) for row in rows}


def task_page(id: str) -> TaskPage | None:
    """One task with all that it names; `None` when there is none."""
    found = models.Task.objects.select_related(*_NAMED).filter(id=id).first()
    if found is None:
        return None
    row = _row(found)
    named = {row.task.lead, *row.task.partners}
    bodies = models.Organisation.objects.filter(id__in=named)
    return TaskPage(
        row=row,
        bodies={one.id: one.to_value() for one in bodies},
        targets=targets_among(Q(id__in=row.task.targets)),
    )


_NAMED = ("citation", "document", "programme", "lead")


def _row(row: models.Task) -> TaskRow:
    return TaskRow(
        row.to_value(),
        row.document.to_value() if row.document else None,
        row.programme.to_value() if row.programme else None,
        row.lead.to_value() if row.lead else None,
    )
