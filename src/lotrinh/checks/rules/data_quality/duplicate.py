"""What is restated in another paper is restated with its value.

Two papers give one figure with the same status and no number is printed as both: they are of one
day, or both call it final, or an adopted paper reports what another had reported otherwise.

Ignores: (1) the same amount printed coarser; (2) later estimates and preliminary figures, which
replace earlier ones; (3) two values in one paper, steps too large for a revision and slips of a
unit, which other checks tell of; (4) growth where the level has two values; (5) later figures of
sources outside the papers; (6) drafts and papers that were replaced; (7)
later figures within an ordinary revision (5%, half a point of growth, a point of a rate).

Source: a figure that is copied keeps its value; one that is revised says so.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of
from lotrinh.checks.figures.outcomes import given_again, outcomes
from lotrinh.checks.figures.restatement import agree, disputed, publication, restatements
from lotrinh.checks.figures.slip import slip
from lotrinh.checks.figures.step import follows_level, step, usual_step
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    about_words,
    filled,
    given,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation

REPLACED_LATER = frozenset({"estimate", "preliminary"})
ABOUT = Message(
    "Một số liệu dẫn lại ở văn bản khác thì giữ nguyên giá trị.",
    "A figure that is restated in another paper keeps its value.",
)
IGNORES = (
    Message("cùng một số viết gọn hơn", "the same amount printed coarser"),
    Message("ước tính, sơ bộ công bố sau", "later estimates and preliminary figures"),
    Message("các lỗi mà phép kiểm tra khác đã nêu", "what other checks tell of"),
    Message("tốc độ tăng khi mức cùng kỳ có hai số", "growth where the level has two values"),
    Message("số mới của nguồn ngoài văn bản", "later figures of outside sources"),
    Message("dự thảo, văn bản đã thay thế", "drafts and papers that were replaced"),
    Message("số sau lệch ít như mọi lần rà soát", "later figures within an ordinary revision"),
)
SOURCE = Message("Số dẫn lại giữ giá trị; số sửa ghi là sửa.", "A copy keeps its value.")
EXAMPLES = (
    example(
        "hai văn bản cùng ngày, hai số", "two papers of one day, two values",
        plan_of(
            observed("a.1", "exports", "2024", "412 million USD"),
            observed("b.1", "exports", "2024", "436 million USD"),
        ),
        "a.1 b.1",
    ),
    example(
        "văn bản sau báo cáo số khác", "a later paper reports another number",
        plan_of(
            observed("a.1", "new_rural_communes", "2024", "18 count"),
            observed("b.1", "new_rural_communes", "2024", "21 count", known_from="2025-06-30"),
        ),
        "a.1 b.1",
    ),
    example(
        "làm tròn, ước tính sau, nguồn ngoài sửa số, dự thảo",
        "rounding, a later estimate, a revision by an outside source, a draft",
        plan_of(
            paper("c", status="draft"),
            observed("a.1", "tourist_arrivals", "2024", "1.8 million visitors"),
            observed("b.1", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("a.2", "exports", "2024", "412 million USD", status="estimate"),
            observed("b.2", "exports", "2024", "436 million USD", status="estimate",
                     known_from="2025-06-30"),
            observed("a.3", "imports", "2024", "412 million USD"),
            observed("x", "imports", "2024", "436 million USD", known_from="2025-06-30"),
            observed("a.4", "pci", "2024", "59.1 points"),
            observed("c.4", "pci", "2024", "61.2 points"),
            observed("a.5", "budget_revenue", "2023", "14236 billion VND"),
            observed("b.5", "budget_revenue", "2023", "14590 billion VND", known_from="2025-05-20"),
        ),
    ),
)  # fmt: skip
WHY_NOT = Message("mới công bố một lần", "it was published once")


@check(title=Message("Dẫn lại với giá trị khác", "Restated otherwise"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """The first two papers that differ, for each figure."""
    yield from outcomes(at, _broken(at), lambda: given_again(at.figures), WHY_NOT)


def _broken(at: Inspection) -> Iterator[Result]:
    for cell in disputed(at.figures):
        counted = [one for one in cell if at.is_in_force(one.document)]  # (6)
        pairs = [pair for pair in combinations(counted, 2) if _differ(*pair)]
        if pairs and not follows_level(at, cell[0]):  # (4)
            yield _result(at, counted, *pairs[0])


def _differ(first: Observation, second: Observation) -> bool:
    is_other_paper = publication(first) != publication(second)
    if not is_other_paper or first.status != second.status or agree(first, second):  # (1)
        return False
    if step(first, second).is_gross or slip(first.quantity, second.quantity):  # (3)
        return False
    if first.known_from == second.known_from or first.status == "final":
        return True
    apart = step(first, second)
    if apart.size <= usual_step(apart):  # (7)
        return False
    is_cited = bool(first.document and second.document)  # (5)
    return is_cited and first.status not in REPLACED_LATER  # (2)


def _result(
    at: Inspection, cell: Sequence[Observation], first: Observation, second: Observation
) -> Result:
    words = Message(
        "{about} được ghi khác nhau: {first} và {second}, cùng trạng thái. Chọn một số; nếu đã rà "
        "soát lại thì ghi rõ ở văn bản sau.",
        "{about} is stated otherwise: {first} and {second}, with the same status. Settle on one; "
        "if it was revised, say so in the later paper.",
    )
    message = filled(
        words, about=about_words(at, first), first=given(at, first), second=given(at, second)
    )
    return broken(*restatements(cell, first, second), message=message)
