"""The amounts of capital that a finding names: what each is, how much, whether assumed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lotrinh.checks.capital.allocations import (
    allocation_id,
    ceiling_id,
    disbursement_id,
    project_words,
    source_words,
)
from lotrinh.checks.capital.money import money_words
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import filled, label_words, listed, quantity_words, when_words
from lotrinh.domain.allocation import Allocation, latest_allocations
from lotrinh.domain.ceiling import Ceiling
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.labels import ALLOCATION_LEVELS, PROJECT_FIGURES
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity

Listed = Allocation | Disbursement | Ceiling | Project
GIVEN = Message("{project}: {level} {year}, {source}", "{project}: {level} for {year}, {source}")
PAID = Message(
    "{project}: giải ngân kế hoạch {year} đến {day}, {source}",
    "{project}: paid of the plan of {year} by {day}, {source}",
)
CEILING = Message("trần vốn {year}, {source}", "ceiling of {year}, {source}")
ASSUMED = Message("{value} (giả định)", "{value} (assumed)")
COSTS = {
    "total_cost": Message("Tổng mức đầu tư {amount}", "Total cost {amount}"),
    "remaining_cost": Message("còn cần {amount}", "{amount} still needed"),
}
NOT_SOURCED = Message(
    "{count} trong {all} số vốn nói ở đây là giả định để minh họa, không có nguồn.",
    "{count} of the {all} amounts of capital here are assumed for illustration, without a source.",
)
AMOUNT = Message("{about}: {value}", "{about}: {value}")


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount as a table of the plan states it; a project may have none."""

    noun: str
    row: Listed | ProjectFigure
    about: Message
    amount: Message | None

    @property
    def is_assumed(self) -> bool:
        """Whether nobody published it."""
        return getattr(self.row, "basis", "") == "assumed" and self.amount is not None

    @property
    def value(self) -> Message | None:
        """The amount, marked where it is assumed."""
        return (
            filled(ASSUMED, value=self.amount) if self.amount and self.is_assumed else self.amount
        )


def stated(at: Inspection, subject: str) -> tuple[Stated, ...]:
    """What the tables say under an id by which findings name capital; of each level the latest."""
    found = at.once(_rows).get(subject)
    if found:
        return tuple(_stated(at, noun, row) for noun, row in found)
    project, _, what = subject.partition(":")
    versions = at.plan.figures_of(project, what) if project in at.plan.project else ()
    return tuple(_figure(at, one) for one in versions[-1:])


def assumed_words(at: Inspection, subjects: Iterable[str]) -> Message | None:
    """How many amounts of a finding are assumed; nothing where all have a source."""
    known = [one for subject in subjects for one in stated(at, subject) if one.amount]
    count = sum(one.is_assumed for one in known)
    return filled(NOT_SOURCED, count=str(count), all=str(len(known))) if count else None


def _rows(at: Inspection) -> Mapping[str, list[tuple[str, Listed]]]:
    found: dict[str, list[tuple[str, Listed]]] = defaultdict(list)
    for given in latest_allocations(at.plan.allocations):
        found[allocation_id(given)].append(("allocations", given))
    for paid in at.plan.disbursements:
        found[disbursement_id(paid)].append(("disbursements", paid))
    for top in at.plan.ceilings:
        found[ceiling_id(top.source, top.year)].append(("ceilings", top))
    for project in at.plan.projects:
        found[project.id].append(("projects", project))
    return found


def _stated(at: Inspection, noun: str, row: Listed) -> Stated:
    if isinstance(row, Project):
        return Stated(noun, row, Message(row.name, row.name), _costs(row))
    source = source_words(row.source)
    if isinstance(row, Ceiling):
        about = filled(CEILING, year=str(row.year), source=source)
        return Stated(noun, row, about, money_words(row.amount))
    project, year = project_words(at, row.project), str(row.plan_year)
    if isinstance(row, Disbursement):
        day = Message(format_date(row.on), format_date(row.on, "en"))
        about = filled(PAID, project=project, year=year, day=day, source=source)
        return Stated(noun, row, about, money_words(row.cumulative))
    level = label_words(ALLOCATION_LEVELS, row.level)
    about = filled(GIVEN, project=project, level=level, year=year, source=source)
    return Stated(noun, row, about, money_words(row.amount))


def _figure(at: Inspection, row: ProjectFigure) -> Stated:
    about = filled(
        AMOUNT, about=project_words(at, row.project), value=label_words(PROJECT_FIGURES, row.what)
    )
    said = row.value
    value = quantity_words(at, said) if isinstance(said, Quantity) else when_words(said)
    return Stated("project_figures", row, about, value)


def _costs(project: Project) -> Message | None:
    """What the list of projects says of a project's money."""
    amounts = ((words, getattr(project.rules, what)) for what, words in COSTS.items())
    parts = [filled(words, amount=money_words(one)) for words, one in amounts if one is not None]
    return listed(parts) if parts else None
