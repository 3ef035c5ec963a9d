"""Decimals that keep the digits they were printed with."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models.expressions import Combinable


class ExactDecimalField(models.Field):
    """A decimal stored as text, so that 7.20 stays 7.20; sort and sum in Python, not in SQL."""

    _pyi_private_set_type: Decimal | Combinable
    _pyi_private_get_type: Decimal

    def get_internal_type(self) -> str:
        """Stored as any other text."""
        return "TextField"

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Decimal | None:
        """The stored text as a decimal."""
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        """Whatever was assigned as a decimal."""
        return value if value is None or isinstance(value, Decimal) else Decimal(value)

    def get_prep_value(self, value: Any) -> str | None:
        """Every printed digit, without an exponent."""
        return None if value is None else format(Decimal(value), "f")
