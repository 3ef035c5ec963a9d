"""Noting that somebody came back, so that the overview can say what is new."""

from datetime import datetime, timedelta

from lotrinh.web.register.models import Account

QUIET = timedelta(hours=4)


def note_visit(*, account: Account, now: datetime) -> datetime | None:
    """When the visit before this one was last seen; `None` on the first visit.

    A visit is new after four hours of quiet. The row is written at most every tenth of that time,
    and never goes back.
    """
    last = account.seen_at
    if last is not None and now - last < QUIET:
        if now - last >= QUIET / 10:
            Account.objects.filter(pk=account.pk, seen_at=last).update(seen_at=now)
        return account.seen_before
    Account.objects.filter(pk=account.pk, seen_at=last).update(seen_at=now, seen_before=last)
    return last
