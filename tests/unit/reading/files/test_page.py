"""Web pages: blocks in order, tables as rows, nothing that a reader does not see."""

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text

BODY = "<!doctype html><html><head><title>Ẩn</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>A</h1><p>b <b>c</b></p>d", "A\nb c\nd\n"),
        ("<div>a<div>b</div>c</div>", "a\nb\nc\n"),
        ("<p>a<br>b</p>", "a\nb\n"),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "a\nb\nc\n"),
        ("<p>a<!-- không -->b<script>x()</script><style>p{}</style></p>", "ab\n"),
        ("<nav>Trang chủ</nav><header>Báo</header><p>a</p><footer>chân</footer>", "a\n"),
        ("<p>9,72%&nbsp;&ndash;&#160;R&amp;D</p>", "9,72% – R&D\n"),
        ("<p>  nhiều\n   khoảng\ttrắng </p>", "nhiều khoảng trắng\n"),
        ("<main><p>b</p></main><p>ngoài</p>", "b\n"),
        ("<p>ngoài</p><article><p>a</p><article>b</article></article>", "a\nb\n"),
        ("<table><caption>B</caption><tr><th>a<th>b<tr><td>c<td>d</table>", "B\na\tb\nc\td\n"),
    ],
)  # fmt: skip
def test_text_that_a_reader_sees(body: str, text: str) -> None:
    assert kept_text("a.html", BODY.format(body).encode()).text == text


def test_merged_cells_count_once_and_columns_stay_aligned() -> None:
    page = (
        "<table><tr><td rowspan=2>Tỉnh<td colspan=2>Năm<td rowspan=2>Ghi chú"
        "<tr><td>2024<td>2025<tr><td>a<td>b<td>c<td>d</table>"
    )
    assert kept_text("a.html", BODY.format(page).encode()).text == (
        "Tỉnh\tNăm\t\tGhi chú\n\t2024\t2025\t\na\tb\tc\td\n"
    )


def test_a_span_without_sense_is_one_and_one_without_end_is_cut() -> None:
    page = "<table><tr><td colspan=x>a<td colspan=999999999>b<td>c</table>"
    text = kept_text("a.html", BODY.format(page).encode()).text
    assert text == "a\tb" + "\t" * 100 + "c\n"


def test_a_table_inside_a_cell_is_text_of_that_cell() -> None:
    page = "<table><tr><td><table><tr><td>a<td>b</table>c<td>d</table>"
    assert kept_text("a.html", BODY.format(page).encode()).text == "a b c\td\n"


def test_an_xml_declaration_does_no_harm() -> None:
    page = '<?xml version="1.0" encoding="utf-8"?>' + BODY.format("<p>Tỉnh</p>")
    assert kept_text("a.html", page.encode()).text == "Tỉnh\n"


@pytest.mark.parametrize("data", [b"khong co the", b"<p>T\xec\xf2nh", b"<p>\xff</p>"])
def test_what_is_no_page_in_utf_8_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="not an HTML page in UTF-8"):
        kept_text("a.html", data)
