"""Amounts with a unit: one number, a range, a fraction of a count, a rank."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lotrinh.domain.message import Message
from lotrinh.domain.quantity import is_writable
from lotrinh.reading.amount import Amount
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.numeral import is_numeral
from lotrinh.reading.quantity_forms import FORMS, IN_WORDS

ABOUT = Message(
    "Lượng có đơn vị: một số, một khoảng, một phần của tổng số, một thứ hạng.",
    "Amounts with a unit: one number, a range, a fraction of a count, a rank.",
)
GIVES_WAY_TO: tuple[str, ...] = ("reference", "period")

_OPENING = re.compile(r"[-+\d](?<![\d.,/].)")


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Quantity mentions, the widest where forms overlap."""
    free = Free(len(key))
    openings = [one.start() for one in _OPENING.finditer(key)]
    for form in FORMS if openings else IN_WORDS:
        for one in form(key, lexicon, openings):
            is_meant = _is_short(one.value) and not is_numeral(text, key, one)
            if is_meant and free.take(one.start, one.end):
                yield one


def _is_short(one: Amount | str) -> bool:
    """Whether an amount is as short as any that is meant; a row of thirty digits is none."""
    ends = (one.low, one.high) if isinstance(one, Amount) else ()
    return all(end is None or is_writable(end) for end in ends)


