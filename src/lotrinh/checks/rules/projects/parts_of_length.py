"""The lengths of a project's parts add up to its length.

Ignores:
1. a project or part without a length: not applicable;
2. what rounding of the printed figures explains;
3. lengths that no one publication gives together;
4. figures of drafts.

Source: plain geometry; parts that widen each other's road overlap, so it stays a warning.
"""

from collections.abc import Iterator, Sequence

from lotrinh.checks.capital.money import total
from lotrinh.checks.capital.projects import of_one_publication, parts_of, sizes, stated_in
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, running
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled, number_words
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Chiều dài của dự án bằng tổng chiều dài các dự án thành phần.",
    "The length of a project is the sum of the lengths of its parts.",
)
IGNORES = (
    Message("Dự án có thành phần chưa biết chiều dài.", "A project with a part of unknown length."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed figures explains."),
    Message(
        "Chiều dài không do một công bố cùng nêu.", "Lengths that no publication gives together."
    ),
    Message("Số trong dự thảo.", "Figures of drafts."),
)
SOURCE = Message(
    "Phép cộng; các giai đoạn mở rộng cùng một đoạn đường thì chồng nhau, nên chỉ cảnh báo.",
    "Addition; stages that widen the same road overlap, so it is a warning.",
)
APART = Message(
    "chưa có công bố nào nêu cùng lúc chiều dài của dự án và mọi thành phần",
    "no publication gives the lengths of the project and all its parts together",
)
WORDS = Message(
    "Các thành phần của {whole} dài tổng cộng {sum} km, trong khi cả dự án dài {length} km "
    "({paper}), lệch {gap} km. Rà lại điểm đầu, điểm cuối và phần trùng nhau của các thành phần.",
    "The parts of {whole} are {sum} km long together, while the whole is {length} km ({paper}), "
    "{gap} km off. Review where the parts begin, end and overlap.",
)


@check(title=Message("Chiều dài dự án khác các thành phần", "A length unlike its parts"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project that has parts, against the sum of their lengths."""
    for id, parts in parts_of(at).items():
        if len(parts) > 1:
            yield _result(at, at.plan.project[id], parts)


def _result(at: Inspection, project: Project, parts: Sequence[Project]) -> Result:
    rows = of_one_publication([sizes(at, one, "length_km") for one in (project, *parts)])
    if not rows:
        return not_applicable(project.id, why=APART)
    whole, *shares = rows
    found, length = total(one.amount for one in shares), whole.amount
    subjects = tuple(id for one in rows for id in one.subjects)
    if not found.is_above(length) and not length.is_above(found):
        return holds(*subjects)
    return broken(
        *subjects, expected=Extent(length.value, length.value, "km"),
        observed=Extent(found.value, found.value, "km"),
        message=filled(
            WORDS, whole=project.name, paper=stated_in(at, whole), sum=number_words(found.value),
            length=number_words(length.value), gap=number_words(abs(found.value - length.value)),
        ),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Hai giai đoạn dài 93,35 và 27,71 km, cả tuyến ghi 115 km.",
        "Stages of 93.35 and 27.71 km, a whole of 115 km.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            running("p.tuyen", "115"), running("p.mot", "93.35"), running("p.hai", "27.71"),
        ),
        "p.tuyen:length_km p.mot:length_km p.hai:length_km p.tuyen p.mot p.hai",
    ),
    example(
        "Cả tuyến 121 km là số tròn.",
        "A whole of 121 km is a round number.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            running("p.tuyen", "121"), running("p.mot", "93.35"), running("p.hai", "27.71"),
        ),
    ),
    example(
        "Chiều dài của công bố khác.",
        "Lengths of another publication.",
        plan_of(
            built("p.tuyen"), built("p.mot", parent="p.tuyen"), built("p.hai", parent="p.tuyen"),
            running("p.tuyen", "115", "2020-06-30"), running("p.mot", "93.35"),
            running("p.hai", "27.71"),
        ),
    ),
)  # fmt: skip
