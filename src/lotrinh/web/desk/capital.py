"""A project's money by plan year and source, and how its steps go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.domain.allocation import LEVELS, Allocation, latest_allocations
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity

_BILLION = load().units.parse("billion VND")


def billions(cost: ProjectFigure | None) -> Decimal | None:
    """A cost in billion VND; blank where it is not known or not in dong."""
    value = cost.value if cost else None
    if not isinstance(value, Quantity) or value.unit.kind != _BILLION.kind:
        return None
    return value.to(_BILLION).value


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
        base = next((one for one in reversed(self.levels) if one), None)
        if base is None or self.paid is None or not base.amount:
            return None
        return self.paid.cumulative / base.amount


def lines(given: Iterable[Allocation], paid: Iterable[Disbursement]) -> list[Line]:
    """The last vintage of every level and the last day of payment; the newest year first."""
    allocations, payments = latest_allocations(given), latest_disbursements(paid)
    keys = dict.fromkeys((one.plan_year, one.source) for one in (*allocations, *payments))
    by_key = {(one.plan_year, one.source): one for one in payments}
    found = [
        Line(
            *key,
            {one.level: one for one in allocations if (one.plan_year, one.source) == key},
            by_key.get(key),
        )
        for key in keys
    ]
    return sorted(found, key=lambda one: -one.year)


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone, its state, and by how many days it is late: blank where no day was planned."""

    milestone: Milestone
    late: int | None
    is_done: bool

    @property
    def state(self) -> str:
        """`done_in_time`, `done_late`, `overdue`, `in_term` or `without_date`."""
        if self.late is None:
            return "without_date"
        if self.is_done:
            return "done_late" if self.late > 0 else "done_in_time"
        return "overdue" if self.late > 0 else "in_term"


def steps(milestones: Iterable[Milestone], today: date) -> list[Step]:
    """Each step as seen from `today`: an open one is late by the days since it was due."""
    return [_step(one, today) for one in milestones]


def _step(one: Milestone, today: date) -> Step:
    ended = one.actual_end
    if one.planned_end is None:
        return Step(one, None, ended is not None)
    return Step(one, max(0, ((ended or today) - one.planned_end).days), ended is not None)
