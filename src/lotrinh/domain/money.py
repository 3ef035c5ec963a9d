"""Amounts of capital, always in billion VND."""

from decimal import Decimal
from typing import Protocol

from lotrinh.domain.errors import InvalidValue


class Named(Protocol):
    """What can be said by its id."""

    @property
    def id(self) -> str:
        """Where it stands in the plan."""
        ...


def require_amount(line: Named, *amounts: Decimal | None) -> None:
    """Raise `InvalidValue` where an amount is negative; blank is not zero and passes."""
    for amount in amounts:
        if amount is not None and amount < 0:
            raise InvalidValue(
                f"{line.id}: số vốn không thể âm.", f"{line.id}: an amount cannot be negative."
            )
