"""Amounts of capital, always in billion VND."""

from decimal import Decimal
from typing import Protocol

from lotrinh.domain.errors import InvalidValue


class _Line(Protocol):
    @property
    def id(self) -> str: ...


def require_amount(line: _Line, *amounts: Decimal | None) -> None:
    """Raise `InvalidValue` where an amount is negative; blank is not zero and passes."""
    for amount in amounts:
        if amount is not None and amount < 0:
            raise InvalidValue(
                f"{line.id}: số vốn không thể âm.", f"{line.id}: an amount cannot be negative."
            )
