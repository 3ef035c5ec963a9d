"""Periods: years, spans, quarters, months, days, cut-offs, and "each year"."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.reading import period_words
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention
from lotrinh.reading.spelled import spelled_number

ABOUT = Message(
    "Kỳ: năm, giai đoạn, quý, tháng, ngày, tính đến ngày, hằng năm.",
    "Periods: years, spans, quarters, months, days, cut-offs, and “each year”.",
)
GIVES_WAY_TO: tuple[str, ...] = ("reference",)


class When(NamedTuple):
    """What a period mention says: the period, whether it is a cut-off ("đến hết …") or only
    serves comparison ("so với …"), whether it dates an event (a day that is no cut-off,
    "trước năm …", "tầm nhìn đến …"), whether it is the same time a year ago ("cùng kỳ năm …"), the
    base of a congress term.

    A quarter or month without a year keeps `{year}` for the reader to fill in, "năm tới" `{next}`.
    """

    text: str
    is_until: bool = False
    is_compared: bool = False
    is_event: bool = False
    is_year_ago: bool = False
    base: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the text leaves the year out."""
        return "{" in self.text

    def period(self, year: int | None = None) -> Period | None:
        """The period, with `year` where the text left it out; `None` when there is none such."""
        if not self.is_open:
            return _period(self.text)
        return _period(self.text.format(year=year, next=year + 1)) if year is not None else None

    @property
    def year(self) -> int | None:
        """The year that it says its text is about; none for years together or a mere comparison.

        "So với cùng kỳ năm 2023" is said of 2024.
        """
        first = self.text[:4]
        if not first.isdigit() or self.is_of_years or (self.is_event and first == self.text):
            return None
        if self.is_compared:
            return int(first) + 1 if self.is_year_ago else None
        return int(first)

    @property
    def is_of_years(self) -> bool:
        """Whether it is several years together."""
        first, slash, _ = self.text.partition("/")
        return bool(slash) and first.isdigit()


@lru_cache(maxsize=1024)
def _period(text: str) -> Period | None:
    try:
        return Period(text)
    except InvalidValue:
        return None


_YEAR = r"(?:19|20)\d{2}"
_OF_YEAR = rf"(?:\s*[/-]\s*|\.|\s+(?:của\s+)?năm\s+|\s+)(?P<year>{_YEAR})\b"
_NO_YEAR = r"\b(?:\s+năm nay)?(?P<none>)"
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2,
    "ba": 3, "bốn": 4, "tư": 4,
}  # fmt: skip
_QUARTER = "|".join(sorted((one for one in _ROMAN if one.isalpha()), key=len, reverse=True))
_COUNTS = "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười"
_COUNT = rf"(?P<count>0?[2-9]|1[01]|{_COUNTS})"
_HALVES = {"đầu": "S1", "cuối": "S2"}


def _span(match: re.Match[str]) -> tuple[str, str]:
    first, last = int(match["first"]), int(match["last"])
    is_term = last - first == 5 and first % 5 == 0
    return f"{first}/{last}", str(first) if is_term else ""


def _quarter(match: re.Match[str]) -> tuple[str, str]:
    return f"{match['year'] or '{year}'}-Q{_ROMAN[match['quarter']]}", ""


def _months(match: re.Match[str]) -> tuple[str, str]:
    count, year = _number(match["count"] or "6"), match["year"] or "{year}"
    if count == 6:
        return f"{year}-{_HALVES[match['half'] or 'đầu']}", ""
    if count == 3:
        return f"{year}-Q{4 if match['half'] == 'cuối' else 1}", ""
    if match["half"] == "cuối":
        return f"{year}-{13 - count:02d}/{year}-12", ""
    return f"{year}-01/{year}-{count:02d}", ""


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else spelled_number(printed) or 0


def _month(match: re.Match[str]) -> tuple[str, str]:
    return f"{match['year'] or '{year}'}-{int(match['month']):02d}", ""


def _day(match: re.Match[str]) -> tuple[str, str]:
    year = match["year"] or "{year}"
    return f"{year}-{int(match['month']):02d}-{int(match['day']):02d}", ""


def _days(match: re.Match[str]) -> tuple[str, str]:
    year, first = match["year"], match["first_year"] or match["year"]
    start = f"{first}-{int(match['from_month'] or match['month']):02d}-{int(match['from_day']):02d}"
    return f"{start}/{year}-{int(match['month']):02d}-{int(match['day']):02d}", ""


def _single(match: re.Match[str]) -> tuple[str, str]:
    return match["year"], ""


def _this_year(match: re.Match[str]) -> tuple[str, str]:
    return "{year}", ""


def _next_year(match: re.Match[str]) -> tuple[str, str]:
    return "{next}", ""


