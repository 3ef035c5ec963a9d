"""Capital comes to a project from its own sources, each within its share.

Ignores:
1. projects without sources or without detailed capital in the years of the ceilings (without
   ceilings: from this year on);
2. a source whose share is blank: it may pay anything;
3. the least share of a source while the project has not been given all it needs;
4. what rounding of the printed amounts and shares explains;
5. allocations of drafts and of replaced papers, and what earlier years carried over.

Source: the shares of sources in the list of projects, of the remaining cost.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    fresh,
    horizon,
    named,
    source_words,
    still_needed,
)
from lotrinh.checks.capital.money import Amount, money_words, plain, total
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, paying
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, listed, number_words
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.funding import Funding
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project
from lotrinh.domain.quantity import half_digit

ABOUT = Message(
    "Vốn bố trí cho dự án lấy từ các nguồn của dự án, mỗi nguồn trong tỷ lệ đã định.",
    "Capital comes to a project from its own sources, each within its share.",
)
IGNORES = (
    Message(
        "Dự án chưa ghi nguồn, chưa có vốn chi tiết trong các năm có trần.",
        "Projects without sources, or without detailed capital in the years of the ceilings.",
    ),
    Message("Nguồn để trống tỷ lệ.", "A source without a share."),
    Message(
        "Tỷ lệ thấp nhất khi dự án chưa được bố trí đủ vốn.",
        "The least share while the project has not been given all it needs.",
    ),
    Message("Sai lệch do làm tròn số in.", "What rounding of the printed numbers explains."),
    Message(
        "Dự thảo, văn bản đã bị thay thế; vốn năm trước chuyển sang.",
        "Drafts and replaced papers; what earlier years carried over.",
    ),
)
SOURCE = Message(
    "Cơ cấu nguồn vốn trong danh mục dự án, tính trên vốn còn cần.",
    "The shares of sources in the list of projects, of the remaining cost.",
)
NOT_ITS_OWN = Message(
    "nguồn {source} được bố trí {amount} mà không có trong cơ cấu vốn",
    "{amount} is given out of {source}, which is none of its sources",
)
ABOVE = Message(
    "nguồn {source} được bố trí {amount}, nhiều nhất {share}% của {need} là {bound}",
    "{amount} is given out of {source}, of which {share}% of {need} is the most: {bound}",
)
BELOW = Message(
    "nguồn {source} chỉ được bố trí {amount}, ít nhất {share}% của {need} là {bound}",
    "only {amount} is given out of {source}, of which {share}% of {need} is the least: {bound}",
)
WORDS = Message(
    "{project}: {faults}. Bố trí lại theo cơ cấu nguồn vốn, hoặc điều chỉnh cơ cấu nguồn của dự "
    "án.",
    "{project}: {faults}. Give the capital by the shares of the sources, or change these shares.",
)
ROUGH = Decimal("0.005")
Given = Mapping[str, Sequence[Allocation]]


@check(title=Message("Vốn bố trí khác cơ cấu nguồn", "Capital against the shares of sources"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each project with sources and detailed capital."""
    sources: dict[str, list[Funding]] = defaultdict(list)
    for one in at.plan.funding:
        sources[one.project].append(one)
    years = at.once(horizon)
    for id, rows in at.once(by_project).items() if sources else ():
        project, own = at.plan.project.get(id), sources.get(id)
        planned = [one for one in rows if one.plan_year in years and fresh(one).value > 0]
        if project is not None and own and planned:  # ignores 1
            yield _result(at, project, own, planned)


def _result(
    at: Inspection, project: Project, sources: Sequence[Funding], rows: Sequence[Allocation]
) -> Result:
    given_by: dict[str, list[Allocation]] = defaultdict(list)
    for one in rows:
        given_by[one.source].append(one)
    faults = dict(_faults(still_needed(at, project), sources, given_by))
    guilty = [one for one in rows if one.source in faults] or rows
    subjects = named((project.id, *map(allocation_id, guilty)))
    if not faults:
        return holds(*subjects)
    message = filled(WORDS, project=project.name, faults=listed(faults.values()))
    return broken(*subjects, message=message)


