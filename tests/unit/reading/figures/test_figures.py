"""Figures where the golden sentences do not reach."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from lotrinh.reading import Reading

ReadingOf = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "statistic", "value"),
    [
        ("Năm 2024, tỷ lệ che phủ rừng tăng 0,5%.", ("change", "pp"), "0.5"),
        ("Năm 2024, tỷ lệ hộ nghèo giảm 4,49%.", ("change", "pp"), "-4.49"),
        ("Năm 2024, xuất khẩu giảm 3%.", ("growth", "%"), "-3"),
        ("Năm 2024, dịch vụ đóng góp 4,19 điểm %.", ("contribution", "pp"), "4.19"),
        ("Năm 2024, thu ngân sách tăng thêm 200 tỷ đồng.", ("change", "billion VND"), "200"),
        ("Năm 2024, giải ngân đạt 90% dự toán.", ("level", "%"), "90"),
        ("Năm 2024, GRDP đạt 6,74%.", ("growth", "%"), "6.74"),
        ("Năm 2024, xuất khẩu gấp 2 lần.", ("growth", "times"), "2"),
        ("Hằng năm thu ngân sách đạt 95% so với dự kiến.", ("each_year", "%"), "95"),
        ("Năm 2024, hoa hồng được 35% giá bán.", ("level", "%"), "35"),
    ],
)
def test_what_is_said(
    text: str, statistic: tuple[str, str], value: str, reading_of: ReadingOf
) -> None:
    (figure,) = reading_of(text).figures
    assert (figure.statistic, str(figure.bounds.unit)) == statistic
    assert (figure.bounds.low or figure.bounds.high) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "comparator", "low", "high"),
    [
        ("Năm 2026 giảm 1.000 hộ nghèo.", ">=", 1000, None),
        ("Năm 2026 giảm trên 1.000 hộ nghèo.", ">", 1000, None),
        ("Năm 2024, tỷ lệ hộ nghèo giảm 3-4%.", "range", -4, -3),
        ("Năm 2024, xuất khẩu giảm khoảng 3%.", "~", -3, -3),
    ],
)
def test_a_fall_is_a_negative_change_unless_it_is_wanted(
    text: str, comparator: str, low: int | None, high: int | None, reading_of: ReadingOf
) -> None:
    bounds = reading_of(text).figures[0].bounds
    assert (bounds.comparator, bounds.low, bounds.high) == (comparator, low, high)


def test_a_rank_of_several_indices_is_a_figure_of_each(reading_of: ReadingOf) -> None:
    figures = reading_of("Năm 2026, PAPI, PAR INDEX và SIPAS nằm trong nhóm 25 tỉnh.").figures
    assert [one.code for one in figures] == ["papi", "par_index", "sipas"]
    assert len({one.raw for one in figures}) == 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Cải thiện chỉ số PAPI lên trên 45 điểm năm 2026.", ["papi"]),
        ("Duy trì ổn định chính trị.", []),
        ("Duy trì tỷ lệ che phủ rừng 60% năm 2026.", ["forest_cover"]),
        ("Cải thiện chỉ số PCI; nâng cao kết quả chỉ số PCI.", ["pci"]),
        ("Tỷ lệ che phủ rừng cao, tiếp tục duy trì.", []),
    ],
)
def test_an_aim_without_a_number_stands_only_where_no_number_does(
    text: str, codes: list[str], reading_of: ReadingOf
) -> None:
    assert [one.code for one in reading_of(text).figures] == codes


@pytest.mark.parametrize(
    ("table", "figures"),
    [
        ("Chỉ tiêu\tNăm 2024 (tỷ đồng)\nGRDP (giá so sánh)\t13.794", ["13.794 billion VND 2024"]),
        ("Chỉ tiêu\tĐVT\t2026\nPCI\thạng\t40\nLạ\tmẻ\t5", ["40 rank 2026"]),
        ("Đơn vị tính: %\nChỉ tiêu\tƯớc 2025\nGRDP\t7,5", ["7,5 % 2025"]),
        ("TT\tTên\n1\tGRDP", []),
        ("Chỉ tiêu\tĐVT\t2026\n\t\t\n1\t2\t3\nGRDP\t%", []),
    ],
)
def test_tables(table: str, figures: list[str], reading_of: ReadingOf) -> None:
    found = reading_of(table).figures
    assert [f"{one.raw} {one.bounds.unit} {one.period}" for one in found] == figures


def test_a_rank_in_a_table_is_at_most_that(reading_of: ReadingOf) -> None:
    (figure,) = reading_of("Chỉ tiêu\tĐVT\tKế hoạch 2026\nPCI\thạng\t40").figures
    assert (figure.statistic, figure.bounds.comparator) == ("rank", "<=")


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Cầu Sông Hiến có tổng mức đầu tư 2 nghìn tỷ đồng.", 2000),
        ("Cầu Sông Hiến có tổng mức đầu tư 850 triệu đồng.", 0.85),
        ("Cầu Sông Hiến dài 120 m.", None),
    ],
)
def test_a_project_s_cost_is_in_billions(
    text: str, cost: float | None, reading_of: ReadingOf
) -> None:
    (project,) = reading_of(text).projects
    assert project.as_dict()["total_cost_bn_vnd"] == cost


def test_a_project_of_national_importance(reading_of: ReadingOf) -> None:
    text = "Cao tốc Bắc Kạn - Cao Bằng là dự án quan trọng quốc gia; cầu Bằng Giang nhóm C."
    assert [one.group for one in reading_of(text).projects] == ["national", "C"]


def test_a_reported_average_fall_is_below_zero(reading_of: ReadingOf) -> None:
    text = "Giai đoạn 2016-2019, tỷ lệ hộ nghèo giảm bình quân 5,16%/năm."
    (figure,) = reading_of(f"Tin kinh tế\n{text} Năm 2020 ước giảm so với cùng kỳ.").figures
    assert (figure.role, figure.statistic, figure.bounds.low) == (
        "actual", "change", Decimal("-5.16"),
    )  # fmt: skip


def test_what_opens_its_clause_or_is_a_share_does_not_go_on_as_growth(
    reading_of: ReadingOf,
) -> None:
    text = "Tốc độ tăng GRDP đạt 8%; nông nghiệp 4%; 100% hộ có điện; cơ cấu: dịch vụ 42%."
    figures = reading_of(f"Năm 2024: {text}").figures
    assert [one.statistic for one in figures] == ["growth", "growth", "level", "share"]
