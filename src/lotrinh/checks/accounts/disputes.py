"""Figures that break an identity, and statements that cannot all be true.

First each instance of an identity is held alone against the figures it speaks of; what that leaves
is held together with all the rest, and then with the promises.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import isinf

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.expansion import Instance
from lotrinh.checks.solver.conflict import Conflict, conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.system import Constraints, Statements, System
from lotrinh.domain.bounds import Interval
from lotrinh.domain.evaluation import Evaluation
from lotrinh.domain.relation import Term

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Breach:
    """An instance of an identity whose figures break it; `rows` are figures by number.

    `is_of_one` says that they stand in one publication.
    """

    instance: Instance
    rows: tuple[int, ...]
    evaluation: Evaluation
    is_of_one: bool


def alone(system: System) -> tuple[System, Sequence[int]]:
    """The system with a copy of each variable for each origin, so that no two origins meet.

    Beside it the statement of which each of its statements is a copy.
    """
    rows = system.constraints
    origin = np.repeat(rows.origin, np.diff(rows.start)).astype(np.int64)
    pairs, variable = np.unique(origin * len(system) + rows.variable, return_inverse=True)
    original = pairs % len(system)
    said = system.statements
    order = np.argsort(said.variable, kind="stable")
    first, last = (np.searchsorted(said.variable[order], original, side)
                   for side in ("left", "right"))  # fmt: skip
    count = last - first
    place = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    copied = order[np.repeat(first, count) + place]
    statements = Statements(
        np.repeat(np.arange(len(pairs), dtype=np.int32), count),
        said.low[copied], said.high[copied], said.cost[copied],
    )  # fmt: skip
    constraints = replace(rows, variable=variable.astype(np.int32))
    return System(system.low[original], system.high[original], statements, constraints), copied
