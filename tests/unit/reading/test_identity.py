"""Which paper it is."""

from datetime import date

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.reading.candidates import Identity
from lotrinh.reading.identity import area_of, identify
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
        ("Chỉ có chữ\nthế thôi", Identity(kind="news", title="Chỉ có chữ")),
        ("KẾ HOẠCH", Identity(kind="plan")),
        (
            "Cao Bằng, ngày 31 tháng 02 năm 2025\nBÁO CÁO\nTháng 2",
            Identity(kind="report", title="Tháng 2"),
        ),
        ("\n \n", Identity()),
    ],
)  # fmt: skip
def test_a_paper_says_what_it_is(text: str, identity: Identity, catalogue: Catalogue) -> None:
    kept = KeptText.of(text)
    assert identify(kept, area_of(kept, catalogue), catalogue) == identity


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Tỉnh Cao Bằng và tỉnh Lạng Sơn; Cao Bằng phấn đấu", "04"),
        ("CAO BẰNG", "04"),
        ("Không nêu tỉnh nào", ""),
        ("Kinh tế Cao Bằng\nThu thuế tăng, cơ quan thuế nỗ lực.\n", "04"),
        ("Kinh tế Huế\nThành phố Huế thu thuế; Cao Bằng học tập.\n", "46"),
    ],
)
def test_the_province_named_most_is_the_area(text: str, area: str, catalogue: Catalogue) -> None:
    assert area_of(KeptText.of(text), catalogue) == area
