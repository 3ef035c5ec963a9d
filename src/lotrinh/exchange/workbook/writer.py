"""Writing a plan as a workbook."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from lotrinh import __version__
from lotrinh.catalogue import Catalogue
from lotrinh.catalogue.table import Problem, Table
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.domain.plan import Plan
from lotrinh.exchange.assembly import refuse_loss, written_tables
from lotrinh.exchange.datapackage import ABOUT, print_about
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.workbook.cells import FIRST_DAY, LONGEST, NUMBERS, to_sheet
from lotrinh.exchange.workbook.headings import ABOUT_SHEET, LISTS_SHEET, heading
from lotrinh.exchange.workbook.layout import (
    CODE_ROW,
    FIRST_ROW,
    HEADING_ROW,
    LAST_ROW,
    Formats,
    formats,
    height,
    lists,
    note,
    print_well,
    usage,
    validation,
    width,
)
from lotrinh.exchange.workbook.reader import is_workbook, read_workbook

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_TOO_LONG = Message(
    f"dài quá {LONGEST} ký tự mà một ô chứa được; hãy dùng thư mục kế hoạch",
    f"is longer than the {LONGEST} characters of a cell; use a plan folder",
)
_UNDATED = datetime.combine(FIRST_DAY, time())  # a workbook of the same plan is the same file


def write_workbook(package: Package, path: Path, catalogue: Catalogue) -> None:
    """Write the plan's own rows as a workbook at `path`, complete or not at all.

    Reading it gives the same plan but for texts and original files, which a workbook does not
    hold. `FolderError` when the plan could not be read back as it is; `LotrinhError` when `path`
    holds anything but a workbook of a plan, which is replaced.
    """
    if path.exists() and not is_workbook(path):
        raise LotrinhError(
            f"Không ghi đè {path}: đó không phải sổ Excel của một kế hoạch; hãy chọn chỗ khác.",
            f"{path} is not overwritten: it is no workbook of a plan; choose another place.",
        )
    tables = list(written_tables(package, catalogue))
    if too_long := list(_too_long(tables)):
        raise FolderError(too_long)
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent, prefix=".") as temporary:
        new = Path(temporary, path.name)
        _write(new, package.plan, tables, catalogue)
        refuse_loss(package.plan, read_workbook(new, catalogue, package).plan, catalogue)
        new.replace(path)


def _too_long(tables: Iterable[tuple[Table[Any], Iterable[Any]]]) -> Iterator[Problem]:
    for table, rows in tables:
        for one in rows:
            for column, text in table.cells(one).items():
                if len(text) > LONGEST:
                    yield Problem(table.vi, None, column, table.key(one), _TOO_LONG)


def _write(
    path: Path, plan: Plan, tables: list[tuple[Table[Any], Any]], catalogue: Catalogue
) -> None:
    from xlsxwriter import Workbook  # 0.05 s that a folder need not wait for

    listed = lists([table for table, _ in tables], catalogue)
    # Row by row: a hundred thousand rows take no more memory than one.
    with Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)}) as book:
        book.set_properties({"title": plan.title, "created": _UNDATED})
        looks = formats(book)
        _write_about(book.add_worksheet(ABOUT_SHEET), plan, looks)
        for table, rows in tables:
            _write_table(book.add_worksheet(table.vi), table, rows, looks, listed)
        _write_lists(book.add_worksheet(LISTS_SHEET), listed, looks)


def _write_about(sheet: "Worksheet", plan: Plan, looks: Formats) -> None:
    print_well(sheet, HEADING_ROW)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 48)
    sheet.write_string(0, 0, "Sổ kế hoạch của Lộ Trình", looks.heading)
    printed = print_about(plan)
    for row, column in enumerate(ABOUT, start=1):
        sheet.write_string(row, 0, heading(column))
        sheet.write_comment(row, 0, note(column))
        format = looks.of(column)
        _put(sheet, row, 1, to_sheet(printed[column.name], column.cell), format)
        sheet.write_string(row, 2, column.name, looks.code)
    last = len(ABOUT) + 1
    sheet.write_string(last, 0, "Phiên bản Lộ Trình")
    sheet.write_string(last, 1, __version__)
    for row, line in enumerate(usage(), start=last + 2):
        sheet.write_string(row, 0, line)


def _write_table(
    sheet: "Worksheet",
    table: Table[Any],
    rows: Iterable[Any],
    looks: Formats,
    listed: dict[str, list[str]],
) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, width(column), looks.of(column))
    _write_header(sheet, table, looks)
    for row, one in enumerate(rows, start=FIRST_ROW):
        _write_row(sheet, row, table, one, looks)
    for place, column in enumerate(table.columns):
        if choice := validation(table, column, listed):
            sheet.data_validation(FIRST_ROW, place, LAST_ROW, place, choice)
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.autofilter(CODE_ROW, 0, max(FIRST_ROW, sheet.dim_rowmax or 0), len(table.columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _write_header(sheet: "Worksheet", table: Table[Any], looks: Formats) -> None:
    print_well(sheet, CODE_ROW)
    sheet.set_row(HEADING_ROW, max(height(heading(one, table.name), one) for one in table.columns))
    for place, column in enumerate(table.columns):
        words = heading(column, table.name)
        sheet.write_string(
            HEADING_ROW, place, words, looks.needed if column.required else looks.heading
        )
        said = note(column, table)
        size = {"width": 320, "height": 60 + 18 * (len(said) // 45)}
        sheet.write_comment(HEADING_ROW, place, said, size)
    for place, column in enumerate(table.columns):
        sheet.write_string(CODE_ROW, place, column.name, looks.code)


def _write_row(sheet: "Worksheet", row: int, table: Table[Any], one: Any, looks: Formats) -> None:
    cells = table.cells(one)
    for place, column in enumerate(table.columns):
        value = to_sheet(cells[column.name], column.cell)
        is_digits = column.cell.name in NUMBERS and isinstance(value, str)
        _put(sheet, row, place, value, looks.digits if is_digits else looks.of(column))


def _put(sheet: "Worksheet", row: int, place: int, value: Any, format: Any) -> None:
    """Write by type; text stays text whatever it begins with."""
    if value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value, format)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, format)
    elif isinstance(value, float):
        sheet.write_number(row, place, value, format)
    else:
        sheet.write_string(row, place, value, format)


def _write_lists(sheet: "Worksheet", listed: dict[str, list[str]], looks: Formats) -> None:
    print_well(sheet, HEADING_ROW)
    for place, title in enumerate(listed):
        sheet.set_column(place, place, 24)
        sheet.write_string(0, place, title, looks.heading)
    for row in range(max(map(len, listed.values()))):
        for place, words in enumerate(listed.values()):
            if row < len(words):
                sheet.write_string(row + 1, place, words[row], looks.text)
