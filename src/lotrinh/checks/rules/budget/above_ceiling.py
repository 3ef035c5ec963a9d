"""What is given of a source in a year is not above its ceiling.

Ignores:
1. capital carried over from earlier years: it had its own ceiling;
2. what rounding of the printed amounts explains: told as a warning;
3. sources and years without a ceiling: not applicable;
4. allocations of drafts and of replaced papers.

The reserve is not to be given out: detailed allocations that reach into it are a warning.
Source: the plan's ceilings and reserves.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import (
    Placed,
    Slot,
    allocation_id,
    ceiling_id,
    each_words,
    fresh,
    in_force,
    named,
    placed,
    source_words,
)
from lotrinh.checks.capital.money import (
    Amount,
    at_most,
    billions,
    exactly,
    excess_steps,
    money_words,
    printed,
)
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, reserve
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds, not_applicable
from lotrinh.checks.words import filled, label_words
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.labels import ALLOCATION_LEVELS
from lotrinh.domain.message import Message

ABOUT = Message(
    "Vốn bố trí của một nguồn trong một năm không vượt trần.",
    "Capital given of a source in a year stays below its ceiling.",
)
IGNORES = (
    Message("Vốn chuyển nguồn từ năm trước.", "Capital carried over from earlier years."),
    Message(
        "Phần vượt có thể do làm tròn: chỉ cảnh báo.",
        "An excess that rounding may explain: a warning only.",
    ),
    Message("Nguồn, năm chưa có trần.", "Sources and years without a ceiling."),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message("Trần vốn và dự phòng của kế hoạch.", "The plan's ceilings and reserves.")
NO_CEILING = Message("nguồn này chưa có trần của năm", "the source has no ceiling of the year")
ABOVE = Message(
    "Nguồn {source} năm {year}: {who} {sum}, vượt trần {ceiling} là {gap}. Giảm vốn của dự án "
    "chưa cấp bách hoặc chuyển sang nguồn khác.",
    "{source}, {year}: {who} {sum}, {gap} above the ceiling of {ceiling}. Lower what is given to "
    "less urgent projects or use another source.",
)
RESERVED = Message(
    "Nguồn {source} năm {year}: {who} {sum}, lấn {gap} vào dự phòng (trần {ceiling}, được giao "
    "{free}). Giữ lại dự phòng hoặc quyết định sử dụng dự phòng.",
    "{source}, {year}: {who} {sum}, {gap} into the reserve (ceiling {ceiling}, free {free}). Keep "
    "the reserve or decide to use it.",
)
PROJECTS = Message("các dự án được bố trí ({each}) cộng lại", "projects ({each}) are given")
LEVEL = Message("tổng vốn {level}", "the sum {level} is")


@check(title=Message("Vốn vượt trần", "Capital above the ceiling"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """Every source and year with allocations, against its ceiling."""
    ceilings = {(one.source, one.year): one.amount for one in at.plan.ceilings}
    reserves = {one.year: one.share for one in at.plan.reserves}
    wholes: dict[Slot, list[Allocation]] = {}
    for one in in_force(at):
        if not one.project:
            wholes.setdefault((one.source, one.plan_year), []).append(one)
    projects = placed(at)
    for slot in dict.fromkeys((*wholes, *projects)):
        rows = [*((one,) for one in wholes.get(slot, ())), projects.get(slot, Placed(())).rows]
        if slot not in ceilings:
            yield not_applicable(*_ids(rows), why=NO_CEILING)
            continue
        share = reserves.get(slot[1], Decimal(0))
        yield _result(at, slot, rows, ceilings[slot], share)


def _result(
    at: Inspection, slot: Slot, rows: Sequence[Sequence[Allocation]], top: Decimal, reserve: Decimal
) -> Result:
    sums = [(Placed(tuple(own)).amount, own) for own in rows if own]
    most, own = max(sums, key=lambda one: (one[0].is_above(printed(top)), one[0].value))
    if most.value > top:
        severity = "error" if most.is_above(printed(top)) else "warning"
        return _broken(at, slot, own, most, top, severity)
    free = top * (1 - reserve)
    detailed = [(found, own) for found, own in sums if own[0].level == "detailed"]
    for found, own in detailed:
        if found.is_above(Amount(free)):
            return _broken(at, slot, own, found, top, "warning", free)
    return holds(ceiling_id(*slot), *_ids(rows))


def _broken(
    at: Inspection, slot: Slot, own: Sequence[Allocation], found: Amount, top: Decimal,
    severity: str, free: Decimal | None = None,
) -> Result:  # fmt: skip
    bound = top if free is None else free
    gap = found.value - bound
    level = label_words(ALLOCATION_LEVELS, own[0].level)
    who = filled(PROJECTS, each=each_words(at, own)) if own[0].project else filled(
        LEVEL, level=level)  # fmt: skip
    message = filled(
        ABOVE if free is None else RESERVED, source=source_words(slot[0]), year=str(slot[1]),
        who=who, sum=money_words(found.value), ceiling=money_words(top), gap=money_words(gap),
        free=money_words(bound),
    )  # fmt: skip
    return broken(
        ceiling_id(*slot), *_ids([own]), message=message, severity=severity,
        expected=at_most(bound), observed=exactly(found.value), off_by=billions(gap),
        steps=excess_steps([fresh(one).value for one in own], bound),
    )  # fmt: skip


def _ids(rows: Sequence[Sequence[Allocation]]) -> tuple[str, ...]:
    return named(allocation_id(one) for own in rows for one in own)


EXAMPLES = (
    example(
        "Hai dự án được 700 và 450 trên trần 1.000 tỷ đồng.",
        "Two projects get 700 and 450 under a ceiling of 1,000 billion VND.",
        plan_of(
            ceiling("1000", 2026), built("p.a"), built("p.b"),
            given("700", 2026, project="p.a"), given("450", 2026, project="p.b"),
        ),
        "ceiling:central:2026 allocation:p.a:central:2026 allocation:p.b:central:2026",
    ),
    example(
        "Hội đồng nhân dân giao vượt trần.",
        "The People's Council gives more than the ceiling.",
        plan_of(ceiling("1000", 2026), given("1100", 2026)),
        "ceiling:central:2026 allocation::central:2026",
    ),
    example(
        "Hội đồng nhân dân giao 1.002; mười dự án cộng lại 1.003, vượt có thể do làm tròn.",
        "The council gives 1,002; ten projects add to 1,003, which rounding may explain.",
        plan_of(
            ceiling("1000", 2026), given("1002", 2026),
            *(built(f"p.{one}") for one in range(10)), given("103", 2026, project="p.0"),
            *(given("100", 2026, project=f"p.{one}") for one in range(1, 10)),
        ),
        "ceiling:central:2026 allocation::central:2026",
    ),
    example(
        "Vượt trong khoảng làm tròn của ba số, và giao chi tiết lấn vào dự phòng.",
        "Above by what the rounding of three numbers hides, and details that reach the reserve.",
        plan_of(
            ceiling("1000", 2026), ceiling("100", 2027), reserve(2027, "0.1"),
            built("p.a"), built("p.b"), given("600", 2026, project="p.a"),
            given("401", 2026, project="p.b"), given("96", 2027, project="p.a"),
        ),
        "ceiling:central:2026 allocation:p.a:central:2026 allocation:p.b:central:2026",
        "ceiling:central:2027 allocation:p.a:central:2027", severity="warning",
    ),
    example(
        "Phần vượt là vốn chuyển nguồn; phiên bản trước vượt nhưng đã sửa.",
        "The excess was carried over; an earlier version was above and has been corrected.",
        plan_of(
            ceiling("1000", 2026), ceiling("500", 2027), built("p.a"),
            given("1080", 2026, project="p.a", carried_over="100"),
            given("600", 2027, known_from="2025-02-28"),
            given("500", 2027, known_from="2025-06-30"),
        ),
    ),
    example(
        "Cả dự án và thành phần của nó đều có dòng vốn: không tính hai lần.",
        "A project and its part both have a row: it is not counted twice.",
        plan_of(
            ceiling("1000", 2026), built("p.a"), built("p.a1", parent="p.a"),
            given("800", 2026, project="p.a"), given("400", 2026, project="p.a1"),
            given("5000", 2031),
        ),
    ),
)  # fmt: skip
