"""Which paper this is: number, kind, issuer, day of issue, title."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from lotrinh.catalogue import Catalogue
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.reading.candidates import Identity
from lotrinh.reading.folding import match_key, plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText, Line

KINDS = {
    "quyết định": "decision", "nghị quyết": "resolution", "kế hoạch": "plan",
    "chương trình": "programme", "chương trình hành động": "programme", "đề án": "scheme",
    "báo cáo": "report", "biên bản": "minutes", "tờ trình": "submission", "thông báo": "notice",
    "chỉ thị": "directive", "kết luận": "conclusion", "công điện": "dispatch", "luật": "law",
    "nghị định": "decree", "thông tư": "circular", "hướng dẫn": "guidance",
    "quy hoạch": "master_plan",
}  # fmt: skip
CODES = {
    "QĐ": "decision", "NQ": "resolution", "KH": "plan", "CTr": "programme", "ĐA": "scheme",
    "BC": "report", "BB": "minutes", "TTr": "submission", "TB": "notice", "CT": "directive",
    "KL": "conclusion", "CĐ": "dispatch", "NĐ": "decree", "TT": "circular", "HD": "guidance",
}  # fmt: skip
HEAD = 25
LETTERHEAD = 6
LONGEST_TITLE = 200
QUALIFIERS = 2
_NUMBER = re.compile(
    r"\bsố\s*:?\s*(?P<number>\d{1,5}(?:/\d{4})?\s?[/-]\s?[^\W\d_]+[^\s,;:()]*)", re.I
)
_OPENS = re.compile(rf"\s*({'|'.join(sorted(KINDS, key=len, reverse=True))})\b")
_SUBJECT = re.compile(r"(?:V/v|Về việc)\b", re.I)
_ITEM = re.compile(r"\s*(?:[a-zđ]|[ivx]+)[.)]")
_OF_WHOM = re.compile(r"\s*CỦA\s")
_NATIONAL = re.compile(
    r"\s*(?:quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng chính phủ|văn phòng chính phủ"
    r"|ban chấp hành trung ương|bộ chính trị|ban bí thư"
    r"|bộ (?!chỉ huy|phận)[^\W\d_]+(?:[\s,-]+[^\W\d_]+){0,6})\s*$"
)
_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_ANNEX = re.compile(r"\s*phụ lục\s+(?:[ivx]+|\d+)\s*$")
_NEWS_DAY = re.compile(r"\s*date\s+(\d{4})-(\d{2})-(\d{2})\s+")
_CITIES = "hà nội|hải phòng|huế|đà nẵng|hồ chí|cần thơ"
_PROVINCE = re.compile(
    rf"\b(?P<level>tỉnh ủy|tỉnh|thành ủy|thành phố(?= (?:{_CITIES})))"
    r"\s+(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,3})"
)
_LEVELS = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố"}
_PLACE_AND_DAY = re.compile(r"[^,\t]{2,30},\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*$")


def identify(kept: KeptText, area: str, lexicon: Lexicon) -> Identity:
    """The identity from the letterhead; for a news page its dateline and headline.

    Only the first lines are looked at; what they do not say stays blank.
    """
    head = [line for line in kept.lines if not line.is_blank][:HEAD]
    news = _NEWS_DAY.match(head[0].key) if head else None
    if news:
        title = head[0].text[news.end() :].strip()
        return Identity(kind="news", issued_on=_date(*map(int, news.groups())), title=title)
    at, kind = _kind_line(head)
    letterhead = head[: at if at is not None else LETTERHEAD]
    number = _own_number(letterhead)
    if at is None and not number:
        annex = next((one for one, line in enumerate(head) if _ANNEX.match(line.key)), None)
        titled = head[annex + 1 :] if annex is not None and annex + 1 < len(head) else head
        title = titled[0].text.strip()[:LONGEST_TITLE] if head else ""
        return Identity(kind="news" if head and annex is None else "", title=title)
    return Identity(
        number=number,
        kind=kind or _kind_of(number),
        issuer=_issuer(letterhead, area, lexicon),
        issued_on=_issued_on(head[: len(letterhead) + 1]),
        title=_title(head, at),
    )


def area_of(kept: KeptText, catalogue: Catalogue) -> str:
    """The province of the letterhead, else the one that the text names most often.

    A paper of the centre is the nation's, unless its title names a province. Of the provinces of
    the day of issue, without one of today's. Blank when none is named, or the letterhead names one
    that the catalogue does not have.
    """
    head = [line for line in kept.lines if not line.is_blank][:HEAD]
    provinces = provinces_on(catalogue, _issued_on(head))
    keys = {match_key(name): id for name, id in provinces.items()}
    if any(line.cells[0].isupper() and _NATIONAL.match(line.cells[0].lower()) for line in head[:2]):
        title = match_key(_title(head, _kind_line(head)[0]))
        return next((id for key, id in keys.items() if key in title), "VN")
    for line in head[:LETTERHEAD]:
        for named in _PROVINCE.finditer(match_key(line.cells[0])):
            full = f"{_LEVELS.get(named['level'], named['level'])} {named['name']} "
            found = next((id for key, id in keys.items() if full.startswith(f"{key} ")), "")
            if found or line.cells[0][slice(*named.span("level"))].isupper():
                return found
    counts = {
        id: kept.text.count(name.split(maxsplit=1)[1])
        + kept.text.count(name.split(maxsplit=1)[1].upper())
        for name, id in provinces.items()
    }
    best = max(counts, key=lambda id: counts[id], default="")
    return best if counts.get(best) else ""


def provinces_on(catalogue: Catalogue, day: date | None) -> dict[str, str]:
    """The ids of the provinces that stand on a day, by their full name; without a day today's."""
    return {
        place.name: place.id for place in catalogue.provinces if place.exists_on(day or date.max)
    }


