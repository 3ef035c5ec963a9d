"""Amounts of capital with what their rounding hides, and their words; always billion VND."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.quantity import Quantity, half_digit
from lotrinh.domain.unit import Unit

BILLION = Unit("billion VND", "money_vnd", Decimal(10**9))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, and by how much rounding may have moved it to each side."""

    value: Decimal
    slack: Decimal = Decimal(0)

    def is_above(self, other: "Amount") -> bool:
        """Whether it is more than another however both were rounded."""
        return self.value - self.slack > other.value + other.slack


def printed(value: Decimal) -> Amount:
    """An amount as it was printed: 14331.6 stands for 14331.55..14331.65, 25550 for ±0.5."""
    return Amount(value, half_digit(value))


def measured(quantity: Quantity, unit: Unit) -> Amount:
    """A printed amount in another unit of its kind: `2.4 trillion VND` is 2400 ± 50 billion."""
    edge = Quantity(half_digit(quantity.value), quantity.unit)
    return Amount(quantity.to(unit).value, edge.to(unit).value)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum, in which the roundings add up."""
    found = tuple(amounts)
    return Amount(sum((one.value for one in found), Decimal(0)), sum_of_slack(found))


def sum_of_slack(amounts: Iterable[Amount]) -> Decimal:
    """The most by which the rounding of all may have moved their sum."""
    return sum((one.slack for one in amounts), Decimal(0))


def money_words(value: Decimal) -> Message:
    """`1.180 tỷ đồng`, `1,180 billion VND`; digits that say nothing are left out."""
    short = plain(value)
    return Message(f"{format_number(short)} tỷ đồng", f"{format_number(short, 'en')} billion VND")


def reckoned(parts: Iterable[Decimal], result: Decimal, sign: str = "+") -> Message:
    """How an amount follows from others: `95 − 40 − 35 = 20 tỷ đồng`."""
    amounts = [plain(one) for one in parts]
    vi, en = (
        f" {sign} ".join(format_number(one, lang) for one in amounts) for lang in ("vi", "en")
    )
    told = money_words(result)
    return Message(f"{vi} = {told.vi}.", f"{en} = {told.en}.")


def excess_steps(parts: Sequence[Decimal], bound: Decimal) -> tuple[Message, ...]:
    """How a sum goes above a bound: the parts added up, then the bound taken away."""
    found = sum(parts, Decimal(0))
    added = (reckoned(parts, found),) if len(parts) > 1 else ()
    return (*added, reckoned((found, bound), found - bound, "−"))


def plain(value: Decimal) -> Decimal:
    """A number without trailing zeros after the point: 4860.00 is 4860."""
    short = value.normalize()
    return short if int(short.as_tuple().exponent) <= 0 else short.quantize(Decimal(1))


def billions(value: Decimal) -> Quantity:
    """An amount as a quantity."""
    return Quantity(plain(value), BILLION)


def exactly(value: Decimal) -> Extent:
    """An amount as what was expected or observed."""
    return Extent(plain(value), plain(value), BILLION.code)


def at_most(value: Decimal) -> Extent:
    """A ceiling as what was expected."""
    return Extent(None, plain(value), BILLION.code)
