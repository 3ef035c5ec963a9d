"""How periods are written: years, spans, quarters, months and days, and what each form means."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.domain.spelled import spelled_number


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
"""The forms of a period, each behind what shows at once whether it can stand in a line."""
MAY_DATE = re.compile(r"năm|tháng|ngày|qu[ýí]\s|19\d\d|20\d\d|đến \d")
"""What a line with a period holds."""
