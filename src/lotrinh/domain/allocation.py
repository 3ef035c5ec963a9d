"""Capital given to a plan year, by the level that gave it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.choice import require_choice
from lotrinh.domain.money import require_amount

LEVELS = ("pm", "council", "detailed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Billion VND of one source for one plan year; a blank project is the whole of the province.

    `level` says who gave it: the Prime Minister, the People's Council, or the detailed plan;
    `carried_over` is the part that comes from earlier years.
    """

    project: str = ""
    source: str
    plan_year: int
    level: str
    amount: Decimal
    carried_over: Decimal | None = None
    known_from: date | None = None
    document: str = ""
    source_url: str = ""
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_choice("level", self.level, LEVELS)
        require_basis(self.basis)
        require_amount(self, self.amount, self.carried_over)

    @property
    def line(self) -> tuple[str, str, int, str]:
        """What its vintages share: project, source, plan year and level."""
        return self.project, self.source, self.plan_year, self.level

    @property
    def id(self) -> str:
        """Project, source, plan year, level, vintage and document."""
        line = ":".join(map(str, self.line))
        return f"{line}:{self.known_from or ''}:{self.document}"

    def known_on(self, day: date) -> bool:
        """Whether it was known on `day`; a blank vintage is not known on any given day."""
        return self.known_from is not None and self.known_from <= day


def latest_allocations(rows: Iterable[Allocation]) -> tuple[Allocation, ...]:
    """The vintage of each line known last, in the order of the lines; undated ones are oldest."""
    last: dict[tuple[str, str, int, str], Allocation] = {}
    for one in rows:
        kept = last.setdefault(one.line, one)
        if (one.known_from or date.min) >= (kept.known_from or date.min):
            last[one.line] = one
    return tuple(last.values())


def first_allocations(rows: Iterable[Allocation]) -> tuple[Allocation, ...]:
    """The vintage of each line known first; undated ones are oldest."""
    first: dict[tuple[str, str, int, str], Allocation] = {}
    for one in sorted(rows, key=lambda one: one.known_from or date.min):
        first.setdefault(one.line, one)
    return tuple(first.values())
