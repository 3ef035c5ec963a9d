"""A year's plan is paid out by its deadline, unless it was added late or may run longer.

Ignores:
1. a first figure after the deadline: it does not say when the money was paid, so it is a warning;
2. payments after the deadline out of capital that was added late: they have until its own deadline;
3. payments up to the end of the longest extension: told as a warning, with the ground that shows in
   the plan (national project, last year, site clearance, a single project of its owner);
4. what rounding of the printed amounts explains;
5. norms of another time: the law in force when the plan year is over counts.

Source: the deadlines of payment of the law on public investment, as dated norms.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from lotrinh.checks.capital.allocations import (
    allocation_id,
    disbursement_id,
    named,
    project_words,
    source_words,
)
from lotrinh.checks.capital.money import at_most, billions, exactly, money_words, printed
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, given, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import severity_of
from lotrinh.checks.norms import source_words as norm_words
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import both, filled, listed
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.number import format_date

ABOUT = Message(
    "Kế hoạch vốn của một năm được giải ngân đến hết thời hạn theo luật.",
    "A year's plan is paid out by the deadline of the law.",
)
IGNORES = (
    Message(
        "Số đầu tiên sau hạn không nói tiền được trả khi nào: chỉ cảnh báo.",
        "A first figure after the deadline does not say when it was paid: a warning only.",
    ),
    Message("Phần trả từ vốn bổ sung muộn.", "Payments out of capital that was added late."),
    Message(
        "Đến hết thời gian kéo dài dài nhất: chỉ cảnh báo, kèm căn cứ thấy trong kế hoạch.",
        "Up to the end of the longest extension: a warning, with the ground that shows.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message(
        "Luật của thời khác: tính theo luật có hiệu lực khi hết năm kế hoạch.",
        "Norms of another time: the law in force when the plan year is over counts.",
    ),
)
SOURCE = Message(
    "Thời hạn giải ngân của Luật Đầu tư công, định mức có ngày hiệu lực.",
    "The deadlines of payment of the Law on Public Investment, as dated norms.",
)
NO_NORM = Message("không có định mức của năm kế hoạch", "no norm of the plan year")
LATE = Message(
    "{project}, nguồn {source}, kế hoạch {year}: giải ngân thêm {paid} sau hạn {deadline} "
    "({norm}), ghi nhận đến {day}. {ground}",
    "{project}, {source}, plan {year}: {paid} more was paid after the deadline of {deadline} "
    "({norm}), as recorded by {day}. {ground}",
)
UNKNOWN = Message(
    "{project}, nguồn {source}, kế hoạch {year}: chỉ có số đến {day} là {paid}, sau hạn {deadline} "
    "({norm}). Bổ sung số giải ngân đến hết hạn. {ground}",
    "{project}, {source}, plan {year}: the only figure is {paid} by {day}, after the deadline of "
    "{deadline} ({norm}). Add what was paid by the deadline. {ground}",
)
OVER = Message(
    "Không còn trường hợp nào được kéo dài đến ngày đó; chuyển sang kế hoạch năm sau hoặc hủy dự "
    "toán.",
    "No extension reaches that day; move it to a later plan or cancel it.",
)
GROUNDS = Message(
    "Cần quyết định cho kéo dài; căn cứ có thể: {cases}.",
    "A decision to extend is needed; possible ground: {cases}.",
)
NO_GROUND = Message(
    "Cần quyết định cho kéo dài; kế hoạch chưa cho thấy căn cứ nào.",
    "A decision to extend is needed; the plan shows no ground for one.",
)


@dataclass(frozen=True)
class _Terms:
    """The deadlines of one plan year: the usual one, of late additions, of extensions."""

    usual: Norm
    late: Norm | None
    month: Decimal | None
    extensions: Sequence[Norm]

    def end(self, norm: Norm, year: int) -> date:
        """The last day: the norm counts months after the plan year."""
        months = int(norm.value or 0)
        return date(year + 1 + months // 12, months % 12 + 1, 1) - timedelta(days=1)


@check(title=Message("Giải ngân quá thời hạn", "Paid after the deadline"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Each line of payments, against the deadlines of its plan year."""
    lines: dict[tuple[str, str, int], list[Disbursement]] = {}
    for one in at.plan.disbursements:
        lines.setdefault(one.line, []).append(one)
    for (_, _, year), rows in lines.items():
        terms = _terms(at, year)
        rows.sort(key=lambda one: one.on)
        if terms is None:
            yield not_applicable(*map(disbursement_id, rows), why=NO_NORM)
        elif rows[-1].on <= terms.end(terms.usual, year):
            yield holds(*map(disbursement_id, rows))
        else:
            yield _result(at, terms, rows)


def _terms(at: Inspection, year: int) -> _Terms | None:
    norms, day = at.catalogue.norms, date(year + 1, 1, 1)
    cases = {one.applies["case"]: one for one in norms.on("disbursement_deadline", day)}
    month = next((one.value for one in norms.on("late_addition", day)), None)
    extensions = norms.on("disbursement_extension", day)
    if "planned" not in cases:
        return None
    return _Terms(cases["planned"], cases.get("added_late"), month, extensions)


