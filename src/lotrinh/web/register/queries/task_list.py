"""The list of tasks: what a filter asks of each, read without a noun for every row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from lotrinh.domain.document import Document
from lotrinh.domain.task import state_of
from lotrinh.reading.folding import folded
from lotrinh.web.register import models
from lotrinh.web.register.queries.task import TaskRow, tasks_by_id
from lotrinh.web.register.search.question import phrases

_COLUMNS = (
    "due_on", "completed_on", "confirmed_on", "id", "lead_id", "programme_id", "document_id",
    "deadline_kind", "basis",
)  # fmt: skip


class TaskMark(NamedTuple):
    """One task as far as a filter needs it: its state on a day, and by whom, in what, until when.

    `month` is that of the deadline, as 2025-12; blanks where a task names none. `is_assumed` tells
    that the state rests on an assumed completion.
    """

    id: str
    state: str
    lead: str
    programme: str
    document: str
    kind: str
    month: str
    is_assumed: bool


@dataclass(frozen=True, slots=True)
class TaskNames:
    """What the marks of tasks are called, by id in the order of the plan."""

    leads: Mapping[str, str]
    programmes: Mapping[str, str]
    documents: Mapping[str, Document]


def task_marks(day: date, today: date, *, words: str = "") -> list[TaskMark]:
    """Every task known on `day`, the earliest deadline first, that has all of the words.

    Words are looked for in the name, the product, and the name of the body that leads.
    """
    known = Q(document=None) | Q(document__issued_on=None) | Q(document__issued_on__lte=day)
    found = models.Task.objects.filter(known & _has(words)).order_by("position")
    rows = sorted(found.values_list(*_COLUMNS), key=lambda row: row[0] or date.max)
    seen = min(day, today)
    return [_mark(row, seen, today) for row in rows]


def task_names() -> TaskNames:
    """The bodies that lead a task, and the programmes and documents that have one."""
    tasks = models.Task.objects.order_by()
    bodies = models.Organisation.objects.filter(id__in=tasks.values("lead"))
    programmes = models.Programme.objects.filter(id__in=tasks.values("programme"))
    papers = models.Document.objects.filter(id__in=tasks.values("document"))
    return TaskNames(
        dict(bodies.values_list("id", "name")),
        dict(programmes.values_list("id", "name")),
        {row.id: row.to_value() for row in papers},
    )


def task_rows(ids: Iterable[str]) -> list[TaskRow]:
    """The tasks with these ids, in that order."""
    wanted = list(ids)
    rows = tasks_by_id(wanted)
    return [rows[id] for id in wanted if id in rows]


def _mark(row: tuple[Any, ...], seen: date, today: date) -> TaskMark:
    due_on, completed_on, confirmed_on, id, lead, programme, document, kind, basis = row
    completed_on = completed_on if completed_on and completed_on <= seen else None
    confirmed_on = confirmed_on if confirmed_on and confirmed_on <= seen else None
    return TaskMark(
        id,
        state_of(due_on, completed_on, confirmed_on, today),
        lead or "",
        programme or "",
        document or "",
        kind,
        due_on.isoformat()[:7] if due_on else "",
        completed_on is not None and basis == "assumed",
    )


def _has(words: str) -> Q:
    asked = [" ".join(one.folded) for one in phrases(words)]
    if not asked:
        return Q()
    named = models.Organisation.objects.filter(id__in=models.Task.objects.order_by().values("lead"))
    names = [(id, folded(name)) for id, name in named.values_list("id", "name")]
    condition = Q()
    for one in asked:
        entries = models.SearchEntry.objects.filter(kind="task", folded__contains=one)
        leads = [id for id, name in names if one in name]
        condition &= Q(id__in=entries.values("row")) | Q(lead__in=leads)
    return condition
