"""What a workbook says, and every problem by sheet, row and column."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from lotrinh.catalogue import Catalogue
from lotrinh.exchange.changes import changes
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.workbook.reader import read_workbook

Sheets = dict[str, list[list[Any]]]
Save = Callable[[Sheets], Path]
Refusal = Callable[[Sheets], list[tuple[str, int | None, str, str]]]
RESAVED = Path(__file__).parents[1] / "resaved.xlsx"


def test_a_workbook_gives_the_plan_it_was_made_of(
    book: Path, package: Package, catalogue: Catalogue
) -> None:
    again = read_workbook(book, catalogue, package)
    assert again == package
    assert changes(package.plan, again.plan) == ()


def test_what_libreoffice_has_saved_again_is_the_same_plan(
    package: Package, catalogue: Catalogue
) -> None:
    """`resaved.xlsx` is tests/plan after `lotrinh export --to xlsx` and LibreOffice 7.4:
    `soffice --headless --convert-to xlsx`.
    """
    again = read_workbook(RESAVED, catalogue, package)
    assert again == package
    assert changes(package.plan, again.plan) == ()


def test_what_another_program_has_written_is_the_same_plan(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    assert read_workbook(save(sheets), catalogue, package) == package


def test_without_texts_the_rows_keep_their_citations(
    book: Path, package: Package, catalogue: Catalogue
) -> None:
    alone = read_workbook(book, catalogue)
    assert alone.plan == replace(package.plan, texts={})
    assert alone.files == {}


def test_a_missing_sheet_means_none(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    for name in ("Thông tin", "Danh mục", "Phát hiện được chấp nhận"):
        del sheets[name]
    plan = read_workbook(save(sheets), catalogue, package).plan
    assert (plan.title, plan.acceptances) == ("", ())


def test_a_person_may_rename_headings_and_move_or_leave_out_columns(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    sheets["Trần vốn"] = [[*reversed(row), ""] for row in sheets["Trần vốn"]] + [["", "", ""]]
    sheets["Trần vốn"][0][0] = "Bao nhiêu"
    sheets["Nguồn vốn của dự án"] = [row[:2] for row in sheets["Nguồn vốn của dự án"]]
    plan = read_workbook(save(sheets), catalogue, package).plan
    assert plan.ceilings == package.plan.ceilings
    assert [one.id for one in plan.funding] == [one.id for one in package.plan.funding]


def test_texts_and_files_stay_with_a_document_that_leaves_them_blank(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    codes = sheets["Văn bản"][1]
    for name in ("file", "text_file", "text_sha256"):
        sheets["Văn bản"][2][codes.index(name)] = ""
    assert read_workbook(save(sheets), catalogue, package) == package


CELLS = [
    ("Văn bản", 3, "issued_on", "2023-02-31", "E (Ngày ban hành, issued_on)"),
    ("Văn bản", 3, "issuer", "so-la", "D (Cơ quan ban hành, issuer)"),
    ("Văn bản", 4, "id", "qd-1", "A (Mã, id)"),
    ("Văn bản", 3, "text_file", "../x", "M (Văn bản đã giữ, text_file)"),
    ("Văn bản", 3, "text_sha256", "0" * 64, "N (SHA-256 của văn bản, text_sha256)"),
    ("Số liệu", 3, "value", "bảy", "F (Giá trị, value)"),
    ("Số liệu", 3, "value", "", "F (Giá trị, value)"),
    ("Số liệu", 3, "quote", "Câu khác", "S (Câu trích, quote)"),
    ("Số liệu", 5, "period", date(2023, 5, 1), "E (Kỳ, period)"),
    ("Mục tiêu", 4, "parent", "qd-9", "Q (Là phần của, parent)"),
    ("Mục tiêu", 3, "unit", "pt", "I (Đơn vị, unit)"),
    ("Nhiệm vụ", 3, "partners", "VN-thu-tuong;la", "G (Phối hợp, partners)"),
    ("Dự án", 3, "total_cost", "1.000,5", "N (Tổng mức đầu tư, total_cost)"),
    ("Mốc tiến độ", 4, "predecessors", "m9", "D (Các mốc trước, predecessors)"),
    ("Trần vốn", 4, "source", "central", "A (Nguồn vốn, source), B (Năm, year)"),
    ("Kế hoạch vốn giao", 3, "level", "tỉnh", "D (Cấp giao, level)"),
    ("Tỷ trọng tối thiểu", 4, "id", "99", "B (Của, id)"),
]


@pytest.mark.parametrize(("sheet", "row", "column", "value", "place"), CELLS)
def test_a_wrong_cell_is_named_by_sheet_row_letter_and_heading(
    sheets: Sheets, refusal: Refusal, sheet: str, row: int, column: str, value: Any, place: str
) -> None:
    rows = sheets[sheet]
    rows[row - 1][rows[1].index(column)] = value
    assert (sheet, row, place) in [where[:3] for where in refusal(sheets)]


def test_a_failed_formula_is_named(sheets: Sheets, refusal: Refusal) -> None:
    sheets["Dự phòng"][2][1] = "=NA()"
    assert refusal(sheets) == [("Dự phòng", 3, "B (Tỷ trọng, share)", "#N/A")]


def test_problems_of_all_sheets_come_at_once(sheets: Sheets, refusal: Refusal) -> None:
    sheets["Thông tin"][3][1] = "hôm qua"
    sheets["Dự phòng"][2][1] = 2
    sheets["Trần vốn"][2][2] = "nhiều"
    sheets["Trang của tôi"] = [["x"]]
    assert refusal(sheets) == [
        ("khac.xlsx", None, "", "Trang của tôi"),
        ("Thông tin", 4, "B (Ngày nhìn kế hoạch)", "hôm qua"),
        ("Trần vốn", 3, "C (Mức, amount)", "nhiều"),
        ("Dự phòng", 3, "", "2026"),
    ]


def test_a_misspelt_sheet_or_column_is_recognised(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    sheets["Nhiem vụ"] = sheets.pop("Nhiệm vụ")
    sheets["Trần vốn"][1][2] = "amuont"
    with pytest.raises(FolderError) as refused:
        read_workbook(save(sheets), catalogue, package)
    assert "did you mean Nhiệm vụ?" in str(refused.value)
    assert "Trần vốn, row 2, column C (amuont):" in str(refused.value)
    assert "did you mean amount?" in str(refused.value)


@pytest.mark.parametrize("body", [[], [[2026, 0.1]]])
def test_a_sheet_without_its_codes_is_one_problem(
    sheets: Sheets, refusal: Refusal, body: list[list[Any]]
) -> None:
    sheets["Dự phòng"] = [["Năm", "Tỷ trọng"], *body]
    assert refusal(sheets) == [("Dự phòng", 2, "", "")]


def test_a_sheet_of_notes_is_a_persons_own(
    sheets: Sheets, save: Save, package: Package, catalogue: Catalogue
) -> None:
    sheets["Ghi chú của tôi"] = [["Hỏi lại Sở Tài chính"]]
    assert read_workbook(save(sheets), catalogue, package) == package


def test_a_missing_workbook_is_a_missing_file(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(FileNotFoundError):
        read_workbook(tmp_path / "so.xlsx", catalogue)


def test_merged_cells_are_named(
    book: Path, sheets: Sheets, catalogue: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "gop.xlsx"
    with Workbook(str(path)) as made:
        sheet = made.add_worksheet("Dự phòng")
        sheet.write_row(1, 0, ["year", "share"])
        sheet.write_row(2, 0, [2026, 0.1])
        sheet.merge_range(3, 0, 4, 0, 2027)
        sheet.write(3, 1, 0.1)
        sheet.merge_range(9, 0, 9, 1, "")
    with pytest.raises(FolderError) as refused:
        read_workbook(path, catalogue)
    assert [(one.file, one.row) for one in refused.value.problems] == [("Dự phòng", 4)]


@pytest.mark.parametrize("data", [b"", b"PK", b"id,title\n"])
def test_what_is_no_workbook_is_one_sentence(
    tmp_path: Path, catalogue: Catalogue, data: bytes
) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(data)
    with pytest.raises(FolderError, match=r"so\.xlsx: is not an intact \.xlsx workbook"):
        read_workbook(path, catalogue)


def test_a_link_into_a_sheet_that_is_not_there_is_named_by_its_cell(
    sheets: Sheets, save: Save, catalogue: Catalogue
) -> None:
    alone = {"Nguồn vốn của dự án": sheets["Nguồn vốn của dự án"]}
    ((table, problem), *_) = read_workbook(save(alone), catalogue).open_links
    assert (table, problem.file, problem.row) == ("projects", "Nguồn vốn của dự án", 3)
    assert problem.column == "A (Dự án, project)"
