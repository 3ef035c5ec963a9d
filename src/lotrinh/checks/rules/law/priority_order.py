"""No capital for a lower class of a sector in a year while a higher class lacks it.

A higher class lacks capital in a year: arrears, and a project to be finished by that year, when
they get less than they still need; any other when it is to run in that year and gets nothing.

Ignores:
1. projects of other sectors, and classes or sectors that are not given;
2. a source from which the higher project is not paid;
3. a project that is not ready, has not begun or is over by its planned years;
4. years in which the lower class gets no detailed capital;
5. what rounding of the printed amounts explains, and years before the ceilings (without ceilings:
   before this year), since what remains is counted from their first year;
6. allocations of drafts and of replaced papers.

A project is told once, by its first year, with the years in which the same goes on.
Source: the order of priority of the law on public investment, as dated norms.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.checks.capital.allocations import (
    allocation_id,
    by_project,
    each_words,
    each_year_words,
    named,
)
from lotrinh.checks.capital.money import billions, money_words, printed, reckoned, total
from lotrinh.checks.check import check
from lotrinh.checks.examples.capital import built, ceiling, given, paying
from lotrinh.checks.examples.example import example, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.norms import severity_of, source_words
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, label_words
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.labels import PRIORITY_CLASSES, SECTORS
from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm
from lotrinh.domain.project import Project

ABOUT = Message(
    "Trong một ngành, dự án hạng ưu tiên sau không có vốn khi dự án hạng trước còn thiếu.",
    "In a sector, a lower class gets no capital while a higher class lacks it.",
)
IGNORES = (
    Message("Ngành khác; dự án chưa ghi hạng, ngành.", "Other sectors; no class or sector."),
    Message("Nguồn không chi cho dự án hạng trước.", "A source that does not pay the higher one."),
    Message(
        "Dự án chưa đủ điều kiện, chưa khởi công hoặc đã hết thời gian.",
        "A project that is not ready, has not begun or is over.",
    ),
    Message("Năm mà hạng sau không có vốn.", "Years in which the lower class gets nothing."),
    Message(
        "Sai lệch do làm tròn; năm trước các năm có trần, chưa có trần thì năm đã qua.",
        "What rounding explains; years before the ceilings, without ceilings past years.",
    ),
    Message("Dự thảo, văn bản đã bị thay thế.", "Drafts and replaced papers."),
)
SOURCE = Message(
    "Thứ tự ưu tiên bố trí vốn của Luật Đầu tư công, định mức có ngày hiệu lực.",
    "The order of priority of the Law on Public Investment, as dated norms.",
)
WORDS = Message(
    "Ngành {sector} năm {year}: {project} ({high}) còn thiếu {lack}, trong khi dự án hạng sau được "
    "bố trí: {each} ({norm}). Bố trí đủ cho {project} trước.",
    "{sector}, {year}: {project} ({high}) lacks {lack} while lower classes get capital: {each} "
    "({norm}). Provide for {project} first.",
)
GOES_ON = Message("{said} Các năm sau cũng vậy: {years}.", "{said} So do later years: {years}.")
STEP = Message(
    "{project}: còn cần {left} theo danh mục dự án; đã bố trí: {given}.",
    "{project}: {left} still needed by the list of projects; given: {given}.",
)
NONE = Message("chưa có gì", "nothing")
ANY = Message("vốn để tiếp tục", "capital to go on")


@dataclass(frozen=True)
class _Year:
    """One year, whether it has ceilings and which first does, the order of classes, the rows."""

    year: int
    first: int
    is_planned: bool
    order: Mapping[str, Norm]
    rows: Mapping[str, Sequence[Allocation]]

    def rank(self, project: Project) -> Decimal:
        norm = self.order.get(project.rules.priority_class)
        return norm.value if norm and norm.value else Decimal("Infinity")


@dataclass(frozen=True)
class _Case:
    """A year in which a project lacks (0: any capital at all) while lower ones get."""

    seen: _Year
    lack: Decimal
    lower: Sequence[Allocation]


@check(
    title=Message("Bố trí vốn sai thứ tự ưu tiên", "Capital out of the order of priority"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """The projects that lack in years with detailed capital, against lower ones that get."""
    sources, years = _sources(at), tuple(_years(at))
    sectors: dict[str, list[Project]] = defaultdict(list)
    for one in at.plan.projects:
        if one.sector and one.rules.priority_class:  # ignores 1
            sectors[one.sector].append(one)
    for own in sectors.values():
        for high in own:
            cases = [case for seen in years if (case := _case(seen, high, own, sources))]
            if cases:
                yield _broken(at, high, cases)


def _years(at: Inspection) -> Iterator[_Year]:
    """The years with detailed capital from the first one planned for, the earliest first."""
    rows = by_project(at)
    window = {one.year for one in at.plan.ceilings}
    first = min(window, default=at.today.year)
    for year in sorted({one.plan_year for own in rows.values() for one in own}):
        if year >= first:  # ignores 5
            norms = at.catalogue.norms.on("priority_order", date(year, 12, 31))
            order = {norm.applies["project_class"]: norm for norm in norms}
            yield _Year(year, first, year in window, order, rows)


def _sources(at: Inspection) -> Mapping[str, set[str]]:
    """The sources that pay each project."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in at.plan.funding:
        if one.max_share is None or one.max_share > 0:
            found[one.project].add(one.source)
    return found


