"""Up to which day a text without a day of issue reports, by the role of what it says."""

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Năm 2025, tỉnh trồng 500 ha rừng. Năm 2026, thu ngân sách 900 tỷ đồng.", "at"),
        ("Đến ngày 30/9/2026, dư nợ đạt 63 tỷ đồng. Năm 2027, GRDP tăng 9%.", "at"),
        ("Thu ngân sách 9 tháng năm 2026 ước đạt 600 tỷ đồng, tăng 8%.", "aa"),
        ("Giai đoạn 2021-2025, GRDP tăng 7%/năm. Giai đoạn 2026-2030, tăng 10%/năm.", "at"),
    ],
)
def test_what_comes_later_than_the_last_result_is_an_aim(text: str, roles: str) -> None:
    figures = read(KeptText.of(f"Tin kinh tế\n{text}"), LEXICON).figures
    assert "".join(one.role[0] for one in figures) == roles


def test_an_undated_plan_promises_what_it_reaches() -> None:
    text = "KẾ HOẠCH\nPhát triển lâm nghiệp\n1. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
    told = "2. Năm 2025, tỷ lệ che phủ rừng ước đạt 60%, tăng 0,2 điểm % so với năm 2024.\n"
    figures = read(KeptText.of(text + told), LEXICON).figures
    assert [one.role for one in figures] == ["target", "actual", "actual"]


def test_the_span_of_a_programme_is_not_over_because_it_is_named() -> None:
    text = (
        "Tỉnh có thêm điểm đến\nTỉnh ủy ban hành chương trình phát triển du lịch giai đoạn "
        "2021 - 2025. Đến năm 2025 có ít nhất 5 khu du lịch."
    )
    assert [one.role for one in read(KeptText.of(text), LEXICON).figures] == ["target"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Theo bộ tiêu chí giai đoạn 2016-2020, năm 2018 phấn đấu trồng 500 ha rừng.", "t"),
        ("Chương trình giai đoạn 2021-2025 bắt đầu. Năm 2023 phấn đấu trồng 500 ha rừng.", "t"),
        ("Kết quả kế hoạch năm 2023: trồng 500 ha rừng. Năm 2024 phấn đấu trồng 600 ha.", "at"),
    ],
)
def test_a_plan_s_name_tells_no_day_of_writing(text: str, roles: str) -> None:
    figures = read(KeptText.of(f"Tin kinh tế\n{text}"), LEXICON).figures
    assert "".join(one.role[0] for one in figures) == roles


def test_without_a_day_of_writing_the_first_year_fills_in() -> None:
    text = "Tin kinh tế\nKế hoạch năm 2025 được giao. Thu ngân sách 9 tháng đạt 800 tỷ đồng."
    (figure,) = read(KeptText.of(text), LEXICON).figures
    assert str(figure.period) == "2025-01/2025-09"
