"""Words that a person typed are found where they stand, with their sentence."""

import pytest

from lotrinh.domain.citation import Citation
from lotrinh.reading.location import Location, locate

TEXT = (
    "QUYẾT ĐỊNH\n"
    "Điều 1. Mục tiêu\n"
    "1. Kinh tế\n"
    "GRDP tăng trên 7,20%/năm. Phấn đấu   đạt 9,72%/năm; giữ 9,72%/năm.\n"
    "Ngành\tTăng\n"
    "Dịch vụ\t7,22\n"
)


def found(words: str) -> list[Location]:
    return list(locate(TEXT, words))


def test_the_sentence_and_the_path_of_a_figure() -> None:
    (one,) = found("trên 7,20%/năm")
    assert TEXT[one.start : one.end] == "trên 7,20%/năm"
    assert (one.quote, one.path) == ("GRDP tăng trên 7,20%/năm.", "Đ1.K1")
    assert (one.before, one.after) == ("GRDP tăng ", ".")


def test_every_place_of_repeated_words() -> None:
    assert [one.start for one in found("9,72%/năm")] == [
        TEXT.index("9,72"),
        TEXT.rindex("9,72"),
    ]


@pytest.mark.parametrize("words", ["phấn đấu đạt", "PHẤN  ĐẤU ĐẠT", " Phấn đấu\nđạt "])
def test_case_and_spaces_do_not_matter(words: str) -> None:
    (one,) = found(words)
    assert TEXT[one.start : one.end] == "Phấn đấu   đạt"


def test_a_row_of_a_table_is_quoted_whole() -> None:
    (one,) = found("7,22")
    assert one.quote == "Dịch vụ\t7,22"


def test_words_over_two_sentences_quote_both() -> None:
    (one,) = found("7,20%/năm. Phấn đấu")
    assert one.quote == TEXT.split("\n")[3]


@pytest.mark.parametrize("words", ["", "  ", "phan dau", "không có"])
def test_what_stands_nowhere(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize("words", ["9,72%/năm", "7,22", "QUYẾT ĐỊNH", "năm. Phấn"])
def test_what_is_found_may_be_cited(words: str) -> None:
    for one in found(words):
        cited = Citation("qd", one.start, one.end, one.quote, one.path)
        assert cited.sentence_start(TEXT) is not None


def test_words_over_the_break_of_a_paragraph_quote_the_text_as_it_stands() -> None:
    text = "Thu ngân sách trên\nđịa bàn đạt 9 tỷ đồng."
    (one,) = locate(text, "trên địa bàn")
    assert text[one.start : one.end] == "trên\nđịa bàn"
    assert one.quote == text
