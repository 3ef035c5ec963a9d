"""What is measured."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message

DIRECTIONS = ("more", "less", "neutral")
NATURES = ("stock", "flow", "index")
NOMINAL_FIELDS = ("budget", "trade", "tourism")
AGGREGATIONS = ("sum", "mean", "weighted_mean", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A concept of statistics (`grdp`); what is said of it (growth, level) is the statistic.

    `parent` is the indicator it is a part of ("trong đó"); `bounds` is what is possible at all.
    """

    code: str
    name: Message
    unit: str
    direction: str = "neutral"
    stock_or_flow: str = "flow"
    aggregation: str = "none"
    field: str = ""
    aliases: tuple[str, ...] = ()
    parent: str = ""
    numerator: str = ""
    denominator: str = ""
    source: str = ""
    release_lag_days: int | None = None
    bounds: tuple[Decimal | None, Decimal | None] = (None, None)

    def __post_init__(self) -> None:
        require_choice("direction", self.direction, DIRECTIONS)
        require_choice("stock_or_flow", self.stock_or_flow, NATURES)
        require_choice("aggregation", self.aggregation, AGGREGATIONS)
        if bool(self.numerator) != bool(self.denominator):
            raise InvalidValue(
                f"Chỉ tiêu {self.code}: tử số và mẫu số đi cùng nhau.",
                f"Indicator {self.code}: numerator and denominator come together.",
            )
        low, high = self.bounds
        if low is not None and high is not None and low > high:
            raise InvalidValue(
                f"Chỉ tiêu {self.code}: khoảng có thể có đi từ thấp đến cao.",
                f"Indicator {self.code}: what is possible runs from low to high.",
            )

    @property
    def id(self) -> str:
        """The code."""
        return self.code

    @property
    def is_nominal(self) -> bool:
        """Whether its amounts are always at the prices of their time.

        So are revenue, trade and tourism, and whatever is counted on a day: credit, deposits.
        """
        return self.field in NOMINAL_FIELDS or self.stock_or_flow == "stock"

    @property
    def less_is_better(self) -> bool:
        """Whether a fall is wanted."""
        return self.direction == "less"
