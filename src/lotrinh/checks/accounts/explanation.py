"""What does not agree, explained: the figures, the identity, the arithmetic, step by step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.accounts.expansion import Instance
from lotrinh.checks.accounts.formula import formula
from lotrinh.checks.solver.derivation import MEETING, Step, derivation
from lotrinh.checks.words import filled, listed, placed, said, value_words
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

MOST = 12  # steps that a reader follows
FOLLOWS = Message(
    "Từ {given}, theo hệ thức “{identity}”: {formula}, nên {about} (x) {value}.",
    "From {given}, by the identity “{identity}”: {formula}, so {about} (x) is {value}.",
)
POSSIBLE = Message("những gì có thể có", "what is possible at all")
MEETS = Message(
    "{given} không còn để lại giá trị nào cho {about}.", "{given} leave no value for {about}."
)
AGAINST = Message("{one} trái với {other}.", "{one} contradicts {other}.")
RESULT = Message("{about} {value} (bước {number})", "{about} {value} (step {number})")
LINKS = Message("Hệ thức “{identity}”: {formula}.", "The identity “{identity}”: {formula}.")
NOWHERE = Message(
    "Không có bộ số nào thỏa mãn cùng lúc các hệ thức trên với {given}.",
    "No numbers fulfil all of these identities together with {given}.",
)
UNKNOWN = Message("x", "x")
UNSAID = Message("[{about}]", "[{about}]")


class Known(NamedTuple):
    """What is known of a cell: in full with its source, and as it stands in arithmetic."""

    said: Message
    short: Message


Given = Mapping[int, Known]


@dataclass(frozen=True)
class Explainer:
    """Explains quarrels of one plan's accounts."""

    accounts: Accounts

    @cached_property
    def amounts(self) -> Amounts:
        """How cells are printed."""
        return Amounts(self.accounts.at)

    def said(self, statement: int) -> Message:
        """What a statement says, of what, where: `GRDP 2030: 75-80 triệu đồng (68/NQ-HĐND)`."""
        return said(self.accounts.at, self.row(statement))

    def row(self, statement: int) -> Observation | Target:
        """The row that makes a statement."""
        row = self.accounts.at.row(str(self.accounts.said.row[statement]))
        assert isinstance(row, Observation | Target)
        return row

    def about(self, variable: int) -> Message:
        """What a variable is."""
        return self._about(int(self.accounts.keys[variable]))

    def value(self, variable: int, low: float, high: float) -> Message:
        """What a variable lies between."""
        sheet = self.accounts.cells.cell(int(self.accounts.keys[variable]))[0]
        return self.amounts.value(sheet, low, high)

    def steps(self, quarrel: Quarrel) -> tuple[Message, ...]:
        """The chain from the statements to where they leave no value.

        Without a chain, or after one longer than a reader follows, the identities by which the
        statements hang together.
        """
        chain = derivation(self.accounts.system, quarrel.conflict)
        told = tuple(self._told(chain))
        return told if 0 < len(told) <= MOST else tuple(self._links(quarrel))

    def _told(self, chain: Sequence[Step]) -> Iterator[Message]:
        """Each step in words; what stands between cells is told with the step that uses it."""
        given: list[Given] = []
        number = 0
        for step in chain:
            known = {key: one for place in step.steps for key, one in given[place].items()}
            known |= {int(self.accounts.said.key[one]): self._stated(one)
                      for one in step.statements if step.row != MEETING}  # fmt: skip
            key = int(self.accounts.keys[step.variable])
            if step.row == MEETING:
                yield self._meeting(step, known)
            elif key < 0:
                given.append(known)
            else:
                number += 1
                given.append({key: self._result(step, number)})
                yield self._step(step, known)

    def _stated(self, statement: int) -> Known:
        return Known(self.said(statement), self._short(statement))

    def _short(self, statement: int) -> Message:
        """What a statement says as it stands in arithmetic, without its comparator."""
        at = self.accounts.at
        row = at.row(str(self.accounts.said.row[statement]))
        if not isinstance(row, Target):
            assert isinstance(row, Observation)
            return value_words(at, row)
        unit = row.bounds.unit
        assert unit is not None
        return self.amounts.short(Extent(row.bounds.low, row.bounds.high, unit.code), unit)

    def _result(self, step: Step, number: int) -> Known:
        sheet = self.accounts.cells.cell(int(self.accounts.keys[step.variable]))[0]
        about, value = self.about(step.variable), self.value(step.variable, step.low, step.high)
        return Known(
            filled(RESULT, about=about, value=value, number=str(number)),
            self.amounts.short(
                self.amounts.extent(sheet, step.low, step.high), self.amounts.unit(sheet)
            ),
        )

    def _meeting(self, step: Step, known: Given) -> Message:
        """What leaves no value for the last variable: a statement, and what the rest gives."""
        named = [self.said(one) for one in step.statements]
        named += [one.said for one in known.values()]
        if len(named) == 2:
            return filled(AGAINST, one=named[0], other=named[1])
        about = self.about(step.variable) if self.accounts.keys[step.variable] >= 0 else POSSIBLE
        return filled(MEETS, given=listed(named), about=about)

    def _step(self, step: Step, known: Given) -> Message:
        given = listed(one.said for one in known.values()) if known else POSSIBLE
        about = self.about(step.variable)
        instance = self._instance(step.row)
        key = int(self.accounts.keys[step.variable])
        parts = {
            "given": given, "identity": instance.identity.label, "about": about,
            "value": self.value(step.variable, step.low, step.high),
        }  # fmt: skip
        return filled(FOLLOWS, formula=self._formula(instance, known, {key: UNKNOWN}), **parts)

    def _formula(self, instance: Instance, known: Given, named: Mapping[int, Message]) -> Message:
        """The arithmetic of an instance with what is known of its cells, else what is possible."""

        def told(key: int) -> Message:
            return named.get(key) or (known[key].short if key in known else self.possible(key))

        return formula(instance, told)

    def possible(self, key: int) -> Message:
        """What a cell of which nothing is said can be, as it stands in arithmetic."""
        place = int(np.searchsorted(self.accounts.keys, key))
        system, sheet = self.accounts.system, self.accounts.cells.cell(key)[0]
        one = self.amounts.extent(sheet, system.low[place], system.high[place])
        return self.amounts.short(one, self.amounts.unit(sheet))

    def _links(self, quarrel: Quarrel) -> Iterator[Message]:
        """The identities by which statements hang together, with their figures in place."""
        said = self.accounts.said
        known = {int(said.key[one]): self._stated(one) for one in quarrel.conflict.statements}
        origins = self.accounts.system.constraints.origin[list(quarrel.conflict.constraints)]
        for origin in dict.fromkeys(origins.tolist()):
            instance = self.accounts.expansion.instance(origin)
            unsaid = (key for key in instance.keys.tolist() if key not in known)
            named = {key: filled(UNSAID, about=self._about(key)) for key in unsaid}
            yield filled(
                LINKS,
                identity=instance.identity.label,
                formula=self._formula(instance, known, named),
            )
        yield filled(NOWHERE, given=listed(one.said for one in known.values()))

    def _about(self, key: int) -> Message:
        sheet, area, period = self.accounts.cells.cell(key)
        about, own = self.amounts.about(sheet, period), self.accounts.at.plan.area
        return placed(self.accounts.at, about, area) if own and area != own else about

    def _instance(self, row: int) -> Instance:
        origin = int(self.accounts.system.constraints.origin[row])
        return self.accounts.expansion.instance(origin)
