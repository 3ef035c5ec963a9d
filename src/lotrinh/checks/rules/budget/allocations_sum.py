"""What is given in detail stays within what was given above: projects, council, Prime Minister.

Ignores:
1. levels that nobody has given yet;
2. what rounding of the printed amounts explains, and what was carried over from earlier years;
3. levels of different papers or days: told as a warning, since one may have been adjusted;
4. what a province adds of its own sources to what the Prime Minister gives;
5. allocations of drafts and of replaced papers;
6. what is above a ceiling of the same amount: `budget.above_ceiling` tells of it.

Source: capital is allotted from above to below, within what was given (Luật Đầu tư công
58/2024/QH15).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from lotrinh.checks.capital.allocations import (
    Placed,
    Slot,
    allocation_id,
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
from lotrinh.checks.examples.capital import built, ceiling, given
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, label_words
from lotrinh.domain.allocation import LEVELS, Allocation
from lotrinh.domain.labels import ALLOCATION_LEVELS
from lotrinh.domain.message import Message

ABOUT = Message(
    "Vốn giao chi tiết không vượt số Hội đồng nhân dân giao, số này không vượt số Thủ tướng giao.",
    "Detailed capital stays within what the council gave, and that within the Prime Minister's.",
)
IGNORES = (
    Message("Cấp chưa giao vốn.", "Levels that have not given yet."),
    Message(
        "Sai lệch do làm tròn, vốn chuyển nguồn từ năm trước.",
        "What rounding explains, what was carried over.",
    ),
    Message(
        "Các cấp giao ở văn bản hoặc ngày khác nhau: chỉ cảnh báo.",
        "Levels of different papers or days: a warning only.",
    ),
    Message(
        "Phần địa phương giao thêm từ nguồn của mình so với Thủ tướng giao.",
        "What a province adds of its own sources to the Prime Minister's.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
    Message(
        "Phần vượt một trần bằng đúng số giao: “Vốn vượt trần” đã nêu.",
        "What is above a ceiling of the amount given: “Capital above the ceiling” tells it.",
    ),
)
SOURCE = Message(
    "Vốn được phân bổ từ trên xuống, trong phạm vi được giao (Luật Đầu tư công 58/2024/QH15).",
    "Capital is allotted from above, within what was given (Law on Public Investment).",
)
OWN_SOURCES = ("local", "land", "lottery", "borrowing")
WORDS = Message(
    "Nguồn {source} năm {year}: {low} {less}, vượt số {high} {more} là {gap}. Rà lại số giao của "
    "hai cấp, hoặc ghi rõ vốn bổ sung.",
    "{source}, {year}: {low} {less}, {gap} above {more} {high}. Review what the two levels gave, "
    "or state what was added.",
)
PROJECTS = Message("giao chi tiết cho các dự án ({each})", "given in detail to projects ({each})")


@check(
    title=Message("Cấp dưới giao vượt cấp trên", "More given below than above"), severity="error"
)
def run(at: Inspection) -> Iterator[Result]:
    """Each source and year: every lower level against every higher one."""
    slots: dict[Slot, list[tuple[Allocation, ...]]] = defaultdict(list)
    for one in in_force(at):
        if not one.project:
            slots[one.source, one.plan_year].append((one,))
    for slot, own in placed(at).items():
        slots[slot].append(own.rows)
    tops = {(one.source, one.year): one.amount for one in at.plan.ceilings}
    for slot, levels in slots.items():
        levels.sort(key=lambda rows: (LEVELS.index(rows[0].level), bool(rows[0].project)))
        yield from _results(at, slot, levels, tops.get(slot))


def _results(
    at: Inspection, slot: Slot, levels: Sequence[tuple[Allocation, ...]], top: Decimal | None
) -> Iterator[Result]:
    most = max(_sum(rows).value for rows in levels)
    pairs = [(high, low) for high, low in combinations(levels, 2) if _is_bound(high, low)]
    found = [(high, low) for high, low in pairs if _sum(low).is_above(printed(high[0].amount))]
    for high, low in found[-1:]:
        if high[0].amount != top or _sum(low).value < most:  # ignores 6
            yield _broken(at, slot, high, low)
    if pairs and not found:
        yield holds(*named(allocation_id(one) for rows in levels for one in rows))


def _is_bound(high: Sequence[Allocation], low: Sequence[Allocation]) -> bool:
    is_own = high[0].level == "pm" and high[0].source in OWN_SOURCES  # ignores 4
    return not high[0].project and not is_own


def _sum(rows: tuple[Allocation, ...]) -> Amount:
    return Placed(rows).amount


def _broken(
    at: Inspection, slot: Slot, high: tuple[Allocation, ...], low: tuple[Allocation, ...]
) -> Result:
    top, found = high[0], _sum(low).value
    together = {_publication(one) for one in low} == {_publication(top)}
    gap = found - top.amount
    message = filled(
        WORDS, source=source_words(slot[0]), year=str(slot[1]), low=_level(at, low),
        high=_level(at, high), less=money_words(found), more=money_words(top.amount),
        gap=money_words(gap),
    )  # fmt: skip
    return broken(
        *named(allocation_id(one) for one in (*high, *low)), message=message,
        severity="error" if together else "warning", expected=at_most(top.amount),
        observed=exactly(found), off_by=billions(gap),
        steps=excess_steps([fresh(one).value for one in low], top.amount),
    )  # fmt: skip


def _publication(one: Allocation) -> tuple[str, str, date | None]:
    return one.document, one.source_url, one.known_from


def _level(at: Inspection, rows: Sequence[Allocation]) -> Message:
    if rows[0].project:
        return filled(PROJECTS, each=each_words(at, rows))
    return label_words(ALLOCATION_LEVELS, rows[0].level)


EXAMPLES = (
    example(
        "Nghị quyết giao 1.000 mà phụ lục giao chi tiết 1.100 tỷ đồng.",
        "The resolution gives 1,000 and its annex 1,100 billion VND in detail.",
        plan_of(
            built("p.a"), built("p.b"), given("1000", 2026, document="nq"),
            given("600", 2026, project="p.a", document="nq"),
            given("500", 2026, project="p.b", document="nq"),
        ),
        "allocation::central:2026 allocation:p.a:central:2026 allocation:p.b:central:2026",
    ),
    example(
        "Hội đồng nhân dân giao vốn Trung ương vượt số Thủ tướng giao trước đó.",
        "The council gives more central capital than the Prime Minister gave before.",
        plan_of(given("1000", 2026, level="pm"), given("1200", 2026, known_from="2025-06-30")),
        "allocation::central:2026", severity="warning",
    ),
    example(
        "Địa phương giao thêm từ nguồn của mình; chi tiết gồm vốn chuyển nguồn.",
        "The province adds of its own; details hold what was carried over.",
        plan_of(
            built("p.a"), given("1000", 2026, "local", level="pm"), given("1300", 2026, "local"),
            given("1000", 2026), given("1050", 2026, project="p.a", carried_over="80"),
        ),
    ),
    example(
        "Vượt cả số giao lẫn trần bằng đúng số đó: chỉ nêu một lần, ở trần.",
        "Above what was given and above a ceiling of just that: told once, of the ceiling.",
        plan_of(
            ceiling("1000", 2026), built("p.a"), given("1000", 2026),
            given("1100", 2026, project="p.a"),
        ),
    ),
)  # fmt: skip
