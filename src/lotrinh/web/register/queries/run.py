"""What engines have computed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lotrinh.web.register.models import Run
from lotrinh.web.register.models.run import DONE


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run: which one, what came out, and when."""

    version: str
    input_hash: str
    as_of: date | None
    seed: int | None
    result: Mapping[str, Any]
    finished_at: datetime


def latest_result(engine: str, *, input_hash: str = "") -> RunResult | None:
    """What an engine gave last, on one input if it is named; `None` when it never finished."""
    runs = Run.objects.filter(engine=engine, status=DONE)
    if input_hash:
        runs = runs.filter(input_hash=input_hash)
    run = runs.order_by("finished_at", "id").last()
    if run is None or run.finished_at is None:
        return None
    return RunResult(run.version, run.input_hash, run.as_of, run.seed, run.result, run.finished_at)
