"""Every promise on its timeline, and how those that belong together stand to each other."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from lotrinh.catalogue import Catalogue
from lotrinh.checks.ledger.likeness import looks_alike
from lotrinh.checks.ledger.promise import Promise, Source, promises_of
from lotrinh.checks.ledger.relation import Pair, compare, same_time, strictness
from lotrinh.checks.ledger.weaker import Weakening, weakenings
from lotrinh.domain.confusable import Confusable
from lotrinh.domain.place import Place, ancestors, lineage_on
from lotrinh.domain.plan import Plan

Subject = tuple[str, str]
_MANY = 40
_PROVINCES = ("province", "city")
_WIDE = ("region", *_PROVINCES)


@dataclass(frozen=True)
class Ledger:
    """The promises of a plan, the places they speak of, and indicators that are confused."""

    promises: Sequence[Promise]
    places: Mapping[str, Place]
    confusables: Sequence[Confusable]

    @cached_property
    def of_row(self) -> Mapping[str, Promise]:
        """The promise that a target row states."""
        return {row: one for one in self.promises for row in one.rows}

    @cached_property
    def timelines(self) -> Mapping[Subject, Sequence[Promise]]:
        """The promises of each indicator and area, by their time, the higher issuer first.

        A place that is gone at the promised time stands under the place that took it over.
        """
        found: dict[Subject, list[Promise]] = defaultdict(list)
        for one in self.promises:
            found[one.target.indicator, self._standing(one)].append(one)
        for lines in found.values():
            lines.sort(key=lambda one: (one.end, one.start, one.rank, one.id))
        return dict(found)

    @cached_property
    def standing(self) -> Mapping[Subject, Sequence[Promise]]:
        """The same without promises of places that are gone: new figures are not of them."""
        own = {
            subject: tuple(one for one in lines if one.target.area == subject[1])
            for subject, lines in self.timelines.items()
        }
        return {subject: lines for subject, lines in own.items() if lines}

    def promises_in(self, document: str) -> Sequence[Promise]:
        """The promises of one document."""
        return self._of_paper.get(document, ())

    @cached_property
    def _of_paper(self) -> Mapping[str, Sequence[Promise]]:
        found: dict[str, list[Promise]] = defaultdict(list)
        for one in self.promises:
            found[one.paper.id].append(one)
        return found

    def timeline_of(self, one: Promise) -> Sequence[Promise]:
        """The timeline that a promise stands on, itself included."""
        return self.timelines[one.target.indicator, self._standing(one)]

    @cached_property
    def pairs(self) -> Sequence[Pair]:
        """Promises of one indicator and area, or of two indicators that are taken for each other.

        Of a long timeline only promises whose times meet are paired.
        """
        found: list[Pair] = []
        for timeline in self.timelines.values():
            is_long = len(timeline) > _MANY
            for family in _by_family(timeline):
                found += [
                    compare(a, b) for a, b in combinations(family, 2)
                    if not is_long or a.overlaps(b)
                ]  # fmt: skip
        return (*found, *self._alike())

    @cached_property
    def weakenings(self) -> Sequence[Weakening]:
        """Promises that demand less than one they should keep to."""
        return tuple(weakenings(self.pairs))

    @cached_property
    def above(self) -> Sequence[Pair]:
        """A place's promise against those of the places around it for the same time: a province's
        and a region's against region and nation, a commune's against its province.

        Only what does not grow with the size of a place: rates, growth, amounts per head. Of
        communes only their own papers: a province gives one less than it promises on average.
        """
        return tuple(self._above())

    def _alike(self) -> Iterator[Pair]:
        areas = {area for _, area in self.standing}
        for pair, area in product(self.confusables, sorted(areas)):
            for a in self.standing.get((pair.one, area), ()):
                for b in self.standing.get((pair.other, area), ()):
                    if looks_alike(a, b):
                        yield compare(a, b)

    def _above(self) -> Iterator[Pair]:
        for (indicator, area), timeline in self.standing.items():
            own = self.places.get(area)
            if own is None:
                continue
            is_wide = own.kind in _WIDE
            mine = [one for one in timeline if is_wide or one.paper.area == area]
            for place in ancestors(self.places, area) if mine else ():
                is_next = is_wide or place.kind in _PROVINCES
                wide = self.standing.get((indicator, place.id), ()) if is_next else ()
                for a, b in ((a, b) for a in mine for b in wide):
                    if a.measure == b.measure and a.measure.is_without_size and same_time(a, b):
                        yield Pair(a, b, strictness(a, b))

    def _standing(self, one: Promise) -> str:
        area = one.target.area
        found = lineage_on(self.places, area, one.end)
        return found[0] if len(found) == 1 else area


def ledger_of(
    plan: Plan, catalogue: Catalogue, replaced: frozenset[str], amended: Mapping[str, str]
) -> Ledger:
    """The ledger of a plan; `catalogue` has the plan's own rows, `replaced` its old papers.

    `amended` are the targets that are no longer in force, with the document that amends them.
    """
    source = Source(
        documents=plan.document,
        replaced=replaced,
        amended=amended,
        indicators=catalogue.indicators,
        kinds={
            code: catalogue.units.parse(one.unit).kind
            for code, one in catalogue.indicators.items()
        },
        organisations=catalogue.organisations,
        places=catalogue.places,
    )  # fmt: skip
    return Ledger(tuple(promises_of(plan.targets, source)), catalogue.places, catalogue.confusables)


def _by_family(timeline: Sequence[Promise]) -> Iterator[Sequence[Promise]]:
    """Levels apart from growth and from ranks: nobody takes one for the other."""
    found: dict[Hashable, list[Promise]] = defaultdict(list)
    for one in timeline:
        found[one.measure.family].append(one)
    yield from found.values()
