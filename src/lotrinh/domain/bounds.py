"""What a promise demands of a number: a comparator and its ends."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.quantity import Quantity, half_significant, require_writable
from lotrinh.domain.unit import Unit

COMPARATORS = (">=", ">", "<=", "<", "=", "~", "range", "keep", "improve")
APPROXIMATION = Fraction(25, 1000)
_FILLED = {
    ">=": (True, False), ">": (True, False), "<=": (False, True), "<": (False, True),
    "=": (True, True), "~": (True, True), "range": (True, True),
    "keep": (False, False), "improve": (False, False),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """Exact ends in base units; `None` is unbounded, an end may be left out (`open`)."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, number: Fraction) -> bool:
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return above and below

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: "Interval") -> bool:
        if self.high is None or other.low is None:
            return False
        touch_open = self.high_open or other.low_open
        return self.high < other.low or (self.high == other.low and touch_open)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Comparator, ends and unit of a promised value.

    `>=`, `>` fill `low` only; `<=`, `<` fill `high` only; `=`, `~` fill both, equal; `range` both,
    whichever is first; `keep` and `improve` neither, and then a unit may be missing.
    """

    comparator: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: Unit | None = None

    def __post_init__(self) -> None:
        if self.comparator not in COMPARATORS:
            raise InvalidValue(
                f"“{self.comparator}” không phải dấu so sánh; dùng {' '.join(COMPARATORS)}.",
                f"“{self.comparator}” is not a comparator; use {' '.join(COMPARATORS)}.",
            )
        for end in (self.low, self.high):
            if end is not None:
                require_writable(end)
        if (self.low is not None, self.high is not None) != _FILLED[self.comparator]:
            raise _wrong_ends(self.comparator)
        if self.comparator in ("=", "~") and self.low != self.high:
            raise _wrong_ends(self.comparator)
        if self.is_numeric and self.unit is None:
            raise InvalidValue("Một mức có số phải có đơn vị.", "A level with a number has a unit.")

    @property
    def is_numeric(self) -> bool:
        """Whether it states a number; `keep` and `improve` do not."""
        return self.low is not None or self.high is not None

    @property
    def is_backwards(self) -> bool:
        """Whether a range is written with its greater end first."""
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """The lesser end and the greater, in the promise's unit."""
        return (self.high, self.low) if self.is_backwards else (self.low, self.high)

    @property
    def interval(self) -> Interval:
        """The numbers, in base units, that agree with the promise; both ends of a range bind.

        `~` is widened by 2.5% or half a unit of the last non-zero digit, whichever is more.
        Everything agrees with `keep` and `improve`.
        """
        low, high = map(self._base, self.ends)
        if self.comparator == "~" and low is not None and high is not None:
            margin = self._margin()
            low, high = low - margin, high + margin
        return Interval(low, high, self.comparator == ">", self.comparator == "<")

    @property
    def room(self) -> Interval:
        """The numbers that may be meant: of an exact one all that print as it.

        Thresholds, `~` and both ends of a range bind as they are written.
        """
        if self.comparator != "=" or self.low is None or self.unit is None:
            return self.interval
        low, high = map(self._base, Quantity(self.low, self.unit).rounding)
        return Interval(low, high)

    def met_by(self, quantity: Quantity, *, less_is_better: bool = False) -> bool | None:
        """Whether `quantity` fulfils the promise; `None` where the promise states no number.

        A range, and `~`, is met from its nearer end on: the low end, or the high end when less is
        better. `=` is met at or beyond its value in the wanted direction. `InvalidValue` across
        kinds.
        """
        if self.unit is None or not self.is_numeric:
            return None
        quantity.unit.ratio_to(self.unit)
        wanted = self.interval
        if self.comparator in ("=", "~", "range"):
            wanted = Interval(high=wanted.high) if less_is_better else Interval(low=wanted.low)
        return quantity.base_value in wanted

    def _base(self, end: Decimal | None) -> Fraction | None:
        if end is None or self.unit is None:
            return None
        return Quantity(end, self.unit).base_value

    def _margin(self) -> Fraction:
        assert self.low is not None and self.unit is not None
        printed = Fraction(half_significant(self.low)) * Fraction(self.unit.factor)
        return max(abs(Fraction(self.low)) * APPROXIMATION * Fraction(self.unit.factor), printed)


def _wrong_ends(comparator: str) -> InvalidValue:
    return InvalidValue(
        f"Dấu “{comparator}” không hợp với hai đầu đã ghi: >= và > chỉ có low, <= và < chỉ có "
        "high, = và ~ có hai đầu bằng nhau, range có cả hai, keep và improve để trống.",
        f"“{comparator}” does not fit the ends given: >= and > have low only, <= and < high only, "
        "= and ~ two equal ends, range both, keep and improve none.",
    )
