"""The register as the checks look at it, kept so that one figure after another can be tried."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from lotrinh.catalogue import load
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.what_if import Answer, what_if
from lotrinh.web.register.queries.check_state import wanted
from lotrinh.web.register.queries.plan import plan
from lotrinh.web.register.queries.register import RegisterInfo


def tried(about: RegisterInfo, row: str, value: Decimal) -> Answer:
    """What would follow if a promise or figure said another value, in its own unit."""
    return what_if(inspected(wanted(about).key), row, value)


@lru_cache(1)
def inspected(key: str) -> Inspection:
    """The register as it is known, kept while it has this revision and these days."""
    *_, as_of, today = key.split(":")
    return inspect(plan(), load(), as_of=date.fromisoformat(as_of), today=date.fromisoformat(today))
