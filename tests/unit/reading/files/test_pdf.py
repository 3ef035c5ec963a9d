"""PDF documents: paragraphs out of printed lines."""

from collections.abc import Callable

import pytest

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import kept_text

Pdf = Callable[..., bytes]
LOCKED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'11' * 32}> /U <{'22' * 32}> /P -4 >> "
    "/ID [<00> <00>]"
)


def test_the_lines_of_a_paragraph_are_joined_and_page_numbers_left_out(pdf: Pdf) -> None:
    first = [
        "1",
        "KẾ HOẠCH",
        "Phấn đấu tốc độ tăng trưởng GRDP bình quân thời kỳ 2021-2030 của",
        "tỉnh đạt 9,72%/năm.",
        "- Thu ngân sách nhà nước trên địa bàn tăng bình quân trên 12%/năm",
        "- Tỷ lệ hộ nghèo giảm; tỷ lệ che phủ rừng giữ ở mức của năm trước và",
    ]
    second = ["2", "tăng dần."]
    assert kept_text("a.pdf", pdf([first, second])).text == (
        "KẾ HOẠCH\n"
        "Phấn đấu tốc độ tăng trưởng GRDP bình quân thời kỳ 2021-2030 của tỉnh đạt 9,72%/năm.\n"
        "- Thu ngân sách nhà nước trên địa bàn tăng bình quân trên 12%/năm\n"
        "- Tỷ lệ hộ nghèo giảm; tỷ lệ che phủ rừng giữ ở mức của năm trước và tăng dần.\n"
    )


def test_a_scan_without_text_is_one_sentence(pdf: Pdf) -> None:
    with pytest.raises(UnreadableFile, match="no text to read"):
        kept_text("a.pdf", pdf([[]]))


def test_a_locked_file_is_one_sentence(pdf: Pdf) -> None:
    with pytest.raises(UnreadableFile, match="locked with a password"):
        kept_text("a.pdf", pdf([["mật"]], LOCKED))


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"not a pdf at all"])
def test_a_broken_file_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="not a readable PDF"):
        kept_text("a.pdf", data)