_BARE_YEAR = re.compile(
    r"(?P<year>[12][09]\d\d)(?<=(?:19|20)..)(?:"
    r"(?:(?<=\bcùng kỳ\s....)|(?<=\bso với\s....)|(?<=\bso\s....))"
    r"\b(?!\s*[%/-]|[.,]\d|\s+(?:tỷ|triệu|ha|người|tấn|hộ)\b)"
    r"|(?:(?<=\bpci ....)|(?<=\bpapi ....)|(?<=\bindex ....)|(?<=\bdti ....)|(?<=\bsipas ....)"
    r"|(?<=\bpgi ....))\b(?!\s*[-/]|[.,]\d)"
    r"|(?<=\bđến ....)(?=\s*(?:[,;:)]|\.?$))"
    r"|(?:(?<=năm \d{4}, ....)|(?<=năm \d{4} và ....)|(?<=, \d{4}, ....)|(?<=, \d{4} và ....))"
    r"\b(?![\d,.]\d))"
)
"""A year without "năm", behind a comparison, an index, "đến" or other years."""
FORMS: tuple[
    tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], tuple[str, str]]], ...
] = (
    (
        re.compile(r"19\d\d\s*(?:-|đến)|20\d\d\s*(?:-|đến)"),
        re.compile(
            r"(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm|các năm|năm)\s+)?"
            rf"(?<![\d,.])(?P<first>{_YEAR})\s*(?:-|đến năm|đến)\s*(?P<last>{_YEAR})(?![\d,.]\d)\b"
        ),
        _span,
    ),
    (
        re.compile(r"ngày\s+\d+(?:\s*/\s*\d+|\s+tháng\s+\d+)?(?:(?:/|\s+năm\s+)\d+)?\s*(?:-|đến)"),
        re.compile(
            r"\b(?:từ\s+)?ngày\s+(?P<from_day>\d{1,2})"
            r"(?:(?:\s*/\s*|\s+tháng\s+)(?P<from_month>\d{1,2}))?"
            rf"(?:(?:/|\s+năm\s+)(?P<first_year>{_YEAR}))?"
            r"\s*(?:-|đến)\s*(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})"
            rf"(?:/|\s+năm\s+)(?P<year>{_YEAR})\b"
        ),
        _days,
    ),
    (
        re.compile(r"qu[ýí]\s+[i1-4mhbt]"),
        re.compile(rf"qu[ýí](?<=\bqu.)\s+(?P<quarter>{_QUARTER}|[1-4])(?:{_OF_YEAR}|{_NO_YEAR})"),
        _quarter,
    ),
    (
        re.compile(r"tháng\s+[đcn]"),
        re.compile(
            rf"\b{_COUNT}\s+tháng\s+(?:(?P<half>đầu|cuối)\s+)?(?:của\s+)?năm"
            rf"(?:\s+(?P<year>{_YEAR}))?\b"
        ),
        _months,
    ),
    (
        re.compile(r"tháng(?:\s*/\s*|\s+(?:đầu\s+|cuối\s+)?)[12]"),
        re.compile(
            rf"\b{_COUNT}\s+tháng(?:\s*/\s*|\s+(?:(?P<half>đầu|cuối)\s+)?)(?P<year>{_YEAR})\b"
        ),
        _months,
    ),
    (
        re.compile(r"nửa\s"),
        re.compile(rf"\bnửa\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<year>{_YEAR}))?\b(?P<count>)"),
        _months,
    ),
    (
        re.compile("tháng"),
        re.compile(
            rf"\b(?=[\dhbcnsmt])(?<![\d,.])(?<!ngày ){_COUNT}\s+tháng(?P<half>)(?P<year>)"
            r"(?!\s+\d+\s+năm)"
            r"(?=\s+(?:đạt|ước|tăng|giảm|qua|được|thực hiện|lên|mới|đã|hơn|gần|trên|khoảng|có|của"
            r"|là|toàn|thu|chỉ|bằng)\b|\s+\d|\s*[:;]|,(?! kể từ)|\s*$)"
        ),
        _months,
    ),
    (
        re.compile(r"/\s*\d{1,2}(?:\s*/|\s+năm)|tháng\s+\d{1,2}(?:\s*/|\s+năm)"),
        re.compile(
            r"(?:ngày(?<=\bngày)\s+|(?=\d)(?<![\d,.]))"
            r"(?P<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})"
            rf"(?:(?:\s*/\s*|\s+năm\s+)(?P<year>{_YEAR}))(?!\d)"
        ),
        _day,
    ),
    (
        re.compile(r"ngày\s+\d"),
        re.compile(
            r"ngày(?<=\bngày)\s+(?P<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})(?![\d/])(?P<year>)"
        ),
        _day,
    ),
    (
        re.compile(r"tháng\s+\d"),
        re.compile(
            rf"tháng(?<=\btháng)\s+(?P<month>\d{{1,2}})(?:{_OF_YEAR}|(?!/|[.,]\d){_NO_YEAR})"
        ),
        _month,
    ),
    (
        re.compile(r"năm\s+[12]"),
        re.compile(rf"năm(?<=\bnăm)\s+(?P<year>{_YEAR})\b(?!\s*/)"),
        _single,
    ),
    (
        re.compile("cả năm|hết năm|năm nay"),
        re.compile(r"\b(?:cả năm|hết năm|năm nay)\b(?!\s+(?:\d|trước))"),
        _this_year,
    ),
    (
        re.compile(r"năm (?:tới|sau)"),
        re.compile(r"(?<!\d )(?<!nhiều )(?<!những )(?<!các )\bnăm (?:tới|sau)\b(?! đó)"),
        _next_year,
    ),
    (
        re.compile(r"đến \d"),
        re.compile(r"(?<=\bđến )(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])(?P<year>)"),
        _day,
    ),
    (_BARE_YEAR, _BARE_YEAR, _single),
)
_LEAD = 80
"""The forms of a period, each behind what shows at once whether it can stand in a line."""
_ANY = re.compile(r"năm|tháng|ngày|qu[ýí]\s|19\d\d|20\d\d|đến \d")
_EVERY = re.compile(r"hằng\s+năm|hàng\s+năm|mỗi\s+năm")
_EACH = re.compile(r"(?<!cây )\b(?:hằng|hàng|mỗi)\s+năm\b")


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Period mentions, the longer form where two overlap, and `each` mentions.

    The base year of prices ("giá so sánh năm 2010") is none.
    """
    free = Free(len(key))
    for cue, pattern, meaning in FORMS if _ANY.search(key) else ():
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
