"""How to settle what quarrels: the least moves of promises, as one would print them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from functools import cached_property
from math import nan

import numpy as np

from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.accounts.settling import Settling
from lotrinh.checks.solver.components import Part, part_of
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

    A promise goes in steps of its last printed digit, its ends together. Each way was tried as it
    would be printed, against all that agrees in the plan; what is not enough, or would quarrel with
    something else, is left out.
    """
    for settling, part, proposed in _tried(quarrel):
        ways = (_Way(settling, part, way.moves) for way in repairs(proposed))
        found = tuple(dict.fromkeys(way.printed for way in ways if way.printed))
        if found:
            return found
    return ()


def _tried(quarrel: Quarrel) -> Iterator[tuple[Settling, Part, System]]:
    """The quarrel to the letter, as its promises may be meant, then with all around it.

    What is proposed has approximate numbers to the letter too where exact ones are: their width
    changes with their digits.
    """
    system, conflict = quarrel.accounts.system, quarrel.conflict
    part = part_of(system, np.array(conflict.statements), np.array(conflict.constraints, np.intp))
    strict, loose = Settling(quarrel), Settling(quarrel, is_to_the_letter=False)
    yield strict, _to_the_letter(quarrel, part, "="), _to_the_letter(quarrel, part, "=~").system
    yield loose, part, part.system
    nearby = loose.nearby
    if nearby:
        yield loose, nearby, nearby.system


def _to_the_letter(quarrel: Quarrel, part: Part, comparators: str) -> Part:
    """The part with promises of these comparators as printed, not as all they may mean.

    Parts that only just add up to a whole by their rounding are no repair for a reader.
    """
    said = part.system.statements
    rows = [quarrel.accounts.at.row(one) for one in quarrel.accounts.said.row[part.statements]]
    exact = np.array([_exact(one, comparators) for one in rows])
    with np.errstate(invalid="ignore"):
        letter = np.copysign(exact, said.low + said.high)
    low, high = (np.where(np.isnan(exact), end, letter) for end in (said.low, said.high))
    told = replace(said, low=low, high=high)
    return replace(part, system=replace(part.system, statements=told))


def _exact(row: object, comparators: str) -> float:
    """The size of a promise with such a comparator in base units, nan for another row."""
    if not isinstance(row, Target) or row.bounds.comparator not in tuple(comparators):
        return nan
    assert row.bounds.low is not None
    assert row.bounds.unit is not None
    return float(abs(row.bounds.low * row.bounds.unit.factor))


@dataclass(frozen=True)
class _Way:
    """One way to settle a quarrel, in steps of the last digits."""

    settling: Settling
    part: Part
    proposed: Sequence[Shift]

    @cached_property
    def shifts(self) -> Sequence[Shift]:
        """The furthest that each promise is to go: of each year it goes by the same."""
        furthest: dict[str, Shift] = {}
        for one in sorted(self.proposed, key=lambda one: -abs(one.amount)):
            furthest.setdefault(self._promise(one).id, one)
        return tuple(furthest.values())

    @cached_property
    def printed(self) -> tuple[Move, ...]:
        """The moves with the fewest steps that are enough; none where steps are not."""
        steps = [self._steps(one) for one in self.shifts]
        if not self._is_enough(steps):
            return ()
        if len(steps) == 1:
            steps = [self._fewest(steps[0])]
        if not self.settling.harms_nothing(self._says(steps)):
            return ()
        return tuple(self._moves(steps))

    def _steps(self, one: Shift) -> int:
        exact = abs(_printed(one.amount, self._bounds(one))) / _digit(self._bounds(one))
        return max(1, int((exact - TRIFLE).to_integral_value(ROUND_CEILING)))

    def _fewest(self, most: int) -> int:
        """Fewer steps of a single move, where it was proposed to go further than it must.

        So it is with products, and with approximate numbers.
        """
        near = most * NEARLY[0] // NEARLY[1]
        is_far = near < most and self._is_enough([near])
        if not is_far and not self._is_approximate:
            return most
        is_sum = bool((self.part.system.constraints.kind == SUM).all())
        least, most = 0, near if is_far else most
        for _ in range(most.bit_length() if is_sum else HALVINGS):
            middle = (least + most) // 2
            if middle == least:
                break
            if self._is_enough([middle]):
                most = middle
            else:
                least = middle
        return most

    @property
    def _is_approximate(self) -> bool:
        rows = (self._row(one) for one in range(len(self.part.statements)))
        return any(isinstance(row, Target) and row.bounds.comparator == "~" for row in rows)

    def _is_enough(self, steps: Sequence[int]) -> bool:
        return self.settling.is_enough(self.part, self._says(steps))

    def _says(self, steps: Sequence[int]) -> dict[str, Bounds]:
        """What the promises would say, by id."""
        return {
            self._promise(one).id: self._after(one, count)
            for one, count in zip(self.shifts, steps, strict=True)
        }

    def _after(self, one: Shift, steps: int) -> Bounds:
        """What a promise would say, its lesser end first."""
        bounds = self._bounds(one)
        by = steps * _digit(bounds) * self._sign(one)
        low, high = (None if end is None else end + by for end in bounds.ends)
        return replace(bounds, low=low, high=high)

    def _moves(self, steps: Sequence[int]) -> Iterator[Move]:
        for one, after in zip(self.shifts, self._says(steps).values(), strict=True):
            before = self._bounds(one)
            assert before.unit is not None
            unit = before.unit.code
            yield Move(
                self._promise(one).id,
                Extent(before.low, before.high, unit),
                Extent(after.low, after.high, unit),
                is_about=before.comparator == "~",
            )

    def _row(self, statement: int) -> object:
        accounts = self.settling.quarrel.accounts
        return accounts.at.row(str(accounts.said.row[self.part.statements[statement]]))

    def _promise(self, one: Shift) -> Target:
        return self.settling.promise(int(self.part.statements[one.statement]))

    def _bounds(self, one: Shift) -> Bounds:
        return self._promise(one).bounds

    def _sign(self, one: Shift) -> int:
        """Whether the promise goes up (1) or down; a fall is kept as a negative rise."""
        is_turned = self.settling.is_turned(int(self.part.statements[one.statement]))
        return (-1 if is_turned else 1) * (1 if one.amount > 0 else -1)


def _printed(amount: float, bounds: Bounds) -> Decimal:
    assert bounds.unit is not None
    return Decimal(amount) / bounds.unit.factor


def _digit(bounds: Bounds) -> Decimal:
    """A unit of the last digit of a promise."""
    halves = (half_digit(end) for end in (bounds.low, bounds.high) if end is not None)
    return (2 * min(halves)).normalize()
