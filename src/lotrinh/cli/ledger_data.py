"""The ledger as machines read it."""

from typing import Any

from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.reason import why


def ledger_rows(at: Inspection) -> list[dict[str, Any]]:
    """What each promise is to another of one indicator, or to that of the region and nation."""
    return [
        {"a": pair.a.id, "b": pair.b.id, "relation": pair.relation, "why": why(at, pair)}
        for pair in (*at.ledger.pairs, *at.ledger.above)
    ]
