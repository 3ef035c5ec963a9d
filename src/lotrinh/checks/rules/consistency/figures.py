"""Figures of several identities can all be true together.

Where every identity holds by itself, figures can still quarrel along a chain: levels, growth and
parts of two years. A smallest set of figures that no numbers fulfil is told with the chain.
Ignored:
1. what breaks one identity by itself (told by that identity);
2. what `consistency.identity` ignores;
3. what an ordinary revision of one figure explains, where figures stand in several publications.
It is an error where all figures stand in one publication, else a warning: one may have been
revised. Source: the identities; interval arithmetic.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np

from lotrinh.checks.accounts.disputes import Quarrel, disputes_of
from lotrinh.checks.accounts.explanation import Explainer
from lotrinh.checks.accounts.revision import usual_revision
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.solver.components import part_of
from lotrinh.checks.solver.contraction import Contraction
from lotrinh.checks.solver.feasibility import refutes
from lotrinh.checks.words import filled, listed
from lotrinh.domain.document import document_of
from lotrinh.domain.message import Message

ABOUT = Message(
    "Các số liệu phải cùng đúng khi ghép nhiều hệ thức với nhau: mức, tốc độ tăng, các phần của "
    "nhiều năm.",
    "Figures can all be true when several identities are joined: levels, growth and parts of "
    "several years.",
)
IGNORES = (
    Message("số đã trái một hệ thức riêng lẻ", "what breaks one identity by itself"),
    Message("những gì phép kiểm tra hệ thức bỏ qua", "what the check of identities ignores"),
    Message("nhiều lần công bố, mà sửa một số nửa điểm hoặc một phần trăm là khớp",
            "several publications, where half a point or a hundredth of one figure settles it"),
)  # fmt: skip
SOURCE = Message("các hệ thức của danh mục", "the identities of the catalogue")
QUARREL = Message(
    "{count} số liệu không thể cùng đúng: {all}. Đối chiếu, sửa số sai hoặc ghi rõ số nào đã được "
    "rà soát lại.",
    "{count} figures cannot all be true: {all}. Compare them, correct the wrong one or say which "
    "was revised.",
)
EXAMPLES = (
    example(
        "hai năm tăng và hai mức đầu, cuối", "two years of growth and the levels at both ends",
        plan_of(
            observed("bc.1", "grdp", "2022", "10000 billion VND", price_basis="constant"),
            observed("bc.2", "grdp", "2023", "5.0 %", statistic="growth"),
            observed("bc.3", "grdp", "2024", "6.0 %", statistic="growth"),
            observed("bc.4", "grdp", "2024", "12000 billion VND", price_basis="constant"),
        ),
        "bc.1 bc.2 bc.3 bc.4",
    ),
    example(
        "hai năm tăng khớp với mức cuối", "two years of growth that lead to the level",
        plan_of(
            observed("bc.1", "grdp", "2022", "10000 billion VND", price_basis="constant"),
            observed("bc.2", "grdp", "2023", "5.0 %", statistic="growth"),
            observed("bc.3", "grdp", "2024", "6.0 %", statistic="growth"),
            observed("bc.4", "grdp", "2024", "11130 billion VND", price_basis="constant"),
        ),
    ),
)  # fmt: skip


@check(
    title=Message("Số liệu không thể cùng đúng", "Figures that cannot all be true"),
    severity="error",
)
def run(at: Inspection) -> Iterator[Result]:
    """One result for each set of figures that quarrel."""
    found = at.once(disputes_of)
    explainer = Explainer(found.accounts)
    for one in found.figures:
        papers = {document_of(at.row(id)) for id in one.rows}
        is_of_one = len(papers) == 1 and "" not in papers
        if is_of_one or not _is_settled_by_revision(one):  # 3
            yield _told(one, explainer, "error" if is_of_one else "warning")


def _is_settled_by_revision(quarrel: Quarrel) -> bool:
    """Whether a revision of one of the figures would let all of them be true."""
    accounts, conflict = quarrel.accounts, quarrel.conflict
    part = part_of(
        accounts.system, np.array(conflict.statements), np.array(conflict.constraints, np.intp)
    ).system
    said = part.statements
    for place, key in enumerate(accounts.said.key[list(conflict.statements)].tolist()):
        kind = accounts.cells.cell(key)[0].kind
        by = float(usual_revision(Fraction(float(said.low[place])), kind))
        low, high = said.low.copy(), said.high.copy()
        low[place] -= by
        high[place] += by
        revised = replace(part, statements=replace(said, low=low, high=high))
        if Contraction(revised).settle() < 0 and not refutes(revised, np.ones(len(said), bool)):
            return True
    return False


def _told(quarrel: Quarrel, explainer: Explainer, severity: str) -> Result:
    named = [explainer.said(one) for one in quarrel.conflict.statements]
    return broken(
        *quarrel.rows,
        message=filled(QUARREL, count=Message(str(len(named)), str(len(named))), all=listed(named)),
        severity=severity,
        steps=explainer.steps(quarrel),
    )
