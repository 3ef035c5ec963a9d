"""Steps of a project on the way to its end."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One step of a project, after its predecessors in the same project.

    `code` is unique within the project; the three durations are in days; steps that share a
    `cause` are late together.
    """

    project: str
    code: str
    name: str
    predecessors: tuple[str, ...] = ()
    optimistic_days: Decimal | None = None
    likely_days: Decimal | None = None
    pessimistic_days: Decimal | None = None
    cause: str = ""
    planned_end: date | None = None
    actual_start: date | None = None
    actual_end: date | None = None
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_basis(self.basis)
        days = (self.optimistic_days, self.likely_days, self.pessimistic_days)
        given = [one for one in days if one is not None]
        if given != sorted(given) or any(one < 0 for one in given):
            raise InvalidValue(
                f"{self.id}: số ngày phải từ 0, thuận lợi ≤ thường gặp ≤ khó khăn.",
                f"{self.id}: days are 0 or more, optimistic ≤ likely ≤ pessimistic.",
            )

    @property
    def id(self) -> str:
        """Project and code."""
        return f"{self.project}:{self.code}"

    def known_on(self, day: date) -> "Milestone":
        """The step as known on `day`: what came later has not happened yet."""
        started = self.actual_start if self.actual_start and self.actual_start <= day else None
        ended = self.actual_end if self.actual_end and self.actual_end <= day else None
        return replace(self, actual_start=started, actual_end=ended)
