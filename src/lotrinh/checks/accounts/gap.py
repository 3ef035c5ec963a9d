"""How far apart two promises about one thing are, in arithmetic that a reader can repeat."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import numpy as np

from lotrinh.checks.accounts.amounts import Amounts
from lotrinh.checks.accounts.disputes import Quarrel
from lotrinh.checks.accounts.settling import Settling
from lotrinh.checks.words import both, filled, gap_words, given, number_words, quantity_words
from lotrinh.domain.bounds import APPROXIMATION
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

LEAST, MOST = Message("ít nhất", "at least"), Message("nhiều nhất", "at most")
ABOUT = Message(
    "{given}: số gần đúng, có thể lệch {percent}%, nên {end} {number} {sign} {percent}% × {number} "
    "= {result}.",
    "{given}: about so much, give or take {percent}%, so {end} {number} {sign} {percent}% × "
    "{number} = {result}.",
)
ABOUT_DIGITS = Message(
    "{given}: số gần đúng, có thể lệch nửa đơn vị của chữ số cuối khác 0, nên {end} {number} "
    "{sign} {margin} = {result}.",
    "{given}: about so much, give or take half a unit of the last digit that is not 0, so {end} "
    "{number} {sign} {margin} = {result}.",
)
ROUNDED = Message(
    "{given}: số đã làm tròn, nên {end} {number} {sign} {margin} = {result}.",
    "{given}: a rounded number, so {end} {number} {sign} {margin} = {result}.",
)
APART = Message("Cách nhau: {high} − {low} = {gap}.", "Apart: {high} − {low} = {gap}.")


def gap_of(quarrel: Quarrel) -> "Gap | None":
    """The gap of a quarrel about one thing; None where promises that touch leave an end out."""
    gap = Gap(quarrel) if len(quarrel.cells) == 1 else None
    return gap if gap and gap.size.value > 0 else None


@dataclass(frozen=True)
class Gap:
    """The gap between two promises about one thing."""

    quarrel: Quarrel

    @property
    def size(self) -> Quantity:
        """How far apart they are at least."""
        low, high = self._ends
        return Quantity(_decimal(high - low), self._unit)

    @property
    def steps(self) -> tuple[Message, ...]:
        """From the printed numbers to the gap."""
        low, high = self._ends
        apart = filled(
            APART,
            high=_number(high),
            low=_number(low),
            gap=gap_words(self.quarrel.accounts.at, self.size),
        )
        upper, lower = self._promises
        told = (*self._end(upper, 0), *self._end(lower, 1))
        return (*told, apart)

    @cached_property
    def _promises(self) -> tuple[Target, Target]:
        """The promise that asks for more, as printed, and the one that asks for less."""
        said, places = self.quarrel.accounts.said, np.array(self.quarrel.conflict.statements)
        upper = int(places[np.argmax(said.low[places])])
        lower = int(places[np.argmin(said.high[places])])
        settling = Settling(self.quarrel)
        if self._is_turned:
            upper, lower = lower, upper
        return settling.promise(upper), settling.promise(lower)

    @cached_property
    def _is_turned(self) -> bool:
        """Whether both are falls, printed as such."""
        settling = Settling(self.quarrel)
        return all(settling.is_turned(one) for one in self.quarrel.conflict.statements)

    @property
    def _ends(self) -> tuple[Fraction, Fraction]:
        """The most of the one and the least of the other."""
        upper, lower = self._promises
        return self._of(lower)[1], self._of(upper)[0]

    def _of(self, promise: Target) -> tuple[Fraction, Fraction]:
        """Both ends of a promise in the unit of the gap; 0 for an open one, which none asks for."""
        room, factor = promise.bounds.room, Fraction(self._unit.factor)
        return (room.low or Fraction(0)) / factor, (room.high or Fraction(0)) / factor

    def _end(self, promise: Target, side: int) -> Iterator[Message]:
        """How an end follows from a number that is not exact."""
        printed, unit = promise.bounds.ends[side], promise.bounds.unit
        assert printed is not None
        assert unit is not None
        number = Fraction(printed) * Fraction(unit.factor) / Fraction(self._unit.factor)
        end = self._of(promise)[side]
        if end == number:
            return
        margin = abs(number - end)
        is_share = margin == APPROXIMATION * abs(number)
        template = ABOUT if is_share else ABOUT_DIGITS
        yield filled(
            template if promise.bounds.comparator == "~" else ROUNDED,
            given=given(self.quarrel.accounts.at, promise), end=MOST if side else LEAST,
            percent=_number(APPROXIMATION * 100), margin=_number(margin), number=_number(number),
            sign="+" if side else "−", result=self._amount(end),
        )  # fmt: skip

    @cached_property
    def _unit(self) -> Unit:
        accounts = self.quarrel.accounts
        key = int(accounts.said.key[self.quarrel.conflict.statements[0]])
        return Amounts(accounts.at).unit(accounts.cells.cell(key)[0])

    def _amount(self, number: Fraction) -> Message:
        return quantity_words(self.quarrel.accounts.at, Quantity(_decimal(number), self._unit))


def _number(number: Fraction) -> Message:
    """A number as it stands in a sum."""
    words = number_words(_decimal(number))
    return both(lambda lang: f"({words.in_language(lang)})") if number < 0 else words


def _decimal(number: Fraction) -> Decimal:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    kept = round(exact, 12).normalize()
    return Decimal(f"{kept:f}")
