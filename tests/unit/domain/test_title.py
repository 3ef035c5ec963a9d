"""What documents are called in passing."""

import pytest

from lotrinh.domain.document import Document
from lotrinh.domain.title import cut, document_name, short_title


@pytest.mark.parametrize(
    ("title", "short"),
    [
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Cao Bằng lần thứ XX, nhiệm kỳ 2025-2030",
            "Nghị quyết Đại hội Đảng bộ lần thứ XX",
        ),
        (
            "Dự thảo Kế hoạch phát triển kinh tế - xã hội 5 năm 2026-2030 tỉnh Cao Bằng",
            "Dự thảo Kế hoạch KT-XH 5 năm 2026-2030",
        ),
        (
            "Quy hoạch tỉnh Cao Bằng, tầm nhìn đến năm 2050",
            "Quy hoạch, tầm nhìn đến năm 2050",
        ),
        ("Quy hoạch thành phố Hải Phòng", "Quy hoạch"),
        ("Nghị quyết Đảng bộ tỉnh khóa XX", "Nghị quyết Đảng bộ tỉnh khóa XX"),
        ("Phụ lục II: kế hoạch vốn", "Phụ lục II: kế hoạch vốn"),
        ("", ""),
    ],
)
def test_a_title_is_told_by_its_core(title: str, short: str) -> None:
    assert short_title(title) == short


def test_a_title_that_stays_long_is_cut_between_words() -> None:
    short = short_title("Báo cáo " + "rất dài " * 20)
    assert short == "Báo cáo rất dài rất dài rất dài rất dài rất dài…"
    assert len(short) <= 49


def test_a_number_comes_before_the_title_and_a_version_after() -> None:
    numbered = Document(id="a", title="Kế hoạch", number="68/NQ-HĐND")
    assert document_name(numbered, "vi") == "68/NQ-HĐND"
    draft = Document(id="b", title="Dự thảo Kế hoạch", version="2")
    assert document_name(draft, "vi") == "Dự thảo Kế hoạch, bản 2"
    assert document_name(draft, "en") == "Dự thảo Kế hoạch, version 2"


def test_a_name_is_cut_after_a_whole_word() -> None:
    assert cut("68/NQ-HĐND", 20) == "68/NQ-HĐND"
    assert cut("Nghị quyết Đại hội Đảng bộ", 20) == "Nghị quyết Đại hội…"
