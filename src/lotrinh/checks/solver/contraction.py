"""What follows from a system: the interval that statements and constraints leave each variable.

Hull contraction (HC4): each row narrows each of its variables by what the others leave, until
nothing moves by more than it is worth. Sound: no value that fits everything is ever left out.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.solver.components import places
from lotrinh.checks.solver.implied import Rows
from lotrinh.checks.solver.kernels import (
    DONE,
    FULL,
    WAITING,
    WORK,
    State,
    Trail,
    contract,
)
from lotrinh.checks.solver.system import Floats, Indices, Mask, System
from lotrinh.checks.solver.trails import retract, trace

GAIN = 1e-3
EFFORT = 60  # revisions per row at most, on average: slow convergence ends unfinished, yet sound


@dataclass(frozen=True)
class Box:
    """Implied intervals by variable; `conflict` is the variable left without a value, or -1."""

    low: Floats
    high: Floats
    conflict: int


class Entries(NamedTuple):
    """Narrowings: of bound 2v (lower) or 2v + 1 (upper), by row r or statement -1 - s, to what."""

    bound: Indices
    source: Indices
    value: Floats

    @property
    def statements(self) -> NDArray[np.intp]:
        """The statements among the sources, each once, in order."""
        return np.unique(-1 - self.source[self.source < 0])

    @property
    def constraints(self) -> NDArray[np.intp]:
        """The rows among the sources, each once, in order."""
        return np.unique(self.source[self.source >= 0])


def implied_box(system: System, active: Mask | None = None) -> Box:
    """The intervals left by the statements that `active` marks, of all when it is not given."""
    return Contraction(system, active).box()


class Contraction:
    """A system under contraction, with the trail of what narrowed what.

    `settle` may be called again after `retract`; only what followed from the statement is redone.
    """

    def __init__(
        self, system: System, active: Mask | None = None, rows: Mask | None = None,
        gain: float = GAIN,
    ) -> None:  # fmt: skip
        """Start from what is possible, with the statements and rows marked (all by default)."""
        count = len(system.statements)
        self.system = system
        self.gain = gain
        self.active = np.ones(count, bool) if active is None else active.copy()
        self._stated = np.flatnonzero(self.active).astype(np.int32)
        self.rows = kernel_rows(system)
        self._state = _state(system, rows)
        self._trail = _trail(len(system), 2 * len(self._stated) + 3 * len(system) + _room(system))
        self._since = np.full(2 * len(system), -1, np.int32)
        self._marks = np.zeros(0, bool)
        self._found = np.zeros(0, np.int32)

    def settle(self) -> int:
        """Contract what waits; the variable left without a value, or -1 when each has one."""
        statements, counters = self.system.statements, self._state.counters
        counters[WORK] = 0
        limit = EFFORT * (len(self.rows.variable) + 100)
        while True:
            outcome = contract(
                self.rows, self._stated, self.active, statements.variable, statements.low,
                statements.high, self._state, self._trail, self.gain, limit,
            )  # fmt: skip
            if outcome != FULL:
                return int(outcome)
            self._trail = _grown(self._trail, _room(self.system))

    def tell(self, statements: NDArray[np.intp]) -> None:
        """Let more statements count; `settle` draws what follows from them."""
        counters = self._state.counters
        self.active[statements] = True
        waiting = self._stated[counters[DONE] :]
        self._stated = np.concatenate((waiting, statements)).astype(np.int32)
        counters[DONE] = 0

    def box(self) -> Box:
        """The intervals once settled."""
        conflict = self.settle()
        return Box(self._state.low, self._state.high, conflict)

    def bounds(self, variable: int) -> tuple[float, float]:
        """The interval of a variable as it stands."""
        return float(self._state.low[variable]), float(self._state.high[variable])

    def touching(self, variable: int) -> list[int]:
        """The rows that name a variable."""
        start = self.rows.touching_start
        rows: list[int] = self.rows.touching[start[variable] : start[variable + 1]].tolist()
        return rows

    def causes(self, *bounds: int) -> Entries:
        """The narrowings, in their order, from which the present values of bounds follow.

        Bound 2v is the lower and 2v + 1 the upper of variable v.
        """
        trail, marks, found = self._trail, *self._scratch()
        first = trail.last[list(bounds)]
        first = np.unique(first[first >= 0])
        found[: len(first)] = first
        count = trace(self.rows, trail, marks, found, len(first))
        needed = np.sort(found[:count])
        return Entries(trail.bound[needed], trail.source[needed], trail.value[needed])

    def retract(self, statement: int) -> None:
        """Take a statement back with all that followed from it; `settle` draws the rest anew."""
        system, state, changed = self.system, self._state, self._scratch()[1]
        self.active[statement] = False
        count = retract(
            self.rows, statement, int(system.statements.variable[statement]), system.low,
            system.high, state, self._trail, self._since, changed,
        )  # fmt: skip
        start, statements = system.statements_of
        again = statements[places(start, np.unique(changed[:count] // 2))]
        self._stated = np.concatenate((again, self._stated[state.counters[DONE] :]))
        state.counters[DONE] = 0

    def _scratch(self) -> tuple[Mask, Indices]:
        """Marks of entries, all off, and room for as many entries as there can be."""
        room = len(self._trail.bound) + 2
        if len(self._marks) < room:
            self._marks, self._found = np.zeros(room, bool), np.empty(room, np.int32)
        return self._marks, self._found


def kernel_rows(system: System) -> Rows:
    """The constraints as kernels take them."""
    one = system.constraints
    return Rows(
        one.kind, one.start, one.variable, one.coefficient, one.low, one.high,
        *system.rows_of,
    )  # fmt: skip


def _state(system: System, rows: Mask | None) -> State:
    """A fresh start where all rows marked wait; the others count as waiting and never come."""
    count = len(system.constraints)
    first = np.arange(count) if rows is None else np.flatnonzero(rows)
    queue = np.zeros(count + 1, np.int32)
    queue[: len(first)] = first
    counters = np.zeros(5, np.int64)
    counters[WAITING] = len(first)
    return State(
        system.low.copy(), system.high.copy(), queue, np.ones(count, bool), counters,
        np.empty(2 * system.widest + 2),
    )  # fmt: skip


def _trail(variables: int, room: int) -> Trail:
    return Trail(
        np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room),
        np.empty(room, np.int32), np.full(2 * variables, -1, np.int32),
    )  # fmt: skip


def _room(system: System) -> int:
    """Places on the trail that the widest row may need, and a few."""
    return 2 * system.widest + 64


def _grown(trail: Trail, room: int) -> Trail:
    """The trail with twice the places and some room."""
    size = len(trail.bound)
    larger = _trail(0, 2 * size + room)
    larger.bound[:size], larger.source[:size] = trail.bound, trail.source
    larger.value[:size], larger.previous[:size] = trail.value, trail.previous
    return larger._replace(last=trail.last)
