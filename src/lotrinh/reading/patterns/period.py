"""Periods: years, spans, quarters, months, days, cut-offs, and "each year"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lotrinh.domain.message import Message
from lotrinh.reading import period_words
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.period_forms import FORMS, MAY_DATE, When

ABOUT = Message(
    "Kỳ: năm, giai đoạn, quý, tháng, ngày, tính đến ngày, hằng năm.",
    "Periods: years, spans, quarters, months, days, cut-offs, and “each year”.",
)
GIVES_WAY_TO: tuple[str, ...] = ("reference",)

_LEAD = 80
"""How many characters before a period say what it does."""
_EVERY = re.compile(r"hằng\s+năm|hàng\s+năm|mỗi\s+năm")
_EACH = re.compile(r"(?<!cây )\b(?:hằng|hàng|mỗi)\s+năm\b")


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Period mentions, the longer form where two overlap, and `each` mentions.

    The base year of prices ("giá so sánh năm 2010") is none.
    """
    free = Free(len(key))
    for cue, pattern, meaning in FORMS if MAY_DATE.search(key) else ():
        for match in pattern.finditer(key) if cue.search(key) else ():
            start, end = match.span()
            when = _when(key[max(0, start - _LEAD) : start], *meaning(match))
            if when and free.take(start, end):
                yield Mention("period", start, end, when)
    if "năm" in key and _EVERY.search(key):
        yield from (Mention("each", *match.span()) for match in _EACH.finditer(key))


def _when(before: str, written: str, base: str) -> When | None:
    plainly = _alone(written, base)
    if plainly is None or not period_words.may_end(before):
        return plainly
    if period_words.OF_PRICES.search(before):
        return None
    is_until = bool(period_words.UNTIL.search(before))
    is_day = plainly.is_event and not is_until and not period_words.ON_DAY.search(before)
    return When(
        written,
        is_until=is_until,
        is_compared=bool(period_words.COMPARED.search(before)),
        is_year_ago=bool(period_words.YEAR_AGO.search(before)),
        is_event=is_day or bool(period_words.EVENT.search(before)),
        base=base,
    )


@lru_cache(maxsize=1024)
def _alone(written: str, base: str) -> When | None:
    """What a period says without words before it; none where there is no such period."""
    is_day = written.count("-") == 2 and "/" not in written
    when = When(written, is_event=is_day, base=base)
    return when if when.period(2000) else None


EXAMPLES = (
    Example("thời kỳ 2021 - 2030 đạt", (("thời kỳ 2021 - 2030", When("2021/2030")),)),
    Example("nhiệm kỳ 2025-2030", (("nhiệm kỳ 2025-2030", When("2025/2030", base="2025")),)),
    Example("đến năm 2030", (("năm 2030", When("2030", is_until=True)),)),
    Example(
        "so với cùng kỳ năm 2023", (("năm 2023", When("2023", is_compared=True, is_year_ago=True)),)
    ),
    Example(
        "quý I/2025 và quý II năm 2025",
        (("quý I/2025", When("2025-Q1")), ("quý II năm 2025", When("2025-Q2"))),
    ),
    Example("6 tháng đầu năm 2025", (("6 tháng đầu năm 2025", When("2025-S1")),)),
    Example("9 tháng đầu năm 2025", (("9 tháng đầu năm 2025", When("2025-01/2025-09")),)),
    Example("thu ngân sách 11 tháng đạt", (("11 tháng", When("{year}-01/{year}-11")),)),
    Example("hàng hóa tăng trong tám tháng", (("tám tháng", When("{year}-01/{year}-08")),)),
    Example("hoàn thành trong vòng 11 tháng kể từ ngày ký"),
    Example("so với ước thực hiện năm 2025", (("năm 2025", When("2025", is_compared=True)),)),
    Example("đến hết tháng 7 năm 2025", (("tháng 7 năm 2025", When("2025-07", is_until=True)),)),
    Example(
        "trước ngày 05 tháng 12 năm 2025",
        (("ngày 05 tháng 12 năm 2025", When("2025-12-05", is_event=True)),),
    ),
    Example(
        "từ ngày 25 tháng 01 đến ngày 02 tháng 02 năm 2025",
        (("từ ngày 25 tháng 01 đến ngày 02 tháng 02 năm 2025", When("2025-01-25/2025-02-02")),),
    ),
    Example(
        "năm 2026, 2027 và 2028",
        (
            ("năm 2026", When("2026")),
            ("2027", When("2027")),
            ("2028", When("2028")),
        ),
    ),
    Example(
        "mục tiêu đến 2030, tầm nhìn đến năm 2050",
        (
            ("2030", When("2030", is_until=True)),
            ("năm 2050", When("2050", is_until=True, is_event=True)),
        ),
    ),
    Example(
        "tháng 5/2025, tháng 6.2015, ngày 25/3/2025",
        (
            ("tháng 5/2025", When("2025-05")),
            ("tháng 6.2015", When("2015-06")),
            ("ngày 25/3/2025", When("2025-03-25", is_event=True)),
        ),
    ),
    Example(
        "quý II tăng, 9 tháng cuối năm",
        (
            ("quý II", When("{year}-Q2")),
            ("9 tháng cuối năm", When("{year}-04/{year}-12")),
        ),
    ),
    Example("báo cáo PCI 2022 và PAR INDEX 2023", (("2022", When("2022")), ("2023", When("2023")))),
    Example(
        "ba tháng đầu năm 2024, 3 tháng cuối năm",
        (
            ("ba tháng đầu năm 2024", When("2024-Q1")),
            ("3 tháng cuối năm", When("{year}-Q4")),
        ),
    ),
    Example(
        "mục tiêu cả năm, lũy kế 6 tháng 5,3 triệu lượt",
        (("cả năm", When("{year}")), ("6 tháng", When("{year}-S1"))),
    ),
    Example(
        "đạt 52% (cùng kỳ năm 2024 đạt 47%)",
        (("năm 2024", When("2024", is_compared=True, is_year_ago=True)),),
    ),
    Example("đến 30/6, giải ngân", (("30/6", When("{year}-06-30", is_until=True)),)),
    Example("tăng so với cuối năm 2024", (("năm 2024", When("2024", is_compared=True)),)),
    Example("nửa đầu năm 2026, sản xuất", (("nửa đầu năm 2026", When("2026-S1")),)),
    Example("tại thời điểm 30/9/2025, đàn lợn", (("30/9/2025", When("2025-09-30")),)),
    Example("hằng năm tăng diện tích cây hằng năm", (("hằng năm", None),)),
    Example("ngày 31/02/2025 không có thật; theo giá so sánh năm 2010; 2.025 tỷ đồng, 2030 ha"),
    Example("năm tới, thu 500 tỷ đồng; 5 năm tới", (("năm tới", When("{next}")),)),
    Example(
        "tăng 2,5% so với 2021, tăng 8% so với cùng kỳ 2023",
        (
            ("2021", When("2021", is_compared=True)),
            ("2023", When("2023", is_compared=True, is_year_ago=True)),
        ),
    ),
    Example(
        "sáu tháng đầu năm 2024, 9 tháng 2025, quí một năm nay",
        (
            ("sáu tháng đầu năm 2024", When("2024-S1")),
            ("9 tháng 2025", When("2025-01/2025-09")),
            ("quí một năm nay", When("{year}-Q1")),
        ),
    ),
    Example("tại phiên họp thường kỳ tháng 4", (("tháng 4", When("{year}-04", is_event=True)),)),
)
