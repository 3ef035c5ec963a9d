"""Decimals that keep the digits they were printed with, and the pieces of their constraints."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.expressions import Combinable

PLAIN_NUMBER = r"^-?[0-9]+([.][0-9]+)?$"


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


def is_number(table: str, field: str) -> CheckConstraint:
    """The constraint that a decimal's text is a plain number."""
    return CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__regex": PLAIN_NUMBER}),
        name=f"{table}_{field}_is_number",
    )


def is_choice(table: str, field: str, allowed: Iterable[str]) -> CheckConstraint:
    """The constraint that a word is one of those the domain knows."""
    return CheckConstraint(
        condition=Q(**{f"{field}__in": list(allowed)}), name=f"{table}_{field}_is_known"
    )
