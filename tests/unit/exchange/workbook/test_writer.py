"""What a person finds in the workbook, and what is never overwritten."""

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from lotrinh.catalogue import Catalogue
from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.headings import ABOUT_SHEET, LISTS_SHEET, heading
from lotrinh.exchange.workbook.writer import write_workbook


def _part(book: Path, name: str) -> str:
    """The XML of the sheet of one table."""
    names = CalamineWorkbook.from_path(str(book)).sheet_names
    with ZipFile(book) as archive:
        return archive.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml").decode()


def test_every_table_has_a_sheet_between_the_two_that_explain(
    book: Path, catalogue: Catalogue
) -> None:
    tables = [table.vi for table in plan_tables(catalogue.units)]
    names = CalamineWorkbook.from_path(str(book)).sheet_names
    assert names == [ABOUT_SHEET, *tables, LISTS_SHEET]
    assert all(len(name) <= 31 for name in names)


def test_a_column_has_words_above_its_code(book: Path, catalogue: Catalogue) -> None:
    read = CalamineWorkbook.from_path(str(book))
    for table in plan_tables(catalogue.units):
        words, codes, *_ = read.get_sheet_by_name(table.vi).to_python()
        assert codes == [column.name for column in table.columns]
        assert words == [heading(column, table.name) for column in table.columns]
        assert not set(words) & set(codes)
        assert len({*words}) == len(words)


def test_the_header_stays_in_sight_and_filters(book: Path) -> None:
    sheet = _part(book, "Số liệu")
    assert re.search(r'<pane [^>]*ySplit="2"[^>]*state="frozen"', sheet)
    assert '<autoFilter ref="A2:T5"/>' in sheet


def test_every_sheet_prints_across_one_page_wide_with_its_header(book: Path) -> None:
    with ZipFile(book) as archive:
        titles = archive.read("xl/workbook.xml").decode()
    names = CalamineWorkbook.from_path(str(book)).sheet_names
    for name in names:
        sheet = _part(book, name)
        assert '<pageSetUpPr fitToPage="1"/>' in sheet
        assert re.search(r'<pageSetup [^>]*fitToHeight="0" orientation="landscape"', sheet)
    assert titles.count("_xlnm.Print_Titles") == len(names)
    assert ">'Số liệu'!$1:$2<" in titles


def test_a_wrapped_heading_has_the_height_of_its_lines(book: Path) -> None:
    (row,) = re.findall(
        r'<row r="1"[^>]* ht="([\d.]+)"[^>]*customHeight="1"', _part(book, "Số liệu")
    )
    assert float(row) >= 2 * 15


def test_choices_units_and_flags_are_chosen_from_lists(book: Path) -> None:
    sheet = _part(book, "Số liệu")
    lists = re.findall(r'<dataValidation type="list"[^>]*sqref="([A-Z]+)3:', sheet)
    assert lists == ["C", "G", "I", "J", "L"]
    assert "TRUE,FALSE" in _part(book, "Dự án")
    codes = [row[0] for row in CalamineWorkbook.from_path(str(book))
             .get_sheet_by_name(LISTS_SHEET).to_python()]  # fmt: skip
    assert {"%", "km", "billion VND"} <= {*codes}


def test_every_heading_has_a_note_on_what_belongs_there(book: Path, catalogue: Catalogue) -> None:
    with ZipFile(book) as archive:
        notes = [archive.read(one).decode() for one in archive.namelist() if "comments" in one]
    assert len(notes) == len(plan_tables(catalogue.units)) + 1
    (figures,) = (one for one in notes if "giá trị, giữ đúng số chữ số đã in" in one)
    assert "value, with the digits as printed" in figures
    assert "Bắt buộc" in figures
    assert "estimate, preliminary, final, reported" in figures


def test_text_that_begins_like_a_formula_stays_text(book: Path) -> None:
    assert "<f>" not in _part(book, "Văn bản")
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("Văn bản").to_python()
    assert rows[3][5] == '=Kế hoạch năm 2026 "dự thảo"'


def test_the_same_plan_is_the_same_file(
    book: Path, package: Package, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "lai.xlsx"
    write_workbook(package, path, catalogue)
    write_workbook(package, path, catalogue)
    assert path.read_bytes() == book.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["lai.xlsx"]


@pytest.mark.parametrize("content", [b"khac", b""])
def test_anything_else_is_not_overwritten(
    package: Package, catalogue: Catalogue, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "luong.xlsx"
    path.write_bytes(content)
    with pytest.raises(LotrinhError, match="is no workbook of a plan"):
        write_workbook(package, path, catalogue)
    assert path.read_bytes() == content


@pytest.mark.parametrize("text", ["x" * 40_000, " hai đầu ", "Ke\u0302\u0301"])
def test_a_plan_that_a_workbook_would_alter_is_refused(
    package: Package, catalogue: Catalogue, tmp_path: Path, text: str
) -> None:
    first, *others = package.plan.amendments
    plan = replace(package.plan, amendments=(replace(first, text=text), *others))
    with pytest.raises(FolderError, match="yk-1"):
        write_workbook(replace(package, plan=plan), tmp_path / "ra.xlsx", catalogue)
    assert list(tmp_path.iterdir()) == []
