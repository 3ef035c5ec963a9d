"""The class of a project, by which capital is given, fits what is said of its state.

Ignores:
1. a project without a status or without a class;
2. classes that go with any state (counterpart, public-private partnership), what a finished project
   is still owed, and a project that is only proposed to a list.

Source: what is done or under way does not start anew.
"""

from collections.abc import Iterator

from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled, label_words
from lotrinh.domain.labels import PRIORITY_CLASSES, PROJECT_STATUSES
from lotrinh.domain.message import Message

ABOUT = Message(
    "Dự án đã hoàn thành hoặc đang làm thì không thuộc nhóm khởi công mới.",
    "A project that is done or under way is not classed as a new start.",
)
IGNORES = (
    Message("Dự án thiếu tình trạng hoặc nhóm.", "A project without a status or a class."),
    Message(
        "Nhóm đi được với mọi tình trạng; dự án mới đề xuất.",
        "Classes that go with any state; a project that is only proposed.",
    ),
)
SOURCE = Message(
    "Việc đã xong hoặc đang làm không khởi công lần nữa.",
    "What is done or under way does not start anew.",
)
WITHOUT = Message("chưa ghi tình trạng hoặc nhóm", "its status or class is not given")
STARTED = ("completed", "transitional")
WORDS = Message(
    "{project}: tình trạng “{status}” mà xếp nhóm “{group}”. Sửa một trong hai cột: nhóm quyết "
    "định thứ tự bố trí vốn.",
    "{project}: its status is “{status}”, its class “{group}”. Correct one of the two: the class "
    "decides the order in which capital is given.",
)
EXAMPLES = (
    example(
        "Đã hoàn thành mà xếp khởi công mới.", "Completed, and classed as new.",
        plan_of(built("p.nha", "150", status="completed", priority_class="new")),
        "p.nha",
    ),
    example(
        "Đang làm mà xếp khởi công mới.", "Under way, and classed as new.",
        plan_of(built("p.cau", "150", status="transitional", priority_class="new")),
        "p.cau",
    ),
    example(
        "Hoàn thành còn nợ; chuyển tiếp; đề xuất mới; đối ứng; thiếu một cột.",
        "Completed and still owed; transitional; newly proposed; counterpart; one column is blank.",
        plan_of(
            built("p.a", status="completed", priority_class="arrears"),
            built("p.b", status="transitional", priority_class="transitional"),
            built("p.c", status="proposed", priority_class="new"),
            built("p.d", status="completed", priority_class="counterpart"),
            built("p.e", priority_class="new"), built("p.f", status="completed"),
        ),
    ),
)  # fmt: skip


@check(title=Message("Nhóm trái với tình trạng dự án", "A class against the project's status"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project."""
    for one in at.plan.projects:
        if one.rules.priority_class == "new" and one.status in STARTED:
            message = filled(
                WORDS, project=one.name, status=label_words(PROJECT_STATUSES, one.status),
                group=label_words(PRIORITY_CLASSES, one.rules.priority_class),
            )  # fmt: skip
            yield broken(one.id, message=message)
        elif at.is_full:
            is_given = one.status and one.rules.priority_class
            yield holds(one.id) if is_given else not_applicable(one.id, why=WITHOUT)
