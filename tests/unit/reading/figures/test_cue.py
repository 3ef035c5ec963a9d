"""Cues are sought only where they can be, and found wherever the pattern alone finds them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.reading.figures import cues
from lotrinh.reading.figures.cue import Ending, told

WORDS = st.lists(
    st.sampled_from(
        "tăng giảm thêm hơn gần trên ít nhất tối thiểu không quá vượt mức là đạt từ còn ≥ ~ > vốn "
        "kế hoạch ước".split()
    ),
    max_size=6,
).map(" ".join)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("thu ngân sách tăng thêm ", "tăng thêm "),
        ("tăng khoảng", "tăng khoảng"),
        ("tăng vốn ", None),
        ("", None),
    ],
)
def test_an_ending_is_the_last_words(words: str, found: str | None) -> None:
    match = Ending(r"\btăng(?: (?:thêm|khoảng))?").search(words)
    assert (match and match[0]) == found


def test_an_ending_may_be_a_sign() -> None:
    assert Ending("≥|ít nhất").search("tỷ lệ ≥ ")


@given(WORDS)
def test_an_ending_is_found_as_its_pattern_finds_it(words: str) -> None:
    pattern = r"\btăng(?:\s+(?:thêm|hơn|gần|trên|ít nhất|tối thiểu|không quá)){0,2}"
    assert bool(Ending(pattern).search(words)) == bool(re.search(rf"(?:{pattern})\s*$", words))


@given(WORDS)
def test_no_comparison_stands_where_none_is_told(words: str) -> None:
    if not cues.COMPARING.search(words):
        assert not any(cue.search(words) for _, cue in cues.COMPARATORS)
        assert not cues.BY.search(words)


def test_what_a_text_tells_is_kept() -> None:
    names_plan = told("kế hoạch|mục tiêu")
    assert [names_plan(one) for one in ("đạt kế hoạch", "đạt 5%", "đạt kế hoạch")] == [
        True,
        False,
        True,
    ]


@given(WORDS)
def test_a_guard_holds_what_it_guards(words: str) -> None:
    guarded = (
        (cues.is_of_plans, cues.PLANNED),
        (cues.is_discussed, cues.DISCUSSED),
        (cues.is_of_a_span, cues.WHOLE_SPAN),
        (cues.accrues, cues.ACCRUING),
    )
    assert all(tells(words) for tells, pattern in guarded if pattern.search(words))
