"""What every row of a plan has: its text id, its place in the plan's order, and the way to a noun
and back.

A column that is called like a field of the noun holds that field; what is stored otherwise stands
in `split` and `joined`. A field that is in neither comes back as the noun's own default.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, ClassVar, get_type_hints

from django.db import models

from lotrinh.domain.citation import Citation
from lotrinh.domain.period import Period
from lotrinh.web.register.models.plain import plain


@dataclass(frozen=True)
class Field:
    """A field of a noun and its column: how the value is stored, and how it is read again."""

    name: str
    column: str
    store: Callable[[Any], Any] | None = None
    read: Callable[[Any], Any] | None = None


class Mapped(models.Model):
    """A table whose rows are values of `noun`."""

    noun: ClassVar[type[Any]]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    @staticmethod
    def split(one: Any) -> Mapping[str, Any]:
        """The columns of `one` that are not fields of it."""
        return {}

    def joined(self) -> Mapping[str, Any]:
        """The noun's fields that are not columns."""
        return {}

    @classmethod
    def columns(cls, one: Any) -> dict[str, Any]:
        """What the row of `one` holds; only its place and its citation are known elsewhere."""
        held = {
            each.column: each.store(getattr(one, each.name))
            if each.store
            else getattr(one, each.name)
            for each in _shared(cls)
        }
        held.update(cls.split(one))
        return held

    def to_value(self) -> Any:
        """The noun that this row holds."""
        citation: Any = getattr(self, "citation", None)
        return self.value_of(self, citation.to_value() if citation else None)

    @classmethod
    def value_of(cls, row: Any, citation: Citation | None) -> Any:
        """The noun of anything that has the columns as attributes."""
        names, stored, read = _columns(cls)
        held: dict[str, Any] = dict(zip(names, stored(row), strict=True))
        for name, value_of in read:
            held[name] = value_of(held[name])
        held.update(cls.joined(row))
        if citation is not None:
            held["citation"] = citation
        return cls.noun(**held)


class Row(Mapped):
    """A row of a plan, under the plan's own id; rows keep the order they came in."""

    id = models.TextField(primary_key=True)
    position = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ("position",)

    @classmethod
    def values(cls, cited: Mapping[int, Citation]) -> Iterator[Any]:
        """Every noun in the order of the plan, without an object for each row.

        `cited` holds every citation by its key.
        """
        for row in plain(cls._default_manager.all()):
            yield cls.value_of(row, cited.get(getattr(row, "citation_id", 0)))


def link(to: str) -> models.ForeignKey:
    """An optional reference to a row that cannot be deleted while it is referred to."""
    return models.ForeignKey(to, models.PROTECT, null=True, blank=True, related_name="+")


def required_link(to: str, *, has_index: bool = True) -> models.ForeignKey:
    """A reference to a row that cannot be deleted while it is referred to.

    It needs no index of its own where another one begins with it.
    """
    return models.ForeignKey(to, models.PROTECT, related_name="+", db_index=has_index)


@cache
def _shared(model: type[Mapped]) -> tuple[Field, ...]:
    hints = get_type_hints(model.noun)
    held = {one.name: one for one in model._meta.concrete_fields}
    return tuple(
        _field(name, held[name], hint)
        for name, hint in ((one.name, hints[one.name]) for one in fields(model.noun))
        if name in held and hint != Citation | None
    )


@cache
def _columns(
    model: type[Mapped],
) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]], list[tuple[str, Callable[..., Any]]]]:
    """The names of the shared fields, how all are taken from a row, and what reads some again."""
    shared = _shared(model)
    read = [(each.name, each.read) for each in shared if each.read]
    return tuple(each.name for each in shared), attrgetter(*(each.column for each in shared)), read


def _field(name: str, column: models.Field, hint: Any) -> Field:
    if isinstance(column, models.ForeignKey):
        return Field(name, column.attname, _or_none, _or_blank)
    if hint == tuple[Decimal, ...]:
        return Field(name, name, _printed, _decimals)
    if isinstance(column, models.JSONField):
        return Field(name, name, list, tuple)
    if hint in (Period, Period | None):
        return Field(name, name, _text, _period)
    return Field(name, name)


def _or_none(id: str) -> str | None:
    return id or None


def _or_blank(id: str | None) -> str:
    return id or ""


def _printed(numbers: tuple[Decimal, ...]) -> list[str]:
    return [format(one, "f") for one in numbers]


def _decimals(texts: list[str]) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, texts))


def _text(period: Period | None) -> str:
    return period.text if period else ""


@lru_cache(maxsize=4096)
def _period(text: str) -> Period | None:
    return Period(text) if text else None
