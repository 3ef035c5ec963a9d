"""Two drafts of one document: what belongs together, where citations go, what figures changed."""

import pytest

from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText
from lotrinh.reading.versions.alignment import Aligned, align
from lotrinh.reading.versions.anchoring import Anchored, Orphaned, anchor
from lotrinh.reading.versions.redline import FigureChange, redline

OLD = """\
1. Mục tiêu
- Tốc độ tăng GRDP bình quân đạt trên 8%/năm.
- Thu ngân sách nhà nước đạt 5.000 tỷ đồng vào năm 2030.
- Tỷ lệ hộ nghèo giảm 2-3%/năm.
2. Nhiệm vụ
Sở Tài chính tham mưu phân bổ vốn. Sở Nội vụ rà soát biên chế trước ngày 30/6/2026.
Chỉ tiêu\t2026\t2030
GRDP\t8,0\t9,5
Dân số\t555\t570
"""
NEW = """\
1. Mục tiêu
- Tỷ lệ hộ nghèo giảm 2-3%/năm.
- Tốc độ tăng GRDP bình quân đạt trên 10%/năm, phấn đấu cao hơn cả nước.
- Thu ngân sách nhà nước đạt 5 nghìn tỷ đồng vào năm 2030.
- Độ che phủ rừng giữ ở mức 60%.
2. Nhiệm vụ, giải pháp
Sở Nội vụ rà soát biên chế trước ngày 30/6/2026.
Chỉ tiêu\t2026\t2030
GRDP\t8,0\t10,0
Dân số\t555\t570
"""


def kinds(old: str, new: str) -> list[tuple[str, str]]:
    return [(one.kind, wording(one)) for one in align(KeptText.of(old), KeptText.of(new))]


def wording(one: Aligned) -> str:
    passage = one.new or one.old
    return passage.text if passage else ""


def test_each_passage_finds_what_it_became() -> None:
    assert [pair for pair in kinds(OLD, NEW) if pair[0] != "same"] == [
        ("moved", "- Tỷ lệ hộ nghèo giảm 2-3%/năm."),
        ("edited", "- Tốc độ tăng GRDP bình quân đạt trên 10%/năm, phấn đấu cao hơn cả nước."),
        ("edited", "- Thu ngân sách nhà nước đạt 5 nghìn tỷ đồng vào năm 2030."),
        ("added", "- Độ che phủ rừng giữ ở mức 60%."),
        ("edited", "2. Nhiệm vụ, giải pháp"),
        ("removed", "Sở Tài chính tham mưu phân bổ vốn."),
        ("edited", "GRDP\t8,0\t10,0"),
    ]


def test_another_number_of_a_point_is_no_edit() -> None:
    old = "1. Giữ rừng.\n2.1. Mở đường.\na) Xây cầu.\n7\tDân số\t555\n"
    new = "2. Giữ rừng.\n3.1. Mở đường.\nb) Xây cầu.\n8\tDân số\t555\n"
    assert {kind for kind, _ in kinds(old, new)} == {"same"}
    assert [kind for kind, _ in kinds("5.000 tỷ đồng.", "6.000 tỷ đồng.")] == ["edited"]
    assert "same" not in {kind for kind, _ in kinds("1.\n", "2.\n")}


def test_print_is_no_edit() -> None:
    assert kinds("Thu hoá đơn, 5-6 tỷ đồng.", "THU HÓA ĐƠN,  5–6 tỉ đồng.") == [
        ("same", "THU HÓA ĐƠN,  5–6 tỉ đồng.")
    ]


def test_what_shares_too_few_words_is_gone_and_new() -> None:
    assert kinds("Thu ngân sách đạt cao.\n", "Trồng rừng tập trung.\n") == [
        ("added", "Trồng rừng tập trung."),
        ("removed", "Thu ngân sách đạt cao."),
    ]


@pytest.mark.parametrize(
    ("words", "how", "sentence"),
    [
        ("2-3%/năm", "moved", "- Tỷ lệ hộ nghèo giảm 2-3%/năm."),
        ("570", "same", "Dân số\t555\t570"),
        ("8,0", "edited", "GRDP\t8,0\t10,0"),
        ("2030.", "edited", "- Thu ngân sách nhà nước đạt 5 nghìn tỷ đồng vào năm 2030."),
        ("30/6/2026", "same", "Sở Nội vụ rà soát biên chế trước ngày 30/6/2026."),
    ],
)
def test_a_citation_follows_its_words(words: str, how: str, sentence: str) -> None:
    start = OLD.index(words)
    found = anchor(align(KeptText.of(OLD), KeptText.of(NEW)), start, start + len(words))
    assert isinstance(found, Anchored)
    assert NEW[found.start : found.end] == words
    assert (found.how, found.passage.text) == (how, sentence)


