"""Whether promises as they would be printed settle a quarrel and start no other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from lotrinh.checks.accounts.disputes import Mask, Quarrel
from lotrinh.checks.accounts.said import demanded_ends
from lotrinh.checks.solver.components import Part, part_of
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import is_feasible, is_refuted
from lotrinh.checks.solver.linear import relaxed
from lotrinh.checks.solver.system import System
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.target import Target

SMALL = 120  # variables of a part that a linear programme looks at
Printed = Mapping[str, Bounds]  # by the id of a promise what it would say


@dataclass(frozen=True)
class Settling:
    """A quarrel, and what its promises would say instead.

    To the letter an exact promise is just its number, not all that rounds to it.
    """

    quarrel: Quarrel
    is_to_the_letter: bool = True

    def is_enough(self, part: Part, printed: Printed) -> bool:
        """Whether a part that holds its statements can then hold."""
        return is_feasible(self._after(part, printed)) is True

    def harms_nothing(self, printed: Printed) -> bool:
        """Whether they then agree with all that agrees in the plan, as far as contraction sees.

        Small parts are asked by a linear programme too, as where hidden quarrels are looked for.
        """
        part, counts = self.around
        system, told = self._after(part, printed), counts[part.statements]
        box = Contraction(system, told).box()
        if box.conflict >= 0:
            return False
        return len(system) > SMALL or not is_refuted(relaxed(system, box.low, box.high))

    @property
    def around(self) -> tuple[Part, Mask]:
        """All that hangs together with the quarrel, and which statements count there."""
        accounts = self.quarrel.accounts
        statements = list(self.quarrel.conflict.statements)
        labels = accounts.parts.label[accounts.system.statements.variable[statements]]
        counts = self.quarrel.among.copy()
        counts[statements] = True
        return accounts.parts.take(labels.tolist()), counts

    @property
    def nearby(self) -> Part | None:
        """What hangs together with the quarrel and counts, where it is small."""
        part, counts = self.around
        kept = part.statements[counts[part.statements]]
        is_small = len(part.system) <= SMALL
        return part_of(self.quarrel.accounts.system, kept, part.constraints) if is_small else None

    def _after(self, part: Part, printed: Printed) -> System:
        """A part in which promises say what they would."""
        said = part.system.statements
        low, high = said.low.copy(), said.high.copy()
        for place, bounds in self._places(part, printed):
            low[place], high[place] = self.ends(int(part.statements[place]), bounds)
        return replace(part.system, statements=replace(said, low=low, high=high))

    def _places(self, part: Part, printed: Printed) -> Iterator[tuple[int, Bounds]]:
        rows = self.quarrel.accounts.said.row[part.statements]
        for row, bounds in printed.items():
            for place in np.flatnonzero(rows == row).tolist():
                yield place, bounds

    def ends(self, statement: int, bounds: Bounds) -> tuple[float, float]:
        """Between what a statement would have its variable if its promise said this."""
        sign = -1 if self.is_turned(statement) else 1
        if self.is_to_the_letter and bounds.comparator == "=" and bounds.low and bounds.unit:
            exact = sign * float(bounds.low * bounds.unit.factor)
            return exact, exact
        return demanded_ends(bounds, sign)

    def is_turned(self, statement: int) -> bool:
        """Whether it is a fall, kept as a negative rise."""
        said, given = self.quarrel.accounts.said, self.promise(statement).bounds
        low = float(said.low[statement])
        if given.low is None or given.high is None:
            return bool((given.low is None) != np.isinf(low))
        return low * float(given.low) < 0

    def promise(self, statement: int) -> Target:
        """The promise that makes a statement."""
        accounts = self.quarrel.accounts
        row = accounts.at.row(str(accounts.said.row[statement]))
        assert isinstance(row, Target)
        return row
