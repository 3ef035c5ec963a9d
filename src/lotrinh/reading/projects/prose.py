"""Projects of running text: each once, with what the sentences about it say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from lotrinh.domain.period import Period
from lotrinh.domain.unit import convert
from lotrinh.reading.candidates import Figure, Project
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.folding import folded, words_of
from lotrinh.reading.mention import Mention
from lotrinh.reading.projects.scope import goes_on

_EVENTS = re.compile(
    r"(?P<start>khởi công|chuẩn bị đầu tư|bắt đầu)"
    r"|(?P<finish>hoàn thành|thông tuyến|đưa vào (?:khai thác|sử dụng)|khánh thành)"
)
_SPAN = re.compile(
    r"(?:thời gian|thực hiện|thi công|xây dựng|tiến độ|kc-ht)[^.;]{0,30}?(?P<start>20\d{2})\s*"
    r"(?:-|đến(?: hết)?(?: năm)?)\s*(?P<finish>20\d{2})"
)
_GROUP = re.compile(r"\bnhóm\s+(?P<group>[abc])\b|dự án\s+(?P<national>quan trọng quốc gia)")
_OWNER = re.compile(
    r"chủ đầu tư(?:\s+là|\s*:)\s*(?P<named>[^,;.()]{4,90})"
    r"|(?:\bdo|[;,.]|^)\s*(?:do\s+)?(?P<does>(?:(?!\bdo )[^,;.()]){3,90}?)\s+"
    r"làm (?:đại diện )?chủ đầu tư"
)
_SAYING_LITTLE = re.compile(
    r"\b(?:du an|dau tu|xay dung|cong trinh|tuyen|cai tao|nang cap|mo rong)\b"
)
_FULL = {
    "cang hang khong quoc te": "san bay", "cang hang khong": "san bay", "bv": "benh vien",
    "kcn": "khu cong nghiep", "ccn": "cum cong nghiep",
}  # fmt: skip
"""Kinds of works under another name, which the press mixes in one text."""
_SHORT = re.compile(rf"\b(?:{'|'.join(_FULL)})\b")
NEAR_KIND = 3
NEAR_COST = 45
_WHOLE = re.compile(
    r"(?:tổng (?:mức|vốn|kinh phí|dự toán)|tmđt|vốn đầu tư|trị giá|kinh phí)"
    r"[^\d.;]*(?:\d{4}[^\d.;]*)?$"
)
_PART = re.compile(
    r"(?:bố trí|giải ngân|ngân sách|trong đó|lũy kế|thanh toán|chi phí|hỗ trợ)[^.;]*$"
)


def projects_of(
    sentences: Sequence[Sentence], figures: Mapping[int, Sequence[Figure]]
) -> Iterator[Project]:
    """The projects that sentences name, with the figures of each sentence by its start.

    A figure belongs to the last name before it; a sentence that goes on about a project ("Dự án
    có chiều dài …", "Chủ đầu tư: …") adds to the last one named.
    """
    last: tuple[Sentence, Project] | None = None
    for sentence in sentences:
        own = [one for one in figures.get(sentence.start, ()) if one.role == "project"]
        found = list(_named(sentence, own))
        if not found and last and goes_on(sentence, last[0]):
            found = [_about(sentence, last[1], own)]
        yield from found
        if found:
            last = (last[0] if last and not sentence.of_kind("project") else sentence, found[-1])


def joined(rows: Sequence[Project], named: Iterable[Project]) -> tuple[Project, ...]:
    """Each project once: those of table rows, and those named in sentences by their longest name.

    What the first mention leaves open, later ones say.
    """
    kept = list(rows)
    for one in named:
        at = next((at for at, each in enumerate(kept) if _is_same(each, one)), None)
        if at is None:
            kept.append(one)
            continue
        is_longer = at >= len(rows) and len(one.name) > len(kept[at].name)
        kept[at] = _together(kept[at], one, one if is_longer else kept[at])
    return tuple(sorted(kept, key=lambda one: one.start))


def _is_same(one: Project, other: Project) -> bool:
    """Whether one name only leaves out words of the other, with its kind of works in front.

    "Cầu A 2" is another bridge than "Cầu A"; a later stage of works is another project than the
    works where both have figures of their own.
    """
    shorter, longer = sorted((_telling(one.name), _telling(other.name)), key=len)
    more = set(longer) - set(shorter)
    is_within = bool(shorter) and shorter[0] in longer[:NEAR_KIND] and set(shorter) <= set(longer)
    is_later = more == {"giai", "doan", longer[-1]} and longer[-1] != "1"
    is_other = is_later and bool(one.figures and other.figures)
    return is_within and not is_other and not (len(more) == 1 and more.pop()[0].isdigit())


@lru_cache(maxsize=1024)
def _telling(name: str) -> list[str]:
    """The words of a name that tell its works from others; kept, as each is compared with all."""
    return words_of(_SAYING_LITTLE.sub(" ", _SHORT.sub(_in_full, folded(name))))


def _in_full(match: re.Match[str]) -> str:
    return _FULL[match[0]]


def _together(first: Project, later: Project, named: Project) -> Project:
    return replace(
        first,
        start=named.start, end=named.end, name=named.name, path=named.path,
        group=first.group or later.group,
        owner=first.owner or later.owner,
        places=first.places or later.places,
        total_cost_bn_vnd=_either(first.total_cost_bn_vnd, later.total_cost_bn_vnd),
        length_km=_either(first.length_km, later.length_km),
        start_year=first.start_year or later.start_year,
        end_year=first.end_year or later.end_year,
        figures=tuple(dict.fromkeys((*first.figures, *later.figures))),
    )  # fmt: skip


def _either(first: Decimal | None, later: Decimal | None) -> Decimal | None:
    return later if first is None else first


def _named(sentence: Sentence, own: Sequence[Figure]) -> Iterator[Project]:
    named = sentence.of_kind("project")
    for at, mention in enumerate(named):
        until = named[at + 1].start if at + 1 < len(named) else sentence.end
        since = named[at - 1].end if at else sentence.start
        yield _project(
            sentence, mention, (mention.start if at else since, until), (since, until),
            [one for one in own if mention.start <= one.start < until],
        )  # fmt: skip


def _about(sentence: Sentence, last: Project, own: Sequence[Figure]) -> Project:
    mention = Mention("project", last.start, last.end, last.name)
    whole = (sentence.start, sentence.end)
    return _project(sentence, mention, whole, whole, own)


def _project(
    sentence: Sentence, mention: Mention, own: tuple[int, int], span: tuple[int, int],
    figures: Sequence[Figure],
) -> Project:  # fmt: skip
    """A project by its `own` words; a year may stand in the wider `span`, before its name."""
    said = sentence.between(*own)
    group, years = _GROUP.search(said), _SPAN.search(said)
    start = int(years["start"]) if years else _year(sentence, mention, span, "start")
    end = int(years["finish"]) if years else _year(sentence, mention, span, "finish")
    return Project(
        start=mention.start, end=mention.end, name=mention.value,
        group=_group(group) if group else "",
        owner=_owner(sentence, *own),
        places=sentence.paper.places_in(mention.value),
        total_cost_bn_vnd=cost_of(sentence.paper, figures),
        length_km=length_of(sentence.paper, figures),
        start_year=start, end_year=end,
        figures=tuple(one.id for one in figures),
        path=sentence.placed.path, confidence=0.85,
    )  # fmt: skip


def _group(match: re.Match[str]) -> str:
    return match["group"].upper() if match["group"] else "national"


def _owner(sentence: Sentence, start: int, end: int) -> str:
    match = _OWNER.search(sentence.between(start, end))
    if match is None:
        return ""
    first, last = match.span("named" if match["named"] else "does")
    return sentence.paper.kept.running[start + first : start + last].strip()


def length_of(paper: Paper, figures: Sequence[Figure]) -> Decimal | None:
    """The first length among the figures of a project, in kilometres."""
    return _amount(paper, figures, "km")


def cost_of(paper: Paper, figures: Sequence[Figure]) -> Decimal | None:
    """The amount that is called the whole cost, else the first that is no part or payment."""
    key = paper.kept.key
    leads = [(key[max(one.sentence[0], one.start - NEAR_COST) : one.start], one) for one in figures]
    whole = [one for lead, one in leads if _WHOLE.search(lead)]
    rest = [one for lead, one in leads if not _PART.search(lead)]
    return _amount(paper, whole or rest, "billion VND")


def _amount(paper: Paper, figures: Sequence[Figure], code: str) -> Decimal | None:
    wanted = paper.lexicon.catalogue.units.parse(code)
    for one in figures:
        unit, value = one.bounds.unit, one.bounds.low
        if unit is not None and value is not None and unit.kind == wanted.kind:
            return convert(value, unit, wanted)
    return None


def _year(sentence: Sentence, mention: Mention, span: tuple[int, int], event: str) -> int | None:
    """The year whose nearest event, before it or up to the project's name, is `event`."""
    start, end = span
    for one in sentence.of_kind("period"):
        period: Period | None = one.value.period(sentence.paper.year)
        if not start <= one.start < end or period is None:
            continue
        lead = list(_EVENTS.finditer(sentence.between(start, one.start)))
        after = list(_EVENTS.finditer(sentence.between(one.end, mention.start)))
        cue = lead[-1] if lead else after[0] if after else None
        if cue and cue.lastgroup == event:
            return period.end.year
    return None
