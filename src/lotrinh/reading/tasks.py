"""Tasks of running text: an order to a body, what a body is told to do, solutions with a date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, zip_longest

from lotrinh.reading.bodies import body_id, known_ids, printed_bodies
from lotrinh.reading.candidates import Task
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import VERB
from lotrinh.reading.patterns.assignment import Assigned
from lotrinh.reading.structure import Placed
from lotrinh.reading.task_words import (
    GOES_ON,
    authority_in,
    deadline_among,
    deadlines_in,
    name_of,
    product_in,
    with_labels,
)

ASSIGNING = frozenset(
    "plan decision directive dispatch resolution programme conclusion notice minutes scheme"
    " master_plan".split()
)
ORDERING = frozenset(("directive", "dispatch"))
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
    r"|(?:tổ chức )?thực hiện (?:các )?nhiệm vụ (?:theo|tại|nêu trong) (?:bảng|phụ lục|biểu)"
)
_GENERAL = re.compile(r"trong (?:quá trình|phạm vi)|(?:căn cứ |theo )?chức năng, nhiệm vụ")


def tasks_of(sentences: Iterable[Sentence]) -> Iterator[Task]:
    """The tasks of running text in reading order.

    An order ("giao", and in plans, directives and the like "yêu cầu", "đề nghị") is one; so is
    what a body is told under a heading of tasks, an item of the list below such a body, and a
    solution where a verb opens the line and it has a date or names its lead behind. Ignored: what
    reports ask for, general functions, the closing "chịu trách nhiệm thi hành".
    """
    for _, line in groupby(sentences, key=lambda one: one.placed.line.start):
        yield from _of_line(list(line))


def _of_line(line: Sequence[Sentence]) -> Iterator[Task]:
    paper, placed = line[0].paper, line[0].placed
    giver, stage = _giver(placed, paper), _stage(placed)
    given = _given(line, stage, has_giver=giver is not None)
    if any(one.value.is_heading for _, one in given):
        return
    for (at, one), following in zip_longest(given, given[1:]):
        stop = following[1].start if following and following[0] == at else None
        yield _task(_whole(line, at), (one.start, one.end), stop, one.value)
    if not given and _is_assigning(paper) and stage != "review":
        yield from _without_own_body(line, giver, stage)


def _without_own_body(
    line: Sequence[Sentence], giver: Assigned | None, stage: str
) -> Iterator[Task]:
    """Sentences that a verb opens: items below a body, and solutions with a date or a lead."""
    for at, sentence in enumerate(line):
        begin = max(sentence.start, sentence.placed.body_start)
        key = sentence.paper.kept.key
        if VERB.match(key, begin) and not (at and GOES_ON.match(key, begin)):
            task = _task(_whole(line, at), (begin, begin), None, giver or Assigned("open", ""))
            if giver or (stage == "tasks" and (task.lead or task.deadline_kind == "dated")):
                yield task


def _given(line: Sequence[Sentence], stage: str, *, has_giver: bool) -> list[tuple[int, Mention]]:
    """The assignments of a line that are orders here, each with the number of its sentence."""
    paper = line[0].paper
    kind, is_assigning = paper.identity.kind, _is_assigning(paper)
    found: list[tuple[int, Mention]] = []
    for at, sentence in enumerate(line):
        for one in sentence.of_kind("assignment"):
            words = sentence.between(one.end, sentence.end)
            if stage == "review" or _CLOSING.match(words) or _GENERAL.match(words):
                continue
            is_told = stage == "tasks" or kind in ORDERING
            allowed = {
                "assigned": kind != "report",
                "asked": not has_giver and (is_assigning or kind == "news"),
                "told": bool(found) or (is_told and is_assigning),
            }
            if allowed[one.value.way]:
                found.append((at, one))
    return found


def _is_assigning(paper: Paper) -> bool:
    """Whether papers of this kind give tasks; an official letter has a number but no kind."""
    identity = paper.identity
    return identity.kind in ASSIGNING or bool(identity.number and not identity.kind)


def _stage(placed: Placed) -> str:
    """Whether the nearest heading that says so opens a review or tasks; blank when none does."""
    for line in placed.governing:
        if _REVIEWED.search(line.key):
            return "review"
        if _TASKS.search(line.key):
            return "tasks"
    return ""


def _giver(placed: Placed, paper: Paper) -> Assigned | None:
    """The order of the nearest line above that names who does what the list below it says."""
    for line in placed.governing:
        for one in paper.mentions[line.start]:
            if one.kind == "assignment" and one.value.is_heading:
                given: Assigned = one.value
                return replace(given, way="listed")
    return None


def _whole(line: Sequence[Sentence], at: int) -> list[Sentence]:
    """A sentence with the next ones of its line that only say by when, with whom and what."""
    whole = [line[at]]
    for sentence in line[at + 1 : at + 5]:
        if sentence.of_kind("assignment") or not GOES_ON.match(sentence.key):
            break
        whole.append(sentence)
    return whole


def _task(
    whole: Sequence[Sentence], span: tuple[int, int], stop: int | None, given: Assigned
) -> Task:
    paper = whole[0].paper
    text, key = paper.kept.text, paper.kept.key
    start, named = span
    end = start + len(text[start : stop or whole[-1].end].rstrip(" ;,"))
    given = with_labels(text, key, named, end, given)
    mentions = chain.from_iterable(one.of_kind("deadline") for one in whole)
    mention, due = deadline_among(paper, deadlines_in(mentions, named, end))
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
