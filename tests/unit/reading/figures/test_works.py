"""Figures of building works beside what is done, paid or wanted."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading

ReadingOf = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Dự án cầu Phú Lộc dài 486 m, tổng mức đầu tư 620 tỷ đồng.", ["project", "project"]),
        ("- Trụ sở xã Đức Trọng: 38,5 tỷ đồng, 36 phòng học.", ["project", "project"]),
        ("Hồ Ka Pét có dung tích 51 triệu m3, tưới 7.762 ha.", ["project", "project"]),
        ("Dự án cầu Phú Lộc đã giải ngân 12 tỷ đồng.", ["actual"]),
        ("Năm 2024, tổng vốn đầu tư toàn xã hội đạt 41 nghìn tỷ đồng.", ["actual"]),
    ],
)
def test_size_and_cost_are_the_project_s(
    text: str, roles: list[str], reading_of: ReadingOf
) -> None:
    assert [one.role for one in reading_of(text).figures] == roles
