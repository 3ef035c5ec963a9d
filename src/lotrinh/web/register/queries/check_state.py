"""The newest results of the checks: pages read what was kept and compute nothing."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.utils.timezone import localdate

import lotrinh
from lotrinh.domain.acceptance import Acceptance, decision
from lotrinh.web.register import models
from lotrinh.web.register.models.run import DONE, FAILED, RUNNING
from lotrinh.web.register.queries.finding import Checked, KeptFinding
from lotrinh.web.register.queries.finding_cells import restored
from lotrinh.web.register.queries.register import RegisterInfo

ENGINE, VERSION = "checks", f"{lotrinh.__version__}-2"
KEPT = 2


@dataclass(frozen=True, slots=True)
class CheckState:
    """What is known of the checks now: the newest results, and whether they are of this register.

    `progress` tells how many hundredths of a run under way are done; `has_failed` that the run on
    the present register did not end.
    """

    checked: Checked | None
    is_current: bool
    progress: int | None
    has_failed: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the checks have to run on: the days they look from, and the key of that run."""

    as_of: date
    today: date
    key: str


def wanted(about: RegisterInfo) -> Wanted:
    """The run that belongs to the register as it is now; by the clock where it has no days."""
    as_of, today = about.as_of or localdate(), about.today or localdate()
    return Wanted(as_of, today, f"{VERSION}:{about.revision}:{as_of}:{today}")


def check_state(about: RegisterInfo) -> CheckState:
    """The newest results of the checks, and how it stands with those of the present register."""
    key = wanted(about).key
    try:
        return CheckState(finished(key, about.revision), True, None, False)
    except _NotChecked as error:
        own = {one.status: one.progress for one in error.runs if one.key == key}
        done = [one for one in error.runs if one.status == DONE]
        checked = kept(done[-1].pk, about.revision) if done else None
        return CheckState(checked, False, own.get(RUNNING), FAILED in own)


class _RunRow(NamedTuple):
    """What tells runs apart, without their results."""

    pk: int
    status: str
    key: str
    progress: int


class _NotChecked(LookupError):
    """No run has ended on the present register; `runs` are those there are, the latest last."""

    def __init__(self, runs: list[_RunRow]) -> None:
        self.runs = runs
        super().__init__()


@lru_cache(KEPT)
def finished(key: str, revision: int) -> Checked:
    """What the run on a key found: it never changes while the register has this revision."""
    runs = models.Run.objects.filter(engine=ENGINE).order_by("finished_at", "id")
    rows = [_RunRow(*row) for row in runs.values_list("pk", "status", "input_hash", "progress")]
    own = next((one for one in rows if one.key == key and one.status == DONE), None)
    if own is None:
        raise _NotChecked(rows)
    return kept(own.pk, revision)


@lru_cache(KEPT)
def kept(run: int, revision: int) -> Checked:
    """What a run kept, with the decisions that stand in the register of this revision."""
    row = models.Run.objects.get(pk=run)
    found = restored(row.result, row.finished_at or row.started_at)
    decided = [row.to_value() for row in models.Acceptance.objects.all()]
    return replace(found, findings=tuple(_decided(one, decided) for one in found.findings))


def _decided(one: KeptFinding, acceptances: list[Acceptance]) -> KeptFinding:
    """A finding with the decision about it, or with one that its rows have outlived."""
    if one.finding.outcome != "broken":
        return one
    accepted, lapsed = decision(acceptances, one.finding.check, one.said)
    return replace(one, finding=replace(one.finding, accepted=accepted, lapsed=lapsed))
