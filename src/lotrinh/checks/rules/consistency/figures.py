"""Figures of several identities can all be true together.

Where every identity holds by itself, figures can still quarrel along a chain: levels, growth and
parts of two years. A smallest set of figures that no numbers fulfil is told with the chain.
Ignored:
1. what breaks one identity by itself (told by that identity);
2. what `consistency.identity` ignores.
It is an error where all figures stand in one publication, else a warning: one may have been
revised. Source: the identities; interval arithmetic.
"""

from collections.abc import Iterator

from lotrinh.checks.accounts.disputes import Quarrel, disputes_of
from lotrinh.checks.accounts.explanation import Explainer
from lotrinh.checks.check import check
from lotrinh.checks.example import example, observed, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
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
)
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
    title=Message("Số liệu có thể cùng đúng", "Figures can all be true"), severity="error",
)  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """One result for each set of figures that quarrel."""
    found = at.once(disputes_of)
    explainer = Explainer(found.accounts)
    for one in found.figures:
        yield _told(one, explainer, at)


def _told(quarrel: Quarrel, explainer: Explainer, at: Inspection) -> Result:
    named = [explainer.said(one) for one in quarrel.conflict.statements]
    papers = {document_of(at.row(id)) for id in quarrel.rows}
    return broken(
        *quarrel.rows,
        message=filled(QUARREL, count=Message(str(len(named)), str(len(named))), all=listed(named)),
        severity="error" if len(papers) == 1 and "" not in papers else "warning",
        steps=explainer.steps(quarrel),
    )
