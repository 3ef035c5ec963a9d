"""What the words of a task say: its name, deadline, product, and bodies named behind it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lotrinh.domain.period import Period
from lotrinh.reading.context import Paper
from lotrinh.reading.folding import plain
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import BODY, VERB
from lotrinh.reading.patterns.assignment import Assigned
from lotrinh.reading.patterns.deadline import Due

HALF = 6
_AHEAD = frozenset(("directive", "dispatch", "notice", "conclusion", "report", "minutes", "news"))
_WHO = r"(?:cơ quan|đơn vị)\s+(?:chủ trì|phối hợp|thực hiện|đầu mối)"
GOES_ON = re.compile(
    r"(?:(?:và|yêu cầu|đề nghị) )?(?:hoàn thành"
    r"|(?<=yêu cầu )hoàn thiện|(?<=đề nghị )hoàn thiện|thời (?:gian|hạn)|hạn|báo cáo"
    r"|tổng hợp(?=,| (?:và|báo|trình|gửi|kết quả|chung|để)\b)|kết quả|sản phẩm|xong|gửi|nộp"
    r"|tham mưu (?=ubnd|ủy ban|chủ tịch|hđnd|hội đồng)"
    r"|(?:tham mưu(?: và|,) )?trình "
    r"(?:(?!ban hành|phê duyệt|thông qua|dự thảo|đề án|kế hoạch)[^,;.]){3,60}?"
    r"\s(?:trước|trong|chậm nhất)"
    r"|(?:danh sách|hồ sơ|văn bản|ý kiến) (?:[^,;.]{1,40} )?gửi"
    rf"|{_WHO})\b"
)
_LABELS = re.compile(
    rf"[.;,(]\s*(?:{_WHO}|thời (?:gian|hạn)|hạn|tiến độ|sản phẩm|kết quả)"
    r"(?:\s+(?:hoàn thành|thực hiện|đầu ra))?\s*:"
)
_LEAD = re.compile(
    r"\b(?:cơ quan|đơn vị)\s+(?:chủ trì|thực hiện|đầu mối)\s*:\s*(?P<who>[^;.]{3,120})"
)
_PARTNERS = re.compile(r"\bphối hợp\s*:\s*(?P<who>[^;.]{3,200})")
_CHAIRED = re.compile(
    r"\(\s*(?:giao |do )?(?P<who>[^()]{4,100}?)\s+chủ trì"
    r"(?:,?\s*phối hợp(?: với)? (?P<with>[^()]{3,200}))?\s*\)"
)
_PRODUCT = re.compile(
    r"\b(?:sản phẩm|kết quả)(?:\s+đầu ra)?\s*(?:là|gồm|:)\s+(?P<what>[^;.]{3,120})"
)
_NO_BODY = (
    "trước|xem xét|phê duyệt|ban hành|quyết định|trong|thông qua|cho ý kiến|để|tại|các|theo"
    "|điều (?:chuyển|chỉnh)|phương án"
)
_SUBMITS = re.compile(
    r"\btrình\s+(?P<body>(?:(?:ủy ban|ubnd|hội đồng|hđnd|ban thường vụ|ban chấp hành|tỉnh ủy"
    r"|thường trực|thủ tướng|chính phủ|chủ tịch|bộ)\b"
    rf"(?:(?! (?:{_NO_BODY})\b)[^,;.]){{0,60}}|cấp có thẩm quyền))"
)
_DONE = re.compile(r"(?:,|\bvà)?\s*\b(?:hoàn thành|xong)\s*$")
_CLOSES = re.compile(r",\s+(?:và\s+)?(?:gửi|báo cáo kết quả|hoàn thành)\b")
_CUT = re.compile(
    rf";\s+(?:đồng thời,?\s+)?|,\s+đồng thời,?\s+(?={VERB.pattern})"
    r"|(?:,|\s+và)\s+(?:tiến hành |tổ chức )?(?=(?:sơ kết|tổng kết)\b)"
)
_ASIDE = re.compile(
    r"(?:trong đó|riêng|nếu|phấn đấu|kinh phí|quá thời hạn|việc|bảo đảm|đảm bảo|đối với"
    r"|trường hợp|từ|chịu trách nhiệm (?:trước|về|toàn diện))\b"
)
_FOR = re.compile(
    rf"\s(?:để|làm cơ sở để)\s+(?P<who>{BODY.pattern}[^,;.]{{0,80}}?)\s+(?={VERB.pattern})"
)
_REPORTS = re.compile(
    r"(?:yêu cầu |đề nghị )?(?:tổng hợp|báo cáo|gửi"
    r"|hoàn thành (?!trước|trong|chậm|vào|đến|và|xong)[^\W\d]+ )\b"
)
_PRELUDE = re.compile(r"chịu trách nhiệm\b")
_SENT = re.compile(r"\b(?:gửi|báo cáo|hoàn thành|trình|nộp|xong)\b[^,;.]{0,120}$")
_GAP = re.compile(r"\s*,?\s+([,;.])")


def due_on(paper: Paper, due: Due) -> Period | None:
    """The period of a deadline in this paper; `None` without a date, or before the day of issue.

    A deadline without a year takes that of the title of a plan where it is this or the next one,
    else that of issue; an order for the days ahead takes the next such day, in news of the last
    months of a year one of the first months of the next.
    """
    issued_on = paper.identity.issued_on
    written = issued_on or paper.printed_month or paper.written_after
    year = written.year if written else None
    period = due.period(_planned(paper, year) or year, issued_on)
    if period and written and due.has_no_year and written.month - period.start.month > HALF:
        return due.period(written.year + 1)
    return None if period and issued_on and period.end < issued_on else period


def _planned(paper: Paper, year: int | None) -> int | None:
    """The year that the title of a plan names, where it is the year of issue or the next.

    A paper of the office without a day of issue is of the year in its title.
    """
    kind = paper.identity.kind
    is_open = not paper.identity.issued_on and (kind != "news" or year is None)
    if not kind or (kind in _AHEAD and not is_open):
        return None
    named = (one.value.period(year) for one in paper.title_mentions if one.kind == "period")
    titled = next((one.start.year for one in named if one and not one.is_span), None)
    is_near = year is None or is_open or (titled and year <= titled <= year + 1)
    return titled if is_near else None


def deadline_among(
    paper: Paper, mentions: Sequence[Mention]
) -> tuple[Mention | None, Period | None]:
    """The deadline among those of a task: the last date, else how often, else after what.

    A day without a year beside "hằng năm" is that day of every year.
    """
    is_yearly = any(one.value.recurrence == "yearly" for one in mentions)
    for one in reversed(mentions):
        due = due_on(paper, one.value)
        if due is not None and not (is_yearly and one.value.has_no_year):
            return one, due
    for kind in ("recurring", "event"):
        for one in reversed(mentions):
            if one.value.kind == kind:
                return one, None
    return _overdue(paper, mentions)


def _overdue(paper: Paper, mentions: Sequence[Mention]) -> tuple[Mention | None, Period | None]:
    """The day before that of issue by which something is to be sent or done, as it is printed."""
    for one in reversed(mentions):
        day = one.value.period(None)
        if day and day.frequency == "D" and _SENT.search(paper.kept.key, 0, one.start):
            return one, day
    return None, None


def with_labels(text: str, key: str, start: int, end: int, given: Assigned) -> Assigned:
    """The order with the bodies named behind the task: "Cơ quan chủ trì: …", "(Sở X chủ trì)"."""
    chaired = _CHAIRED.search(key, start, end)
    if chaired and not given.lead:
        partners = text[slice(*chaired.span("with"))] if chaired["with"] else ""
        return Assigned("listed", plain(text[slice(*chaired.span("who"))]), plain(partners))
    lead = given.lead or _printed(_LEAD, "who", text, key, start, end)
    partners = given.partners or _printed(_PARTNERS, "who", text, key, start, end)
    if (lead, partners) == (given.lead, given.partners):
        return given
    return given._replace(way="listed", lead=plain(lead), partners=plain(partners))


def name_of(text: str, key: str, start: int, end: int, deadline: Mention | None) -> str:
    """The task's own words: without its deadline, and only up to the labels behind it."""
    cut = _LABELS.search(key, start, end) or _CHAIRED.search(key, start, end)
    end = cut.start() if cut else end
    if deadline is None or not start <= deadline.start < end:
        return text[start:end].strip(" ,;.(")
    before = text[start : deadline.start].rstrip(" (")
    before = before[: len(_DONE.sub("", before.lower()))]
    joined = f"{before} {text[deadline.end : end].lstrip(' )')}"
    return _GAP.sub(r"\1", joined).strip(" ,;.")


