"""Days on which a series stops being comparable with itself: a new standard, another territory."""

from dataclasses import dataclass
from datetime import date

from lotrinh.checks.inspection import Inspection
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date

POVERTY = frozenset({
    "poverty_rate", "near_poverty_rate", "ethnic_poverty_rate", "poor_households",
    "near_poor_households",
})  # fmt: skip
POVERTY_DAY = date(2027, 1, 1)
POVERTY_WORDS = Message(
    "chuẩn nghèo mới từ ngày 01/01/2027 (Nghị định 351/2025/NĐ-CP)",
    "the new poverty standard from 1 January 2027 (decree 351/2025/NĐ-CP)",
)


@dataclass(frozen=True, slots=True)
class Break:
    """From `day` on the figures of an indicator, or (blank) of places, are others, and why."""

    day: date
    indicator: str
    why: Message


def break_within(
    at: Inspection, indicator: str, area: str, first: date, last: date, definition: str = ""
) -> Break | None:
    """The break after `first` and until `last`, of the standard or of the place.

    A stated definition says which standard is meant, so that no other comes in.
    """
    if indicator in POVERTY and not definition and first < POVERTY_DAY <= last:
        return Break(POVERTY_DAY, indicator, POVERTY_WORDS)
    begins = begins_on(at, area)
    if begins is None or not first < begins <= last:
        return None
    why = Message(
        f"nơi này chỉ có từ ngày {format_date(begins)}",
        f"the place exists only since {format_date(begins, 'en')}",
    )
    return Break(begins, "", why)


def begins_on(at: Inspection, area: str) -> date | None:
    """The first day of a place, `None` where none is known."""
    place = at.catalogue.places.get(area)
    return place.validity.valid_from if place else None
