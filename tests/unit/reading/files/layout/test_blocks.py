"""The order of a page: columns, tables without rules, what is no text."""

from collections.abc import Callable

import pytest

from lotrinh.reading.files import kept_text

Pdf = Callable[..., bytes]
LEFT = [
    "Thu ngân sách nhà nước trên địa bàn tỉnh năm nay ước",
    "đạt 5.230 tỷ đồng, vượt dự toán được giao, tăng 12%;",
    "giải ngân vốn đầu tư công đạt 93,5% kế hoạch, cao hơn",
    "bình quân chung của cả nước; kim ngạch xuất khẩu qua",
]
RIGHT = [
    "cửa khẩu tăng mạnh; tỷ lệ hộ nghèo đa chiều giảm còn",
    "7,7%; tỷ lệ che phủ rừng duy trì ở mức 60%; tỷ lệ lao",
    "động qua đào tạo đạt 55,2%; có 10 xã được công nhận",
    "đạt chuẩn nông thôn mới nâng cao trong năm nay.",
]


def columns(top: float) -> list[tuple[float, float, str]]:
    """Two columns of running text whose lines do not stand at the same heights."""
    left = [(40.0, top - 15 * at, line) for at, line in enumerate(LEFT)]
    return left + [(330.0, top - 7 - 15 * at, line) for at, line in enumerate(RIGHT)]


def test_columns_are_read_one_after_the_other_below_a_heading_across_them(pdf: Pdf) -> None:
    heading = (140.0, 740.0, "KINH TẾ CỦA TỈNH TRONG NĂM QUA, HAI CỘT CHỮ NHƯ BÁO IN")
    text = kept_text("a.pdf", pdf([[heading, *columns(700)]])).text
    assert text.splitlines() == [heading[2], " ".join(LEFT + RIGHT)]


def test_a_caption_across_the_columns_parts_them(pdf: Pdf) -> None:
    caption = (100.0, 600.0, "Hình 1. Cửa khẩu quốc tế của tỉnh trong những ngày đầu năm mới nay")
    page = [*columns(700), caption, *columns(560)]
    whole = " ".join(LEFT + RIGHT)
    assert kept_text("a.pdf", pdf([page])).text.splitlines() == [whole, caption[2], whole]


def test_words_below_each_other_make_a_table_without_rules(pdf: Pdf) -> None:
    page = [
        (40, 740, "Bảng 1 (ĐVT: tỷ đồng)"),
        (45, 700, "TT"), (80, 700, "Chỉ tiêu"), (300, 706, "Năm"), (300, 694, "2024"),
        (400, 706, "Năm"), (400, 694, "2025"),
        (45, 660, "1"), (80, 660, "Thu ngân sách trên địa bàn,"), (300, 660, "900"),
        (400, 660, "1.020,5"), (80, 648, "không kể thu chuyển nguồn"),
        (45, 620, "2"), (80, 620, "Chi đầu tư"), (300, 620, "400"), (400, 620, "555"),
        (45, 600, "3"), (80, 600, "Vay"), (300, 600, "10"), (400, 600, "12"),
        (40, 560, "Ghi chú: số ước tính."),
    ]  # fmt: skip
    assert kept_text("a.pdf", pdf([page])).text.splitlines() == [
        "Bảng 1 (ĐVT: tỷ đồng)",
        "TT\tChỉ tiêu\tNăm 2024\tNăm 2025",
        "1\tThu ngân sách trên địa bàn, không kể thu chuyển nguồn\t900\t1.020,5",
        "2\tChi đầu tư\t400\t555",
        "3\tVay\t10\t12",
        "Ghi chú: số ước tính.",
    ]


@pytest.mark.parametrize(
    "number",
    ["{}", "- {} -", "Trang {}/3", "Trang {}", "{}/3", "[{}]", "Page {} of 3", "{} | Trang"],
)
def test_page_numbers_of_every_form_are_left_out(pdf: Pdf, number: str) -> None:
    pages = [[(40, 700, f"Biểu {one}"), (300, 30, number.format(one))] for one in range(1, 4)]
    assert kept_text("a.pdf", pdf(pages)).text == "Biểu 1\nBiểu 2\nBiểu 3\n"


def test_a_share_alone_on_a_line_is_no_page_number(pdf: Pdf) -> None:
    assert kept_text("a.pdf", pdf([["98%."]])).text == "98%.\n"


def test_running_heads_and_feet_are_left_out(pdf: Pdf) -> None:
    pages = [
        [(40, 780, "Báo cáo kinh tế - xã hội"), (40, 700, f"Nội dung {name}."),
         (40, 30, f"Trang web của tỉnh, tờ {at}")]
        for at, name in enumerate(("một", "hai", "ba"))
    ]  # fmt: skip
    assert kept_text("a.pdf", pdf(pages)).text == "Nội dung một.\nNội dung hai.\nNội dung ba.\n"


def test_what_a_digital_signature_prints_is_left_out(pdf: Pdf) -> None:
    page = [
        (40, 760, "Nội dung của văn bản."), (500, 760, "Ký bởi: Ủy ban nhân dân tỉnh"),
        (500, 748, "Cơ quan: Tỉnh"), (500, 736, "Thời gian ký: 25.12.2025 10:15:00 +07:00"),
        (40, 700, "Cơ quan: Sở Tài chính."),
    ]  # fmt: skip
    text = kept_text("a.pdf", pdf([page])).text
    assert text == "Nội dung của văn bản.\nCơ quan: Sở Tài chính.\n"


@pytest.mark.parametrize("turned", [0, 180])
def test_a_page_is_read_as_it_is_turned(pdf: Pdf, turned: int) -> None:
    page = [(40, 700, "một"), (40, 600, "hai")]
    lines = kept_text("a.pdf", pdf([page], turned=turned)).text.split()
    assert lines == (["một", "hai"] if not turned else ["hai", "một"])


@pytest.mark.parametrize(("turned", "order"), [(90, ["trái", "phải"]), (270, ["phải", "trái"])])
def test_what_stands_side_by_side_stands_above_on_a_page_turned_aside(
    pdf: Pdf, turned: int, order: list[str]
) -> None:
    page = [(40, 400, "trái"), (600, 400, "phải")]
    assert kept_text("a.pdf", pdf([page], turned=turned)).text.split() == order


def test_a_line_that_ends_with_a_hyphen_keeps_it(pdf: Pdf) -> None:
    page = ["Mục tiêu của chương trình phát triển giai đoạn 2021-", "2030 của tỉnh."]
    assert "2021-2030 của tỉnh." in kept_text("a.pdf", pdf([page])).text
