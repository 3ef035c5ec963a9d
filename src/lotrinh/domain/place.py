"""Territories with the days on which they exist, and what became of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.validity import Validity


@dataclass(frozen=True, slots=True)
class Successor:
    """A place that took over (part of) another; `weight` is the part, blank when unknown."""

    place: str
    weight: Decimal | None = None

    def __post_init__(self) -> None:
        if self.weight is not None and not 0 < self.weight <= 1:
            raise InvalidValue(
                f"Tỷ trọng {self.weight} của {self.place} phải nằm trong (0, 1].",
                f"The weight {self.weight} of {self.place} must lie in (0, 1].",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A nation, region, province, commune or former district, by statistical code."""

    id: str
    name: str
    kind: str
    parent: str = ""
    validity: Validity = Validity()
    successors: tuple[Successor, ...] = ()
    area_km2: Decimal | None = None
    population: int | None = None
    lat: Decimal | None = None
    lon: Decimal | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the place exists on `day`."""
        return self.validity.covers(day)


def ancestors(places: Mapping[str, Place], id: str) -> Iterator[Place]:
    """The parents of a place from the nearest up; unknown parents and loops end the walk."""
    seen = {id}
    place = places.get(id)
    while place is not None and place.parent not in seen:
        seen.add(place.parent)
        place = places.get(place.parent)
        if place is not None:
            yield place


def lineage_on(places: Mapping[str, Place], id: str, day: date) -> tuple[str, ...]:
    """The places that stand on `day` where `id` stood: itself, or its successors, in order.

    Empty when the place is unknown, not yet there, or ended without successors.
    """
    place = places.get(id)
    if place is None:
        return ()
    if place.exists_on(day):
        return (id,)
    ended = place.validity.valid_to
    if ended is None or day <= ended:
        return ()
    found = (lineage_on(places, successor.place, day) for successor in place.successors)
    return tuple(dict.fromkeys(standing for part in found for standing in part))


def predecessors(places: Mapping[str, Place], id: str) -> tuple[Place, ...]:
    """The places that name `id` among their successors."""
    return tuple(
        place for place in places.values() if any(s.place == id for s in place.successors)
    )
