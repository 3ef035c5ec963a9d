"""What figures of running text say, by the classes of sentences that officials write."""

import pytest

from lotrinh.reading import read
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText

PLAN = (
    "Kế hoạch năm 2025\n"
    "Ngày 12/3/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển chăn nuôi năm 2025.\n\n"
)
CASES = (
    (
        "GRDP theo giá so sánh 2010 năm 2023 tăng 6,2%.",
        ["6.2 % = 2023 growth actual"],
    ),
    (
        "GRDP 5 tháng đầu năm 2022 tăng 9,2%, cao hơn mức tăng 3,1% của cùng kỳ năm 2021.",
        [
            "9.2 % = 2022-01/2022-05 growth actual",
            "3.1 % = 2021-01/2021-05 growth baseline",
        ],
    ),
    (
        "GRDP quý I/2018 tăng 7,2% (quý I/2017 tăng 5,1%).",
        ["7.2 % = 2018-Q1 growth actual", "5.1 % = 2017-Q1 growth baseline"],
    ),
    (
        "GRDP năm 2023 tăng 8,1%, cao hơn 1,2% so với năm 2022.",
        ["8.1 % = 2023 growth actual", "1.2 pp = 2023 change actual"],
    ),
    (
        "Năm 2022, dịch vụ chiếm 40,2%, tăng 0,8%; nông nghiệp chiếm 20,1%, giảm 0,9%.",
        [
            "40.2 % = 2022 share actual",
            "0.8 pp = 2022 change actual",
            "20.1 % = 2022 share actual",
            "-0.9 pp = 2022 change actual",
        ],
    ),
    (
        "Năm 2022, doanh thu lưu trú đạt 450 tỷ đồng, chiếm 12%, tăng 35%.",
        [
            "450 billion VND = 2022 level actual",
            "12 % = 2022 share actual",
            "35 % = 2022 growth actual",
        ],
    ),
    (
        PLAN + "Chỉ tiêu chăn nuôi: tổng đàn trâu 45.000 con; thịt hơi 61.000 tấn.",
        ["45000 count >= 2025 level target", "61000 tonnes >= 2025 level target"],
    ),
    (
        "Một số chỉ tiêu chủ yếu năm 2024:\n- Tốc độ tăng GRDP đạt khoảng 8%.",
        ["8 % ~ 2024 growth target"],
    ),
    (
        "Chỉ số PAPI năm 2022\n\nLai Châu (giảm 3 bậc, đứng thứ 40)",
        ["-3 rank = 2022 change actual", "40 rank = 2022 rank actual"],
    ),
    (
        "Chỉ số PCI năm 2020 có tổng điểm là 63,12, tăng 12 bậc và 2,1 điểm so với năm 2019.",
        [
            "63.12 points = 2020 level actual",
            "12 rank = 2020 change actual",
            "2.1 points = 2020 change actual",
        ],
    ),
    (
        "Chỉ số tồn kho tháng 8/2022 so với cùng kỳ giảm lần lượt 1,2% và 8,4%.",
        ["-1.2 % = 2022-08 growth actual", "-8.4 % = 2022-08 growth actual"],
    ),
    (
        "Tuyến cao tốc được đầu tư với 4 làn xe, 2 làn dừng khẩn cấp, vận tốc 100km/h.",
        ["4 count = None level project", "2 count = None level project"],
    ),
    (
        "Năm 2023, toàn tỉnh thu hút 52 dự án với tổng vốn đầu tư 9.100 tỷ đồng.",
        ["52 count = 2023 level actual", "9100 billion VND = 2023 level actual"],
    ),
    (
        "Thủ tướng đã đồng ý chủ trương xây dựng cầu Vàm Cái với tổng mức đầu tư 3.400 tỷ đồng.",
        ["3400 billion VND = None level project"],
    ),
    (
        "Năm 2024, công nghiệp chiếm 55,1% (tăng 2,8% so với năm 2020).",
        ["55.1 % = 2024 share actual", "2.8 pp = 2024 change actual"],
    ),
    (
        "Dư nợ xây dựng đến 30/9/2022 là 210 tỷ đồng; so với năm 2021 tăng 20 tỷ đồng (+10,6%).",
        [
            "210 billion VND = 2022-09-30 level actual",
            "20 billion VND = 2022-09-30 change actual",
            "10.6 % = 2022-09-30 growth actual",
        ],
    ),
    (
        "Quí I/2023, GRDP tăng 8,9%, cao hơn mức bình quân cả nước (8,2%).",
        ["8.9 % = 2023-Q1 growth actual", "8.2 % = 2023-Q1 growth baseline"],
    ),
    (
        "Mục tiêu tăng trưởng GRDP năm 2025: Nam Định 10,5%; Hà Tĩnh, Nghệ An 8%.",
        ["10.5 % >= 2025 growth target", "8 % >= 2025 growth target"],
    ),
    (
        "Đến tháng 6.2017, cả nước có 2.045/8.900 xã (23%) được công nhận đạt chuẩn.",
        ["2045 count = 2017-06 level actual", "23 % = 2017-06 share actual"],
    ),
    (
        "Theo kế hoạch, năm 2023 thành phố trồng mới 1.200 ha rừng.",
        ["1200 ha >= 2023 level target"],
    ),
    (
        "Tỉnh có 2 xã, 15 thôn thoát khỏi diện đặc biệt khó khăn trong năm 2022.",
        ["2 count = 2022 level actual", "15 count = 2022 level actual"],
    ),
    (
        "Kinh tế 9 tháng năm 2025\nTại hai huyện nghèo, tỷ lệ hộ nghèo giảm 3%, vượt 0,6% so với"
        " mục tiêu, đạt 125% so với kế hoạch.",
        [
            "2 count = None level other",
            "-3 pp = 2025-01/2025-09 change actual",
            "0.6 pp = 2025-01/2025-09 change actual",
            "125 % = 2025-01/2025-09 share actual",
        ],
    ),
    (
        "Kinh tế 9 tháng năm 2025\nThu ngân sách đạt 4.210 tỷ đồng, đạt 58% HĐND tỉnh giao; chi"
        " đầu tư gấp 2 lần so với kế hoạch; dịch vụ làm giảm 0,3 điểm % vào mức tăng chung.",
        [
            "4210 billion VND = 2025-01/2025-09 level actual",
            "58 % = 2025-01/2025-09 share actual",
            "2 times = 2025-01/2025-09 share actual",
            "-0.3 pp = 2025-01/2025-09 contribution actual",
        ],
    ),
    (
        "Kinh tế 9 tháng năm 2025\nTrên địa bàn có 41 xã đạt 19/19 tiêu chí, không còn xã dưới 5"
        " tiêu chí; giải chạy có 5.200 người tham gia; xếp thứ 12 cả nước, tăng 3 bậc.",
        [
            "41 count = 2025-01/2025-09 level actual",
            "12 rank = 2025-01/2025-09 rank actual",
            "3 rank = 2025-01/2025-09 change actual",
        ],
    ),
    (
        "Kinh tế giai đoạn 2021-2025\nĐề án đặt ra 6 nhóm giải pháp, thực hiện tại 5 xã.",
        ["6 count = 2021/2025 level other", "5 count = None level other"],
    ),
    (
        "Nông thôn mới ở huyện\n"
        "Hoàn thành 3 xã trong năm 2015 (hiện nay xã Hòa Phú đã hoàn thành 19 tiêu chí).",
        ["3 count = 2015 level actual", "19 count = None level actual"],
    ),
    (
        "Tuyến đường đi qua 3 huyện Yên Sơn, Hàm Yên, Na Hang.",
        ["3 count = None level other"],
    ),
    (
        "Phấn đấu năm 2025 giảm tỷ lệ sinh con thứ ba xuống còn 9%.",
        ["9 % <= 2025 level target"],
    ),
)


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_figure_says_what_its_sentence_says(lexicon: Lexicon, text: str, said: list[str]) -> None:
    figures = read(KeptText.of(text), lexicon).as_dict("text.txt")["figures"]
    assert [_line(one) for one in figures] == said


def _line(one: dict[str, object]) -> str:
    value = one["low"] if one["low"] is not None else one["high"]
    statistic = "level" if one["statistic"] == "total" else one["statistic"]
    return f"{value} {one['unit']} {one['comparator']} {one['period']} {statistic} {one['role']}"
