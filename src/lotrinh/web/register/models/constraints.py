"""The domain's invariants as constraints of the database."""

from collections.abc import Iterable
from datetime import date

from django.db.models import (
    BigIntegerField,
    CheckConstraint,
    DateField,
    F,
    FloatField,
    Q,
    TextField,
    UniqueConstraint,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce
from django.db.models.lookups import LessThanOrEqual

PLAIN_NUMBER = r"^-?[0-9]+([.][0-9]+)?$"
AMOUNT = r"^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"
SHARE = r"^(-?0+([.]0+)?|0+[.][0-9]+|0*1([.]0+)?)$"


def is_choice(table: str, field: str, allowed: Iterable[str]) -> CheckConstraint:
    """A word is one of those the domain knows."""
    return CheckConstraint(
        condition=Q(**{f"{field}__in": list(allowed)}), name=f"{table}_{field}_is_known"
    )


def is_number(table: str, field: str) -> CheckConstraint:
    """A decimal's text is a plain number, or there is none."""
    return _matches(table, field, PLAIN_NUMBER, "number")


def is_amount(table: str, field: str) -> CheckConstraint:
    """A decimal's text is a number of 0 or more, or there is none."""
    return _matches(table, field, AMOUNT, "amount")


def is_share(table: str, field: str) -> CheckConstraint:
    """A decimal's text is a number between 0 and 1, or there is none."""
    return _matches(table, field, SHARE, "share")


def rises(table: str, low: str, high: str) -> CheckConstraint:
    """One decimal is not above another; compared as floats, which never refuses a true order."""
    return CheckConstraint(
        condition=_either_blank(low, high)
        | Q(LessThanOrEqual(Cast(low, FloatField()), Cast(high, FloatField()))),
        name=f"{table}_{low}_up_to_{high}",
    )


def follows(table: str, first: str, last: str) -> CheckConstraint:
    """A day or year is not before another one, where both are given."""
    return CheckConstraint(
        condition=_either_blank(first, last) | Q(**{f"{last}__gte": F(first)}),
        name=f"{table}_{first}_before_{last}",
    )


def come_together(name: str, one: str, other: str) -> CheckConstraint:
    """Both cells are given or neither."""
    return CheckConstraint(
        condition=Q(**{one: None, other: None})
        | Q(**{f"{one}__isnull": False, f"{other}__isnull": False}),
        name=name,
    )


def is_in_order(table: str) -> CheckConstraint:
    """What exists for a time does not end before it begins."""
    return CheckConstraint(
        condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
        name=f"{table}_validity_in_order",
    )


def is_unique(table: str, *fields: str | Combinable) -> UniqueConstraint:
    """No two rows share all of these cells."""
    name = f"{table}_is_told_apart"
    plain = [one for one in fields if isinstance(one, str)]
    if len(plain) == len(fields):
        return UniqueConstraint(fields=plain, name=name)
    return UniqueConstraint(*fields, name=name)


def blank_text(field: str) -> Coalesce:
    """A missing word as a value, because a database takes two missing ones for different."""
    return Coalesce(field, Value(""), output_field=TextField())


def blank_day(field: str) -> Coalesce:
    """A missing day as a value, for the same reason."""
    return Coalesce(field, Value(date.min), output_field=DateField())


def blank_key(field: str) -> Coalesce:
    """A missing number as a value, for the same reason; keys and seeds are not negative."""
    return Coalesce(field, Value(-1), output_field=BigIntegerField())


def _either_blank(one: str, other: str) -> Q:
    return Q(**{one: None}) | Q(**{other: None})


def _matches(table: str, field: str, pattern: str, what: str) -> CheckConstraint:
    return CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__regex": pattern}),
        name=f"{table}_{field}_is_{what}",
    )
