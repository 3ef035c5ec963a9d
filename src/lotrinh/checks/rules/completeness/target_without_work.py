"""A target that can still be worked for has a task or a project.

One finding for each document, with every target concerned.

Ignores:
1. promises in words, without a time, or whose time ends within a month;
2. documents that are drafts or replaced, and promises of the nation, a region or other places;
3. a promise that another document repeats: work for one of the same indicator, area and statistic
   is work for all;
4. the part of another promise (`parent`) when the whole has work;
5. plans without any task or project: nothing has been planned yet.

Source: the links of tasks and projects to targets, and what projects contribute to indicators.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import adding, built
from lotrinh.checks.examples.example import example, paper, plan_of, promised
from lotrinh.checks.examples.task import told
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import about_words, document_words, filled, listed
from lotrinh.domain.message import Message
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

ABOUT = Message(
    "Mục tiêu còn thời gian thực hiện có nhiệm vụ hoặc dự án phục vụ.",
    "A target that can still be worked for has a task or a project.",
)
IGNORES = (
    Message("Lời hứa không số, không kỳ, hoặc hết kỳ trong vòng một tháng.",
            "Promises in words, without a time, or ending within a month."),
    Message("Dự thảo, văn bản đã bị thay thế; mục tiêu của cấp khác, nơi khác.",
            "Drafts and replaced papers; promises of other levels and places."),
    Message("Lời hứa được văn bản khác nhắc lại và đã có việc làm ở đó.",
            "A promise that another document repeats and that has work there."),
    Message("Mục tiêu “trong đó” khi mục tiêu chung đã có việc làm.",
            "The part of a promise that has work."),
    Message("Kế hoạch chưa có nhiệm vụ, dự án nào.", "Plans without any task or project."),
)  # fmt: skip
SOURCE = Message(
    "Nhiệm vụ và dự án gắn với mục tiêu; đóng góp của dự án vào chỉ tiêu.",
    "The links of tasks and projects to targets; what projects contribute.",
)
NO_WORK_AT_ALL = Message(
    "kế hoạch chưa có nhiệm vụ, dự án nào", "the plan has no task and no project yet"
)
WORDS = Message(
    "{paper}: {count} trong {all} mục tiêu chưa có nhiệm vụ hay dự án nào phục vụ: {targets}. Giao "
    "việc cho từng mục tiêu, hoặc gắn với nhiệm vụ, dự án đã có.",
    "{paper}: {count} of {all} targets have no task and no project: {targets}. Give each its work, "
    "or link it to a task or project that is there.",
)
OTHERS = Message("Còn lại: {targets}.", "The others: {targets}.")
SHOWN = 6
A_MONTH = timedelta(days=30)
Aim = tuple[str, str, str]


@check(
    title=Message("Mục tiêu chưa có nhiệm vụ, dự án", "Targets without tasks or projects"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """The open targets of each document in force."""
    documents: dict[str, list[Target]] = {}
    for one in at.plan.targets:
        if _is_open(at, one):
            documents.setdefault(one.document, []).append(one)
    served = _served(at)
    for document, targets in documents.items():
        if at.plan.tasks or at.plan.projects:
            yield _result(at, document, targets, served)
        else:
            yield not_applicable(*(one.id for one in targets), why=NO_WORK_AT_ALL)


def _is_open(at: Inspection, target: Target) -> bool:
    is_numeric = target.bounds.low is not None or target.bounds.high is not None
    has_time = target.period is not None and target.period.end > at.today + A_MONTH
    is_own = not at.plan.area or target.area == at.plan.area
    return is_numeric and has_time and is_own and _is_left(at, target)


def _is_left(at: Inspection, target: Target) -> bool:
    return at.is_in_force(target.document) and target.id not in at.amended


def _served(at: Inspection) -> set[Aim]:
    """What is worked for: indicator, area and statistic."""
    linked = {id for task in at.plan.tasks for id in task.targets}
    linked |= {id for project in at.plan.projects for id in project.targets}
    found = {_aim(at.plan.target[id]) for id in linked if id in at.plan.target}
    return found | {(one.indicator, one.area, "level") for one in at.plan.contributions}


def _aim(target: Target) -> Aim:
    return target.indicator, target.area, statistic_class(target.statistic)


def _has_work(at: Inspection, target: Target, served: set[Aim]) -> bool:
    whole = at.plan.target.get(target.parent)
    return _aim(target) in served or (whole is not None and _aim(whole) in served)


def _result(at: Inspection, document: str, targets: Sequence[Target], served: set[Aim]) -> Result:
    idle = [one for one in targets if not _has_work(at, one, served)]
    if not idle:
        return holds(*(one.id for one in targets))
    named = listed((about_words(at, one) for one in idle[:SHOWN]), of=len(idle))
    message = filled(
        WORDS, paper=document_words(at.plan.document.get(document)), count=str(len(idle)),
        all=str(len(targets)), targets=named,
    )  # fmt: skip
    others = [about_words(at, one) for one in idle[SHOWN:]]
    steps = (filled(OTHERS, targets=listed(others, most=len(others))),) if others else ()
    return broken(*(one.id for one in idle), message=message, steps=steps)


EXAMPLES = (
    example(
        "Ba mục tiêu, một có nhiệm vụ.",
        "Three targets, one with a task.",
        plan_of(
            promised("nq.1", "grdp", "2026/2030", ">= 10 %/year", statistic="average_growth"),
            promised("nq.2", "poverty_rate", "2030", "<= 5 %"),
            promised("nq.3", "forest_cover", "2030", ">= 60 %"), told("kh.1", targets=("nq.1",)),
        ),
        "nq.2 nq.3",
    ),
    example(
        "Nhắc lại lời hứa đã có dự án; phần trong đó; đã hết kỳ; không số; dự thảo; cả nước.",
        "A repeated promise with a project; a part; over; in words; a draft; of the nation.",
        plan_of(
            promised("nq.1", "poverty_rate", "2030", "<= 5 %"),
            promised("nq.2", "forest_area", "2030", ">= 100 ha", parent="nq.1"),
            promised("kh.1", "poverty_rate", "2030", "<= 5 %"),
            promised("nq.3", "forest_cover", "2025", ">= 60 %"),
            promised("nq.4", "pci", "2030", "improve"), built("p.a", targets=("kh.1",)),
            promised("dt.1", "grdp", "2030", ">= 5 %"), paper("dt", status="draft"),
            promised("nq.5", "grdp", "2030", ">= 5 %", area="VN"), adding("p.a", "exports"),
            promised("nq.6", "exports", "2030", ">= 5 million USD"),
        ),
    ),
    example(
        "Kế hoạch chưa có nhiệm vụ, dự án.",
        "A plan without tasks and projects.",
        plan_of(promised("nq.1", "poverty_rate", "2030", "<= 5 %")),
    ),
)  # fmt: skip
