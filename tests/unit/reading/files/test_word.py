"""Word documents: what is text, and what is not."""

import io
import zipfile
from collections.abc import Callable

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text
from lotrinh.reading.files.package import UNPACKED_LIMIT

Word = Callable[[str], bytes]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("Một "), run("hai")) + paragraph(run("ba")), "Một hai\nba\n"),
        (paragraph(run("đạt "), f"<w:ins>{run('9%')}</w:ins>"), "đạt 9%\n"),
        (paragraph(run("đạt"), "<w:del><w:r><w:delText> 8%</w:delText></w:r></w:del>"), "đạt\n"),
        (paragraph(f"<w:moveFrom>{run('cũ')}</w:moveFrom>", run("mới")), "mới\n"),
        (paragraph(run("xem "), f"<w:hyperlink>{run('nguồn')}</w:hyperlink>"), "xem nguồn\n"),
        (paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"), "a b c\n"),
        (paragraph("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2030</w:t></w:r>"), "2021-2030\n"),
        (paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>", run("thụt")), "thụt\n"),
        (paragraph(run("a"), f"<w:txbxContent>{paragraph(run('hộp'))}</w:txbxContent>"), "a\n"),
        (f"<w:sdt><w:sdtContent>{paragraph(run('mẫu'))}</w:sdtContent></w:sdt>", "mẫu\n"),
        (table(cell("a") + cell("b"), cell("c") + cell("d")), "a\tb\nc\td\n"),
    ],
)  # fmt: skip
def test_text_that_a_reader_sees(word: Word, body: str, text: str) -> None:
    assert kept_text("a.docx", word(body)).text == text


def test_merged_cells_count_once_and_columns_stay_aligned(word: Word) -> None:
    wide = cell("Năm", '<w:gridSpan w:val="2"/>')
    tall = cell("Tỉnh", '<w:vMerge w:val="restart"/>')
    below = cell("Tỉnh", "<w:vMerge/>")
    late = "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("7") + cell("8")
    body = table(tall + wide, below + cell("2024") + cell("2025"), late)
    assert kept_text("a.docx", word(body)).text == "Tỉnh\tNăm\t\n\t2024\t2025\n\t7\t8\n"


def test_a_table_inside_a_cell_is_text_of_that_cell(word: Word) -> None:
    inner = f"<w:tc>{table(cell('a') + cell('b'))}{paragraph(run('c'))}</w:tc>"
    assert kept_text("x.docx", word(table(inner + cell("d")))).text == "a b c\td\n"


@pytest.mark.parametrize(
    "body",
    [
        table(cell("a", '<w:gridSpan w:val="nhiều"/>')),
        paragraph(run("hỏng")) + "<w:p>",
    ],
)
def test_a_broken_document_is_one_sentence(word: Word, body: str) -> None:
    with pytest.raises(UnreadableFile, match="not a readable Word"):
        kept_text("a.docx", word(body))


def test_a_span_without_end_is_cut(word: Word) -> None:
    wide = table(cell("a", '<w:gridSpan w:val="999999999"/>') + cell("b"))
    assert kept_text("a.docx", word(wide)).text.count("\t") == 63


def archive(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return out.getvalue()


def test_another_kind_of_zip_is_no_document() -> None:
    with pytest.raises(UnreadableFile, match="not a readable Word"):
        kept_text("a.docx", archive({"anh.txt": b"anh"}))


def test_a_zip_bomb_is_not_opened() -> None:
    bomb = archive({"word/document.xml": b"\0" * (UNPACKED_LIMIT + 2**20)})
    assert len(bomb) < 2**20
    with pytest.raises(UnreadableFile, match="unpacks to 151 MB"):
        kept_text("a.docx", bomb)
