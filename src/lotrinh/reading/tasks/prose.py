"""Tasks of running text: an order to a body, what a body is told to do, solutions with a date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise, zip_longest

from lotrinh.reading.candidates import Task
from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import VERB
from lotrinh.reading.patterns.assignment import Assigned
from lotrinh.reading.structure import Placed
from lotrinh.reading.tasks.above import giver_of, opens_orders, shared_deadlines, stage_of
from lotrinh.reading.tasks.bodies import body_id, known_ids, printed_bodies
from lotrinh.reading.tasks.given import CLOSING, ORDERED, is_assigning, orders_in, whole_of
from lotrinh.reading.tasks.news import LISTS, NOBODY, RECITES, WANTS, announces, concluded, told_by
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

_CHAPTERS = frozenset(("phần", "chương", "mục", "Điều", "roman", "annex"))
_SURE = {"assigned": 0.9, "asked": 0.8, "told": 0.75, "listed": 0.75, "open": 0.55}
NEAR, FAR = 200, 800
"""How far an order is gone on with, in characters; farther in news of a paper of orders."""
_AIMS = re.compile(r"(?:phấn đấu|đề nghị|kiến nghị)\b")
_NO_ORDER = (CLOSING, re.compile(r"(?:trong|theo|căn cứ|trên cơ sở)\b"))


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
        if ordered and placed.line.start - ordered[0] > (FAR if is_announced else NEAR):
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
    if is_announced and LISTS.search(placed.line.key):
        return placed.line.end, NOBODY
    told = told_by(order, is_announced=is_announced)
    given = orders_in(line, stage_of(placed.headings), has_giver=False, told=told)
    orders = [one.value for _, one in given if is_announced or one.value.way in ORDERED]
    return (placed.line.end, orders[-1]._replace(partners="")) if orders else None


def _of_line(
    line: Sequence[Sentence], intro: Line | None, ordered: Assigned | None, *, is_announced: bool
) -> Iterator[Task]:
    paper, placed = line[0].paper, line[0].placed
    if placed.line.text.isupper() and not line[0].of_kind("assignment"):
        return
    above = (*placed.headings, *([intro] if intro and intro is not placed.line else []))
    giver, stage = giver_of(above, paper), stage_of(placed.headings)
    if not stage and any(opens_orders(one.key) for one in above):
        stage = "tasks"
    told = told_by(ordered, is_announced=is_announced)
    given = orders_in(line, stage, has_giver=giver is not None, told=told)
    if any(one.value.is_heading for _, one in given):
        return
    for (at, one), following in zip_longest(given, given[1:]):
        stop = following[1].start if following and following[0] == at else None
        yield from _tasks(whole_of(line, at), (one.start, one.end), stop, one.value, above)
    if given and stage != "review":
        yield from _going_on(line, given, above)
    if not given and stage != "review" and (is_assigning(paper) or _is_plan_ahead(placed, stage)):
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
            body, done = bodies[at], at + len(whole_of(line, at))
        if at < done or body is None:
            continue
        begin = sentence.start
        if VERB.match(sentence.key) and not any(one.match(sentence.key) for one in _NO_ORDER):
            order = body.value._replace(way="listed", partners="")
            yield from _tasks(whole_of(line, at), (begin, begin), None, order, above)
            done = at + len(whole_of(line, at))


def _to_nobody(line: Sequence[Sentence], given: Assigned, above: Sequence[Line]) -> Iterator[Task]:
    """What a news paragraph of orders wants by a day without saying of whom."""
    for at, sentence in enumerate(line):
        wanted = WANTS.search(sentence.key)
        if not wanted:
            continue
        begin = sentence.start + wanted.start()
        whole = whole_of(line, at)
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
        if is_news and _AIMS.match(key, begin):
            continue
        if (VERB.match(key, begin) or is_due) and not (at and GOES_ON.match(key, begin)):
            given = giver or Assigned("open", "")
            for task in _tasks(whole_of(line, at), (begin, begin), None, given, above):
                if giver or (stage == "tasks" and (task.lead or task.deadline_kind == "dated")):
                    yield task


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
    mention, due = deadline_among(paper, own or shared_deadlines(paper, above))
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
