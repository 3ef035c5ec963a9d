"""A row that accepts a finding names a check and rows that there are, why, by whom, and on what.

Ignores: (1) acceptances whose finding is no longer found: there is nothing left to accept.

Source: the convention of the register: what is let stand was decided by an office, for a reason.
"""

from collections.abc import Iterator

from lotrinh.checks.accepted import said
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.message import Message

ABOUT = Message(
    "Mỗi dòng chấp nhận ghi đúng mã phép kiểm tra và mã dòng, có lý do, cơ quan quyết định và các "
    "con số lúc quyết định.",
    "Each acceptance names a check and rows that there are, with the reason, the office that "
    "decided, and the figures of that time.",
)
IGNORES = (
    Message("chấp nhận một phát hiện nay không còn", "acceptances of what is no longer found"),
)
SOURCE = Message(
    "Quy ước của sổ: điều để nguyên phải có nơi quyết định và lý do.",
    "The register's convention: what is let stand has a reason and somebody who decided.",
)
NO_CHECK = Message(
    "Dòng chấp nhận ghi mã phép kiểm tra “{check}”, không có phép nào như vậy, nên không có tác "
    "dụng. Chép lại mã in trong ngoặc vuông của phát hiện.",
    "An acceptance names the check “{check}”, which does not exist, so it accepts nothing. Copy "
    "the id in square brackets of the finding.",
)
NO_ROW = Message(
    "Dòng chấp nhận của {check} ghi {rows}: không có dòng nào mang mã ấy, nên không có tác dụng. "
    "Chép lại mã dòng từ phát hiện.",
    "An acceptance of {check} names {rows}: no row has that id, so it accepts nothing. Copy the "
    "ids of the rows from the finding.",
)
WANTING = Message(
    "Dòng chấp nhận của {check} ({rows}) thiếu: {wanting}. Ghi thêm để người sau hiểu ai đã để "
    "nguyên, vì sao, và để phát hiện mở lại khi số đổi.",
    "The acceptance of {check} ({rows}) lacks: {wanting}. Add it, so that others see who let it "
    "stand and why, and the finding opens again when a figure changes.",
)
LACKS = {
    "reason": Message("lý do vài chữ", "a reason of some words"),
    "decided_by": Message("cơ quan quyết định", "the office that decided"),
    "figures": Message("con số lúc quyết định", "the figures of that time"),
}


@check(title=Message("Dòng chấp nhận chưa đủ", "Incomplete acceptance"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """Each acceptance of the plan, whether or not its finding is still there (1)."""
    for one in at.plan.acceptances:
        now = said(at, one.subjects)
        known = tuple(row for row, words in now.items() if words)
        strange = [row for row, words in now.items() if not words]
        if one.check not in _known_checks(at):
            message, severity = filled(NO_CHECK, check=one.check), "warning"
        elif strange:
            message, severity = filled(NO_ROW, check=one.check, rows=", ".join(strange)), "warning"
        elif not one.missing and one.figures:
            yield holds(*known)
            continue
        else:
            message, severity = _wanting(one), "note"
        yield broken(*known, message=message, severity=severity, key=one.id)


def _wanting(one: Acceptance) -> Message:
    lacking = [LACKS[name] for name in (*one.missing, *(() if one.figures else ("figures",)))]
    wanting = Message(
        ", ".join(each.vi for each in lacking), ", ".join(each.en for each in lacking)
    )
    return filled(WANTING, check=one.check, rows=", ".join(one.subjects), wanting=wanting)


def _known_checks(at: Inspection) -> frozenset[str]:
    return at.once(_ids)


def _ids(at: Inspection) -> frozenset[str]:
    """Every id that a finding can have."""
    from lotrinh.checks.rules import checks  # finds this file, so that it cannot be above

    return frozenset({*checks(), *at.catalogue.identities})


def _accepted(
    check: str, *subjects: str, reason: str, figures: str = "", by: str = ""
) -> Acceptance:
    return Acceptance(
        check=check, subjects=subjects, reason=reason, decided_by=by,
        figures=tuple(filter(None, figures.split(";"))),
    )  # fmt: skip


_FIGURE = observed("bc.1", "exports", "2024", "300 million USD")
_REASON = "giữ như nguồn đã công bố"
EXAMPLES = (
    example(
        "mã phép kiểm tra gõ sai", "a mistyped check",
        plan_of(_FIGURE, _accepted("data_quality.outlyer", "bc.1", reason=_REASON)),
        "bc.1", severity="warning",
    ),
    example(
        "mã dòng gõ sai", "a mistyped row",
        plan_of(_FIGURE, _accepted("data_quality.outlier", "bc.1", "bc.l", reason=_REASON)),
        "bc.1", severity="warning",
    ),
    example(
        "lý do một chữ, không rõ ai quyết định", "a reason of one letter, by nobody",
        plan_of(_FIGURE, _accepted("data_quality.outlier", "bc.1", reason="x")),
        "bc.1", severity="note",
    ),
    example(
        "đủ lý do, cơ quan và con số", "with a reason, an office and the figures",
        plan_of(
            _FIGURE,
            _accepted(
                "data_quality.outlier", "bc.1", reason=_REASON, by="Cục Thống kê",
                figures="exports 04 level 300000000 USD 2024",
            ),
        ),
    ),
)  # fmt: skip
