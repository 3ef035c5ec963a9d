"""Kept text as blocks, with offsets that hold."""

import pytest

from lotrinh.web.desk.outline import MOST_ROWS, blocks


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Điều 1. Phê duyệt Quy hoạch với các nội dung sau:", "heading"),
        ("II. MỤC TIÊU NĂM 2025", "heading"),
        ("1. Phạm vi, ranh giới", "heading"),
        ("1. Ủy ban nhân dân tỉnh có trách nhiệm:", "paragraph"),
        ("a) Về tăng trưởng", "heading"),
        ("a) Công bố Quy hoạch trong thời hạn 15 ngày.", "paragraph"),
        ("- Về kinh tế:", "bullet"),
        ("+ GRDP tăng 8%.", "bullet"),
        ("QUYẾT ĐỊNH:", "title"),
        ("Căn cứ Luật Quy hoạch;", "paragraph"),
        ("Điều kiện tự nhiên thuận lợi.", "paragraph"),
    ],
)
def test_a_line_is_what_its_form_says(line: str, kind: str) -> None:
    assert [one.kind for one in blocks(line + "\n")] == [kind]


def test_every_cell_and_line_stands_at_its_offset() -> None:
    text = "A\tB\nĐiều 1. Một\n\n- hai\nx\ty\tz\n1\t\t3\n"
    lines = [line for one in blocks(text) for row in one.rows for line in row]
    assert [text[one.start : one.start + len(one.text)] for one in lines] == [
        one.text for one in lines
    ]
    assert "".join(one.text for one in lines) == text.replace("\n", "").replace("\t", "")


def test_a_heading_is_at_most_one_level_below_the_one_above() -> None:
    levels = [
        one.level for one in blocks("a) Một\n1. Hai\nI. Ba\na) Bốn\n") if one.kind == "heading"
    ]
    assert levels == [1, 2, 1, 2]


def test_a_two_column_block_before_the_text_is_a_letterhead() -> None:
    text = "BỘ\tNƯỚC\nSố: 1\tHà Nội\nI. Một\nTên\tSố\nA\t1\nNơi nhận\tCHỦ TỊCH\n"
    assert [one.kind for one in blocks(text)] == ["letterhead", "heading", "table"]
    ending = "I. Một\nHết.\nNơi nhận\tCHỦ TỊCH\n"
    assert blocks(ending)[-1].kind == "letterhead"


def test_a_long_table_comes_in_pieces_that_repeat_its_head() -> None:
    rows = [f"dòng {number}\t{number}\tx" for number in range(2 * MOST_ROWS + 1)]
    found = blocks("I. Một\n" + "\n".join(rows) + "\n")
    assert [len(one.rows) for one in found] == [1, MOST_ROWS, MOST_ROWS, 1]
    assert [[cell.text for cell in one.head] for one in found[1:]] == [
        [], ["dòng 0", "0", "x"], ["dòng 0", "0", "x"],
    ]  # fmt: skip
