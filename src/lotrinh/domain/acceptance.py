"""Findings that somebody has looked at and lets stand."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A check's finding about some rows that an office accepts, for a reason, since a day."""

    check: str
    subjects: tuple[str, ...]
    reason: str
    decided_by: str = ""
    decided_on: date | None = None
    document: str = ""

    @property
    def id(self) -> str:
        """Check and rows."""
        return f"{self.check}:{','.join(self.subjects)}"

    def is_about(self, said: Mapping[str, Hashable]) -> bool:
        """Whether it is about a finding of these rows, each given with what it says.

        About all of its own rows, and no others but those that say the same as one of them.
        """
        own = {said.get(id) for id in self.subjects}
        return bool(self.subjects) and None not in own and own.issuperset(said.values())

    def known_on(self, day: date) -> bool:
        """Whether it had been decided by `day`; an undated one counts as known."""
        return self.decided_on is None or self.decided_on <= day
