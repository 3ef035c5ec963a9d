"""Days on which a series stops being comparable with itself: a new standard, another territory."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lotrinh.checks.inspection import Inspection
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date


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
    for one in at.catalogue.standards_of(indicator) if not definition else ():
        day = one.validity.valid_from
        if day is not None and first < day <= last:
            return Break(day, indicator, one.name)
    begins = begins_on(at, area)
    if begins is None or not first < begins <= last:
        return None
    why = Message(
        f"nơi này chỉ có từ ngày {format_date(begins)}",
        f"the place exists only since {format_date(begins, 'en')}",
    )
    return Break(begins, "", why)


def new_standard_on(at: Inspection, indicator: str) -> date | None:
    """The first day on which an indicator is measured by a new standard, `None` for none."""
    days = (one.validity.valid_from for one in at.catalogue.standards_of(indicator))
    return min(filter(None, days), default=None)


def begins_on(at: Inspection, area: str) -> date | None:
    """The first day of a place, `None` where none is known."""
    place = at.catalogue.places.get(area)
    return place.validity.valid_from if place else None


def began_within(at: Inspection, area: str, first: float, last: float) -> bool:
    """Whether a place began in one of these years."""
    begins = begins_on(at, area)
    return begins is not None and first <= begins.year <= last


def changed_within(at: Inspection, area: str, first: float, last: float) -> bool:
    """Whether places within a place began or ended in one of these years."""
    return any(first <= day.year <= last for day in at.once(_changes).get(area, ()))


def _changes(at: Inspection) -> Mapping[str, Sequence[date]]:
    found: dict[str, list[date]] = defaultdict(list)
    for place in at.catalogue.places.values():
        days = place.validity.valid_from, place.validity.valid_to
        found[place.parent] += filter(None, days)
    return found
