"""Keeping what an engine computed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lotrinh.exchange.changes import Change
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import Run
from lotrinh.web.register.models.run import DONE


@transaction.atomic
def store_run(
    *,
    engine: str,
    version: str,
    input_hash: str,
    as_of: date | None,
    seed: int | None,
    result: Mapping[str, Any],
    started_at: datetime,
    finished_at: datetime,
    by: str,
    log: str = "",
    status: str = DONE,
) -> Run:
    """The run of this engine, version, input, day and seed, stored now or before.

    The same run is stored once; only one that failed or never ended gives way to a later one.
    """
    known: dict[str, Any] = {
        "engine": engine, "version": version, "input_hash": input_hash, "as_of": as_of,
        "seed": seed,
    }  # fmt: skip
    outcome: dict[str, Any] = {
        "result": result, "log": log, "started_at": started_at, "finished_at": finished_at,
        "status": status,
    }  # fmt: skip
    run, is_new = Run.objects.get_or_create(**known, defaults=outcome)
    if is_new or run.status != DONE:
        run, _ = Run.objects.update_or_create(**known, defaults=outcome)
        record([Change("runs", str(run.pk), "added" if is_new else "changed", {}, {})], by=by)
    return run
