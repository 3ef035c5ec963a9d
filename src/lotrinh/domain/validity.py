"""When a place, a body or a norm exists."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.errors import InvalidValue


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which something exists, both ends included; a blank end is open."""

    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise InvalidValue(
                f"Ngày hết hiệu lực {self.valid_to} đứng trước ngày bắt đầu {self.valid_from}.",
                f"The end {self.valid_to} is before the start {self.valid_from}.",
            )

    def covers(self, day: date) -> bool:
        """Whether it exists on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def has_ended(self, day: date) -> bool:
        """Whether its last day lies before `day`."""
        return self.valid_to is not None and self.valid_to < day
