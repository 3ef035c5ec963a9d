"""Word documents: what is text, and what is not."""

import io
import zipfile
from collections.abc import Callable

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text
from lotrinh.reading.files.package import UNPACKED_LIMIT

Word = Callable[..., bytes]
SYMBOL = '<w:sym w:font="Symbol" w:char="F0B3"/>'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"


def twice(text: str) -> str:
    return (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box(text)}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box(text)}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )


def raised(text: str) -> str:
    return f"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{text}</w:t></w:r>"


def field(code: str, result: str) -> str:
    """A field; its result is text, or runs."""
    shown = result if result.startswith("<") else run(result)
    parts = (
        '<w:fldChar w:fldCharType="begin"/>', f"<w:instrText>{code}</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>', "", '<w:fldChar w:fldCharType="end"/>',
    )  # fmt: skip
    return "".join(f"<w:r>{part}</w:r>" if part else shown for part in parts)


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
        (paragraph(run("a"), box("hộp")), "a\nhộp\n"),
        (paragraph(f"<w:r>{twice('hộp')}</w:r>", run("a")), "a\nhộp\n"),
        (paragraph(run("12,9%"), raised("1"), run(" so")), "12,9% so\n"),
        (paragraph(run("km"), raised("2"), run(" và 5 m"), raised("3")), "km2 và 5 m3\n"),
        (paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", run("rõ")), "rõ\n"),
        (paragraph(run("a"), "<w:r><w:br/></w:r>", run("- b")), "a\n- b\n"),
        (paragraph(field("PAGE", "7"), run(" trang")), "7 trang\n"),
        (paragraph(field('TOC \\o "1-3"', "1. Mục tiêu 3"), run("Hết")), "Hết\n"),
        (paragraph(field("IF a = b", field("REF x", "y"))), "y\n"),
        (paragraph('<w:fldSimple w:instr="DATE">' + run("01/7") + "</w:fldSimple>"), "01/7\n"),
        (paragraph(f'<w:smartTag w:element="x">{run("Cao Bằng")}</w:smartTag>'), "Cao Bằng\n"),
        (paragraph(f"<w:r>{SYMBOL}</w:r>", run(" 8%")), "≥ 8%\n"),
        (paragraph(run("đầu"), "<w:r><w:softHyphen/></w:r>", run("tư")), "đầutư\n"),
        (table(cell("a"), cell("b")), "a\nb\n"),
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
        table(cell("a", '<w:gridSpan w:val="nhiều"/>') + cell("b")),
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


def note(kind: str, id: int, text: str) -> str:
    return f'<w:{kind} w:id="{id}">{paragraph(run(text))}</w:{kind}>'


def asks(kind: str, id: int, mark: str = "") -> str:
    chosen = ' w:customMarkFollows="1"' if mark else ""
    return f'<w:r><w:{kind}Reference{chosen} w:id="{id}"/><w:t>{mark}</w:t></w:r>'


def test_notes_follow_their_paragraph_and_no_mark_touches_a_figure(word: Word) -> None:
    body = (
        paragraph(run("đạt 12,9%"), asks("footnote", 5), run(" so với"), asks("endnote", 2))
        + table(cell("a") + f"<w:tc>{paragraph(run('7'), asks('footnote', 6, '*'))}</w:tc>")
        + paragraph(run("hết"), asks("footnote", 99))
    )
    data = word(
        body,
        footnotes=note("footnote", 5, "Sơ bộ.") + note("footnote", 6, "Ước."),
        endnotes=note("endnote", 2, "Theo báo cáo."),
    )
    assert kept_text("a.docx", data).text.splitlines() == [
        "đạt 12,9% so với", "[1] Sơ bộ.", "[2] Theo báo cáo.", "a\t7", "[3] Ước.", "hết",
    ]  # fmt: skip


def in_font(font: str, text: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:hAnsi="{font}"/></w:rPr><w:t>{text}</w:t></w:r>'


def test_old_fonts_and_unicode_stand_side_by_side(word: Word) -> None:
    body = (
        paragraph(
            in_font(".VnTime", "TØnh "), in_font("VNI-Times", "Cao Ba"),
            in_font("VNI-Times", "èng "), in_font("Times New Roman", "phấn đấu"),
        )
        + paragraph(in_font(".VnTimeH", "kÕ ho¹ch"))
        + paragraph(in_font(".VnTime", "đã là Unicode, tiền tệ"))
        + paragraph(in_font(".VnTime", "th"), in_font(".VnTime", "\N{SOFT HYPHEN}¬ng"))
    )  # fmt: skip
    assert kept_text("a.docx", word(body)).text.splitlines() == [
        "Tỉnh Cao Bằng phấn đấu", "KẾ HOẠCH", "đã là Unicode, tiền tệ", "thương",
    ]  # fmt: skip


def test_an_old_font_may_come_from_a_style(word: Word) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>'
        '<w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
    )
    assert kept_text("a.docx", word(paragraph(run("thu ng©n s¸ch")), styles=styles)).text == (
        "thu ngân sách\n"
    )
