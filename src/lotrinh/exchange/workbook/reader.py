"""Reading a plan from a workbook: every problem by sheet, row and column, all at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Column, Line, Problem, Table, Unreadable, named_columns
from lotrinh.domain.message import Message
from lotrinh.exchange.assembly import area_problems, assemble, misquotes
from lotrinh.exchange.datapackage import ABOUT, DATAPACKAGE, about_of
from lotrinh.exchange.package import FolderError, Package, file_problem
from lotrinh.exchange.rows import Sheet, sheet_of, sheet_problems
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.archive import Place, failed_cells
from lotrinh.exchange.workbook.cells import from_sheet
from lotrinh.exchange.workbook.headings import (
    ABOUT_SHEET,
    LISTS_SHEET,
    NOTES_SHEET,
    by_sheet,
    heading,
)
from lotrinh.exchange.workbook.kept import keep

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

HEADER = 2
_ALIKE = 0.6
_ANY = Column("", ABOUT[0].cell, "", "")
_FAILED = Message("là công thức bị lỗi; hãy ghi giá trị", "is a failed formula; give the value")
_MERGED = Message(
    "là các ô gộp; hãy bỏ gộp và ghi giá trị vào từng ô",
    "are merged cells; unmerge them and write the value into each",
)


@dataclass(frozen=True)
class _Read:
    """One sheet of a table: its rows, the names in its header, and what else is wrong with it."""

    sheet: Sheet
    header: list[str]
    problems: tuple[Problem, ...] = ()


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook of a plan: it opens with the sheet that says so."""
    try:
        failed_cells(path)
        with _opened(path) as book:
            return ABOUT_SHEET in book.sheet_names
    except FolderError:
        return False


def read_workbook(path: Path, catalogue: Catalogue, kept: Package | None = None) -> Package:
    """The plan of a workbook, with the catalogue's rows and its own.

    A workbook holds no texts and no files: those of `kept` (the register's, a folder's) stay with
    the documents that it names, and citations are verified against them only. `FolderError` holds
    every problem with sheet, row, column, value and what was expected. A missing sheet means none;
    sheets whose name begins with `Ghi chú` are a person's own and ignored.
    """
    failed = failed_cells(path)
    tables = by_sheet(plan_tables(catalogue.units))
    with _opened(path) as book:
        read = {one.name: _read(book, one, failed.get(vi, {})) for vi, one in tables.items()}
        about, wrong = _about(book)
        names = book.sheet_names
    sheets = {name: one.sheet for name, one in read.items()}
    sheets["documents"], texts, files, unkept = keep(sheets["documents"], kept)
    quoted = [one for one in sheets["documents"].nouns if one.id in texts]
    problems = [
        *_sheet_names(path.name, names, list(tables)),
        *wrong,
        *area_problems(about.get("area", ""), sheets, catalogue),
        *(problem for one in read.values() for problem in one.problems),
        *(problem for sheet in sheets.values() for problem in sheet.problems),
        *sheet_problems(sheets, catalogue),
        *unkept,
        *misquotes(sheets, quoted, texts),
    ]
    headers = {table.file: (table, read[table.name].header) for table in tables.values()}
    if problems:
        raise FolderError(_located(one, headers) for one in problems)
    package = assemble(sheets, catalogue, about, texts, files)
    left_open = ((to, _located(one, headers)) for to, one in package.open_links)
    return replace(package, open_links=tuple(left_open))


@contextmanager
def _opened(path: Path) -> Iterator["CalamineWorkbook"]:
    """The workbook; what cannot be read of it is one problem."""
    from python_calamine import CalamineError, CalamineWorkbook  # compiled; only workbooks need it

    try:
        yield CalamineWorkbook.from_path(str(path))
    except CalamineError as error:
        raise _unreadable(path) from error


def _read(book: "CalamineWorkbook", table: Table[Any], failed: Mapping[Place, str]) -> _Read:
    if table.vi not in book.sheet_names:
        return _Read(Sheet(Rows(table, [])), [])
    sheet = book.get_sheet_by_name(table.vi)
    lines = [*_lines(sheet, table, failed)]
    header = [] if len(lines) < HEADER else lines[HEADER - 1][1]
    names = named_columns(map(_text, header))
    codes = [column.name for column in table.columns]
    if not {*names} & {*codes}:
        return _Read(Sheet(Rows(table, []), (_no_codes(table, codes),), is_given=True), names)
    read = sheet_of(table, (HEADER, names), lines[HEADER:])
    return _Read(read, names, tuple(_merged(sheet, table, len(lines))))


