"""What a figure is, and what it says of its subject, in sentences of news, reports and plans."""

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())
NEWS = "Hưng Yên: Kinh tế 9 tháng năm 2025 tăng trưởng khá\n\n"
WORKS = "Khởi công xây dựng cầu Cửa Hội 2\n\n"
REPORT = (
    "UBND TỈNH CÀ MAU\nSố: 12/BC-UBND\nCà Mau, ngày 10 tháng 10 năm 2025\n\nBÁO CÁO\n"
    "Tình hình kinh tế - xã hội 9 tháng đầu năm 2025\n\n"
)


def said(opening: str, text: str) -> list[tuple[str, str]]:
    """Role and statistic of each figure of `text`, read behind `opening`."""
    figures = read(KeptText.of(f"{opening}{text}"), LEXICON).figures
    return [(one.role, one.statistic) for one in figures if one.start >= len(opening)]


@pytest.mark.parametrize(
    ("opening", "text", "roles"),
    [
        (NEWS, "Tỉnh quyết tâm giải ngân 100% kế hoạch vốn.", "t"),
        (NEWS, "Tỉnh kỳ vọng đón 5 triệu lượt khách trong năm 2026.", "t"),
        (NEWS, "Phấn đấu có 90% số xã đạt chuẩn; hiện nay tỷ lệ này là 82%.", "ta"),
        (NEWS, "Tỷ lệ hộ nghèo giảm từ 3,2% cuối năm 2024 xuống còn 2,1%.", "ba"),
        (NEWS, "Thu nhập đạt 75 triệu đồng/người, năm 2020 chỉ là 48 triệu đồng/người.", "ab"),
        (WORKS, "Cầu dài 2,1 km, thiết kế 4 làn xe, vận tốc 80 km/h.", "pp"),
        (WORKS, "Nguồn vốn gồm ngân sách trung ương 1.500 tỷ đồng.", "p"),
        (WORKS, "Đến nay, nhà thầu đã bàn giao 80% mặt bằng.", "a"),
        (REPORT, "Ước cả năm 2025, GRDP tăng 8,1%.", "a"),
        (REPORT, "II. NHIỆM VỤ QUÝ IV NĂM 2025\nThu ngân sách đạt 1.500 tỷ đồng.", "t"),
    ],
)
def test_the_role_is_weighed_from_words_time_and_document(
    opening: str, text: str, roles: str
) -> None:
    assert "".join(role[0] for role, _ in said(opening, text)) == roles


@pytest.mark.parametrize(
    ("text", "statistics"),
    [
        ("Tỷ lệ thất nghiệp là 2,3%; tỷ lệ đô thị hóa còn 41%.", ["level", "level"]),
        ("Thu ngân sách đạt 104% so với dự toán, tăng 8%.", ["share", "growth"]),
        ("Thu nội địa bằng 81,7% so với cùng kỳ.", ["share"]),
        (
            "Công nghiệp đóng góp 3,5 điểm phần trăm, dịch vụ 2,8 điểm phần trăm, "
            "nông nghiệp 0,6 điểm phần trăm.",
            ["contribution"] * 3,
        ),
        ("Tỷ lệ giải ngân cao hơn 5,2 điểm phần trăm so với cùng kỳ.", ["change"]),
    ],
)
def test_the_statistic_of_a_percentage(text: str, statistics: list[str]) -> None:
    assert [statistic for _, statistic in said(NEWS, text)] == statistics


def test_what_works_yield_every_year_is_their_size() -> None:
    assert (
        said(WORKS, "Nhà máy có công suất 600 MW, mỗi năm cung cấp 1,8 tỷ kWh.")
        == [("project", "level")] * 2
    )
