"""Identities written out for every indicator, area and time at which enough is said.

An instance is written when all but one of its figures are said or follow from others, and when it
is a sum or difference already when two are; figures that follow lead to further instances.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.binding import Binder, Bound
from lotrinh.checks.accounts.cells import Cells, Keys
from lotrinh.checks.accounts.forms import Writer
from lotrinh.checks.accounts.rows import Rows
from lotrinh.checks.accounts.shape import Shape, shapes
from lotrinh.checks.accounts.times import Clock
from lotrinh.domain.identity import Identity

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Instances:
    """Instance i is identity `identity[i]` at `area[i]`, `time[i]`, with the cells it speaks of."""

    identities: list[Identity] = field(default_factory=list)


def expand(
    identities: Iterable[Identity], binder: Binder, cells: Cells, clock: Clock, said: Keys
) -> tuple[Rows, list[Identity]]:
    """The rows of every instance, and the identity of each origin."""
    rows, origins = Rows(), []
    known = np.unique(said)
    patterns = [
        (one, shape) for one in identities for shape in shapes(one, binder, cells, clock)
    ]
    fresh = known
    while len(fresh):
        ...
    return rows, origins
