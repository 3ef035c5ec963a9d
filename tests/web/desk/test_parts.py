"""A long text in parts: nothing lost, nothing twice, every place in one of them."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.web.desk.outline import blocks
from lotrinh.web.desk.parts import CONTENTS, MOST, WHOLE, contents, part_of, parts

LINES = ["Điều 1. Một", "1. Hai", "- ba", "một hai ba", "a\tb\tc", ""]
texts = st.lists(st.sampled_from(LINES), max_size=900).map("\n".join)


@given(texts, st.lists(st.integers(0, 5000), max_size=400).map(sorted))
def test_parts_hold_every_block_once_and_every_place(text: str, starts: list[int]) -> None:
    found = blocks(text)
    every = parts(found, starts, len(text))
    assert [block for part in every for block in part.blocks] == list(found)
    assert [part.number for part in every] == list(range(1, len(every) + 1))
    assert every[0].start == 0
    assert every[-1].end == len(text) + 1
    for before, after in itertools.pairwise(every):
        assert before.end == after.start
    for at in (0, len(text) // 2, len(text)):
        part = part_of(every, "", str(at))
        assert part.start <= at < part.end


def test_a_text_of_usual_length_is_one_part_and_a_long_one_is_cut_before_a_chapter() -> None:
    chapter = "\n".join(["Điều 1. Một", *["- ba"] * 120])
    short, long = "\n".join(["- ba"] * WHOLE), "\n".join([chapter] * 4)
    assert len(parts(blocks(short), [], len(short))) == 1
    every = parts(blocks(long), [], len(long))
    assert [one.blocks[0].line.text for one in every] == ["Điều 1. Một"] * 4


def test_figures_weigh_like_lines() -> None:
    text = "\n".join(["- một hai ba bốn năm"] * 100)
    starts = sorted(at + step for at in range(0, 2000, 21) for step in (2, 6, 10, 14))
    every = parts(blocks(text), starts, len(text))
    assert len(every) > 100 * 5 // MOST


def test_contents_of_a_very_long_text_stay_short_and_near() -> None:
    text = "\n".join(f"Điều {n}. Một\n" + "- ba\n" * 150 + "1. Hai" for n in range(1, 300))
    every = parts(blocks(text), [], len(text))
    shown = every[200]
    found = contents(every, shown)
    assert len(found) <= CONTENTS
    assert shown.number in {one.part for one in found}
