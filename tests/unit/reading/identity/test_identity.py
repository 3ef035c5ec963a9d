"""Which paper it is."""

from datetime import date

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.reading.candidates import Identity
from lotrinh.reading.identity.issuer_name import in_normal_case
from lotrinh.reading.identity.paper import area_of, identify
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
                issuer_name="Tỉnh ủy Cao Bằng",
                issued_on=date(2026, 3, 5), title="Thực hiện Nghị quyết Đại hội",
            ),
        ),
        (
            "UBND TỈNH CAO BẰNG SỞ TÀI CHÍNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 612/BC-STC\tCao Bằng, ngày 19 tháng 12 năm 2025\nBÁO CÁO\nGiải ngân\n",
            Identity(
                number="612/BC-STC", kind="report", issuer="04-so-tai-chinh",
                issuer_name="Sở Tài chính tỉnh Cao Bằng",
                issued_on=date(2025, 12, 19), title="Giải ngân",
            ),
        ),
        (
            "date 2025-11-28 Cao Bằng họp bàn\nNội dung",
            Identity(kind="news", issued_on=date(2025, 11, 28), title="Cao Bằng họp bàn"),
        ),
        (
            "Số: 12/KH-UBND\nNội dung",
            Identity(number="12/KH-UBND", kind="plan"),
        ),
        ("Chỉ có chữ\nThế thôi", Identity(kind="news", title="Chỉ có chữ")),
        ("KẾ HOẠCH", Identity(kind="plan")),
        (
            "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH\nBAN VĂN HÓA - XÃ HỘI\nSố: 95 / BC-BVHXH\n"
            "Hà Tĩnh, ngày 26 tháng 6 năm 2026\nBÁO CÁO THẨM TRA\nDự thảo Nghị quyết về giáo dục\n"
            "giai đoạn 2026-2030\nNội dung",
            Identity(
                number="95/BC-BVHXH", kind="report",
                issuer_name="Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Hà Tĩnh",
                issued_on=date(2026, 6, 26),
                title="Dự thảo Nghị quyết về giáo dục giai đoạn 2026-2030",
            ),
        ),
        (
            "TỈNH ỦY CÀ MAU\nSố 142–KL/TU\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề một số nội dung",
            Identity(
                number="142-KL/TU", kind="conclusion", issuer_name="Tỉnh ủy Cà Mau",
                title="về một số nội dung",
            ),
        ),
        (
            "UBND XÃ A\nSố: 1/KH-UBND\nKẾ HOẠCH PHÁT TRIỂN KINH TẾ NĂM 2026\n1. Mục tiêu",
            Identity(
                number="1/KH-UBND", kind="plan", issuer_name="Ủy ban nhân dân xã A",
                title="KẾ HOẠCH PHÁT TRIỂN KINH TẾ NĂM 2026",
            ),
        ),
        (
            "BỘ TÀI CHÍNH\nSố: 15208/BTC-KH\nV/v góp ý dự thảo\nKính gửi: UBND tỉnh",
            Identity(
                number="15208/BTC-KH", issuer="VN-bo-tai-chinh", issuer_name="Bộ Tài chính",
                title="V/v góp ý dự thảo",
            ),
        ),
        (
            "Cao Bằng, ngày 31 tháng 02 năm 2025\nBÁO CÁO\nTháng 2",
            Identity(kind="report", title="Tháng 2"),
        ),
        ("\n \n", Identity()),
        (
            "HỘI\nĐỒNG NHÂN DÂN\nTỈNH BÌNH AN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Độc lập - Tự do - Hạnh phúc\n----\n|\nSố:\n21/2022/NQ-HĐND\n|\nBình\nAn, ngày 07 "
            "tháng 9 năm 2022\n|\nNGHỊ QUYẾT\nQUY ĐỊNH CƠ CHẾ LỒNG GHÉP\nNGUỒN VỐN\n"
            "HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN\nCăn cứ Luật số 77/2015/QH13;",
            Identity(
                number="21/2022/NQ-HĐND", kind="resolution",
                issuer_name="Hội đồng nhân dân tỉnh Bình An", issued_on=date(2022, 9, 7),
                title="QUY ĐỊNH CƠ CHẾ LỒNG GHÉP NGUỒN VỐN",
            ),
        ),
        (
            "Số hiệu | 17/2013/QĐ-UBND |\nNgày ban hành | 22/03/2013 |\nLoại văn bản | Quyết định "
            "|\nCơ quan ban hành | Ủy ban nhân dân tỉnh Bình An |\nNgười ký | Trần Văn B |\n"
            "VỀ VIỆC CÔNG KHAI DỰ TOÁN\nCăn cứ Luật;",
            Identity(
                number="17/2013/QĐ-UBND", kind="decision",
                issuer_name="Ủy ban nhân dân tỉnh Bình An", issued_on=date(2013, 3, 22),
                title="VỀ VIỆC CÔNG KHAI DỰ TOÁN",
            ),
        ),
        (
            "KẾ HOẠCH\nGiảm nghèo tỉnh Cao Bằng\n"
            "(Kèm theo Quyết định số: 934/QĐ-UBND ngày 20/6/2013 của UBND tỉnh)\nI. MỤC TIÊU",
            Identity(
                number="934/QĐ-UBND", kind="plan", issuer="04-ubnd", issued_on=date(2013, 6, 20),
                issuer_name="Ủy ban nhân dân tỉnh Cao Bằng", title="Giảm nghèo tỉnh Cao Bằng",
            ),
        ),
        (
            "ỦY BAN NHÂN DÂN TỈNH BÌNH AN --------- Số: 5/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA "
            "VIỆT NAM | Bình An, ngày 2 tháng 3 năm 2024\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n"
            "Căn cứ Luật;\nQUYẾT ĐỊNH:\nĐiều 1. Giao vốn.\nNơi nhận:\tTM. ỦY "
            "BAN NHÂN DÂN\n\tKT. CHỦ TỊCH\n\tPHÓ CHỦ TỊCH\n\tTrần Thị B",
            Identity(
                number="5/QĐ-UBND", kind="decision", issuer_name="Ủy ban nhân dân tỉnh Bình An",
                issued_on=date(2024, 3, 2), signer="KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            ),
        ),
        (
            "THÀNH ỦY BÌNH AN\nĐẢNG ỦY PHƯỜNG HỒNG LẠC\nSố 12-NQ/ĐU\nHồng Lạc, ngày 1/9/2025\n"
            "NGHỊ QUYẾT\nVề nhiệm vụ quý IV\nNội dung\nT/M ĐẢNG ỦY\nBÍ THƯ\nLê Văn C",
            Identity(
                number="12-NQ/ĐU", kind="resolution", issuer_name="Đảng ủy phường Hồng Lạc",
                issued_on=date(2025, 9, 1), signer="BÍ THƯ", title="Về nhiệm vụ quý IV",
            ),
        ),
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


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"),
        ("UBND TP. HUẾ", "Ủy ban nhân dân thành phố Huế"),
        ("Hội đồng nhân dân tỉnh Lào Cai", "Hội đồng nhân dân tỉnh Lào Cai"),
    ],
)
def test_a_name_in_capitals_is_written_as_in_a_text(printed: str, name: str) -> None:
    assert in_normal_case(printed) == name
