"""An objective is measured by a target, its own or that of an objective under it.

One finding for each document, with every objective concerned.

Ignores:
1. documents that are drafts or replaced, and those without any target: they are prose throughout;
2. an objective above others, when one of those has a target.

Source: the links of targets to objectives.
"""

from collections.abc import Iterator, Sequence

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import document_words, filled, listed
from lotrinh.domain.citation import Citation
from lotrinh.domain.message import Message
from lotrinh.domain.objective import Objective

ABOUT = Message(
    "Mục tiêu định tính có chỉ tiêu đo được.", "An objective is measured by some target."
)
IGNORES = (
    Message("Dự thảo, văn bản đã bị thay thế, văn bản không có chỉ tiêu nào.",
            "Drafts, replaced papers, and papers without any target."),
    Message("Mục tiêu chung khi một mục tiêu thuộc nó đã có chỉ tiêu.",
            "An objective above one that has a target."),
)  # fmt: skip
SOURCE = Message("Chỉ tiêu gắn với mục tiêu.", "The links of targets to objectives.")
WORDS = Message(
    "{paper}: {count} trong {all} mục tiêu định tính chưa gắn với chỉ tiêu nào: {objectives}. Gắn "
    "với chỉ tiêu đã có hoặc bổ sung chỉ tiêu để theo dõi được.",
    "{paper}: {count} of {all} objectives have no target: {objectives}. Link them to targets or "
    "add some, so that they can be followed.",
)


@check(title=Message("Mục tiêu chưa có chỉ tiêu", "Objectives without a target"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """The objectives of each document in force that has targets."""
    with_targets = {one.document for one in at.plan.targets}
    documents: dict[str, list[Objective]] = {}
    for one in at.plan.objectives:
        if one.document in with_targets and at.is_in_force(one.document):
            documents.setdefault(one.document, []).append(one)
    measured = _measured(at)
    for document, objectives in documents.items():
        yield _result(at, document, objectives, measured)


def _measured(at: Inspection) -> set[str]:
    """The objectives with a target, and those above them."""
    above = {one.id: one.parent for one in at.plan.objectives}
    found: set[str] = set()
    for target in at.plan.targets:
        id = target.objective
        while id and id not in found:
            found.add(id)
            id = above.get(id, "")
    return found


def _result(
    at: Inspection, document: str, objectives: Sequence[Objective], measured: set[str]
) -> Result:
    idle = [one for one in objectives if one.id not in measured]
    if not idle:
        return holds(*(one.id for one in objectives))
    message = filled(
        WORDS, paper=document_words(at.plan.document.get(document)), count=str(len(idle)),
        all=str(len(objectives)),
        objectives=listed((Message(_short(one), _short(one)) for one in idle), most=3),
    )  # fmt: skip
    return broken(*(one.id for one in idle), message=message)


def _short(one: Objective) -> str:
    return f"“{one.text}”" if len(one.text) <= 80 else f"“{one.text[:80].rstrip()}…”"


def _wish(id: str, **more: str) -> Objective:
    document = id.rpartition(".")[0]
    citation = Citation(document, 0, 1, id)
    text = "Phát triển nhanh, bền vững, giữ vững quốc phòng, an ninh trên địa bàn toàn tỉnh " + id
    return Objective(id=id, document=document, text=text, citation=citation, **more)


EXAMPLES = (
    example(
        "Hai mục tiêu, một có chỉ tiêu.",
        "Two objectives, one with a target.",
        plan_of(_wish("nq.1"), _wish("nq.2"),
                promised("nq.3", "grdp", "2030", ">= 5 %", objective="nq.1")),
        "nq.2",
    ),
    example(
        "Mục tiêu chung có mục tiêu con đo được; văn bản không có chỉ tiêu.",
        "An objective above one that is measured; a paper without targets.",
        plan_of(_wish("nq.1"), _wish("nq.2", parent="nq.1"), _wish("ct.1"),
                promised("nq.3", "grdp", "2030", ">= 5 %", objective="nq.2")),
    ),
)  # fmt: skip
