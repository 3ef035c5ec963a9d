"""Which period a figure has: what its sentence, its paragraph, the title or the lead gives."""

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())


def periods(text: str) -> list[str]:
    """The period of each figure in order; `None` as text where there is none."""
    return [str(one.period) for one in read(KeptText.of(text), LEXICON).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kinh tế Hà Nam 6 tháng đầu năm 2024\n\nSáng 29/6, tỉnh họp báo.\n\nThu ngân sách "
            "đạt 9.000 tỷ đồng.\n\nXuất khẩu đạt 3 tỷ USD.",
            ["2024-S1", "2024-S1"],
        ),
        (
            "Trong quý III, sản lượng thủy sản đạt 50.000 tấn, tăng 4% so với cùng kỳ năm 2023."
            "\n\nKim ngạch xuất khẩu đạt 300 triệu USD.",
            ["2024-Q3", "2024-Q3", "2024-Q3"],
        ),
        (
            "Cả nước có 6.000 xã đạt chuẩn nông thôn mới.\n\nNăm 2024, tỷ lệ hộ nghèo là 2%.",
            ["None", "2024"],
        ),
        (
            "Chuyện thu ngân sách\n\nTại phiên họp thường kỳ tháng 4, Sở Tài chính cho biết thu "
            "ngân sách quý I/2026 đạt 900 tỷ đồng.\n\nThu nội địa đạt 700 tỷ đồng.",
            ["2026-Q1", "None"],
        ),
    ],
)
def test_news_is_about_the_time_of_its_first_line(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_a_paragraph_with_its_own_time_keeps_it() -> None:
    text = (
        "Công nghiệp Bắc Giang 9 tháng năm 2024\n\nChỉ số sản xuất tăng 20%.\n\n"
        "Tính riêng tháng 9, chỉ số sản xuất tăng 2%. Tiêu thụ điện đạt 500 triệu kWh."
    )
    assert periods(text) == ["2024-01/2024-09", "2024-09", "2024-09"]


def test_a_title_in_capitals_on_several_lines_gives_its_span_to_all_below() -> None:
    text = (
        "KẾ HOẠCH\nPHÁT TRIỂN NÔNG NGHIỆP TRÊN ĐỊA BÀN TỈNH\nGIAI ĐOẠN 2013 - 2015\n\n"
        "I. MỤC TIÊU\n- 20% số xã đạt tiêu chí nông thôn mới.\n"
        "- Mỗi năm trồng 500 ha rừng."
    )
    assert periods(text) == ["2015", "2013/2015"]


def test_a_promise_of_years_is_not_what_a_lead_tells() -> None:
    assert periods("Dự án khởi công vào tháng 4.\n\nTỉnh có 500 doanh nghiệp.") == ["None"]


def test_what_opens_a_paragraph_holds_over_what_is_said_of_one_thing_in_passing() -> None:
    text = (
        "Chuyện giá cả\n\nĐáng chú ý, 6 tháng đầu năm 2024 có 500 doanh nghiệp mới. Chỉ số giá "
        "tiêu dùng tháng 6 tăng 0,5%. Việc làm mới có 15.000 lao động."
    )
    assert periods(text) == ["2024-S1", "2024-06", "2024-S1"]


def test_each_year_in_brackets_is_not_said_of_what_stands_before() -> None:
    text = (
        "KẾ HOẠCH\nGIẢM NGHÈO GIAI ĐOẠN 2013 - 2015\n\n- Giảm tỷ lệ hộ nghèo xuống còn 6% năm "
        "2015 (bình quân mỗi năm giảm 4 - 5%)."
    )
    assert periods(text) == ["2015", "2013/2015"]


def test_what_accrues_over_the_years_of_a_title_keeps_them_and_a_level_takes_the_last() -> None:
    text = (
        "KẾ HOẠCH\nPHÁT TRIỂN KINH TẾ - XÃ HỘI GIAI ĐOẠN 2026 - 2030\n\nI. MỤC TIÊU\n"
        "- Trồng mới 25.000 ha rừng.\n- Sản lượng lương thực đạt 400.000 tấn.\n"
        "- Thu ngân sách trong 5 năm đạt 32.000 tỷ đồng."
    )
    assert periods(text) == ["2026/2030", "2030", "2026/2030"]


def test_next_year_is_the_year_after_the_one_of_the_text() -> None:
    text = "Lào Cai nhìn lại năm 2025\n\nNăm tới, tỉnh dự kiến đón 10 triệu lượt khách."
    assert periods(text) == ["2026"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "9 tháng năm 2025, tỉnh đón 3 triệu lượt khách. Doanh thu đạt 5.000 tỷ đồng, "
            "đạt 85% kế hoạch năm 2025.",
            ["2025-01/2025-09"] * 3,
        ),
        ("Phấn đấu giải ngân 100% kế hoạch năm 2026.", ["2026"]),
        ("Giai đoạn 2016-2019, tỷ lệ hộ nghèo giảm từ 50% xuống 20%.", ["2016", "2019"]),
        ("Mục tiêu cả nhiệm kỳ 2020-2025: GRDP năm 2025 tăng 8%.", ["2025"]),
    ],
)
def test_the_year_of_a_plan_and_the_ends_of_a_move(text: str, periods: list[str]) -> None:
    figures = read(KeptText.of(f"Tin kinh tế\n{text}"), LEXICON).figures
    assert [str(one.period) for one in figures] == periods
