"""Which paper it is."""

from datetime import date

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.reading.candidates import Identity
from lotrinh.reading.identity import area_of, identify
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText

PARTY = (
    "TỈNH ỦY CAO BẰNG\tĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Số: 10-CTr/TU\tCao Bằng, ngày 05 tháng 3 năm 2026\n"
    "CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết Đại hội\nNội dung"
)


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        (
            PARTY,
            Identity(
                number="10-CTr/TU", kind="programme", issuer="04-tinh-uy",
                issued_on=date(2026, 3, 5), title="Thực hiện Nghị quyết Đại hội",
            ),
        ),
        (
            "UBND TỈNH CAO BẰNG SỞ TÀI CHÍNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 612/BC-STC\tCao Bằng, ngày 19 tháng 12 năm 2025\nBÁO CÁO\nGiải ngân\n",
            Identity(
                number="612/BC-STC", kind="report", issuer="04-so-tai-chinh",
                issued_on=date(2025, 12, 19), title="Giải ngân",
            ),
        ),
        (
            "date 2025-11-28 Cao Bằng họp bàn\nNội dung",
            Identity(kind="news", issued_on=date(2025, 11, 28), title="Cao Bằng họp bàn"),
        ),
        (
            "Số: 12/KH-UBND\nNội dung",
            Identity(number="12/KH-UBND", kind="plan", title="Số: 12/KH-UBND"),
        ),
        ("Chỉ có chữ\nThế thôi", Identity(kind="news", title="Chỉ có chữ")),
        ("KẾ HOẠCH", Identity(kind="plan")),
        (
            "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH\nBAN VĂN HÓA - XÃ HỘI\nSố: 95 / BC-BVHXH\n"
            "Hà Tĩnh, ngày 26 tháng 6 năm 2026\nBÁO CÁO THẨM TRA\nDự thảo Nghị quyết về giáo dục\n"
            "giai đoạn 2026-2030\nNội dung",
            Identity(
                number="95/BC-BVHXH", kind="report", issued_on=date(2026, 6, 26),
                title="Dự thảo Nghị quyết về giáo dục giai đoạn 2026-2030",
            ),
        ),
        (
            "TỈNH ỦY CÀ MAU\nSố 142–KL/TU\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề một số nội dung",
            Identity(number="142-KL/TU", kind="conclusion", title="về một số nội dung"),
        ),
        (
            "UBND XÃ A\nSố: 1/KH-UBND\nKẾ HOẠCH PHÁT TRIỂN KINH TẾ NĂM 2026\n1. Mục tiêu",
            Identity(
                number="1/KH-UBND", kind="plan", title="KẾ HOẠCH PHÁT TRIỂN KINH TẾ NĂM 2026"
            ),
        ),
        (
            "BỘ TÀI CHÍNH\nSố: 15208/BTC-KH\nV/v góp ý dự thảo\nKính gửi: UBND tỉnh",
            Identity(number="15208/BTC-KH", issuer="VN-bo-tai-chinh", title="V/v góp ý dự thảo"),
        ),
        (
            "Cao Bằng, ngày 31 tháng 02 năm 2025\nBÁO CÁO\nTháng 2",
            Identity(kind="report", title="Tháng 2"),
        ),
        ("\n \n", Identity()),
    ],
)  # fmt: skip
def test_a_paper_says_what_it_is(text: str, identity: Identity, catalogue: Catalogue) -> None:
    kept = KeptText.of(text)
    assert identify(kept, area_of(kept, catalogue), Lexicon(catalogue)) == identity


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Tỉnh Cao Bằng và tỉnh Lạng Sơn; Cao Bằng phấn đấu", "04"),
        ("CAO BẰNG", "04"),
        ("BỘ TÀI CHÍNH\nSố: 1/BTC\nTỉnh Cao Bằng báo cáo", "VN"),
        ("CHÍNH PHỦ\nTỉnh Cao Bằng", "VN"),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH CAO BẰNG\nKế hoạch", "04"),
        ("Không nêu tỉnh nào", ""),
        ("Kinh tế Cao Bằng\nThu thuế tăng, cơ quan thuế nỗ lực.\n", "04"),
        ("Kinh tế Huế\nThành phố Huế thu thuế; Cao Bằng học tập.\n", "46"),
    ],
)
def test_the_province_named_most_is_the_area(text: str, area: str, catalogue: Catalogue) -> None:
    assert area_of(KeptText.of(text), catalogue) == area
