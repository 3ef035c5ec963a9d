"""A sector, an area or a programme receives the least share of capital that the plan owes it.

Ignores:
1. years without detailed allocations;
2. shares that capital not yet given out may still mend: told as a warning, else as an error;
3. what was carried over from earlier years, and what rounding explains;
4. allocations of drafts and of replaced papers.

Source: the plan's own minimum shares of the capital placed.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import Placed, allocation_id, named, placed
from lotrinh.checks.capital.money import BILLION, Amount, billions, exactly, money_words
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, owed
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled, label_words, number_words
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.ceiling import MinimumShare
from lotrinh.domain.finding import Extent
from lotrinh.domain.labels import SECTORS
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Vốn bố trí bảo đảm tỷ lệ tối thiểu cho ngành, địa bàn, chương trình.",
    "Capital keeps the least shares of sectors, areas and programmes.",
)
IGNORES = (
    Message("Năm chưa giao vốn chi tiết.", "Years without detailed allocations."),
    Message(
        "Vốn chưa phân bổ còn có thể bù: chỉ cảnh báo.",
        "What is not yet given out may mend it: a warning only.",
    ),
    Message(
        "Vốn chuyển nguồn từ năm trước; sai lệch do làm tròn.",
        "What was carried over; what rounding explains.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Tỷ lệ vốn tối thiểu của chính kế hoạch.", "The plan's own minimum shares of capital."
)
NOTHING = Message("chưa có vốn giao chi tiết", "no capital has been given in detail")
WORDS = Message(
    "{who} được {sum} trong {all} vốn đã bố trí ({share}%), dưới mức tối thiểu {least}%, thiếu "
    "{gap}. Bố trí thêm cho {who} hoặc sửa tỷ lệ tối thiểu.",
    "{who}: {sum} of the {all} placed ({share}%), below the least share of {least}%, {gap} short. "
    "Give more to it or change the least share.",
)


@check(
    title=Message("Dưới tỷ lệ vốn tối thiểu", "Below a minimum share of capital"), severity="error"
)
def run(at: Inspection) -> Iterator[Result]:
    """Each minimum share, over all capital given to projects in the years of the ceilings."""
    years = {one.year for one in at.plan.ceilings}
    slots = {slot: own for slot, own in placed(at).items() if not years or slot[1] in years}
    rows = tuple(one for own in slots.values() for one in own.rows)
    open_capital = (
        sum((one.amount for one in at.plan.ceilings), Decimal(0)) - Placed(rows).amount.value
    )
    for one in at.plan.minimum_shares:
        if rows:
            yield _result(at, one, rows, max(open_capital, Decimal(0)))
        else:
            yield not_applicable(_id(one), why=NOTHING)


def _result(
    at: Inspection, owed: MinimumShare, rows: Sequence[Allocation], open_capital: Decimal
) -> Result:
    own = tuple(one for one in rows if _is_of(owed, at.plan.project.get(one.project)))
    got, placed_in_all = Placed(own).amount, Placed(tuple(rows)).amount
    due = Amount(owed.share * placed_in_all.value, owed.share * placed_in_all.slack)
    subjects = named((_id(owed), *map(allocation_id, own)))
    if not due.is_above(got):
        return holds(*subjects)
    with_rest = Amount(got.value + open_capital, got.slack)
    due_of_all = Amount(owed.share * (placed_in_all.value + open_capital), due.slack)
    gap = due.value - got.value
    message = filled(
        WORDS, who=_whose(at, owed), sum=money_words(got.value), gap=money_words(gap),
        all=money_words(placed_in_all.value), least=_percent(owed.share),
        share=_percent(got.value / placed_in_all.value),
    )  # fmt: skip
    return broken(
        *subjects, message=message, expected=Extent(due.value, None, BILLION.code),
        severity="error" if due_of_all.is_above(with_rest) else "warning",
        observed=exactly(got.value), off_by=billions(gap),
    )  # fmt: skip


def _id(owed: MinimumShare) -> str:
    return f"minimum_share:{owed.kind}:{owed.of}"


def _is_of(owed: MinimumShare, project: Project | None) -> bool:
    if project is None:
        return False
    if owed.kind == "area":
        return owed.of in project.places
    return owed.of == (project.sector if owed.kind == "sector" else project.programme)


def _whose(at: Inspection, owed: MinimumShare) -> Message:
    if owed.kind == "sector":
        return label_words(SECTORS, owed.of)
    rows = at.catalogue.places if owed.kind == "area" else at.plan.rows("programmes")
    name = rows[owed.of].name if owed.of in rows else owed.of
    return Message(name, name)


def _percent(share: Decimal) -> Message:
    return number_words((share * 100).quantize(Decimal("0.1")))


EXAMPLES = (
    example(
        "Toàn bộ trần đã giao, giáo dục được 30 trên 1.000, tối thiểu 5%.",
        "The whole ceiling is given out: 30 of 1,000 to education, at least 5%.",
        plan_of(
            ceiling("1000", 2026), owed("sector", "education", "0.05"),
            built("p.truong", sector="education"), built("p.duong", sector="transport"),
            given("30", 2026, project="p.truong"), given("970", 2026, project="p.duong"),
        ),
        "minimum_share:sector:education allocation:p.truong:central:2026",
    ),
    example(
        "Mới giao một năm, các năm sau còn bù được.",
        "One year is given out, later years may mend it.",
        plan_of(
            ceiling("1000", 2026), ceiling("1000", 2027), owed("programme", "ct.du-lich", "0.05"),
            built("p.khu", programme="ct.du-lich"), built("p.duong"),
            given("30", 2026, project="p.khu"), given("970", 2026, project="p.duong"),
        ),
        "minimum_share:programme:ct.du-lich allocation:p.khu:central:2026", severity="warning",
    ),
    example(
        "Đủ tỷ lệ cho địa bàn; chương trình chưa có vốn chi tiết nào của các năm trong trần.",
        "An area with its share; capital of years outside the ceilings does not count.",
        plan_of(
            ceiling("1000", 2026), owed("area", "01273", "0.5"), built("p.cau", places=("01273",)),
            built("p.duong"), given("600", 2026, project="p.cau"),
            given("400", 2026, project="p.duong"), given("4000", 2024, project="p.duong"),
        ),
    ),
    example(
        "Chưa giao vốn chi tiết.",
        "Nothing is given in detail yet.",
        plan_of(ceiling("1000", 2026), owed("sector", "education", "0.05")),
    ),
)  # fmt: skip
