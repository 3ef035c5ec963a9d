"""A promise is gone in the document that takes the place of the one that made it.

A document takes the place of another when it names it as replaced, or has its title: the next
draft, the adopted paper after the draft.

Ignores:
1. promises whose time was over when the newer document came;
2. promises that the newer document still makes in another form or unit, for that time or later, or
   without a number or a time;
3. documents that only rest on an older one: a plan need not repeat every promise of its base;
4. between a draft and the adopted paper of its title, what another document in force promises.

Source: no silent drop; the explanation of accepted opinions must name what was left out.
"""

from collections.abc import Iterator

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.ledger.succession import successions
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import document_words, filled
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message

ABOUT = Message(
    "Văn bản thay thế không bỏ lời hứa còn thời hạn của văn bản cũ mà không nói gì.",
    "A document that takes the place of another does not silently drop a promise whose time is "
    "still to come.",
)
IGNORES = (
    Message("lời hứa đã hết thời hạn", "promises whose time is over"),
    Message(
        "lời hứa còn lại dưới dạng hoặc đơn vị khác, kể cả không số, không kỳ",
        "promises that remain in another form or unit, also without a number or a time",
    ),
    Message("văn bản chỉ căn cứ vào văn bản cũ", "documents that only rest on the older one"),
    Message(
        "giữa dự thảo và bản ban hành: điều mà văn bản khác đang có hiệu lực đã hứa",
        "between a draft and the adopted paper: what another document in force promises",
    ),
)
SOURCE = Message(
    "Nguyên tắc không bỏ mục tiêu trong im lặng; giải trình tiếp thu phải nêu điều đã bỏ",
    "No silent drop: the explanation of accepted opinions names what was left out",
)
FIRST = paper("v1", "2025-11-28", status="draft", version="1")
SECOND = paper("v2", "2025-12-04", status="draft", version="2", replaces=("v1",))
EVERY = {"statistic": "each_year"}
EXAMPLES = (
    example(
        "Mục tiêu giải ngân hằng năm của dự thảo lần một không còn ở lần hai",
        "The yearly disbursement target of the first draft is gone in the second",
        plan_of(
            FIRST, SECOND,
            promised("v1.1", "disbursement_rate", "2026/2030", ">= 95 %", **EVERY),
            promised("v1.2", "forest_cover", "2030", ">= 57 %"),
            promised("v2.1", "forest_cover", "2030", ">= 57 %"),
        ),
        "v1.1",
    ),
    example(
        "Lời hứa còn dưới dạng khác, hoặc đã hết thời hạn",
        "The promise remains in another form, or its time is over",
        plan_of(
            FIRST, SECOND,
            promised("v1.1", "forest_cover", "2030", ">= 57 %"),
            promised("v2.1", "forest_cover", "2026/2030", ">= 56.5 %", **EVERY),
            promised("v1.2", "poverty_rate", "2024", "<= 20 %"),
            promised("v1.3", "pci", "2030", ">= 65 points"),
            promised("v2.3", "pci", "2030", "improve"),
        ),
    ),
    example(
        "Kế hoạch 5 năm không nhắc lại mọi mục tiêu của quy hoạch",
        "A five-year plan does not repeat every promise of the master plan",
        plan_of(
            paper("qh", "2023-11-24"),
            paper("kh", "2025-12-11", based_on=("qh",)),
            promised("qh.1", "forest_cover", "2030", ">= 57 %"),
            promised("kh.1", "poverty_rate", "2030", "<= 10 %"),
        ),
    ),
)  # fmt: skip
GONE = Message(
    "{promise}: không còn trong văn bản thay thế, {newer}. Đưa trở lại, hoặc nêu rõ lý do bỏ.",
    "{promise}: gone in {newer}, which takes its place. Bring it back, or say why it is left out.",
)
ELSEWHERE = Message(
    "{promise}: không còn trong văn bản thay thế, {newer}, dù {document} vẫn hứa. Đưa trở lại, "
    "hoặc nêu rõ lý do bỏ.",
    "{promise}: gone in {newer}, which takes its place, though {document} still promises it. Bring "
    "it back, or say why it is left out.",
)


@check(title=Message("Lời hứa biến mất", "A vanished promise"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each promise that the succeeding document leaves out."""
    for older, newer in successions(at.plan.documents):  # 3
        for one in at.ledger.promises_in(older.id):
            if _is_over(one, newer) or _is_kept(at, one, newer):
                continue
            elsewhere = _elsewhere(at, one, newer)
            is_adoption = older.status == "draft" and newer.status == "adopted"
            if not (is_adoption and elsewhere):  # 4
                yield _finding(at, one, newer, elsewhere)


def _is_over(one: Promise, newer: Document) -> bool:  # 1
    return newer.issued_on is not None and one.end < newer.issued_on


def _is_kept(at: Inspection, one: Promise, newer: Document) -> bool:  # 2
    if (newer.id, one.target.indicator, one.target.area) in at.once(_in_words):
        return True
    timeline = at.ledger.timeline_of(one)
    return any(other.paper.id == newer.id and other.end >= one.end for other in timeline)


def _in_words(at: Inspection) -> frozenset[tuple[str, str, str]]:
    """Documents with the indicator and area of what they promise without a number or a time."""
    rows = (one for one in at.plan.targets if one.id not in at.ledger.of_row)
    return frozenset((one.document, one.indicator, one.area) for one in rows)


def _elsewhere(at: Inspection, one: Promise, newer: Document) -> Document | None:
    found = [
        other for other in at.ledger.timeline_of(one)
        if other.paper.id not in (one.paper.id, newer.id) and other.force == "in_force"
        and other.measure == one.measure and other.overlaps(one)
    ]  # fmt: skip
    found.sort(key=lambda other: other.time != one.time)
    return found[0].paper if found else None


def _finding(at: Inspection, one: Promise, newer: Document, elsewhere: Document | None) -> Result:
    message = filled(
        ELSEWHERE if elsewhere else GONE, promise=promise_words(at, one),
        newer=document_words(newer), document=document_words(elsewhere),
    )  # fmt: skip
    return broken(*one.rows, message=message)
