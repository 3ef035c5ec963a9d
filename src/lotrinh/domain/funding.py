"""Where a project's capital may come from."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.share import require_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The least and the most of a project's remaining cost that one source pays; blank is open."""

    project: str
    source: str
    min_share: Decimal | None = None
    max_share: Decimal | None = None

    def __post_init__(self) -> None:
        require_shares(self.id, self.min_share, self.max_share)

    @property
    def id(self) -> str:
        """Project and source."""
        return f"{self.project}:{self.source}"