def _faults(
    need: Amount | None, sources: Sequence[Funding], given_by: Given
) -> Iterator[tuple[str, Message]]:
    """Each source that gives what it may not, and how; where none does, less than it must."""
    own = {one.source for one in sources}
    foreign = sorted(given_by.keys() - own)
    for source in foreign:
        amount = total(map(fresh, given_by[source]))
        yield (
            source,
            filled(NOT_ITS_OWN, source=source_words(source), amount=money_words(amount.value)),
        )
    amounts = {one: total(map(fresh, given_by.get(one.source, ()))) for one in sources}
    above = [
        one for one, amount in amounts.items()
        if need and one.max_share is not None and amount.is_above(_bound(one.max_share, need))
    ]  # fmt: skip
    for one in above:
        yield one.source, _words(ABOVE, one, amounts[one], one.max_share, need)
    placed = total(fresh(one) for rows in given_by.values() for one in rows)
    if need is None or foreign or above or need.is_above(placed):  # ignores 3
        return
    for one, amount in amounts.items():
        if one.min_share is not None and _bound(one.min_share, need).is_above(amount):
            yield one.source, _words(BELOW, one, amount, one.min_share, need)


def _bound(share: Decimal, need: Amount) -> Amount:
    """A share of the need, with what the rounding of both hides; 0 and 1 are just that."""
    rough = Decimal(0) if share in (0, 1) else min(half_digit(share), ROUGH)
    return Amount(share * need.value, share * need.slack + rough * need.value)


def _words(
    words: Message, one: Funding, amount: Amount, share: Decimal | None, need: Amount | None
) -> Message:
    share, whole = share or Decimal(0), need.value if need else Decimal(0)
    return filled(
        words, source=source_words(one.source), amount=money_words(amount.value),
        share=number_words(plain(share * 100)), need=money_words(whole),
        bound=money_words(share * whole),
    )  # fmt: skip


EXAMPLES = (
    example(
        "Cả dự án do ngân sách địa phương trả mà bố trí vốn trung ương.",
        "A project paid by the province alone is given central capital.",
        plan_of(built("p.a", remaining_cost="85"), paying("p.a", "local", "1", "1"),
                given("85", 2026, project="p.a")),
        "p.a allocation:p.a:central:2026",
    ),
    example(
        "Địa phương nhiều nhất 30% của 300, bố trí 300 tỷ đồng.",
        "The province pays 30% of 300 billion VND at most, and gives 300.",
        plan_of(built("p.a", remaining_cost="300"), paying("p.a", "local", "0", "0.3"),
                paying("p.a", "central", "", ""), ceiling("300", 2026, "local"),
                given("300", 2026, "local", project="p.a")),
        "p.a allocation:p.a:local:2026",
    ),
    example(
        "Đủ vốn mà trung ương chỉ 40 trong khi ít nhất 70%.",
        "All is given, the centre gives 40 and should give 70% at least.",
        plan_of(built("p.a", remaining_cost="100"), paying("p.a", "local", "", ""),
                paying("p.a", "central", "0.7", ""), given("40", 2026, project="p.a"),
                given("60", 2026, "local", project="p.a")),
        "p.a allocation:p.a:central:2026",
    ),
    example(
        "Theo tỷ lệ; mới bố trí một phần; một phần ba; năm trước các năm có trần; chưa biết vốn.",
        "Within the shares; given in part; a third; before the ceilings; a cost not known.",
        plan_of(
            ceiling("900", 2026), built("p.a", remaining_cost="100"),
            paying("p.a", "local", "0.3", "0.5"), paying("p.a", "central", "0.5", "0.7"),
            given("70", 2026, project="p.a"),
            built("p.b", remaining_cost="100"), paying("p.b", "local", "0.33", "0.33"),
            paying("p.b", "oda", "0.67", ""), given("33.3", 2026, "local", project="p.b"),
            built("p.c", "90"), paying("p.c", "local", "1", "1"), given("40", 2025, project="p.c"),
            built("p.d"), paying("p.d", "central", "0.2", "0.3"), given("40", 2026, project="p.d"),
        ),
    ),
)  # fmt: skip
