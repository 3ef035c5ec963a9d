"""Numbers as sentences print them."""

from decimal import Decimal

import pytest

from lotrinh.domain.printed import fractions_in, numbers_in, prints


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("6.700,3 km2", {"6700.3"}), ("1,234.5", {"1234.5"}), ("1.234.567", {"1234567"}),
        ("1,234,567", {"1234567"}), ("9.72%", {"9.72"}), ("0.395", {"0.395"}),
        ("169.317 tỷ", {"169317"}), ("169,317 tỷ", {"169.317"}), ("21/53 xã", {"21", "53"}),
        ("ngày 30.4.2026", {"30", "4", "2026"}), ("1.5,2.3", {"1", "5", "2", "3"}),
        ("31 tỷ 875 triệu đồng", {"31", "875", "31.875"}), ("giảm dần", set()),
        ("1 234 567 người", {"1", "234", "567", "1234567"}), ("75-80 triệu", {"75", "80"}),
    ],
)  # fmt: skip
def test_numbers_in_any_form(text: str, numbers: set[str]) -> None:
    assert {one.value for one in numbers_in(text)} == set(map(Decimal, numbers))


@pytest.mark.parametrize(
    ("text", "value", "scale", "is_printed"),
    [
        ("từ 75 đến 80 triệu đồng", "75", 10**6, True),
        ("từ 75 đến 80 triệu đồng", "75", 10**9, True),
        ("75-80 triệu đồng", "0.075", 10**9, True),
        ("2 nghìn tỷ đồng", "2000", 10**9, True),
        ("185 tỷ đồng", "185000", 10**9, False),
        ("185 tỷ đồng", "185", 10**6, False),
        ("5.600,505 tỷ đồng", "5.6", 10**12, True),
        ("5.600,505 tỷ đồng", "5600", 10**9, False),
        ("Xây dựng\t10,5", "10.5", 10**6, True),
        ("giảm 4,49 điểm %", "-4.49", 1, True),
        ("chiếm 3 tỷ lệ", "3", 10**6, True),
        ("tăng 12%", "1.2", 1, False),
    ],
)  # fmt: skip
def test_a_number_stands_there_in_its_scale(
    text: str, value: str, scale: int, is_printed: bool
) -> None:
    assert prints(text, Decimal(value), scale) is is_printed


def test_parts_of_a_whole_but_no_dates_and_papers() -> None:
    assert fractions_in("21/53 xã, ngày 30/4/2026, 823/KH, 5/3 phần") == ((21, 53),)
