"""Deadlines of tasks: a day, month, quarter or year, how often, or after which event."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Free, Mention

ABOUT = Message(
    "Thời hạn của nhiệm vụ: ngày, tháng, quý, năm; định kỳ; hoặc sau một sự kiện.",
    "Deadlines of tasks: a day, month, quarter or year, how often, or after which event.",
)
GIVES_WAY_TO: tuple[str, ...] = ("reference",)


class Due(NamedTuple):
    """What a deadline says: `kind` is dated, recurring, event or undated.

    `text` is the period of a dated one as printed, with `{year}` where the year is left out;
    `is_before` stands for "trước quý II"; `recurrence` says how often.
    """

    kind: str
    text: str = ""
    is_before: bool = False
    recurrence: str = ""

    def period(self, year: int | None, issued_on: date | None = None) -> Period | None:
        """The day, month, quarter or year by which it is due; `None` when it has no date.

        "Trước ngày D" is due on D itself, as offices count it; "trước" a longer period on the day
        before that begins. Without a year it is that of the plan, the next one where the day of
        issue has passed it.
        """
        if self.kind != "dated" or ("{year}" in self.text and year is None):
            return None
        period = self._in(year)
        is_past = period and issued_on and self.has_no_year and period.end < issued_on
        return self._in((year or 0) + 1) if is_past else period

    @property
    def has_no_year(self) -> bool:
        """Whether its date leaves out the year."""
        return "{year}" in self.text

    def _in(self, year: int | None) -> Period | None:
        try:
            period = Period(self.text.format(year=year))
        except InvalidValue:
            return None
        if not self.is_before or period.frequency == "D":
            return period
        return Period((period.start - timedelta(days=1)).isoformat())


_YEAR = r"20\d{2}"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"(?:iv|i{1,3}|[1-4])\b"
_DOT = r"(?:(?<=ngày \d)|(?<=ngày \d\d))\."
_WHEN = (
    r"(?:"
    rf"(?:ngày\s+)?(?P<day>\d{{1,2}})(?:\s*[/-]\s*|\s+tháng\s+|{_DOT})(?P<month>\d{{1,2}})"
    rf"(?:(?:\s*[/-]\s*|\s+năm\s+|\.)(?P<day_year>{_YEAR}))?(?![\d/%]|[.,]\d)"
    rf"|(?:quý\s+{_QUARTER}\s*(?:,|và|-|đến)\s*)*(?:quý\s+)?(?P<quarter>(?<=quý )(?:{_QUARTER})"
    rf"|(?<=[,-] )(?:{_QUARTER})|(?<=[,-])(?:{_QUARTER})|(?<=và )(?:{_QUARTER}))"
    rf"(?:(?:\s*[/-]\s*|\s+(?:của\s+)?năm\s+|\s+)(?P<quarter_year>{_YEAR}))?"
    rf"|(?:tháng\s+)?(?P<only_month>(?<=tháng )\d{{1,2}}|\d{{1,2}}(?=\s*/\s*{_YEAR}))"
    rf"(?:(?:\s*[/-]\s*|\s+(?:của\s+)?năm\s+)(?P<month_year>{_YEAR}))?(?![\d/%]|[.,]\d)"
    rf"|6\s+tháng\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<half_year>{_YEAR}))?"
    rf"|(?:giai đoạn\s+|(?:từ\s+)?năm\s+)?{_YEAR}\s*(?:-|đến)\s*(?:năm\s+)?(?P<last>{_YEAR})(?!\d)"
    rf"|năm\s+(?P<year>{_YEAR})(?![\d/]|[.,]\d)"
    r"|(?P<this>năm(?: nay)?)(?=\s*(?:[,;.)]|$))"
    r")"
)
_BY = (
    r"(?P<by>(?<!\w)(?<!dồn )(?:trước|chậm nhất|muộn nhất|trong|vào)"
    r"|(?<!\w)(?<!tính )(?<!kể từ )đến(?=\s+(?:hết|cuối|ngày)))"
    r"\s+(?:(?:là|vào|trước|đến|hết|cuối|đầu|thời điểm)\s+)*"
    r"(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{1,2}(?:\s+phút)?)?,?\s+(?=ngày))?"
)
_LABELLED = (
    r"\b(?:thời (?:gian|hạn)|hạn|tiến độ)(?:\s+(?:hoàn thành|thực hiện|trình|báo cáo))?"
    r"(?:\s*:|(?<=hạn)(?= \d))\s*"
    r"(?P<by>(?:trước|trong|chậm nhất)?)\s*(?:(?:hết|cuối|đầu|vào|đến)\s+)*"
)
_DATED = re.compile(rf"\b(?=[tcmvđ]){_BY}{_WHEN}")
_AFTER_LABEL = re.compile(_LABELLED + _WHEN)
_BARE = re.compile(
    rf"(?P<by>trước\s+|(?<!\w))(?:(?:hết|cuối|đầu)\s+)?(?:{_WHEN}|(?P<bare>{_YEAR}))"
)
_EVERY = {
    "ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly",
    "6 tháng": "half_yearly", "năm": "yearly",
}  # fmt: skip
_UNIT = r"(?P<unit>6 tháng|ngày|tuần|tháng|quý|năm)\b"
_DAY = r"(?:ngày\s+)?\d{1,2}/\d{1,2}"
_RECURRING = re.compile(
    r"\b(?=[tvcnqhmđkl\d])(?:(?:trước|vào|chậm nhất)\s+)?(?:(?:ngày\s+)?thứ\s+[^\W\d]+\s+)?"
    rf"(?:{_DAY}(?:(?:,|\s+và)\s+{_DAY})*,?\s+"
    rf"|(?:ngày|tháng)\s+\d{{1,2}}\s+(?:của\s+)?|quý\s+{_QUARTER}\s+)?"
    r"(?:tháng\s+(?:cuối|đầu)\s+(?:của\s+|mỗi\s+|hằng\s+|hàng\s+)?(?P<quarterly>quý)\b(?:\s+sau\b)?"
    rf"|(?<!cây )(?<!kế hoạch )(?<!dự toán )(?<!chỉ tiêu )(?<!ngân sách )(?<!vốn )"
    rf"(?:định kỳ\s+)?\b(?:hằng|hàng|mỗi)\s+{_UNIT}"
    r"(?:,\s+(?:trước|chậm nhất)\s+ngày\s+\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})?"
    r"(?!\s*[/\d]|\s+năm))?"
    rf"|\bđịnh kỳ\s+{_UNIT.replace('unit', 'period')}(?:\s+một lần)?"
    r"|(?:(?:vào\s+)?ngày\s+[^,;.]{1,30}\s+(?:của\s+)?)?(?P<next>tháng|quý)\s+(?:tiếp theo|kế tiếp)"
    r"|(?P<half>6 tháng)\s*(?:một|/|1)\s*lần"
    r"|(?<!chi )(?<!hoạt động )(?<!nhiệm vụ )(?<!kinh phí )\b(?P<always>thường xuyên|liên tục)\b)"
)
_SINCE = r"(?:kể từ|tính từ|sau|từ)\s+(?:khi|ngày)"
_COUNT = "một|hai|ba|bốn|năm|bảy|mười|mười lăm|ba mươi"
_EVENT = re.compile(
    r"\b(?=[tvcmhbnsk\d])(?:(?:trong\s+)?(?:vòng|thời hạn|thời gian)\s+)?(?:chậm nhất\s+)?"
    rf"(?:\d{{1,3}}|{_COUNT})\s+(?:ngày|tuần|tháng)"
    rf"(?:\s+làm việc)?,?\s+{_SINCE}\s+[^,;.:]{{2,120}}"
    r"|\b(?:ngay\s+)?sau khi\s+(?!(?:nghe|xem xét|nghiên cứu|thảo luận|trao đổi)\b)[^,;.:]{3,120}"
    r"|\bngay khi\s+[^,;.:]{3,80}"
    r"|\b(?:ngay\s+)?khi (?:có|được)\s+(?:đủ\s+)?(?:hướng dẫn|văn bản|ý kiến|chỉ đạo"
    r"|quyết định|kết quả|phê duyệt|giao|yêu cầu)\b[^,;.:]{0,120}"
    r"|\b(?:(?:trước|tại)\s+(?:kỳ họp|đại hội)|trước\s+(?:hội nghị|khi))"
    r"\s+[^,;.:]{2,80}?(?=\s+(?:trước|chậm nhất)\b|[,;.:]|$)"
)
_OFTEN = re.compile(
    r"hằng\s|hàng\s|mỗi\s|định kỳ\s|thường xuyên|liên tục|tiếp theo|kế tiếp|6 tháng\s*[1m/]"
    r"|tháng\s+(?:cuối|đầu)\s"
)
_ONCE = re.compile(
    r"khi\s(?:(?<=sau khi\s)|(?<=ngay khi\s)|(?<=từ khi\s)|(?<=trước khi\s)|(?=có|được))"
    r"|từ\s+ngày\s|sau\s+ngày\s|kỳ họp\s|đại hội\s|hội nghị\s"
)
_LABEL = re.compile(r":|hạn \d")
_BY_THEN = re.compile(
    r"(?:trước|nhất|trong|vào|đến)\s+(?:\d|ngày|tháng|quý|năm|giai|từ|là|vào|trước|đến|hết|cuối"
    r"|đầu|thời)"
)
_MEETING = re.compile(r"\b(?:kỳ họp|đại hội)\b")
_LOOSE = re.compile(r"\s*(?:theo|khi|tùy|sau|trước)\b.*")


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Deadline mentions in running text: a date needs "trước", "trong", "đến hết" or the like."""
    free = Free(len(key))
    for cue, pattern, meaning in FORMS:
        for match in pattern.finditer(key) if cue.search(key) else ():
            due = meaning(match)
            if (due.kind != "dated" or due.period(2000)) and free.take(*match.span()):
                yield Mention("deadline", *match.span(), due)


