"""Who changed what: since a moment, of one row, and of everything lately."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import reduce
from itertools import groupby
from operator import or_
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from lotrinh.domain.plan import NOUNS
from lotrinh.web.register import models
from lotrinh.web.register.audit import Batch
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.queries.named import Key, Named, named
from lotrinh.web.register.queries.publication import publication_key

SHOWN_OF_BATCH = 3


@dataclass(frozen=True, slots=True)
class ChangedThing:
    """One row that changed: what it is called, whose page shows it, and which cells differ.

    `named` is `None` for a row that is gone or has no name.
    """

    event: int
    table: str
    id: str
    verb: str
    cells: tuple[str, ...]
    named: Named | None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What one person wrote at one moment: how many rows of each table, and the first few."""

    batch: Batch
    counts: tuple[tuple[str, str, int], ...]
    things: tuple[ChangedThing, ...]

    @property
    def total(self) -> int:
        """How many rows were written."""
        return sum(count for *_, count in self.counts)


@dataclass(frozen=True, slots=True)
class ChangeSummary:
    """Everything written since a moment, the newest first, counted by table and verb.

    `groups` are at most as many as were asked for, `more` is how many were left out.
    """

    since: datetime | None
    counts: tuple[tuple[str, str, int], ...]
    groups: tuple[ChangeGroup, ...]
    more: int

    @property
    def total(self) -> int:
        """How many rows were written."""
        return sum(count for *_, count in self.counts)


def changes_since(moment: datetime | None, *, limit: int, body: str | None = None) -> ChangeSummary:
    """What changed in the plan's tables after `moment`, or ever, in four queries.

    With `body`, only rows that are its own now. Kept texts, files, runs and the register's own row
    are left out.
    """
    since = AuditEvent.objects.filter(noun__in=NOUNS)
    if body is not None:
        since = since.filter(_own(body))
    if moment is not None:
        since = since.filter(at__gt=moment)
    counted = _counted(since)
    groups = groupby(counted, key=lambda row: row[0])
    batches = [(batch, tuple(row[1:] for row in rows)) for batch, rows in groups]
    shown = batches[:limit]
    things = _things(since, shown[-1][0].at) if shown else {}
    whole: Counter[tuple[str, str]] = Counter()
    for _, table, verb, count in counted:
        whole[table, verb] += count
    return ChangeSummary(
        moment,
        tuple((table, verb, count) for (table, verb), count in whole.most_common()),
        tuple(ChangeGroup(batch, counts, tuple(things.get(batch, ()))) for batch, counts in shown),
        len(batches) - len(shown),
    )


def last_change(table: str, id: str) -> AuditEvent | None:
    """The latest event of a row; one that is gone has the event that took it away."""
    return AuditEvent.objects.filter(noun=table, row=id).last()


def events(
    *,
    table: str = "",
    id: str = "",
    by: str = "",
    first: date | None = None,
    last: date | None = None,
    body: str | None = None,
) -> QuerySet[AuditEvent]:
    """Events of the plan's rows, newest first; blank arguments do not filter.

    Days are those of the register's own clock, both included; with `body`, only rows that are its
    own now. The events of one row, asked for by table and id, tell too when it was shown to
    everyone. Each has `undone_by`, the number of the event that took it back, where one did.
    """
    given: dict[str, Any] = {"by": by} if by else {}
    if first is not None:
        given["at__gte"] = _midnight(first)
    if last is not None:
        given["at__lt"] = _midnight(last + timedelta(days=1))
    found = AuditEvent.objects.filter(_about(table, id), **given)
    if body is not None:
        found = found.filter(_own(body))
    undone = AuditEvent.objects.filter(undoes=OuterRef("pk")).order_by("id").values("id")[:1]
    return found.annotate(undone_by=Subquery(undone)).order_by("-id")


def _about(table: str, id: str) -> Q:
    """Events of the plan's rows, of one table, or of one row and its publication."""
    asked = {name: value for name, value in (("noun", table), ("row", id)) if value}
    about = Q(noun__in=NOUNS, **asked)
    if not (table and id):
        return about
    noun, row = publication_key(table, id)
    return about | Q(noun=noun, row=row)


def _own(body: str) -> Q:
    """Events of the rows that a body owns or leads."""
    projects = models.Project.objects.filter(owner=body)
    own: dict[str, Any] = {
        "targets": models.Target.objects.filter(owner=body),
        "tasks": models.Task.objects.filter(lead=body),
        "programmes": models.Programme.objects.filter(lead=body),
        "projects": projects,
        "milestones": models.Milestone.objects.filter(project__in=projects),
    }
    conditions = (Q(noun=table, row__in=rows.values("id")) for table, rows in own.items())
    return reduce(or_, conditions)


def writers() -> list[str]:
    """The logins that may have written something, by name; commands write under their own."""
    return list(User.objects.order_by("username").values_list("username", flat=True))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _counted(events: QuerySet) -> list[tuple[Batch, str, str, int]]:
    rows = events.order_by("-at", "by", "noun", "verb").values_list("at", "by", "noun", "verb")
    return [(Batch(at, by), *rest) for at, by, *rest in rows.annotate(n=Count("*"))]


def _things(events: QuerySet, oldest: datetime) -> Mapping[Batch, Sequence[ChangedThing]]:
    """The first rows of every batch since a moment."""
    place = Window(RowNumber(), partition_by=["at", "by"], order_by="id")
    first = events.filter(at__gte=oldest).order_by().values("id").annotate(place=place)
    ids = [row["id"] for row in first.filter(place__lte=SHOWN_OF_BATCH)]
    rows: dict[Batch, list[AuditEvent]] = {}
    for event in AuditEvent.objects.filter(id__in=ids):
        rows.setdefault(Batch(event.at, event.by), []).append(event)
    names = named((one.noun, one.row) for same in rows.values() for one in same)
    return {batch: _shown(same, names) for batch, same in rows.items()}


def _shown(events: Iterable[AuditEvent], names: Mapping[Key, Named]) -> list[ChangedThing]:
    return [
        ChangedThing(
            one.pk,
            one.noun,
            one.row,
            one.verb,
            tuple({**one.before, **one.after}),
            names.get((one.noun, one.row)),
        )
        for one in events
    ]
