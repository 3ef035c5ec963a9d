"""Which line breaks are only spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.reading.wrapping import unwrapped

WRAPPED = """\
2. Mục tiêu
cụ thể
- Phấn đấu giảm tỷ lệ hộ nghèo theo chuẩn nghèo mới của
các huyện vùng cao, phần lớn thuộc địa bàn tỉnh
Bắc Kạn, từ 20,39% năm 2013 xuống còn 6% vào ngày
31/12/2015;
- 80% số xã có
đường giao thông;
a) Huyện Ba Bể
Nơi nhận
"""
WHOLE = """\
2. Mục tiêu cụ thể
- Phấn đấu giảm tỷ lệ hộ nghèo theo chuẩn nghèo mới của các huyện vùng cao, phần lớn \
thuộc địa bàn tỉnh Bắc Kạn, từ 20,39% năm 2013 xuống còn 6% vào ngày 31/12/2015;
- 80% số xã có đường giao thông;
a) Huyện Ba Bể
Nơi nhận
"""


def test_a_paragraph_broken_to_a_width_is_one() -> None:
    assert unwrapped(WRAPPED) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tài chính\nSở Nội vụ",
        "gồm:\nvốn ngân sách",
        "Thu ngân sách.\nđạt cao",
        "GRDP\t8\nđạt\t9",
        "KẾ HOẠCH\nphát triển",
        "Mở đầu\n\nvào việc",
        "Mục tiêu\na) tăng trưởng",
        "Mục tiêu\n- tăng trưởng",
        "",
    ],
)
def test_what_begins_anew_stays_a_line(text: str) -> None:
    assert unwrapped(text) == text


def test_a_capital_goes_on_only_where_lines_were_broken_to_a_width() -> None:
    assert unwrapped("Việc của Ủy ban nhân dân tỉnh\nBắc Kạn") == (
        "Việc của Ủy ban nhân dân tỉnh\nBắc Kạn"
    )


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Quyết định số", "12/QĐ-UBND"),
        ("ban hành ngày", "12/3/2026"),
        ("đề nghị của Giám đốc Sở", "Nông nghiệp"),
        ("kế hoạch của", "Ủy ban nhân dân"),
        ("đề nghị của Sở Lao động", "- Thương binh và Xã hội"),
        ("Ban Kinh tế -", "Ngân sách"),
        ("giai đoạn 2021", "- 2025"),
    ],
)
def test_a_word_that_cannot_be_the_last_goes_on(line: str, following: str) -> None:
    assert unwrapped(f"{line}\n{following}") == f"{line} {following}"
    assert unwrapped(f"{line.upper()}\n{following}") == f"{line.upper()}\n{following}"


@pytest.mark.parametrize("headline", ["Đẩy mạnh chuyển đổi số", "Thêm điểm đến", "Việc hằng ngày"])
def test_a_headline_ends_with_a_word_of_its_own(headline: str) -> None:
    assert unwrapped(f"{headline}\nSáng nay, tỉnh") == f"{headline}\nSáng nay, tỉnh"


@given(st.text(alphabet="aA1-. \n\tđ", max_size=60))
def test_only_line_breaks_become_spaces(text: str) -> None:
    found = unwrapped(text)
    assert len(found) == len(text)
    changed = {(old, new) for old, new in zip(text, found, strict=True) if old != new}
    assert changed <= {("\n", " ")}
