"""Keys that must be unique, and cells that must name a row of another table."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from lotrinh.catalogue.table import Column, Problem, Table
from lotrinh.domain.message import Message
from lotrinh.domain.place import Successor

_Cell = tuple[int, str, tuple[str, ...]]
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
        links = [column for column in one.table.columns if column.refers_to]
        for column, cells in _linked(one, links):
            if column.refers_to not in absent:
                yield from _dangling(one, column, cells, keys.get(column.refers_to, set()))
            if column.refers_to == one.table.name:
                yield from _loop(one, column, cells)


def open_links(read: Iterable[Rows], absent: Set[str]) -> Iterator[tuple[str, Problem]]:
    """Every reference into a table that is absent, with the table's name."""
    for one in read:
        links = [column for column in one.table.columns if column.refers_to in absent]
        for column, cells in _linked(one, links):
            for problem in _dangling(one, column, cells, frozenset()):
                yield column.refers_to, problem


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


def _linked(one: Rows, links: list[Column]) -> Iterator[tuple[Column, list[_Cell]]]:
    """Each column of links with row number, own key and named keys of every cell that has some."""
    cells: list[list[_Cell]] = [[] for _ in links]
    seen: dict[Any, tuple[str, ...]] = {}
    for number, noun in one.rows if links else []:
        row, key = one.table.dump(noun), one.key(noun)
        for column, column_cells in zip(links, cells, strict=True):
            if row[column.name]:
                cell = column.name, row[column.name], column.within and row[column.within]
                if cell not in seen:
                    seen[cell] = tuple(named(column, row))
                column_cells.append((number, key, seen[cell]))
    return zip(links, cells, strict=True)


def _dangling(one: Rows, column: Column, cells: list[_Cell], keys: Set[str]) -> Iterator[Problem]:
    absent = Message(
        f"không có trong bảng {column.refers_to}", f"is not in the table {column.refers_to}"
    )
    is_own = column.refers_to == one.table.name
    for number, key, ids in cells:
        for id in ids:
            if id not in keys or (is_own and id == key):
                expected = _ITSELF if is_own and id == key else absent
                yield Problem(one.table.file, number, column.name, id, expected)


def _loop(one: Rows, column: Column, cells: list[_Cell]) -> Iterator[Problem]:
    numbers = {key: number for number, key, _ in cells}
    leads_to = {key: [id for id in ids if id != key] for _, key, ids in cells}
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
