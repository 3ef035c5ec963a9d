"""What became of places, and what they came from, as rows of a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.place import Place, lineage_on, predecessors, shares_on


@dataclass(frozen=True, slots=True)
class Part:
    """A place at one end of a change; `share` is the part of the former one, blank if unknown."""

    place: Place
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """A place's predecessors, its successors, and what stands there now if that is another."""

    before: tuple[Part, ...]
    after: tuple[Part, ...]
    standing: tuple[Part, ...]


def lineage(places: Mapping[str, Place], place: Place, day: date) -> Lineage:
    """Both ends of a place's changes, and for one that ended what stands there on `day`."""
    before = predecessors(places, place.id)
    shares = shares_on(places, place.id, day) or {}
    today = lineage_on(places, place.id, day) if place.validity.has_ended(day) else ()
    if set(today) == {one.place for one in place.successors}:
        today = ()
    return Lineage(
        before=tuple(Part(one, _share(one, place.id)) for one in before),
        after=tuple(
            Part(places[one.place], _share(place, one.place))
            for one in place.successors
            if one.place in places
        ),
        standing=tuple(
            Part(places[id], Decimal(shares[id].numerator) / shares[id].denominator)
            if id in shares
            else Part(places[id], None)
            for id in today
        ),
    )


def _share(former: Place, later: str) -> Decimal | None:
    """The part of `former` that `later` took: the whole where nobody else took any."""
    if len(former.successors) == 1:
        return former.successors[0].weight or Decimal(1)
    return next(one.weight for one in former.successors if one.place == later)
