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
        ("Cầu Cửa Hội dài 2,8 km; giai đoạn 1 bố trí 1.200 tỷ đồng.", ["project", "project"]),
        ("Dự án ảnh hưởng 312 hộ dân, thu hồi 45 ha đất.", ["project", "project"]),
        ("Dự án cầu Lạ đã thu hồi 45 ha đất.", ["actual"]),
        ("Sau khi hoàn thành, hồ chứa nước Lạ Hà sẽ tưới cho 4.000 ha đất.", ["project"]),
        (
            "Nhà máy điện gió Ia Bang 1 (50 MW), mỗi năm cung cấp 124 triệu kWh.",
            ["project", "project"],
        ),
        ("Năm 2024, nhà máy thủy điện Lạ Hà sản xuất 9 triệu kWh.", ["actual"]),
        ("Dự án Trường THPT Châu Phú gồm 36 phòng học.", ["project"]),
        (
            "Khánh thành 84 dự án với tổng mức đầu tư 522.000 tỷ đồng.",
            ["target", "project"],
        ),
        ("Hồ Ka Pét có dung tích 51 triệu m3, tưới 7.762 ha.", ["project", "project"]),
        ("Dự án cầu Phú Lộc đã giải ngân 12 tỷ đồng.", ["actual"]),
        ("Lạ Sơn đầu tư 600 tỷ đồng xây dựng cầu Tân Lạ", ["project"]),
        ("Lạ Sơn khởi công đường ven biển 1.500 tỷ đồng", ["project"]),
        ("Khởi công dự án Bệnh viện Lạ Hà quy mô 300 giường.", ["project"]),
        ("Dự án điện gió Lạ Hà 1 (49 MW, 90 triệu kWh) chậm.", ["project", "project"]),
        (
            "Dự án cầu Lạ có vốn 900 tỷ đồng; trong đó vốn góp của nhà đầu tư chiếm 20%.",
            ["project", "project"],
        ),
        (
            "Tổng vốn dự án cầu Lạ là 90 tỷ đồng, chi phí bồi thường, hỗ trợ là 8 tỷ đồng.",
            ["project", "project"],
        ),
        (
            "Đến tháng 5 năm 2023, tổng công suất lắp đặt nguồn điện cả nước là 80.704 MW",
            ["actual"],
        ),
        ("Năm 2024, diện tích lúa được tưới từ công trình thủy lợi là 268 ha.", ["actual"]),
        ("Năm 2024, tổng vốn đầu tư toàn xã hội đạt 41 nghìn tỷ đồng.", ["actual"]),
    ],
)
def test_size_and_cost_are_the_project_s(
    text: str, roles: list[str], reading_of: ReadingOf
) -> None:
    assert [one.role for one in reading_of(text).figures] == roles
