"""Rows into their tables, many at a time: about ten times as fast as Django's own way."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from itertools import islice
from types import NoneType
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model

CHUNK = 5000
_AS_THEY_ARE = {str, int, NoneType}
_DAYS = {date, datetime, NoneType}
Written = Callable[[int], None]


def write_rows(
    model: type[Model],
    rows: Iterable[Mapping[str, Any]],
    written: Written = lambda count: None,
    *,
    replaces: bool = False,
) -> None:
    """Add rows given by column; with `replaces`, a row whose key is there gets the new cells.

    It then keeps its position. Every row has the same columns; a key that the database makes is
    not among them. `written` hears of each part that has been written. SQLite adds rows twice as
    fast when none can be replaced.
    """
    waiting = iter(rows)
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        while part := list(islice(waiting, CHUNK)):
            columns = [one for one in model._meta.concrete_fields if one.attname in part[0]]
            stored = [_stored(one, [row[one.attname] for row in part]) for one in columns]
            cursor.executemany(
                _statement(model, columns, replaces), list(zip(*stored, strict=True))
            )
            written(len(part))


def _stored(column: Any, values: list[Any]) -> list[Any]:
    """The values of one column as the database takes them; equal ones are turned once."""
    kinds = {*map(type, values)}
    if kinds <= _AS_THEY_ARE:
        return values
    prepared = partial(column.get_db_prep_save, connection=connections[DEFAULT_DB_ALIAS])
    if kinds == {dict} and not any(values):
        return [prepared({})] * len(values)
    if kinds <= _DAYS:
        days = {day: prepared(day) for day in {*values}}
        return [days[day] for day in values]
    return [prepared(value) for value in values]


def _statement(model: type[Model], columns: list[Any], replaces: bool) -> str:
    quote = connection.ops.quote_name
    names = [quote(one.column) for one in columns]
    marks = ", ".join("%s" for _ in names)
    insert = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(names)}) VALUES ({marks})"
    if not replaces:
        return insert
    key = next(quote(one.column) for one in columns if one.primary_key)
    cells = [f"{name} = EXCLUDED.{name}" for name in names if name not in (key, quote("position"))]
    return f"{insert} ON CONFLICT ({key}) DO UPDATE SET {', '.join(cells)}"
