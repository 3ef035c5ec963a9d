"""The body that leads a task exists on the day it is due.

Ignores:
1. tasks that are done;
2. documents that are drafts or replaced;
3. tasks without a lead: they lack one of the six clear things, told elsewhere;
4. tasks without a date: today counts.

Source: the bodies of the catalogue and of the plan, with their days and successors.
"""

from collections.abc import Iterator
from datetime import date

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.organisation import Organisation, responsible_on
from lotrinh.domain.task import Task
from lotrinh.domain.validity import Validity

ABOUT = Message(
    "Cơ quan chủ trì còn tồn tại vào hạn của nhiệm vụ.",
    "The lead body of a task exists on the day it is due.",
)
IGNORES = (
    Message("Nhiệm vụ đã hoàn thành.", "Tasks that are done."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
    Message("Nhiệm vụ chưa có cơ quan chủ trì.", "Tasks without a lead."),
    Message("Nhiệm vụ không có ngày: tính theo hôm nay.", "Tasks without a date: today counts."),
)
SOURCE = Message(
    "Danh mục cơ quan, có ngày thành lập, kết thúc và nơi kế tục.",
    "The list of bodies, with their days and successors.",
)
GONE = Message(
    "Nhiệm vụ “{task}” do {body} chủ trì, nhưng đến {day} nơi này không còn (hết {end}). {next}",
    "The task “{task}” is led by {body}, which is gone by {day} (it ended on {end}). {next}",
)
NEXT = Message("Giao lại cho nơi kế tục: {body}.", "Give it to its successor: {body}.")
NO_NEXT = Message(
    "Xác định cơ quan kế tục và giao lại.", "Establish its successor and give it the task."
)
EARLY = Message(
    "Nhiệm vụ “{task}” do {body} chủ trì, nhưng đến {day} cơ quan này chưa thành lập. Giao cho cơ "
    "quan đang có.",
    "The task “{task}” is led by {body}, which does not exist yet on {day}. Give it to one that "
    "does.",
)
UNKNOWN = Message(
    "Nhiệm vụ “{task}” do “{body}” chủ trì, là cơ quan không có trong danh mục. Sửa tên hoặc bổ "
    "sung danh mục.",
    "The task “{task}” is led by “{body}”, which is not a known body. Correct it or add the body.",
)


@check(title=Message("Cơ quan chủ trì không còn", "The lead body is gone"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Each open task in force with a lead."""
    for task in at.plan.tasks:
        if task.lead and task.completed_on is None and at.is_in_force(task.document):
            message = _message(at, task, task.due_on or at.today)
            yield broken(task.id, message=message) if message else holds(task.id)


def _message(at: Inspection, task: Task, day: date) -> Message | None:
    bodies = at.catalogue.organisations
    body = bodies.get(task.lead)
    when = both(lambda lang: format_date(day, lang))
    if body is None:
        return filled(UNKNOWN, task=task.name, body=task.lead)
    if body.exists_on(day):
        return None
    end = body.validity.valid_to
    if end is None or day < end:
        return filled(EARLY, task=task.name, body=body.name, day=when)
    heir = responsible_on(bodies, body.id, day)
    return filled(
        GONE, task=task.name, body=body.name, day=when,
        end=both(lambda lang: format_date(end, lang)),
        next=filled(NEXT, body=bodies[heir].name) if heir else NO_NEXT,
    )  # fmt: skip


def _body(id: str, until: str = "", successor: str = "", since: str = "") -> Organisation:
    first, last = (date.fromisoformat(day) if day else None for day in (since, until))
    validity = Validity(first, last)
    return Organisation(id=id, name=id, kind="department", validity=validity, successor=successor)


EXAMPLES = (
    example(
        "Sở đã hợp nhất trước hạn; phòng đã giải thể; ban chưa thành lập; cơ quan lạ.",
        "Merged before the day; dissolved; not set up yet; unknown.",
        plan_of(
            _body("so-cu", "2025-02-28", "so-moi"), _body("so-moi", since="2025-03-01"),
            _body("phong", "2025-06-30"), _body("ban", since="2030-01-01"),
            told("kh.1", lead="so-cu"), told("kh.2", lead="phong"), told("kh.3", lead="ban"),
            told("kh.4", lead="so-la"),
        ),
        "kh.1", "kh.2", "kh.3", "kh.4",
    ),
    example(
        "Còn tồn tại; đã xong trước khi hợp nhất; chưa giao cho ai; hạn trước khi hợp nhất.",
        "It exists; done before the merger; no lead; due before the merger.",
        plan_of(
            _body("so-cu", "2025-02-28", "so-moi"), _body("so-moi"), told("kh.1", lead="so-moi"),
            told("kh.2", lead="so-cu", completed_on="2025-01-31"), told("kh.3", lead=""),
            told("kh.4", lead="so-cu", due_on="2025-02-15"),
        ),
    ),
)  # fmt: skip
