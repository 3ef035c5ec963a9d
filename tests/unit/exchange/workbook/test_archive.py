"""A workbook file is looked over before it is read."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from lotrinh.exchange.package import FolderError
from lotrinh.exchange.workbook import archive
from lotrinh.exchange.workbook.archive import failed_cells

BOOK = (
    '<workbook xmlns="urn:a" xmlns:r="urn:b"><sheets><sheet name="Dự phòng" sheetId="1" r:id="r1"/>'
    "</sheets></workbook>"
)
LINKS = '<Relationships xmlns="urn:c"><Relationship Id="r1" Target="{}"/></Relationships>'


def _book(path: Path, cells: str, row: str = "", target: str = "worksheets/sheet1.xml") -> Path:
    parts = {
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": LINKS.format(target),
        "xl/worksheets/sheet1.xml": f"<sheetData><row{row}>{cells}</row></sheetData>",
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return path


@pytest.mark.parametrize("target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"])
def test_failed_formulas_are_found_by_sheet_and_place(tmp_path: Path, target: str) -> None:
    cells = (
        '<c r="A1" t="n"><v>1</v></c><c r="B1" s="2"/><c t="e" r="AB12"><f>NA()</f><v>#N/A</v></c>'
        "<x:c r='C2' t='e'><x:v>#REF!</x:v></x:c>"
    )
    path = _book(tmp_path / "so.xlsx", cells, target=target)
    assert failed_cells(path) == {"Dự phòng": {(11, 27): "#N/A", (1, 2): "#REF!"}}


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        ('<c r="XFD1"/>', ""),
        ('<c r="CA1"/>', ""),
        ('<c r="bi1"/>', ""),
        ('<c s="1" r="A1048576"><v>1</v></c>', ""),
        ('<c r="A400000"/>', ""),
        ("<c><v>1</v></c>", ' r="1048576"'),
    ],
)
def test_a_cell_far_out_is_refused_before_all_before_it_is_held(
    tmp_path: Path, cells: str, row: str
) -> None:
    with pytest.raises(FolderError, match="is too large"):
        failed_cells(_book(tmp_path / "so.xlsx", cells, row))


@pytest.mark.parametrize(
    ("cells", "row"), [('<c r="BH399999"/>', ""), ("", ' r="1048576"'), ("<c/>", ' r="9"')]
)
def test_a_last_styled_row_is_no_far_cell(tmp_path: Path, cells: str, row: str) -> None:
    assert failed_cells(_book(tmp_path / "so.xlsx", cells, row)) == {}


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = _book(tmp_path / "so.xlsx", "<v>" + "0" * 30_000_000)
    with pytest.raises(FolderError, match="is too large"):
        failed_cells(path)


def test_too_many_parts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_PARTS", 2)
    with pytest.raises(FolderError, match="is too large"):
        failed_cells(_book(tmp_path / "so.xlsx", ""))


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_half_a_file_is_no_workbook(tmp_path: Path, cut: int) -> None:
    path = _book(tmp_path / "so.xlsx", "")
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(FolderError, match="is not an intact"):
        failed_cells(path)


def test_a_failed_formula_of_a_sheet_without_a_name_is_no_workbook(tmp_path: Path) -> None:
    path = _book(tmp_path / "so.xlsx", '<c r="A1" t="e"><v>#N/A</v></c>', target="x.xml")
    with pytest.raises(FolderError, match="is not an intact"):
        failed_cells(path)
