"""What a check says of a plan."""

from dataclasses import dataclass

from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message

OUTCOMES = ("broken", "holds", "not_applicable")
SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One three-valued result with its severity, its row ids and the sentences it is about.

    "Not applicable" always says why, and is never shown as holding.
    """

    id: str
    check: str
    outcome: str
    severity: str
    message: Message
    subjects: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()
    why_not_applicable: Message | None = None

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
