"""Where a line stands: its path, and what it inherits from."""

import pytest

from lotrinh.reading.structure import Placed, place
from lotrinh.reading.text import KeptText


def placed(text: str) -> list[Placed]:
    return list(place(KeptText.of(text).lines))


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("Điều 1. A\n2. B\nb) C\n- D\n- E\n+ F\n- G", "Đ1 Đ1.K2 Đ1.K2.b Đ1.K2.b.-1 Đ1.K2.b.-2 "
         "Đ1.K2.b.-2.+1 Đ1.K2.b.-3"),
        ("I. A\n1. B\na) C\nđ) D\nII. E\n1. F", "I I.1 I.1.a I.1.đ II II.1"),
        ("Phần thứ nhất\nChương II\nMục 3\nĐiều 12a. X", "PNHẤT PNHẤT.CII PNHẤT.CII.M3 "
         "PNHẤT.CII.M3.Đ12a"),
        ("Mục 2\nTiểu mục 1\nĐiều 5. X", "M2 M2.m1 M2.m1.Đ5"),
        ("A. A\nI. B\n1. C\na. D\nb) E\nB. F", "A A.I A.I.1 A.I.1.a A.I.1.b B"),
        ("1. A\n1.2. B\n1.2.3 C", "1 1.1.2 1.1.2.3"),
        ("1. A\ntiếp theo\n2. B", "1 1 2"),
        ("- A\n• B\n* C", "-1 -2 -3"),
        ("Phụ lục II\nTT\tA\n1\t2\n\nTT\tB", "PLII PLII.T1.r1 PLII.T1.r2 PLII PLII.T2.r1"),
        ("PHỤ LỤC\n1. A\nPhụ lục\n1. B", "PL1 PL1.1 PL2 PL2.1"),
        ("2021 là năm đầu\n3,5 triệu lượt", " "),
    ],
)  # fmt: skip
def test_paths(text: str, paths: str) -> None:
    assert [one.path for one in placed(text)] == paths.split(" ")


def test_a_line_inherits_from_the_steps_above_it() -> None:
    last = placed("I. Mục tiêu năm 2030\n1. Về kinh tế:\n- Thu ngân sách tăng.")[-1]
    assert [line.text for line in last.governing] == ["1. Về kinh tế:", "I. Mục tiêu năm 2030"]
    assert last.line.text[last.body_start - last.line.start :] == "Thu ngân sách tăng."


def test_a_long_paragraph_about_an_annex_opens_none() -> None:
    assert placed("Phụ lục II " + "kèm theo kế hoạch này " * 8)[0].path == ""


def test_a_line_that_ends_in_a_colon_introduces_the_list_below_it() -> None:
    found = placed(
        "I. Kinh tế\nBốn tỉnh dẫn đầu:\n1. Lạng Sơn 8%\n- quý I\nHết.\n2. Khác\nSau đó:\nII. X"
    )
    governing = [[line.text for line in one.governing] for one in found]
    assert governing[2] == ["Bốn tỉnh dẫn đầu:", "I. Kinh tế"]
    assert governing[3] == ["1. Lạng Sơn 8%", "Bốn tỉnh dẫn đầu:", "I. Kinh tế"]
    assert governing[5] == ["I. Kinh tế"]
    assert governing[7] == []
    assert [line.text for line in found[3].headings] == ["1. Lạng Sơn 8%", "I. Kinh tế"]
    assert [one.path for one in found] == ["I", "I", "I.1", "I.1.-1", "I.1.-1", "I.2", "I.2", "II"]
