"""Digits that agree while the point stands elsewhere."""

from decimal import Decimal
from fractions import Fraction

from lotrinh.domain.quantity import Quantity

THOUSANDS = (3, 6, 9)
FEWEST_DIGITS = 3
_FINEST = Fraction(1, 50)


def slip(first: Quantity, second: Quantity) -> int:
    """By how many places the point of two amounts of one kind differs; 0 for no such slip.

    Factors of 10 and 100 count with three digits or more that agree.
    """
    small, large = sorted((first, second), key=lambda one: abs(one.base_value))
    if small.base_value * large.base_value <= 0:
        return 0
    places: tuple[int, ...] = THOUSANDS
    if min(_digits(small.value), _digits(large.value)) >= FEWEST_DIGITS:
        places = (1, 2, *THOUSANDS)
    return next((one for one in places if _agree(small, large, 10**one)), 0)


def _agree(small: Quantity, large: Quantity, times: int) -> bool:
    gap = abs(small.base_value * times - large.base_value)
    room = small.slack * times + large.slack
    return gap <= min(room, abs(large.base_value) * _FINEST)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
