"""Statements that quarrel though contraction sees it not: two sums at once, circles of sums.

Only small parts in which promises stand and which close a circle are asked, by a linear programme
first: what contraction leaves of a large part is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.solver.components import Part, Places, components, part, part_of
from lotrinh.checks.solver.conflict import Conflict, softest
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import is_refuted
from lotrinh.checks.solver.linear import relaxed
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.refutation import any_conflict
from lotrinh.checks.solver.system import Mask, System

SMALL = 120  # variables of a part that is asked
MOST = 12  # parts that are asked
EACH = 4  # quarrels told of one part


@dataclass(frozen=True)
class Circles:
    """The small parts of the accounts that close a circle and in which promises stand."""

    accounts: Accounts

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts, the smallest first, with the numbers of the accounts' system."""
        small = self._small
        found = Parts(small.system)
        labels = found.beyond_trees()
        size = np.bincount(found.label, minlength=1)[labels]
        ordered = labels[np.argsort(size, kind="stable")].tolist()
        parts = (_within(small, found.take([one])) for one in ordered)
        return tuple(islice((one for one in parts if _is_circle(one.system)), MOST))

    @cached_property
    def _small(self) -> Part:
        system = self.accounts.system
        label = components(system)
        promised = label[system.statements.variable[~self.accounts.is_figure]]
        is_asked = np.zeros(int(label.max(initial=-1)) + 1, bool)
        is_asked[promised] = True
        is_asked &= np.bincount(label, minlength=len(is_asked)) <= SMALL
        return part(system, is_asked[label])

    @cached_property
    def _joint(self) -> Part:
        """All parts as one, for a first look."""
        nothing = np.zeros(0, np.intp)
        return part_of(
            self.accounts.system,
            np.sort(np.concatenate([nothing, *(one.statements for one in self.parts)])),
            np.sort(np.concatenate([nothing, *(one.constraints for one in self.parts)])),
        )

    def conflicts(self, counted: Mask) -> Iterator[Conflict]:
        """Conflicts of the statements that count, in parts that contraction leaves consistent.

        One linear programme says of all parts that nothing is suspect, mostly.
        """
        if not self.parts or not _is_suspect(self._joint.system, counted[self._joint.statements]):
            return
        for one in self.parts:
            told = counted[one.statements]
            promised = ~self.accounts.is_figure[one.statements]
            if (told & promised).sum() > 1 and _is_suspect(one.system, told):
                yield from _every(one, told)


def _within(outer: Part, inner: Part) -> Part:
    """A part of a part, as a part of the whole."""
    return Part(
        inner.system, outer.variables[inner.variables], outer.statements[inner.statements],
        outer.constraints[inner.constraints],
    )  # fmt: skip


def _is_circle(system: System) -> bool:
    """Whether rows are joined by more than one path; without that contraction sees everything."""
    return len(system.constraints.variable) >= len(system) + len(system.constraints)


def _is_suspect(system: System, told: Mask) -> bool:
    """Whether straight lines around what contraction leaves prove that nothing is left."""
    box = Contraction(system, told).box()
    return box.conflict < 0 and is_refuted(relaxed(system, box.low, box.high))


def _every(one: Part, told: Mask) -> Iterator[Conflict]:
    told = told.copy()
    for _ in range(EACH):
        found = any_conflict(one.system, told)
        if found is None or not found.statements:
            return
        told[softest(one.system, found)] = False
        yield Conflict(
            _numbers(one.statements, found.statements), _numbers(one.constraints, found.constraints)
        )


def _numbers(places: Places, chosen: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(places[list(chosen)].tolist())
