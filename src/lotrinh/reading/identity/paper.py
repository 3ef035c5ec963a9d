"""Which paper this is: number, kind, issuer, day of issue, title."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, islice, pairwise

from lotrinh.catalogue import Catalogue
from lotrinh.reading.candidates import Identity
from lotrinh.reading.folding import match_key, plain
from lotrinh.reading.identity.gazette import facts_of
from lotrinh.reading.identity.issuer_name import in_normal_case
from lotrinh.reading.identity.letterhead import Letterhead, date_of
from lotrinh.reading.identity.signing import signer_of
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
_NUMBER = re.compile(r"\d{1,5}\s?(?:/\s?\d{4})?\s?[/-]\s?[^\W\d_]+\d*(?:\s?[-/&.]\s?[^\W\d_]+\d*)*")
_NUMBERED = re.compile(r"\s*số\s*:?\s*(?:\d|$)")
_BROUGHT = re.compile(
    r"\((?:ban hành )?(?:kèm )?theo (?:quyết định|nghị quyết) số:?\s*"
    r"(?P<number>[^\s()]+)(?:,? ngày\s+(?P<issued_on>[^()]*?\d{4}))?"
    r"(?:\s+của (?P<issuer>[^()]{3,80}))?\)"
)
_OPENS = re.compile(rf"\s*({'|'.join(sorted(KINDS, key=len, reverse=True))})\b")
_SUBJECT = re.compile(r"(?:V/v|Về việc)\b", re.I)
_NOT_TITLE = re.compile(
    r"\s*(?:(?:[a-zđ]|[ivx]+|\d+)[.)]|phần |chương |mục |điều \d|(?:của )?(?:hội đồng nhân dân"
    r"|ủy ban nhân dân|chủ tịch|giám đốc|chính phủ|bộ trưởng|thủ tướng)\b|[-|(])"
)
_ENACTING = frozenset(("quyết định", "nghị quyết"))
_OF_WHOM = re.compile(r"\s*CỦA\s")
_NATIONAL = re.compile(
    r"\s*(?:quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng chính phủ|văn phòng chính phủ"
    r"|ban chấp hành trung ương|bộ chính trị|ban bí thư"
    r"|bộ (?!chỉ huy|phận)[^\W\d_]+(?:[\s,-]+[^\W\d_]+){0,6})\s*$"
)
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:\s+tháng\s+|\s?[/.-]\s?)(?P<month>\d{1,2})"
    r"(?:\s+năm\s+|\s?[/.-]\s?)(?P<year>\d{4})"
)
_ANNEX = re.compile(r"\s*phụ lục\s+(?:[ivx]+|\d+)\s*$")
_FORMAL = re.compile(r"\s*(?:điều\s+\d+[a-z]?\s*[.:]|căn cứ\b)")
_NEWS_DAY = re.compile(r"\s*date\s+(\d{4})-(\d{2})-(\d{2})\s+")
_CITIES = "hà nội|hải phòng|huế|đà nẵng|hồ chí|cần thơ"
_PROVINCE = re.compile(
    rf"\b(?P<level>tỉnh ủy|tỉnh|thành ủy|thành phố(?= (?:{_CITIES})))"
    r"\s+(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,3})"
)
_LEVELS = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố"}


def identify(kept: KeptText, area: str, lexicon: Lexicon) -> Identity:
    """The identity from the letterhead or a table of facts; for a news page its headline.

    A plan without a letterhead has that of the decision it came with, an annex has none. Only the
    first lines are looked at, and those of the signature; what they do not say stays blank.
    """
    head, at, kind, letterhead = _opening(kept)
    news = _NEWS_DAY.match(head[0].key) if head else None
    if news:
        title = head[0].text[news.end() :].strip()
        return Identity(kind="news", issued_on=date_of(*news.groups()), title=title)
    facts = facts_of(head)
    is_annex = any(_ANNEX.match(line.key) for line in head[:LETTERHEAD])
    brought = {} if letterhead.number or is_annex else _brought(head)
    number = letterhead.number or _number(facts or brought)
    if at is None and not number:
        return _without_letterhead(head)
    name = facts.get("issuer", "") or in_normal_case(letterhead.issuer)
    name = name or _expanded(brought.get("issuer", ""), head, lexicon.catalogue)
    return Identity(
        number=number,
        kind=kind or KINDS.get(match_key(facts.get("kind", "")), "") or _kind_of(number),
        issuer=_issuer(letterhead.bodies or (name,), area, lexicon),
        issuer_name=name,
        issued_on=letterhead.issued_on or _day((facts or brought).get("issued_on", "")),
        signer=facts.get("signer", "") or signer_of(_below(kept, head, at)),
        title=facts.get("title", "") or _title(head, at, number),
    )


def _without_letterhead(head: Sequence[Line]) -> Identity:
    annex = next((one for one, line in enumerate(head) if _ANNEX.match(line.key)), None)
    titled = head[annex + 1 :] if annex is not None and annex + 1 < len(head) else head
    title = titled[0].text.strip()[:LONGEST_TITLE] if head else ""
    is_formal = annex is not None or any(_FORMAL.match(line.key) for line in head)
    return Identity(kind="news" if head and not is_formal else "", title=title)


def _below(kept: KeptText, head: Sequence[Line], at: int | None) -> Sequence[Line]:
    """The lines below the kind of a paper, else all."""
    return [one for one in kept.lines if at is None or one.start > head[at].start]


def _brought(head: Sequence[Line]) -> Mapping[str, str]:
    """What a plan says of the paper that issues it: "(Kèm theo Quyết định số … của …)"."""
    text = plain(" ".join(line.text.strip() for line in head))
    match = _BROUGHT.search(match_key(text))
    return {name: text[slice(*match.span(name))] for name in match.groupdict()} if match else {}


def _number(facts: Mapping[str, str]) -> str:
    match = _NUMBER.match(facts.get("number", ""))
    return re.sub(r"\s", "", match[0]) if match else ""


def _expanded(printed: str, head: Sequence[Line], catalogue: Catalogue) -> str:
    """The body of a bracket in normal case; "UBND tỉnh" with the province that the head names."""
    key = match_key(printed)
    if key.endswith(" tỉnh"):
        words = match_key(" ".join(line.text.strip() for line in head))
        provinces = (one.name for one in catalogue.provinces)
        named = next((name for name in provinces if match_key(name) in words), "tỉnh")
        key = f"{key.removesuffix(' tỉnh')} {match_key(named)}"
    return in_normal_case(key.upper())


def area_of(kept: KeptText, catalogue: Catalogue) -> str:
    """The province of the letterhead, else the one that the text names most often.

    A paper of the centre is the nation's, unless its title names a province. Of the provinces of
    the day of issue, without one of today's. Blank when none is named, or the letterhead names one
    that the catalogue does not have.
    """
    head, at, _, letterhead = _opening(kept)
    provinces = provinces_on(catalogue, letterhead.issued_on)
    keys = {match_key(name): id for name, id in provinces.items()}
    if any(line.cells[0].isupper() and _NATIONAL.match(line.cells[0].lower()) for line in head[:2]):
        title = match_key(_title(head, at, letterhead.number))
        return next((id for key, id in keys.items() if key in title), "VN")
    headed = _area_above(head, letterhead, keys)
    return _most_named(kept.text, provinces) if headed is None else headed


def _area_above(
    head: Sequence[Line], letterhead: Letterhead, provinces: Mapping[str, str]
) -> str | None:
    """The province of the letterhead or the first lines; `None` where they name none.

    Blank for one in capitals that is not among `provinces`, ids by the key of their full name.
    """
    above = ((one, match_key(one)) for one in letterhead.bodies)
    first = ((line.text, line.key.partition("\t")[0]) for line in head[:LETTERHEAD])
    for printed, key in chain(above, first):
        for named in _PROVINCE.finditer(key):
            full = f"{_LEVELS.get(named['level'], named['level'])} {named['name']} "
            found = next((id for name, id in provinces.items() if full.startswith(f"{name} ")), "")
            if found or printed[slice(*named.span("level"))].isupper():
                return found
    return None


def _most_named(text: str, provinces: Mapping[str, str]) -> str:
    """The province that a text names most often, in normal case or in capitals; blank for none."""
    ids = {name.split(maxsplit=1)[1]: id for name, id in provinces.items()}
    counts = Counter(one.upper() for one in _any_of(tuple(ids)).findall(text))
    best = max(ids, key=lambda name: counts[name.upper()], default="")
    return ids.get(best, "") if counts else ""


@lru_cache(maxsize=8)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some names, in normal case or in capitals."""
    return re.compile("|".join(re.escape(form) for one in names for form in (one, one.upper())))


