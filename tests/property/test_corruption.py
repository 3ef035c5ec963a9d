"""Law of import: whatever is spoilt in a plan's files is refused, and the place is named."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from xlsxwriter import Workbook

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Column, Problem
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.reader import read_workbook

PLAN = Path(__file__).resolve().parents[1] / "plan"
TABLES = {table.name: table for table in plan_tables(load().units)}
FILES = {one.relative_to(PLAN).as_posix(): one.read_bytes() for one in PLAN.rglob("*.*")}
PARENTS = {
    "documents": "replaces", "objectives": "parent", "targets": "parent", "projects": "parent",
    "milestones": "predecessors", "organisations": "parent",
}  # fmt: skip
ORDERED = {
    "organisations": ("valid_from", "valid_to"), "places": ("valid_from", "valid_to"),
    "targets": ("base_period", "period"), "contributions": ("low", "high"),
    "references": ("start", "end"),
}  # fmt: skip
FREE_TEXT = {"text", "list"}

Grid = dict[str, list[list[str]]]


@dataclass(frozen=True)
class Spoilt:
    """Tables with one thing wrong, and where: the row counts from 0 with the header."""

    what: str
    grid: Grid
    table: str
    rows: frozenset[int]
    columns: frozenset[str]


def _grid() -> Grid:
    return {
        name: list(csv.reader(io.StringIO(FILES[table.file].decode())))
        for name, table in TABLES.items()
    }


def _spoil_cell(
    random: Random, what: str, fits: Callable[[Column, str], bool], value: str
) -> Spoilt:
    grid = _grid()
    places = [
        (name, row, at)
        for name, table in TABLES.items()
        for at, column in enumerate(table.columns)
        for row, cells in enumerate(grid[name][1:], start=1)
        if fits(column, cells[at])
    ]
    name, row, at = random.choice(places)
    grid[name][row][at] = value
    return Spoilt(what, grid, name, frozenset({row}), frozenset({grid[name][0][at]}))


def garbage(random: Random) -> Spoilt:
    value = random.choice(["~rác~", "1,5.2", "31/02/2025", "2025-13-01", "NaN", "1e5", "½"])
    return _spoil_cell(
        random, "garbage", lambda column, _: column.cell.name not in FREE_TEXT, value
    )


def unknown_reference(random: Random) -> Spoilt:
    def names_rows(column: Column, cell: str) -> bool:
        return bool(column.refers_to and cell and column.cell.name != "successors")

    return _spoil_cell(random, "unknown reference", names_rows, "khong-co")


def blank(random: Random) -> Spoilt:
    return _spoil_cell(random, "blank", lambda column, _: column.required, "")


def misquoted(random: Random) -> Spoilt:
    return _spoil_cell(
        random, "quote", lambda column, cell: column.name == "quote" and bool(cell), "Câu khác."
    )


def control_character(random: Random) -> Spoilt:
    return _spoil_cell(random, "control", lambda column, _: column.cell.name in FREE_TEXT, "a\x01b")


def moved_span(random: Random) -> Spoilt:
    spoilt = _spoil_cell(
        random, "span", lambda column, cell: column.name == "quote" and bool(cell), ""
    )
    grid = _grid()
    (row,) = spoilt.rows
    for column, value in (("start", "0"), ("end", "5")):
        grid[spoilt.table][row][grid[spoilt.table][0].index(column)] = value
    return replace(spoilt, grid=grid, columns=frozenset({"start"}))


def repeated(random: Random) -> Spoilt:
    grid = _grid()
    name = random.choice([*grid])
    row = random.choice(grid[name][1:])
    grid[name].append([*row])
    where = frozenset({len(grid[name]) - 1})
    return Spoilt("repeated", grid, name, where, frozenset(TABLES[name].key_columns[:1]))


def dropped_column(random: Random) -> Spoilt:
    grid = _grid()
    name = random.choice([*grid])
    column = random.choice([one.name for one in TABLES[name].columns if one.required] or ["id"])
    at = grid[name][0].index(column)
    for row in grid[name]:
        del row[at]
    return Spoilt("dropped column", grid, name, frozenset({0}), frozenset({column}))


def renamed_column(random: Random) -> Spoilt:
    grid = _grid()
    name = random.choice([*grid])
    at = random.randrange(len(grid[name][0]))
    grid[name][0][at] += "x"
    return Spoilt("renamed column", grid, name, frozenset({0}), frozenset({grid[name][0][at]}))


def loop(random: Random) -> Spoilt:
    grid = _grid()
    name = random.choice([*PARENTS])
    header, first, second, *_ = grid[name]
    key, at = header.index(TABLES[name].key_columns[-1]), header.index(PARENTS[name])
    first[at], second[at] = second[key], first[key]
    return Spoilt("loop", grid, name, frozenset({1, 2}), frozenset({PARENTS[name]}))


def wrong_order(random: Random) -> Spoilt:
    grid = _grid()
    name = random.choice([*ORDERED])
    header, row, *_ = grid[name]
    low, high = (header.index(one) for one in ORDERED[name])
    row[low], row[high] = row[high], row[low]
    columns = {"", "start"} if name == "references" else {""}
    return Spoilt("order", grid, name, frozenset({1}), frozenset(columns))


SPOILERS = (
    garbage, unknown_reference, blank, misquoted, control_character, moved_span, repeated,
    dropped_column, renamed_column, loop, wrong_order,
)  # fmt: skip


def _folder(grid: Grid, root: Path) -> Path:
    root.mkdir()
    tables = {}
    for name, rows in grid.items():
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        tables[TABLES[name].file] = out.getvalue().encode()
    _write(FILES | tables, root)
    return root


def _write(files: dict[str, bytes], root: Path) -> None:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


def _book(grid: Grid, path: Path) -> Path:
    with Workbook(str(path)) as book:
        for name, rows in grid.items():
            sheet = book.add_worksheet(TABLES[name].vi)
            for number, row in enumerate(rows, start=1):
                for at, text in enumerate(row):
                    sheet.write_string(number, at, text)
    return path


def _refusal(read: Callable[[], Package]) -> tuple[Problem, ...]:
    try:
        read()
    except FolderError as error:
        return error.problems
    return ()


def _is_named(spoilt: Spoilt, problems: tuple[Problem, ...], file: str, first: int) -> bool:
    return any(
        one.file == file
        and one.row in {row + first for row in spoilt.rows}
        and any(
            re.search(rf"(^|\W){re.escape(name)}(\W|$)", one.column) if name else not one.column
            for name in spoilt.columns
        )
        for one in problems
    )


@pytest.fixture(scope="module")
def kept() -> Package:
    return read_folder(PLAN, load())


@pytest.mark.parametrize("seed", range(25))
def test_a_spoilt_cell_row_or_column_of_a_folder_is_named(seed: int, tmp_path: Path) -> None:
    random, missed = Random(seed), []
    for number in range(10):
        spoilt = random.choice(SPOILERS)(random)
        path = _folder(spoilt.grid, tmp_path / str(number))
        problems = _refusal(lambda path=path: read_folder(path, load()))
        if not _is_named(spoilt, problems, TABLES[spoilt.table].file, 1):
            missed.append((spoilt.what, spoilt.table, spoilt.rows, spoilt.columns, problems))
    assert missed == []


@pytest.mark.parametrize("seed", range(25))
def test_a_spoilt_cell_row_or_column_of_a_workbook_is_named(
    seed: int, tmp_path: Path, kept: Package
) -> None:
    random, missed = Random(1000 + seed), []
    for number in range(10):
        spoilt = random.choice(SPOILERS)(random)
        path = _book(spoilt.grid, tmp_path / f"{number}.xlsx")
        problems = _refusal(lambda path=path: read_workbook(path, load(), kept))
        if not _is_named(spoilt, problems, TABLES[spoilt.table].vi, 2):
            missed.append((spoilt.what, spoilt.table, spoilt.rows, spoilt.columns, problems))
    assert missed == []


def test_a_byte_that_is_no_utf8_is_named_by_its_row(tmp_path: Path) -> None:
    random = Random(7)
    for number in range(20):
        name = random.choice([one for one in FILES if one.endswith(".csv")])
        data = FILES[name]
        at = random.randrange(len(data))
        _write(FILES | {name: data[:at] + b"\xff" + data[at:]}, tmp_path / str(number))
        problems = _refusal(lambda number=number: read_folder(tmp_path / str(number), load()))
        row = data.count(b"\n", 0, at) + 1
        assert (name, row) in {(one.file, one.row) for one in problems} | _split(name, data, at)


def _split(name: str, data: bytes, at: int) -> set[tuple[str, int | None]]:
    """Within a letter of several bytes the row is that of the letter."""
    return {(name, data.count(b"\n", 0, at) + 1)} if data[at] & 0xC0 == 0x80 else set()


@pytest.mark.parametrize("name", sorted(one for one in FILES if one.endswith(".csv")))
def test_a_renamed_table_is_named(name: str, tmp_path: Path) -> None:
    files = {one if one != name else f"x{one}": data for one, data in FILES.items()}
    _write(files, tmp_path / "ke-hoach")
    problems = _refusal(lambda: read_folder(tmp_path / "ke-hoach", load()))
    assert f"x{name}" in {one.file for one in problems}


@pytest.mark.parametrize("sheet", [table.vi for table in TABLES.values()])
def test_a_renamed_sheet_is_named(sheet: str, tmp_path: Path) -> None:
    grid = _grid()
    path = tmp_path / "so.xlsx"
    with Workbook(str(path)) as book:
        for name, rows in grid.items():
            title = TABLES[name].vi
            made = book.add_worksheet(f"{title}x" if title == sheet else title)
            for number, row in enumerate(rows, start=1):
                made.write_row(number, 0, row)
    problems = _refusal(lambda: read_workbook(path, load()))
    assert ("so.xlsx", f"{sheet}x") in {(one.file, one.value) for one in problems}


@pytest.mark.parametrize("seed", range(20))
def test_a_file_that_was_cut_or_altered_is_named(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    zipped, book = tmp_path / "ke-hoach.zip", _book(_grid(), tmp_path / "so.xlsx")
    with ZipFile(zipped, "w") as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    for path in (zipped, book):
        whole = path.read_bytes()
        path.write_bytes(whole[: random.randrange(len(whole))])
    refused = _refusal(lambda: read_folder(zipped, load()))
    refused += _refusal(lambda: read_workbook(book, load()))
    assert {one.file for one in refused} == {zipped.name, book.name}
