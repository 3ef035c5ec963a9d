"""Tasks of running text: an order to a body, what a body is told to do, solutions with a date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby, pairwise, zip_longest

from lotrinh.reading.candidates import Task
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import VERB
from lotrinh.reading.patterns.assignment import Assigned
from lotrinh.reading.proposals import LEADER, reviews
from lotrinh.reading.structure import Placed
from lotrinh.reading.tasks.bodies import body_id, known_ids, printed_bodies
from lotrinh.reading.tasks.news import NOBODY, RECITES, WANTS, announces, concluded, told_by
from lotrinh.reading.tasks.words import (
    GOES_ON,
    authority_in,
    deadline_among,
    deadlines_in,
    due_on,
    handed_on,
    name_of,
    pieces_of,
    product_in,
    with_labels,
)
from lotrinh.reading.text import Line

ASSIGNING = frozenset(
    "plan decision directive dispatch resolution programme conclusion notice minutes scheme"
    " master_plan guidance".split()
)
ORDERING = frozenset(("directive", "dispatch"))
TELLING = frozenset(("report", "submission", ""))
_ORDERED = frozenset(("assigned", "asked"))
_CHAPTERS = frozenset(("phần", "chương", "mục", "Điều", "roman", "annex"))
_SURE = {"assigned": 0.9, "asked": 0.8, "told": 0.75, "listed": 0.75, "open": 0.55}
_TASKS = re.compile(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|kết luận|yêu cầu|\bgiao\b|chỉ đạo"
    r"|thực hiện (?:kế hoạch|chương trình|nghị quyết)"
)
_REVIEWED = re.compile(
    r"kết quả|tình hình|đánh giá|hạn chế|thực trạng|kiến nghị|ý kiến|đề xuất|bối cảnh|thành phần"
    r"|nguyên nhân|nơi nhận"
)
_CLOSING = re.compile(
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
NEAR = 200
_OPENS_ORDERS = re.compile(
    r"(?:\bgiao|\byêu cầu|\bchỉ đạo|\bkết luận|\bphân công"
    r"|ý kiến (?:chỉ đạo |kết luận )?như sau)\s*:\s*$"
)
_LEADS = re.compile(r"\b(?:chủ trì,? (?:và )?phối hợp|có trách nhiệm|có nhiệm vụ)\b")
_AIMS = re.compile(r"(?:phấn đấu|đề nghị|kiến nghị)\b")
_ROLE = re.compile(r"(?:các )?(?:cơ quan|đơn vị) (?:chủ trì|phối hợp)")
_NO_ORDER = (_CLOSING, re.compile(r"(?:trong|theo|căn cứ|trên cơ sở)\b"))
_ALL = re.compile(r"(?:các|những|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|mỗi|cơ quan|đơn vị)\b")
_GENERAL = re.compile(r"trong (?:quá trình|phạm vi)|(?:căn cứ |theo )?chức năng, nhiệm vụ")


def tasks_of(sentences: Iterable[Sentence]) -> Iterator[Task]:
    """The tasks of running text in reading order.

    An order ("giao", and in plans, directives and the like "yêu cầu", "đề nghị") is one; so is
    what a body is told under a heading of tasks, an item of the list below such a body, and a
    solution where a verb opens the line and it has a date or names its lead behind. In the news a
    verb that opens one of the next paragraphs goes on with the order. Ignored: what reports ask
    for, general functions, the closing "chịu trách nhiệm thi hành".
    """
    intro: Line | None = None
    ordered: tuple[int, Assigned] | None = None
    is_announced: bool | None = None
    for _, group in groupby(sentences, key=lambda one: one.placed.line.start):
        line = list(group)
        placed = line[0].placed
        is_plain = placed.body_start == placed.line.start
        if is_plain or placed.line.text.isupper() or placed.steps[-1].level in _CHAPTERS:
            intro = placed.line if placed.line.key.rstrip().endswith(":") else None
        if is_announced is None:
            is_announced = announces(line[0].paper)
        if ordered and placed.line.start - ordered[0] > NEAR:
            ordered = None
        order = ordered[1] if ordered else concluded(line)
        found = list(_of_line(line, intro, order, is_announced=is_announced))
        yield from found
        goes_on = (placed.line.end, ordered[1]) if ordered and found else ordered
        ordered = _ordered(line, order, is_announced=is_announced) or goes_on


def _ordered(
    line: Sequence[Sentence], order: Assigned | None, *, is_announced: bool
) -> tuple[int, Assigned] | None:
    """The order of a news paragraph that the next ones may go on with, and where it ends."""
    paper, placed = line[0].paper, line[0].placed
    if paper.identity.kind != "news":
        return None
    told = told_by(order, is_announced=is_announced)
    given = _given(line, _stage(placed.headings), has_giver=False, told=told)
    orders = [one.value for _, one in given if is_announced or one.value.way in _ORDERED]
    return (placed.line.end, orders[-1]._replace(partners="")) if orders else None


def _of_line(
    line: Sequence[Sentence], intro: Line | None, ordered: Assigned | None, *, is_announced: bool
) -> Iterator[Task]:
    paper, placed = line[0].paper, line[0].placed
    if placed.line.text.isupper() and not line[0].of_kind("assignment"):
        return
    above = (*placed.headings, *([intro] if intro and intro is not placed.line else []))
    giver, stage = _giver(above, paper), _stage(placed.headings)
    if not stage and any(_opens_orders(one.key) for one in above):
        stage = "tasks"
    told = told_by(ordered, is_announced=is_announced)
    given = _given(line, stage, has_giver=giver is not None, told=told)
    if any(one.value.is_heading for _, one in given):
        return
    for (at, one), following in zip_longest(given, given[1:]):
        stop = following[1].start if following and following[0] == at else None
        yield from _tasks(_whole(line, at), (one.start, one.end), stop, one.value, above)
    if given and stage != "review":
        yield from _going_on(line, given, above)
    if not given and stage != "review" and (_is_assigning(paper) or _is_plan_ahead(placed, stage)):
        yield from _without_own_body(line, giver, stage, above)
    elif not given and ordered and _goes_on_from(ordered, placed.line, is_announced=is_announced):
        yield from _without_own_body(line, ordered._replace(way="listed"), stage, above)
    if told and not given:
        yield from _to_nobody(line, ordered or NOBODY, above)


def _going_on(
    line: Sequence[Sentence], given: Sequence[tuple[int, Mention]], above: Sequence[Line]
) -> Iterator[Task]:
    """The sentences behind an order that a verb opens: more of the same body's tasks."""
    bodies = dict(given)
    body: Mention | None = None
    done = 0
    for at, sentence in enumerate(line):
        if at in bodies:
            body, done = bodies[at], at + len(_whole(line, at))
        if at < done or body is None:
            continue
        begin = sentence.start
        if VERB.match(sentence.key) and not any(one.match(sentence.key) for one in _NO_ORDER):
            order = body.value._replace(way="listed", partners="")
            yield from _tasks(_whole(line, at), (begin, begin), None, order, above)
            done = at + len(_whole(line, at))