def due_in_cell(key: str) -> Due:
    """What the deadline cell of a task table says; a bare date, quarter or year is enough."""
    for _, pattern, meaning in (*FORMS, (_MEETING, _MEETING, _event), (_BARE, _BARE, _dated)):
        match = pattern.search(key)
        due = meaning(match) if match else None
        if due is not None and (due.kind != "dated" or due.period(2000)):
            return due
    return Due("event" if _LOOSE.fullmatch(key) else "undated")


def _dated(match: re.Match[str]) -> Due:
    is_before = "trước" in match[0]
    return Due("dated", _written(match), is_before=is_before)


def _written(match: re.Match[str]) -> str:
    found = match.groupdict()
    if found["day"]:
        year = found["day_year"] or "{year}"
        return f"{year}-{int(found['month']):02d}-{int(found['day']):02d}"
    if found["quarter"]:
        return f"{found['quarter_year'] or '{year}'}-Q{_ROMAN[found['quarter']]}"
    if found["only_month"]:
        return f"{found['month_year'] or '{year}'}-{int(found['only_month']):02d}"
    if found["half"]:
        year = found["half_year"] or "{year}"
        return f"{year}-Q2" if found["half"] == "đầu" else f"{year}-Q4"
    return found["last"] or found["year"] or found.get("bare") or "{year}"


