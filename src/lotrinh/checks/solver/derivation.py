"""Chains of reasoning: how statements lead, row by row, to a bound or to a contradiction."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

import numpy as np

from lotrinh.checks.solver.arithmetic import TINY
from lotrinh.checks.solver.components import Part, part_of
from lotrinh.checks.solver.conflict import FINE, Conflict
from lotrinh.checks.solver.contraction import Contraction, Entries
from lotrinh.checks.solver.play import (
    Game,
    Goal,
    Play,
    Turn,
    bounds_used,
    fewest,
    played,
)
from lotrinh.checks.solver.system import System

MEETING = -1
Sources = set[tuple[int, int]]  # turns, or statements -1 - s, each with a side of its interval
LOOSELY = 1e-6  # what a bound may lose in a shorter chain, of its size


@dataclass(frozen=True)
class Step:
    """A row leaves a variable `low..high`, where an endless side is of no use to what follows.

    It follows from statements and from earlier steps (by their place in the chain), and from what
    is possible at all. The last step of a contradiction has the row MEETING: what it uses leaves
    the variable no value, with `low` above `high`.
    """

    row: int
    variable: int
    low: float
    high: float
    statements: tuple[int, ...]
    steps: tuple[int, ...]


def derivation(system: System, conflict: Conflict) -> tuple[Step, ...]:
    """The chain from a conflict's statements to their contradiction, with no needless step.

    It leads to what all others leave for the softest statement, if contraction sees that far;
    else to where it meets a contradiction. Without any (only a complete test refutes them all
    together) there are no steps.
    """
    cut = part_of(
        system, np.array(conflict.statements, np.intp), np.array(conflict.constraints, np.intp)
    )
    for one in np.argsort(cut.system.statements.cost, kind="stable").tolist():
        chain = _against(cut, one)
        if chain:
            return chain
    small = Contraction(cut.system, gain=FINE)
    at = small.settle()
    if at < 0:
        return ()
    causes = small.causes(2 * at, 2 * at + 1)
    return _chain(cut, small, causes, Goal(-1, 0, 0.0))


def derivation_of(contraction: Contraction, variable: int, side: int) -> tuple[Step, ...]:
    """Why the lower (0) or upper (1) bound of a variable in a settled contraction is what it is.

    No steps where it is a statement's own or what is possible.
    """
    causes = contraction.causes(2 * variable + side)
    cut = part_of(contraction.system, causes.statements, causes.constraints)
    if not len(cut.constraints):
        return ()
    own = int(np.searchsorted(cut.variables, variable))
    small = Contraction(cut.system, gain=FINE)
    small.settle()
    value = small.bounds(own)[side]
    slack = max(LOOSELY * abs(value), TINY)
    goal = Goal(own, side, value + slack if side else value - slack)
    return _chain(cut, small, small.causes(2 * own + side), goal)


def _against(cut: Part, one: int) -> tuple[Step, ...]:
    """The chain to what the other statements leave for this one's variable, if it contradicts."""
    said = cut.system.statements
    variable, stated = int(said.variable[one]), (float(said.low[one]), float(said.high[one]))
    others = np.ones(len(said), bool)
    others[one] = False
    small = Contraction(cut.system, others, gain=FINE)
    if small.settle() >= 0:
        return ()
    low, high = small.bounds(variable)
    if stated[0] <= high and low <= stated[1]:
        return ()
    side = 0 if low > stated[1] else 1
    goal = Goal(variable, side, stated[1 - side])
    return _chain(cut, small, small.causes(2 * variable + side), goal, one)


def _chain(
    cut: Part, small: Contraction, causes: Entries, goal: Goal, against: int | None = None
) -> tuple[Step, ...]:
    """The fewest moves among the causes that reach the goal, as steps of the whole system."""
    moves = [
        (source, bound // 2)
        for source, bound in zip(causes.source.tolist(), causes.bound.tolist(), strict=True)
        if source >= 0
    ]
    game = Game(cut.system, small.rows, small.active, goal)
    play = played(game, fewest(game, moves))
    if play.at < 0:
        return ()
    sides = (0, 1) if goal.variable == -1 else (goal.side,)
    ends = _sources(play.sources, [2 * play.at + side for side in sides])
    used = _used(game, play, ends)
    number = {turn: place for place, turn in enumerate(sorted(used))}
    steps = [_step(cut, play.turns[turn], used[turn], number) for turn in number]
    if goal.variable == -1 or against is not None:
        steps.append(_meeting(cut, play, ends, number, goal, against))
    return tuple(steps)


def _used(game: Game, play: Play, ends: Sources) -> dict[int, tuple[set[int], Sources]]:
    """By turn that the ends need: the sides of its result that are needed, and its sources."""
    needed: dict[int, tuple[set[int], Sources]] = {}
    waiting = sorted(ends)
    while waiting:
        turn, side = waiting.pop()
        if turn < 0 or side in needed.setdefault(turn, (set(), set()))[0]:
            continue
        needed[turn][0].add(side)
        one = play.turns[turn]
        found = _sources(
            {bound: source for bound, (source, _) in one.used.items()},
            bounds_used(game.system, game.rows, one, side),
        )
        needed[turn][1].update(found)
        waiting.extend(found)
    return needed


def _sources(sources: dict[int, int], bounds: Iterable[int]) -> Sources:
    return {(sources[bound], bound % 2) for bound in bounds if bound in sources}


def _step(cut: Part, turn: Turn, used: tuple[set[int], Sources], number: dict[int, int]) -> Step:
    sides, sources = used
    return Step(
        int(cut.constraints[turn.row]),
        int(cut.variables[turn.variable]),
        turn.result[0] if 0 in sides else -inf,
        turn.result[1] if 1 in sides else inf,
        *_parents(cut, sources, number),
    )


def _parents(
    cut: Part, sources: Sources, number: dict[int, int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The statements and the steps among sources."""
    statements = {int(cut.statements[-1 - source]) for source, _ in sources if source < 0}
    steps = {number[source] for source, _ in sources if source >= 0}
    return tuple(sorted(statements)), tuple(sorted(steps))


def _meeting(
    cut: Part, play: Play, ends: Sources, number: dict[int, int], goal: Goal, against: int | None
) -> Step:
    """The last step of a contradiction: the bounds of one variable that leave it no value."""
    low, high = (float(bounds[play.at]) for bounds in play.box)
    if against is not None:
        ends = ends | {(-1 - against, 1 - goal.side)}
        low, high = (goal.value, high) if goal.side else (low, goal.value)
    return Step(MEETING, int(cut.variables[play.at]), low, high, *_parents(cut, ends, number))