def _to_nobody(line: Sequence[Sentence], given: Assigned, above: Sequence[Line]) -> Iterator[Task]:
    """What a news paragraph of orders wants by a day without saying of whom."""
    for at, sentence in enumerate(line):
        wanted = WANTS.search(sentence.key)
        if not wanted:
            continue
        begin = sentence.start + wanted.start()
        whole = _whole(line, at)
        ends = deadlines_in(sentence.of_kind("deadline"), begin, sentence.end)
        if any(due_on(sentence.paper, one.value) for one in ends):
            order = given._replace(way="listed", partners="")
            yield from _tasks(whole, (begin, sentence.start + wanted.end()), None, order, above)


def _is_plan_ahead(placed: Placed, stage: str) -> bool:
    """Whether an item under the tasks of a report says what to do, and neither aims nor asks."""
    aims = _AIMS.match(placed.line.key, placed.body_start - placed.line.start)
    return stage == "tasks" and placed.body_start > placed.line.start and not aims


def _goes_on_from(ordered: Assigned, line: Line, *, is_announced: bool) -> bool:
    """Whether a news paragraph without a body may hold more tasks of the one above."""
    is_closed = line.key.rstrip().endswith((".", ";"))
    is_order = ordered.way == "assigned" or is_announced
    return is_closed and is_order and not RECITES.match(line.key)