def _case(
    seen: _Year, high: Project, projects: Sequence[Project], sources: Mapping[str, set[str]]
) -> _Case | None:
    lack = _lack(seen, high)
    if lack is None:
        return None
    paid_by = sources.get(high.id)
    lower = [
        row for low in projects if seen.rank(low) > seen.rank(high)
        for row in seen.rows.get(low.id, ())
        if row.plan_year == seen.year and row.amount > 0
        and (not paid_by or row.source in paid_by)
    ]  # fmt: skip
    return _Case(seen, lack, lower) if lower else None


def _lack(seen: _Year, project: Project) -> Decimal | None:
    """What a project lacks in the year: an amount, 0 for any capital at all; `None` for nothing."""
    rules, year, left = project.rules, seen.year, project.rules.remaining_cost
    is_early = rules.ready_on is not None and rules.ready_on.year > year
    begins, ends = project.start_year or year, project.end_year or year + 1
    if is_early or begins > year or rules.priority_class not in seen.order or not left:  # ignores 3
        return None
    own = [one for one in seen.rows.get(project.id, ()) if seen.first <= one.plan_year <= year]
    so_far = total(printed(one.amount) for one in own)
    if not printed(left).is_above(so_far):
        return None
    if rules.priority_class == "arrears" or ends == year:
        return left - so_far.value
    has_now = any(one.plan_year == year and one.amount > 0 for one in own)
    return None if has_now or ends < year else Decimal(0)


def _broken(at: Inspection, high: Project, cases: Sequence[_Case]) -> Result:
    first, last = cases[0], cases[-1].seen
    lack, norm = first.lack, first.seen.order[high.rules.priority_class]
    message = filled(
        WORDS, sector=label_words(SECTORS, high.sector), year=str(first.seen.year),
        project=high.name, high=PRIORITY_CLASSES[high.rules.priority_class],
        lack=money_words(lack) if lack else ANY, each=each_words(at, first.lower),
        norm=source_words(norm),
    )  # fmt: skip
    if len(cases) > 1:
        later = ", ".join(str(one.seen.year) for one in cases[1:])
        message = filled(GOES_ON, said=message, years=later)
    own = [one for one in last.rows.get(high.id, ()) if last.first <= one.plan_year <= last.year]
    lower = [row for one in cases for row in one.lower]
    so_far = [one for one in own if one.plan_year <= first.seen.year]
    return broken(
        high.id, *named(map(allocation_id, (*own, *lower))), *named(one.project for one in lower),
        message=message, steps=tuple(_steps(high, lack, so_far)),
        off_by=billions(lack) if lack else None, key=str(first.seen.year),
        severity=severity_of([norm]) if first.seen.is_planned else "warning",
    )  # fmt: skip


