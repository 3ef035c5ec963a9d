"""Proposals of running text: what somebody asks to be changed in a document or target."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lotrinh.reading.candidates import Proposal
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import BODY
from lotrinh.reading.patterns.proposal import Wanted
from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line
from lotrinh.reading.wishes import wishes

_REVIEW = re.compile(
    r"thẩm (?:tra|định)|góp ý|phản biện|(?:tham gia|cho|lấy|tổng hợp) ý kiến|ý kiến (?:về|đối với)"
)
_AMENDING = re.compile(r"(?:điều chỉnh|sửa đổi|bổ sung)\b")
_OPINIONS = re.compile(
    r"ý kiến|góp ý|thẩm tra|thẩm định|phản biện|thảo luận|kiến nghị|đề nghị (?:điều chỉnh|sửa đổi)"
    r"|đề xuất (?:điều chỉnh|sửa đổi)|nội dung (?:điều chỉnh|sửa đổi)"
)
_SETTLED = re.compile(r"kết luận|tiếp thu|giải trình|kết quả|tình hình|thông tin chung|nhiệm vụ$")
_ORDERS = frozenset(
    "plan decision directive dispatch resolution programme conclusion notice scheme"
    " master_plan".split()
)
LEADER = re.compile(
    r"(?:đồng chí |phó )*(?:chủ tịch|bí thư|thủ tướng|lãnh đạo (?:tỉnh|ubnd|thành phố)|chủ trì)\b"
)
_ASSEMBLY = re.compile(
    r"(?:đồng chí |phó )*chủ tịch (?:thường trực )?(?:quốc hội|hđnd|hội đồng nhân dân)\b"
)
_NATIONAL = re.compile(r"(?:đồng chí |phó )*(?:thủ tướng|chủ tịch (?:nước|quốc hội))\b")
_PEOPLE = re.compile(r"cử tri|nhân dân|người dân|bà con")
_HEADS_LINE = re.compile(
    rf"\s*(?:(?:[-+*•]|\d{{1,2}}(?:\.\d{{1,2}})*[.)]|[a-zđ]\)|[ivx]+\.)\s*)?"
    rf"(?:ý kiến (?:góp ý )?(?:của )?)?(?P<who>(?:(?:các|một số|nhiều|đại diện|đại biểu|cử tri|"
    rf"thống kê|thành viên)\s)*(?:{BODY.pattern}|đại biểu|cử tri|thống kê|bảo tàng)[^.;:]{{0,90}}?)"
    r"\s*(?::|$)"
)
HEAD_LINES = 12
_ANSWERS = re.compile(r"(?:trả lời|tiếp thu|giải trình|kết quả|ý kiến)\b")
_VOTERS_ASK = re.compile(
    r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\))?\s*(?:\d{1,2}[.)]\s*)?(?P<by>(?:cử tri|nhân dân)\b"
    r"[^.;:]{0,120}?)\s*,?\s+(?:(?:đề nghị|kiến nghị|đề xuất|có ý kiến|phản ánh)(?: và)?\s*)+:\s*$"
)


def proposals_of(sentences: Iterable[Sentence]) -> Iterator[Proposal]:
    """The proposals of running text in reading order.

    Whoever asks says so in the clause, opens the line or heads the list; in a paper that reviews
    another its issuer asks. Papers that give orders hold only what others ask; what stands behind
    "cần" or a bare verb counts in a review, or where it goes on with a request of the line.
    """
    review: bool | None = None
    asker = ""
    for _, line in groupby(sentences, key=lambda one: one.placed.line.start):
        whole = list(line)
        yield from _works_of(whole, asker)
        asker = _voters(whole[0].placed.line) or (asker if _is_item(whole[0].placed) else "")
        if any(one.of_kind("proposal") for one in whole):
            paper = whole[0].paper
            review = reviews(paper) if review is None else review
            yield from _of_line(whole, is_review=review)


def _voters(line: Line) -> str:
    """Who asks in the lines below: "Cử tri xã … đề nghị:"."""
    named = _VOTERS_ASK.match(line.key)
    return line.text[slice(*named.span("by"))].strip() if named else ""


def _is_item(placed: Placed) -> bool:
    return placed.body_start > placed.line.start


def _works_of(line: Sequence[Sentence], by: str) -> Iterator[Proposal]:
    """What a line below those who ask for it names."""
    first = line[0]
    begin = max(first.start, first.placed.body_start)
    key, text = first.paper.kept.key, first.paper.kept.text
    if not by or first.of_kind("proposal") or _ANSWERS.match(key, begin):
        return
    for start, end, kind in wishes(key, begin, first.end):
        yield Proposal(
            start=start, end=end, kind=kind, subject=text[start:end],
            by=by, path=first.placed.path,
        )  # fmt: skip


def _of_line(line: Sequence[Sentence], *, is_review: bool) -> Iterator[Proposal]:
    paper, placed = line[0].paper, line[0].placed
    printed = placed.line.text.strip()
    is_title = printed in paper.identity.title and not printed.endswith(".")
    if is_title and paper.identity.kind != "news":
        return
    stage = _stage(placed)
    by = "" if paper.identity.kind in _ORDERS and stage != "opinions" else _heading_asker(placed)
    is_open = False
    for sentence in line:
        for one in sentence.of_kind("proposal"):
            wanted = one.value
            is_prose = paper.identity.kind == "news" and not _is_item(placed)
            is_asked = wanted.way in ("asked", "above")
            if not is_asked and (is_title or (wanted.way == "told" and is_prose and not is_open)):
                continue
            is_order = not (by or stage or is_review or is_open) and _is_ordered(sentence, one)
            if is_order or not _counts(paper, one, by, stage, is_review=is_review, is_open=is_open):
                continue
            is_open, by = True, wanted.by or by
            yield Proposal(
                start=one.start, end=one.end, kind=wanted.kind,
                subject=paper.kept.running[one.start : one.end],
                by=by or (paper.identity.issuer_name if is_review else ""), path=placed.path,
            )  # fmt: skip


def _is_ordered(sentence: Sentence, one: Mention) -> bool:
    """Whether nobody is named who asks, and a body is told to do it: an order of the issuer.

    The centre is told nothing by papers that give no orders.
    """
    if one.value.way == "above" and sentence.paper.identity.kind not in _ORDERS:
        return False
    told = (each for each in sentence.of_kind("assignment") if each.value.way != "told")
    return not one.value.by and any(each.start <= one.start for each in told)


def _counts(
    paper: Paper, one: Mention, by: str, stage: str, *, is_review: bool, is_open: bool
) -> bool:
    wanted = one.value
    is_answered = stage == "settled" and not _PEOPLE.match(wanted.by.lower())
    if is_answered or _is_leader(wanted):
        return False
    is_opinion = is_review or stage == "opinions" or is_open
    if wanted.way in ("asked", "above"):
        return bool(wanted.by) or is_opinion or bool(by) or paper.identity.kind not in _ORDERS
    if wanted.way == "needed":
        return is_opinion or _is_asker(wanted.by)
    return is_opinion


def _is_leader(wanted: Wanted) -> bool:
    """Whether who asks gives orders to those asked; the chair of an assembly does not."""
    by = wanted.by.lower()
    if wanted.way == "above":
        return bool(_NATIONAL.match(by))
    return bool(LEADER.match(by)) and not _ASSEMBLY.match(by)


def _is_asker(by: str) -> bool:
    return bool(
        re.search(
            r"đại biểu|ý kiến|cử tri|thành viên|thẩm tra|ủy ban (?!nhân dân)"
            r"|ban (?:kinh tế|pháp chế)"
            r"|hiệp hội|chuyên gia|vcci",
            by.lower(),
        )
    )


def reviews(paper: Paper) -> bool:
    """Whether its head says that it gives opinions on another paper, or asks to amend one."""
    kind = paper.identity.kind
    if kind in _ORDERS:
        return False
    head = [line.key for line in paper.kept.lines if not line.is_blank][:HEAD_LINES]
    is_amending = kind == "submission" and bool(_AMENDING.search(paper.identity.title.lower()))
    return is_amending or any(_REVIEW.search(line) for line in head)


def _stage(placed: Placed) -> str:
    for line in placed.governing:
        if _SETTLED.search(line.key) and "như sau" not in line.key:
            return "settled"
        if _OPINIONS.search(line.key):
            return "opinions"
    return ""


def _heading_asker(placed: Placed) -> str:
    for line in (placed.line, *placed.governing):
        named = _HEADS_LINE.match(line.key)
        if named:
            return line.text[slice(*named.span("who"))]
    return ""