def _without_own_body(
    line: Sequence[Sentence], giver: Assigned | None, stage: str, above: Sequence[Line]
) -> Iterator[Task]:
    """Sentences that a verb opens: items below a body, and solutions with a date or a lead."""
    for at, sentence in enumerate(line):
        begin = max(sentence.start, sentence.placed.body_start)
        key = sentence.paper.kept.key
        is_news = sentence.paper.identity.kind == "news"
        is_due = giver is not None and not is_news and bool(sentence.of_kind("deadline"))
        if (VERB.match(key, begin) or is_due) and not (at and GOES_ON.match(key, begin)):
            given = giver or Assigned("open", "")
            for task in _tasks(_whole(line, at), (begin, begin), None, given, above):
                if giver or (stage == "tasks" and (task.lead or task.deadline_kind == "dated")):
                    yield task


def _given(
    line: Sequence[Sentence], stage: str, *, has_giver: bool, told: str
) -> list[tuple[int, Mention]]:
    """The assignments of a line that are orders here, each with the number of its sentence.

    `told` says what a news paragraph that goes on with orders may tell bodies to do.
    """
    paper = line[0].paper
    kind, is_assigning = paper.identity.kind, _is_assigning(paper)
    found: list[tuple[int, Mention]] = []
    for at, sentence in enumerate(line):
        orders = sentence.of_kind("assignment")
        for one in orders:
            following = (each.start for each in orders if each.start > one.start)
            words = sentence.between(one.end, next(following, sentence.end)).rstrip(" ;,")
            is_role = _ROLE.fullmatch(one.value.lead.lower())
            is_closing = bool(_CLOSING.match(words)) and not _is_given(one, words)
            is_general = _GENERAL.match(words) and _ALL.match(one.value.lead.lower())
            if is_role or is_closing or is_general or _is_opinion(sentence, one):
                continue
            if stage == "review" and not (one.value.way in _ORDERED and _is_due(sentence, one)):
                continue
            has_duty = stage == "tasks" or kind in ORDERING
            is_due = kind != "news" and _is_due(sentence, one)
            allowed: dict[str, object] = {
                "assigned": kind != "report" or is_due,
                "asked": not has_giver and (is_assigning or kind == "news" or is_due),
                "told": bool(found)
                or (told and (told == "anything" or _is_firm(line[at:], one)))
                or ((has_duty or is_due) and (is_assigning or kind in TELLING)),
            }
            if allowed[one.value.way]:
                found.append((at, one))
    return found


def _is_firm(rest: Sequence[Sentence], one: Mention) -> bool:
    """Whether what a news paragraph says of a body is its duty: it leads, or must be done by then.

    That may stand in the next sentence: "Hoàn thành trong quý I".
    """
    leads = bool(_LEADS.search(rest[0].between(one.start, one.end)))
    return leads or any(_is_due(sentence, one) for sentence in _whole(rest, 0))


def _is_given(one: Mention, words: str) -> bool:
    """Whether "giao" gives even a general duty; nobody is given what all are answerable for."""
    return one.value.way == "assigned" and "chịu trách nhiệm" not in words


def _is_opinion(sentence: Sentence, one: Mention) -> bool:
    """Whether a change is asked for here, by a review or, in the news, by one without orders."""
    asks = [other for other in sentence.of_kind("proposal") if other.start >= one.start]
    words = sentence.between(one.start, one.end)
    if not asks or one.value.way == "assigned" or "yêu cầu" in words:
        return False
    if sentence.paper.kept.running[one.start - 1 : one.start] in ('"', "“"):
        return True
    is_asker = bool(asks[0].value.by) and not LEADER.match(asks[0].value.by.lower())
    return reviews(sentence.paper) or (sentence.paper.identity.kind == "news" and is_asker)


def _is_due(sentence: Sentence, one: Mention) -> bool:
    """Whether a day, month, quarter, recurrence or event is said by which it must be done."""
    paper = sentence.paper
    for mention in sentence.of_kind("deadline"):
        due = due_on(paper, mention.value)
        is_near = due is not None and due.frequency != "A"
        if mention.start >= one.start and (is_near or mention.value.kind != "dated"):
            return True
    return False


