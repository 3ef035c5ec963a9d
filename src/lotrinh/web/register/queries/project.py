"""Projects with their money, and everything that is known of one of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce

from lotrinh.domain.allocation import Allocation
from lotrinh.domain.basis import BASES
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.funding import Funding
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place
from lotrinh.domain.programme import Programme
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.web.register import models
from lotrinh.web.register.models.plain import plain
from lotrinh.web.register.queries.target import TargetRow, targets_among
from lotrinh.web.register.queries.vintage import known_by

KEPT = 8


@dataclass(frozen=True, slots=True)
class Amount:
    """Billion VND, or a share of them, and how far it can be trusted."""

    value: Decimal
    basis: str


def total(amounts: Iterable[Amount | None]) -> Amount | None:
    """The sum of what is known, on the weakest basis of its parts; blank where nothing is."""
    known = [one for one in amounts if one is not None]
    if not known:
        return None
    return Amount(sum((one.value for one in known), Decimal(0)), weakest(*known))


def weakest(*amounts: Amount) -> str:
    """The basis of the one that can be trusted least."""
    return max({one.basis for one in amounts}, key=BASES.index)


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project, its owner, its cost as known last, and the money of one year in billion VND.

    `planned_cost` is the undated cost of its capital rules, used where no document gives one. A
    blank amount is not known, which is not zero.
    """

    project: Project
    owner: Organisation | None
    cost: ProjectFigure | None
    planned_cost: Amount | None
    given: Amount | None
    paid: Amount | None

    @property
    def share(self) -> Amount | None:
        """The part of the year's money that is paid; blank where one of both is not known."""
        if self.given is None or self.paid is None or not self.given.value:
            return None
        return Amount(self.paid.value / self.given.value, weakest(self.paid, self.given))

    @property
    def has_assumed(self) -> bool:
        """Whether one of its amounts is assumed."""
        shown = (self.planned_cost, self.given, self.paid)
        return any(one.basis == "assumed" for one in shown if one)


