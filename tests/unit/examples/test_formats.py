"""The example's documents say the same in every format, say what they are, and name sources."""

import re
import unicodedata
from pathlib import Path

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from lotrinh.examples.blocks import COVERED, Paragraph, Table, blocks
from lotrinh.examples.formats import DOCUMENTS, regenerate, to_text
from lotrinh.examples.sheet import value
from lotrinh.reading.files.source import load

IDS = [path.stem for path in sorted(DOCUMENTS.glob("*.html"))]
NOTICE = "Bản tóm lược do Lộ Trình tự viết để minh họa; không phải văn bản chính thức."
SHEETS = [one for one in IDS if (DOCUMENTS / f"{one}.xlsx").exists()]
WORDS = [one for one in IDS if one not in SHEETS]
SOURCES = (DOCUMENTS.parent / "SOURCES.md").read_text(encoding="utf-8")

NUMBER = re.compile(r"(?<!\w)\d+(?:[.,/]\d+)*")
NOT_A_FIGURE = re.compile(
    r"\d+(?:/\d+)*/(?=[A-ZĐ])\S+"  # the number of a document
    r"|ngày \d+ tháng \d+(?: năm \d{4})?|\d{1,2}/\d{1,2}/\d{4}|tháng \d+(?:/\d{4})?"
    r"|ngày 25 (?:của|hằng) tháng|(?:năm|so sánh) \d{4}|[IV]{1,3}/\d{4}|\d{4}-\d{4}"
    r"|\d năm|\d tháng đầu|\d+ giờ \d+ phút"
    r"|(?:Điều|Bảng|giai đoạn|lần thứ) \d{1,2}\b|^\d+(?:\.\s|\t)",
    re.MULTILINE | re.IGNORECASE,
)


def _html(document: str) -> str:
    return (DOCUMENTS / f"{document}.html").read_text(encoding="utf-8")


def _text(document: str) -> str:
    return (DOCUMENTS / f"{document}.txt").read_text(encoding="utf-8")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _figures(text: str) -> set[str]:
    return set(NUMBER.findall(NOT_A_FIGURE.sub(" ", text)))


@pytest.mark.parametrize("document", WORDS)
def test_html_word_and_kept_text_carry_the_same_text(document: str) -> None:
    assert to_text(_html(document)) == _text(document)
    for kind in ("html", "docx"):
        assert load(DOCUMENTS / f"{document}.{kind}").text == _text(document)


@pytest.mark.parametrize("document", SHEETS)
def test_a_workbook_carries_the_rows_of_its_page_with_numbers_as_numbers(document: str) -> None:
    book = CalamineWorkbook.from_path(str(DOCUMENTS / f"{document}.xlsx"))
    (sheet,) = book.sheet_names
    lines = (line.split("\t") for line in _text(document).splitlines())
    wanted = [[value(cell) for cell in line] for line in lines]
    found = book.get_sheet_by_name(sheet).to_python()
    assert [row[: len(line)] for row, line in zip(found, wanted, strict=True)] == wanted
    assert {type(cell) for row in found for cell in row} == {str, float}


def test_numbers_are_read_as_vietnamese_prints_them() -> None:
    assert value("5.600,505") == 5600.505
    assert value("2026-2030") == "2026-2030"


