"""A project's money by plan year and source, and how its steps go."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.domain.allocation import LEVELS, Allocation, latest_allocations
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.project_figure import WHAT, ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.web.desk.statements import together

_BILLION = load().units.parse("billion VND")


def billions(cost: ProjectFigure | None) -> Decimal | None:
    """A cost in billion VND; blank where it is not known or not in dong."""
    value = cost.value if cost else None
    if not isinstance(value, Quantity) or value.unit.kind != _BILLION.kind:
        return None
    return value.to(_BILLION).value


@dataclass(frozen=True, slots=True)
class Version:
    """One value of a project's figure and all that state it, newest first."""

    statements: tuple[ProjectFigure, ...]
    is_replaced: bool

    @property
    def newest(self) -> ProjectFigure:
        """The last statement of the value."""
        return self.statements[0]

    @property
    def since(self) -> date | None:
        """The first day on which the value was known."""
        return min((one.known_from for one in self.statements if one.known_from), default=None)


def versions(figures: Iterable[ProjectFigure]) -> list[Version]:
    """The values of each figure, the one stated last first; `figures` come oldest first."""
    newest_first = tuple(figures)[::-1]
    return [
        Version(tuple(same), is_replaced=place > 0)
        for what in WHAT
        for place, same in enumerate(
            together((one for one in newest_first if one.what == what), _amount)
        )
    ]


def _amount(one: ProjectFigure) -> Hashable:
    value = one.value
    return (value.unit.kind, value.base_value) if isinstance(value, Quantity) else value


@dataclass(frozen=True, slots=True)
class Line:
    """What one source gives to one plan year, by level, and what has been paid of it."""

    year: int
    source: str
    given: Mapping[str, Allocation]
    paid: Disbursement | None

    @property
    def levels(self) -> list[Allocation | None]:
        """What each level gave, from the highest."""
        return [self.given.get(level) for level in LEVELS]

    @property
    def share(self) -> Decimal | None:
        """The part of the most detailed allocation that is paid; blank where one is not known."""
        base = self.most_detailed
        if base is None or self.paid is None or not base.amount:
            return None
        return self.paid.cumulative / base.amount

    @property
    def is_share_assumed(self) -> bool:
        """Whether the share is of an assumed allocation or payment."""
        return any(one.basis == "assumed" for one in (self.most_detailed, self.paid) if one)

    @property
    def most_detailed(self) -> Allocation | None:
        """What the most detailed level gave that is known."""
        return next((one for one in reversed(self.levels) if one), None)


def lines(given: Iterable[Allocation], paid: Iterable[Disbursement]) -> list[Line]:
    """The last vintage of every level and the last day of payment; the newest year first."""
    levels: dict[tuple[int, str], dict[str, Allocation]] = {}
    for one in latest_allocations(given):
        levels.setdefault((one.plan_year, one.source), {})[one.level] = one
    payments = {(one.plan_year, one.source): one for one in latest_disbursements(paid)}
    keys = dict.fromkeys((*levels, *payments))
    found = [Line(*key, levels.get(key, {}), payments.get(key)) for key in keys]
    return sorted(found, key=lambda one: -one.year)


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone, by how many days it is late (blank where no day was planned), and after what."""

    milestone: Milestone
    late: int | None
    is_done: bool
    after: tuple[str, ...]

    @property
    def state(self) -> str:
        """A state of a task, or `completed` where no day was planned."""
        if self.late is None:
            return "completed" if self.is_done else "without_date"
        if self.is_done:
            return "done_late" if self.late > 0 else "done_in_time"
        return "overdue" if self.late > 0 else "in_term"


def steps(milestones: Iterable[Milestone], today: date) -> list[Step]:
    """Each step as seen from `today`: an open one is late by the days since it was due."""
    rows = tuple(milestones)
    names = {one.code: one.name for one in rows}
    return [_step(one, today, names) for one in rows]


def _step(one: Milestone, today: date, names: Mapping[str, str]) -> Step:
    ended, planned = one.actual_end, one.planned_end
    late = max(0, ((ended or today) - planned).days) if planned else None
    after = tuple(names.get(code, code) for code in one.predecessors)
    return Step(one, late, ended is not None, after)
