"""Cost, length and years of a project as each document gave them."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation, require_own_citation
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity

AMOUNTS = {"total_cost": "billion VND", "length_km": "km"}
WHAT = (*AMOUNTS, "start", "end")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFigure:
    """One dated version of a project's figure: a quantity for an amount, a period for a time.

    A revision is another figure with a later `known_from`; nothing is overwritten.
    """

    project: str
    what: str
    value: Quantity | Period
    known_from: date | None = None
    document: str = ""
    citation: Citation | None = None
    source_url: str = ""

    def __post_init__(self) -> None:
        require_choice("what", self.what, WHAT)
        require_own_citation(self.id, self.document, self.citation)
        if isinstance(self.value, Quantity) != (self.what in AMOUNTS):
            raise InvalidValue(
                f"{self.what} của {self.project} cần "
                + ("một số có đơn vị." if self.what in AMOUNTS else "một thời điểm, như 2026."),
                f"{self.what} of {self.project} needs "
                + ("a number with its unit." if self.what in AMOUNTS else "a time such as 2026."),
            )

    @property
    def id(self) -> str:
        """Project, what, value, vintage and where it stands: one vintage may hold two values."""
        value = self.value.value if isinstance(self.value, Quantity) else self.value
        at = self.citation.start if self.citation else ""
        return f"{self.project}:{self.what}:{value}:{self.known_from or ''}:{self.document}:{at}"

    def known_on(self, day: date) -> bool:
        """Whether it was known on `day`; a blank vintage is not known on any given day."""
        return self.known_from is not None and self.known_from <= day
