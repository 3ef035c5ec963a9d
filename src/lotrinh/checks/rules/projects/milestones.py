"""The steps of a project come after those they wait for, and end with it.

Ignores:
1. steps without a planned or actual end;
2. an end a little beyond the project's year: only later years are told;
3. a step that began before another was done: work overlaps.

Source: the milestones' predecessors and days.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, step
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled, listed
from lotrinh.domain.message import Message
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.number import format_date
from lotrinh.domain.project import Project

ABOUT = Message(
    "Các bước của dự án đúng thứ tự, không vòng lặp, kết thúc trong thời gian dự án.",
    "The steps of a project are in order, without a loop, and end within its time.",
)
IGNORES = (
    Message("Bước chưa có ngày.", "Steps without a day."),
    Message("Chậm trong cùng năm hoàn thành.", "An end later in the project's last year."),
    Message("Bước khởi động khi bước trước chưa xong.", "A step begun before another was done."),
)
SOURCE = Message("Bảng các bước của dự án.", "The table of milestones.")
LOOP = Message(
    "{project}: các bước chờ nhau thành vòng ({steps}), không bước nào bắt đầu được. Bỏ một quan "
    "hệ trước sau.",
    "{project}: its steps wait for each other in a loop ({steps}), so none can begin. Drop one "
    "of the links.",
)
EARLIER = Message(
    "{project}: bước “{step}” xong ngày {day}, trước bước “{before}” mà nó chờ ({other}). Sửa ngày "
    "hoặc thứ tự.",
    "{project}: the step “{step}” ends on {day}, before “{before}”, which it waits for ({other}). "
    "Correct the days or the order.",
)
BACKWARDS = Message(
    "{project}: bước “{step}” ghi xong ngày {day}, trước khi bắt đầu ({other}). Sửa một trong hai "
    "ngày.",
    "{project}: the step “{step}” ended on {day}, before it began ({other}). Correct one of the "
    "two days.",
)
BEYOND = Message(
    "{project}: bước “{step}” đến {day} mới xong, trong khi dự án hoàn thành năm {year}. Rút ngắn "
    "bước này hoặc lùi năm hoàn thành.",
    "{project}: the step “{step}” ends on {day}, while the project ends in {year}. Shorten the "
    "step or move the end.",
)


@check(title=Message("Các bước của dự án sai thứ tự", "Steps of a project out of order"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """The milestones of each project, against each other and its last year."""
    steps: dict[str, dict[str, Milestone]] = {}
    for one in at.plan.milestones:
        steps.setdefault(one.project, {})[one.code] = one
    for id, own in steps.items():
        project = at.plan.project.get(id)
        if project is not None:
            message = _message(project, own)
            yield broken(id, message=message[0], severity=message[1]) if message else holds(id)


def _message(project: Project, steps: Mapping[str, Milestone]) -> tuple[Message, str] | None:
    """What is wrong with the steps, the gravest first, and how grave it is."""
    loop = _loop(steps)
    if loop:
        named = listed(Message(one.name, one.name) for one in loop)
        return filled(LOOP, project=project.name, steps=named), "error"
    backwards = [*_backwards(project, steps)]
    if backwards:
        return listed(backwards), "error"
    found = [*_early(project, steps), *_beyond(project, steps)]
    return (listed(found), "warning") if found else None


def _loop(steps: Mapping[str, Milestone]) -> list[Milestone]:
    """The steps that wait for themselves, found by taking away those that wait for none."""
    waiting = {code: {id for id in one.predecessors if id in steps} for code, one in steps.items()}
    while free := {code for code, before in waiting.items() if not before}:
        waiting = {code: before - free for code, before in waiting.items() if code not in free}
    return [steps[code] for code in waiting]


def _backwards(project: Project, steps: Mapping[str, Milestone]) -> Iterator[Message]:
    for one in steps.values():
        first, last = one.actual_start, one.actual_end
        if first and last and last < first:
            yield filled(
                BACKWARDS, project=project.name, step=one.name, day=_day(last), other=_day(first)
            )


def _early(project: Project, steps: Mapping[str, Milestone]) -> Iterator[Message]:
    for one in steps.values():
        for code in one.predecessors:
            before = steps.get(code)
            if before is None:
                continue
            for day, other in ((one.planned_end, before.planned_end),
                               (one.actual_end, before.actual_end)):  # fmt: skip
                if day and other and day < other:
                    yield filled(
                        EARLIER, project=project.name, step=one.name, before=before.name,
                        day=_day(day), other=_day(other),
                    )  # fmt: skip


def _beyond(project: Project, steps: Mapping[str, Milestone]) -> Iterator[Message]:
    year = project.end_year
    late = [one for one in steps.values()
            if year and one.planned_end and one.planned_end.year > year]  # fmt: skip
    for one in sorted(late, key=lambda one: one.planned_end or date.min)[-1:]:
        assert one.planned_end
        yield filled(
            BEYOND, project=project.name, step=one.name, day=_day(one.planned_end), year=str(year)
        )


def _day(day: date) -> Message:
    return both(lambda lang: format_date(day, lang))


EXAMPLES = (
    example(
        "Ba bước chờ nhau thành vòng.",
        "Three steps wait for each other.",
        plan_of(built("p.cau"), step("p.cau", "a", "c"), step("p.cau", "b", "a"),
                step("p.cau", "c", "b")),
        "p.cau", severity="error",
    ),
    example(
        "Một bước xong trước khi bắt đầu.",
        "A step ended before it began.",
        plan_of(built("p.cau"), step("p.cau", "mong", actual_start="2025-06-30",
                                     actual_end="2025-03-31")),
        "p.cau", severity="error",
    ),
    example(
        "Thi công xong trước khi bàn giao mặt bằng.",
        "Works end before the site is handed over.",
        plan_of(built("p.cau"), step("p.cau", "mat-bang", planned_end="2026-06-30"),
                step("p.cau", "thi-cong", "mat-bang", planned_end="2026-03-31")),
        "p.cau",
    ),
    example(
        "Bước cuối sau năm hoàn thành của dự án.",
        "The last step is later than the project's last year.",
        plan_of(built("p.cau", end_year=2026), step("p.cau", "thong-xe", planned_end="2027-02-28")),
        "p.cau",
    ),
    example(
        "Các bước đúng thứ tự; có bước chưa có ngày và bước trước không có trong sổ.",
        "Steps in order; one has no day, one waits for a step that is not registered.",
        plan_of(built("p.cau", end_year=2026), step("p.cau", "mat-bang", planned_end="2026-03-31"),
                step("p.cau", "thi-cong", "mat-bang", planned_end="2026-12-31"),
                step("p.cau", "thong-xe", "thi-cong khac")),
    ),
)  # fmt: skip
