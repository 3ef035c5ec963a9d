"""Which of a line's assignments are orders here, and how far what is ordered reaches."""

import re
from collections.abc import Sequence

from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.proposals import LEADER, reviews
from lotrinh.reading.tasks.words import GOES_ON, due_on

ASSIGNING = frozenset(
    "plan decision directive dispatch resolution programme conclusion notice minutes scheme"
    " master_plan guidance".split()
)
ORDERING = frozenset(("directive", "dispatch"))
TELLING = frozenset(("report", "submission", ""))
ORDERED = frozenset(("assigned", "asked"))
CLOSING = re.compile(
    r"(?:(?:chịu trách nhiệm|có trách nhiệm|nghiêm túc|khẩn trương|tổ chức|triển khai)\s*,?\s*)*"
    r"(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch|chương trình|thông báo"
    r"|công điện) này\s*\.?$"
    r"|(?:theo dõi|giám sát)(?:, (?:đôn đốc|kiểm tra))? việc (?:tổ chức )?thực hiện"
    r"(?: (?:nghị quyết|chỉ thị|kế hoạch|chương trình|quyết định)(?: này)?)?\s*\.?$"
    r"|(?:tổ chức )?thực hiện (?:các )?nhiệm vụ (?:được giao )?(?:theo|tại|nêu trong)"
    r" (?:bảng|phụ lục|biểu)"
    r"|(?:(?:nghiêm túc|khẩn trương|triển khai|biết),? )+thực hiện\s*\.?/?\.?$"
    r"|thông báo\b[^;]*\b(?:biết,? (?:và )?thực hiện|thực hiện\s*[./]*$)"
    r"|(?:kính )?(?:báo cáo|trình|đề nghị)[^;]*\bxem xét[^;]*\./\.$"
)
_DONE = re.compile(r"\bđã (?:ban hành|có|ký|chỉ đạo|giao|tổ chức)\b")
_SIGNED = re.compile(r"\b(?:vừa|mới) (?:ký|ban hành|có|ra)\b[^.;,]{0,40}?\b(?:yêu cầu|chỉ đạo)\b")
_ALL_OR_NONE = re.compile(r"các\b|$")
_COUNTED = re.compile(
    r"(?<!ngày )(?<!tháng )(?<!năm )(?<!quý )(?<!số )(?<!điều )(?<!cấp )(?<!trước )(?<!loại )"
    r"\b\d[\d.,]*\s+(?!ngày|tháng|năm|giờ)[^\W\d]{2}"
)
_LEADS = re.compile(r"\b(?:chủ trì,? (?:và )?phối hợp|có trách nhiệm|có nhiệm vụ)\b")
_PUBLIC = re.compile(r"(?:nhiều |các )?(?:cử tri|người dân|bà con|nhân dân|đại biểu)\b")
_ROLE = re.compile(r"(?:các )?(?:cơ quan|đơn vị) (?:chủ trì|phối hợp)")
_ALL = re.compile(r"(?:các|những|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|mỗi|cơ quan|đơn vị)\b")
_GENERAL = re.compile(r"trong (?:quá trình|phạm vi)|(?:căn cứ |theo )?chức năng, nhiệm vụ")


def orders_in(
    line: Sequence[Sentence], stage: str, *, has_giver: bool, told: str
) -> list[tuple[int, Mention]]:
    """The assignments of a line that are orders here, each with the number of its sentence.

    `told` says what a news paragraph that goes on with orders may tell bodies to do.
    """
    found: list[tuple[int, Mention]] = []
    for at, sentence in enumerate(line):
        orders = sentence.of_kind("assignment")
        for one in orders:
            following = (each.start for each in orders if each.start > one.start)
            words = sentence.between(one.end, next(following, sentence.end)).rstrip(" ;,")
            if _is_no_order(sentence, one, words, told) or _is_headline(line, one):
                continue
            if stage == "review" and not _is_new(sentence, one):
                continue
            is_told = bool(found) or bool(told and _is_told(line[at:], one, told))
            if _may_order(sentence, one, stage, has_giver=has_giver, is_told=is_told):
                found.append((at, one))
    return found


def _is_no_order(sentence: Sentence, one: Mention, words: str, told: str) -> bool:
    """Whether this only names a role, closes the paper, is a general duty, a wish, or long past."""
    lead = one.value.lead.lower()
    if _ROLE.fullmatch(lead) or (CLOSING.match(words) and not _is_given(one, words)):
        return True
    is_told = one.value.way == "told" and told != "anything"
    is_general = is_told and _GENERAL.match(words) and _ALL.match(lead)
    return bool(is_general) or _is_opinion(sentence, one) or _is_past(sentence, one)


