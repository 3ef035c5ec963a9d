"""Territories with the days on which they exist, and what became of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.validity import Validity


@dataclass(frozen=True, slots=True)
class Successor:
    """A place that took over (part of) another; `weight` is the part, blank when unknown."""

    place: str
    weight: Decimal | None = None

    def __post_init__(self) -> None:
        if self.weight is not None and not (self.weight.is_finite() and 0 < self.weight <= 1):
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

    Empty when the place is unknown, not yet there, or ended without successors; a loop of
    successors adds nothing.
    """
    seen: set[str] = set()
    waiting, standing = [id], []
    while waiting:
        place = places.get(waiting.pop())
        if place is None or place.id in seen:
            continue
        seen.add(place.id)
        if place.exists_on(day):
            standing.append(place.id)
        elif place.validity.has_ended(day):
            waiting.extend(successor.place for successor in reversed(place.successors))
    return tuple(standing)


def shares_on(places: Mapping[str, Place], id: str, day: date) -> Mapping[str, Fraction] | None:
    """What part of `id` lies in each place that stands on `day`; its area and people go likewise.

    Weights multiply along the lines of successors, and a single successor without a weight takes
    the whole. `None` where one of several has no weight, a line leads nowhere, or `id` is unknown.
    """
    return _shares(places, id, day, frozenset())


def _shares(
    places: Mapping[str, Place], id: str, day: date, above: frozenset[str]
) -> dict[str, Fraction] | None:
    place = places.get(id)
    if place is None or id in above:
        return None
    if place.exists_on(day):
        return {id: Fraction(1)}
    if not place.validity.has_ended(day) or not place.successors:
        return None
    total: dict[str, Fraction] = {}
    for one in place.successors:
        is_only = len(place.successors) == 1
        weight = Fraction(one.weight) if one.weight else Fraction(1) if is_only else None
        parts = _shares(places, one.place, day, above | {id})
        if weight is None or parts is None:
            return None
        for part, share in parts.items():
            total[part] = total.get(part, Fraction(0)) + weight * share
    return total


def predecessors(places: Mapping[str, Place], id: str) -> tuple[Place, ...]:
    """The places that name `id` among their successors."""
    return tuple(place for place in places.values() if any(s.place == id for s in place.successors))
