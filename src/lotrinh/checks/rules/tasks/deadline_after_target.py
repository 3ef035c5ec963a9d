"""A task is due before the time of the target that it serves is over.

Ignores:
1. tasks without a date, and targets without a time;
2. tasks that are done in time;
3. documents that are drafts or replaced;
4. a task that also serves a target that is not over when it is due.

Source: work that ends after the target's time cannot help it.
"""

from collections.abc import Iterator

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, plan_of, promised
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled, listed, said
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task

ABOUT = Message(
    "Hạn của nhiệm vụ không sau thời gian của mục tiêu mà nó phục vụ.",
    "A task is not due after the time of the target that it serves.",
)
IGNORES = (
    Message("Nhiệm vụ không có ngày, mục tiêu không có kỳ.", "Tasks and targets without a time."),
    Message("Nhiệm vụ đã xong trước khi hết kỳ.", "Tasks that were done in time."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
    Message(
        "Nhiệm vụ còn phục vụ mục tiêu khác chưa hết kỳ.",
        "A task that also serves a target that is not over when it is due.",
    ),
)
SOURCE = Message(
    "Việc xong sau khi hết kỳ thì không giúp đạt mục tiêu.",
    "Work that ends after the target's time cannot help it.",
)
WORDS = Message(
    "Nhiệm vụ “{task}” có hạn {day}, sau khi mục tiêu nó phục vụ đã hết kỳ: {targets}. Đẩy sớm hạn "
    "hoặc gắn nhiệm vụ với mục tiêu kỳ sau.",
    "The task “{task}” is due on {day}, after the time of the target it serves: {targets}. Bring "
    "it forward, or link it to a later target.",
)


@check(title=Message("Nhiệm vụ muộn hơn mục tiêu", "Tasks later than their target"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each dated task in force that serves targets."""
    for task in at.plan.tasks:
        if task.due_on is None or not task.targets or not at.is_in_force(task.document):
            continue
        targets = [at.plan.target[id] for id in task.targets if id in at.plan.target]
        late = [one for one in targets if _is_late(task, one)]
        is_late = bool(late) and len(late) == len(targets)  # ignores 4
        yield _broken(at, task, late) if is_late else holds(task.id, *(one.id for one in targets))


def _is_late(task: Task, target: Target) -> bool:
    if target.period is None or task.due_on is None:
        return False
    end = target.period.end
    is_done = task.completed_on is not None and task.completed_on <= end
    return task.due_on > end and not is_done


def _broken(at: Inspection, task: Task, late: list[Target]) -> Result:
    due = task.due_on
    assert due is not None
    message = filled(
        WORDS, task=task.name, day=both(lambda lang: format_date(due, lang)),
        targets=listed(said(at, one) for one in late),
    )  # fmt: skip
    return broken(task.id, *(one.id for one in late), message=message)


EXAMPLES = (
    example(
        "Nhiệm vụ hạn 2027 cho mục tiêu năm 2026.",
        "A task due in 2027 for a target of 2026.",
        plan_of(promised("nq.1", "grdp", "2026", ">= 10 %", statistic="growth"),
                told("kh.1", due_on="2027-03-31", targets=("nq.1",))),
        "kh.1 nq.1",
    ),
    example(
        "Trong kỳ; đã xong sớm; mục tiêu không có kỳ; không có mục tiêu.",
        "In time; done early; a target without a time; no target.",
        plan_of(
            promised("nq.1", "grdp", "2026", ">= 10 %", statistic="growth"),
            promised("nq.2", "grdp", "", ">= 10 %", statistic="growth"),
            told("kh.1", due_on="2026-12-31", targets=("nq.1",)), told("kh.4"),
            told("kh.2", due_on="2027-03-31", completed_on="2025-11-30", targets=("nq.1",)),
            told("kh.3", due_on="2027-03-31", targets=("nq.1", "nq.2")),
        ),
    ),
)  # fmt: skip
