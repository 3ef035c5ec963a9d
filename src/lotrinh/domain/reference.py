"""What one document says of another."""

from dataclasses import dataclass

from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue

RELATIONS = ("based_on", "approves", "implements", "amends", "replaces", "mentions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document's number as another one prints it; `target` is its id where the register has it.

    `start`, `end` cover the number in the kept text (code points, end exclusive).
    """

    document: str
    number: str
    relation: str = "mentions"
    target: str = ""
    start: int
    end: int

    def __post_init__(self) -> None:
        require_choice("relation", self.relation, RELATIONS)
        if not 0 <= self.start < self.end:
            raise InvalidValue(
                f"{self.id}: vị trí {self.start}-{self.end} không hợp lệ.",
                f"{self.id}: the span {self.start}-{self.end} is not possible.",
            )

    @property
    def id(self) -> str:
        """Document and place."""
        return f"{self.document}:{self.start}:{self.number}"