EXAMPLES = (
    Example("diện tích 6.700,3 km2, gồm", (("6.700,3 km2", Amount(Decimal("6700.3"), "km2")),)),
    Example("đạt 9,72%/năm", (("9,72%/năm", Amount(Decimal("9.72"), "%/year")),)),
    Example(
        "khoảng 102 triệu đồng/người (giá hiện hành)",
        (("102 triệu đồng/người", Amount(Decimal(102), "million VND/person")),),
    ),
    Example(
        "75-80 triệu đồng/năm",
        (("75-80 triệu đồng", Amount(Decimal(75), "million VND", high=Decimal(80))),),
    ),
    Example(
        "từ 8,0 đến 8,5%", (("8,0 đến 8,5%", Amount(Decimal("8.0"), "%", high=Decimal("8.5"))),)
    ),
    Example(
        "31 tỷ 875 triệu đồng",
        (("31 tỷ 875 triệu đồng", Amount(Decimal("31.875"), "billion VND")),),
    ),
    Example("thu 2 triệu tỷ đồng", (("2 triệu tỷ đồng", Amount(Decimal(2000), "trillion VND")),)),
    Example(
        "xếp thứ 55/63 tỉnh, thành phố",
        (("xếp thứ 55/63 tỉnh, thành phố", Amount(Decimal(55), "rank", denominator="63")),),
    ),
    Example(
        "có 5.775/8.227 xã",
        (("5.775/8.227 xã", Amount(Decimal(5775), "count", denominator="8227")),),
    ),
    Example("tương ứng 21/53 xã", (("21/53 xã", Amount(Decimal(21), "count", denominator="53")),)),
    Example(
        "thứ hạng 40 và nằm trong nhóm 25 tỉnh dẫn đầu trong tổng số 34 tỉnh",
        (
            ("trong nhóm 25 tỉnh", Amount(Decimal(25), "rank", denominator="34", is_top=True)),
            ("trong tổng số 34 tỉnh", None),
        ),
    ),
    Example(
        "giảm 4,49 điểm %, gấp 2,5 lần",
        (
            ("4,49 điểm %", Amount(Decimal("4.49"), "pp")),
            ("2,5 lần", Amount(Decimal("2.5"), "times")),
        ),
    ),
    Example(
        "biến động -1,5% hoặc +2%",
        (
            ("-1,5%", Amount(Decimal("-1.5"), "%")),
            ("+2%", Amount(Decimal(2), "%")),
        ),
    ),
    Example("ĐẠT 2.500 TỶ ĐỒNG", (("2.500 TỶ ĐỒNG", Amount(Decimal(2500), "billion VND")),)),
    Example(
        "in kiểu 5.5% và 1.234,5 ha",
        (
            ("5.5%", Amount(Decimal("5.5"), "%")),
            ("1.234,5 ha", Amount(Decimal("1234.5"), "ha")),
        ),
    ),
    Example(
        "từ 4.000 tỷ đồng đến 5.000 tỷ đồng",
        (
            (
                "4.000 tỷ đồng đến 5.000 tỷ đồng",
                Amount(Decimal(4000), "billion VND", high=Decimal(5000)),
            ),
        ),
    ),
    Example("tài khoản 12345678901234567890123456789012345678901234 đồng"),
    Example("lần thứ 20, hạng mục, 1.2.3 ha, 12/2024/QĐ-UBND; Quốc lộ 4A, Km8+590, khóa 20"),
    Example("bảng xếp hạng PCI 2023 lần lượt là Hải Phòng, Bắc Giang"),
    Example(
        "xếp thứ 15/34 và 19/34 tỉnh, thành phố",
        (
            ("xếp thứ 15/34", Amount(Decimal(15), "rank", denominator="34")),
            ("19/34 tỉnh, thành phố", Amount(Decimal(19), "rank", denominator="34")),
        ),
    ),
    Example(
        "trong nhóm 10/34 địa phương dẫn đầu",
        (
            (
                "trong nhóm 10/34 địa phương",
                Amount(Decimal(10), "rank", denominator="34", is_top=True),
            ),
        ),
    ),
    Example(
        "có thêm bốn xã, xóa được một nghìn hai trăm căn, trong đó chín trăm năm mươi căn",
        (
            ("bốn xã", Amount(Decimal(4), "count")),
            ("một nghìn hai trăm căn", Amount(Decimal(1200), "count")),
            ("chín trăm năm mươi căn", Amount(Decimal(950), "count")),
        ),
    ),
    Example(
        "sản lượng đạt 61,8 vạn tấn, 7/16 khoản thu vượt dự toán",
        (
            ("61,8 vạn tấn", Amount(Decimal("618.0"), "thousand tonnes")),
            ("7/16 khoản thu", Amount(Decimal(7), "count", denominator="16")),
        ),
    ),
    Example(
        "tiếp nhận 1.250 cuốn sách, có dân số 3,2 triệu người",
        (
            ("1.250 cuốn", Amount(Decimal(1250), "count")),
            ("3,2 triệu người", Amount(Decimal("3.2"), "million people")),
        ),
    ),
    Example("dự lễ có 150 đại biểu; lúc 17 giờ; tính trên 1 vạn dân"),
    Example("số trường gấp đôi năm 2024", (("gấp đôi", Amount(Decimal(2), "times")),)),
    Example(
        "đàn lợn có 512 nghìn con", (("512 nghìn con", Amount(Decimal(512), "thousand count")),)
    ),
    Example(
        "Hai huyện về đích; đi qua ba tỉnh, đây là năm tỉnh có điểm cao nhất; xếp hạng 63 tỉnh",
        (
            ("Hai huyện", Amount(Decimal(2), "count")),
            ("ba tỉnh", Amount(Decimal(3), "count")),
            ("63 tỉnh", Amount(Decimal(63), "count")),
        ),
    ),
    Example(
        "tổng điểm là 72,80, tăng 8 bậc, cao thứ hai cả nước, lên hạng thứ 12; lần thứ hai",
        (
            ("72,80", Amount(Decimal("72.80"), "points")),
            ("8 bậc", Amount(Decimal(8), "rank", is_step=True)),
            ("cao thứ hai", Amount(Decimal(2), "rank")),
            ("lên hạng thứ 12", Amount(Decimal(12), "rank")),
        ),
    ),
    Example(
        "xếp thứ 17/34, kinh tế số thứ 22, đô thị thứ 4 toàn quốc; năm thứ 3, kỳ họp thứ 2 trong",
        (
            ("xếp thứ 17/34", Amount(Decimal(17), "rank", denominator="34")),
            ("thứ 22", Amount(Decimal(22), "rank")),
            ("thứ 4", Amount(Decimal(4), "rank")),
        ),
    ),
    Example(
        "ký 5 biên bản ghi nhớ, cả 3 Quốc lộ này, tại hai huyện, 12 mục tiêu; số 3 Trung tâm Y tế",
        (
            ("5 biên bản ghi nhớ", Amount(Decimal(5), "count")),
            ("3 Quốc lộ", Amount(Decimal(3), "count")),
            ("hai huyện", Amount(Decimal(2), "count")),
            ("12 mục tiêu", Amount(Decimal(12), "count")),
        ),
    ),
    Example(
        "Ba trong số mười hai chỉ tiêu; 7 trong số 11 xã; có 187 trên tổng số 503 trường học",
        (
            ("Ba trong số mười hai chỉ tiêu", Amount(Decimal(3), "count", denominator="12")),
            ("7 trong số 11 xã", Amount(Decimal(7), "count", denominator="11")),
            ("187 trên tổng số 503 trường", Amount(Decimal(187), "count", denominator="503")),
        ),
    ),
    Example(
        "cấp 320 giấy phép, danh mục 65 dự án; 37/102 (chiếm 36,3%) nhiệm vụ; cử tri tổ 5 tổ chức",
        (
            ("320 giấy phép", Amount(Decimal(320), "count")),
            ("65 dự án", Amount(Decimal(65), "count")),
            ("37/102", Amount(Decimal(37), "count", denominator="102")),
            ("36,3%", Amount(Decimal("36.3"), "%")),
        ),
    ),
    Example(
        "năm 2019 đạt 5,1 triệu, năm 2020 đạt 2,5 triệu lượt khách; vay 3 triệu, trả 2 tỷ đồng",
        (
            ("5,1 triệu", Amount(Decimal("5.1"), "million visitors")),
            ("2,5 triệu lượt khách", Amount(Decimal("2.5"), "million visitors")),
            ("2 tỷ đồng", Amount(Decimal(2), "billion VND")),
        ),
    ),
    Example("khoản 2 Nghị quyết này; hội trường số 3 Trung tâm Hội nghị; trong năm xã hội"),
)
