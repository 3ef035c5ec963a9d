"""The plan that uses every column, as a workbook that a test may spoil."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from lotrinh.catalogue import Catalogue
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.workbook.reader import read_workbook
from lotrinh.exchange.workbook.writer import write_workbook

PLAN = Path(__file__).resolve().parents[3] / "plan"

FAILED = "=NA()"

Sheets = dict[str, list[list[Any]]]
Problems = list[tuple[str, int | None, str, str]]


@pytest.fixture(scope="session")
def package(catalogue: Catalogue) -> Package:
    return read_folder(PLAN, catalogue)


@pytest.fixture(scope="session")
def book(package: Package, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("so") / "ke-hoach.xlsx"
    write_workbook(package, path, catalogue)
    return path


@pytest.fixture
def sheets(book: Path) -> Sheets:
    """Every sheet as rows of values."""
    read = CalamineWorkbook.from_path(str(book))
    return {
        name: read.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in read.sheet_names
    }


@pytest.fixture
def save(tmp_path: Path) -> Callable[[Sheets], Path]:
    """Write rows of values as a plain workbook, as another program would."""

    def save(sheets: Sheets) -> Path:
        path = tmp_path / "khac.xlsx"
        with Workbook(str(path), {"default_date_format": "dd/mm/yyyy"}) as book:
            for name, rows in sheets.items():
                sheet = book.add_worksheet(name)
                for number, row in enumerate(rows):
                    for place, value in enumerate(row):
                        if value == FAILED:
                            sheet.write_formula(number, place, FAILED, None, "#N/A")
                        elif isinstance(value, str) and value:
                            sheet.write_string(number, place, value)
                        elif value != "":
                            sheet.write(number, place, value)
        return path

    return save


@pytest.fixture
def refusal(
    save: Callable[[Sheets], Path], package: Package, catalogue: Catalogue
) -> Callable[[Sheets], Problems]:
    """Where the problems of a workbook are: sheet, row, column, value."""

    def refusal(sheets: Sheets) -> Problems:
        with pytest.raises(FolderError) as refused:
            read_workbook(save(sheets), catalogue, package)
        assert all(one.message.vi and one.message.en for one in refused.value.problems)
        return [(one.file, one.row, one.column, one.value) for one in refused.value.problems]

    return refusal
