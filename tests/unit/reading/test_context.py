"""What a sentence inherits, where the golden sentences do not reach."""

from collections.abc import Callable

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.reading import Lexicon, Reading, read
from lotrinh.reading.text import KeptText

ReadingOf = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trong quý II, GRDP tăng 8%.", "2025-Q2"),
        ("Năm 2024, GRDP quý II tăng 8%.", "2024-Q2"),
        ("II. Kết quả năm 2023\n- GRDP quý II tăng 8%.", "2023-Q2"),
        ("Giai đoạn 2026-2030 mở ra. Tỷ lệ che phủ rừng đạt 60%.", "2030"),
        ("III. Giai đoạn 2026-2030\n1. Xã hội\n- Tỷ lệ che phủ rừng đạt 60%.", "2030"),
        ("Đến hết tháng 01 năm 2026, thu ngân sách đạt 200 tỷ đồng.", "2026-01"),
        ("Trước ngày 05/12/2025 báo cáo thu ngân sách 200 tỷ đồng.", None),
    ],
)
def test_the_period_comes_from_the_nearest_that_says_it(
    text: str, period: str | None, reading_of: ReadingOf
) -> None:
    (figure,) = reading_of(text).figures
    assert figure.as_dict()["period"] == period


def test_an_undated_paper_knows_what_is_past_from_the_days_it_names(catalogue: Catalogue) -> None:
    revenue = "Thu ngân sách năm 2024 là 2.292 tỷ đồng, năm 2026 là 2.800 tỷ đồng."
    text = f"Tỉnh họp ngày 28/11/2025.\n{revenue}"
    figures = read(KeptText.of(text), catalogue).figures
    assert [one.role for one in figures] == ["actual", "target"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Họp 300 đại biểu, 20 năm, 15 điểm, 2 lần, 3 vòng.", []),
        ("Trồng 2.500 ha rừng; làm 35 km đường.", ["ha", "km"]),
        ("Cải tạo Cầu Sông Hiến rộng 12 m, gồm 3 tầng.", ["m"]),
    ],
)
def test_counts_of_anything_are_no_figures(
    text: str, kinds: list[str], reading_of: ReadingOf
) -> None:
    assert [str(one.bounds.unit) for one in reading_of(text).figures] == kinds


def test_skipped_numbers_say_why(reading_of: ReadingOf) -> None:
    reading = reading_of("1. Theo số 07/NQ-HĐND ngày 11/12/2025, có 6 rõ.")
    text = reading.text
    found = {text[one.start : one.end]: one.why for one in reading.skipped[-4:]}
    assert found == {
        "1": "number in a list",
        "07/NQ-HĐND": "document number",
        "ngày 11/12/2025": "date or period",
        "6": "no unit of the catalogue",
    }


def test_a_document_of_bytes_is_read_by_its_name(catalogue: Catalogue) -> None:
    page = "<p>Đến năm 2030, tỷ lệ che phủ rừng đạt 60%.</p>".encode()
    (figure,) = read(page, catalogue, name="a.html").figures
    assert (figure.code, figure.raw) == ("forest_cover", "60%")


def test_a_shared_lexicon_reads_the_same(catalogue: Catalogue) -> None:
    kept = KeptText.of("Đến năm 2030, tỷ lệ che phủ rừng đạt 60%.")
    assert read(kept, Lexicon(catalogue)) == read(kept, catalogue)
