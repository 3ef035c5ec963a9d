"""The kept text, its lines and its sentences."""

import pytest

from lotrinh.reading.sentences import LONGEST, sentences
from lotrinh.reading.text import LONGEST_LINE, SCANNED, KeptText, page_at, trust_at


def test_blocks_become_lines_with_plain_spaces() -> None:
    assert KeptText.of_blocks(["  a \n b ", "", "c\t d\u00a0e\t", " "]).text == "a b\nc\td e\t\n"


def test_lines_know_their_place_and_kind() -> None:
    kept = KeptText.of("Một\n\nhai\tba\n\ttrong đó:\n\n\tthụt đầu dòng\nbốn\t")
    assert [kept.text[line.start : line.end] for line in kept.lines] == kept.text.split("\n")
    assert [line.is_row for line in kept.lines] == [False, False, True, True, False, False, True]
    assert [line.is_blank for line in kept.lines] == [False, True, False, False, True, False, False]
    assert kept.lines[2].cells == ["hai", "ba"]


def test_other_letters_leave_each_page_at_its_line() -> None:
    kept = KeptText.of_pages([(1, "Tá»‰nh"), (1, "b"), (3, "c")], scans={3})
    respelt = kept.respelt("Tỉnh\nb\nc\n")
    assert [(one.number, one.start, one.is_scan) for one in respelt.pages] == [
        (1, 0, False), (3, 7, True),
    ]  # fmt: skip


def test_a_scanned_page_is_trusted_less_and_text_without_pages_wholly() -> None:
    kept = KeptText.of_pages([(1, "a"), (2, "b"), (4, "c")], scans={2})
    found = [page_at(kept.pages, at) for at in (0, 1, 2, 3, 4)]
    assert [page and page.number for page in found] == [1, 1, 2, 2, 4]
    assert [trust_at(kept.pages, at) for at in (0, 2, 4)] == [1.0, SCANNED, 1.0]
    assert (page_at((), 0), trust_at((), 0)) == (None, 1.0)


def test_the_digest_is_that_of_the_text() -> None:
    assert KeptText.of("\ufeffa\r\n").sha256 == KeptText.of("a\n").sha256
    assert KeptText.of("a").sha256 != KeptText.of("b").sha256


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Đạt 8%. Tăng 2%.", ["Đạt 8%.", "Tăng 2%."]),
        ("Theo TP. Hà Nội, GS. An và PGS. Ba.", ["Theo TP. Hà Nội, GS. An và PGS. Ba."]),
        ("1. Mục tiêu chung", ["1. Mục tiêu chung"]),
        ("đạt 6.700,3 km2 và 5.5% năm.", ["đạt 6.700,3 km2 và 5.5% năm."]),
        ("còn nhiều việc… và tiếp tục.", ["còn nhiều việc… và tiếp tục."]),
        ("còn nhiều việc… Tiếp tục!", ["còn nhiều việc…", "Tiếp tục!"]),
        ("Hết câu.Về phía tỉnh có mặt", ["Hết câu.", "Về phía tỉnh có mặt"]),
        ("“Xong rồi.” Ông nói.", ["“Xong rồi.”", "Ông nói."]),
        ("   ", []),
    ],
)
def test_sentences(line: str, parts: list[str]) -> None:
    assert [line[start:end] for start, end in sentences(line)] == parts


@pytest.mark.parametrize("gap", ["; ", " ", ""])
def test_what_never_stops_is_cut(gap: str) -> None:
    line = gap.join(["x" * 150] * 30)
    spans = list(sentences(line))
    assert len(spans) > 1
    assert all(end - start <= LONGEST for start, end in spans)
    if gap == "; ":
        assert all(line[end - 1] == ";" for _, end in spans[:-1])


def test_a_line_without_end_is_cut_at_sentences_and_loses_nothing() -> None:
    kept = KeptText.of("Thu ngân sách đạt 9 tỷ đồng. " * 2000 + "\nHết.")
    *cut, last, end = kept.lines
    assert all(19_000 < len(one.text) <= LONGEST_LINE for one in cut)
    assert all(one.text.startswith("Thu ngân sách") for one in (*cut, last))
    assert "".join(one.text for one in (*cut, last)) + "\nHết." == kept.text
    assert end.text == kept.text[end.start : end.end] == "Hết."


def test_a_line_without_a_space_is_cut_where_it_is_too_long() -> None:
    kept = KeptText.of("9" * (LONGEST_LINE + 1))
    assert [len(one.text) for one in kept.lines] == [LONGEST_LINE, 1]
