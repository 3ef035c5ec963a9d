"""The days of a project come in order: ready, then capital, start and end; parts end with it.

Ignores:
1. start and end of different publications: told as a warning, since one may be out of date;
2. the month of `ready_on`: capital may come from its year on;
3. figures of drafts, allocations of drafts and replaced papers, and days that are not known.

Source: the dated start and end, `ready_on` and the years of the project's row.
"""

from collections.abc import Iterator
from datetime import date

from lotrinh.checks.capital.allocations import in_force
from lotrinh.checks.capital.projects import versions
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given, timed
from lotrinh.checks.examples.example import example, paper, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled, when_words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure

ABOUT = Message(
    "Dự án sẵn sàng trước khi có vốn và khởi công, khởi công trước khi hoàn thành; thành phần "
    "không xong sau cả dự án.",
    "A project is ready before its capital and start, starts before its end, and its parts end "
    "with it.",
)
IGNORES = (
    Message(
        "Khởi công và hoàn thành của hai công bố khác nhau: chỉ cảnh báo.",
        "Start and end of different publications: a warning only.",
    ),
    Message(
        "Tháng trong ngày đủ điều kiện: vốn được bố trí từ năm đó.",
        "The month of the ready day: capital may come from its year on.",
    ),
    Message("Số, vốn giao trong dự thảo; ngày chưa biết.",
            "Figures and allocations of drafts, days that are not known."),
)  # fmt: skip
SOURCE = Message(
    "Thời điểm khởi công, hoàn thành có ngày biết; ngày đủ điều kiện bố trí vốn.",
    "The dated start and end; the day from which capital may come.",
)
BACKWARDS = Message(
    "{project}: khởi công {start} sau khi hoàn thành {end}. Sửa một trong hai thời điểm.",
    "{project}: it starts in {start}, after its end in {end}. Correct one of the two.",
)
AFTER_WHOLE = Message(
    "{project}: hoàn thành năm {end}, sau cả dự án {whole} ({year}). Lùi năm của cả dự án hoặc rút "
    "ngắn phần này.",
    "{project}: it ends in {end}, after the whole of {whole} ({year}). Move the end of the whole "
    "or shorten this part.",
)
NOT_READY = Message(
    "{project}: khởi công năm {year}, nhưng đến {ready} mới đủ điều kiện bố trí vốn. Lùi khởi công "
    "hoặc đẩy sớm thủ tục.",
    "{project}: it starts in {year} and may have capital only from {ready}. Start later or be "
    "ready earlier.",
)
TOO_EARLY = Message(
    "{project}: được bố trí vốn năm {year}, nhưng đến {ready} mới đủ điều kiện. Chuyển vốn sang "
    "dự án đã đủ thủ tục hoặc đẩy sớm thủ tục.",
    "{project}: it has capital in {year} and may have it only from {ready}. Move the capital to a "
    "project that is ready, or be ready earlier.",
)
UNFINISHED = Message(
    "{project}: ghi đã hoàn thành nhưng năm hoàn thành là {year}. Sửa trạng thái hoặc năm.",
    "{project}: listed as completed, while its end is in {year}. Correct the status or the year.",
)


