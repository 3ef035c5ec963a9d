"""How much capital there is: ceilings, what is held back, what is owed to whom at least."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.choice import require_choice
from lotrinh.domain.money import require_amount
from lotrinh.domain.share import require_share

SHARED_BY = ("sector", "area", "programme")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most that one source gives in one year, in billion VND."""

    source: str
    year: int
    amount: Decimal
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_amount(self, self.amount)
        require_basis(self.basis)

    @property
    def id(self) -> str:
        """Source and year."""
        return f"{self.source}:{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """The share of one year's ceilings that is not allocated."""

    year: int
    share: Decimal

    def __post_init__(self) -> None:
        require_share(self.id, self.share)

    @property
    def id(self) -> str:
        """The year."""
        return str(self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumShare:
    """The least share of the capital placed that a sector, an area or a programme receives."""

    kind: str
    of: str
    share: Decimal

    def __post_init__(self) -> None:
        require_choice("kind", self.kind, SHARED_BY)
        require_share(self.id, self.share)

    @property
    def id(self) -> str:
        """Kind and whose share it is."""
        return f"{self.kind}:{self.of}"
