"""An identity as columns: where each of its figures stands, seen from an anchor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.binding import FALLS, FROM_BASE, OF_SPANS, Binder, Bound
from lotrinh.checks.accounts.cells import Cells, Keys, isin, ordered
from lotrinh.checks.accounts.crossing import Breaks, Days, breaks_of
from lotrinh.checks.accounts.times import NOWHERE, Clock, inverse
from lotrinh.checks.accounts.variant import Variant
from lotrinh.domain.identity import Identity
from lotrinh.domain.relation import Divide, Multiply, Power, Term, walk

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Column:
    """The figures of one term: for each binding its sheet, for each anchor its area and time."""

    term: Term
    place: int
    sheet: Numbers
    area: Numbers
    time: Numbers

    @property
    def sign(self) -> int:
        """-1 for a fall, which is kept as a negative rise."""
        return -1 if self.term.statistic == FALLS else 1


@dataclass(frozen=True)
class Pattern:
    """An identity with as many children, areas, parts and years as `sizes` says.

    Anchors are given by binding, area and time. `breaks` are days on which figures become others.
    """

    identity: Identity
    columns: Sequence[Column]
    sizes: Mapping[str, int]
    breaks: Breaks
    span_steps: tuple[int, ...] = ()

    @cached_property
    def is_linear(self) -> bool:
        """Whether its rows are sums only."""
        relation = self.identity.relation
        nodes = (one for side in (relation.left, relation.right) for one in walk(side))
        return not any(
            isinstance(one, Power) or (isinstance(one, Multiply | Divide) and _is_of_two(one))
            for one in nodes
        )

    def is_ready(self, is_known: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which instances say something, by which of their figures are known, a row each.

        All but one must be known; of a sum its first and one other, of an average itself and all
        but its ends.
        """
        count = is_known.sum(axis=1)
        missing = is_known.shape[1] - count
        ready: NDArray[np.bool_] = (missing <= 1) & (count > 1)
        if self.is_linear:
            ready |= is_known[:, 0] & (count > 1)
        if self.leading is not self.columns:
            ready |= (missing <= 2) & (count > 0)
        return ready

    @cached_property
    def leading(self) -> Sequence[Column]:
        """The columns that lead to anchors: that of an average or rise from a base, else all."""
        own = [one for one in self.columns if one.term.statistic in FROM_BASE]
        return own or self.columns

    @cached_property
    def sheets(self) -> frozenset[int]:
        """Every sheet it stands on."""
        return frozenset(int(sheet) for one in self.columns for sheet in one.sheet)

    def keys(self, binding: Numbers, area: Numbers, time: Numbers, cells: Cells) -> Keys:
        """The cells of anchors, a row each; `NOWHERE` where there is none, or across a break."""
        columns = [self._keys_of(one, binding, area, time, cells) for one in self.columns]
        keys = np.stack(columns, axis=1)
        keys[self.breaks.are_crossed(binding, area, time)] = NOWHERE
        return keys

    def anchors(self, fresh: Keys, cells: Cells) -> tuple[Numbers, Numbers, Numbers]:
        """The binding, area and time from which any of these cells is seen; these are in order."""
        found = [cells.key(*_anchors_of(one, fresh, cells)) for one in self.leading]
        return cells.parts(ordered(np.concatenate(found)))

    def first_anchors(self, known: Keys, cells: Cells) -> tuple[Numbers, Numbers, Numbers]:
        """The anchors seen from all known cells: whatever is ready is seen from two columns."""
        first, *others = (_anchors_of(one, known, cells) for one in self.leading[:2])
        if not others:
            return first
        second = others[0]
        is_seen = isin(self._keys_of(self.leading[0], *second, cells), known)
        binding, area, time = (
            np.concatenate([one, other[~is_seen]]) for one, other in zip(first, second, strict=True)
        )
        return binding, area, time

    @staticmethod
    def _keys_of(one: Column, binding: Numbers, area: Numbers, time: Numbers, cells: Cells) -> Keys:
        areas, times = one.area[area], one.time[time]
        key: Keys = cells.key(one.sheet[binding], areas, times)
        return np.where((areas == NOWHERE) | (times == NOWHERE), NOWHERE, key)


def _is_of_two(node: Multiply | Divide) -> bool:
    return all(any(isinstance(one, Term) for one in walk(side)) for side in (node.left, node.right))


def _anchors_of(one: Column, fresh: Keys, cells: Cells) -> tuple[Numbers, Numbers, Numbers]:
    first = np.searchsorted(fresh, cells.key(one.sheet, 0, 0))
    last = np.searchsorted(fresh, cells.key(one.sheet + 1, 0, 0))
    count = last - first
    binding = np.repeat(np.arange(len(count)), count)
    place = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    _, area, time = cells.parts(fresh[np.repeat(first, count) + place])
    area, time = inverse(one.area)[area], inverse(one.time)[time]
    is_seen = (area != NOWHERE) & (time != NOWHERE)
    return binding[is_seen], area[is_seen], time[is_seen]


def patterns(
    identity: Identity,
    binder: Binder,
    clock: Clock,
    variants: Iterable[Variant],
    days: Days,
) -> Iterator[Pattern]:
    """The identity in every shape that the plan's indicators, areas and times give it."""
    shaped: dict[tuple[int, ...], list[Bound]] = defaultdict(list)
    for one in binder.bindings(identity):
        shaped[one.shape].append(one)
    terms = identity.relation.terms
    of_span = any(one.statistic in OF_SPANS or one.over == "years" for one in terms)
    is_valid = np.array([identity.holds_in(one) for one in clock.periods], bool)
    variants = [replace(one, is_time=one.is_time & is_valid) for one in variants]
    for bounds in shaped.values():
        for variant in variants:
            if _is_of_one_place(identity, variant):
                continue
            sheets = {
                term: np.array([[clock.cells.sheets[one] for one in every] for every in found])
                for term in terms
                if (found := [one.sheets[term] for one in bounds])
            }
            columns = [
                column
                for term in terms
                for column in _columns(term, sheets[term], variant, clock, of_span=of_span)
            ]
            columns.sort(key=lambda one: bool(one.term.over))
            sizes = {variant.range: variant.size, "children": max(bounds[0].shape)}
            breaks = breaks_of(columns, [one.sheets for one in bounds], clock, days)
            yield Pattern(identity, columns, sizes, breaks, variant.steps)


def _is_of_one_place(identity: Identity, variant: Variant) -> bool:
    """Whether one place would have to be the whole of another."""
    is_equal = identity.relation.sign == "="
    return variant.range == "areas" and variant.size == 1 and is_equal


def _columns(
    term: Term, sheets: Numbers, variant: Variant, clock: Clock, *, of_span: bool
) -> Iterator[Column]:
    is_of_span = term.statistic in OF_SPANS
    time = clock.spans if is_of_span else clock.located(term.part, term.shift, of_span=of_span)
    time = np.where(variant.is_time, time, NOWHERE)
    if term.over and term.over == variant.range:
        for place in range(variant.size):
            area = variant.areas[place] if variant.areas else variant.area
            times = variant.times[place] if variant.times else time
            yield Column(term, place, sheets[:, 0], area, times)
        return
    for place in range(sheets.shape[1]):
        yield Column(term, place, sheets[:, place], variant.area, time)
