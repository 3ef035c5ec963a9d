"""What a check says of a plan."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity

OUTCOMES = ("broken", "holds", "not_applicable")
SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where an amount goes, in `unit` as printed; a blank end is open."""

    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Move:
    """A figure of a row that would change, from what it says to what would do.

    `is_about` where both stand for about so much.
    """

    subject: str
    before: Extent
    after: Extent
    is_about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One three-valued result with its severity, its row ids and the sentences it is about.

    "Not applicable" always says why, and is never shown as holding. `steps` lead from the sentences
    to the result; `expected`, `observed` and `off_by` are the arithmetic; each tuple of moves in
    `repair` would mend it; `accepted` is what an office decided about it, `lapsed` such a decision
    about figures that have changed since.
    """

    id: str
    check: str
    outcome: str
    severity: str
    message: Message
    subjects: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()
    why_not_applicable: Message | None = None
    steps: tuple[Message, ...] = ()
    expected: Extent | None = None
    observed: Extent | None = None
    off_by: Quantity | None = None
    repair: tuple[tuple[Move, ...], ...] = ()
    accepted: Acceptance | None = None
    lapsed: Acceptance | None = None

    def __post_init__(self) -> None:
        require_choice("outcome", self.outcome, OUTCOMES)
        require_choice("severity", self.severity, SEVERITIES)
        if (self.outcome == "not_applicable") != (self.why_not_applicable is not None):
            raise InvalidValue(
                f"Kết quả {self.id}: “không áp dụng” phải kèm lý do, và chỉ khi đó.",
                f"Finding {self.id}: “not applicable” comes with a reason, and only then.",
            )

    @property
    def family(self) -> str:
        """The part of the check's id before the first dot."""
        return self.check.partition(".")[0]

    @property
    def is_open(self) -> bool:
        """Whether it is broken and nobody has decided to let it stand."""
        return self.outcome == "broken" and self.accepted is None
