"""Shares of a whole, as parts of one."""

from decimal import Decimal

from lotrinh.domain.errors import InvalidValue


def require_share(id: str, share: Decimal) -> None:
    """Raise `InvalidValue` unless a share is between 0 and 1."""
    if not 0 <= share <= 1:
        raise InvalidValue(
            f"{id}: tỷ trọng phải nằm trong khoảng 0 đến 1.",
            f"{id}: a share lies between 0 and 1.",
        )


def require_positive(id: str, *shares: Decimal | None) -> None:
    """Raise `InvalidValue` where a share is negative; blank passes, as does more than a whole."""
    if any(share is not None and share < 0 for share in shares):
        raise InvalidValue(f"{id}: tỷ trọng không thể âm.", f"{id}: a share cannot be negative.")
