"""Amounts of capital, always in billion VND."""

from decimal import Decimal

from lotrinh.domain.errors import InvalidValue


def require_amount(id: str, *amounts: Decimal | None) -> None:
    """Raise `InvalidValue` where an amount is negative; blank is not zero and passes."""
    if any(amount is not None and amount < 0 for amount in amounts):
        raise InvalidValue(f"{id}: số vốn không thể âm.", f"{id}: an amount cannot be negative.")
