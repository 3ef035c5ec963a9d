"""What the figures of a building project are called."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading

ReadingOf = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Khởi công cao tốc Bắc Kạn - Cao Bằng dài 87,3 km, tổng mức đầu tư 29.893 tỷ đồng.",
            ["chiều dài cao tốc Bắc Kạn - Cao Bằng", "tổng mức đầu tư"],
        ),
        (
            "Nhà máy điện gió Hòa Đông 2 có công suất 72 MW, diện tích sử dụng đất 21,5 ha.",
            ["công suất Nhà máy điện gió Hòa Đông 2", "diện tích sử dụng đất"],
        ),
        (
            "Cầu Rạch Miễu 2 dài 17,6 km với 4 làn xe, kinh phí xây dựng 6.810 tỷ đồng.",
            ["chiều dài Cầu Rạch Miễu 2", "số làn xe", "kinh phí xây dựng"],
        ),
        (
            "Khởi công dự án BV đa khoa khu vực Thủ Đức. BV đa khoa khu vực Thủ Đức có tổng "
            "mức đầu tư 1.915 tỷ đồng.",
            ["tổng mức đầu tư BV đa khoa khu vực Thủ Đức"],
        ),
        ("Dự án xây dựng tuyến đường Lạ Hà trị giá 90 tỷ đồng.", ["trị giá tuyến đường Lạ Hà"]),
        ("Dự án kè Lạ nâng cấp tuyến đường dài 1 km.", ["chiều dài tuyến đường"]),
        (
            "Đường nối cao tốc Hữu Nghị - Chi Lăng có nền đường rộng 22 m.",
            ["bề rộng nền đường"],
        ),
        (
            "Thi công cầu Đông Hương (kinh phí 480 tỷ đồng), cầu Sơn Lĩnh (dài 900 m).",
            ["kinh phí cầu Đông Hương", "chiều dài cầu Sơn Lĩnh"],
        ),
        (
            "Dự án cầu Kỳ Lừa có tổng vốn đầu tư 1.462 tỷ đồng, "
            "trong đó vốn ngân sách trung ương 900 tỷ đồng.",
            ["tổng vốn đầu tư cầu Kỳ Lừa", "vốn ngân sách trung ương"],
        ),
        (
            "Khởi công dự án Khu đô thị Nam Sông vốn hơn 3.100 tỷ đồng; khu nghỉ dưỡng Bãi Dài "
            "vốn gần 1.900 tỷ đồng.",
            ["vốn Khu đô thị Nam Sông", "vốn khu nghỉ dưỡng Bãi Dài"],
        ),
        (
            "Khởi công dự án Đường ven sông Hạ Long với tổng chiều dài 40,7 km.",
            ["tổng chiều dài Đường ven sông Hạ Long"],
        ),
        (
            "Khởi công Khu công nghiệp Khánh An (diện tích 345 ha, tổng vốn đầu tư 2.100 tỷ đồng).",
            ["diện tích Khu công nghiệp Khánh An", "tổng vốn đầu tư Khu công nghiệp Khánh An"],
        ),
        (
            "Dự án Hồ chứa nước Khe Giữa: dung tích 7,2 triệu m3.",
            ["dung tích"],
        ),
    ],
)
def test_the_property_is_the_label(text: str, labels: list[str], reading_of: ReadingOf) -> None:
    figures = reading_of(text).figures
    assert [one.label for one in figures] == labels
    assert {one.role for one in figures} == {"project"}
