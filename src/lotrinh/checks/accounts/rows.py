"""The rows of a system while they are being written, many at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.cells import Keys, ordered
from lotrinh.checks.solver.system import POWER, PRODUCT, SUM, Constraints

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Block:
    """Rows of one kind: row i has the next `count[i]` of the flat `key` and `coefficient`."""

    kind: int
    count: Counts
    key: Keys
    coefficient: Floats
    low: Floats
    high: Floats
    origin: Counts


@dataclass
class Rows:
    """Rows between cells, given by key; a negative key is a number that no cell holds."""

    blocks: list[Block] = field(default_factory=list)
    hidden: list[tuple[int, float, float]] = field(default_factory=list)
    count: int = 0

    def unseen(self, count: int, low: float = -inf, high: float = inf) -> Keys:
        """Keys of as many numbers that stand between others (a ratio, a factor)."""
        self.hidden.append((count, low, high))
        self.count += count
        return -np.arange(self.count - count + 1, self.count + 1, dtype=np.int64)

    def hidden_bounds(self) -> tuple[Floats, Floats]:
        """Within which ends each unseen number lies, in the order of -1, -2 ..."""
        counts = [count for count, _, _ in self.hidden]
        lows, highs = ([one[end] for one in self.hidden] for end in (1, 2))
        return np.repeat(np.array(lows, float), counts), np.repeat(np.array(highs, float), counts)

    def sums(
        self,
        terms: Sequence[tuple[float | Floats, Keys]],
        low: float | Floats,
        high: float | Floats,
        origin: Counts,
    ) -> None:
        """Rows `low <= sum of coefficient * key <= high`, a term a column."""
        columns = [np.broadcast_to(coefficient, len(origin)) for coefficient, _ in terms]
        self.blocks.append(
            Block(
                SUM,
                np.full(len(origin), len(terms)),
                _flat([key for _, key in terms], np.int64),
                _flat(columns, np.float64),
                np.broadcast_to(np.asarray(low, float), len(origin)),
                np.broadcast_to(np.asarray(high, float), len(origin)),
                origin,
            )
        )

    def products(self, result: Keys, left: Keys, right: Keys, origin: Counts) -> None:
        """Rows `result = left * right`."""
        self._fixed(PRODUCT, np.stack([result, left, right], axis=1), 1.0, origin)

    def powers(self, result: Keys, base: Keys, steps: Floats, origin: Counts) -> None:
        """Rows `result = base ** steps`."""
        self._fixed(POWER, np.stack([result, base], axis=1), steps, origin)

    def _fixed(self, kind: int, keys: Keys, first: float | Floats, origin: Counts) -> None:
        rows, width = keys.shape
        coefficient = np.ones(keys.shape)
        coefficient[:, 0] = first
        zero = np.zeros(rows)
        self.blocks.append(
            Block(kind, np.full(rows, width), keys.ravel(), coefficient.ravel(), zero, zero, origin)
        )

    def constraints(self, known: Keys) -> tuple[Keys, Constraints]:
        """The keys of the variables in order, and the rows between them, by origin.

        `known` are cells in order; others that rows speak of join them.
        """
        if not self.blocks:
            self.sums([], 0.0, 0.0, np.zeros(0, np.int64))
        kind = np.concatenate([np.full(len(one.count), one.kind, np.int8) for one in self.blocks])
        count, key, coefficient, low, high, origin = (
            np.concatenate([getattr(one, name) for one in self.blocks])
            for name in ("count", "key", "coefficient", "low", "high", "origin")
        )
        order = np.argsort(origin, kind="stable")
        flat = _gathered(count, order)
        spoken = key[flat]
        is_seen = spoken >= 0
        cells, place = _placed(spoken[is_seen], known)
        variable = spoken + self.count
        variable[is_seen] = place + self.count
        return np.concatenate([np.arange(-self.count, 0), cells]), Constraints(
            kind=kind[order],
            start=np.append(0, np.cumsum(count[order])).astype(np.int32),
            variable=variable.astype(np.int32),
            coefficient=coefficient[flat],
            low=low[order],
            high=high[order],
            origin=origin[order].astype(np.int32),
        )


def _placed(keys: Keys, known: Keys) -> tuple[Keys, NDArray[np.intp]]:
    """The known cells and those of the keys in order, and where each key stands."""
    place = np.searchsorted(known, keys)
    is_known = known[np.minimum(place, len(known) - 1)] == keys if len(known) else place < 0
    if is_known.all():
        return known, place
    others = ordered(keys[~is_known])
    cells = np.insert(known, np.searchsorted(known, others), others)
    return cells, np.searchsorted(cells, keys)


def _gathered(count: Counts, order: Counts) -> Counts:
    """Where the entries of ragged rows stand, when the rows are put into another order."""
    start = np.cumsum(count) - count
    lengths = count[order]
    offset = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    gathered: Counts = np.repeat(start[order], lengths) + offset
    return gathered


def _flat(columns: Sequence[NDArray[Any]], kind: type[Any]) -> NDArray[Any]:
    """Columns as one list, row after row; of no columns nothing."""
    return np.stack(columns, axis=1).ravel() if columns else np.zeros(0, kind)