def provinces_on(catalogue: Catalogue, day: date | None) -> dict[str, str]:
    """The ids of the provinces that stand on a day, by their full name; without a day today's."""
    return {
        place.name: place.id for place in catalogue.provinces if place.exists_on(day or date.max)
    }


@lru_cache(maxsize=1)
def _opening(kept: KeptText) -> tuple[Sequence[Line], int | None, str, Letterhead]:
    """The first lines, which of them names which kind, and the letterhead above that."""
    head = list(islice((line for line in kept.lines if not line.is_blank), HEAD))
    at, kind = _kind_line(head)
    return head, at, kind, Letterhead.of(head[:at])


def _kind_line(head: Sequence[Line]) -> tuple[int | None, str]:
    """The line of capitals that names the kind: alone, or below a number with more behind it."""
    for at, line in enumerate(head):
        words = line.key.strip(" :\t")
        if words not in KINDS or not line.text.strip(" :").isupper():
            continue
        if words not in _ENACTING or not line.key.rstrip().endswith(":"):
            return at, KINDS[words]
    numbered = next((at for at, line in enumerate(head) if _NUMBERED.match(line.key)), None)
    for at, line in enumerate(head[: LETTERHEAD + 2]):
        opened = _OPENS.match(line.key)
        if opened and numbered is not None and at > numbered and line.text.isupper():
            return at, KINDS[opened[1]]
    return None, ""


