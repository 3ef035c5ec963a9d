"""Recording who changed what; called inside the transaction of the change."""

from collections.abc import Iterable

from django.utils import timezone

from lotrinh.exchange.changes import Change
from lotrinh.web.register.bulk import Written, write_rows
from lotrinh.web.register.models import AuditEvent


def record(changes: Iterable[Change], *, by: str, written: Written = lambda count: None) -> None:
    """Add one event for each added or changed row, all at the same moment."""
    now = timezone.now()
    events = (
        {
            "at": now,
            "by": by,
            "verb": change.kind,
            "noun": change.table,
            "row": change.id,
            "before": {name: text for name, text in change.before.items() if text},
            "after": {name: text for name, text in change.after.items() if text},
        }
        for change in changes
        if change.kind != "missing"
    )
    write_rows(AuditEvent, events, written)
