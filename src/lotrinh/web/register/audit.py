"""Recording who changed what; called inside the transaction of the change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from lotrinh.exchange.changes import Change
from lotrinh.web.register.bulk import Written, write_rows
from lotrinh.web.register.models import AuditEvent


@dataclass(frozen=True, slots=True)
class Batch:
    """What was written at once: the moment and the person, which all of its events share."""

    at: datetime
    by: str


def record(
    changes: Iterable[Change],
    *,
    by: str,
    written: Written = lambda count: None,
    reason: str = "",
    undoes: Mapping[tuple[str, str], int] | None = None,
) -> Batch:
    """Add one event for each added, changed or removed row, all at the same moment.

    `undoes` gives, by table and id, the event that a change takes back. Rows that are `missing`
    from an import have not changed.
    """
    batch, taken_back = Batch(timezone.now(), by), undoes or {}
    events = (
        {
            "at": batch.at,
            "by": by,
            "verb": change.kind,
            "noun": change.table,
            "row": change.id,
            "before": {name: text for name, text in change.before.items() if text},
            "after": {name: text for name, text in change.after.items() if text},
            "undoes_id": taken_back.get((change.table, change.id)),
            "reason": reason or None,
        }
        for change in changes
        if change.kind != "missing"
    )
    write_rows(AuditEvent, events, written)
    return batch
