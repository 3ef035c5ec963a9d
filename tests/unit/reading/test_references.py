"""The relation of a number by the words that govern it, by its list, by the line above."""

import pytest

from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText


@pytest.mark.parametrize(
    ("text", "references"),
    [
        (
            "Căn cứ:\n- Luật Đất đai số 31/2024/QH15;\n- Nghị định số 102/2024/NĐ-CP;\nNội dung.",
            ["31/2024/QH15 based_on", "102/2024/NĐ-CP based_on"],
        ),
        (
            "Bãi bỏ các văn bản sau:\n1. Quyết định số 7/QĐ-BTC;\n2. Khoản 3 Quyết định 8/QĐ-BCT",
            ["7/QĐ-BTC replaces", "8/QĐ-BCT amends"],
        ),
        (
            "Quyết định số 20/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            ["20/QĐ-UBND replaces"],
        ),
        (
            "Thực hiện Chỉ thị số 5/CT-TTg và Nghị quyết số 7/NQ-CP, Sở đã có Báo cáo số 9/BC-SXD",
            ["5/CT-TTg implements", "7/NQ-CP implements", "9/BC-SXD mentions"],
        ),
        (
            "Tổng kết 5 năm thực hiện Nghị quyết số 20-NQ/TW và Chỉ thị số 4 – CT/TW",
            ["20-NQ/TW mentions", "4-CT/TW mentions"],
        ),
        ("Trình Chính phủ ban hành Nghị định sửa đổi Nghị định số 8/2025/NĐ-CP", [
            "8/2025/NĐ-CP mentions"
        ]),
        (
            "Nghị quyết này thay thế Nghị quyết số 1/NQ-HĐND và bãi bỏ khoản 2 Nghị quyết số "
            "2/NQ-HĐND",
            ["1/NQ-HĐND replaces", "2/NQ-HĐND amends"],
        ),
        ("Căn cứ Quy chế kèm theo Quyết định số 3/QĐ-TTg; thực hiện Thông báo số 4/TB-VP", [
            "3/QĐ-TTg based_on", "4/TB-VP implements"
        ]),
        (
            "Rà soát các chợ theo yêu cầu của UBND tỉnh tại Công văn số 4410/UBND-KT, Công văn số "
            "77/UBND-NC",
            ["4410/UBND-KT implements", "77/UBND-NC implements"],
        ),
        (
            "Tăng cường tuần tra rừng theo Chỉ thị số 14/CT-UBND; tiếp theo Công văn số 9/UBND-NC",
            ["14/CT-UBND implements", "9/UBND-NC mentions"],
        ),
        ("Theo Kết luận số 71-KL/TU, thu ngân sách đạt khá", ["71-KL/TU mentions"]),
        (
            "Giao các sở báo cáo theo đề nghị của Bộ Tài chính tại Công văn số 3145/BTC-ĐT",
            ["3145/BTC-ĐT based_on"],
        ),
        (
            "Xét đề nghị của Bộ Lạ (văn bản số 5/BL-KH), ý kiến của Bộ Khác (văn bản số 6/BK-TH), "
            "Ủy ban nhân dân tỉnh Lạ (văn bản số 7/UBND-KT), Thủ tướng có Công điện số 8/CĐ-TTg",
            [
                "5/BL-KH based_on", "6/BK-TH based_on", "7/UBND-KT based_on",
                "8/CĐ-TTg mentions",
            ],
        ),
        (
            "Trên cơ sở ý kiến của Bộ Lạ tại văn bản số 612/BL-TC; theo Tờ trình số 4/TTr-STC",
            ["612/BL-TC based_on", "4/TTr-STC based_on"],
        ),
        (
            "Thực hiện chỉ đạo của Thủ tướng tại Công điện số 71/CĐ-TTg, Sở tổng hợp theo yêu cầu "
            "tại nội dung Văn bản số 9/BCT-KH của Bộ",
            ["71/CĐ-TTg implements", "9/BCT-KH based_on"],
        ),
        ("Kết quả thực hiện chỉ đạo tại Công điện số 71/CĐ-TTg", ["71/CĐ-TTg mentions"]),
        ("Chấp hành Công điện số 7/CĐ-UBND, tàu thuyền đã vào bờ", ["7/CĐ-UBND implements"]),
        ("Về việc triển khai thực hiện Nghị quyết số 202/2025/QH15", ["202/2025/QH15 implements"]),
        ("Hội nghị sơ kết công tác triển khai Kế hoạch số 45-KH/TU", ["45-KH/TU mentions"]),
        ("Đính chính Quyết định số: 502/QĐ-UBND", ["502/QĐ-UBND amends"]),
        (
            "Nghị quyết này bãi bỏ các Nghị quyết: số 12/2019/NQ-HĐND, số 20/2021/NQ-HĐND.",
            ["12/2019/NQ-HĐND replaces", "20/2021/NQ-HĐND replaces"],
        ),
        (
            "Thực hiện kế hoạch năm trước ngày 10/7 (Theo Công văn số 7/UBND-KT, ngày 5/5/2025)",
            ["7/UBND-KT mentions"],
        ),
        (
            "Xét đề nghị của Bộ Lạ (văn bản số 5/BL-KH), ý kiến của các Bộ: Khác (văn bản số "
            "6/BK-TH), Nữa (văn bản số 7/BN-TH)",
            ["5/BL-KH based_on", "6/BK-TH based_on", "7/BN-TH based_on"],
        ),
        ("Căn cứ Luật số 5/2024/QH15, UBND tỉnh quyết định: Bãi bỏ Quyết định số 6/QĐ-UBND", [
            "5/2024/QH15 based_on", "6/QĐ-UBND replaces"
        ]),
        ("Thông qua việc kéo dài thời gian thực hiện Nghị quyết số 7/2019/NQ-HĐND", [
            "7/2019/NQ-HĐND amends"
        ]),
        ("Dự án được duyệt năm 2020, điều chỉnh tại Quyết định số 99/QĐ-UBND", [
            "99/QĐ-UBND mentions"
        ]),
        ("Chấm dứt hiệu lực của Nghị quyết số 18/NQ-HĐND", ["18/NQ-HĐND replaces"]),
        ("Các nhiệm vụ, giải pháp tại Nghị quyết số 1/NQ-CP đã được các sở, ngành triển khai", [
            "1/NQ-CP implements"
        ]),
        ("Xử lý chất thải theo các nội dung quy định tại Văn bản số 60", ["60 based_on"]),
        ("Cử tri đồng tình với Nghị quyết 57 và Công văn số 4521/UBND", [
            "57 mentions", "4521/UBND mentions"
        ]),
        (
            "I. CƠ SỞ PHÁP LÝ\n- Luật Lạ số 58/2024/QH15; Kết luận số 45-KL/TW;\n"
            "2. Nghị định số 5/2025/NĐ-CP.\nII. NỘI DUNG\n1. Quyết định số 9/QĐ-UBND đã giao.",
            [
                "58/2024/QH15 based_on", "45-KL/TW based_on", "5/2025/NĐ-CP based_on",
                "9/QĐ-UBND mentions",
            ],
        ),
        (
            "1. Căn cứ Quyết định số 5/QĐ-UBND giao vốn:\n- Giao Sở trả lời Công văn số 9/UBND-KT.",
            ["5/QĐ-UBND based_on", "9/UBND-KT mentions"],
        ),
        (
            "Căn cứ Luật Lạ số 31/2024/QH15;\nNghị định số 2/2024/NĐ-CP của Chính phủ;\n\n"
            "Căn cứ Quyết định số 5/QĐ-UBND.\nQuyết định số 7/QĐ-UBND đã giao vốn.",
            [
                "31/2024/QH15 based_on", "2/2024/NĐ-CP based_on", "5/QĐ-UBND based_on",
                "7/QĐ-UBND mentions",
            ],
        ),
        (
            "Căn cứ các văn bản chỉ đạo của Tỉnh ủy: Nghị quyết số 5-NQ/TU; Kế hoạch số 15-KH/TU",
            ["5-NQ/TU based_on", "15-KH/TU based_on"],
        ),
        (
            "Căn cứ Nghị quyết số 1/NQ-CP ban hành Chương trình thực hiện Nghị quyết số 29-NQ/TW; "
            "Thông tư số 12/2021/TT-BTC",
            ["1/NQ-CP based_on", "29-NQ/TW implements", "12/2021/TT-BTC based_on"],
        ),
        (
            "Căn cứ Thông tư số 5/2019/TT-BL hướng dẫn một số điều của Nghị định 8/2018/NĐ-CP; số "
            "6/2019/TT-BL; Luật sửa đổi, bổ sung một số điều của Luật Lạ số 9/2020/QH14",
            [
                "5/2019/TT-BL based_on", "8/2018/NĐ-CP mentions", "6/2019/TT-BL based_on",
                "9/2020/QH14 based_on",
            ],
        ),
        (
            "Lập ban theo quy định tại Quyết định 34/2007 và chỉ đạo của Thủ tướng tại Thông báo "
            "số 35",
            ["34/2007 based_on", "35 based_on"],
        ),
        (
            "Huyện chưa báo cáo theo văn bản số 8/STC-NS; đã gửi số liệu (theo yêu cầu của UBND "
            "tỉnh tại Công văn số 12/UBND-TH)",
            ["8/STC-NS implements", "12/UBND-TH based_on"],
        ),
        ("TỈNH LẠ\nSố: 1/BC-UBND\nSở trả lời.\nSố: 77/BC-STC | Lạ, ngày 4 tháng 5 năm 2025", []),
    ],
)  # fmt: skip
def test_a_number_has_the_relation_that_governs_it(
    text: str, references: list[str], lexicon: Lexicon
) -> None:
    found = read(KeptText.of(text), lexicon).references
    assert [f"{one.number} {one.relation}" for one in found] == references


def test_the_own_number_is_no_reference_however_it_is_typed(lexicon: Lexicon) -> None:
    text = "TỈNH ỦY\nSố 14 – CTr/TU\nCHƯƠNG TRÌNH\nChương trình số 14-CTr/TU gồm 5 phần."
    found = read(KeptText.of(text), lexicon)
    assert found.identity.number == "14-CTr/TU"
    assert not found.references
