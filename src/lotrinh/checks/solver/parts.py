"""The parts of a system that share no variable, found once and taken out when asked for."""

from collections.abc import Iterable

import numpy as np

from lotrinh.checks.solver.components import Part, Places, components, part_of
from lotrinh.checks.solver.system import SUM, Indices, System


class Parts:
    """The parts of a system, numbered from 0; `label[v]` is the part that variable v belongs to."""

    def __init__(self, system: System) -> None:
        rows = system.constraints
        self.system = system
        self.label = components(system)
        self._count = int(self.label.max(initial=-1)) + 1
        self._row_label = self.label[rows.variable[rows.start[:-1]]]
        self._statements = _Sorted(self.label[system.statements.variable], self._count)
        self._rows = _Sorted(self._row_label, self._count)

    def take(self, labels: Iterable[int]) -> Part:
        """These parts together as one system; variables that nothing speaks of are left out."""
        chosen = sorted(set(labels))
        return part_of(self.system, self._statements.of(chosen), self._rows.of(chosen))

    def beyond_trees(self) -> Places:
        """The parts with a product, a power, or sums joined by more than one path.

        Of the others contraction alone finds the exact hull, and whether they can hold.
        """
        rows, count = self.system.constraints, self._count
        knots = np.bincount(self.label, minlength=count)
        knots += np.bincount(self._row_label, minlength=count)
        edges = np.bincount(self._row_label, np.diff(rows.start), minlength=count)
        bent = np.bincount(self._row_label, rows.kind != SUM, minlength=count)
        return np.flatnonzero((edges >= knots) | (bent > 0))


class _Sorted:
    """Positions in the order of their labels."""

    def __init__(self, labels: Indices, count: int) -> None:
        self._order = np.argsort(labels, kind="stable")
        self._ends = np.concatenate([[0], np.cumsum(np.bincount(labels, minlength=count))])

    def of(self, labels: list[int]) -> Places:
        """The positions with one of these labels, in order."""
        empty = np.zeros(0, dtype=np.intp)
        slices = (self._order[self._ends[one] : self._ends[one + 1]] for one in labels)
        return np.sort(np.concatenate([empty, *slices]))
