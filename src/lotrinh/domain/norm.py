"""What the law sets at a time: thresholds, years, orders, deadlines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit
from lotrinh.domain.validity import Validity

SCOPES = ("field", "group", "project_class", "case", "verdict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One figure of one law: from `low` on, below `high`, or exactly `value`, in `unit`.

    `applies` narrows it (`field` 1 to 4, `group`, `project_class`, `case`); what is not named is
    not narrowed. `is_verified` says that the cited page states the figure.
    """

    id: str
    kind: str
    name: Message
    applies: Mapping[str, str] = field(default_factory=dict, hash=False)
    low: Decimal | None = None
    high: Decimal | None = None
    value: Decimal | None = None
    unit: Unit
    validity: Validity = Validity()
    source: str
    address: str = ""
    is_verified: bool = False

    def __post_init__(self) -> None:
        for scope in self.applies:
            require_choice("applies", scope, SCOPES)
        if (self.value is None) == (self.low is None and self.high is None):
            raise InvalidValue(
                f"Định mức {self.id} cần một giá trị, hoặc một khoảng.",
                f"The norm {self.id} needs either a value or a range.",
            )
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise InvalidValue(
                f"Định mức {self.id}: khoảng đi từ thấp đến cao.",
                f"The norm {self.id}: its range runs from low to high.",
            )
        if self.is_verified and not self.address:
            raise InvalidValue(
                f"Định mức {self.id} ghi là đã kiểm chứng thì cần địa chỉ của nguồn.",
                f"The norm {self.id} is marked as verified and needs the address of its source.",
            )

    def applies_to(self, day: date, given: Mapping[str, str]) -> bool:
        """Whether it is in force on `day` and nothing in `given` lies outside its scope."""
        return self.validity.covers(day) and all(
            self.applies.get(scope, wanted) == wanted for scope, wanted in given.items()
        )

    def includes(self, amount: Quantity) -> bool:
        """Whether `amount` is the value or lies in the range, to which `high` does not belong.

        `InvalidValue` for an amount of another kind.
        """
        value = amount.to(self.unit).value
        if self.value is not None:
            return value == self.value
        return (self.low is None or self.low <= value) and (self.high is None or value < self.high)
