"""What was measured, as known since a day."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.basis import require_basis
from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation, require_own_citation
from lotrinh.domain.period import Period, require_of_our_time
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS, usual_price_basis

STATUSES = ("estimate", "preliminary", "final", "reported")
Series = tuple[str, str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One published figure; a revision is another observation with a later `known_from`.

    `denominator` is the N of a rank or count, else the whole of a rate (`kế hoạch`); `base_year`
    and `definition` mark the series it belongs to: figures of different series never chain. What
    has a citation has its document; one without document and source is kept, and found wanting.
    """

    id: str
    indicator: str
    area: str
    period: Period
    quantity: Quantity
    statistic: str = "level"
    denominator: str = ""
    status: str = "reported"
    basis: str = "sourced"
    known_from: date | None = None
    price_basis: str = ""
    base_year: str = ""
    definition: str = ""
    document: str = ""
    citation: Citation | None = None
    source: str = ""

    def __post_init__(self) -> None:
        require_choice("statistic", self.statistic, STATISTICS)
        require_choice("status", self.status, STATUSES)
        require_basis(self.basis)
        require_of_our_time(self.period)
        require_choice("price_basis", self.price_basis, PRICE_BASES)
        if self.citation is not None and not self.document:
            object.__setattr__(self, "document", self.citation.document)
        require_own_citation(self.id, self.document, self.citation)

    def known_on(self, day: date) -> bool:
        """Whether it was known on `day`; a blank vintage is not known on any given day."""
        return self.known_from is not None and self.known_from <= day

    @property
    def series(self) -> Series:
        """What it measures: figures that share this are vintages and periods of one series.

        Amounts of different kinds (dong, dollars) and rates of different wholes are different
        series; the N of a rank or count may change within one. An empty price basis means constant
        prices for growth, current ones per head and for shares.
        """
        return (
            self.indicator, self.statistic, self.area, self.quantity.unit.kind,
            "" if self.denominator.isdecimal() else self.denominator,
            self.prices, self.base_year, self.definition,
        )  # fmt: skip

    @property
    def prices(self) -> str:
        """The price basis, stated or usual."""
        return self.price_basis or usual_price_basis(self.statistic, self.quantity.unit.kind)