def product_in(text: str, key: str, start: int, end: int) -> str:
    """The product that a label names ("Sản phẩm: Đề án"); blank without one."""
    return _printed(_PRODUCT, "what", text, key, start, end)


def authority_in(text: str, key: str, start: int, end: int) -> str:
    """Who the result is submitted to ("trình Ủy ban nhân dân tỉnh"); blank when nobody is named."""
    return _printed(_SUBMITS, "body", text, key, start, end)


def _printed(
    pattern: re.Pattern[str], group: str, text: str, key: str, start: int, end: int
) -> str:
    match = pattern.search(key, start, end)
    return text[slice(*match.span(group))].strip() if match else ""


def pieces_of(
    key: str, start: int, end: int, mentions: Sequence[Mention], *, is_news: bool
) -> Iterator[int]:
    """Where a clause begins a task of its own, within `start`..`end`.

    One behind a semicolon, or a summing-up ("sơ kết giữa kỳ năm 2028, tổng kết …"), does where it
    has a date or recurrence of its own, names no other body and does not just go on; in the news
    each act of an order without a deadline does too. A closing report ("…, gửi Sở A trước …")
    gives its day to all before it.
    """
    begin = start
    for cut in _CUT.finditer(key, start, end):
        stop = key.find(";", cut.end(), end)
        own = deadlines_in(mentions, cut.end(), stop if stop >= 0 else end)
        earlier = deadlines_in(mentions, begin, cut.start())
        is_more = _goes_on(key, cut, own, earlier, is_news=is_news)
        if cut.end() == end or _PRELUDE.match(key, begin) or is_more:
            continue
        has_days = any(one.value.kind != "event" for one in own)
        is_dated = any(one.value.kind == "dated" for one in deadlines_in(mentions, begin, end))
        is_act = is_news and not is_dated and VERB.match(key, cut.end())
        if has_days or (is_act and cut[0].startswith(";")):
            begin = cut.end()
            yield begin


