"""The register as the checks look at it, kept so that one figure after another can be tried."""

from datetime import date
from functools import lru_cache

from lotrinh.catalogue import load
from lotrinh.checks import trial
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.trial import Value
from lotrinh.checks.what_if import Answer, what_if
from lotrinh.domain.finding import Finding
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.web.register.queries.check_state import wanted
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.register import RegisterInfo


def tried(about: RegisterInfo, row: str, value: Value) -> Answer:
    """What would follow if a promise or figure said another value, in its own unit."""
    return what_if(inspected(wanted(about).key), row, value)


def changed(about: RegisterInfo, row: str, value: Value) -> Target | Observation | None:
    """The promise or figure as it would then be; `None` for one without a number."""
    return trial.tried(inspected(wanted(about).key), row, value)


def remaining(
    about: RegisterInfo, row: str, value: Value, one: Finding
) -> tuple[Finding, ...] | None:
    """What the check of a finding would then still say of its rows; empty once mended."""
    at = inspected(wanted(about).key)
    return trial.still_broken(at, row, value, one.check, one.subjects)


@lru_cache(1)
def inspected(key: str) -> Inspection:
    """The register as it is known, kept while it has this revision and these days."""
    *_, as_of, today = key.split(":")
    return inspect(plan(), load(), as_of=date.fromisoformat(as_of), today=date.fromisoformat(today))
