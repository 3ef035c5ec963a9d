"""A table as head and body."""

import pytest

from lotrinh.reading.structure import place
from lotrinh.reading.tables.grid import Grid, grid_of
from lotrinh.reading.text import KeptText


def grid(text: str) -> Grid:
    placed = list(place(KeptText.of(text).lines))
    return grid_of(
        [one for one in placed if one.line.is_row],
        [one.line for one in placed if not one.line.is_row],
    )


@pytest.mark.parametrize(
    ("table", "words", "rows"),
    [
        ("TT\tTên\t2026\n1\tGRDP\t8", ["tt", "tên", "2026"], 1),
        ("Tên\tNăm 2025\t\tNăm 2026\n\tKH\tTH\t\nGRDP\t1\t2\t3",
         ["tên", "năm 2025 kh", "năm 2025 th", "năm 2026"], 1),
        ("Tên\tNăm\tNăm\nTên\tKH\tTH\nGRDP\t1\t2", ["tên", "năm kh", "năm th"], 1),
        ("Tên\tNăm\t\n\t2025\t2026\n(1)\t(2)\t(3)\nGRDP\t1\t2", ["tên", "năm 2025", "năm 2026"], 1),
        ("Biểu 1\t\t\nTên\tĐVT\t2026\nGRDP\t%\t8\nTên\tĐVT\t2026\nPCI\t\t1",
         ["tên", "đvt", "2026"], 2),
        ("Tên\tGhi chú", ["tên", "ghi chú"], 0),
    ],
)  # fmt: skip
def test_the_words_over_each_column(table: str, words: list[str], rows: int) -> None:
    found = grid(table)
    assert [found.words(at) for at in sorted(found.heads)] == words
    assert len(found.body) == rows


def test_names_stand_in_the_first_column_that_is_no_ordinal() -> None:
    assert grid("STT\tTên\t2026").name_at == 1
    assert grid("Tên\t2026").name_at == 0


def test_captions_are_the_lines_above_that_introduce_it() -> None:
    found = grid("Một đoạn văn dài.\nCHỈ TIÊU NĂM 2026\nĐVT: %\nnhư sau:\nBiểu 2\t\t\nTên\tA\tB")
    assert [one.text.strip() for one in found.captions] == [
        "CHỈ TIÊU NĂM 2026",
        "ĐVT: %",
        "như sau:",
        "Biểu 2",
    ]
