"""Figures that a text works with, and those beside them that are results or aims."""

import pytest

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Chương trình triển khai trên địa bàn 56 xã với 120.000 hộ dân.", "oo"),
        ("Toàn tỉnh có 85 xã đạt chuẩn nông thôn mới, 7/8 huyện có trung tâm dạy nghề.", "aa"),
        ("Tỉnh được Thủ tướng giao kế hoạch vốn 5.000 tỷ đồng, đã giải ngân 3.100 tỷ đồng.", "oa"),
        ("Tổng kế hoạch vốn đầu tư công là 7.200 tỷ đồng, giải ngân đạt 40%.", "oa"),
        ("Mức hỗ trợ 50 triệu đồng/hộ xây mới nhà ở.", "o"),
        ("Mỗi hộ được hỗ trợ 60 triệu đồng; ngân hàng đã cho vay 600 tỷ đồng.", "oa"),
        ("Hỗ trợ 100% chi phí giống, đã có 70% hộ nghèo thoát nghèo.", "oa"),
        ("Rà soát các xã có tỷ lệ hộ nghèo trên 20% để ưu tiên bố trí vốn.", "o"),
        ("Có 9 chủ đầu tư giải ngân trên 80% kế hoạch.", "aa"),
        (
            "Cấp cho xã Tân Lập 112 triệu đồng, xã Hòa An hơn 48 triệu đồng; đã chi 9 tỷ đồng.",
            "ooa",
        ),
        (
            "Số vốn được Quốc hội giao cho các bộ, cơ quan trung ương là 700 tỷ đồng (vốn NSTW là"
            " 300 tỷ đồng, vốn NSĐP là 400 tỷ đồng).",
            "ooo",
        ),
        ("Đại hội đề ra 3 công trình trọng điểm.", "o"),
        ("Hoàn thành 15/15 chỉ tiêu, trong đó có 14 chỉ tiêu vượt mức.", "aa"),
        ("Tỉnh bố trí 350 tỷ đồng xóa nhà tạm; còn 20 tỷ đồng chưa phân bổ.", "oo"),
        ("Thống nhất điều chỉnh giảm 226 triệu đồng của Sở Y tế.", "o"),
        ("Nghị quyết đề ra 12 chỉ tiêu và 5 nhóm nhiệm vụ, giải pháp.", "oo"),
        ("Trong tổng số 25 mục tiêu, có 12 mục tiêu vượt, 11 mục tiêu đạt.", "oaa"),
        ("Toàn bộ 102 nhiệm vụ được giao, đã hoàn thành 80 nhiệm vụ.", "aa"),
        ("Tỉnh còn 22 xã đặc biệt khó khăn và 7 xã bãi ngang.", "aa"),
        ("Có 38 xã (kế hoạch 40 xã) đạt chuẩn nông thôn mới.", "at"),
        ("Hải Phòng có 7 chỉ tiêu kinh tế - xã hội đạt và vượt kịch bản.", "a"),
        ("Tỉnh có diện tích 2.500 km2, diện tích rừng trồng đạt 900 ha.", "oa"),
    ],
)
def test_what_is_given_is_neither_aim_nor_result(text: str, roles: str) -> None:
    figures = read(KeptText.of(f"Kinh tế 9 tháng năm 2025\n\n{text}"), LEXICON).figures
    assert "".join(one.role[0] for one in figures) == roles


def test_what_is_given_has_no_period_of_the_headline_but_capital_has() -> None:
    text = "Chương trình triển khai trên địa bàn 56 xã. Tỉnh được giao kế hoạch vốn 5.000 tỷ đồng."
    figures = read(KeptText.of(f"Kinh tế năm 2025\n\n{text}"), LEXICON).figures
    assert [str(one.period) for one in figures] == ["None", "2025"]
