"""Projects of running text: each once, with what the sentences about it say."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading, read
from lotrinh.reading.candidates import Project
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.projects.prose import joined
from lotrinh.reading.text import KeptText

ReadingOf = Callable[[str], Reading]


def test_a_later_short_name_and_what_is_said_of_it_join_the_full_one(reading_of: ReadingOf) -> None:
    (one,) = reading_of(
        "Cao tốc Lam Giang - Vân Lĩnh sắp xong.\n"
        "Dự án đường bộ cao tốc Lam Giang - Vân Lĩnh có tổng mức đầu tư 9.870 tỷ đồng.\n"
        "Dự án nhóm A, do Ban Giao thông làm đại diện chủ đầu tư, thi công từ năm 2024 đến 2027.\n"
    ).projects
    assert one.name == "đường bộ cao tốc Lam Giang - Vân Lĩnh"
    assert (one.group, one.owner, one.start_year, one.end_year) == (
        "A",
        "Ban Giao thông",
        2024,
        2027,
    )
    assert str(one.total_cost_bn_vnd) == "9870"


def test_details_of_an_approval_belong_to_its_project(reading_of: ReadingOf) -> None:
    (one,) = reading_of(
        "1. Tên dự án: Hồ chứa nước Sông Lạ.\n2. Chủ đầu tư: Sở Xây dựng.\n3. Nhóm dự án: Nhóm B.\n"
        "4. Thời gian thực hiện: 2025 - 2028.\n"
    ).projects
    assert (one.owner, one.group, one.start_year, one.end_year) == ("Sở Xây dựng", "B", 2025, 2028)


def test_what_is_far_away_or_of_all_projects_is_nobody_s(reading_of: ReadingOf) -> None:
    text = "Dự án Cầu Lạ chậm.\n" + "Một câu khác. " * 200 + "\nDự án có vốn, nhóm B.\n"
    assert [one.group for one in reading_of(text).projects] == [""]
    assert reading_of("Các dự án nhóm A được đẩy nhanh.").projects == ()


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Cầu Lạ được bố trí 5 tỷ đồng, tổng mức đầu tư 90 tỷ đồng.", "90"),
        ("Cầu Lạ có vốn ngân sách 5 tỷ đồng, tổng vốn đầu tư 90 tỷ đồng.", "90"),
        ("Cầu Lạ (90 tỷ đồng) sắp hoàn thành.", "90"),
    ],
)
def test_the_whole_cost_is_no_part_of_it(text: str, cost: str, reading_of: ReadingOf) -> None:
    (one,) = reading_of(text).projects
    assert str(one.total_cost_bn_vnd) == cost


def test_a_number_at_the_end_names_other_works(reading_of: ReadingOf) -> None:
    text = "Dự án cầu Lạ Hà dài 1 km. Dự án cầu Lạ Hà 2 dài 3 km. Dự án cầu Lạ Hà giai đoạn 1 chậm."
    assert [(one.name, str(one.length_km)) for one in reading_of(text).projects] == [
        ("cầu Lạ Hà 2", "3"),
        ("cầu Lạ Hà giai đoạn 1", "1"),
    ]


def test_a_later_stage_with_figures_of_its_own_is_another_project(reading_of: ReadingOf) -> None:
    text = (
        "Dự án Nhà máy Lạ Hà có vốn 900 tỷ đồng. Dự án Nhà máy Lạ Hà giai đoạn 2 có vốn 5 tỷ đồng."
    )
    assert [(one.name, str(one.total_cost_bn_vnd)) for one in reading_of(text).projects] == [
        ("Nhà máy Lạ Hà", "900"),
        ("Nhà máy Lạ Hà giai đoạn 2", "5"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("cao tốc A - B", "Dự án đường bộ cao tốc A - B", ["Dự án đường bộ cao tốc A - B"]),
        ("Cao tốc A - B, giai đoạn 1", "Cao tốc A - B, giai đoạn 2",
         ["Cao tốc A - B, giai đoạn 1", "Cao tốc A - B, giai đoạn 2"]),
        ("Trường nội trú Hòa An", "Trường nội trú Hòa Sơn",
         ["Trường nội trú Hòa An", "Trường nội trú Hòa Sơn"]),
        ("sân bay Bãi Lạ", "Cảng hàng không Bãi Lạ", ["Cảng hàng không Bãi Lạ"]),
        ("BV Nhi Bãi Lạ", "Bệnh viện Nhi Bãi Lạ", ["Bệnh viện Nhi Bãi Lạ"]),
        ("cầu Tà Lùng", "Hạ tầng kỹ thuật cửa khẩu Tà Lùng, cầu II",
         ["cầu Tà Lùng", "Hạ tầng kỹ thuật cửa khẩu Tà Lùng, cầu II"]),
    ],
)  # fmt: skip
def test_which_names_mean_one_project(first: str, second: str, names: list[str]) -> None:
    found = [Project(start=at, end=at + 1, name=one) for at, one in enumerate((first, second))]
    assert [one.name for one in joined([], found)] == names


def test_a_row_of_a_table_keeps_its_name_and_takes_what_it_lacks() -> None:
    row = Project(start=50, end=60, name="Cầu Lạ")
    named = Project(start=5, end=20, name="Cầu Lạ mở rộng tại xã", group="C", figures=("f1",))
    (one,) = joined([row], [named])
    assert (one.name, one.start, one.group, one.figures) == ("Cầu Lạ", 50, "C", ("f1",))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "1. Dự án cao tốc Lam Giang - Vân Lĩnh\n"
            "Dự án có chiều dài 73 km, tổng mức đầu tư 9 tỷ đồng.",
            ["project chiều dài", "project tổng mức đầu tư"],
        ),
        (
            "Khởi công cầu Lạ Giang (dài 318 m, tổng mức đầu tư 265 tỷ đồng) trong năm 2026.",
            ["project chiều dài cầu Lạ Giang", "project tổng mức đầu tư cầu Lạ Giang"],
        ),
        (
            "Dự án Cầu Lạ chậm.\nDự án có khối lượng giải ngân 9 tỷ đồng.",
            ["target Dự án có khối lượng giải ngân"],
        ),
        ("Tổng vốn đầu tư là 9 tỷ đồng.", ["target Tổng vốn đầu tư"]),
    ],
)
def test_costs_and_sizes_are_of_the_project_that_the_text_goes_on_about(
    text: str, figures: list[str], reading_of: ReadingOf
) -> None:
    assert [f"{one.role} {one.label}" for one in reading_of(text).figures] == figures


def test_a_paper_that_approves_one_project_tells_its_sizes(lexicon: Lexicon) -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG\nSố: 62/NQ-HĐND\nCao Bằng, ngày 28 tháng 8 năm 2025\n"
        "NGHỊ QUYẾT\nVề chủ trương đầu tư dự án Cầu Lạ Giang\nQUYẾT NGHỊ:\n"
        "Điều 1. Quyết định như sau:\n1. Quy mô: dài 1,2 km.\n2. Chi phí xây dựng: 90 tỷ đồng.\n"
    )
    found = read(KeptText.of(text), lexicon).figures
    assert [(one.role, one.period) for one in found] == [("project", None), ("project", None)]
