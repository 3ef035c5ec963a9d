"""A task says the six clear things: who, what, when, whose duty, what product, whose authority.

One finding for each document, with every task concerned: a planner mends a table, not a row.

Ignores:
1. tasks that are done;
2. documents that are drafts or replaced;
3. a deadline that recurs or waits for an event: that is clear too.

Source: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền (Quyết định
2179/QĐ-TTg ngày 6/10/2025).
"""

from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import document_words, filled, listed
from lotrinh.domain.message import Message
from lotrinh.domain.task import Task

ABOUT = Message(
    "Nhiệm vụ nêu đủ sáu rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền.",
    "A task states six clear things: who, what, when, duty, product and authority.",
)
IGNORES = (
    Message("Nhiệm vụ đã hoàn thành.", "Tasks that are done."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
    Message(
        "Thời hạn định kỳ hoặc theo sự kiện: cũng là rõ.",
        "A deadline that recurs or waits for an event: that is clear too.",
    ),
)
SOURCE = Message(
    "Nguyên tắc “6 rõ”, Quyết định 2179/QĐ-TTg ngày 6/10/2025.",
    "The principle of six clear things, Decision 2179/QĐ-TTg of 6 October 2025.",
)
NAMES = {
    "when": Message("thời gian", "the time"),
    "duty": Message("cơ quan chủ trì", "the lead body"),
    "product": Message("sản phẩm", "the product"),
    "who": Message("người chịu trách nhiệm", "the post that answers"),
    "power": Message("thẩm quyền quyết định", "the deciding authority"),
}
SEVERAL = Message(
    "{paper}: {count} trong {all} nhiệm vụ chưa đủ “6 rõ”: {missing}. Nặng nhất: {worst}. Bổ sung "
    "trong bảng phân công.",
    "{paper}: {count} of {all} tasks lack some of the six clear things: {missing}. The worst: "
    "{worst}. Add them to the table of tasks.",
)
ONE = Message(
    "{paper}: nhiệm vụ “{task}” chưa rõ {missing}. Bổ sung trong bảng phân công.",
    "{paper}: the task “{task}” does not state {missing}. Add it to the table of tasks.",
)
LACKS = Message("{count} thiếu {what}", "{count} without {what}")
WORST = Message("“{task}” thiếu {count} điều", "“{task}” lacks {count}")


@check(title=Message("Nhiệm vụ chưa đủ 6 rõ", "Tasks without the six clear things"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """The tasks of each document in force."""
    documents: dict[str, list[Task]] = {}
    for one in at.plan.tasks:
        if one.completed_on is None and at.is_in_force(one.document):
            documents.setdefault(one.document, []).append(one)
    for document, tasks in documents.items():
        yield _result(at, document, tasks)


def _result(at: Inspection, document: str, tasks: Sequence[Task]) -> Result:
    missing = {one.id: _missing(one) for one in tasks}
    unclear = [one for one in tasks if missing[one.id]]
    if not unclear:
        return holds(*(one.id for one in tasks))
    name = document_words(at.plan.document.get(document))
    if len(unclear) == 1:
        one = unclear[0]
        what = listed(NAMES[key] for key in missing[one.id])
        return broken(one.id, message=filled(ONE, paper=name, task=_short(one), missing=what))
    counts = {key: sum(key in found for found in missing.values()) for key in NAMES}
    worst = max(unclear, key=lambda one: len(missing[one.id]))
    message = filled(
        SEVERAL, paper=name, count=str(len(unclear)), all=str(len(tasks)),
        missing=listed(filled(LACKS, count=str(count), what=NAMES[key])
                       for key, count in counts.items() if count),
        worst=filled(WORST, task=_short(worst), count=str(len(missing[worst.id]))),
    )  # fmt: skip
    return broken(*(one.id for one in unclear), message=message)


def _missing(task: Task) -> tuple[str, ...]:
    """Which of the six are not stated; the work itself always is."""
    has_time = task.deadline_kind in ("recurring", "event") or task.due_on is not None
    stated = {
        "when": has_time, "duty": task.lead, "product": task.deliverable, "who": task.responsible,
        "power": task.authority,
    }  # fmt: skip
    return tuple(key for key, value in stated.items() if not value)


def _short(task: Task) -> str:
    return task.name if len(task.name) <= 60 else f"{task.name[:60].rstrip()}…"


EXAMPLES = (
    example(
        "Hai nhiệm vụ thiếu thời hạn và sản phẩm, một nhiệm vụ đủ.",
        "Two tasks lack a deadline and a product, one is clear.",
        plan_of(
            told("kh.1", deadline_kind="undated", due_on=None, authority=""),
            told("kh.2", deliverable=""), told("kh.3"),
        ),
        "kh.1 kh.2",
    ),
    example(
        "Một nhiệm vụ chưa có cơ quan chủ trì.",
        "One task has no lead body.",
        plan_of(told("kh.1", lead=""), told("kh.2")),
        "kh.1",
    ),
    example(
        "Nhiệm vụ ghi có thời hạn nhưng không ghi ngày.",
        "A task is said to be dated and has no day.",
        plan_of(told("kh.1", due_on=None), told("kh.2")),
        "kh.1",
    ),
    example(
        "Đủ sáu rõ; định kỳ; đã xong; trong dự thảo.",
        "All six; a recurring one; one that is done; one of a draft.",
        plan_of(
            told("kh.1"), told("kh.2", deadline_kind="recurring", due_on=None),
            told("kh.3", lead="", completed_on="2025-06-30"), told("dt.1", lead=""),
            paper("dt", status="draft"),
        ),
    ),
)  # fmt: skip
