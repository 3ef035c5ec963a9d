"""Who changed what: since a moment, of one row, and of everything lately."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Count, QuerySet, Window
from django.db.models.functions import RowNumber

from lotrinh.domain.plan import NOUNS
from lotrinh.web.register.audit import Batch
from lotrinh.web.register.models import AuditEvent
from lotrinh.web.register.queries.named import Key, Named, named

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


def changes_since(moment: datetime | None, *, limit: int) -> ChangeSummary:
    """What changed in the plan's tables after `moment`, or ever, in four queries.

    Kept texts, files, runs and the register's own row are left out.
    """
    events = AuditEvent.objects.filter(noun__in=NOUNS)
    if moment is not None:
        events = events.filter(at__gt=moment)
    counted = _counted(events)
    groups = groupby(counted, key=lambda row: row[0])
    batches = [(batch, tuple(row[1:] for row in rows)) for batch, rows in groups]
    shown = batches[:limit]
    things = _things(events, shown[-1][0].at) if shown else {}
    whole: Counter[tuple[str, str]] = Counter()
    for _, table, verb, count in counted:
        whole[table, verb] += count
    return ChangeSummary(
        moment,
        tuple((table, verb, count) for (table, verb), count in whole.most_common()),
        tuple(ChangeGroup(batch, counts, tuple(things.get(batch, ()))) for batch, counts in shown),
        len(batches) - len(shown),
    )


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
