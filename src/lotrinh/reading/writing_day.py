"""Up to which day a text without a day of issue reports."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from lotrinh.domain.period import Period
from lotrinh.reading.mention import Mention
from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line

FAR = 1000
HEAD = 8
LONGEST_DAY_LINE = 90
SHORT = 40
_PRINTED = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?P<mark>[/.-])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<year>20\d\d)(?!\d)"
)
_BESIDE = re.compile(r"(?:ngày|đăng|cập nhật|thứ|chủ nhật)\b|^\W*(?:\d{1,2}[:h]\d{2}\W*)?$")
_STOP = re.compile(r"[;.](?=\s|$)")
_AIM = re.compile(
    r"phấn đấu|theo kế hoạch,|kỳ vọng|quyết tâm|bước (?:vào|sang) năm|hướng (?:tới|đến)|cam kết"
    r"|mục tiêu(?<!chương trình mục tiêu)|dự kiến|kịch bản|đến năm|sẽ\b(?<=\bsẽ)"
    r"|phải\b(?<=\bphải)|kế hoạch năm|dự báo|trước (?:ngày|tháng|quý|năm)"
    r"|giao (?<=\bgiao )(?:sở|ubnd|các|chỉ tiêu)|yêu cầu"
    r"|đề nghị|định hướng|dự thảo|tầm nhìn|nhiệm vụ|để\b(?<=\bđể)|đặt (?:ra|mục)|hoàn thành"
    r"|không (?:thấp|ít|quá)|trở lên|tối thiểu|ít nhất|giao (?:kế hoạch|dự toán|tăng trưởng)"
)
_CHOSEN = re.compile(
    r"chỉ tiêu\b(?<=\bchỉ tiêu)(?<!thực hiện chỉ tiêu)(?<!\d chỉ tiêu)(?<!các chỉ tiêu)"
    r"(?<!nhiều chỉ tiêu)(?! (?:đều|đã|đạt|vượt|hoàn thành|được))"
    r"|thông qua (?<=\bthông qua )(?:\w+ ){0,3}chỉ tiêu\b"
    r"|các (?<=\bcác )chỉ tiêu (?:[^\W\d]+ |- )*năm\b"
)
_DONE = re.compile(
    r"^\W*(?:(?:sáng|chiều|tối|trong|mới đây|vừa qua|cụ thể|theo đó),?\s+)*$"
    r"|\b(?:quyết định|nghị quyết|kế hoạch|công văn|thông báo|chỉ thị|tờ trình)\b"
    r"[^;,.]{0,40}\d[^;,]{0,30}$"
)
_RESULT = re.compile(
    r"ước\b(?<=\bước)|đã\b(?<=\bđã)|cùng kỳ|cùng thời điểm|lũy kế"
    r"|so với (?:cuối |đầu )?(?:năm|tháng|quý)|xếp|vượt"
    r"|đến (?<=\bđến )(?:hết|cuối) năm \d{4},? (?:đã |chỉ )*(?:còn|giảm|tăng lên)\b"
)
_PAST = re.compile(r"kết quả|đánh giá|tình hình|thực hiện|thực trạng|hạn chế")
_NAMED = re.compile(
    r"\b(?:kế hoạch|dự toán|chương trình|đề án|nghị quyết|bộ tiêu chí|chiến lược|quy hoạch)\b"
    r"[^,;.():\d]{0,80}$"
)
_SINCE = re.compile(r"\b(?:từ|kể từ|sau|trước)\s+$")
_SAID = re.compile(r"\b(?:tăng|giảm|đạt|có|còn|là|đón)\b")


def printed_month(lines: Iterable[Line]) -> date | None:
    """The first of the month in which news came out, by the day at its head.

    A line there gives that day, or a sentence opens with it:
    "Thứ Sáu, 27/06/2014 08:12", "Cập nhật: 27.6.2014", "(Báo Lạ) - Ngày 27-6-2014, …".
    """
    for line in islice((one for one in lines if not one.is_blank), HEAD):
        found = _PRINTED.search(line.key, 0, LONGEST_DAY_LINE)
        before = line.key[: found.start()] if found else ""
        if found and len(before) < SHORT and _BESIDE.search(before):
            return date(int(found["year"]), int(found["month"]), 1)
    return None


def last_reported(
    placed: Sequence[Placed], mentions: Mapping[int, Sequence[Mention]], *, is_promising: bool
) -> date | None:
    """The last day that a text names, or reports figures of, in a clause without an aim.

    A year is over where results stand beside it and no part of it is the last one reported;
    where nothing says so, the first period counts, a span of years only with a word of results,
    except in a paper that promises, whose "đạt" is an aim. Quarters and months without a year
    are of the one after "cùng kỳ năm …", or after any year that results are compared with. What
    stands under a heading of aims tells nothing.
    """
    year = _year_told(mentions)
    lines = [one.line for one in placed if not _is_among_aims(one)]
    known = _last(list(_told(lines, mentions, None)), is_promising)
    if year is None or (known and known.year >= year):
        return known
    return _last(list(_told(lines, mentions, year)), is_promising)


def _is_among_aims(placed: Placed) -> bool:
    above = placed.governing[:1]
    return any(_AIM.search(one.key) and not _PAST.search(one.key) for one in above)


def _last(told: Sequence[tuple[Period, str]], is_promising: bool) -> date | None:
    past = [period for period, clause in told if _is_past(period, clause, is_promising)]
    parts = {period.end.year for period in past if period.frequency != "A"}
    over = [one.end for one in past if one.frequency != "A" or one.end.year not in parts]
    said = (one.end for one, clause in told if not one.is_of_years or _SAID.search(clause))
    return max(over, default=None if is_promising else next(said, None))


def _told(
    lines: Iterable[Line], mentions: Mapping[int, Sequence[Mention]], year: int | None
) -> Iterator[tuple[Period, str]]:
    for line in lines:
        for one in mentions.get(line.start, ()):
            period = one.value.period(year) if one.kind == "period" else None
            if period is None or one.value.is_compared:
                continue
            clause = _clause(line, one)
            if _SINCE.search(line.key, 0, one.start - line.start) or _is_in_a_name(line, one):
                continue
            if _is_signed(line, one, period) or not (is_aim(line, one) or _CHOSEN.search(clause)):
                yield period, clause


def _is_in_a_name(line: Line, one: Mention) -> bool:
    """Whether a period stands in the name of a plan: "bộ tiêu chí giai đoạn 2016-2020"."""
    name = _NAMED.search(line.key, _clause_start(line, one), one.start - line.start)
    return name is not None and not _PAST.search(line.key, 0, name.start())


def _is_signed(line: Line, one: Mention, period: Period) -> bool:
    """Whether a day opens its sentence ("Ngày 5/3/2024, …"), or is that of a numbered paper."""
    if period.frequency != "D" or period.is_span or one.value.is_until:
        return False
    lead = _clause(line, one)[: one.start - line.start - _clause_start(line, one)]
    return bool(_DONE.search(lead)) and "sẽ" not in _clause(line, one)


def _year_told(mentions: Mapping[int, Sequence[Mention]]) -> int | None:
    whens = [one.value for many in mentions.values() for one in many if one.kind == "period"]
    after = {when.year for when in whens if when.is_year_ago and when.year}
    if not after and any(when.period() and not when.is_compared for when in whens):
        return None
    after = after or {
        int(when.text) + 1 for when in whens if when.is_compared and when.text.isdigit()
    }
    return max(after, default=None)


def is_aim(line: Line, one: Mention) -> bool:
    """Whether the clause of a mention speaks of an aim."""
    return bool(_AIM.search(_clause(line, one)))


def _is_past(period: Period, clause: str, is_promising: bool) -> bool:
    if period.frequency == "D":
        return True
    is_said = not is_promising and period.frequency != "A" and _SAID.search(clause)
    return bool(is_said or _RESULT.search(clause))


def _clause(line: Line, one: Mention) -> str:
    stop = _STOP.search(line.key, one.end - line.start)
    return line.key[_clause_start(line, one) : stop.start() if stop else len(line.key)]


def _clause_start(line: Line, one: Mention) -> int:
    at = one.start - line.start
    far = max(0, at - FAR)
    return max((stop.end() for stop in _STOP.finditer(line.key, far, at)), default=far)