def _may_order(
    sentence: Sentence, one: Mention, stage: str, *, has_giver: bool, is_told: bool
) -> bool:
    """Whether a paper of this kind may order in this way here."""
    kind, assigns = sentence.paper.identity.kind, is_assigning(sentence.paper)
    is_due = kind != "news" and _is_due(sentence, one)
    if one.value.way == "assigned":
        return kind != "report" or is_due
    if one.value.way == "asked":
        return not has_giver and (assigns or kind == "news" or is_due)
    has_duty = stage == "tasks" or kind in ORDERING
    return is_told or ((has_duty or is_due) and (assigns or kind in TELLING))


def _is_new(sentence: Sentence, one: Mention) -> bool:
    """Whether a review orders something by a day, which it does not only say was ordered."""
    is_done = _DONE.search(sentence.between(sentence.start, one.end))
    return one.value.way in ORDERED and not is_done and _is_due(sentence, one)


def _is_told(rest: Sequence[Sentence], one: Mention, told: str) -> bool:
    """Whether news that goes on with orders tells a body to do this, and not what it has done.

    What it did is counted: "tổ chức 12 hội nghị".
    """
    is_open = told == "anything" and not _COUNTED.search(rest[0].between(one.end, rest[0].end))
    return is_open or _is_firm(rest, one)


def _is_past(sentence: Sentence, one: Mention) -> bool:
    """Whether news only tells that an order was given: "đã ban hành …, chỉ đạo các bộ …"."""
    if sentence.paper.identity.kind != "news" or one.value.way != "asked":
        return False
    is_done = _DONE.search(sentence.between(sentence.start, one.end))
    return bool(is_done) and not _is_due(sentence, one)


def _is_headline(line: Sequence[Sentence], one: Mention) -> bool:
    """Whether all are told by no day what the paragraphs below say in full.

    That is so in the headline of news, and where the paper of orders is announced.
    """
    paper = line[0].paper
    is_all = one.value.way == "asked" and bool(_ALL_OR_NONE.match(one.value.lead.lower()))
    if paper.identity.kind != "news" or not is_all:
        return False
    first = next(each.start for each in paper.kept.lines if not each.is_blank)
    is_head = line[0].placed.line.start == first or bool(_SIGNED.search(line[0].key))
    return is_head and not _is_due(line[0], one)


def _is_firm(rest: Sequence[Sentence], one: Mention) -> bool:
    """Whether what a news paragraph says of a body is its duty: it leads, or must be done by then.

    That may stand in the next sentence: "Hoàn thành trong quý I".
    """
    leads = bool(_LEADS.search(rest[0].between(one.start, one.end)))
    return leads or any(_is_due(sentence, one) for sentence in whole_of(rest, 0))


def _is_given(one: Mention, words: str) -> bool:
    """Whether "giao" gives even a general duty; nobody is given what all are answerable for."""
    return one.value.way == "assigned" and "chịu trách nhiệm" not in words


def _is_opinion(sentence: Sentence, one: Mention) -> bool:
    """Whether a change is asked for here, by a review or, in the news, by one without orders."""
    is_news = sentence.paper.identity.kind == "news"
    if is_news and one.value.way == "asked" and _PUBLIC.match(sentence.key):
        return True
    asks = [other for other in sentence.of_kind("proposal") if other.start >= one.start]
    words = sentence.between(one.start, one.end)
    if not asks or one.value.way == "assigned" or "yêu cầu" in words:
        return False
    if sentence.paper.kept.running[one.start - 1 : one.start] in ('"', "“"):
        return True
    is_asker = bool(asks[0].value.by) and not LEADER.match(asks[0].value.by.lower())
    return reviews(sentence.paper) or (is_news and is_asker)


def _is_due(sentence: Sentence, one: Mention) -> bool:
    """Whether a day, month, quarter, recurrence or event is said by which it must be done."""
    paper = sentence.paper
    for mention in sentence.of_kind("deadline"):
        due = due_on(paper, mention.value)
        is_near = due is not None and due.frequency != "A"
        if mention.start >= one.start and (is_near or mention.value.kind != "dated"):
            return True
    return False


def is_assigning(paper: Paper) -> bool:
    """Whether papers of this kind give tasks; an official letter has a number but no kind."""
    identity = paper.identity
    return identity.kind in ASSIGNING or bool(identity.number and not identity.kind)


def whole_of(line: Sequence[Sentence], at: int) -> list[Sentence]:
    """A sentence with the next ones of its line that only say by when, with whom and what."""
    whole = [line[at]]
    for sentence in line[at + 1 : at + 5]:
        if sentence.of_kind("assignment") or not GOES_ON.match(sentence.key):
            break
        whole.append(sentence)
    return whole