def _result(at: Inspection, terms: _Terms, rows: Sequence[Disbursement]) -> Result:
    last, year = rows[-1], rows[-1].plan_year
    deadline = terms.end(terms.usual, year)
    before = [one for one in rows if one.on <= deadline]
    paid_late = last.cumulative - (before[-1].cumulative if before else Decimal(0))
    own = [one for one in at.plan.allocations
           if (one.project, one.source, one.plan_year) == last.line]  # fmt: skip
    added = _added_late(terms, own, last)
    subjects = named(map(disbursement_id, (*before[-1:], *(one for one in rows[len(before) :]))))
    if not printed(paid_late).is_above(printed(added)):
        return holds(*subjects)
    ends = [terms.end(one, year) for one in terms.extensions]
    is_over = bool(ends) and last.on > max(ends) and len(before) > 0
    message = filled(
        LATE if before else UNKNOWN, project=project_words(at, last.project), year=str(year),
        source=source_words(last.source), paid=money_words(paid_late - added),
        deadline=_day(deadline), norm=norm_words(terms.usual), day=_day(last.on),
        ground=OVER if is_over else _ground(at, terms, last),
    )  # fmt: skip
    return broken(
        *subjects, *named(map(allocation_id, own)), *filter(None, (last.project,)),
        message=message, off_by=billions(paid_late - added), observed=exactly(last.cumulative),
        expected=at_most(last.cumulative - paid_late + added),
        severity=severity_of([terms.usual]) if is_over else "warning",
    )  # fmt: skip


def _added_late(terms: _Terms, rows: Sequence[Allocation], last: Disbursement) -> Decimal:
    """What was added late and may be paid until `last`: the rise since the late month's end."""
    if terms.late is None or terms.month is None:
        return Decimal(0)
    year = last.plan_year
    if last.on > terms.end(terms.late, year):
        return Decimal(0)
    bound = date(year, int(terms.month) % 12 + 1, 1)
    known = [one for one in rows if one.known_from]
    early = [one.amount for one in known if one.known_from and one.known_from < bound]
    return max((one.amount for one in known), default=Decimal(0)) - max(early, default=Decimal(0))


def _ground(at: Inspection, terms: _Terms, last: Disbursement) -> Message:
    """The cases of extension for which the plan shows a ground."""
    project = at.plan.project.get(last.project)
    if project is None:
        return NO_GROUND
    steps = [one for one in at.plan.milestones if one.project == project.id]
    siblings = [one for one in at.plan.projects if one.owner == project.owner]
    shown = {
        "national_project": project.group == "national",
        "completion_year": project.end_year == last.plan_year,
        "land_clearance": any(one.cause == "land" for one in steps),
        "single_project": bool(project.owner) and len(siblings) == 1,
    }
    cases = [one.name for one in terms.extensions if shown.get(one.applies["case"])]
    return filled(GROUNDS, cases=listed(cases)) if cases else NO_GROUND


def _day(day: date) -> Message:
    return both(lambda lang: format_date(day, lang))


LOOK = date(2027, 6, 30)
EXAMPLES = (
    example(
        "Sau 31/01/2026 vẫn trả thêm 20 tỷ đồng của kế hoạch 2025.",
        "20 billion VND of the plan of 2025 paid after 31 January 2026.",
        plan_of(
            built("p.a", end_year=2025), given("100", 2025, project="p.a"),
            paid("70", 2025, "2026-01-31", project="p.a"),
            paid("90", 2025, "2026-03-31", project="p.a"), today=LOOK,
        ),
        "disbursement:p.a:2025:2026-01-31 disbursement:p.a:2025:2026-03-31 "
        "allocation:p.a:central:2025 p.a",
    ),
    example(
        "Trả thêm sau cả thời hạn kéo dài 31/12/2026.",
        "Paid after the longest extension, 31 December 2026.",
        plan_of(
            paid("70", 2025, "2026-12-31"), paid("90", 2025, "2027-03-31"),
            paid("60", 2025, "2026-01-31"), today=LOOK,
        ),
        "disbursement::2025:2026-01-31 disbursement::2025:2026-12-31 "
        "disbursement::2025:2027-03-31",
        severity="error",
    ),
    example(
        "Chỉ có một số, ghi sau hạn.",
        "A single figure, after the deadline.",
        plan_of(paid("90", 2025, "2026-03-31"), today=LOOK),
        "disbursement::2025:2026-03-31",
    ),
    example(
        "Phần trả sau hạn là vốn bổ sung tháng 11; số đúng hạn; năm chưa có định mức.",
        "The late part was added in November; a figure in time; a year before any norm.",
        plan_of(
            given("100", 2025), given("130", 2025, known_from="2025-11-15"),
            paid("95", 2025, "2026-01-31"), paid("120", 2025, "2026-06-30"),
            paid("9", 2024, "2025-01-31"), paid("9", 2010, "2015-01-31"), today=LOOK,
        ),
    ),
)  # fmt: skip
