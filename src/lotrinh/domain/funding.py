"""Where a project's capital may come from."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.share import require_positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The least and the most of a project's remaining cost that one source pays; blank is open."""

    project: str
    source: str
    min_share: Decimal | None = None
    max_share: Decimal | None = None

    def __post_init__(self) -> None:
        require_positive(self.id, self.min_share, self.max_share)

    @property
    def is_upside_down(self) -> bool:
        """Whether it should pay at least more than at most."""
        least, most = self.min_share, self.max_share
        return least is not None and most is not None and least > most

    @property
    def id(self) -> str:
        """Project and source."""
        return f"{self.project}:{self.source}"