def _steps(high: Project, lack: Decimal, own: Sequence[Allocation]) -> Iterator[Message]:
    """What the project needs, what it was given, and the difference."""
    left = high.rules.remaining_cost or Decimal(0)
    given_words = each_year_words(own) if own else NONE
    yield filled(STEP, project=high.name, left=money_words(left), given=given_words)
    if lack and own:
        yield reckoned((left, *(one.amount for one in own)), lack, "−")


def _one(id: str, priority_class: str, **more: Any) -> Project:
    return built(id, priority_class=priority_class, sector=more.pop("sector", "transport"), **more)


EXAMPLES = (
    example(
        "Nợ đọng còn thiếu 30 trong khi dự án mới cùng ngành được 100 tỷ đồng.",
        "Arrears lack 30 while a new start of the sector gets 100 billion VND.",
        plan_of(
            _one("p.no", "arrears", remaining_cost="50"), _one("p.moi", "new"),
            given("20", 2026, project="p.no"), given("100", 2026, project="p.moi"),
        ),
        "p.no allocation:p.no:central:2026 allocation:p.moi:central:2026 p.moi",
    ),
    example(
        "Dự án chuyển tiếp không có vốn năm 2026; dự án phải xong năm 2027 còn thiếu.",
        "A transitional project gets nothing in 2026; one that must end in 2027 lacks some.",
        plan_of(
            _one("p.tiep", "transitional", remaining_cost="50", start_year=2025, end_year=2026),
            _one("p.moi", "new"), given("100", 2026, project="p.moi"),
            _one("p.xong", "finishing", remaining_cost="60", sector="health", end_year=2027),
            _one("p.tram", "new", sector="health"), given("10", 2027, project="p.tram"),
            given("40", 2027, project="p.xong"), _one("p.cho", "ppp", remaining_cost="9"),
        ),
        "p.tiep allocation:p.moi:central:2026 p.moi",
        "p.cho allocation:p.moi:central:2026 p.moi",
        "p.xong allocation:p.xong:central:2027 allocation:p.tram:central:2027 p.tram",
    ),
    example(
        "Nợ đọng còn thiếu qua hai năm: nói một lần. Vốn các năm trước không tính vào vốn còn cần.",
        "Arrears lack for two years: told once. What past years gave is not what is still needed.",
        plan_of(
            _one("p.no", "arrears", remaining_cost="50"), _one("p.moi", "new"),
            given("60", 2024, project="p.no"), given("20", 2026, project="p.no"),
            given("100", 2026, project="p.moi"), given("100", 2027, project="p.moi"),
        ),
        "p.no allocation:p.no:central:2026 allocation:p.moi:central:2026 "
        "allocation:p.moi:central:2027 p.moi",
    ),
    example(
        "Theo luật cũ, định mức đã kiểm chứng.",
        "Under the old law, whose norm was verified.",
        plan_of(
            _one("p.no", "arrears", remaining_cost="50"), _one("p.moi", "new"),
            given("20", 2024, project="p.no"), given("100", 2024, project="p.moi"),
            ceiling("500", 2024),
        ),
        "p.no allocation:p.no:central:2024 allocation:p.moi:central:2024 p.moi", severity="error",
    ),
    example(
        "Ngành khác; nguồn khác; chưa đủ điều kiện; đã bố trí đủ; chưa đến kỳ.",
        "Another sector; another source; not ready; fully paid; not begun.",
        plan_of(
            _one("p.moi", "new"), given("100", 2026, project="p.moi"),
            _one("p.truong", "arrears", remaining_cost="50", sector="education"),
            _one("p.dat", "arrears", remaining_cost="50"), paying("p.dat", "land", "1", "1"),
            _one("p.cho", "ppp", remaining_cost="50", ready_on=date(2027, 3, 31)),
            _one("p.no", "arrears", remaining_cost="50"), given("50", 2026, project="p.no"),
            _one("p.sau", "counterpart", remaining_cost="50", start_year=2028),
            _one("p.het", "transitional", remaining_cost="50", end_year=2025),
        ),
    ),
)  # fmt: skip