def _goes_on(
    key: str,
    cut: re.Match[str],
    own: Sequence[Mention],
    earlier: Sequence[Mention],
    *,
    is_news: bool,
) -> bool:
    """Whether a clause only says more of the task before it, or is no task."""
    if "đồng thời" in cut[0] and not earlier and not (is_news and cut[0].startswith(";")):
        return True
    differs = bool(own and earlier) and own[-1].value != earlier[-1].value
    is_report = differs and bool(_REPORTS.match(key, cut.end()))
    if GOES_ON.match(key, cut.end()) and not is_report:
        return True
    closes = bool(own) and not earlier and _CLOSES.search(key, cut.end(), own[0].start)
    return bool(closes) or any(one.match(key, cut.end()) for one in (_ASIDE, BODY))


def handed_on(key: str, start: int, end: int, mentions: Sequence[Mention]) -> re.Match[str] | None:
    """Another body's part of an order, which has a deadline of its own; `None` without one.

    "… gửi Sở A trước ngày 5/3 để Sở A trình UBND tỉnh trước ngày 9/3".
    """
    for found in _FOR.finditer(key, start, end):
        if all(
            deadlines_in(mentions, *one) for one in ((start, found.start()), (found.end(), end))
        ):
            return found
    return None


def deadlines_in(mentions: Iterable[Mention], start: int, end: int) -> list[Mention]:
    """The deadline mentions inside a stretch, in order."""
    return [
        one for one in mentions
        if one.kind == "deadline" and start <= one.start and one.end <= end
    ]  # fmt: skip
