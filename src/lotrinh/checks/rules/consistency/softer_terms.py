"""A document promises the same number as one that it should keep to, but on softer terms.

What bound is only aspired to; what held in every year holds in the last; what was due in one year
is due in a later one. Told once for a pair of documents.

Ignores:
1. numbers that are lower: other checks say that;
2. documents that neither replace the other nor rest on it, other concepts, and what the document
   promises firmly elsewhere in it;
3. later years, and last years for every year, unless the document takes the place of the other;
4. documents that are drafts against adopted ones, or superseded, and times that were over.

Source: no promise is dropped or softened in silence.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.relation import strictness
from lotrinh.checks.ledger.weaker import takes_the_place
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import about_words, document_words, filled, listed, value_words
from lotrinh.domain.message import Message

ABOUT = Message(
    "Văn bản sau hoặc cấp dưới giữ con số thì cũng giữ tính bắt buộc và thời hạn của nó.",
    "A later or lower document that keeps a number also keeps its firmness and its time.",
)
IGNORES = (
    Message("số thấp hơn: phép kiểm tra khác nói điều đó", "lower numbers: other checks say that"),
    Message(
        "khác khái niệm, hoặc văn bản còn hứa chắc ở chỗ khác",
        "other concepts, and what the document promises firmly elsewhere",
    ),
    Message(
        "lùi năm, hoặc chỉ còn năm cuối, khi văn bản không thay thế văn bản kia",
        "later years, and last years for every year, of papers that replace nothing",
    ),
    Message(
        "dự thảo so với văn bản đã ban hành, văn bản hết hiệu lực, thời hạn đã qua",
        "drafts against adopted papers, superseded papers, and times that were over",
    ),
)
SOURCE = Message(
    "Nguyên tắc không bỏ, không hạ mục tiêu trong im lặng",
    "The principle that nothing is dropped or softened in silence",
)
DRAFT = paper("v1", "2025-11-28", issuer="04-ubnd", status="draft")
AFTER = paper("v2", "2025-12-04", issuer="04-ubnd", status="draft", replaces=("v1",))
EVERY = {"statistic": "each_year"}
EXAMPLES = (
    example(
        "Bắt buộc thành phấn đấu, lùi hai năm, mỗi năm thành năm cuối",
        "Binding becomes a hope, two years later, every year becomes the last",
        plan_of(
            DRAFT, AFTER,
            promised("v1.1", "doctors_per_10000", "2030", ">= 14 per 10,000 people"),
            promised("v2.1", "doctors_per_10000", "2030", ">= 14 per 10,000 people",
                     modality="aspirational"),
            promised("v1.2", "clean_water_rate", "2028", ">= 98 %"),
            promised("v2.2", "clean_water_rate", "2030", ">= 98 %"),
            promised("v1.3", "disbursement_rate", "2026/2030", ">= 95 %", **EVERY),
            promised("v2.3", "disbursement_rate", "2030", ">= 95 %"),
        ),
        "v1.1 v1.2 v1.3 v2.1 v2.2 v2.3",
    ),
    example(
        "Cùng mức, cùng hạn; hứa chắc ở chỗ khác; kế hoạch năm sau giữ mức",
        "The same level and time; a firm promise elsewhere; the next year's plan keeps a level",
        plan_of(
            paper("a", "2025-12-04"), paper("b", "2026-12-04"),
            promised("a.1", "forest_cover", "2026", ">= 57 %"),
            promised("b.1", "forest_cover", "2027", ">= 57 %"),
            promised("a.2", "poverty_rate", "2030", "<= 10 %"),
            promised("b.2", "poverty_rate", "2030", "<= 10 %"),
            promised("b.3", "poverty_rate", "2030", "<= 9 %", modality="aspirational"),
        ),
    ),
)  # fmt: skip
SOFTER = Message(
    "{newer} giữ con số nhưng nới điều kiện của {older}: {moves}. Nêu lý do, hoặc giữ như cũ.",
    "{newer} keeps numbers but softens the terms of {older}: {moves}. Give the reason, or keep "
    "them.",
)
HOPE = Message(
    "{before}: từ bắt buộc thành phấn đấu", "{before}: no longer binding, only aspired to"
)
LAST = Message("{before}: chỉ còn {after}", "{before}: only {after}")
LATER = Message("{before}: lùi tới {after}", "{before}: put off to {after}")


@check(
    title=Message("Cùng con số, điều kiện nới", "The same number on softer terms"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each pair of documents."""
    told: dict[tuple[str, str], list[tuple[Message, Promise, Promise]]] = defaultdict(list)
    for timeline in at.ledger.standing.values():
        for old in timeline:
            for new, how in _softer(old, timeline):
                told[old.paper.id, new.paper.id].append((how, old, new))
    for moves in told.values():
        yield _finding(at, moves)


def _softer(old: Promise, timeline: Sequence[Promise]) -> Iterator[tuple[Promise, Message]]:
    """The promises of other papers that say less than an older one by their terms."""
    papers: dict[str, list[Promise]] = defaultdict(list)
    for one in timeline:
        if one.paper.id != old.paper.id and one.measure == old.measure:  # 2
            papers[one.paper.id].append(one)
    for ours in papers.values():
        is_instead = _is_instead(ours[0], old)
        is_base = old.force == "in_force" and old.paper.id in ours[0].paper.based_on
        if (is_instead or is_base) and _is_open(ours[0], old):
            is_kept = any(_is_as_firm(one, old) for one in ours)
            found = None if is_kept else _first(old, ours, is_instead=is_instead)
            if found:
                yield found


def _is_instead(one: Promise, old: Promise) -> bool:
    return takes_the_place(one.paper, old.paper) or old.amended_by == one.paper.id


def _is_open(one: Promise, old: Promise) -> bool:
    """Whether the older one's time was not over when the other came, and both are as final."""
    issued = one.paper.issued_on
    is_over = issued is not None and old.end < issued
    is_draft = one.paper.status == "draft" and old.paper.status != "draft"
    return not is_over and not is_draft and one.force != "superseded"  # 4


def _is_as_firm(one: Promise, old: Promise) -> bool:
    is_firm = one.target.modality == "binding" or old.target.modality != "binding"
    return is_firm and one.time == old.time and one.is_each_year == old.is_each_year


def _first(
    old: Promise, ours: Sequence[Promise], *, is_instead: bool
) -> tuple[Promise, Message] | None:
    as_much = [one for one in ours if strictness(one, old) in ("same", "stricter")]  # 1
    for one in as_much:
        if one.time == old.time and one.is_each_year == old.is_each_year:
            return one, HOPE
    if not is_instead:  # 3
        return None
    for one in as_much:
        if old.is_each_year and not one.is_each_year and one.end == old.end:
            return one, LAST
        is_put_off = one.end.year > old.end.year and one.interval == old.interval
        if is_put_off and old.start == old.end and not one.is_each_year:
            return one, LATER
    return None


def _finding(at: Inspection, moves: Sequence[tuple[Message, Promise, Promise]]) -> Result:
    _, old, new = moves[0]
    said = [
        filled(how, before=_said(at, before), after=_said(at, after))
        for how, before, after in moves
    ]
    message = filled(
        SOFTER, newer=document_words(new.paper), older=document_words(old.paper),
        moves=listed(said),
    )  # fmt: skip
    return broken(*rows_of([one for move in moves for one in move[1:]]), message=message)


def _said(at: Inspection, one: Promise) -> Message:
    return filled(
        Message("{about} {value}", "{about} {value}"), about=about_words(at, one.target),
        value=value_words(at, one.target),
    )  # fmt: skip
