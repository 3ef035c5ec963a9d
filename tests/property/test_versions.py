"""Laws of aligned drafts: nothing is lost or doubled, and a citation keeps its words."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.reading.text import KeptText
from lotrinh.reading.versions.alignment import _steady, align, passages
from lotrinh.reading.versions.anchoring import Anchored, anchor, anchors
from lotrinh.reading.versions.redline import pieces

WORDS = st.sampled_from("tăng giảm thu chi vốn rừng 8% 9,5 1.200 tỷ đồng xã nghèo năm 2030".split())
LINES = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: f"Nay {' '.join(words)}.")
TEXTS = st.lists(LINES, max_size=12).map(lambda lines: KeptText.of("\n".join(lines)))


@given(TEXTS, TEXTS)
def test_every_passage_stands_once_on_its_side(old: KeptText, new: KeptText) -> None:
    found = align(old, new)
    assert [one.new for one in found if one.new] == list(passages(new))
    gone = [one.old for one in found if one.old]
    assert sorted(gone, key=lambda one: one.start) == list(passages(old))
    assert all(0 < one.likeness <= 1 for one in found if one.old and one.new)


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: KeptText) -> None:
    assert {one.kind for one in align(text, text)} <= {"same"}


@given(st.lists(LINES, unique=True, max_size=10), st.data())
def test_lines_in_another_order_are_neither_new_nor_gone(
    lines: list[str], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(lines))
    found = align(KeptText.of("\n".join(lines)), KeptText.of("\n".join(shuffled)))
    assert {one.kind for one in found} <= {"same", "moved"}


@given(TEXTS, TEXTS, st.data())
def test_an_anchored_citation_keeps_its_words(
    old: KeptText, new: KeptText, data: st.DataObject
) -> None:
    spans = [(one.start, one.end) for one in passages(old)]
    if not spans:
        return
    first, last = data.draw(st.sampled_from(spans))
    start = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(start + 1, last))
    found = anchor(align(old, new), start, end)
    if isinstance(found, Anchored):
        assert new.text[found.start : found.end] == old.text[start:end]
        assert found.passage.start <= found.start < found.end <= found.passage.end


@given(LINES, LINES)
def test_pieces_give_both_wordings(old: str, new: str) -> None:
    found = list(pieces(old, new))
    assert "".join(one.text for one in found if one.kind != "in") == old
    assert "".join(one.text for one in found if one.kind != "out") == new


@given(st.permutations(range(6)))
def test_the_most_passages_stay_in_order(order: list[int]) -> None:
    partner = dict(enumerate(order))
    steady = sorted(_steady(partner))
    assert [partner[at] for at in steady] == sorted(partner[at] for at in steady)
    longest = max(
        size
        for size in range(7)
        for chosen in combinations(range(6), size)
        if all(order[a] < order[b] for a, b in pairwise(chosen))
    )
    assert len(steady) == longest


@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=5))
def test_many_citations_go_where_each_of_them_goes(
    old: KeptText, new: KeptText, places: list[tuple[int, int]]
) -> None:
    found, spans = align(old, new), [(start, start + length) for start, length in places]
    in_order = sorted((one for one in found if one.old), key=lambda one: one.old.start)
    assert anchors(found, spans) == [anchor(in_order, *span) for span in spans]