def _no_codes(table: Table[Any], codes: list[str]) -> Problem:
    some = ", ".join(codes[:3])
    return Problem(table.file, HEADER, "", "", Message(
        f"cần mã các cột, như {some}; hãy chép dòng này từ một sổ do lotrinh export --to xlsx ghi",
        f"needs the codes of its columns, such as {some}; "
        "copy this row from a workbook written by lotrinh export --to xlsx",
    ))  # fmt: skip


def _lines(
    sheet: "CalamineSheet", table: Table[Any], failed: Mapping[Place, str]
) -> Iterator[Line]:
    """Every row down to the last with content, as printed text; trailing blank cells are cut."""
    rows = sheet.to_python(skip_empty_area=False)
    cell_of = {column.name: column.cell for column in table.columns}
    broken: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, place), value in failed.items():
        broken[row][place] = value
    header = rows[HEADER - 1] if len(rows) >= HEADER else []
    cells = [cell_of.get(str(name).strip(), _ANY.cell) for name in header]
    for number, values in enumerate(rows):
        types = cells if number >= HEADER else [_ANY.cell] * len(values)
        printed: list[str | Unreadable] = [
            from_sheet(value, cell) for value, cell in zip(values, types, strict=True)
        ]
        for place, value in broken.get(number, {}).items():
            printed[place] = Unreadable(value, _FAILED)
        while printed and printed[-1] == "":
            printed.pop()
        yield number + 1, printed


def _text(cell: str | Unreadable) -> str:
    return cell.value if isinstance(cell, Unreadable) else cell.strip()


def _merged(sheet: "CalamineSheet", table: Table[Any], last: int) -> Iterator[Problem]:
    for (top, _), (bottom, _) in sheet.merged_cell_ranges or []:
        if bottom >= HEADER - 1 and top < last:
            yield Problem(table.file, top + 1, "", "", _MERGED)


def _about(book: "CalamineWorkbook") -> tuple[dict[str, Any], list[Problem]]:
    if ABOUT_SHEET not in book.sheet_names:
        return {}, []
    columns = {column.name: column for column in ABOUT}
    given: dict[str, str] = {}
    rows: dict[str, int] = {}
    problems: list[Problem] = []
    for number, row in enumerate(book.get_sheet_by_name(ABOUT_SHEET).to_python(), start=1):
        name = str(row[2]).strip() if len(row) > 2 else ""
        if name in columns:
            value = from_sheet(row[1], columns[name].cell)
            rows[name] = number
            if isinstance(value, Unreadable):
                problems.append(Problem(DATAPACKAGE, number, name, value.value, value.expected))
            else:
                given[name] = value
    about, wrong = about_of(given)
    return about, [*problems, *(replace(one, row=rows[one.column]) for one in wrong)]


def _sheet_names(file: str, names: Iterable[str], known: list[str]) -> Iterator[Problem]:
    for name in names:
        if name not in (*known, ABOUT_SHEET, LISTS_SHEET) and not name.startswith(NOTES_SHEET):
            near = get_close_matches(name, known, n=1, cutoff=_ALIKE)
            yield Problem(file, None, "", name, Message(
                "không phải trang của sổ kế hoạch"
                + (f"; có phải {near[0]}?" if near else f"; trang riêng đặt tên là {NOTES_SHEET}…"),
                "is no sheet of a plan"
                + (f"; did you mean {near[0]}?" if near else f"; name your own {NOTES_SHEET}…"),
            ))  # fmt: skip
    if not {*names} & {*known}:
        yield file_problem(
            file, "cần ít nhất một trang bảng", "needs at least one sheet of a table"
        )


def _located(problem: Problem, headers: Mapping[str, tuple[Table[Any], list[str]]]) -> Problem:
    """The same problem by the name of its sheet and by the letter and heading of its column."""
    if problem.file == DATAPACKAGE:
        columns = {column.name: column for column in ABOUT}
        return replace(problem, file=ABOUT_SHEET, column=f"B ({heading(columns[problem.column])})")
    if problem.file not in headers:
        return problem
    table, header = headers[problem.file]
    named = problem.column.split(", ") if problem.column else []
    columns_of = {column.name: column for column in table.columns}
    column = ", ".join(_column(name, header, columns_of, table.name) for name in named)
    return replace(problem, file=table.vi, column=column)


def _column(name: str, header: list[str], columns: Mapping[str, Column], table: str) -> str:
    letter = _letter(header.index(name)) if name in header else ""
    words = f"{heading(columns[name], table)}, {name}" if name in columns else name
    return f"{letter} ({words})".lstrip()


def _letter(place: int) -> str:
    first, last = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def _unreadable(path: Path) -> FolderError:
    problem = file_problem(
        path.name, "không đọc được như sổ Excel (.xlsx)", "cannot be read as a workbook (.xlsx)"
    )
    return FolderError([problem])