def _recurring(match: re.Match[str]) -> Due:
    found = match.groupdict()
    if found["always"]:
        return Due("recurring", recurrence="continuous")
    every = found["quarterly"] or found["unit"] or found["period"] or found["next"] or found["half"]
    return Due("recurring", recurrence=_EVERY[every])


def _event(match: re.Match[str]) -> Due:
    return Due("event")


FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], Due]], ...] = (
    (_OFTEN, _RECURRING, _recurring),
    (_ONCE, _EVENT, _event),
    (_LABEL, _AFTER_LABEL, _dated),
    (_BY_THEN, _DATED, _dated),
)
"""The forms of a deadline, each with the words that show at once whether it can stand in a line."""

EXAMPLES = (
    Example(
        "báo cáo trước ngày 15 tháng 4 năm 2025.",
        (("trước ngày 15 tháng 4 năm 2025", Due("dated", "2025-04-15", is_before=True)),),
    ),
    Example(
        "xong trước quý II/2026; trong quý II năm 2026, chậm nhất ngày 30/6",
        (
            ("trước quý II/2026", Due("dated", "2026-Q2", is_before=True)),
            ("trong quý II năm 2026", Due("dated", "2026-Q2")),
            ("chậm nhất ngày 30/6", Due("dated", "{year}-06-30")),
        ),
    ),
    Example(
        "ban hành trong tháng 12 năm 2025, đến hết năm 2026, trong 6 tháng đầu năm 2026",
        (
            ("trong tháng 12 năm 2025", Due("dated", "2025-12")),
            ("đến hết năm 2026", Due("dated", "2026")),
            ("trong 6 tháng đầu năm 2026", Due("dated", "2026-Q2")),
        ),
    ),
    Example(
        "báo cáo trước ngày 25 của tháng cuối quý; trước ngày 20 hằng tháng; thường xuyên kiểm tra",
        (
            ("trước ngày 25 của tháng cuối quý", Due("recurring", recurrence="quarterly")),
            ("trước ngày 20 hằng tháng", Due("recurring", recurrence="monthly")),
            ("thường xuyên", Due("recurring", recurrence="continuous")),
        ),
    ),
    Example(
        "công bố trong thời hạn 15 ngày kể từ ngày được phê duyệt; giao vốn sau khi có quyết định",
        (
            ("trong thời hạn 15 ngày kể từ ngày được phê duyệt", Due("event")),
            ("sau khi có quyết định", Due("event")),
        ),
    ),
    Example(
        "Thời gian hoàn thành: tháng 6 năm 2026; báo cáo vào thứ Sáu hằng tuần",
        (
            ("Thời gian hoàn thành: tháng 6 năm 2026", Due("dated", "2026-06")),
            ("vào thứ Sáu hằng tuần", Due("recurring", recurrence="weekly")),
        ),
    ),
    Example(
        "xong trước 16 giờ 30 ngày 07/8/2026; vào ngày làm việc đầu tiên của tháng tiếp theo",
        (
            ("trước 16 giờ 30 ngày 07/8/2026", Due("dated", "2026-08-07", is_before=True)),
            (
                "vào ngày làm việc đầu tiên của tháng tiếp theo",
                Due("recurring", recurrence="monthly"),
            ),
        ),
    ),
    Example(
        "hằng năm, trước ngày 15 tháng 12, tổng hợp; thanh toán ngay khi nghiệm thu; hạn 15/7/2026",
        (
            ("hằng năm, trước ngày 15 tháng 12", Due("recurring", recurrence="yearly")),
            ("ngay khi nghiệm thu", Due("event")),
            ("hạn 15/7/2026", Due("dated", "2026-07-15")),
        ),
    ),
    Example(
        "báo cáo trước ngày 05/6 và ngày 05/12 hàng năm; nộp trước 20/11 hằng năm",
        (
            ("trước ngày 05/6 và ngày 05/12 hàng năm", Due("recurring", recurrence="yearly")),
            ("trước 20/11 hằng năm", Due("recurring", recurrence="yearly")),
        ),
    ),
    Example(
        "báo cáo chậm nhất ngày 25.12.2017, xong trước ngày 5.1",
        (
            ("chậm nhất ngày 25.12.2017", Due("dated", "2017-12-25")),
            ("trước ngày 5.1", Due("dated", "{year}-01-05", is_before=True)),
        ),
    ),
    Example("Đề án phát triển du lịch đến năm 2030, tầm nhìn đến năm 2040"),
    Example("Nghị quyết số 25/NQ-CP ngày 05 tháng 02 năm 2025; tính đến ngày 30/10/2025"),
    Example("không để dồn vào cuối năm"),
    Example("chi thường xuyên, kế hoạch hằng năm, cây hằng năm"),
)
