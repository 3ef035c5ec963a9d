"""A number with its unit, as printed."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.unit import EXACT, Unit, convert

COUNTED = ("count", "rank")
DIGITS, DECIMALS = 40, 100  # more than anything countable needs; what is longer is a slip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A finite decimal and its unit; the printed digits are kept because they say the precision."""

    value: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        require_writable(self.value)

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"

    def to(self, unit: Unit) -> "Quantity":
        """The same amount in `unit`, without its printed digits; `InvalidValue` across kinds."""
        return Quantity(convert(self.value, self.unit, unit), unit)

    @property
    def base_value(self) -> Fraction:
        """The amount in the base unit of its kind, exact up to 60 digits; what comparisons use."""
        return Fraction(EXACT.multiply(self.value, self.unit.factor))

    def same_amount(self, other: "Quantity") -> bool:
        """Whether both are the same amount of the same kind, however they are printed."""
        return self.unit.kind == other.unit.kind and self.base_value == other.base_value

    @property
    def slack(self) -> Fraction:
        """By how much the amount may be off to each side by its print, in the base unit."""
        return Fraction(half_digit(self.value)) * Fraction(self.unit.factor)

    @property
    def rounding(self) -> tuple[Decimal, Decimal]:
        """What the print stands for, in its own unit: 6.74 is 6.735..6.745, 7 is 6.5..7.5.

        A whole number of things counted one by one, or a rank, is just that number.
        """
        half = Decimal(0) if self._is_counted else half_digit(self.value)
        return self.value - half, self.value + half

    @property
    def _is_counted(self) -> bool:
        is_whole = self.value == self.value.to_integral_value()
        return self.unit.kind in COUNTED and self.unit.factor == 1 and is_whole


def require_writable(value: Decimal) -> None:
    """A finite number of at most `DIGITS` digits before the point and `DECIMALS` behind it.

    Anything else is an `InvalidValue`: no count, amount or rate of a place is as large.
    """
    if not value.is_finite():
        raise InvalidValue(f"“{value}” không phải là số hữu hạn.", f"“{value}” is not finite.")
    if not is_writable(value):
        printed = value.normalize()
        raise InvalidValue(
            f"“{printed}” quá dài; một số có nhiều nhất {DIGITS} chữ số trước dấu phẩy và "
            f"{DECIMALS} sau dấu phẩy.",
            f"“{printed}” is too long; a number has at most {DIGITS} digits before the point and "
            f"{DECIMALS} behind it.",
        )


def is_writable(value: Decimal) -> bool:
    """Whether a finite number is as short as any that is meant."""
    return value.adjusted() < DIGITS and int(value.as_tuple().exponent) >= -DECIMALS


def half_digit(value: Decimal) -> Decimal:
    """Half a unit of the last printed digit; integers count as written, to ±0.5."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(min(int(exponent), 0) - 1)


def half_significant(value: Decimal) -> Decimal:
    """Half a unit of the last non-zero digit: 0.5 for 102, 50 for 1500, 0.05 for 9.70."""
    exponent = int(value.normalize().as_tuple().exponent)
    return Decimal(5).scaleb(exponent - 1)