def _kind_of(number: str) -> str:
    """The kind by the first letters behind the number: `12/KH-UBND`, `10-CTr/TU`."""
    groups = re.split(r"[/-]", plain(number))
    return CODES.get(next((one for one in groups if one and not one[0].isdigit()), ""), "")


def _issuer(names: Iterable[str], area: str, lexicon: Lexicon) -> str:
    """The catalogue's body named last among those of a letterhead: the one above stands before."""
    elsewhere = {one.id for one in lexicon.catalogue.provinces} - {area}
    for printed in reversed(tuple(names)):
        key = match_key(printed)
        found = [
            (match.end(), len(name), id)
            for name, id in lexicon.body_names
            if name in key
            and id.partition("-")[0] not in elsewhere
            and (match := re.search(rf"\b{re.escape(name)}\b", key))
        ]
        if found:
            return max(found)[2]
    return ""


def _day(printed: str) -> date | None:
    match = _DAY.search(match_key(printed))
    return date_of(match["year"], match["month"], match["day"]) if match else None


def _title(head: Sequence[Line], at: int | None, number: str) -> str:
    """The lines below the kind, else a letter's subject, else, without a number, the first line."""
    if at is None:
        subjects = [one for one, line in enumerate(head) if _SUBJECT.match(line.cells[0].strip())]
        return _joined(head, subjects[0]) if subjects else "" if number else head[0].text.strip()
    below = at + 1
    if below < len(head) and _OF_WHOM.match(head[below].text):
        below += 1
    opened = _OPENS.match(head[at].key)
    if opened and len(head[at].key[opened.end() :].split()) > QUALIFIERS:
        below = at
    return _joined(head, below) if below < len(head) else ""


def _joined(head: Sequence[Line], at: int) -> str:
    """A line and those right below it that go on, in lower case or all in capitals."""
    text = head[at].cells[0].strip(" |")
    for line, following in pairwise(head[at:]):
        is_next = following.start == line.end + 1 and not following.is_row
        is_lower = following.text.strip()[:1].islower()
        is_capital = line.text.isupper() and following.text.isupper()
        if not (is_next and (is_lower or is_capital)) or _NOT_TITLE.match(following.key):
            break
        text = f"{text} {following.text.strip()}"
    return text