@pytest.mark.parametrize(
    ("words", "why", "sentence"),
    [
        ("8%/năm", "changed", "- Tốc độ tăng GRDP bình quân đạt trên 10%/năm"),
        ("5.000 tỷ đồng", "changed", "- Thu ngân sách nhà nước đạt 5 nghìn tỷ đồng"),
        ("9,5", "changed", "GRDP\t8,0\t10,0"),
        ("phân bổ vốn", "gone", ""),
    ],
)
def test_a_citation_whose_words_are_gone_is_orphaned(words: str, why: str, sentence: str) -> None:
    start = OLD.index(words)
    found = anchor(align(KeptText.of(OLD), KeptText.of(NEW)), start, start + len(words))
    assert isinstance(found, Orphaned)
    assert found.why == why
    assert (found.passage.text if found.passage else "").startswith(sentence)


def test_a_number_is_not_found_inside_another() -> None:
    old, new = "Có 8 xã và 9 phường mới.", "Có 18 xã và 9 phường mới."
    aligned = align(KeptText.of(old), KeptText.of(new))
    assert isinstance(anchor(aligned, 3, 4), Orphaned)
    assert isinstance(anchor(aligned, 3, 7), Orphaned)
    assert isinstance(anchor(aligned, 9, 8 + 4), Anchored)


def test_words_that_moved_inside_their_sentence_are_found_where_they_stand_once() -> None:
    old, new = "Năm 2026 thu 5 tỷ đồng từ đất.", "Thu từ đất năm 2026 là 5 tỷ đồng."
    found = anchor(align(KeptText.of(old), KeptText.of(new)), 4, 8)
    assert isinstance(found, Anchored)
    assert new[found.start : found.end] == "2026"


def test_a_redline_calls_out_the_figures_whose_value_changed(lexicon: Lexicon) -> None:
    changes = redline(KeptText.of(OLD), KeptText.of(NEW), lexicon)
    called = {wording(one.aligned)[:20]: one.figures for one in changes if one.figures}
    assert called == {
        "- Tốc độ tăng GRDP b": (FigureChange("8%/năm", "10%/năm"),),
        "- Độ che phủ rừng gi": (FigureChange(None, "60%"),),
        "GRDP\t8,0\t10,0": (FigureChange("9,5", "10,0"),),
    }


@pytest.mark.parametrize(
    ("old", "new", "called"),
    [
        ("1\tDân số\tnghìn người\t555", "2\tDân số\tnghìn người\t570", [("555", "570")]),
        ("1\tGRDP\t%\t≥8", "1\tGRDP\t%\t≥ 8,0", []),
        ("1\tThu\ttỷ đồng\t4.900-5.000", "1\tThu\ttỷ đồng\t5.000", [("4.900-5.000", "5.000")]),
        ("1\tLúa\t12 ha\tcâu 5", "1\tLúa\t14 ha\tcâu 6", [("12 ha", "14 ha")]),
        ("1\tGRDP\t-8,5%", "1\tGRDP\t8,5%", [("-8,5%", "8,5%")]),
    ],
)
def test_a_bare_number_of_a_cell_is_a_figure_but_not_the_number_of_the_row(
    lexicon: Lexicon, old: str, new: str, called: list[tuple[str, str]]
) -> None:
    kept = (KeptText.of(f"{text}\nHết\t-\t-\t-\n") for text in (old, new))
    changes = redline(*kept, lexicon)
    figures = [one for change in changes for one in change.figures]
    assert figures == [FigureChange(*one) for one in called]


def test_a_redline_shows_words_that_go_and_come(lexicon: Lexicon) -> None:
    old, new = "Thu đạt 5.000 tỷ đồng.", "Thu ngân sách đạt 6.000 tỷ đồng."
    (change,) = redline(KeptText.of(old), KeptText.of(new), lexicon)
    assert [(one.kind, one.text) for one in change.pieces] == [
        ("same", "Thu"), ("in", " ngân sách"), ("same", " đạt "),
        ("out", "5.000"), ("in", "6.000"), ("same", " tỷ đồng."),
    ]  # fmt: skip
    assert change.figures == (FigureChange("5.000 tỷ đồng", "6.000 tỷ đồng"),)
