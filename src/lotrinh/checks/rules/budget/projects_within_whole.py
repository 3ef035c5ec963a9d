"""What projects have paid of a source and plan year is within what the whole province has paid.

Ignores:
1. the days before the last one: only what is known last is compared;
2. payments of projects recorded after the day of the whole;
3. what rounding of the printed amounts explains;
4. a project and its parts both: the row of the whole project counts;
5. figures of different papers: told as a warning.

Source: the parts of a sum are within it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.capital.allocations import disbursement_id, named, project_words, source_words
from lotrinh.checks.capital.money import at_most, billions, exactly, money_words, printed, total
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, paid
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import both, filled, listed
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date

ABOUT = Message(
    "Giải ngân của các dự án không vượt giải ngân của toàn tỉnh, cùng nguồn và năm kế hoạch.",
    "What projects have paid is within what the province has paid, by source and plan year.",
)
IGNORES = (
    Message("Các ngày trước ngày gần nhất.", "The days before the last one."),
    Message("Số của dự án sau ngày của toàn tỉnh.", "Figures of projects after the whole's day."),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message("Dự án và thành phần của nó: chỉ tính dự án.", "The parts of a project that is there."),
    Message("Số của các văn bản khác nhau: chỉ cảnh báo.", "Different papers: a warning only."),
)
SOURCE = Message("Các phần nằm trong tổng.", "The parts of a sum are within it.")
WORDS = Message(
    "Nguồn {source}, kế hoạch {year}: các dự án đã giải ngân {sum} ({each}), vượt số toàn tỉnh "
    "{whole} đến {day} là {gap}. Đối chiếu số của chủ đầu tư với số tổng hợp.",
    "{source}, plan {year}: projects paid {sum} ({each}), {gap} above the {whole} of the whole "
    "province by {day}. Compare the owners' figures with the total.",
)


@check(title=Message("Các dự án giải ngân quá toàn tỉnh", "Projects paid more than the whole"),
       severity="error")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each source and plan year with a figure of the whole and of projects."""
    wholes: dict[tuple[str, int], Disbursement] = {}
    for one in latest_disbursements(at.plan.disbursements):
        if not one.project:
            wholes[one.source, one.plan_year] = one
    parts: dict[tuple[str, int], list[Disbursement]] = defaultdict(list)
    for one in at.plan.disbursements:
        whole = wholes.get((one.source, one.plan_year))
        if one.project and whole and one.on <= whole.on:  # ignores 2
            parts[one.source, one.plan_year].append(one)
    for slot, rows in parts.items():
        yield _result(at, wholes[slot], _without_parts(at, latest_disbursements(rows)))


def _without_parts(at: Inspection, rows: Sequence[Disbursement]) -> list[Disbursement]:
    there = {one.project for one in rows}
    known = at.plan.project
    return [one for one in rows
            if one.project not in known or known[one.project].parent not in there]  # fmt: skip


def _result(at: Inspection, whole: Disbursement, rows: Sequence[Disbursement]) -> Result:
    found = total(printed(one.cumulative) for one in rows)
    subjects = named(map(disbursement_id, (whole, *rows)))
    if not found.is_above(printed(whole.cumulative)):
        return holds(*subjects)
    gap = found.value - whole.cumulative
    papers = {(one.document, one.source_url) for one in (whole, *rows)}
    is_one = len(papers) == 1 and any(next(iter(papers)))
    message = filled(
        WORDS, source=source_words(whole.source), year=str(whole.plan_year), gap=money_words(gap),
        sum=money_words(found.value), whole=money_words(whole.cumulative),
        day=both(lambda lang: format_date(whole.on, lang)),
        each=listed(project_words(at, one.project) for one in rows),
    )  # fmt: skip
    return broken(
        *subjects, message=message, severity="error" if is_one else "warning",
        expected=at_most(whole.cumulative), observed=exactly(found.value), off_by=billions(gap),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Một báo cáo ghi hai dự án 70 và 50, toàn tỉnh 100 tỷ đồng.",
        "One report gives projects of 70 and 50, and 100 billion VND for the province.",
        plan_of(
            built("p.a"), built("p.b"), paid("100", 2025, "2025-11-30", document="bc"),
            paid("70", 2025, "2025-11-30", project="p.a", document="bc"),
            paid("50", 2025, "2025-11-30", project="p.b", document="bc"),
        ),
        "disbursement::2025:2025-11-30 disbursement:p.a:2025:2025-11-30 "
        "disbursement:p.b:2025:2025-11-30",
    ),
    example(
        "Số của chủ đầu tư vượt số tổng hợp của nơi khác.",
        "An owner's figure is above a total from elsewhere.",
        plan_of(built("p.a"), paid("100", 2025, "2025-11-30", document="bc"),
                paid("130", 2025, "2025-10-31", project="p.a")),
        "disbursement::2025:2025-11-30 disbursement:p.a:2025:2025-10-31", severity="warning",
    ),
    example(
        "Số dự án sau ngày của toàn tỉnh; thành phần đã nằm trong dự án; chưa có số toàn tỉnh.",
        "A later figure of a project; a part that is in its project; no figure of the whole.",
        plan_of(
            built("p.a"), built("p.a1", parent="p.a"), paid("100", 2025, "2025-10-31"),
            paid("80", 2025, "2025-10-31", project="p.a"),
            paid("60", 2025, "2025-10-31", project="p.a1"),
            paid("130", 2025, "2025-11-30", project="p.a"),
            paid("9", 2025, "2025-11-30", "oda", project="p.a"),
        ),
    ),
)  # fmt: skip