@check(title=Message("Thời gian của dự án sai thứ tự", "Days of a project out of order"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project: its start and end, the day it is ready, and its status."""
    first_capital: dict[str, int] = {}
    for one in in_force(at):
        if one.level == "detailed" and one.amount > 0:
            year = first_capital.get(one.project, one.plan_year)
            first_capital[one.project] = min(year, one.plan_year)
    for project in at.plan.projects:
        early = list(_early(project, first_capital.get(project.id)))
        found = [*_backwards(at, project), *(early or _unfinished(at, project))]
        found += _after_whole(at, project)
        yield from found or [holds(project.id)]


def _backwards(at: Inspection, project: Project) -> Iterator[Result]:
    starts, ends = (versions(at, project.id, what) for what in ("start", "end"))
    if not starts or not ends:
        yield from _listed_backwards(project)
        return
    start, end = starts[-1], ends[-1]
    if _period(start).start <= _period(end).end:
        return
    together = (start.known_from, start.document) == (end.known_from, end.document)
    yield broken(
        f"{project.id}:start", f"{project.id}:end", project.id,
        severity="error" if together else "warning",
        message=filled(
            BACKWARDS, project=project.name, start=when_words(_period(start)),
            end=when_words(_period(end)),
        ),
    )  # fmt: skip


def _listed_backwards(project: Project) -> Iterator[Result]:
    """The years of the list, where no dated figures take their place."""
    start, end = project.start_year, project.end_year
    if start is not None and end is not None and end < start:
        yield broken(project.id, severity="error", message=filled(
            BACKWARDS, project=project.name, start=str(start), end=str(end)
        ))  # fmt: skip


def _early(project: Project, capital: int | None) -> Iterator[Result]:
    ready, start = project.rules.ready_on, project.start_year
    if ready is None:
        return
    day = both(lambda lang: format_date(ready, lang))
    if capital is not None and capital < ready.year:
        yield broken(project.id, message=filled(
            TOO_EARLY, project=project.name, year=str(capital), ready=day
        ))  # fmt: skip
    elif start is not None and start < ready.year and project.status == "proposed":
        yield broken(project.id, message=filled(
            NOT_READY, project=project.name, year=str(start), ready=day
        ))  # fmt: skip


def _unfinished(at: Inspection, project: Project) -> Iterator[Result]:
    year = project.end_year
    if project.status == "completed" and year is not None and year > at.today.year:
        yield broken(
            project.id, message=filled(UNFINISHED, project=project.name, year=str(year))
        )  # fmt: skip


def _after_whole(at: Inspection, part: Project) -> Iterator[Result]:
    whole = at.plan.project.get(part.parent)
    if whole is None:
        return
    ends = [_end_year(at, one) for one in (part, whole)]
    if ends[0] and ends[1] and ends[0] > ends[1]:
        yield broken(part.id, whole.id, key="whole", message=filled(
            AFTER_WHOLE, project=part.name, whole=whole.name, end=str(ends[0]), year=str(ends[1])
        ))  # fmt: skip


def _end_year(at: Inspection, project: Project) -> int | None:
    ends = versions(at, project.id, "end")
    return _period(ends[-1]).end.year if ends else project.end_year


def _period(one: ProjectFigure) -> Period:
    assert isinstance(one.value, Period)
    return one.value


EXAMPLES = (
    example(
        "Một bảng ghi khởi công 2027, hoàn thành 2026.",
        "One table gives a start in 2027 and an end in 2026.",
        plan_of(
            built("p.cau"), timed("p.cau", "start", "2027", "2025-03-31"),
            timed("p.cau", "end", "2026", "2025-03-31"),
        ),
        "p.cau:start p.cau:end p.cau", severity="error",
    ),
    example(
        "Danh mục ghi khởi công 2029, hoàn thành 2026.",
        "The list gives a start in 2029 and an end in 2026.",
        plan_of(built("p.cau", start_year=2029, end_year=2026),
                built("p.cho", start_year=2026, end_year=2026)),
        "p.cau", severity="error",
    ),
    example(
        "Thành phần hoàn thành năm 2028, cả dự án năm 2026.",
        "A part ends in 2028, the whole in 2026.",
        plan_of(built("p.tuyen", end_year=2026), built("p.mot", parent="p.tuyen", end_year=2028),
                built("p.hai", parent="p.tuyen", end_year=2026)),
        "p.mot p.tuyen",
    ),
    example(
        "Khởi công bị lùi, thời điểm hoàn thành chưa cập nhật.",
        "The start was moved, the end was not updated.",
        plan_of(
            built("p.cau"), timed("p.cau", "start", "2027", "2025-11-30"),
            timed("p.cau", "end", "2026", "2024-03-31"),
        ),
        "p.cau:start p.cau:end p.cau",
    ),
    example(
        "Có vốn năm 2026 nhưng năm 2027 mới đủ điều kiện.",
        "Capital in 2026, ready in 2027.",
        plan_of(
            built("p.cau", ready_on=date(2027, 6, 30)), given("20", 2026, project="p.cau"),
        ),
        "p.cau",
    ),
    example(
        "Đề xuất khởi công năm 2026 khi năm 2027 mới đủ điều kiện; dự án khác đã xong mà ghi 2028.",
        "A start proposed for 2026 and ready in 2027; another is completed with an end in 2028.",
        plan_of(
            built("p.cau", ready_on=date(2027, 6, 30), start_year=2026, status="proposed"),
            built("p.cho", status="completed", end_year=2028),
        ),
        "p.cau", "p.cho",
    ),
    example(
        "Khởi công, hoàn thành trong một năm; vốn từ năm đủ điều kiện, sớm hơn chỉ trong dự thảo.",
        "Start and end in one year; capital from the year it is ready, earlier only in a draft.",
        plan_of(
            paper("dt", status="draft"), given("20", 2026, project="p.cau", document="dt"),
            built("p.cau", ready_on=date(2027, 6, 30), start_year=2027),
            timed("p.cau", "start", "2027", "2025-03-31"),
            timed("p.cau", "end", "2027-09", "2025-03-31"), given("20", 2027, project="p.cau"),
        ),
    ),
)  # fmt: skip
