"""Capital paid out, cumulative within its plan year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.money import require_amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Disbursement:
    """Billion VND of one source paid by the end of a day out of one year's plan.

    A blank project is the whole of the province. The plan of a year may be paid into the next.
    """

    project: str = ""
    source: str
    plan_year: int
    on: date
    cumulative: Decimal
    document: str = ""
    source_url: str = ""
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_amount(self, self.cumulative)
        require_basis(self.basis)

    @property
    def line(self) -> tuple[str, str, int]:
        """What its days share: project, source and plan year."""
        return self.project, self.source, self.plan_year

    @property
    def id(self) -> str:
        """Project, source, plan year and day."""
        return ":".join(map(str, (*self.line, self.on)))

    def known_on(self, day: date) -> bool:
        """Whether it had been paid by `day`."""
        return self.on <= day


def latest_disbursements(rows: Iterable[Disbursement]) -> tuple[Disbursement, ...]:
    """The last day of each line, in the order of the lines."""
    last: dict[tuple[str, str, int], Disbursement] = {}
    for one in rows:
        if one.on >= last.setdefault(one.line, one).on:
            last[one.line] = one
    return tuple(last.values())
