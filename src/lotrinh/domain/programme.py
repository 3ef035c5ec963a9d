"""Bundles of tasks and projects under one name."""

from dataclasses import dataclass

from lotrinh.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme with the document that sets it up, the body that leads it, and its years."""

    id: str
    name: str
    document: str = ""
    lead: str = ""
    period: Period | None = None
