"""Chains of moves played on a small system, to see how far they lead and how few do."""

from typing import NamedTuple

import numpy as np

from lotrinh.checks.solver.implied import Rows, implied
from lotrinh.checks.solver.kernels import TOUCHING
from lotrinh.checks.solver.system import SUM, Mask, System
from lotrinh.checks.solver.trails import place_of

Move = tuple[int, int]  # a row, and its variable that it narrows


class Goal(NamedTuple):
    """A bound (side 0 lower, 1 upper) beyond a value; of no variable (-1) a contradiction."""

    variable: int
    side: int
    value: float


class Game(NamedTuple):
    """A small system, its rows for kernels, the statements that count, and what is to be shown."""

    system: System
    rows: Rows
    active: Mask
    goal: Goal


class Turn(NamedTuple):
    """A move played: the interval that its row left, and the row's bounds with their sources.

    Bound 2v is the lower and 2v + 1 the upper of variable v; a source is an earlier turn, or
    statement -1 - s. Bounds without a source are what is possible.
    """

    row: int
    variable: int
    result: tuple[float, float]
    used: dict[int, tuple[int, float]]


class Play:
    """Intervals that moves narrow one after another; `at` is where the goal is reached, or -1."""

    def __init__(self, game: Game) -> None:
        """Start from what is possible and the active statements."""
        system = game.system
        self.box = system.low.copy(), system.high.copy()
        self.sources: dict[int, int] = {}
        self.turns: list[Turn] = []
        self.at = -1
        self._rows, self._goal = game.rows, game.goal
        said = system.statements
        for one in np.flatnonzero(game.active).tolist():
            interval = float(said.low[one]), float(said.high[one])
            self._narrow(int(said.variable[one]), interval, -1 - one)

    def move(self, row: int, variable: int) -> None:
        """Narrow a variable by what a row leaves it."""
        rows = self._rows
        low, high = implied(rows, row, place_of(rows, row, variable), *self.box)
        result = float(low), float(high)
        named = rows.variable[rows.start[row] : rows.start[row + 1]].tolist()
        bounds = [2 * other + side for other in named for side in (0, 1)]
        used = {
            bound: (self.sources[bound], float(self.box[bound % 2][bound // 2]))
            for bound in bounds
            if bound in self.sources
        }
        self.turns.append(Turn(row, variable, result, used))
        self._narrow(variable, result, len(self.turns) - 1)

    def _narrow(self, variable: int, interval: tuple[float, float], source: int) -> None:
        low, high = self.box
        if interval[0] > low[variable]:
            low[variable], self.sources[2 * variable] = interval[0], source
        if interval[1] < high[variable]:
            high[variable], self.sources[2 * variable + 1] = interval[1], source
        if self._is_reached(variable, float(low[variable]), float(high[variable])):
            self.at = variable

    def _is_reached(self, variable: int, low: float, high: float) -> bool:
        goal = self._goal
        if goal.variable == -1:
            return low > high + TOUCHING * max(abs(low), abs(high))
        return variable == goal.variable and (high < goal.value if goal.side else low > goal.value)


def played(game: Game, moves: list[Move]) -> Play:
    """The moves played up to the goal, or all of them where it is not reached."""
    play = Play(game)
    for row, variable in moves:
        if play.at >= 0:
            break
        play.move(row, variable)
    return play


def fewest(game: Game, moves: list[Move]) -> list[Move]:
    """The moves without any that the goal does not need, tried from the last to the first."""
    last = list(dict.fromkeys(reversed(moves)))[::-1]
    for once in (list(dict.fromkeys(moves)), last):
        if played(game, once).at >= 0:
            moves = once
            break
    at = len(moves) - 1
    while at >= 0 and len(moves) > len({row for row, _ in moves}):
        fewer = moves[:at] + moves[at + 1 :]
        if played(game, fewer).at >= 0:
            moves = fewer
        at -= 1
    return moves


def bounds_used(system: System, rows: Rows, turn: Turn, side: int) -> list[int]:
    """The bounds with a source from which a turn's result on one side follows."""
    start, end = rows.start[turn.row], rows.start[turn.row + 1]
    if rows.kind[turn.row] == SUM:
        named, signs = rows.variable[start:end], rows.coefficient[start:end] > 0
        is_own = named == turn.variable
        sides = np.where(signs == signs[is_own], 1 - side, side)
        return [bound for bound in (2 * named + sides)[~is_own].tolist() if bound in turn.used]
    box = system.low.copy(), system.high.copy()
    for bound, (_, value) in turn.used.items():
        box[bound % 2][bound // 2] = value
    place, needed = place_of(rows, turn.row, turn.variable), []
    for bound, (_, value) in turn.used.items():
        ends = box[bound % 2]
        ends[bound // 2] = (system.low, system.high)[bound % 2][bound // 2]
        if implied(rows, turn.row, place, *box)[side] != turn.result[side]:
            ends[bound // 2] = value
            needed.append(bound)
    return needed
