"""Two promises in force for the same thing and time, of which the stricter makes the looser idle.

Both stand in one document, or in papers of one issuer neither of which takes the other's place.
Their numbers differ and could both be true, so it is no conflict; but whoever reports can choose.

Ignores:
1. an aspiration beside a binding aim: the one is to be reached, the other to be kept;
2. numbers that differ only by their print or by an end left out, and other powers of ten;
3. each year against one year, and what differs in concept;
4. papers of different issuers, drafts and replaced papers;
5. a newer paper with a lower number (told as softened), or one that rests on the older paper and
   raises its number: an adjustment.

Source: one indicator has one planned level in one document (Decree 94/2022/NĐ-CP, planned
indicators); plans of one level agree with each other (Law on Planning 21/2017/QH14, article 4).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.ledger.relation import Pair, by_strictness
from lotrinh.checks.ledger.weaker import is_material, is_newer, takes_the_place
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, listed
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message

ABOUT = Message(
    "Một văn bản, hoặc các văn bản của một cơ quan, nêu một mức duy nhất cho một chỉ tiêu và thời "
    "gian; mức chặt hơn làm mức lỏng hơn thành thừa.",
    "A document, or the papers of one issuer, state one level for an indicator and time; a "
    "stricter one makes a looser one idle.",
)
IGNORES = (
    Message("mức phấn đấu bên cạnh mức bắt buộc", "an aspiration beside a binding aim"),
    Message(
        "chỉ khác cách in, bỏ trống một đầu, hoặc khác bậc mười (lỗi đơn vị)",
        "only another print, an end left out, or another power of ten (a slip of units)",
    ),
    Message(
        "mức hằng năm so với mức của một năm; khác khái niệm",
        "each year against one year; other concepts",
    ),
    Message(
        "văn bản của cơ quan khác, dự thảo, văn bản đã bị thay thế",
        "papers of other issuers, drafts and replaced papers",
    ),
    Message(
        "văn bản mới hạ mức (phép kiểm tra khác nói điều đó), hoặc căn cứ văn bản cũ mà nâng mức",
        "a newer paper with a lower number (another check says so), or one that rests on the older "
        "and raises its number",
    ),
)
SOURCE = Message(
    "Luật Quy hoạch 21/2017/QH14, Điều 4: tính thống nhất giữa các kế hoạch",
    "Law on Planning 21/2017/QH14, article 4: plans agree with each other",
)
GROWTH = {"statistic": "growth"}
OF_COUNCIL = {"issuer": "04-hdnd", "kind": "resolution"}
EXAMPLES = (
    example(
        "Một văn bản: khoảng 4 triệu lượt khách và trên 2,5 triệu lượt",
        "One document: about 4 million visitors, and more than 2.5 million",
        plan_of(
            promised("ct.1", "tourist_arrivals", "2026", "~ 4 million visitors"),
            promised("ct.2", "tourist_arrivals", "2026", "> 2.5 million visitors"),
        ),
        "ct.1 ct.2",
    ),
    example(
        "Hai nghị quyết của một hội đồng, cái sau cao hơn và không thay cái trước",
        "Two resolutions of one council, the later one higher, neither replaces the other",
        plan_of(
            paper("a", "2025-01-15", **OF_COUNCIL),
            paper("b", "2025-07-15", **OF_COUNCIL),
            promised("a.1", "forest_cover", "2030", ">= 57 %"),
            promised("b.1", "forest_cover", "2030", ">= 60 %"),
        ),
        "a.1 b.1",
    ),
    example(
        "Bắt buộc 8%, phấn đấu 10%", "8% is binding, 10% an aspiration",
        plan_of(
            promised("nq.1", "grdp", "2026", ">= 8 %", **GROWTH),
            promised("nq.2", "grdp", "2026", ">= 10 %", modality="aspirational", **GROWTH),
        ),
    ),
    example(
        "75-80 triệu và từ 75 triệu; 9,72% và 9,7%", "75-80 million and from 75; 9.72% and 9.7%",
        plan_of(
            promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
            promised("nq.2", "grdp_per_capita", "2030", ">= 75 million VND/person"),
            promised("nq.3", "grdp", "2026", ">= 9.72 %", **GROWTH),
            promised("nq.4", "grdp", "2026", ">= 9.7 %", **GROWTH),
        ),
    ),
    example(
        "8% mỗi năm và 10% năm 2026", "8% each year and 10% in 2026",
        plan_of(
            promised("nq.1", "grdp", "2026/2030", ">= 8 %", statistic="each_year"),
            promised("nq.2", "grdp", "2026", ">= 10 %", **GROWTH),
        ),
    ),
    example(
        "Bản sau thay bản trước, hoặc căn cứ bản trước mà nâng mức",
        "The later paper replaces the earlier one, or rests on it and raises its number",
        plan_of(
            paper("a", "2025-01-15", **OF_COUNCIL),
            paper("b", "2025-07-15", replaces=("a",), **OF_COUNCIL),
            paper("c", "2025-09-15", based_on=("b",), **OF_COUNCIL),
            promised("a.1", "forest_cover", "2030", ">= 57 %"),
            promised("b.1", "forest_cover", "2030", ">= 60 %"),
            promised("c.1", "forest_cover", "2030", ">= 61 %"),
        ),
    ),
)  # fmt: skip
IDLE = Message(
    "{stronger}, nên mức lỏng hơn thành thừa: {weaker}. Giữ một mức, hoặc ghi rõ mức nào bắt buộc, "
    "mức nào phấn đấu.",
    "{stronger}, which makes the looser aim idle: {weaker}. Keep one level, or say which binds and "
    "which is an aspiration.",
)


@check(title=Message("Hai mức cho một chỉ tiêu", "Two aims for one thing"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each strictest promise, with every looser one beside it."""
    beside: dict[str, list[Promise]] = defaultdict(list)
    idle = set()
    for weaker, stronger in _aims(at):
        beside[stronger.id].append(weaker)
        idle.add(weaker.id)
    for id, looser in beside.items():
        if id not in idle:
            yield _finding(at, at.ledger.of_row[id], looser)


def _aims(at: Inspection) -> Iterator[tuple[Promise, Promise]]:
    for pair in at.ledger.pairs:
        if pair.relation in ("stricter", "looser") and _are_alike(pair):  # 3
            weaker, stronger = by_strictness(pair)
            is_softened = weaker.paper != stronger.paper and is_newer(weaker.paper, stronger.paper)
            if is_material(weaker, stronger) and not is_softened:  # 2, 5
                yield weaker, stronger


def _are_alike(pair: Pair) -> bool:
    both = pair.a, pair.b
    one, other = (each.paper for each in both)
    if any(each.force != "in_force" or each.target.modality != "binding" for each in both):  # 1, 4
        return False
    if pair.a.time != pair.b.time or pair.a.is_each_year != pair.b.is_each_year:  # 3
        return False
    if one.id == other.id:
        return True
    is_of_one = bool(one.issuer) and (one.issuer, one.area) == (other.issuer, other.area)
    return is_of_one and not (_adjusts(one, other) or _adjusts(other, one))  # 5


def _adjusts(one: Document, other: Document) -> bool:
    return takes_the_place(one, other) or other.id in one.based_on


def _finding(at: Inspection, stronger: Promise, looser: Sequence[Promise]) -> Result:
    weaker = listed([promise_words(at, one) for one in looser])
    message = filled(IDLE, stronger=promise_words(at, stronger), weaker=weaker)
    return broken(*rows_of((stronger, *looser)), message=message)
