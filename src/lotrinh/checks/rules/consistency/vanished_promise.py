"""A promise is gone in the document that takes the place of the one that made it.

A document takes the place of another when it names it as replaced, or has its title: the next
draft, the adopted paper after the draft. A paper of the same place that rests on another, runs
to the same year and takes over most of its promises is told once of those that it leaves out.

Ignores:
1. promises whose time was over when the newer document came;
2. promises that the newer document still makes in another form or unit, for that time or later, or
   without a number or a time;
3. documents that rest on an older one and take over few of its promises, or run to another year: a
   plan need not repeat every promise of its base, nor of a master plan;
4. between a draft and the adopted paper of its title, and between a paper and its base, what
   another document in force promises.

Source: no silent drop; the explanation of accepted opinions must name what was left out.
"""

from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.ledger.succession import successions
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import document_words, filled, listed, said
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
    Message(
        "văn bản căn cứ vào văn bản cũ nhưng chỉ nhận một ít mục tiêu, hoặc đến năm khác",
        "documents that rest on the older one but take over little of it, or run to another year",
    ),
    Message(
        "điều mà văn bản khác đang có hiệu lực đã hứa, trừ giữa hai lần của một văn bản",
        "what another document in force promises, but between two versions of one document",
    ),
)
SOURCE = Message(
    "Nguyên tắc không bỏ mục tiêu trong im lặng; giải trình tiếp thu phải nêu điều đã bỏ",
    "No silent drop: the explanation of accepted opinions names what was left out",
)
FIRST = paper("v1", "2025-11-28", status="draft", version="1")
SECOND = paper("v2", "2025-12-04", status="draft", version="2", replaces=("v1",))
CENTRAL = 1  # the lowest rank of the government and its ministries
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
        "Kế hoạch 5 năm nhận hai mục tiêu của đại hội và bỏ một",
        "A five-year plan takes over two promises of the congress and leaves one out",
        plan_of(
            paper("dh", "2025-09-20", issuer="04-tinh-uy"),
            paper("kh", "2025-12-11", issuer="04-hdnd", based_on=("dh",)),
            promised("dh.1", "forest_cover", "2030", ">= 57 %"),
            promised("dh.2", "poverty_rate", "2030", "<= 10 %"),
            promised("dh.3", "clean_water_rate", "2030", ">= 98 %"),
            promised("kh.1", "forest_cover", "2030", ">= 57 %"),
            promised("kh.2", "poverty_rate", "2030", "<= 10 %"),
        ),
        "dh.3",
    ),
    example(
        "Kế hoạch năm chỉ nhận một phần; kế hoạch khác hứa thay",
        "A yearly plan takes a part; another plan promises it instead",
        plan_of(
            paper("dh", "2025-09-20", issuer="04-tinh-uy"),
            paper("nam", "2025-12-08", issuer="04-hdnd", based_on=("dh",)),
            paper("kh", "2025-12-11", issuer="04-hdnd", based_on=("dh",)),
            paper("nuoc", "2025-12-12", issuer="04-ubnd", based_on=("dh",)),
            promised("dh.1", "forest_cover", "2030", ">= 57 %"),
            promised("dh.2", "poverty_rate", "2030", "<= 10 %"),
            promised("dh.3", "clean_water_rate", "2030", ">= 98 %"),
            promised("nam.1", "forest_cover", "2026", ">= 56.2 %"),
            promised("nam.2", "poverty_rate", "2026", "<= 14 %"),
            promised("kh.1", "forest_cover", "2030", ">= 57 %"),
            promised("kh.2", "poverty_rate", "2030", "<= 10 %"),
            promised("nuoc.3", "clean_water_rate", "2030", ">= 98 %"),
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


LEFT_OUT = Message(
    "{newer} căn cứ {older} và nhận {kept} mục tiêu, nhưng không nêu: {left}. Bổ sung, hoặc nêu rõ "
    "lý do không đưa vào.",
    "{newer} rests on {older} and takes over {kept} of its promises, but leaves out: {left}. Add "
    "them, or say why they are left out.",
)


@check(title=Message("Lời hứa biến mất", "A vanished promise"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each promise that the succeeding document leaves out, and for each base."""
    for older, newer in successions(at.plan.documents):
        for one in at.ledger.promises_in(older.id):
            if _is_over(one, newer) or _is_kept(at, one, newer):
                continue
            elsewhere = _elsewhere(at, one, newer)
            is_adoption = older.status == "draft" and newer.status == "adopted"
            if not (is_adoption and elsewhere):  # 4
                yield _finding(at, one, newer, elsewhere)

    for older, newer in _bases(at):  # 3
        yield from _left_out(at, older, newer)


def _bases(at: Inspection) -> Iterator[tuple[Document, Document]]:
    """Papers in force with those of their place that rest on them and run to the same year."""
    for newer in at.plan.documents:
        for older in (at.plan.document.get(one) for one in newer.based_on):
            if older is None or older.kind == "master_plan" or older.area != newer.area:
                continue
            ours, theirs = (at.ledger.promises_in(one.id) for one in (newer, older))
            if ours and theirs and _belong(ours, theirs):
                yield older, newer


def _belong(ours: Sequence[Promise], theirs: Sequence[Promise]) -> bool:
    """Whether two papers in force run to one year, and the older is no paper of the government."""
    are_adopted = all(one[0].paper.status == "adopted" for one in (ours, theirs))
    is_local = theirs[0].rank > CENTRAL
    return are_adopted and is_local and _last_year(ours) == _last_year(theirs)


def _last_year(promises: Sequence[Promise]) -> int:
    return max(one.end.year for one in promises)


def _left_out(at: Inspection, older: Document, newer: Document) -> Iterator[Result]:
    open_ones = [
        one for one in at.ledger.promises_in(older.id)
        if not _is_over(one, newer) and one.force == "in_force"
    ]  # fmt: skip
    gone = [one for one in open_ones if not _is_named(at, one, newer)]
    left = [one for one in gone if not _elsewhere(at, one, newer)]  # 4
    kept = len(open_ones) - len(gone)
    if left and kept > len(gone):
        message = filled(
            LEFT_OUT, newer=document_words(newer), older=document_words(older), kept=str(kept),
            left=listed([said(at, one.target) for one in left]),
        )  # fmt: skip
        yield broken(*rows_of(left), message=message)


def _is_named(at: Inspection, one: Promise, newer: Document) -> bool:
    """Whether a document promises anything of the same indicator and place."""
    return (newer.id, one.target.indicator, one.target.area) in at.once(_named)


def _named(at: Inspection) -> frozenset[tuple[str, str, str]]:
    return frozenset((one.document, one.indicator, one.area) for one in at.plan.targets)


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