@pytest.mark.parametrize("document", [WORDS[0], *SHEETS])
def test_the_same_document_gives_the_same_bytes(document: str, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(_html(document), encoding="utf-8")
    regenerate(tmp_path)
    first = {path: path.read_bytes() for path in tmp_path.iterdir()}
    regenerate(tmp_path)
    assert first == {path: path.read_bytes() for path in tmp_path.iterdir()}
    original = ".xlsx" if document in SHEETS else ".docx"
    assert {path.suffix for path in first} == {".html", ".txt", original}


@pytest.mark.parametrize("document", WORDS)
def test_word_files_have_the_page_of_decree_30(document: str) -> None:
    """A4, Times New Roman 14, margins inside 20-25, 30-35 and 15-20 mm, no number on page 1."""
    word = Document(str(DOCUMENTS / f"{document}.docx"))
    page = word.sections[0]
    size = (page.page_width, page.page_height, page.left_margin, page.top_margin)
    assert [round(length.mm) for length in size if length is not None] == [210, 297, 30, 20]
    assert page.different_first_page_header_footer
    assert "PAGE" in page.header._element.xml
    assert "PAGE" not in page.first_page_header._element.xml
    fonts = {paragraph.style.font.name for paragraph in word.paragraphs if paragraph.style}
    assert fonts == {"Times New Roman"}


@pytest.mark.parametrize("document", IDS)
def test_every_document_opens_with_the_notice(document: str) -> None:
    assert _text(document).splitlines()[0] == NOTICE


@pytest.mark.parametrize("document", IDS)
def test_kept_text_is_clean(document: str) -> None:
    """NFC, no empty line, no doubled or outer space: spans can rely on it."""
    text = _text(document)
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    lines = text.removesuffix("\n").split("\n")
    assert [line for line in lines if not line.strip()] == []
    assert [cell for line in lines for cell in line.split("\t") if cell != _one_line(cell)] == []


@pytest.mark.parametrize("document", IDS)
def test_every_figure_is_listed_with_its_source(document: str) -> None:
    section = SOURCES.split(f"## {document}\n")[1].split("\n## ")[0]
    rows = [line.split("|") for line in section.splitlines() if line.startswith("|")]
    listed = {figure for row in rows for figure in NUMBER.findall(row[1])}
    assert _figures(_text(document)) == listed
    assert [row for row in rows if not row[3].strip()] == []


def test_a_cell_with_several_lines_is_one_cell_of_its_row() -> None:
    html = "<article><table><tr><td><p>UBND</p><hr><p>TỈNH</p></td><td>8,0</td></tr></table>"
    assert to_text(html) == "UBND TỈNH\t8,0\n"


def test_a_caption_comes_before_its_rows() -> None:
    html = "<article><p>Trước</p><table><caption>ĐVT: %</caption><tr><td>1</td></tr></table>"
    roles = [block.role for block in blocks(html)]
    assert roles == ["p", "caption", "data"]
    assert isinstance(list(blocks(html))[1], Paragraph)


def test_a_spanning_cell_counts_once_and_leaves_the_others_blank() -> None:
    html = (
        "<article><table><thead><tr><th rowspan=2>Dự án</th><th colspan=2>Trong đó</th></tr>"
        "<tr><th>NSTW</th><th>NSĐP</th></tr></thead><tr><td>A</td><td>1</td><td>2</td></tr>"
        "</table></article>"
    )
    assert to_text(html) == "Dự án\tTrong đó\t\n\tNSTW\tNSĐP\nA\t1\t2\n"
    (table,) = blocks(html)
    assert isinstance(table, Table)
    assert table.head == 2
    assert table.rows[1][0] == table.rows[0][2] == COVERED


def test_annex_pages_lie_on_their_side(tmp_path: Path) -> None:
    html = "<article><p>Thân</p><hr><p>Phụ lục</p></article>"
    (tmp_path / "one.html").write_text(html, encoding="utf-8")
    regenerate(tmp_path)
    upright, lying = Document(str(tmp_path / "one.docx")).sections
    assert upright.page_width == lying.page_height
    assert "PAGE" in lying.header._element.xml
    assert not lying.different_first_page_header_footer
    assert (tmp_path / "one.txt").read_text(encoding="utf-8") == "Thân\nPhụ lục\n"


def test_text_is_composed_and_its_white_space_collapsed() -> None:
    decomposed = unicodedata.normalize("NFD", "Lộ  \n Trình")
    assert to_text(f"<article><p> {decomposed}&nbsp;</p></article>") == "Lộ Trình\n"
