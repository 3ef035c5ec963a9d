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


LONG = "Tổng thu ngân sách nhà nước trên địa bàn tỉnh năm nay ước đạt 5.230 tỷ đồng, tăng 12%."
MORE = "Giải ngân vốn đầu tư công đến hết tháng sáu đạt 42,3% kế hoạch, cao hơn cùng kỳ năm trước."


@pytest.mark.parametrize(
    "around",
    [
        "<div class='menu-top'>Trang chủ Thời sự Kinh tế</div>",
        "<div id='breadcrumb'>Trang chủ » Kinh tế</div>",
        "<div class='social-share'><span>Thích 25</span></div>",
        "<div class='boxTinLienQuan tin-lien-quan'>Xuất khẩu tăng 20%</div>",
        "<h3>Tin liên quan</h3><ul><li><a>Tin 1</a><li><a>Tin 2</a><li><a>Tin 3</a></ul>",
        f"<div id='commentBox'><p>Bạn đọc: {LONG}</p></div>",
        "<div class='ads'><p>Giảm giá 50%</p></div>",
        "<p style='display: none'>Ẩn 1%</p>",
        "<p>Xem thêm: <a>Xuất khẩu tăng 20%</a></p>",
        "<p>Từ khóa: ngân sách, thu</p>",
        "<footer>Giấy phép 12/GP</footer>",
    ],
)
def test_what_stands_around_an_article_is_left_out(around: str) -> None:
    body = f"<div><h1>Tin</h1><p>{LONG}</p>{around}<p>{MORE}</p></div>{around}"
    assert kept_text("a.html", BODY.format(body).encode()).text == f"Tin\n{LONG}\n{MORE}\n"


def test_the_text_is_kept_even_in_an_element_with_a_wrong_name() -> None:
    body = f"<div class='content has-sidebar'><h1>Tin</h1><p>{LONG}</p></div><p>Điện thoại</p>"
    assert LONG in kept_text("a.html", BODY.format(body).encode()).text


def test_without_an_article_the_densest_part_is_read_and_its_title() -> None:
    body = (
        "<form><table><tr><td>Sở Nội vụ<br>Sở Y tế</td><td><table><tr><td><h1>Tin</h1></td></tr>"
        f"<tr><td>{LONG}<br>{MORE}<table><tr><td>GRDP<td>8%</table></td></tr></table></td>"
        "<td>Lượt truy cập: 12.345</td></tr></table></form>"
    )
    text = kept_text("a.html", BODY.format(body).encode()).text
    assert text.startswith("Tin\n")
    assert "12.345" not in text
    assert "Sở Y tế" not in text


def test_a_table_that_lays_out_a_page_gives_its_texts_and_keeps_the_tables_inside() -> None:
    long = f"<p>{LONG}</p><p>{MORE}</p>" * 8 + "<table><tr><td>GRDP<td>8%</table>"
    first = f"<p>{LONG}</p>" * 3
    body = f"{first}<table><tr><td>{long}</td><td>{long}</td></tr></table>"
    lines = kept_text("a.html", BODY.format(body).encode()).text.splitlines()
    assert lines == [LONG, LONG, LONG, *[*[LONG, MORE] * 8, "GRDP\t8%"] * 2]


def test_of_several_articles_the_short_ones_are_other_news() -> None:
    body = f"<article><p>{LONG}</p><p>{MORE}</p></article><article><p>Tin khác</p></article>"
    assert kept_text("a.html", BODY.format(body).encode()).text == f"{LONG}\n{MORE}\n"


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("<meta charset=windows-1258>", "windows-1258"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">', "cp1258"),
        ("<meta charset=windows-1258>", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_that_a_page_declares(meta: str, encoding: str) -> None:
    decomposed = "To\u0309ng" if encoding in ("windows-1258", "cp1258") else "Tỏng"
    page = f"<html><head>{meta}</head><body><p>{decomposed} số</p></body></html>"
    data = page.replace("số", "sô\u0301" if decomposed != "Tỏng" else "số").encode(encoding)
    assert kept_text("a.html", data).text == "Tỏng số\n"


def test_letters_that_were_escaped_twice() -> None:
    page = BODY.format("<p>t&amp;#7881;nh&amp;nbsp;R&amp;amp;D</p>")
    assert kept_text("a.html", page.encode()).text == "tỉnh R&D\n"


def test_ten_megabytes_in_one_line_take_no_time() -> None:
    page = BODY.format("<p>" + "ngân sách đạt 5% " * 600_000 + "</p>")
    assert len(kept_text("a.html", page.encode()).text) > 9_000_000


def test_a_page_nested_without_end_is_one_sentence() -> None:
    page = BODY.format("<div>" * 20_000 + "<p>Tỉnh</p>")
    with pytest.raises(UnreadableFile, match="not an HTML page"):
        kept_text("a.html", page.encode())