def _kind_line(head: Sequence[Line]) -> tuple[int | None, str]:
    """The line of capitals that names the kind: alone, or below a number with more behind it."""
    for at, line in enumerate(head):
        words = line.key.strip(" :\t")
        if words in KINDS and line.text.strip(" :").isupper():
            return at, KINDS[words]
    numbered = next((at for at, line in enumerate(head) if _NUMBER.match(line.text.strip())), None)
    for at, line in enumerate(head[: LETTERHEAD + 2]):
        opened = _OPENS.match(line.key)
        if opened and numbered is not None and at > numbered and line.text.isupper():
            return at, KINDS[opened[1]]
    return None, ""


def _own_number(head: Sequence[Line]) -> str:
    for line in head:
        match = _NUMBER.match(plain(line.text.strip()))
        if match:
            return re.sub(r"\s", "", match["number"]).rstrip(".")
    return ""


def _kind_of(number: str) -> str:
    """The kind by the first letters behind the number: `12/KH-UBND`, `10-CTr/TU`."""
    groups = re.split(r"[/-]", plain(number))
    return CODES.get(next((one for one in groups if one and not one[0].isdigit()), ""), "")


def _issuer(head: Sequence[Line], area: str, lexicon: Lexicon) -> str:
    """The body named last in its letterhead: the one above it stands before it."""
    provinces = lexicon.catalogue.provinces
    elsewhere = {one.id for one in provinces} - {area}
    bodies = [
        (name, id) for name, id in lexicon.body_names if id.partition("-")[0] not in elsewhere
    ]
    for line in reversed(head):
        key = match_key(line.cells[0])
        found = [
            (match.end(), len(name), id)
            for name, id in bodies
            if name in key and (match := re.search(rf"\b{re.escape(name)}\b", key))
        ]
        if found:
            return max(found)[2]
    return ""


def _issued_on(head: Sequence[Line]) -> date | None:
    for line in head:
        for cell in line.cells:
            match = _DAY.search(match_key(cell))
            if match and _PLACE_AND_DAY.search(match_key(cell)):
                day, month, year = map(int, match.groups())
                return _date(year, month, day)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return Period(f"{year:04d}-{month:02d}-{day:02d}").start
    except InvalidValue:
        return None


def _title(head: Sequence[Line], at: int | None) -> str:
    """The lines below the kind, else a letter's subject, else the first line."""
    if at is None:
        subjects = [one for one, line in enumerate(head) if _SUBJECT.match(line.cells[0].strip())]
        return _joined(head, subjects[0]) if subjects else head[0].text.strip()
    below = at + 1
    if below < len(head) and _OF_WHOM.match(head[below].text):
        below += 1
    opened = _OPENS.match(head[at].key)
    if opened and len(head[at].key[opened.end() :].split()) > QUALIFIERS:
        below = at
    return _joined(head, below) if below < len(head) else ""


def _joined(head: Sequence[Line], at: int) -> str:
    """A line and those right below it that go on in lower case."""
    text = head[at].cells[0].strip()
    for line, following in pairwise(head[at:]):
        is_next = following.start == line.end + 1 and not following.is_row
        is_item = _ITEM.match(following.key)
        if not (is_next and following.text.strip()[:1].islower()) or is_item:
            break
        text = f"{text} {following.text.strip()}"
    return text
