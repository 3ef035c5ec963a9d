"""Kept text as blocks, with offsets that hold."""

import pytest

from lotrinh.web.desk.outline import blocks, headings


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


def test_the_contents_stop_at_the_second_level() -> None:
    outline = blocks("I. Một\n1. Hai\na) Ba\n")
    assert [one.line.text for one in headings(outline)] == ["I. Một", "1. Hai"]
