"""Keys that must be unique, and cells that must name a row of another table."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from lotrinh.catalogue.table import Column, Problem, Table
from lotrinh.domain.message import Message
from lotrinh.domain.place import Successor

_LOOP = Message("đi vòng trở lại dòng đầu", "leads back to where it began")
_ITSELF = Message("là chính dòng này; cần một dòng khác", "is this row itself; name another")


@dataclass(frozen=True)
class Rows:
    """The rows read from one file of a table, each with its row number."""

    table: Table[Any]
    rows: list[tuple[int, Any]]

    def key(self, noun: Any) -> str:
        """What identifies a row in its table."""
        return self.table.key(noun)


def link_problems(
    read: Iterable[Rows], known: Mapping[str, Set[str]], absent: Set[str] = frozenset()
) -> Iterator[Problem]:
    """Repeated keys, references to no row of `read` and `known`, and rows that lead to themselves.

    Of several longer loops in one column the first is told. References into `absent` tables are
    passed over. `known` gives, by table name, the keys that exist elsewhere (the packaged
    catalogue).
    """
    tables = list(read)
    keys = _keys(tables, known)
    for one in tables:
        yield from _repeated(one)
        for column in one.table.columns:
            if column.refers_to and column.refers_to not in absent:
                yield from _dangling(one, column, keys.get(column.refers_to, set()))
            if column.refers_to == one.table.name:
                yield from _loop(one, column)


def open_links(read: Iterable[Rows], absent: Set[str]) -> Iterator[Problem]:
    """Every reference into a table that is absent."""
    for one in read:
        for column in one.table.columns:
            if column.refers_to in absent:
                yield from _dangling(one, column, frozenset())


def _keys(tables: list[Rows], known: Mapping[str, Set[str]]) -> dict[str, set[str]]:
    keys = {name: set(ids) for name, ids in known.items()}
    for one in tables:
        keys.setdefault(one.table.name, set()).update(one.key(noun) for _, noun in one.rows)
    return keys


def _repeated(one: Rows) -> Iterator[Problem]:
    column = ", ".join(one.table.key_columns)
    seen: dict[str, int] = {}
    for number, noun in one.rows:
        key = one.key(noun)
        first = seen.setdefault(key, number)
        if first != number:
            yield Problem(
                one.table.file, number, column, key,
                Message(f"đã dùng ở dòng {first}; mỗi mã một dòng",
                        f"is used in row {first} already; one row for each"),
            )  # fmt: skip


def _dangling(one: Rows, column: Column, keys: Set[str]) -> Iterator[Problem]:
    absent = Message(
        f"không có trong bảng {column.refers_to}", f"is not in the table {column.refers_to}"
    )
    for number, noun in one.rows:
        own = one.key(noun) if column.refers_to == one.table.name else ""
        for id in named(column, one.table.dump(noun)):
            if id not in keys or id == own:
                expected = _ITSELF if id == own else absent
                yield Problem(one.table.file, number, column.name, id, expected)


def _loop(one: Rows, column: Column) -> Iterator[Problem]:
    numbers = {one.key(noun): number for number, noun in one.rows}
    leads_to = {
        key: [id for id in named(column, one.table.dump(noun)) if id != key]
        for key, noun in ((one.key(noun), noun) for _, noun in one.rows)
    }
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as error:
        way = error.args[1][::-1]
        yield Problem(one.table.file, numbers[way[0]], column.name, " → ".join(way), _LOOP)


def named(column: Column, row: Mapping[str, Any]) -> list[str]:
    """The keys that a cell names: one, several, or places with weights."""
    value: str | Iterable[str | Successor] = row[column.name]
    if isinstance(value, str):
        ids = [value] if value else []
    else:
        ids = [one.place if isinstance(one, Successor) else one for one in value]
    return [f"{row[column.within]}:{id}" for id in ids] if column.within else ids
