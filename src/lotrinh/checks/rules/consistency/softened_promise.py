"""A newer document of the same rank promises less than the older one about the same time.

One finding for a document and the one it replaces; of two others for a time and a family of
indicators (parts of one whole), so that an adjustment which moves parts against each other is seen
at once.

Ignores:
1. what differs in concept, and numbers that differ only by their print or by an end left out;
2. older papers that are drafts or superseded, unless the newer one takes their place;
3. a number of another power of ten: a slip of units is told by itself;
4. programmes below their plan and papers below a higher rank: other checks say that;
5. promises made firmer, unless they make up for softened parts.

Source: no promise is dropped or softened in silence; conclusions of the Government Inspectorate on
adjusted plans ask for the reason of each change.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.weaker import Weakening, takes_the_place
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    about_words,
    document_words,
    filled,
    indicator_words,
    listed,
    value_words,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.domain.wording import due

Group = tuple[str, str, Hashable]
About = Callable[[Inspection, Observation | Target], Message]
ABOUT = Message(
    "Văn bản sau cùng cấp không hứa thấp hơn văn bản trước về cùng thời gian mà không nêu lý do.",
    "A later document of the same rank does not promise less than the earlier one about the same "
    "time without giving the reason.",
)
IGNORES = (
    Message("khác khái niệm, hoặc chỉ khác cách in", "other concepts, or only another print"),
    Message(
        "văn bản trước là dự thảo hoặc đã hết hiệu lực, trừ khi văn bản sau thay thế chính nó",
        "earlier papers that are drafts or superseded, unless the later one takes their place",
    ),
    Message("số lệch đúng 1.000 lần: lỗi đơn vị", "numbers exactly 1,000 times apart: unit slips"),
    Message(
        "so với cấp trên và với kế hoạch của chương trình: có kiểm tra riêng",
        "against the level above, and of programmes against plans: other checks say that",
    ),
    Message(
        "lời hứa được nâng lên, trừ khi để bù cho phần bị hạ",
        "promises made firmer, unless they make up for softened parts",
    ),
)
SOURCE = Message(
    "Nguyên tắc không bỏ, không hạ mục tiêu trong im lặng khi điều chỉnh kế hoạch",
    "The principle that an adjusted plan drops or softens nothing in silence",
)
BEFORE = paper("kh", "2025-03-25", issuer="04-ubnd", kind="plan")
AFTER = paper("tb", "2025-05-14", issuer="04-ubnd", kind="notice", based_on=("kh",))
GROWTH = {"statistic": "growth"}
EXAMPLES = (
    example(
        "Điều chỉnh kịch bản: công nghiệp hạ, xây dựng nâng, tổng giữ nguyên",
        "An adjusted scenario: industry down, construction up, the total kept",
        plan_of(
            BEFORE, AFTER,
            promised("kh.1", "grdp", "2025", ">= 8 %", **GROWTH),
            promised("kh.2", "grdp_industry", "2025", ">= 12.9 %", **GROWTH),
            promised("kh.3", "grdp_construction", "2025", ">= 10.5 %", **GROWTH),
            promised("tb.1", "grdp", "2025", ">= 8.0 %", **GROWTH),
            promised("tb.2", "grdp_industry", "2025", ">= 7.14 %", **GROWTH),
            promised("tb.3", "grdp_construction", "2025", ">= 21.1 %", **GROWTH),
        ),
        "kh.2 tb.2 kh.3 tb.3",
    ),
    example(
        "Dự thảo lần hai hạ mục tiêu của dự thảo lần một",
        "The second draft softens a promise of the first",
        plan_of(
            paper("v1", "2025-11-28", issuer="04-ubnd", status="draft"),
            paper("v2", "2025-12-04", issuer="04-ubnd", status="draft", replaces=("v1",)),
            promised("v1.1", "forest_cover", "2030", ">= 60 %"),
            promised("v2.1", "forest_cover", "2030", ">= 57 %"),
        ),
        "v1.1 v2.1",
    ),
    example(
        "Mức được nâng lên, và lỗi đơn vị giữa hai lần dự thảo",
        "A raised level, and a slip of units between two drafts",
        plan_of(
            BEFORE, AFTER,
            promised("kh.1", "grdp", "2025", ">= 8 %", **GROWTH),
            promised("tb.1", "grdp", "2025", ">= 8.5 %", **GROWTH),
            promised("kh.2", "digital_transformation_budget", "2025", "> 169317 billion VND"),
            promised("tb.2", "digital_transformation_budget", "2025", "> 169.317 billion VND"),
        ),
    ),
    example(
        "Hai năm khác nhau; bản trước chỉ là dự thảo không liên quan",
        "Two different years; the earlier paper is only an unrelated draft",
        plan_of(
            paper("kh", "2025-03-25", issuer="04-ubnd", status="draft"), AFTER,
            promised("kh.1", "grdp", "2025", ">= 8 %", **GROWTH),
            promised("kh.2", "grdp", "2026", ">= 9 %", **GROWTH),
            promised("tb.1", "grdp", "2025", ">= 7 %", **GROWTH),
        ),
    ),
)  # fmt: skip
SOFTENED = Message(
    "{newer} hạ mục tiêu của {older}: {moves}. Nêu lý do hạ, hoặc giữ mức cũ.",
    "{newer} softens what {older} promised: {moves}. Give the reason, or keep the old level.",
)
OF_ONE_TIME = Message(
    "{newer} hạ mục tiêu {when} của {older}: {moves}. Nêu lý do hạ, hoặc giữ mức cũ.",
    "{newer} softens what {older} promised {when}: {moves}. Give the reason, or keep the old "
    "level.",
)
MOVE = Message("{about} từ {before} còn {after}", "{about} from {before} to {after}")
RAISE = Message(
    "bù lại, {about} từ {before} lên {after}", "{about}, instead, from {before} up to {after}"
)


@check(title=Message("Lời hứa bị hạ", "A softened promise"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """One finding for what a newer document softens of one family of indicators and time."""
    grouped: dict[Group, list[Weakening]] = defaultdict(list)
    for one in at.ledger.weakenings:  # 1-4
        if one.how == "newer":
            grouped[_group(at, one.stronger, one.weaker)].append(one)
    raised = _raised(at, grouped.keys())
    for key, softened in grouped.items():
        families = {_family(at, one.stronger, one.weaker) for one in softened}
        yield _finding(
            at,
            softened,
            [
                one
                for one in raised.get(key, ())
                if _family(at, one.weaker, one.stronger) in families
            ],
        )


def _group(at: Inspection, older: Promise, newer: Promise) -> Group:
    is_replaced = takes_the_place(newer.paper, older.paper)
    return older.paper.id, newer.paper.id, "" if is_replaced else _family(at, older, newer)


def _family(at: Inspection, older: Promise, newer: Promise) -> Hashable:
    """The time, and the whole that an indicator is a part of."""
    return newer.time, at.catalogue.kinship.root(older.target.indicator), older.target.area


def _raised(at: Inspection, keys: Iterable[Group]) -> dict[Group, list[Weakening]]:
    """What the same documents make firmer of the same family and time."""
    found: dict[Group, list[Weakening]] = defaultdict(list)
    papers = {key[:2] for key in keys}
    for pair in at.ledger.pairs:  # 5
        for older, newer in ((pair.a, pair.b), (pair.b, pair.a)):
            firmer = "looser" if older is pair.a else "stricter"
            if (
                pair.relation == firmer
                and not pair.respect
                and (older.paper.id, newer.paper.id) in papers
            ):
                found[_group(at, older, newer)].append(Weakening(older, newer, "firmer"))
    return found


def _finding(at: Inspection, softened: Sequence[Weakening], raised: Sequence[Weakening]) -> Result:
    first, about = softened[0], about_words
    papers = {
        "newer": document_words(first.weaker.paper), "older": document_words(first.stronger.paper),
    }  # fmt: skip
    period, template = first.weaker.target.period, SOFTENED
    if period is not None and len({one.weaker.time for one in softened}) == 1:
        about, template = _indicator, OF_ONE_TIME
        papers["when"] = Message(due(period), due(period, "en"))
    moves = [_move(at, MOVE, about, one.stronger, one.weaker) for one in softened]
    moves += [_move(at, RAISE, about, one.weaker, one.stronger) for one in raised]
    message = filled(template, moves=listed(moves, len(moves)), **papers)
    rows = dict.fromkeys(
        row for one in (*softened, *raised) for row in (*one.stronger.rows, *one.weaker.rows)
    )
    return broken(*rows, message=message)


def _indicator(at: Inspection, row: Observation | Target) -> Message:
    return indicator_words(at, row.indicator)


def _move(at: Inspection, template: Message, about: About, old: Promise, new: Promise) -> Message:
    return filled(
        template, about=about(at, old.target),
        before=value_words(at, old.target), after=value_words(at, new.target),
    )  # fmt: skip
