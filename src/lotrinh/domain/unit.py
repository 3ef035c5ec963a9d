"""Units of measure and exact conversion within one kind."""

from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from lotrinh.domain.errors import InvalidValue

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed: its code, the kind within which it converts, the factor to the base.

    `%` and `pp` are two kinds, so are dong and dollars; nothing converts across kinds.
    """

    code: str
    kind: str
    factor: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        if not self.code or not self.kind or not self.factor.is_finite() or self.factor <= 0:
            raise InvalidValue(
                f"Đơn vị “{self.code}” cần mã, loại và hệ số dương.",
                f"Unit “{self.code}” needs a code, a kind and a positive factor.",
            )

    def __str__(self) -> str:
        return self.code

    @property
    def scale(self) -> int:
        """What its scale word stands for: 1,000,000 of `million visitors`, else 1."""
        return SCALES.get(self.code.partition(" ")[0], 1)

    def scaled(self, scale: str) -> "Unit":
        """This unit with a scale word before it: `billion VND` from `VND`."""
        if scale not in SCALES:
            raise InvalidValue(
                f"“{scale}” không phải bậc; dùng {', '.join(SCALES)}.",
                f"“{scale}” is not a scale; use {', '.join(SCALES)}.",
            )
        return Unit(f"{scale} {self.code}", self.kind, self.factor * SCALES[scale])

    def ratio_to(self, other: "Unit") -> Fraction:
        """How many of `other` make one of this unit, exactly; `InvalidValue` across kinds."""
        if self.kind != other.kind:
            raise InvalidValue(
                f"Không thể đổi “{self.code}” sang “{other.code}”: hai loại đại lượng khác nhau.",
                f"“{self.code}” does not convert to “{other.code}”: they are different kinds.",
            )
        return Fraction(self.factor) / Fraction(other.factor)


def convert(value: Decimal, unit: Unit, to: Unit) -> Decimal:
    """`value` in `unit` expressed in `to`; exact up to 60 digits."""
    if unit == to:
        return value
    product = Fraction(value) * unit.ratio_to(to)
    return EXACT.divide(Decimal(product.numerator), Decimal(product.denominator))
