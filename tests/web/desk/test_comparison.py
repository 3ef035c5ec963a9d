"""Versions of a text: what stays, goes and comes."""

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.web.desk.comparison import LineChange, line_changes

OLD = "I. MỤC TIÊU\n- Thu ngân sách tăng 10%/năm.\n- Giữ rừng.\nHết.\n"
NEW = "I. MỤC TIÊU\n- Thu ngân sách tăng 12%/năm.\n\n- Mở đường mới qua biên giới.\nHết.\n"


def sides(change: LineChange) -> tuple[str, str]:
    old = "".join(one.text for one in change.pieces if one.kind != "in")
    return old, "".join(one.text for one in change.pieces if one.kind != "out")


def test_a_line_worded_alike_is_one_change_word_by_word() -> None:
    changed, *others = line_changes(OLD, NEW)
    assert [(one.kind, one.text) for one in changed.pieces if one.kind != "same"] == [
        ("out", "10"), ("in", "12"),
    ]  # fmt: skip
    assert [(one.before is None, one.after is None) for one in others] == [
        (True, False), (False, True),
    ]  # fmt: skip


def test_equal_texts_and_blank_lines_change_nothing() -> None:
    assert line_changes(OLD, OLD) == []
    assert line_changes(OLD, OLD.replace("\n", "\n\n")) == []


def test_a_blank_between_two_changed_words_changes_with_them() -> None:
    (one,) = line_changes("Mức cũ kỹ của tỉnh ta", "Mức mới mẻ của tỉnh ta")
    assert [(piece.kind, piece.text) for piece in one.pieces] == [
        ("same", "Mức "), ("out", "cũ kỹ"), ("in", "mới mẻ"), ("same", " của tỉnh ta"),
    ]  # fmt: skip


words = st.lists(st.sampled_from(["một", "hai", "ba", "bốn,", "5%"]), max_size=6).map(" ".join)
texts = st.lists(words, max_size=8).map("\n".join)


@given(texts, texts)
def test_both_texts_can_be_read_out_of_the_changes(old: str, new: str) -> None:
    for change in line_changes(old, new):
        before, after = sides(change)
        assert before == (change.before.text if change.before else "")
        assert after == (change.after.text if change.after else "")
        if change.before:
            start = change.before.start
            assert old[start : start + len(before)] == before
