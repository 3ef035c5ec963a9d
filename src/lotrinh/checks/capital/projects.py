"""Projects as checks see them: their figures as known, the newest first asked, and their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.checks.capital.money import BILLION, Amount, measured, printed
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import document_words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit

UNITS = {"total_cost": BILLION, "length_km": Unit("km", "length", Decimal(1000))}
Vintage = tuple[date | None, str, str]
OF_THE_LIST: Vintage = (None, "", "")


@dataclass(frozen=True, slots=True)
class Sized:
    """An amount of a project (its cost, its length) and the publication that gives it."""

    project: Project
    what: str
    amount: Amount
    vintage: Vintage = OF_THE_LIST

    @property
    def subjects(self) -> tuple[str, ...]:
        """The rows to name: the dated figure where there is one, and the project."""
        if self.vintage == OF_THE_LIST:
            return (self.project.id,)
        return f"{self.project.id}:{self.what}", self.project.id


def versions(at: Inspection, project: str, what: str) -> tuple[ProjectFigure, ...]:
    """The versions of a project's figure, the oldest known first, without those of drafts."""
    return tuple(one for one in at.plan.figures_of(project, what) if not _is_draft(at, one))


def sizes(at: Inspection, project: Project, what: str) -> tuple[Sized, ...]:
    """Every version of an amount, the oldest known first; the row of the project comes before.

    Costs are in billion VND and lengths in km, whatever unit they were printed in; one in dollars
    is left out.
    """
    unit = UNITS[what]
    found = [
        Sized(project, what, measured(one.value, unit), _vintage(one))
        for one in versions(at, project.id, what)
        if isinstance(one.value, Quantity) and one.value.unit.kind == unit.kind
    ]
    cost = project.rules.total_cost if what == "total_cost" else None
    return (*([Sized(project, what, printed(cost))] if cost is not None else []), *found)


def newest(at: Inspection, project: Project, what: str) -> Sized | None:
    """The version of an amount known last; the project's own row where none is dated."""
    found = sizes(at, project, what)
    return found[-1] if found else None


def planned_year(at: Inspection, project: Project, what: str) -> int | None:
    """The year of a project's start or end as known last; the list's where none is dated."""
    found = [one.value for one in versions(at, project.id, what) if isinstance(one.value, Period)]
    if found:
        return found[-1].end.year
    return project.start_year if what == "start" else project.end_year


def of_one_publication(rows: Sequence[Sequence[Sized]]) -> tuple[Sized, ...]:
    """The newest publication that gives every row an amount, as the amounts; else nothing."""
    given = [{one.vintage: one for one in versions} for versions in rows]
    common = set(given[0]).intersection(*given[1:])
    if not common:
        return ()
    last = max(common, key=lambda one: (one[0] or date.min, *one[1:]))
    return tuple(one[last] for one in given)


def parts_of(at: Inspection) -> dict[str, list[Project]]:
    """The parts of each project that has some."""
    found: dict[str, list[Project]] = {}
    for one in at.plan.projects:
        if one.parent in at.plan.project:
            found.setdefault(one.parent, []).append(one)
    return found


def stated_in(at: Inspection, one: Sized) -> Message:
    """Where an amount stands: its document, else the day since which it is known."""
    day, document, _ = one.vintage
    if document:
        return document_words(at.plan.document.get(document))
    if day is None:
        return Message("danh mục dự án", "the list of projects")
    return Message(f"số biết từ {format_date(day)}", f"known since {format_date(day, 'en')}")


def _vintage(one: ProjectFigure) -> Vintage:
    return one.known_from, one.document, one.source_url


def _is_draft(at: Inspection, one: ProjectFigure) -> bool:
    paper = at.plan.document.get(one.document)
    return paper is not None and paper.status == "draft"
