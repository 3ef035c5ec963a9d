"""A system of numbers: variables, statements that bound them, constraints between them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.touching import touching

SUM, PRODUCT, POWER = 0, 1, 2
Floats = NDArray[np.float64]
Indices = NDArray[np.int32]
Kinds = NDArray[np.int8]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Statements:
    """What is said: statement i bounds `variable[i]` to `low[i]..high[i]` (closed, outward).

    `cost[i]` is what moving it by one unit costs in a repair; infinite for what does not move.
    """

    variable: Indices
    low: Floats
    high: Floats
    cost: Floats

    def __len__(self) -> int:
        return len(self.variable)


@dataclass(frozen=True)
class Constraints:
    """What always holds between variables, row after row (compressed sparse rows).

    Row i uses `variable[start[i]:start[i + 1]]` with `coefficient` beside. By `kind[i]`:
    SUM `low[i] <= sum(coefficient * x) <= high[i]`; PRODUCT `x0 = x1 * x2`; POWER `x0 = x1 ** n`
    with n = coefficient of x0, a positive whole number, and x1 >= 0. `origin[i]` is what made the
    row, whatever that is to the caller.
    """

    kind: Kinds
    start: Indices
    variable: Indices
    coefficient: Floats
    low: Floats
    high: Floats
    origin: Indices

    def __len__(self) -> int:
        return len(self.kind)


@dataclass(frozen=True)
class System:
    """Variables within `low..high` (what is possible at all), statements and constraints."""

    low: Floats
    high: Floats
    statements: Statements
    constraints: Constraints

    def __len__(self) -> int:
        return len(self.low)

    @cached_property
    def rows_of(self) -> tuple[Indices, Indices]:
        """By variable the rows that name it, as compressed sparse rows."""
        return touching(self.constraints.start, self.constraints.variable, len(self))

    @cached_property
    def statements_of(self) -> tuple[Indices, Indices]:
        """By variable the statements about it, as compressed sparse rows."""
        ends = np.arange(len(self.statements) + 1, dtype=np.int32)
        return touching(ends, self.statements.variable, len(self))

    @cached_property
    def widest(self) -> int:
        """The number of variables of the longest row."""
        return int(np.diff(self.constraints.start).max(initial=0))
