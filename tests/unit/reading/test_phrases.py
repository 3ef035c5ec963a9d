"""Many phrases as one regular expression."""

import re

import pytest

from lotrinh.reading.phrases import by_first_letter, pattern_of

PATTERN = re.compile(pattern_of(["tỷ", "tỷ đồng", "tỷ đồng/năm", "ha", "%", "%/năm"]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tỷ đồng/năm", "tỷ đồng/năm"),
        ("tỷ  đồng / năm nay", "tỷ  đồng / năm"),
        ("tỷ đồng và", "tỷ đồng"),
        ("tỷ lệ", "tỷ"),
        ("ha", "ha"),
        ("%dân", "%"),
    ],
)
def test_the_longest_phrase_is_found(text: str, found: str) -> None:
    match = PATTERN.match(text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize("text", ["tỷlệ", "hai", "đồng"])
def test_a_phrase_ends_with_its_word(text: str) -> None:
    assert PATTERN.match(text) is None


def test_alternatives_by_their_first_letter_match_the_same() -> None:
    expression = r"công an|cục(?! bộ)|(?:tp|tx)\.|chi (?:cục|bộ)|(?<!toàn )cầu"
    grouped = by_first_letter(expression)
    assert grouped == r"c(?:ông an|ục(?! bộ)|hi (?:cục|bộ))|(?:(?:tp|tx)\.|(?<!toàn )cầu)"
    for words in ("công an", "cục", "cục bộ", "tx.", "chi bộ", "cầu", "sở"):
        assert bool(re.match(grouped, words)) == bool(re.match(expression, words))
