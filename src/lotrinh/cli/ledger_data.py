"""The ledger as machines read it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lotrinh.checks.inspection import Inspection


def ledger_rows(at: "Inspection") -> list[dict[str, Any]]:
    """What each promise is to another of one indicator, or to that of the region and nation."""
    from lotrinh.checks.ledger.reason import why

    return [
        {"a": pair.a.id, "b": pair.b.id, "relation": pair.relation, "why": why(at, pair)}
        for pair in (*at.ledger.pairs, *at.ledger.above)
    ]
