"""Rows of projects and capital for the examples of rules; amounts in billion VND."""

from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.checks.capital.money import BILLION
from lotrinh.checks.capital.projects import UNITS
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.ceiling import Ceiling, MinimumShare, Reserve
from lotrinh.domain.citation import Citation
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.funding import Funding
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.period import Period
from lotrinh.domain.project import CapitalRules, Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity

KNOWN = "2025-01-31"
_RULES = frozenset(CapitalRules.__dataclass_fields__)


def built(id: str, cost: str = "", **more: Any) -> Project:
    """A project with its total cost; columns of capital and of the project by their field names."""
    rules = {name: more.pop(name) for name in tuple(more) if name in _RULES}
    if cost:
        rules["total_cost"] = Decimal(cost)
    if isinstance(rules.get("remaining_cost"), str):
        rules["remaining_cost"] = Decimal(rules["remaining_cost"])
    return Project(id=id, name=more.pop("name", id), rules=CapitalRules(**rules), **more)


def costing(project: str, cost: str, known: str = KNOWN, document: str = "") -> ProjectFigure:
    """A dated total cost."""
    return _figure(project, "total_cost", Quantity(Decimal(cost), BILLION), known, document)


def running(project: str, km: str, known: str = KNOWN, document: str = "") -> ProjectFigure:
    """A dated length."""
    return _figure(project, "length_km", Quantity(Decimal(km), UNITS["length_km"]), known,
                   document)  # fmt: skip


def timed(project: str, what: str, period: str, known: str, document: str = "") -> ProjectFigure:
    """A dated start or end."""
    return _figure(project, what, Period(period), known, document)


def given(amount: str, year: int, source: str = "central", **more: Any) -> Allocation:
    """Capital given; to a project in detail, to the whole by the People's Council."""
    level = more.pop("level", "detailed" if more.get("project") else "council")
    known = date.fromisoformat(more.pop("known_from", KNOWN))
    if isinstance(more.get("carried_over"), str):
        more["carried_over"] = Decimal(more["carried_over"])
    return Allocation(
        source=source, plan_year=year, level=level, amount=Decimal(amount), known_from=known, **more
    )


def paid(amount: str, year: int, on: str, source: str = "central", **more: Any) -> Disbursement:
    """Capital paid by the end of a day."""
    return Disbursement(
        source=source, plan_year=year, on=date.fromisoformat(on), cumulative=Decimal(amount), **more
    )


def ceiling(amount: str, year: int, source: str = "central") -> Ceiling:
    """The most that a source gives in a year."""
    return Ceiling(source=source, year=year, amount=Decimal(amount))


def step(project: str, code: str, after: str = "", **days: str) -> Milestone:
    """A milestone after others of its project, with days by name."""
    given: dict[str, Any] = {name: date.fromisoformat(day) for name, day in days.items()}
    return Milestone(
        project=project, code=code, name=code, predecessors=tuple(after.split()), **given
    )


def _figure(
    project: str, what: str, value: Quantity | Period, known: str, document: str
) -> ProjectFigure:
    citation = Citation(document, 0, 1, str(value)) if document else None
    return ProjectFigure(
        project=project, what=what, value=value, known_from=date.fromisoformat(known),
        document=document, citation=citation,
    )  # fmt: skip


def paying(project: str, source: str, least: str, most: str) -> Funding:
    """A source with the least and the most of the remaining cost that it pays; blank is open."""
    low, high = (Decimal(one) if one else None for one in (least, most))
    return Funding(project=project, source=source, min_share=low, max_share=high)


def reserve(year: int, share: str) -> Reserve:
    """The share of a year's ceilings that is held back."""
    return Reserve(year=year, share=Decimal(share))


def owed(kind: str, of: str, share: str) -> MinimumShare:
    """The least share of the capital placed for a sector, an area or a programme."""
    return MinimumShare(kind=kind, of=of, share=Decimal(share))


def adding(project: str, indicator: str, year: int = 2030) -> Contribution:
    """What a project adds to an indicator of the example's province."""
    return Contribution(
        project=project, indicator=indicator, area="04", year=year, amount=Decimal(1)
    )
