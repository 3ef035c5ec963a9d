"""A task lies within the years of its programme.

Ignores:
1. tasks without a date, programmes without years, and tasks that are done;
2. documents that are drafts or replaced;
3. tasks due before the programme begins: preparation comes first.

Source: the years of the programme.
"""

from collections.abc import Iterator
from datetime import date

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled, when_words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.period import Period
from lotrinh.domain.programme import Programme

ABOUT = Message(
    "Nhiệm vụ nằm trong thời gian của chương trình.", "A task lies in its programme's years."
)
IGNORES = (
    Message(
        "Nhiệm vụ không có ngày hoặc đã xong, chương trình không có thời gian.",
        "Tasks without a date or done, programmes without years.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
    Message("Nhiệm vụ chuẩn bị, trước khi chương trình bắt đầu.", "Preparation, due before."),
)
SOURCE = Message("Thời gian của chương trình.", "The years of the programme.")
WORDS = Message(
    "Nhiệm vụ “{task}” có hạn {day}, sau khi {programme} ({years}) kết thúc. Đẩy sớm hạn hoặc "
    "chuyển sang chương trình kỳ sau.",
    "The task “{task}” is due on {day}, after the end of {programme} ({years}). Bring it forward "
    "or move it to a later programme.",
)


@check(title=Message("Nhiệm vụ sau khi chương trình kết thúc", "Tasks after their programme"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each open dated task of a programme with years."""
    programmes = at.plan.rows("programmes")
    for task in at.plan.tasks:
        programme: Programme | None = programmes.get(task.programme)
        due, years = task.due_on, programme.period if programme else None
        is_open = task.completed_on is None and at.is_in_force(task.document)
        if programme is None or due is None or years is None or not is_open:
            continue
        if due <= years.end:
            yield holds(task.id)
        else:
            yield broken(task.id, message=_words(task.name, programme.name, due, years))


def _words(task: str, programme: str, due: date, years: Period) -> Message:
    return filled(
        WORDS, task=task, programme=programme, day=both(lambda lang: format_date(due, lang)),
        years=when_words(years),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Hạn năm 2031 trong chương trình 2026-2030.",
        "Due in 2031 in a programme of 2026-2030.",
        plan_of(
            Programme(id="ct", name="Chương trình du lịch", period=Period("2026/2030")),
            told("kh.1", programme="ct", due_on="2031-03-31"),
        ),
        "kh.1",
    ),
    example(
        "Trong kỳ; chuẩn bị từ trước; chương trình không có thời gian; đã xong.",
        "In its years; prepared before; a programme without years; done.",
        plan_of(
            Programme(id="ct", name="Chương trình du lịch", period=Period("2026/2030")),
            Programme(id="ct2", name="Chương trình khác"),
            told("kh.1", programme="ct", due_on="2030-12-31"),
            told("kh.2", programme="ct", due_on="2025-12-31"), told("kh.3", programme="ct2"),
            told("kh.4", programme="ct", due_on="2031-03-31", completed_on="2025-06-30"),
        ),
    ),
)  # fmt: skip
