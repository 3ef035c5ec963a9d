"""What a project is expected to add to an indicator."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """An amount in the indicator's own unit, in one area and year, with its likely range."""

    project: str
    indicator: str
    area: str
    year: int
    amount: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_basis(self.basis)
        low = self.amount if self.low is None else self.low
        high = self.amount if self.high is None else self.high
        if not low <= self.amount <= high:
            raise InvalidValue(
                f"{self.id}: {self.amount} phải nằm giữa {low} và {high}.",
                f"{self.id}: {self.amount} must lie between {low} and {high}.",
            )

    @property
    def id(self) -> str:
        """Project, indicator, area and year."""
        return f"{self.project}:{self.indicator}:{self.area}:{self.year}"
