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

from lotrinh.checks.accounts.cells import Cells, Keys, isin, ordered
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
    """What has been written: rows, and for each origin its pattern and cells.

    `keys` are the cells that are said or follow.
    """

    cells: Cells
    steps: Times
    rows: Rows = field(default_factory=Rows)
    count: int = 0
    keys: Keys = field(default_factory=lambda: np.zeros(0, np.int64))
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
    known, fresh = ordered(said), ordered(said)
    for turn in range(ROUNDS):
        sheets = set(ordered(cells.parts(fresh)[0]).tolist())
        seen = [
            _written(found, one, known, fresh, is_first=not turn)
            for one in patterns
            if not one.sheets.isdisjoint(sheets)
        ]
        follows = ordered(np.concatenate([fresh[:0], *seen]))
        fresh = follows[~isin(follows, known)]
        if not len(fresh):
            break
        known = np.insert(known, np.searchsorted(known, fresh), fresh)
    found.keys = known
    return found


def _written(
    found: Expansion, pattern: Pattern, known: Keys, fresh: Keys, *, is_first: bool
) -> Keys:
    """Write the instances that fresh cells make ready; the cells that follow from them."""
    cells = found.cells
    if is_first:
        binding, area, time = pattern.first_anchors(known, cells)
    else:
        leads = fresh if pattern.leading is pattern.columns else known
        binding, area, time = pattern.anchors(leads, cells)
    keys = pattern.keys(binding, area, time, cells)
    is_known, is_whole = isin(keys, known), (keys != NOWHERE).all(axis=1)
    is_new = is_whole & pattern.is_ready(is_known)
    if not is_first:
        is_new &= ~pattern.is_ready(is_known & ~isin(keys, fresh))
    if is_new.any():
        found.write(pattern, keys[is_new], time[is_new])
    count = is_known.sum(axis=1)
    determined = is_whole & (count == keys.shape[1] - 1) & (count > 1)
    follows: Keys = keys[determined][~is_known[determined]]
    return follows
