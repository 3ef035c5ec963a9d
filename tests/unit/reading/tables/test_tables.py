"""Figures of tables: what head, captions, units and the order of rows make of a cell."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading, read
from lotrinh.reading.candidates import Figure
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText

ReadingOf = Callable[[str], Reading]
REPORT = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 12/BC-UBND\tCao Bằng, ngày 20 tháng 6 năm 2026\n"
    "BÁO CÁO\nTình hình kinh tế - xã hội 6 tháng đầu năm 2026\n"
)


def said(one: Figure) -> str:
    bounds = one.bounds
    value = f"{bounds.low}..{bounds.high}" if bounds.comparator == "range" else one.raw
    return (
        f"{one.role} {one.label}: {one.statistic} {bounds.comparator} {value} {bounds.unit}"
        f" in {one.period}"
    )


@pytest.mark.parametrize(
    ("table", "figures"),
    [
        (
            "TT\tChỉ tiêu\tĐVT\tNăm 2025\t\tKế hoạch năm 2026\n"
            "\t\t\tKế hoạch\tƯớc thực hiện\t\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"
            "I\tKINH TẾ\t\t\t\t\n1\tThu nội địa\tTỷ đồng\t10\t11\ttrên 12",
            ["target Thu nội địa: level >= 10 billion VND in 2025",
             "baseline Thu nội địa: level = 11 billion VND in 2025",
             "target Thu nội địa: level > 12 billion VND in 2026"],
        ),
        (
            "Bảng 1 (ĐVT: tỷ đồng)\nNội dung\tThực hiện 2024\tƯTH 2025\t2026\t2027\n"
            "Thu nội địa\t-\t11\t…\t8,0-8,5",
            ["baseline Thu nội địa: level = 11 billion VND in 2025",
             "target Thu nội địa: level range 8.0..8.5 billion VND in 2027"],
        ),
        (
            "CHỈ TIÊU NĂM 2026 (%)\nNgành\tQuý I\t6 tháng\t9 tháng\tCả năm\n"
            "Dịch vụ\t1\t2\t3\t4",
            ["target Dịch vụ: growth >= 1 % in 2026-Q1", "target Dịch vụ: growth >= 2 % in 2026-S1",
             "target Dịch vụ: growth >= 3 % in 2026-01/2026-09",
             "target Dịch vụ: growth >= 4 % in 2026"],
        ),
        (
            "Chỉ tiêu\tĐVT\tKế hoạch 2026\tMục tiêu 2026-2030\nCơ cấu kinh tế:\t%\t\t\n"
            "- Dịch vụ\t%\t30\t\nTốc độ tăng GRDP\t%\t8\t9",
            ["target Cơ cấu kinh tế: Dịch vụ: share >= 30 % in 2026",
             "target Tốc độ tăng GRDP: growth >= 8 % in 2026",
             "target Tốc độ tăng GRDP: average_growth >= 9 %/year in 2026/2030"],
        ),
        (
            "TT\tXã\tThu ngân sách năm 2026 (tỷ đồng)\tMức giảm hộ nghèo (điểm %)\n"
            "1\tXã Lạ\t5\t2,5",
            ["target Thu ngân sách: level >= 5 billion VND in 2026",
             "target Mức giảm hộ nghèo: average_reduction >= 2,5 pp in None"],
        ),
        (
            "Cây trồng\tDiện tích năm 2026 (ha)\nNgô\t3.100",
            ["target Diện tích Ngô: level >= 3.100 ha in 2026"],
        ),
        ("TT\tCơ quan\tĐiện thoại\n1\tSở Y tế\t0206.3852.101", []),
        ("Nội dung\tGóp ý\nMục 1\tNăm 2026 tỷ lệ che phủ rừng phấn đấu đạt 60%",
         ["target tỷ lệ che phủ rừng: level >= 60% % in 2026"]),
    ],
)  # fmt: skip
def test_a_table_of_a_plan(table: str, figures: list[str], reading_of: ReadingOf) -> None:
    assert [said(one) for one in reading_of(table).figures] == figures


def test_a_table_of_a_report_with_comparisons(lexicon: Lexicon) -> None:
    table = (
        "Chỉ tiêu\tĐVT\tKế hoạch 2026\tThực hiện 6 tháng năm 2025\tThực hiện 6 tháng\t"
        "So với kế hoạch (%)\tTăng, giảm so với cùng kỳ (%)\tSo với cùng kỳ (%)\n"
        "Kim ngạch xuất khẩu\tTriệu USD\t9\t4\t5\t55,6\t-25,0\t125,0\n"
        "Tỷ lệ hộ nghèo\t%\t9\t12\t11\t\t-1,0\t\n"
    )
    exports, poverty = "Kim ngạch xuất khẩu", "Tỷ lệ hộ nghèo"
    found = [said(one) for one in read(KeptText.of(REPORT + table), lexicon).figures]
    assert found == [
        f"target {exports}: level >= 9 million USD in 2026",
        f"baseline {exports}: level = 4 million USD in 2025-S1",
        f"actual {exports}: level = 5 million USD in 2026-S1",
        f"actual {exports} so với kế hoạch: share = 55,6 % in 2026-S1",
        f"actual {exports}: growth = -25,0 % in 2026-S1",
        f"actual {exports}: share = 125,0 % in 2026-S1",
        f"target {poverty}: level <= 9 % in 2026",
        f"baseline {poverty}: level = 12 % in 2025-S1",
        f"actual {poverty}: level = 11 % in 2026-S1",
        f"actual {poverty}: change = -1,0 pp in 2026-S1",
    ]


def test_rows_of_years_are_dated_by_themselves(lexicon: Lexicon) -> None:
    table = "Biểu 1: GRDP\nNăm\tGRDP (tỷ đồng)\tTốc độ tăng (%)\n2024\t50\t7,4\n2027\t60\t8\n"
    found = read(KeptText.of(REPORT + table), lexicon).figures
    assert [(one.role, str(one.period), one.statistic) for one in found] == [
        ("actual", "2024", "level"),
        ("actual", "2024", "growth"),
        ("target", "2027", "level"),
        ("target", "2027", "growth"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "1\tTổng thu\ttỷ đồng\t9\n\tTrong đó:\n1.1\tThu nội địa\t\t5\n1.2\tThu hải quan\t\t4",
        "1\tTổng thu\ttỷ đồng\t9\n\tTrong đó: Thu nội địa\t\t5\n\tThu hải quan\t\t4",
        "1\tTổng thu\ttỷ đồng\t9\n\t- Thu nội địa\t\t5\n\t- Thu hải quan\t\t4",
        "1\tTổng thu\ttỷ đồng\t9\na\tThu nội địa\t\t5\nb\tThu hải quan\t\t4",
    ],
)
def test_parts_take_unit_and_whole_from_the_row_above(rows: str, reading_of: ReadingOf) -> None:
    head = "TT\tChỉ tiêu\tĐVT\tKế hoạch 2026\n"
    whole, *parts = reading_of(f"{head}{rows}\n2\tTổng chi\ttỷ đồng\t7").figures
    assert [(one.label, one.parent) for one in parts] == [
        ("Thu nội địa", whole.id),
        ("Thu hải quan", whole.id),
        ("Tổng chi", ""),
    ]
    assert {str(one.bounds.unit) for one in (whole, *parts)} == {"billion VND"}


def test_a_list_of_projects_gives_sizes_and_costs(reading_of: ReadingOf) -> None:
    reading = reading_of(
        "Đơn vị: tỷ đồng\nTT\tTên dự án\tNhóm\tQuy mô\tGiai đoạn thực hiện\tTMĐT (tỷ đồng)\n"
        "A\tGiao thông\t\t\t\t\n1\tCầu Lạ\tC\t0,4 km\t2026-2027\t96,8\n"
        "2\tBệnh viện Lạ\tB\t500 giường\t2026\t385\n"
    )
    assert [said(one) for one in reading.figures] == [
        "project quy mô Cầu Lạ: level = 0,4 km km in None",
        "project tổng mức đầu tư Cầu Lạ: level = 96,8 billion VND in None",
        "project quy mô Bệnh viện Lạ: level = 500 giường beds in None",
        "project tổng mức đầu tư Bệnh viện Lạ: level = 385 billion VND in None",
    ]
    bridge, hospital = reading.projects
    assert (bridge.name, str(bridge.length_km), str(bridge.total_cost_bn_vnd)) == (
        "Cầu Lạ", "0.4", "96.8",
    )  # fmt: skip
    assert (bridge.start_year, bridge.end_year) == (2026, 2027)
    assert (hospital.length_km, hospital.figures) == (None, ("f3", "f4"))


def test_costs_stand_under_a_decision_or_in_cells_with_their_unit(reading_of: ReadingOf) -> None:
    (road,) = reading_of(
        "Đơn vị: Triệu đồng\nTT\tDanh mục dự án\tThời gian KC-HT\tQuyết định đầu tư\t\tKH 2024\n"
        "\t\t\tSố QĐ\tTMĐT\t\n1\tĐường Lạ Hà\t2021-2024\t12/QĐ-UBND\t480.000\t120.000\n"
    ).projects
    assert str(road.total_cost_bn_vnd) == "480"
    (plant,) = reading_of(
        "STT\tTên dự án\tCông suất\tTổng vốn đầu tư\tThời gian triển khai\n"
        "1\tNhà máy điện gió Lạ\t100 MW\t3.764 tỷ đồng\tQuý IV/2025 - 12/2027\n"
    ).projects
    assert (str(plant.total_cost_bn_vnd), plant.start_year, plant.end_year) == ("3764", 2025, 2027)
    assert len(plant.figures) == 2


def test_a_percentage_of_an_amount_per_person_is_none_per_person(reading_of: ReadingOf) -> None:
    level, rate = reading_of(
        "TT\tChỉ tiêu\tĐVT\tTH 2023\tSo sánh (%)\n"
        "1\tGRDP bình quân đầu người\tTriệu đồng\t58,2\t109,8\n"
    ).figures
    assert [str(one.bounds.unit) for one in (level, rate)] == ["million VND/person", "%"]


def test_falls_thousands_and_rates_of_others(reading_of: ReadingOf) -> None:
    fall, rice, water = reading_of(
        "TT\tChỉ tiêu\tĐVT\tKế hoạch 2025\n1\tTỷ lệ hộ nghèo\t%\tGiảm 2\n"
        "2\tDiện tích lúa\t1.000 ha\t185,2\n3\tTỷ lệ dân số nông thôn dùng nước sạch\t%\t75\n"
    ).figures
    assert (fall.statistic, str(fall.bounds.low)) == ("average_reduction", "2")
    assert str(rice.bounds.unit) == "thousand ha"
    assert (water.code, water.statistic) == ("", "level")


def test_a_year_before_the_caption_s_is_no_target(reading_of: ReadingOf) -> None:
    head = "Biểu số 3\nCHỈ TIÊU GIẢM NGHÈO NĂM 2027 GIAO CÁC HUYỆN, THÀNH PHỐ\n"
    before, rate, falls = reading_of(
        f"{head}TT\tHuyện, thành phố\tTỷ lệ hộ nghèo cuối năm 2026 (%)\t"
        "Chỉ tiêu giảm năm 2027 (%)\t"
        "Số hộ nghèo giảm (hộ)\n1\tHuyện Mường Lạ\t48,1\t5,5\t610\n"
    ).figures
    assert (before.role, before.label) == ("baseline", "Tỷ lệ hộ nghèo")
    assert rate.statistic == "average_reduction"
    assert falls.bounds.comparator == ">="


def test_heads_shorten_months_and_units(reading_of: ReadingOf) -> None:
    before, now, growth, done = reading_of(
        "STT\tChỉ tiêu\tĐVT\tTH 9T/2024\tTH 9T/2025\tTỷ lệ (%)\t\n\t\t\t\t\tSo cùng kỳ\tSo KH\n"
        "1\tGiá trị sản xuất công nghiệp\tTr.đ\t8.120\t9.010\t110,9\t75,1\n"
    ).figures
    assert [str(one.period) for one in (before, now)] == ["2024-01/2024-09", "2025-01/2025-09"]
    assert [one.role for one in (before, now, growth, done)] == ["baseline", *["actual"] * 3]
    assert (str(growth.period), done.denominator) == ("2025-01/2025-09", "kế hoạch")
    assert str(now.bounds.unit) == "million VND"


def test_a_column_gives_the_year_of_completion(reading_of: ReadingOf) -> None:
    (one,) = reading_of(
        "TT\tTên công trình\tTổng mức đầu tư (tỷ đồng)\tKhởi công\tHoàn thành\n"
        "1\tCầu Lạ Hà\t900\t2024\t2027\n"
    ).projects
    assert (one.start_year, one.end_year) == (2024, 2027)
