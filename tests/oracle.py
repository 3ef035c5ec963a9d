"""What a system of sums really allows: z3 with rational numbers."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import inf, isfinite
from typing import Any

import numpy as np
import z3

from lotrinh.checks.solver.system import Constraints, Statements, System


def without_statements(system: System) -> System:
    """The system with its constraints alone."""
    none = np.zeros(0)
    return replace(system, statements=Statements(none.astype(np.int32), none, none, none))


class Oracle:
    """A system of sums as z3 takes it: exact, with rational numbers."""

    def __init__(self, system: System) -> None:
        self.variables = [z3.Real(f"x{index}") for index in range(len(system))]
        self.constraints = [*self._said(system), *self._rows(system.constraints)]

    def holds(self, *more: Any) -> bool:
        """Whether all can be true, with these conditions too."""
        solver = z3.Solver()
        solver.add(*self.constraints, *more)
        return bool(solver.check() == z3.sat)

    def least(self, aim: Any, *more: Any) -> float | None:
        """The least that an expression can be; minus infinity without end, None if nothing can."""
        optimiser = z3.Optimize()
        optimiser.add(*self.constraints, *more)
        handle = optimiser.minimize(aim)
        if optimiser.check() != z3.sat:
            return None
        found = str(optimiser.lower(handle))
        return -inf if "oo" in found else float(Fraction(found))

    def _said(self, system: System) -> Iterator[Any]:
        said = system.statements
        for variable, low, high in zip(self.variables, system.low, system.high, strict=True):
            yield from between(variable, low, high)
        for index, low, high in zip(said.variable, said.low, said.high, strict=True):
            yield from between(self.variables[index], low, high)

    def _rows(self, rows: Constraints) -> Iterator[Any]:
        for row in range(len(rows)):
            places = range(rows.start[row], rows.start[row + 1])
            named = [self.variables[rows.variable[place]] for place in places]
            factors = [exact(rows.coefficient[place]) for place in places]
            whole = z3.Sum([a * b for a, b in zip(factors, named, strict=True)])
            yield from between(whole, rows.low[row], rows.high[row])


def exact(value: float) -> Any:
    """A float as z3's rational number."""
    return z3.Q(*Fraction(float(value)).as_integer_ratio())


def between(expression: Any, low: float, high: float) -> Iterator[Any]:
    """Conditions that an expression lies in `low..high`, as far as these are finite."""
    if isfinite(low):
        yield expression >= exact(low)
    if isfinite(high):
        yield expression <= exact(high)
