"""The days of a task come in order: its paper, then the deadline; done, then confirmed.

Ignores:
1. a deadline up to a month before its paper: what was under way is confirmed;
2. tasks that were done by their deadline;
3. tasks of drafts and replaced papers, and days that are not known.

Source: what is asked for cannot be due before it is asked; what is confirmed has been done.
"""

from collections.abc import Iterator
from datetime import timedelta

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, document_words, filled
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.task import Task

A_MONTH = timedelta(days=31)
ABOUT = Message(
    "Hạn của nhiệm vụ không trước ngày ban hành văn bản giao nhiệm vụ; xác nhận sau khi hoàn "
    "thành.",
    "A task is not due before the paper that sets it was issued; it is confirmed after it is done.",
)
IGNORES = (
    Message(
        "Hạn trước ngày ban hành không quá một tháng.",
        "A deadline up to a month before the paper's day.",
    ),
    Message("Nhiệm vụ đã hoàn thành đúng hạn.", "Tasks that were done by their deadline."),
    Message(
        "Dự thảo, văn bản đã bị thay thế, ngày chưa biết.",
        "Drafts, replaced papers, days that are not known.",
    ),
)
SOURCE = Message(
    "Việc không thể đến hạn trước khi được giao; xác nhận chỉ sau khi hoàn thành.",
    "Nothing is due before it is asked for; what is confirmed has been done.",
)
TOO_EARLY = Message(
    "Nhiệm vụ “{task}” có hạn {due}, trước ngày ban hành {paper} ({issued}). Sửa hạn, hoặc ghi rõ "
    "nhiệm vụ đã xong.",
    "The task “{task}” is due on {due}, before {paper} was issued ({issued}). Correct the "
    "deadline, or record that it is done.",
)
UNDONE = Message(
    "Nhiệm vụ “{task}” được xác nhận ngày {confirmed} nhưng chưa ghi ngày hoàn thành. Bổ sung ngày "
    "hoàn thành.",
    "The task “{task}” was confirmed on {confirmed} and has no day of completion. Add it.",
)
BACKWARDS = Message(
    "Nhiệm vụ “{task}” được xác nhận ngày {confirmed}, trước khi hoàn thành ngày {done}. Sửa một "
    "trong hai ngày.",
    "The task “{task}” was confirmed on {confirmed}, before it was done on {done}. Correct one of "
    "the two days.",
)


@check(
    title=Message("Ngày của nhiệm vụ sai thứ tự", "Days of a task out of order"), severity="warning"
)
def run(at: Inspection) -> Iterator[Result]:
    """Each task in force."""
    for task in at.plan.tasks:
        if at.is_in_force(task.document):
            found = [*_confirmed(task), *_due(at, task)]
            yield from found or [holds(task.id)]


def _confirmed(task: Task) -> Iterator[Result]:
    confirmed, done = task.confirmed_on, task.completed_on
    if confirmed is None or (done is not None and done <= confirmed):
        return
    message = filled(
        UNDONE if done is None else BACKWARDS, task=task.name,
        confirmed=both(lambda lang: format_date(confirmed, lang)),
        done=both(lambda lang: format_date(done or confirmed, lang)),
    )  # fmt: skip
    yield broken(task.id, message=message, severity="error" if done else "")


def _due(at: Inspection, task: Task) -> Iterator[Result]:
    paper, due = at.plan.document.get(task.document), task.due_on
    if paper is None or due is None or paper.issued_on is None:
        return
    issued, done = paper.issued_on, task.completed_on
    if due + A_MONTH >= issued or (done is not None and done <= due):  # ignores 1, 2
        return
    message = filled(
        TOO_EARLY, task=task.name, paper=document_words(paper),
        due=both(lambda lang: format_date(due, lang)),
        issued=both(lambda lang: format_date(issued, lang)),
    )  # fmt: skip
    yield broken(task.id, message=message)


EXAMPLES = (
    example(
        "Hạn tháng 6, văn bản giao nhiệm vụ ban hành tháng 12.",
        "Due in June, asked for in December.",
        plan_of(paper("kh", "2025-12-11"), told("kh.1", due_on="2025-06-30")),
        "kh.1",
    ),
    example(
        "Xác nhận trước khi hoàn thành.",
        "Confirmed before it was done.",
        plan_of(told("kh.1", completed_on="2025-09-30", confirmed_on="2025-08-31")),
        "kh.1", severity="error",
    ),
    example(
        "Xác nhận mà chưa ghi ngày hoàn thành.",
        "Confirmed without a day of completion.",
        plan_of(told("kh.1", confirmed_on="2025-08-31")),
        "kh.1",
    ),
    example(
        "Hạn sát ngày ban hành; đã xong trước khi ban hành; đúng thứ tự; dự thảo.",
        "Due just before the paper's day; done before it; in order; a draft.",
        plan_of(
            paper("kh", "2025-12-11"), paper("dt", "2025-12-11", status="draft"),
            told("kh.1", due_on="2025-11-30"),
            told("kh.2", due_on="2025-06-30", completed_on="2025-06-15"),
            told("kh.3", completed_on="2025-09-30", confirmed_on="2025-09-30"),
            told("dt.1", due_on="2025-06-30"),
        ),
    ),
)  # fmt: skip
