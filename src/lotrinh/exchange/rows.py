"""The tables of a plan folder as rows, and what is wrong between them."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.aliases import alias_problems
from lotrinh.catalogue.links import Rows, link_problems
from lotrinh.catalogue.table import Line, Problem, Table, Unreadable, named_columns
from lotrinh.domain.message import Message

LOCAL = ("indicators", "places", "organisations")
SHARED_BY = {"area": "places", "programme": "programmes"}


@dataclass(frozen=True)
class Sheet:
    """One table as read: its good rows, its problems, and every key it mentions, good or not."""

    read: Rows
    problems: tuple[Problem, ...] = ()
    keys: frozenset[str] = frozenset()
    is_given: bool = False

    @property
    def nouns(self) -> tuple[Any, ...]:
        """The good rows without their numbers."""
        return tuple(noun for _, noun in self.read.rows)


def read_sheet(table: Table[Any], data: bytes | None) -> Sheet:
    """The rows of one file; no file means none, an empty or binary one is one problem."""
    if data is None:
        return Sheet(Rows(table, []))
    plain = data.decode("utf-8", errors="replace")
    unreadable = _unreadable(table, data)
    rows, problems = ([], [unreadable]) if unreadable else table.read(plain)
    keys = _keys(table, plain) if problems else frozenset(table.key(noun) for _, noun in rows)
    return Sheet(Rows(table, rows), tuple(problems), keys, is_given=True)


def sheet_of(table: Table[Any], header: tuple[int, list[str]], lines: Sequence[Line]) -> Sheet:
    """The rows of one table whose cells have been split already."""
    rows, problems = table.read_lines(header, lines)
    keys = _mentioned(table, header[1], (cells for _, cells in lines))
    return Sheet(Rows(table, rows), tuple(problems), keys, is_given=True)


def sheet_problems(sheets: Mapping[str, Sheet], catalogue: Catalogue) -> Iterator[Problem]:
    """Packaged codes and phrases that a local row repeats, repeated keys, references to nothing.

    A reference to a row that is itself wrong is not reported again; no reference is checked while
    a table has no keys at all because it cannot be read.
    """
    for name in LOCAL:
        yield from _packaged(sheets[name].read, getattr(catalogue, name))
    yield from alias_problems(sheets["indicators"].read, catalogue.indicators.values())
    if any(sheet.problems and not sheet.keys for sheet in sheets.values()):
        return
    read = [sheet.read for sheet in sheets.values()]
    yield from link_problems(read, known(sheets, catalogue), absent(sheets))
    yield from _share_problems(sheets, catalogue)


def absent(sheets: Mapping[str, Sheet]) -> frozenset[str]:
    """The tables that were not given; the packaged catalogue stands in for its own."""
    return frozenset(name for name, one in sheets.items() if not one.is_given) - {*LOCAL}


def _share_problems(sheets: Mapping[str, Sheet], catalogue: Catalogue) -> Iterator[Problem]:
    """Least shares of an area or a programme that does not exist."""
    keys = known(sheets, catalogue)
    expected = Message("không có trong bảng tương ứng", "is not in the table of its kind")
    for number, one in sheets["minimum_shares"].read.rows:
        table = SHARED_BY.get(one.kind)
        if table and table not in absent(sheets) and one.of not in keys[table]:
            yield Problem("minimum_shares.csv", number, "id", one.of, expected)


def known(sheets: Mapping[str, Sheet], catalogue: Catalogue) -> dict[str, set[str]]:
    """Every key by table: the catalogue's, and those that the sheets mention."""
    return {name: {*getattr(catalogue, name, ()), *sheets[name].keys} for name in sheets}


def _packaged(rows: Rows, packaged: Mapping[str, Any]) -> Iterator[Problem]:
    expected = Message(
        "đã có trong danh mục chung; ở đây chỉ ghi mã riêng của kế hoạch",
        "is in the packaged catalogue; only the plan's own codes stand here",
    )
    for number, noun in rows.rows:
        if rows.key(noun) in packaged:
            key = rows.table.columns[0].name
            yield Problem(rows.table.file, number, key, rows.key(noun), expected)


def _unreadable(table: Table[Any], data: bytes) -> Problem | None:
    if not data.strip():
        expected = Message("tệp trống; cần ít nhất dòng tên cột", "is empty; a header is needed")
        return Problem(table.file, None, "", "", expected)
    if b"\0" in data:
        expected = Message("không phải văn bản CSV", "is not CSV text")
        return Problem(table.file, None, "", "", expected)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        expected = Message(
            "không phải UTF-8; hãy lưu dạng CSV UTF-8", "is not UTF-8; save it as such"
        )
        return Problem(table.file, row, "", "", expected)
    return None


def _keys(table: Table[Any], text: str) -> frozenset[str]:
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    try:
        return _mentioned(table, named_columns(next(lines, [])), lines)
    except csv.Error:
        return frozenset()


def _mentioned(
    table: Table[Any], header: list[str], lines: Iterable[Sequence[str | Unreadable]]
) -> frozenset[str]:
    """The key of every line, as it is written."""
    places = [header.index(one) if one in header else None for one in table.key_columns]
    keys = {":".join(_cell(cells, place) for place in places) for cells in lines}
    return frozenset(keys) - {":".join("" for _ in places)}


def _cell(cells: Sequence[str | Unreadable], place: int | None) -> str:
    cell = "" if place is None or place >= len(cells) else cells[place]
    return cell.value if isinstance(cell, Unreadable) else cell.strip()
