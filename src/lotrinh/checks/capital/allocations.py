"""Capital as checks see it: what is in force of what was given and paid, names and words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.checks.capital.money import Amount, money_words, printed, total
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import filled, label_words, listed
from lotrinh.domain.allocation import Allocation, latest_allocations
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.labels import CAPITAL_SOURCES
from lotrinh.domain.message import Message
from lotrinh.domain.project import Project

Slot = tuple[str, int]
SHOWN = 6
OF_ALL = Message("toàn tỉnh", "the province as a whole")


@dataclass(frozen=True, slots=True)
class Placed:
    """What the detailed rows give to projects out of one source in one year."""

    rows: tuple[Allocation, ...]

    @property
    def amount(self) -> Amount:
        """Their sum without what earlier years carried over."""
        return total(fresh(one) for one in self.rows)


def in_force(at: Inspection) -> tuple[Allocation, ...]:
    """The latest allocation of each line, without papers that are drafts or replaced."""
    return latest_allocations(one for one in at.plan.allocations if at.is_in_force(one.document))


def of_the_whole(at: Inspection) -> Mapping[tuple[int, str], Sequence[Allocation]]:
    """Every vintage of what each level gave in each year without naming projects, in force."""
    found: dict[tuple[int, str], list[Allocation]] = defaultdict(list)
    for one in at.plan.allocations:
        if not one.project and at.is_in_force(one.document):
            found[one.plan_year, one.level].append(one)
    return found


def placed(at: Inspection) -> Mapping[Slot, Placed]:
    """The detailed allocations of projects by source and year.

    Where a project and its parts both have a row, the row of the whole counts.
    """
    rows = [one for one in in_force(at) if one.project and one.level == "detailed"]
    given = {(one.project, one.source, one.plan_year) for one in rows}
    found: dict[Slot, list[Allocation]] = defaultdict(list)
    for one in rows:
        project = at.plan.project.get(one.project)
        if project is None or (project.parent, one.source, one.plan_year) not in given:
            found[one.source, one.plan_year].append(one)
    return {slot: Placed(tuple(own)) for slot, own in found.items()}


def by_project(at: Inspection) -> Mapping[str, tuple[Allocation, ...]]:
    """The detailed allocations of each project, in force."""
    found: dict[str, list[Allocation]] = defaultdict(list)
    for one in in_force(at):
        if one.project and one.level == "detailed":
            found[one.project].append(one)
    return {project: tuple(own) for project, own in found.items()}


def horizon(at: Inspection) -> frozenset[int]:
    """The years for which capital is planned: those of the ceilings, else from this year on."""
    years = {one.year for one in at.plan.ceilings}
    given = (one.plan_year for rows in at.once(by_project).values() for one in rows)
    return frozenset(years or (year for year in given if year >= at.today.year))


def still_needed(at: Inspection, project: Project) -> Amount | None:
    """What a project is to receive in the years planned for; without a remaining cost, the total
    without what earlier years gave. Nothing where neither is known or nothing is left.
    """
    rules, first = project.rules, min(at.once(horizon), default=at.today.year)
    if rules.remaining_cost is not None:
        need = printed(rules.remaining_cost)
    else:
        rows = at.once(by_project).get(project.id, ())
        earlier = total(fresh(one) for one in rows if one.plan_year < first)
        need = Amount((rules.total_cost or Decimal(0)) - earlier.value, earlier.slack)
    return need if need.value > 0 else None


def fresh(one: Allocation) -> Amount:
    """What an allocation gives out of its own year: without the part that was carried over."""
    return Amount(one.amount - (one.carried_over or Decimal(0)), printed(one.amount).slack)


def allocation_id(one: Allocation) -> str:
    """How findings name an allocation."""
    return f"allocation:{one.project}:{one.source}:{one.plan_year}"


def disbursement_id(one: Disbursement) -> str:
    """How findings name a disbursement."""
    return f"disbursement:{one.project}:{one.plan_year}:{one.on}"


def ceiling_id(source: str, year: int) -> str:
    """How findings name a ceiling."""
    return f"ceiling:{source}:{year}"


def named(ids: Iterable[str]) -> tuple[str, ...]:
    """Subjects without repetition, in their order."""
    return tuple(dict.fromkeys(ids))


def source_words(source: str) -> Message:
    """A source of capital by name."""
    return label_words(CAPITAL_SOURCES, source)


def project_words(at: Inspection, project: str) -> Message:
    """A project by name; none is the whole of the province."""
    known: Project | None = at.plan.project.get(project)
    if not project:
        return OF_ALL
    return Message(known.name, known.name) if known else Message(project, project)


def each_words(at: Inspection, rows: Iterable[Allocation]) -> Message:
    """Allocations with their projects, the largest first."""
    ordered = sorted(rows, key=lambda one: one.amount, reverse=True)
    named = (
        filled(Message("{project}: {amount}", "{project}: {amount}"),
               project=project_words(at, one.project), amount=money_words(one.amount))
        for one in ordered[:SHOWN]
    )  # fmt: skip
    return listed(named, of=len(ordered))


def each_year_words(rows: Iterable[Allocation]) -> Message:
    """Allocations of one project by year: `2025: 60 tỷ đồng`."""
    years: dict[int, Decimal] = defaultdict(Decimal)
    for one in rows:
        years[one.plan_year] += fresh(one).value
    return listed(
        filled(Message("{year}: {amount}", "{year}: {amount}"), year=str(year),
               amount=money_words(amount))
        for year, amount in sorted(years.items())
    )  # fmt: skip
