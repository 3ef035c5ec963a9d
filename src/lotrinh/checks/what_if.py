"""What would follow if one promised or observed figure were another one."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import disputes_of, only
from lotrinh.checks.accounts.said import figure_keys, promises_said
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.solver.components import Part
from lotrinh.checks.solver.conflict import conflicts
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.parts import Parts
from lotrinh.checks.solver.system import System
from lotrinh.checks.solver.what_if import Changes, WhatIf
from lotrinh.checks.solver.what_if import Moved as Shifted
from lotrinh.checks.trial import Value, doubt, tried
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

NO_VALUE = Message("không mức nào hợp với mọi câu", "no value fits all that is said")
Rows = frozenset[str]
Places = Sequence[int]
BeforeAfter = tuple[list[Places], list[Places]]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Moved:
    """What an indicator would lie between in an area and time, as things are and as asked.

    None where no value agrees with everything said of it (`NO_VALUE` in words).
    """

    about: Message
    indicator: str
    area: str
    before: Extent | None
    after: Extent | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What would move, what was asked about first, and the rows that quarrel before and after.

    `is_known` is false where the figure stands in no account: replaced, without a number or time.
    `doubt` is a word on a value far out of scale.
    """

    is_known: bool
    moved: tuple[Moved, ...] = ()
    before: tuple[Rows, ...] = ()
    after: tuple[Rows, ...] = ()
    doubt: Message | None = None


def what_if(at: Inspection, subject: str, value: Value) -> Answer:
    """What moves when a promise or figure says `value`, in its own unit, and who then quarrels.

    A pair is a range, a single number makes a range a level. What may be is what everything said
    leaves together; of statements that quarrel the softest is left out for the amounts that they
    are not about, for nothing follows from a contradiction. What is found on the way is kept for
    the next question. `InvalidValue` for what cannot be by nature (`trial.tried`).
    """
    changed, asked = tried(at, subject, value), at.once(_asked)
    changes = _changes(asked.accounts, changed) if changed else {}
    if not changes:
        return Answer(is_known=False)
    return replace(asked.answer(changes), doubt=doubt(at, subject, value))


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
        before = _quarrels(part, part.system, counts)
        after = _quarrels(part, _changed(part, changes), counts)
        return Answer(
            True,
            tuple(self._moved(labels, counts, changes, (before, after))),
            self._rows(elsewhere + before),
            self._rows(elsewhere + after),
        )

    def _moved(
        self, labels: set[int], counts: Mask, changes: Changes, quarrels: BeforeAfter
    ) -> Iterator[Moved]:
        """What moves from what agrees now to what would agree then, what was asked about first."""
        system = self.parts.system
        said, torn = system.statements, tuple(_about(system, one) for one in quarrels)
        left_out, out_then = (self._softest(one) for one in quarrels)
        agreed = counts.copy()
        agreed[list(left_out)] = False
        again = {one: (float(said.low[one]), float(said.high[one])) for one in left_out}
        joint: Changes = {**again, **changes, **dict.fromkeys(out_then)}
        found = self._moving(labels, agreed).ask(joint, torn[0] ^ torn[1])
        asked = _about(system, [list(changes)])
        order = np.argsort(~np.isin(found.variables, list(asked)), kind="stable")
        for place in order.tolist():
            told = _moved(self.accounts, found, place, torn)
            if told:
                yield told

    def _softest(self, quarrels: Sequence[Places]) -> set[int]:
        """The statement of each quarrel that is left out first."""
        cost = self.parts.system.statements.cost
        return {min(one, key=lambda place: (cost[place], -place)) for one in quarrels}

    def _rows(self, quarrels: Sequence[Places]) -> tuple[Rows, ...]:
        """The rows of each quarrel between several statements."""
        said = self.accounts.said.row
        return tuple(frozenset(said[list(one)].tolist()) for one in quarrels if len(one) > 1)

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
    return _Asked(found.accounts, found.counted, found.accounts.parts)


def _changes(accounts: Accounts, changed: Target | Observation) -> Changes:
    """The statements of a row with what they would say instead."""
    at = accounts.at
    places = np.flatnonzero(accounts.said.row == changed.id).tolist()
    if isinstance(changed, Target):
        said = promises_said(at, [changed], accounts.cells)
        ends = zip(said.low.tolist(), said.high.tolist(), strict=True)
        return dict(zip(places, ends, strict=True)) if places else {}
    if not places:
        return {}
    factor = changed.quantity.unit.factor
    low, high = (float(end * factor) for end in changed.quantity.rounding)
    sign = figure_keys(at.figures, accounts.cells)[1][_place(at, changed.id)]
    return {places[0]: (low, high) if sign > 0 else (-high, -low)}


def _place(at: Inspection, subject: str) -> int:
    return next(place for place, one in enumerate(at.figures.rows) if one.id == subject)


def _changed(part: Part, changes: Changes) -> System:
    said = part.system.statements
    low, high = said.low.copy(), said.high.copy()
    for place, ends in changes.items():
        if ends is not None:
            at = np.searchsorted(part.statements, place)
            low[at], high[at] = ends
    return replace(part.system, statements=replace(said, low=low, high=high))


def _quarrels(part: Part, system: System, counts: Mask) -> list[Places]:
    """The statements of each quarrel in a part."""
    kept, places = only(system, counts[part.statements])
    if Contraction(kept).settle() < 0:
        return []
    numbers = part.statements[places]
    every = (numbers[list(one.statements)].tolist() for one in conflicts(kept))
    return [one for one in every if one]


def _about(system: System, quarrels: Sequence[Places]) -> set[int]:
    """The variables that some statements are about."""
    every = [place for one in quarrels for place in one]
    return set(system.statements.variable[every].tolist())


def _moved(
    accounts: Accounts, found: Shifted, place: int, torn: Sequence[Container[int]]
) -> Moved | None:
    """A variable that moved in words; None for a number between cells, or what stays as it is."""
    variable = int(found.variables[place])
    key = int(accounts.keys[variable])
    if key < 0:
        return None
    sheet, area, period = accounts.cells.cell(key)
    amounts = Amounts(accounts.at)
    old, new = (
        (float(end[place]) for end in (found.old_low, found.old_high)),
        (float(end[place]) for end in (found.new_low, found.new_high)),
    )
    before, after = (
        None if variable in none else _extent(amounts, sheet, *ends)
        for none, ends in zip(torn, (old, new), strict=True)
    )
    if before == after:
        return None
    return Moved(amounts.about(sheet, period), sheet.indicator, area, before, after)


def _extent(amounts: Amounts, sheet: Sheet, low: float, high: float) -> Extent | None:
    return amounts.extent(sheet, low, high) if low <= high else None
