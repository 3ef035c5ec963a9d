"""What does not agree, explained: the figures, the identity, the arithmetic, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lotrinh.checks.accounts.accounts import Accounts
from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.solver.derivation import MEETING, Step, derivation
from lotrinh.checks.words import filled, listed, said
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

FOLLOWS = Message(
    "Từ {given}, theo hệ thức “{identity}”: {about} {value}.",
    "From {given}, by the identity “{identity}”: {about} is {value}.",
)
POSSIBLE = Message("những gì có thể có", "what is possible at all")
MEETS = Message(
    "{given} không còn để lại giá trị nào cho {about}.", "{given} leave no value for {about}."
)
RESULT = Message("kết quả bước {number}", "the result of step {number}")


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
        at = self.accounts.at
        row = at.row(str(self.accounts.said.row[statement]))
        assert isinstance(row, Observation | Target)
        return said(at, row)

    def about(self, variable: int) -> Message:
        """What a variable is."""
        sheet, _, period = self.accounts.cells.cell(int(self.accounts.keys[variable]))
        return self.amounts.about(sheet, period)

    def value(self, variable: int, low: float, high: float) -> Message:
        """What a variable lies between."""
        sheet = self.accounts.cells.cell(int(self.accounts.keys[variable]))[0]
        return self.amounts.value(sheet, low, high)

    def steps(self, quarrel: Quarrel) -> tuple[Message, ...]:
        """The chain from the statements to where they leave no value."""
        return tuple(self._told(derivation(self.accounts.system, quarrel.conflict)))

    def _told(self, chain: Sequence[Step]) -> Iterator[Message]:
        """Each step in words; what stands between cells is told with the step that uses it."""
        given: list[list[Message]] = []
        number = 0
        for step in chain:
            named = [self.said(one) for one in step.statements]
            named += [one for place in step.steps for one in given[place]]
            if self.accounts.keys[step.variable] < 0 and step.row != MEETING:
                given.append(named)
                continue
            number += 1
            given.append([filled(RESULT, number=Message(str(number), str(number)))])
            yield self._step(step, named)

    def _step(self, step: Step, named: Sequence[Message]) -> Message:
        given = listed(dict.fromkeys(named)) if named else POSSIBLE
        about = self.about(step.variable)
        if step.row == MEETING:
            return filled(MEETS, given=given, about=about)
        origin = int(self.accounts.system.constraints.origin[step.row])
        identity = self.accounts.expansion.instance(origin).identity
        value = self.value(step.variable, step.low, step.high)
        return filled(FOLLOWS, given=given, identity=identity.label, about=about, value=value)
