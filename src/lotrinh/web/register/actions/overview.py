"""Judging every promise once for each revision of the register and each day, and keeping it."""

from datetime import date

from django.utils import timezone

from lotrinh.web.register.actions.run import store_run
from lotrinh.web.register.models import Run
from lotrinh.web.register.queries.run import latest_result
from lotrinh.web.register.queries.standing import Standings, judged, restored, stored

ENGINE, VERSION = "standing", "1"
BY = "lotrinh"


def current_standings(
    *, revision: int, day: date, today: date, with_undated: bool, by: str = BY
) -> Standings:
    """Where every promise stands: what a run kept of this revision and these days, else judged now.

    What was kept of other revisions is deleted: they never come back.
    """
    key = f"{revision}:{day}:{today}:{with_undated:d}"
    kept = latest_result(ENGINE, input_hash=key)
    if kept is not None and kept.version == VERSION:
        return restored(kept.result)
    started_at = timezone.now()
    found = judged(day, today, with_undated=with_undated)
    Run.objects.filter(engine=ENGINE).exclude(input_hash__startswith=f"{revision}:").delete()
    store_run(
        engine=ENGINE, version=VERSION, input_hash=key, as_of=day, seed=None,
        result=stored(found), started_at=started_at, finished_at=timezone.now(), by=by,
    )  # fmt: skip
    return found