@dataclass(frozen=True, slots=True)
class Added:
    """What a project adds, with the indicator and the area that it adds to."""

    contribution: Contribution
    indicator: Indicator
    area: Place


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A project with all that is known of it on a day, and the names of what it points at.

    `names` has a mapping of id to name for each of `place`, `project` and `part`, its components.
    """

    project: Project
    owner: Organisation | None
    programme: Programme | None
    figures: tuple[ProjectFigure, ...]
    allocations: tuple[Allocation, ...]
    disbursements: tuple[Disbursement, ...]
    funding: tuple[Funding, ...]
    milestones: tuple[Milestone, ...]
    added: tuple[Added, ...]
    targets: list[TargetRow]
    documents: Mapping[str, Document]
    names: Mapping[str, Mapping[str, str]]
    is_public: bool


@lru_cache(KEPT)
def every_project(revision: int, day: date, *, with_undated: bool) -> tuple[ProjectRow, ...]:
    """All projects as known on `day`, kept while the register has this revision."""
    return tuple(projects(day, with_undated=with_undated))


def projects(
    day: date,
    *,
    with_undated: bool,
    owner: str = "",
    programme: str = "",
    in_programmes: bool = False,
    among: Collection[str] | None = None,
) -> list[ProjectRow]:
    """Projects in the order of the plan with what was known of their money on `day`.

    The money is that of the plan year of `day`; blank arguments do not filter. With
    `in_programmes`, those that belong to any programme; with `among`, those with these ids.
    """
    asked = {"owner": owner, "programme": programme}
    found = models.Project.objects.filter(**{name: id for name, id in asked.items() if id})
    if in_programmes:
        found = found.exclude(programme=None)
    if among is not None:
        found = found.filter(id__in=among)
    rows = list(plain(found, "rules", "owner"))
    bodies = {row.owner_id: row.owner for row in rows}
    owners = {id: models.Organisation.value_of(body, None) for id, body in bodies.items() if id}
    known = known_by(day, with_undated=with_undated)
    theirs = Q(project__in=[row.id for row in rows])
    cost = _costs(models.ProjectFigure.objects.filter(known), theirs)
    given = _given(models.Allocation.objects.filter(known, theirs, plan_year=day.year))
    paid = _paid(models.Disbursement.objects.filter(theirs, plan_year=day.year, on__lte=day))
    return [
        ProjectRow(
            models.Project.value_of(row, None),
            owners.get(row.owner_id),
            cost.get(row.id),
            _planned(row) if with_undated and row.id not in cost else None,
            given.get(row.id),
            paid.get(row.id),
        )
        for row in rows
    ]


def _costs(rows: QuerySet[models.ProjectFigure], theirs: Q) -> dict[str, ProjectFigure]:
    """By project its cost of the vintage known last; undated ones are oldest."""
    vintage = Coalesce("known_from", Value(date.min), output_field=DateField())
    costs = rows.filter(what="total_cost").order_by().alias(vintage=vintage)
    newer = costs.filter(project=OuterRef("project"), vintage__gt=OuterRef("vintage"))
    last = plain(costs.filter(~Exists(newer), theirs), "citation")
    return {one.project: one for one in sorted(map(_cited, last), key=_vintage)}


def _cited(row: Any) -> ProjectFigure:
    at = models.Citation.value_of(row.citation, None) if row.citation else None
    figure: ProjectFigure = models.ProjectFigure.value_of(row, at)
    return figure


def _planned(row: Any) -> Amount | None:
    cost = row.rules.total_cost
    return None if cost is None else Amount(cost, row.basis)


def project_page(id: str, day: date, *, with_undated: bool) -> ProjectPage | None:
    """One project as known on `day`; `None` when there is none.

    Rows without a vintage are left out unless asked for.
    """
    needed = ("rules", "owner", "programme")
    public = models.Publication.objects.filter(noun="projects", row=OuterRef("pk"))
    found = models.Project.objects.select_related(*needed).annotate(is_public=Exists(public))
    row = found.filter(id=id).first()
    if row is None:
        return None
    known = known_by(day, with_undated=with_undated)
    versions = models.ProjectFigure.objects.filter(known, project=row)
    figures = list(versions.select_related("citation", "document"))
    allocations = list(
        models.Allocation.objects.filter(known, project=row).select_related("document")
    )
    added = models.Contribution.objects.filter(project=row).select_related("indicator", "area")
    milestones = models.Milestone.objects.filter(project=row)
    paid = list(
        models.Disbursement.objects.filter(project=row, on__lte=day).select_related("document")
    )
    papers = [one.document for one in figures]
    papers += [one.document for one in allocations]
    papers += [one.document for one in paid]
    project = row.to_value()
    return ProjectPage(
        project=project,
        owner=row.owner.to_value() if row.owner else None,
        programme=row.programme.to_value() if row.programme else None,
        figures=tuple(sorted(map(_value, figures), key=_vintage)),
        allocations=tuple(map(_value, allocations)),
        disbursements=tuple(map(_value, paid)),
        funding=tuple(map(_value, models.Funding.objects.filter(project=row))),
        milestones=tuple(one.to_value().known_on(day) for one in milestones),
        added=tuple(
            Added(one.to_value(), one.indicator.to_value(), one.area.to_value()) for one in added
        ),
        targets=targets_among(Q(id__in=project.targets)),
        documents={one.id: one.to_value() for one in papers if one},
        names=_names(project),
        is_public=row.is_public,
    )


def _names(project: Project) -> dict[str, dict[str, str]]:
    """Names of places, of projects that it needs, rules out or belongs to, and of its parts."""
    rules = project.rules
    others = {*rules.requires, *rules.excludes, project.parent}
    kinds = {
        "place": models.Place.objects.filter(id__in=project.places),
        "project": models.Project.objects.filter(id__in=others),
        "part": models.Project.objects.filter(parent=project.id),
    }
    first, *rest = (
        rows.order_by().values_list(Cast(Value(kind), TextField()), "id", "name", "position")
        for kind, rows in kinds.items()
    )
    found: dict[str, dict[str, str]] = {kind: {} for kind in kinds}
    for kind, id, name, _ in first.union(*rest).order_by("position"):
        found[kind][id] = name
    return found


def projects_in(places: Collection[str]) -> list[str]:
    """The ids of the projects that lie in one of these places, in the order of the plan."""
    lying = models.Project.objects.values_list("id", "places")
    return [id for id, named in lying if not set(named).isdisjoint(places)]


def _given(rows: QuerySet[models.Allocation]) -> dict[str, Amount | None]:
    """By project the sum of its sources at the most detailed level that gave it anything.

    Of each line the vintage known last counts; undated ones are oldest.
    """
    order = {"pm": 0, "council": 1, "detailed": 2}
    oldest_first = rows.order_by(F("known_from").asc(nulls_first=True), "position")
    columns = ("project_id", "source", "level", "amount", "basis")
    latest = {tuple(one[:3]): one for one in oldest_first.values_list(*columns)}
    top: dict[str, str] = {}
    for project, _, level in latest:
        top[project] = max(top.get(project, level), level, key=order.__getitem__)
    return _sums(
        (project, Amount(amount, basis))
        for project, _, level, amount, basis in latest.values()
        if level == top[project]
    )


def _paid(rows: QuerySet[models.Disbursement]) -> dict[str, Amount | None]:
    """By project the sum of its sources on the last day of each."""
    columns = ("project_id", "source", "cumulative", "basis")
    latest = {tuple(one[:2]): one for one in rows.order_by("on").values_list(*columns)}
    return _sums((project, Amount(paid, basis)) for project, _, paid, basis in latest.values())


def _sums(parts: Iterable[tuple[str, Amount]]) -> dict[str, Amount | None]:
    found: dict[str, list[Amount]] = {}
    for project, one in parts:
        found.setdefault(project, []).append(one)
    return {project: total(amounts) for project, amounts in found.items()}


def _value(row: models.Row) -> Any:
    return row.to_value()


def _vintage(one: ProjectFigure) -> tuple[date, str]:
    return one.known_from or date.min, one.id
