"""How to settle what quarrels: the least moves of promises, as one would print them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from functools import cached_property
from math import nan

import numpy as np

from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.solver.components import Part, part_of
from lotrinh.checks.solver.feasibility import is_feasible
from lotrinh.checks.solver.moves import moved
from lotrinh.checks.solver.repair import Move as Shift
from lotrinh.checks.solver.repair import repairs
from lotrinh.checks.solver.system import SUM, System
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.finding import Extent, Move
from lotrinh.domain.quantity import half_digit
from lotrinh.domain.target import Target

HALVINGS = 8
TRIFLE = Decimal("1e-6")  # of a step: what a programme or an end that is left out may add
NEARLY = 19, 20  # a move of which so much is not enough is short enough


def repairs_of(quarrel: Quarrel) -> tuple[tuple[Move, ...], ...]:
    """Ways to settle a quarrel, the least first; figures do not move, soft promises go first.

    A promise goes in steps of its last printed digit, a little further than it must, its ends
    together; what such steps do not settle is left out.
    """
    system, conflict = quarrel.accounts.system, quarrel.conflict
    part = part_of(system, np.array(conflict.statements), np.array(conflict.constraints, np.intp))
    for one in (replace(part, system=_to_the_letter(quarrel, part)), part):
        ways = (_Way(quarrel, one, way.moves) for way in repairs(one.system))
        found = tuple(dict.fromkeys(way.printed for way in ways if way.printed))
        if found:
            return found
    return ()


def _to_the_letter(quarrel: Quarrel, part: Part) -> System:
    """The system with exact and approximate promises as printed, not as all they may mean.

    Parts that only just add up to a whole by their rounding are no repair for a reader, and the
    width of an approximate number changes with its digits.
    """
    said = part.system.statements
    rows = [quarrel.accounts.at.row(one) for one in quarrel.accounts.said.row[part.statements]]
    exact = np.array([_exact(one) for one in rows])
    with np.errstate(invalid="ignore"):
        letter = np.copysign(exact, said.low + said.high)
    low, high = (np.where(np.isnan(exact), end, letter) for end in (said.low, said.high))
    return replace(part.system, statements=replace(said, low=low, high=high))


def _exact(row: object) -> float:
    """The size of an exact or approximate promise in base units, nan for another row."""
    if not isinstance(row, Target) or row.bounds.comparator not in ("=", "~"):
        return nan
    assert row.bounds.low is not None
    assert row.bounds.unit is not None
    return float(abs(row.bounds.low * row.bounds.unit.factor))


@dataclass(frozen=True)
class _Way:
    """One way to settle a quarrel, in steps of the last digits."""

    quarrel: Quarrel
    part: Part
    shifts: Sequence[Shift]

    @cached_property
    def printed(self) -> tuple[Move, ...]:
        """The moves with the fewest steps that are enough; none where steps are not."""
        steps = [self._steps(one) for one in self.shifts]
        if not self._is_enough(steps):
            return ()
        if len(steps) == 1 and (self.part.system.constraints.kind != SUM).any():
            steps = [self._fewest(steps[0])]
        return tuple(self._moves(steps))

    def _steps(self, one: Shift) -> int:
        exact = abs(_printed(one.amount, self._bounds(one))) / _digit(self._bounds(one))
        return max(1, int((exact - TRIFLE).to_integral_value(ROUND_CEILING)))

    def _fewest(self, most: int) -> int:
        """Fewer steps of a single move, where products had it go further than it must."""
        least = most * NEARLY[0] // NEARLY[1]
        if least == most or not self._is_enough([least]):
            return most
        least, most = 0, least
        for _ in range(HALVINGS):
            middle = (least + most) // 2
            if middle == least:
                break
            if self._is_enough([middle]):
                most = middle
            else:
                least = middle
        return most

    def _is_enough(self, steps: Sequence[int]) -> bool:
        amounts = np.zeros(len(self.part.statements))
        for one, count in zip(self.shifts, steps, strict=True):
            bounds = self._bounds(one)
            assert bounds.unit is not None
            amounts[one.statement] = np.copysign(
                float(count * _digit(bounds) * bounds.unit.factor), one.amount
            )
        return is_feasible(moved(self.part.system, amounts)) is True

    def _moves(self, steps: Sequence[int]) -> Iterator[Move]:
        for one, count in zip(self.shifts, steps, strict=True):
            row, bounds = self._row(one), self._bounds(one)
            assert bounds.unit is not None
            by = count * _digit(bounds) * self._sign(one)
            yield Move(
                row.id,
                Extent(bounds.low, bounds.high, bounds.unit.code),
                Extent(_moved(bounds.low, by), _moved(bounds.high, by), bounds.unit.code),
            )

    def _row(self, one: Shift) -> Target:
        said = self.quarrel.accounts.said
        row = self.quarrel.accounts.at.row(str(said.row[self.part.statements[one.statement]]))
        assert isinstance(row, Target)
        return row

    def _bounds(self, one: Shift) -> Bounds:
        return self._row(one).bounds

    def _sign(self, one: Shift) -> int:
        """Whether the promise goes up (1) or down; a fall is kept as a negative rise."""
        bounds, said = self._bounds(one), self.part.system.statements
        low = float(said.low[one.statement])
        is_turned = (
            (bounds.low is None) != np.isinf(low)
            if None in (bounds.low, bounds.high)
            else low * float(bounds.low or 0) < 0
        )
        return (-1 if is_turned else 1) * (1 if one.amount > 0 else -1)


def _printed(amount: float, bounds: Bounds) -> Decimal:
    assert bounds.unit is not None
    return Decimal(amount) / bounds.unit.factor


def _digit(bounds: Bounds) -> Decimal:
    """A unit of the last digit of a promise."""
    halves = (half_digit(end) for end in (bounds.low, bounds.high) if end is not None)
    return (2 * min(halves)).normalize()


def _moved(end: Decimal | None, by: Decimal) -> Decimal | None:
    return None if end is None else end + by
