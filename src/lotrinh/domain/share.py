"""Shares of a whole, as parts of one."""

from decimal import Decimal

from lotrinh.domain.errors import InvalidValue


def require_shares(id: str, low: Decimal | None, high: Decimal | None = None) -> None:
    """Raise `InvalidValue` unless both are between 0 and 1, and `low` is not above `high`."""
    if any(share is not None and not 0 <= share <= 1 for share in (low, high)):
        raise InvalidValue(
            f"{id}: tỷ trọng phải nằm trong khoảng 0 đến 1.",
            f"{id}: a share lies between 0 and 1.",
        )
    if low is not None and high is not None and low > high:
        raise InvalidValue(
            f"{id}: tỷ trọng thấp nhất {low} lớn hơn cao nhất {high}.",
            f"{id}: the lowest share {low} is above the highest {high}.",
        )
