"""The accounts of a plan: figures, promises and every identity between them, as a system."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.binding import RANGES, Binder
from lotrinh.checks.accounts.cells import Cells, Keys
from lotrinh.checks.accounts.crossing import Days
from lotrinh.checks.accounts.expansion import Expansion, expand
from lotrinh.checks.accounts.pattern import Pattern, patterns
from lotrinh.checks.accounts.said import Said, figure_keys, figures_said, promises_said
from lotrinh.checks.accounts.times import Clock, clock
from lotrinh.checks.accounts.variant import variants
from lotrinh.checks.figures.breaks import begins_on, new_standard_on
from lotrinh.checks.figures.limits import Limits, limits
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import Floats, Statements, System
from lotrinh.domain.target import Target


@dataclass(frozen=True)
class Accounts:
    """Variable i is the cell `keys[i]`, or for a negative key a number between cells.

    Statement i is that of the row `said.row[i]`; the origin of a constraint is an instance of an
    identity in `expansion`. `figure_key` is the cell of each figure, latest or not.
    """

    at: Inspection
    cells: Cells
    said: Said
    keys: Keys
    figure_key: Keys
    expansion: Expansion
    system: System

    @cached_property
    def is_figure(self) -> NDArray[np.bool_]:
        """Which statements are figures rather than promises."""
        return np.isinf(self.said.weight)

    @cached_property
    def parts(self) -> Parts:
        """The parts of the system that share no variable."""
        return Parts(self.system)


def accounts_of(at: Inspection) -> Accounts:
    """The accounts of a plan's figures and of all promises but those replaced or amended."""
    promises = [one for one in at.plan.targets if _counts(at, one)]
    cells = Cells()
    figure_key, sign = figure_keys(at.figures, cells)
    said = figures_said(at, figure_key, sign) + promises_said(at, promises, cells)
    cells.areas.of(
        one.id for one in at.catalogue.places.values() if one.parent in dict(cells.areas)
    )
    ticking = clock(cells)
    expansion = expand(list(_patterns(at, cells, ticking)), cells, ticking.steps, said.key)
    keys, constraints = expansion.rows.constraints(expansion.keys)
    low, high = _possible(at, cells, keys, expansion)
    statements = Statements(
        np.searchsorted(keys, said.key).astype(np.int32), said.low, said.high, _costs(said)
    )
    system = System(low, high, statements, constraints)
    return Accounts(at, cells, said, keys, figure_key, expansion, system)


def _counts(at: Inspection, one: Target) -> bool:
    paper = at.plan.document.get(one.document)
    is_left = one.id not in at.amended and one.document not in at.replaced
    return is_left and paper is not None and paper.status != "superseded"


def _patterns(at: Inspection, cells: Cells, ticking: Clock) -> Iterable[Pattern]:
    binder = Binder(at.catalogue.kinship, frozenset(cells.sheets))
    found = {name: list(variants(name, ticking, at.catalogue.places)) for name in ("", *RANGES)}
    days = _days(at, cells)
    for identity in at.catalogue.identities.values():
        ranges = {one.over for one in identity.relation.terms} & set(RANGES)
        yield from patterns(identity, binder, ticking, found[next(iter(ranges), "")], days)


def _days(at: Inspection, cells: Cells) -> Days:
    codes = {one.indicator for one in cells.sheets}
    standard = {code: day.toordinal() for code in codes if (day := new_standard_on(at, code))}
    begins = (begins_on(at, one) for one in cells.areas)
    return Days(standard, np.array([day.toordinal() if day else 0 for day in begins], np.int64))


def _costs(said: Said) -> Floats:
    """What a unit of change costs: the weight, by the size of what is said."""
    ends = np.abs([said.low, said.high])
    size = np.where(np.isinf(ends), 0.0, ends).max(axis=0, initial=0.0)
    costs: Floats = said.weight / np.maximum(size, 1e-9)
    return costs


def _possible(
    at: Inspection, cells: Cells, keys: Keys, expansion: Expansion
) -> tuple[Floats, Floats]:
    """What each variable can be at all."""
    ends = np.array([limits(one, at.catalogue) for one in cells.sheets] or [Limits()])
    sheet = np.maximum(cells.parts(keys)[0], 0)
    low, high = ends[sheet, 0], ends[sheet, 1]
    is_hidden = keys < 0
    hidden_low, hidden_high = expansion.rows.hidden_bounds()
    number = -keys[is_hidden] - 1
    low[is_hidden], high[is_hidden] = hidden_low[number], hidden_high[number]
    return low, high
