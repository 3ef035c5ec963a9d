"""What would follow if one promised or observed figure were another one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import disputes_of, only
from lotrinh.checks.accounts.said import figure_keys, promises_said
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.solver.components import Part
from lotrinh.checks.solver.conflict import conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import System
from lotrinh.checks.solver.what_if import Changes, WhatIf
from lotrinh.checks.solver.what_if import Moved as Shifted
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target

Rows = frozenset[str]
Places = Sequence[int]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Moved:
    """What an indicator would lie between in an area and time, as things are and as asked."""

    about: Message
    indicator: str
    area: str
    before: Extent
    after: Extent


@dataclass(frozen=True, slots=True)
class Answer:
    """What would move, the nearest first, and the rows that quarrel before and after.

    `is_known` is false where the figure stands in no account: replaced, without a number or time.
    """

    is_known: bool
    moved: tuple[Moved, ...] = ()
    before: tuple[Rows, ...] = ()
    after: tuple[Rows, ...] = ()


def what_if(at: Inspection, subject: str, value: Decimal) -> Answer:
    """What moves when a promise or figure says `value`, in its own unit, and who then quarrels.

    A range becomes the single value. Of statements that quarrel already the one that is softest
    is left out of what moves, for nothing follows from a contradiction. What is found on the way is
    kept for the next question.
    """
    asked = at.once(_asked)
    changes = _changes(asked.accounts, subject, value)
    return asked.answer(changes) if changes else Answer(is_known=False)


@dataclass(frozen=True)
class _Asked:
    """The accounts taken apart, so that a question is about its own part only."""

    accounts: Accounts
    counted: Mask
    parts: Parts
    moving: dict[tuple[int, bytes], WhatIf] = field(default_factory=dict)

    def answer(self, changes: Changes) -> Answer:
        """What moves and who quarrels when statements of one row change."""
        counts = self.counted.copy()
        counts[list(changes)] = True
        labels = self._labels(list(changes))
        part = self.parts.take(labels)
        elsewhere = [one for one in self._known if not self._labels(one) & labels]
        before = elsewhere + _quarrels(part, part.system, counts)
        after = elsewhere + _quarrels(part, _changed(part, changes), counts)
        counts &= ~_softest(self.accounts, before, changes)
        return Answer(
            True,
            tuple(_moved(self.accounts, self._moving(labels, counts).ask(changes))),
            tuple(_rows(self.accounts, one) for one in before),
            tuple(_rows(self.accounts, one) for one in after),
        )

    def _labels(self, statements: Places) -> set[int]:
        variable = self.parts.system.statements.variable[list(statements)]
        return set(self.parts.label[variable].tolist())

    @cached_property
    def _known(self) -> list[Places]:
        """The quarrels as things are."""
        whole = self.parts.take(range(int(self.parts.label.max(initial=-1)) + 1))
        return _quarrels(whole, whole.system, self.counted)

    def _moving(self, labels: set[int], counts: Mask) -> WhatIf:
        key = min(labels), counts.tobytes()
        if key not in self.moving:
            self.moving.clear()
            self.moving[key] = WhatIf(self.parts.system, counts)
        return self.moving[key]


def _asked(at: Inspection) -> _Asked:
    found = at.once(disputes_of)
    return _Asked(found.accounts, found.counted, Parts(found.accounts.system))


def _changes(accounts: Accounts, subject: str, value: Decimal) -> Changes:
    """The statements of a row with what they would say instead."""
    at = accounts.at
    row = at.row(subject)
    places = np.flatnonzero(accounts.said.row == subject).tolist()
    if isinstance(row, Target) and places and row.bounds.unit and row.bounds.is_numeric:
        said = promises_said(at, [replace(row, bounds=_bounds(row.bounds, value))], accounts.cells)
        ends = zip(said.low.tolist(), said.high.tolist(), strict=True)
        return dict(zip(places, ends, strict=True))
    if isinstance(row, Observation) and places:
        quantity = Quantity(value, row.quantity.unit)
        factor = row.quantity.unit.factor
        low, high = (float(end * factor) for end in quantity.rounding)
        sign = figure_keys(at.figures, accounts.cells)[1][_place(at, subject)]
        return {places[0]: (low, high) if sign > 0 else (-high, -low)}
    return {}


def _place(at: Inspection, subject: str) -> int:
    return next(place for place, one in enumerate(at.figures.rows) if one.id == subject)


def _bounds(given: Bounds, value: Decimal) -> Bounds:
    comparator = "=" if given.comparator == "range" else given.comparator
    low = None if comparator in ("<=", "<") else value
    high = None if comparator in (">=", ">") else value
    return Bounds(comparator, low, high, given.unit)


def _changed(part: Part, changes: Changes) -> System:
    said = part.system.statements
    low, high = said.low.copy(), said.high.copy()
    for place, ends in changes.items():
        if ends is not None:
            at = np.searchsorted(part.statements, place)
            low[at], high[at] = ends
    return replace(part.system, statements=replace(said, low=low, high=high))


def _quarrels(part: Part, system: System, counts: Mask) -> list[Places]:
    """The statements of each quarrel in a part in which more than one statement takes part."""
    kept, places = only(system, counts[part.statements])
    if Contraction(kept).settle() < 0:
        return []
    numbers = part.statements[places]
    every = (numbers[list(one.statements)].tolist() for one in conflicts(kept))
    return [one for one in every if len(one) > 1]


def _softest(accounts: Accounts, quarrels: Sequence[Places], changes: Changes) -> Mask:
    """One statement of each quarrel, the softest that is not asked about."""
    mask = np.zeros(len(accounts.said.row), bool)
    for one in quarrels:
        others = [place for place in one if place not in changes] or list(one)
        mask[min(others, key=lambda place: float(accounts.said.weight[place]))] = True
    return mask


def _rows(accounts: Accounts, statements: Sequence[int]) -> Rows:
    return frozenset(accounts.said.row[list(statements)].tolist())


def _moved(accounts: Accounts, found: Shifted) -> Iterator[Moved]:
    amounts = Amounts(accounts.at)
    ends = zip(
        found.variables.tolist(), found.old_low.tolist(), found.old_high.tolist(),
        found.new_low.tolist(), found.new_high.tolist(), strict=True,
    )  # fmt: skip
    for variable, old_low, old_high, new_low, new_high in ends:
        key = int(accounts.keys[variable])
        if key < 0 or new_low > new_high:
            continue
        sheet, area, period = accounts.cells.cell(key)
        yield Moved(
            amounts.about(sheet, period),
            sheet.indicator,
            area,
            amounts.extent(sheet, old_low, old_high),
            amounts.extent(sheet, new_low, new_high),
        )
