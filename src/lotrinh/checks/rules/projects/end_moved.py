"""The end of a project is not moved to a later time.

Ignores:
1. a coarser time than the one before (a year after a day): it may speak of another step, and a day
   that comes later is compared with the earlier day;
2. an end that is moved forward;
3. figures of drafts, and those without a vintage.

Source: the dated versions of the project's end; whoever delays says so.
"""

from collections.abc import Iterator
from itertools import pairwise

from lotrinh.checks.capital.projects import versions
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, timed
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import document_words, filled, listed, when_words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure

ABOUT = Message(
    "Thời điểm hoàn thành của dự án không bị lùi.", "The end of a project is not moved back."
)
IGNORES = (
    Message(
        "Thời điểm ghi thô hơn lần trước (năm sau ngày): có thể nói về bước khác.",
        "A coarser time than the one before (a year after a day): it may speak of another step.",
    ),
    Message("Hoàn thành được đẩy sớm lên.", "An end that is moved forward."),
    Message("Số trong dự thảo hoặc không rõ ngày biết.", "Figures of drafts or without a vintage."),
)
SOURCE = Message(
    "Các phiên bản có ngày của thời điểm hoàn thành.", "The dated versions of the project's end."
)
FINENESS = "ASQMD"
MOVED = Message(
    "{project}: thời điểm hoàn thành lùi từ {before} sang {after} ({times}). Cập nhật tiến độ, vốn "
    "theo năm và các mục tiêu trông vào dự án, và nêu lý do lùi.",
    "{project}: its end moved from {before} to {after} ({times}). Update the schedule, the capital "
    "by year and the targets that rest on it, and state the reason.",
)
SAID = Message("{when}, {paper}", "{when}, {paper}")


@check(title=Message("Lùi thời điểm hoàn thành", "The end moved back"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """The versions of each project's end, one after the other."""
    for project in at.plan.projects:
        found = [one for one in versions(at, project.id, "end") if one.known_from]  # ignores 3
        if len(found) > 1:
            yield _result(at, project, found)


def _result(at: Inspection, project: Project, found: list[ProjectFigure]) -> Result:
    subject = f"{project.id}:end"
    kept = _comparable(found)
    delays = [(a, b) for a, b in pairwise(kept) if _end(b).start > _end(a).end]
    if not delays:
        return holds(subject, project.id)
    first, last = delays[0][0], delays[-1][1]
    message = filled(
        MOVED, project=project.name, before=when_words(_end(first)), after=when_words(_end(last)),
        times=listed(_said(at, one) for one in (first, *(later for _, later in delays))),
    )  # fmt: skip
    return broken(subject, project.id, message=message)


def _comparable(found: list[ProjectFigure]) -> list[ProjectFigure]:
    """The versions without those that are coarser than one before them."""
    kept: list[ProjectFigure] = []
    for one in found:
        if all(_fineness(one) >= _fineness(earlier) for earlier in kept):  # ignores 1
            kept.append(one)
    return kept


def _fineness(one: ProjectFigure) -> int:
    return FINENESS.index(_end(one).frequency)


def _end(one: ProjectFigure) -> Period:
    assert isinstance(one.value, Period)
    return one.value.last


def _said(at: Inspection, one: ProjectFigure) -> Message:
    known = one.known_from
    assert known is not None
    paper = at.plan.document.get(one.document)
    day = Message(f"biết từ {format_date(known)}", f"known since {format_date(known, 'en')}")
    where = document_words(paper) if paper else day
    return filled(SAID, when=when_words(_end(one)), paper=where)


EXAMPLES = (
    example(
        "Hẹn 19/12/2025, sau đó là 30/4/2026.",
        "Due on 19 December 2025, then on 30 April 2026.",
        plan_of(
            built("p.tuyen"), timed("p.tuyen", "end", "2025-12-19", "2025-03-10"),
            timed("p.tuyen", "end", "2026", "2025-06-17"),
            timed("p.tuyen", "end", "2026-04-30", "2025-11-20"),
        ),
        "p.tuyen:end p.tuyen",
    ),
    example(
        "Hẹn năm 2025, sau đó là quý II/2026.",
        "Due in 2025, then in the second quarter of 2026.",
        plan_of(
            built("p.cau"), timed("p.cau", "end", "2025", "2024-03-10", "kh-2024"),
            timed("p.cau", "end", "2026-Q2", "2025-06-17", "kh-2025"),
        ),
        "p.cau:end p.cau",
    ),
    example(
        "Ngày cụ thể nằm trong năm đã hẹn.",
        "The day lies in the year that was promised.",
        plan_of(
            built("p.cau"), timed("p.cau", "end", "2026", "2025-03-10"),
            timed("p.cau", "end", "2026-09-02", "2025-06-17"),
        ),
    ),
    example(
        "Sau ngày thông tuyến, kế hoạch ghi hoàn thành năm 2026.",
        "After the day of opening to traffic, a plan says 2026 for the whole.",
        plan_of(
            built("p.tuyen"), timed("p.tuyen", "end", "2025-12-19", "2025-03-10"),
            timed("p.tuyen", "end", "2026", "2025-06-17"),
        ),
    ),
    example(
        "Đẩy sớm một năm.",
        "A year earlier than before.",
        plan_of(
            built("p.cau"), timed("p.cau", "end", "2027", "2025-03-10"),
            timed("p.cau", "end", "2026", "2025-06-17"),
        ),
    ),
)  # fmt: skip
