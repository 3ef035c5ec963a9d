"""Tasks by their deadlines: late, waiting for confirmation, due soon."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from lotrinh.domain.task import Task
from lotrinh.web.register import models


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task with the name of the body that leads it; the name is blank where none is stated."""

    task: Task
    lead: str


def overdue(day: date, today: date) -> Q:
    """Tasks not done by `day` whose deadline is over on `today`."""
    return _open(day) & Q(due_on__lt=today)


def due(day: date, first: date, last: date) -> Q:
    """Tasks not done by `day` that are due from `first` to `last`."""
    return _open(day) & Q(due_on__range=(first, last))


def to_confirm(day: date) -> Q:
    """Tasks done by `day` and not yet confirmed then."""
    return Q(completed_on__lte=day) & (Q(confirmed_on=None) | Q(confirmed_on__gt=day))


def due_tasks(asked: Q, day: date, *, lead: str = "", most: int) -> list[DueTask]:
    """Some of the tasks of documents known on `day`, the earliest deadline first."""
    rows: QuerySet[models.Task] = models.Task.objects.filter(asked, _known(day))
    if lead:
        rows = rows.filter(lead=lead)
    named = rows.select_related("citation", "lead").order_by("due_on", "position")[:most]
    return [DueTask(row.to_value(), row.lead.name if row.lead else "") for row in named]


def due_number(asked: Q, day: date, *, lead: str) -> int:
    """How many tasks of documents known on `day` a body leads that are asked for."""
    return models.Task.objects.filter(asked, _known(day), lead=lead).count()


def _known(day: date) -> Q:
    return Q(document=None) | Q(document__issued_on=None) | Q(document__issued_on__lte=day)


def _open(day: date) -> Q:
    return Q(completed_on=None) | Q(completed_on__gt=day)
