"""When a figure is due to be published."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import FREQUENCIES, Period
from lotrinh.domain.validity import Validity

STATUSES = ("estimate", "preliminary", "final")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A rule of a calendar: the figure comes on `day` of the month `months` after the period ends.

    In a shorter month the last day stands for `day`; `months` is negative where the estimate
    comes before the end. `part` keeps the rule to one quarter, half or month of the year.
    `validity` holds the days on which something is published by this rule.
    """

    id: str
    indicators: tuple[str, ...]
    frequency: str
    status: str
    months: int
    day: int
    part: int | None = None
    validity: Validity = Validity()
    source: str
    address: str = ""
    is_verified: bool = False

    def __post_init__(self) -> None:
        require_choice("frequency", self.frequency, tuple(FREQUENCIES))
        require_choice("status", self.status, STATUSES)
        if not 1 <= self.day <= 31:
            raise InvalidValue(
                f"Lịch {self.id}: ngày {self.day} không có trong tháng.",
                f"The calendar {self.id}: no month has a day {self.day}.",
            )
        if self.is_verified and not self.address:
            raise InvalidValue(
                f"Lịch {self.id} ghi là đã kiểm chứng thì cần địa chỉ của nguồn.",
                f"The calendar {self.id} is marked as verified and needs a source's address.",
            )

    def day_for(self, period: Period) -> date | None:
        """The day on which this rule publishes `period`.

        `None` for another frequency or part of the year, or where the rule is not in force then.
        """
        if period.frequency != self.frequency or self.part not in (None, _part(period)):
            return None
        month = Period(f"{period.end:%Y-%m}").shift(self.months)
        last = monthrange(month.start.year, month.start.month)[1]
        day = month.start.replace(day=min(self.day, last))
        return day if self.validity.covers(day) else None


def release_on(period: Period, status: str, rules: Iterable[Release]) -> date | None:
    """The day on which the figure of `period` with `status` is due by `rules`.

    `None` where no rule is known. A half year or months from January on without a rule of their
    own come with their last quarter. The first day counts where two calendars meet.
    """
    wanted = [rule for rule in rules if rule.status == status]
    for one in (period, _last_quarter(period)):
        days = (rule.day_for(one) for rule in wanted)
        first = min((day for day in days if day is not None), default=None)
        if first is not None:
            return first
    return None


def _last_quarter(period: Period) -> Period:
    """The quarter that a cumulation since January ends with; other periods stay as they are."""
    is_cumulation = period.frequency in "SM" and period.start.month == 1
    if not is_cumulation or period.end.month % 3:
        return period
    return Period(f"{period.end.year}-Q{period.end.month // 3}")


def _part(period: Period) -> int:
    months = 12 // FREQUENCIES[period.frequency]
    return (period.end.month + months - 1) // months
