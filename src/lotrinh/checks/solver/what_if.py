"""What moves when some statements change: only the parts they belong to are contracted again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from lotrinh.checks.solver.components import Part, Places
from lotrinh.checks.solver.contraction import Box, Contraction
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import Floats, Mask, System

SAME = 1e-9
Changes = Mapping[int, tuple[float, float] | None]


@dataclass(frozen=True)
class Moved:
    """The variables whose implied interval moved, with the old interval and the new one.

    `conflicts` are variables left without a value now, `earlier` those that were so before; of
    their parts the intervals say only how far contraction came.
    """

    variables: Places
    old_low: Floats
    old_high: Floats
    new_low: Floats
    new_high: Floats
    conflicts: tuple[int, ...]
    earlier: tuple[int, ...]


class WhatIf:
    """A system and the implied intervals of its parts, kept to answer many questions about it."""

    def __init__(self, system: System, active: Mask | None = None) -> None:
        """With the statements that `active` marks, all by default."""
        count = len(system.statements)
        self._active = np.ones(count, bool) if active is None else active.copy()
        self._parts = Parts(system)
        self._known: dict[int, tuple[Part, Box]] = {}

    def ask(self, changes: Changes, also: Collection[int] = ()) -> Moved:
        """What moves when statements say these intervals instead, or nothing (None).

        A statement that was not active counts from then on. An interval has moved when an end did
        by more than a billionth of it. Variables in `also` are told as if they had moved.
        """
        stated = self._parts.system.statements.variable[list(changes)]
        known = [self._part(label) for label in np.unique(self._parts.label[stated]).tolist()]
        old = [box for _, box in known]
        new = [self._after(part, changes) for part, _ in known]
        variables = [part.variables for part, _ in known]
        low, high, new_low, new_high = (*_ends(old), *_ends(new))
        every = np.concatenate([np.zeros(0, np.intp), *variables])
        is_told = _differ(low, new_low) | _differ(high, new_high) | np.isin(every, list(also))
        moved = np.flatnonzero(is_told)
        return Moved(
            every[moved],
            low[moved], high[moved], new_low[moved], new_high[moved],
            _conflicts(variables, new), _conflicts(variables, old),
        )  # fmt: skip

    def _part(self, label: int) -> tuple[Part, Box]:
        if label not in self._known:
            part = self._parts.take([label])
            box = Contraction(part.system, self._active[part.statements]).box()
            self._known[label] = (part, box)
        return self._known[label]

    def _after(self, part: Part, changes: Changes) -> Box:
        """The part's box when its statements among these change."""
        said, active = part.system.statements, self._active[part.statements]
        low, high = said.low.copy(), said.high.copy()
        for statement, interval in changes.items():
            at = np.flatnonzero(part.statements == statement)
            active[at] = interval is not None
            if interval is not None:
                low[at], high[at] = interval
        system = replace(part.system, statements=replace(said, low=low, high=high))
        return Contraction(system, active).box()


def _ends(boxes: list[Box]) -> tuple[Floats, Floats]:
    empty = np.zeros(0)
    low = np.concatenate([empty, *(box.low for box in boxes)])
    return low, np.concatenate([empty, *(box.high for box in boxes)])


def _differ(old: Floats, new: Floats) -> Mask:
    with np.errstate(invalid="ignore"):
        is_close = np.abs(new - old) <= SAME * np.maximum(np.abs(old), np.abs(new))
    differ: Mask = ~(is_close | (old == new))
    return differ


def _conflicts(variables: Iterable[Places], boxes: Iterable[Box]) -> tuple[int, ...]:
    pairs = zip(variables, boxes, strict=True)
    return tuple(int(names[box.conflict]) for names, box in pairs if box.conflict >= 0)
