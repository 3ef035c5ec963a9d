"""A project is given no more in a year of its life than it can spend, and no less than it must.

Ignores:
1. projects without shares by year, without a cost, or without detailed capital in the years of the
   ceilings (without ceilings: from this year on);
2. years of life past the shares given, and the least of years for which no project has capital yet
   or by when this one has all it needs;
3. what rounding of the printed amounts explains;
4. allocations of drafts and of replaced papers, and what earlier years carried over.

Source: the least and the most by year of life in the list of projects, of the remaining cost.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    fresh,
    horizon,
    named,
    still_needed,
)
from lotrinh.checks.capital.money import Amount, money_words, plain, total
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, listed, number_words
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

ABOUT = Message(
    "Vốn mỗi năm của dự án nằm trong mức ít nhất và nhiều nhất của năm đó.",
    "A project's capital of a year is within the least and the most of that year of its life.",
)
IGNORES = (
    Message(
        "Dự án chưa ghi mức theo năm, chưa biết vốn, chưa có vốn chi tiết trong các năm có trần.",
        "Projects without shares by year, cost, or detailed capital in the years of the ceilings.",
    ),
    Message(
        "Năm ngoài các mức đã ghi; mức ít nhất của năm chưa giao vốn, hoặc khi dự án đã đủ vốn.",
        "Years past the shares; the least of years not yet placed, or once the project has all.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed amounts explains."),
    Message(
        "Dự thảo, văn bản đã bị thay thế; vốn năm trước chuyển sang.",
        "Drafts and replaced papers; what earlier years carried over.",
    ),
)
SOURCE = Message(
    "Mức vốn theo năm thực hiện trong danh mục dự án, tính trên vốn còn cần.",
    "The shares by year of life in the list of projects, of the remaining cost.",
)
ABOVE = Message(
    "năm {year} được bố trí {amount}, nhiều nhất {share}% của {need} là {bound}",
    "{amount} is given in {year}, {share}% of {need} is the most: {bound}",
)
BELOW = Message(
    "năm {year} chỉ được bố trí {amount}, ít nhất {share}% của {need} là {bound}",
    "only {amount} is given in {year}, {share}% of {need} is the least: {bound}",
)
WORDS = Message(
    "{project}: {faults}. Giãn hoặc dồn vốn giữa các năm, hoặc rà lại mức theo năm của dự án.",
    "{project}: {faults}. Move capital between years, or review the project's shares by year.",
)


@check(title=Message("Vốn theo năm thực hiện", "Capital by year of life"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Each project with shares by year."""
    limited = [one for one in at.plan.projects if one.rules.spend_min or one.rules.spend_max]
    if not limited:
        return
    rows, years = at.once(by_project), at.once(horizon)
    placed = {one.plan_year for own in rows.values() for one in own}
    for one in limited:
        own = [row for row in rows.get(one.id, ()) if row.plan_year in years and row.amount > 0]
        need = still_needed(at, one)
        if own and need:  # ignores 1
            yield _result(one, need, own, placed)


def _result(project: Project, need: Amount, rows: Sequence[Allocation], placed: set[int]) -> Result:
    faults = dict(_faults(project, need, rows, placed))
    guilty = [one for one in rows if one.plan_year in faults]
    subjects = named((project.id, *map(allocation_id, guilty or rows)))
    if not faults:
        return holds(*subjects)
    return broken(
        *subjects, message=filled(WORDS, project=project.name, faults=listed(faults.values()))
    )


def _faults(
    project: Project, need: Amount, rows: Sequence[Allocation], placed: set[int]
) -> Iterator[tuple[int, Message]]:
    """Each year with too much or too little, and how."""
    first, rules = min(one.plan_year for one in rows), project.rules
    for life in range(max(len(rules.spend_min), len(rules.spend_max))):
        year = first + life
        amount = total(fresh(one) for one in rows if one.plan_year == year)
        so_far = total(fresh(one) for one in rows if one.plan_year <= year)
        most, least = (_share(shares, life) for shares in (rules.spend_max, rules.spend_min))
        is_open = year in placed and need.is_above(so_far)  # ignores 2
        if most is not None and amount.is_above(_bound(most, need)):
            yield year, _words(ABOVE, year, amount, most, need)
        elif least is not None and is_open and _bound(least, need).is_above(amount):
            yield year, _words(BELOW, year, amount, least, need)


def _share(shares: Sequence[Decimal], life: int) -> Decimal | None:
    return shares[life] if life < len(shares) else None


def _bound(share: Decimal, need: Amount) -> Amount:
    return Amount(share * need.value, share * need.slack)


def _words(words: Message, year: int, amount: Amount, share: Decimal, need: Amount) -> Message:
    return filled(
        words, year=str(year), amount=money_words(amount.value), need=money_words(need.value),
        share=number_words(plain(share * 100)), bound=money_words(share * need.value),
    )  # fmt: skip


def _slow(id: str, **shares: str) -> Project:
    """A project of 100 billion VND with shares by year, as `0.2 0.5`."""
    limits: dict[str, Any] = {
        name: tuple(map(Decimal, text.split())) for name, text in shares.items()
    }
    return built(id, remaining_cost="100", **limits)


EXAMPLES = (
    example(
        "Năm đầu nhiều nhất 20% mà được 36.",
        "The first year takes 20% at most and gets 36.",
        plan_of(_slow("p.a", spend_max="0.2 0.6"), given("36", 2026, project="p.a"),
                given("50", 2027, project="p.a")),
        "p.a allocation:p.a:central:2026",
    ),
    example(
        "Năm đầu ít nhất 30% mà chỉ được 2, năm sau đủ.",
        "The first year needs 30% at least and gets 2; the second has enough.",
        plan_of(_slow("p.a", spend_min="0.3 0.3"), given("2", 2026, project="p.a"),
                given("50", 2027, project="p.a")),
        "p.a allocation:p.a:central:2026",
    ),
    example(
        "Đúng mức; năm sau chưa giao vốn; đã đủ vốn; năm trước các năm có trần.",
        "Within the shares; a year not yet placed; all is given; before the ceilings.",
        plan_of(
            ceiling("900", 2026), ceiling("900", 2027),
            _slow("p.a", spend_min="0.2 0.3", spend_max="0.4"), given("40", 2026, project="p.a"),
            _slow("p.b", spend_min="0.5 0.3"), given("100", 2026, project="p.b"),
            _slow("p.c", spend_max="0.1"), given("90", 2025, project="p.c"),
        ),
    ),
)  # fmt: skip
