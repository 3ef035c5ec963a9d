"""Which statements to move, and how far, so that everything can be true."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from lotrinh.checks.solver.components import Part
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import NO_GAIN, is_feasible
from lotrinh.checks.solver.moves import Change, least_change, moved
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.refutation import any_conflict
from lotrinh.checks.solver.system import Mask, System

SPARSER, SINGLE = 4, 12  # programmes spent on fewer moves, and on moves of one statement alone
AS_CHEAP = 1 + 1e-9


@dataclass(frozen=True)
class Move:
    """Statement `statement` goes by `amount` (down when negative), so to `low..high`."""

    statement: int
    low: float
    high: float
    amount: float


@dataclass(frozen=True)
class Repair:
    """Moves after which everything can be true, and what they cost by the statements' costs."""

    moves: tuple[Move, ...]
    cost: float


def repairs(system: System, count: int = 3) -> tuple[Repair, ...]:
    """The cheapest repair, then others, cheapest first; none when all can be true or none is found.

    Statements of finite cost move. Of sums the first is the cheapest there is, with few moves
    where several cost the same. Others move one statement alone, if that is enough (one of them is
    always told), or leave the main statement of an earlier repair where it is. Only parts that
    cannot hold are solved, all of them together, first those that contraction sees; each repair
    was checked in these parts.
    """
    parts = Parts(system)
    labels = _broken(parts)
    if not labels:
        return ()
    part = parts.take(labels)
    best = _sure(part.system, np.isfinite(part.system.statements.cost))
    if best is None or not best.amounts.any():
        return ()
    best = _sparser(part.system, best)
    found = {_moving(best): best}
    for other in (*_single(part.system), *_without_main(part.system, best, count)):
        found.setdefault(_moving(other), other)
    ordered = sorted(found.values(), key=lambda one: one.cost)
    return tuple(_repair(part, one) for one in _chosen(part.system, ordered, best, count))


def _broken(parts: Parts) -> set[int]:
    """The parts that contraction sees broken; if none, those not known to hold."""
    system, found = parts.system, set[int]()
    active = np.ones(len(system.statements), bool)
    while (at := Contraction(system, active, gain=NO_GAIN).settle()) >= 0:
        label = int(parts.label[at])
        if label in found:
            break
        found.add(label)
        active[parts.label[system.statements.variable] == label] = False
    unsure = () if found else parts.beyond_trees().tolist()
    return found | {one for one in unsure if not is_feasible(parts.take([one]).system)}


def _sure(system: System, movable: Mask) -> Change | None:
    """The least change that is enough for more than contraction too."""
    change = least_change(system, movable)
    if change is not None and not _is_enough(system, change):
        change = least_change(system, movable, any_conflict)
    return change if change is not None and _is_enough(system, change) else None


def _is_enough(system: System, change: Change) -> bool:
    return is_feasible(moved(system, change.amounts)) is True


def _moving(change: Change) -> tuple[int, ...]:
    return tuple(np.flatnonzero(change.amounts).tolist())


def _by_price(system: System, change: Change) -> list[int]:
    """The statements that move, that whose move costs most first."""
    prices = {
        one: -abs(change.amounts[one]) * system.statements.cost[one] for one in _moving(change)
    }
    return sorted(prices, key=lambda one: prices[one])


def _sparser(system: System, best: Change) -> Change:
    """A change that costs the same with fewer moves, if leaving one of them out gives it."""
    for left_out in _moving(best)[:SPARSER] if len(_moving(best)) > 1 else ():
        movable = np.isfinite(system.statements.cost)
        movable[left_out] = False
        other = least_change(system, movable)
        is_as_cheap = other is not None and other.cost <= best.cost * AS_CHEAP
        if other is not None and is_as_cheap and len(_moving(other)) < len(_moving(best)):
            best = other
    return best


def _single(system: System) -> Iterator[Change]:
    """Changes of one statement alone, which must be of every conflict; the softest are tried."""
    first = any_conflict(system)
    cost = system.statements.cost
    candidates = sorted(first.statements if first else (), key=lambda one: cost[one])
    for one in candidates[:SINGLE]:
        movable = np.zeros(len(cost), bool)
        movable[one] = np.isfinite(cost[one])
        change = least_change(system, movable) if movable.any() else None
        if change is not None:
            yield change


def _without_main(system: System, best: Change, count: int) -> Iterator[Change]:
    """Changes that leave the main statements of earlier ones where they are, where that helps."""
    movable, left = np.isfinite(system.statements.cost), _by_price(system, best)
    for _ in range(2 * count):
        if not left:
            return
        main = left.pop(0)
        movable[main] = False
        other = least_change(system, movable)
        if other is None or not other.amounts.any():
            movable[main] = True
        else:
            yield other
            left = [one for one in _by_price(system, other) if movable[one]]


def _chosen(system: System, ordered: list[Change], best: Change, count: int) -> list[Change]:
    """The cheapest that are enough, of which one moves a single statement if any does."""
    sure = (one for one in ordered if one is best or _is_enough(system, one))
    chosen = list(islice(sure, count))
    if count > 1 and not any(len(_moving(one)) == 1 for one in chosen):
        single = next((one for one in sure if len(_moving(one)) == 1), None)
        chosen = [*chosen[: count - 1], single] if single else chosen
    return chosen


def _repair(part: Part, change: Change) -> Repair:
    after = moved(part.system, change.amounts).statements
    moves = (
        Move(int(part.statements[at]), *map(float, (low, high, amount)))
        for at, (low, high, amount) in enumerate(
            zip(after.low, after.high, change.amounts, strict=True)
        )
        if amount
    )
    return Repair(tuple(moves), change.cost)
