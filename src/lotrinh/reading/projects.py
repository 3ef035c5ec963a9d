"""Projects with the figures and years that their sentence gives."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lotrinh.domain.period import Period
from lotrinh.domain.unit import convert
from lotrinh.reading.candidates import Figure, Project
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.mention import Mention

_EVENTS = re.compile(
    r"(?P<start>khởi công|chuẩn bị đầu tư|bắt đầu)"
    r"|(?P<finish>hoàn thành|thông tuyến|đưa vào (?:khai thác|sử dụng)|khánh thành)"
)
_GROUP = re.compile(r"\bnhóm\s+(?P<group>[abc])\b|dự án\s+(?P<national>quan trọng quốc gia)")
_OWNER = re.compile(r"chủ đầu tư(?:\s+là|:)?\s+(?P<owner>[^,;.()]{4,80})")


def projects_of(sentence: Sentence, figures: Iterable[Figure]) -> Iterator[Project]:
    """The projects named in a sentence, with its figures: each belongs to the last name before it.

    Places are those of the catalogue that the name holds; the owner is printed text.
    """
    named = sentence.of_kind("project")
    own = [one for one in figures if one.role == "project"]
    for at, mention in enumerate(named):
        until = named[at + 1].start if at + 1 < len(named) else sentence.end
        described = [one for one in own if mention.start <= one.start < until]
        start = mention.start if at else sentence.start
        since = named[at - 1].end if at else sentence.start
        group = _GROUP.search(sentence.between(start, until))
        yield Project(
            start=mention.start, end=mention.end, name=mention.value,
            group=_group(group) if group else "",
            owner=_owner(sentence, start, until),
            places=sentence.paper.places_in(mention.value),
            total_cost_bn_vnd=_amount(sentence.paper, described, "billion VND"),
            length_km=length_of(sentence.paper, described),
            start_year=_year(sentence, mention, (since, until), "start"),
            end_year=_year(sentence, mention, (since, until), "finish"),
            figures=tuple(one.id for one in described),
            path=sentence.placed.path, confidence=0.85,
        )  # fmt: skip


def _group(match: re.Match[str]) -> str:
    return match["group"].upper() if match["group"] else "national"


def _owner(sentence: Sentence, start: int, end: int) -> str:
    match = _OWNER.search(sentence.between(start, end))
    if match is None:
        return ""
    first, last = match.span("owner")
    return sentence.paper.kept.text[start + first : start + last].strip()


def length_of(paper: Paper, figures: Sequence[Figure]) -> Decimal | None:
    """The first length among the figures of a project, in kilometres."""
    return _amount(paper, figures, "km")


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
