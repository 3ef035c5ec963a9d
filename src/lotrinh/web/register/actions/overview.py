"""Counting what the overview shows, once for each revision of the register and each day."""

from datetime import date

from django.utils import timezone

from lotrinh.web.register.actions.run import store_run
from lotrinh.web.register.models import Run
from lotrinh.web.register.queries.overview import (
    Digest,
    digest,
    restored_digest,
    stored_digest,
)
from lotrinh.web.register.queries.run import latest_result

ENGINE, VERSION = "overview", "5"
BY = "lotrinh"


def current_digest(
    *, revision: int, day: date, today: date, with_undated: bool, by: str = BY
) -> Digest:
    """What a run kept of this revision and these days, else counted now and kept.

    What was kept of other revisions is deleted: they never come back.
    """
    key = f"{VERSION}:{revision}:{day}:{today}:{with_undated:d}"
    kept = latest_result(ENGINE, input_hash=key)
    if kept is not None:
        return restored_digest(kept.result)
    started_at = timezone.now()
    found = digest(day, today, with_undated=with_undated)
    _forget_but(revision)
    store_run(
        engine=ENGINE, version=VERSION, input_hash=key, as_of=day, seed=None,
        result=stored_digest(found), started_at=started_at, finished_at=timezone.now(), by=by,
    )  # fmt: skip
    return found


def _forget_but(revision: int) -> None:
    kept = f"{VERSION}:{revision}:"
    Run.objects.filter(engine=ENGINE).exclude(input_hash__startswith=kept).delete()
