"""Numbers in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.spelled import SPELLED, spelled_number

_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _in_words(number: int) -> str:
    thousands, hundreds, tens, ones = (number // 10**place % 10 for place in (3, 2, 1, 0))
    parts = [
        f"{_ONES[thousands]} nghìn" if thousands else "",
        f"{_ONES[hundreds]} trăm" if hundreds else "",
        "mười" if tens == 1 else f"{_ONES[tens]} mươi" if tens else "linh" if hundreds else "",
        "lăm" if ones == 5 and tens else _ONES[ones],
    ]
    return " ".join(filter(None, parts)).removesuffix(" linh")


@given(st.integers(1, 9999))
def test_what_is_written_out_is_read_back(number: int) -> None:
    words = _in_words(number)
    assert spelled_number(words) == number
    assert re.fullmatch(SPELLED, words)


@pytest.mark.parametrize(
    ("words", "number"), [("mười hai", 12), ("hai mươi lăm", 25), ("hai ba", None)]
)
def test_words_that_are_no_number_are_none(words: str, number: int | None) -> None:
    assert spelled_number(words) == number
