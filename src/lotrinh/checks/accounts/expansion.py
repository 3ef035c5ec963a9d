"""Identities written out for every indicator, area and time at which enough is said.

An instance is written when all but one of its figures are said or follow from others; a sum already
when two are, and an average by itself, because several meet in their ends. Figures that follow lead
to further instances.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.cells import Cells, Keys
from lotrinh.checks.accounts.forms import Writer
from lotrinh.checks.accounts.pattern import Pattern
from lotrinh.checks.accounts.rows import Rows
from lotrinh.checks.accounts.times import NOWHERE, Times
from lotrinh.domain.identity import Identity
from lotrinh.domain.relation import Term

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
ROUNDS = 64


@dataclass(frozen=True)
class Instance:
    """A pattern at one anchor, with a cell for each of its columns.

    `steps` is `n`, then that of each shorter span.
    """

    pattern: Pattern
    keys: Keys
    steps: tuple[int, ...]

    @property
    def identity(self) -> Identity:
        """What it is an instance of."""
        return self.pattern.identity


@dataclass
class Expansion:
    """What has been written: rows, and for each origin its pattern and cells."""

    cells: Cells
    steps: Times
    rows: Rows = field(default_factory=Rows)
    count: int = 0
    written: list[tuple[int, Pattern, Keys, Numbers]] = field(default_factory=list)

    def instance(self, origin: int) -> Instance:
        """What an origin stands for."""
        place = bisect_right(self.written, origin, key=lambda one: one[0]) - 1
        first, pattern, keys, time = self.written[place]
        steps = int(self.steps[time[origin - first]])
        return Instance(pattern, keys[origin - first], (steps, *pattern.span_steps))

    def write(self, pattern: Pattern, keys: Keys, time: Numbers) -> None:
        """One instance for each row of keys."""
        origin = np.arange(self.count, self.count + len(keys))
        self.written.append((self.count, pattern, keys, time))
        self.count += len(keys)
        places = {(one.term, one.place): number for number, one in enumerate(pattern.columns)}

        def keys_of(term: Term, place: int) -> tuple[Keys, int]:
            number = places[term, place if term.over else 0]
            return keys[:, number], pattern.columns[number].sign

        tolerance = pattern.identity.tolerance
        allowed = float(abs(tolerance.base_value)) if tolerance else 0.0
        years: list[float | Floats] = [self.steps[time].astype(float)]
        years += map(float, pattern.span_steps)
        writer = Writer(self.rows, origin, keys_of, pattern.sizes, years)
        writer.write(pattern.identity.relation, allowed)


def expand(patterns: Sequence[Pattern], cells: Cells, steps: Times, said: Keys) -> Expansion:
    """Every instance of the patterns that has something to say of what is said."""
    found = Expansion(cells, steps)
    known = fresh = np.unique(said)
    done: dict[int, Keys] = {}
    for _ in range(ROUNDS):
        sheets = set((np.unique(cells.parts(fresh)[0])).tolist())
        follows = [
            _written(found, number, one, fresh, known, done)
            for number, one in enumerate(patterns)
            if not one.sheets.isdisjoint(sheets)
        ]
        every = np.unique(np.concatenate([fresh[:0], *follows]))
        fresh = np.setdiff1d(every, known, assume_unique=True)
        if not len(fresh):
            break
        known = np.union1d(known, fresh)
    return found


def _written(
    found: Expansion,
    number: int,
    pattern: Pattern,
    fresh: Keys,
    known: Keys,
    done: dict[int, Keys],
) -> Keys:
    """Write the instances seen from fresh cells; the cells that follow from them."""
    leads = fresh if pattern.leading is pattern.columns else known
    binding, area, time = pattern.anchors(leads, found.cells)
    anchor = found.cells.key(binding, area, time)
    keys = pattern.keys(binding, area, time, found.cells)
    is_known = _isin(keys, known)
    count = is_known.sum(axis=1)
    missing = keys.shape[1] - count
    is_whole = (keys != NOWHERE).all(axis=1)
    ready = is_whole & (missing <= pattern.most_missing)
    ready &= count > (1 if pattern.leading is pattern.columns else 0)
    ready &= ~_isin(anchor, done.get(number, anchor[:0]))
    if ready.any():
        done[number] = np.union1d(done.get(number, anchor[:0]), anchor[ready])
        found.write(pattern, keys[ready], time[ready])
    determined = is_whole & (missing == 1) & (count > 1)
    follows: Keys = keys[determined][~is_known[determined]]
    return follows


def _isin(keys: Keys, known: Keys) -> NDArray[np.bool_]:
    """Whether each key is among known ones, which are in order."""
    if not len(known):
        return np.zeros(keys.shape, bool)
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    found: NDArray[np.bool_] = known[place] == keys
    return found
