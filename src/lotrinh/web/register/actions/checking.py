"""Checking the register: every check, once for each revision and day, kept as a run."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import Any

from django.utils import timezone

from lotrinh.catalogue import load
from lotrinh.checks.check import Check
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import Report, run
from lotrinh.domain.finding import Finding
from lotrinh.domain.message import Message
from lotrinh.web.register.actions.finding_subject import known_since, subject_of
from lotrinh.web.register.actions.promise_ledger import ledger_cells
from lotrinh.web.register.actions.run import store_run
from lotrinh.web.register.models import Run
from lotrinh.web.register.models.run import DONE, FAILED, RUNNING
from lotrinh.web.register.queries.check_state import ENGINE, VERSION, Wanted, wanted
from lotrinh.web.register.queries.finding import KeptFinding, Rule, key_of
from lotrinh.web.register.queries.finding_cells import stored
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.register import register

BY = "lotrinh"
DISAGREE = Message("Số không khớp nhau", "Figures that do not agree")
MOST_ALIKE = 25
LATEST = 2


def check_register(*, by: str = BY) -> bool:
    """Run every check on the register as it is now; whether it had not been done before.

    How far it is stands in the run. Of results that hold or do not apply the first `MOST_ALIKE` of
    each check are kept, of all the numbers. An error of the program is told by the run and raised.
    """
    asked = wanted(register())
    key: dict[str, Any] = {
        "engine": ENGINE, "version": VERSION, "input_hash": asked.key, "as_of": asked.as_of,
        "seed": None,
    }  # fmt: skip
    if Run.objects.filter(status=DONE, **key).exists():
        return False
    started_at = timezone.now()
    begun = {"status": RUNNING, "started_at": started_at, "finished_at": None, "progress": 0}
    row, _ = Run.objects.update_or_create(**key, defaults=begun)
    try:
        result = _result(asked, row)
    except Exception:
        Run.objects.filter(pk=row.pk).update(status=FAILED, finished_at=timezone.now())
        raise
    store_run(**key, result=result, started_at=started_at, finished_at=timezone.now(), by=by)
    _forget_but_latest()
    return True


def fail_interrupted_runs() -> int:
    """Tell of every run that a worker left undone when it ended; the number of them."""
    running = Run.objects.filter(engine=ENGINE, status=RUNNING)
    return running.update(status=FAILED, finished_at=timezone.now())


def _result(asked: Wanted, row: Run) -> dict[str, Any]:
    at = inspect(plan(), load(), as_of=asked.as_of, today=asked.today, is_full=True)
    report = run(at, _watched(row))
    known = _first_seen()
    findings = [_kept(at, one, known, asked.today) for one in _few(report)]
    numbers = Counter(one.outcome for one in report.findings)
    rules = dict(_rules(at, {one.check for one in report.findings}))
    return stored(findings, rules, numbers, asked.as_of, ledger_cells(at))


def _rules(at: Inspection, found: Set[str]) -> Iterator[tuple[str, Rule]]:
    """The checks that were run in words, and the identities that something was found of."""
    for one in checks().values():
        yield one.id, Rule(one.title, one.about, one.ignores, one.source)
    for id in found & {*at.catalogue.identities}:
        identity = at.catalogue.identities[id]
        ignores = (identity.note,) if identity.note else ()
        yield id, Rule(DISAGREE, identity.label, ignores, identity.source)


def _watched(row: Run) -> Iterator[Check]:
    """The checks, each told of in the run when its turn comes."""
    every = list(checks().values())
    for number, one in enumerate(every):
        Run.objects.filter(pk=row.pk).update(progress=100 * number // len(every))
        yield one


def _few(report: Report) -> Iterator[Finding]:
    counted: Counter[tuple[str, str]] = Counter()
    for one in report.findings:
        counted[one.check, one.outcome] += 1
        if one.outcome == "broken" or counted[one.check, one.outcome] <= MOST_ALIKE:
            yield one


def _first_seen() -> Mapping[str, date] | None:
    """The day on which each broken finding of the last run was first seen; `None` before any."""
    last = Run.objects.filter(engine=ENGINE, status=DONE).order_by("finished_at", "id").last()
    if last is None:
        return None
    return {
        one["finding"]["id"]: date.fromisoformat(one["since"])
        for one in last.result["findings"]
        if one["finding"]["outcome"] == "broken"
    }


def _kept(
    at: Inspection, one: Finding, known: Mapping[str, date] | None, today: date
) -> KeptFinding:
    """A finding with its rows. What the first run finds dates from the day its rows were known."""
    subjects = tuple(subject_of(at, id) for id in one.subjects)
    first = known_since(at, subjects) if known is None else known.get(one.id)
    is_new = one.outcome == "broken" and known is not None and one.id not in known
    return KeptFinding(one, key_of(one.id), subjects, first or today, is_new)


def _forget_but_latest() -> None:
    """Keep the last runs; what was computed of earlier revisions never comes back."""
    runs = Run.objects.filter(engine=ENGINE)
    latest = list(
        runs.filter(status=DONE)
        .order_by("-finished_at", "-id")
        .values_list("pk", flat=True)[:LATEST]
    )
    runs.exclude(pk__in=latest).exclude(status=RUNNING).delete()
