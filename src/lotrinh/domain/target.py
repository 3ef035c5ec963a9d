"""What a document promises."""

from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation, require_own_citation
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period, require_of_our_time
from lotrinh.domain.statistic import OVER_SPANS, PRICE_BASES, STATISTICS

MODALITIES = ("binding", "aspirational")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One promise of one document about one indicator in one area.

    `base_period` is the year that growth starts from and is always stored for an average;
    `denominator` is the N of a rank or count, else the whole of a rate; `parent` is the target
    this is a "trong đó" part of.
    """

    id: str
    document: str
    indicator: str
    area: str
    bounds: Bounds
    statistic: str = "level"
    period: Period | None = None
    base_period: Period | None = None
    denominator: str = ""
    modality: str = "binding"
    price_basis: str = ""
    definition: str = ""
    objective: str = ""
    parent: str = ""
    owner: str = ""
    citation: Citation | None = None

    def __post_init__(self) -> None:
        require_choice("statistic", self.statistic, STATISTICS)
        require_choice("modality", self.modality, MODALITIES)
        require_choice("price_basis", self.price_basis, PRICE_BASES)
        require_own_citation(self.id, self.document, self.citation)
        base, period = self.base_period, self.period
        require_of_our_time(base, period)
        if base is not None and period is not None and base.end >= period.end:
            raise InvalidValue(
                f"Mục tiêu {self.id}: kỳ gốc {base} phải kết thúc trước kỳ {period}.",
                f"Target {self.id}: the base {base} must end before {period} does.",
            )

    @property
    def base(self) -> Period | None:
        """The year growth starts from: the stored one, else the one its span implies."""
        if self.base_period is not None or self.period is None:
            return self.base_period
        return self.period.base if self.statistic in OVER_SPANS and self.period.is_span else None

    @property
    def steps(self) -> int | None:
        """How many steps an average runs over; `None` without a period and a base of one form."""
        base = self.base
        if self.period is None or base is None or base.frequency != self.period.frequency:
            return None
        return self.period.steps_from(base)

    @property
    def demand(self) -> Hashable:
        """What is demanded of what: equal for repeated statements of one document.

        How firmly it is worded and how the number is printed do not matter.
        """
        return (
            self.document, self.indicator, self.area, self.statistic, self.period, *self.demanded,
        )  # fmt: skip

    @property
    def demanded(self) -> tuple[Hashable, ...]:
        """What is demanded, whoever demands it of whatever: ends in base units, from which base."""
        bounds = self.bounds
        factor = bounds.unit.factor if bounds.unit else Decimal(1)
        ends = (None if end is None else end * factor for end in (bounds.low, bounds.high))
        kind = bounds.unit and bounds.unit.kind
        return bounds.comparator, *ends, kind, self.base, self.denominator, self.definition
