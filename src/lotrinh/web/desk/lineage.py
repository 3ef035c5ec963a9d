"""What became of places, and what they came from, as rows of a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from lotrinh.domain.place import Place, lineage_on, predecessors, shares_on


@dataclass(frozen=True, slots=True)
class Part:
    """A place that took over (a part of) another; `share` is that part, blank if unknown."""

    place: Place
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Flow:
    """A place that ended, and what took it over."""

    former: Place
    parts: tuple[Part, ...]

    @property
    def is_unmeasured(self) -> bool:
        """Whether no part of it is known."""
        return all(part.share is None for part in self.parts)


@dataclass(frozen=True, slots=True)
class Rearrangement:
    """The places that ended on one day, the last day of each."""

    last_day: date
    flows: tuple[Flow, ...]

    @property
    def since(self) -> date:
        """The first day of what took over."""
        return self.last_day + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lineage:
    """A place's rearrangements, oldest first; what stands there now where the last step is not
    enough to see it.
    """

    changes: tuple[Rearrangement, ...]
    standing: tuple[Part, ...]


def lineage(places: Mapping[str, Place], place: Place, day: date) -> Lineage:
    """How a place, and what lay in it, ended and what took over; what stands there on `day`."""
    formers = {one.id: one for one in _formers(places, place) if one.validity.valid_to}
    in_order = sorted(formers.values(), key=_last_day)
    changes = tuple(
        Rearrangement(last_day, tuple(Flow(one, _parts(places, one)) for one in ended))
        for last_day, ended in groupby(in_order, key=_last_day)
    )
    return Lineage(changes, _standing(places, place, day))


def _last_day(one: Place) -> date:
    return one.validity.valid_to or date.max


def _formers(places: Mapping[str, Place], place: Place) -> Iterator[Place]:
    """What the place came from, itself and its heirs where they ended, and what ended in it."""
    yield from (one for one in places.values() if one.parent == place.id and one.successors)
    seen: set[str] = set()
    waiting = list(predecessors(places, place.id))
    while waiting:
        one = waiting.pop()
        if one.id not in seen:
            seen.add(one.id)
            waiting += predecessors(places, one.id)
            yield one
    heirs = [place]
    while heirs:
        one = heirs.pop()
        if one.successors and one.id not in seen:
            seen.add(one.id)
            heirs += [places[each.place] for each in one.successors if each.place in places]
            yield one


def _parts(places: Mapping[str, Place], former: Place) -> tuple[Part, ...]:
    """The heirs of a place: the whole for a single one that names no part."""
    is_only = len(former.successors) == 1
    return tuple(
        Part(places[one.place], one.weight or (Decimal(1) if is_only else None))
        for one in former.successors
        if one.place in places
    )


def _standing(places: Mapping[str, Place], place: Place, day: date) -> tuple[Part, ...]:
    """What stands where a place ended, unless that is just what took it over."""
    if not place.validity.has_ended(day):
        return ()
    today = lineage_on(places, place.id, day)
    if set(today) == {one.place for one in place.successors}:
        return ()
    shares = shares_on(places, place.id, day) or {}
    return tuple(
        Part(places[id], Decimal(shares[id].numerator) / shares[id].denominator)
        if id in shares
        else Part(places[id], None)
        for id in today
    )