def _is_assigning(paper: Paper) -> bool:
    """Whether papers of this kind give tasks; an official letter has a number but no kind."""
    identity = paper.identity
    return identity.kind in ASSIGNING or bool(identity.number and not identity.kind)


def _opens_orders(key: str) -> bool:
    return key.rstrip().endswith(":") and bool(_OPENS_ORDERS.search(key))


def _stage(above: Sequence[Line]) -> str:
    """Whether the nearest line above that says so opens a review or tasks; blank when none does."""
    return next(filter(None, (_opened(line.key) for line in above)), "")


@lru_cache(maxsize=64)
def _opened(key: str) -> str:
    """What the lines below a line are; kept, as many lines stand below one heading."""
    if _opens_orders(key):
        return "tasks"
    if _REVIEWED.search(key):
        return "review"
    return "tasks" if _TASKS.search(key) else ""


def _giver(above: Sequence[Line], paper: Paper) -> Assigned | None:
    """The order of the nearest line above that names who does what the list below it says."""
    for line in above:
        for one in paper.mentions[line.start]:
            if one.kind == "assignment" and one.value.is_heading:
                given: Assigned = one.value
                return given._replace(way="listed")
    return None


def _shared(paper: Paper, above: Sequence[Line]) -> list[Mention]:
    """The deadline that the line above a list gives to all of it: "… hoàn thành trước …:"."""
    for line in above[:1]:
        if line.key.rstrip().endswith(":"):
            return [one for one in paper.mentions[line.start] if one.kind == "deadline"]
    return []


def _whole(line: Sequence[Sentence], at: int) -> list[Sentence]:
    """A sentence with the next ones of its line that only say by when, with whom and what."""
    whole = [line[at]]
    for sentence in line[at + 1 : at + 5]:
        if sentence.of_kind("assignment") or not GOES_ON.match(sentence.key):
            break
        whole.append(sentence)
    return whole


def _tasks(
    whole: Sequence[Sentence],
    span: tuple[int, int],
    stop: int | None,
    given: Assigned,
    above: Sequence[Line],
) -> Iterator[Task]:
    """The task of an order, and those behind its semicolons, which have the same lead."""
    start, named = span
    end = stop or whole[-1].end
    mentions = list(chain.from_iterable(one.of_kind("deadline") for one in whole))
    is_open = given.way == "open"
    key, is_news = whole[0].paper.kept.key, whole[0].paper.identity.kind == "news"
    cuts = [] if is_open else list(pieces_of(key, named, end, mentions, is_news=is_news))
    for begin, finish in pairwise([start, *cuts, end]):
        at = named if begin == start else begin
        handed = handed_on(key, at, finish, mentions)
        stop = handed.start() if handed else finish
        yield _task(whole, (begin, at, stop), given, mentions, above)
        if handed:
            lead = whole[0].paper.kept.running[slice(*handed.span("who"))]
            part = (handed.start("who"), handed.start("who"), finish)
            yield _task(whole, part, Assigned("told", lead), mentions, above)


def _task(
    whole: Sequence[Sentence],
    span: tuple[int, int, int],
    given: Assigned,
    mentions: Sequence[Mention],
    above: Sequence[Line],
) -> Task:
    paper = whole[0].paper
    text, key = paper.kept.running, paper.kept.key
    start, named, stop = span
    end = start + len(text[start:stop].rstrip(" ;,").removesuffix("đồng thời").rstrip(" ;,"))
    given = with_labels(text, key, named, end, given)
    own = sorted(deadlines_in(mentions, start, end), key=lambda one: one.start == start)
    mention, due = deadline_among(paper, own or _shared(paper, above))
    partners = printed_bodies(given.partners)
    return Task(
        start=start, end=end, sentence=(whole[0].start, whole[-1].end),
        name=name_of(text, key, named, end, mention),
        lead=given.lead, lead_id=body_id(paper, given.lead),
        partners=partners, partner_ids=known_ids(paper, partners),
        deliverable=product_in(text, key, named, end),
        authority=authority_in(text, key, named, end),
        deadline_kind=mention.value.kind if mention else "undated",
        deadline=due,
        deadline_text=text[mention.start : mention.end] if mention else "",
        recurrence=mention.value.recurrence if mention else "",
        path=whole[0].placed.path, confidence=_SURE[given.way],
    )  # fmt: skip
