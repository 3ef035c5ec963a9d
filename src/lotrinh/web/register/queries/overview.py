"""What the overview counts, of the whole register on one day: kept as a run, read by every role."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F

from lotrinh.domain.allocation import LEVELS, Allocation, latest_allocations
from lotrinh.domain.basis import BASES
from lotrinh.domain.disbursement import Disbursement, latest_disbursements
from lotrinh.web.register import models
from lotrinh.web.register.queries.attention import attention
from lotrinh.web.register.queries.source import table_counts
from lotrinh.web.register.queries.standing import KeptStanding, Standings, judged, restored, stored
from lotrinh.web.register.queries.task_list import TaskMark, task_marks
from lotrinh.web.register.queries.vintage import known_by

STRATEGIC = 8
_ENDS = ("start", "end")


@dataclass(frozen=True, slots=True)
class SourceMoney:
    """What one source gave to the province for a plan year and what was paid, in billion VND.

    `level` is the one whose plan is counted; `on` is the day of the payment.
    Blank amounts are not known; `basis` is the weaker of both.
    """

    source: str
    given: Decimal | None
    paid: Decimal | None
    level: str
    on: date | None
    basis: str
    document: str


@dataclass(frozen=True, slots=True)
class StrategicProject:
    """A project of the first priority with its start, its end as stated first and as last."""

    id: str
    name: str
    status: str
    start: str
    end: str
    first_end: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """Rows without a day, assumed rows, and numbers of documents the register does not have."""

    undated: int
    assumed: int
    loose: int


@dataclass(frozen=True, slots=True)
class Promised:
    """Promises in force of one owner, or of all under a blank one, repeats once.

    `counts` is how many are in each state, `attention` which need attention, `unpublished` how many
    are over without a figure.
    """

    counts: Mapping[str, int]
    attention: tuple[str, ...]
    unpublished: int


@dataclass(frozen=True, slots=True)
class Digest:
    """Standings, tasks by lead and state, the year's money, strategic projects, open opinions.

    `opinions` counts those without an answer by the document in which they stand.
    """

    standings: Standings
    promised: Mapping[str, Promised]
    tallies: Mapping[str, Mapping[str, int]]
    assumed: int
    money: tuple[SourceMoney, ...]
    strategic: tuple[StrategicProject, ...]
    opinions: Mapping[str, int]
    gaps: Gaps

    def tally(self, lead: str = "") -> Counter[str]:
        """How many tasks are in each state, of one body or of all."""
        found: Counter[str] = Counter()
        for body, states in self.tallies.items():
            if lead in ("", body):
                found.update(states)
        return found


def digest(day: date, today: date, *, with_undated: bool) -> Digest:
    """Everything the overview counts, as known on `day` and judged on `today`."""
    papers = set(models.Document.objects.exclude(issued_on__gt=day).values_list("id", flat=True))
    marks = task_marks(day, today)
    standings = judged(day, today, with_undated=with_undated)
    return Digest(
        standings=standings,
        promised=_promised(standings.in_force(), today),
        tallies=_tallies(marks),
        assumed=sum(one.is_assumed for one in marks),
        money=_money(day, with_undated=with_undated),
        strategic=_strategic(day, with_undated=with_undated),
        opinions=_opinions(papers),
        gaps=_gaps(),
    )


def _promised(promises: Mapping[str, KeptStanding], today: date) -> dict[str, Promised]:
    """All promises under a blank owner, and those of each owner."""
    by_owner: dict[str, dict[str, KeptStanding]] = {"": dict(promises)}
    for id, one in promises.items():
        if one.owner:
            by_owner.setdefault(one.owner, {})[id] = one
    return {
        owner: Promised(
            counts=Counter(one.state for one in own.values()),
            attention=tuple(attention(own, today)),
            unpublished=sum(one.lacks_figure(today) for one in own.values()),
        )
        for owner, own in by_owner.items()
    }


def _gaps() -> Gaps:
    counts = table_counts()
    return Gaps(
        undated=sum(one.undated or 0 for one in counts),
        assumed=sum(one.assumed or 0 for one in counts),
        loose=_loose(),
    )


def _loose() -> int:
    named = models.Reference.objects.filter(target=None).order_by()
    return named.values("number").distinct().count()


def _opinions(papers: set[str]) -> dict[str, int]:
    """How many opinions wait for an answer, by the document in which they stand."""
    waiting = models.Amendment.objects.filter(disposition="", document__in=papers)
    return dict(waiting.order_by().values_list("document").annotate(n=Count("pk")))


def _tallies(marks: Iterable[TaskMark]) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in marks:
        found[one.lead][one.state] += 1
    return found


def _money(day: date, *, with_undated: bool) -> tuple[SourceMoney, ...]:
    """The whole of the province in the plan year of `day`, in the order of the plan."""
    known = known_by(day, with_undated=with_undated)
    whole: dict[str, Any] = {"project": None, "plan_year": day.year}
    given = latest_allocations(
        row.to_value() for row in models.Allocation.objects.filter(known, **whole)
    )
    paid = latest_disbursements(
        row.to_value() for row in models.Disbursement.objects.filter(on__lte=day, **whole)
    )
    by_source = {one.source: one for one in paid}
    level = _plan_level(given)
    plan = {one.source: one for one in given if one.level == level}
    sources = dict.fromkeys([*plan, *by_source])
    return tuple(_source(one, plan.get(one), by_source.get(one)) for one in sources)


def _plan_level(given: Iterable[Allocation]) -> str:
    """The level of the whole year's plan: the council's, else the highest that gave anything.

    The share that is paid is told of the plan that was assigned, not of what is given in detail.
    """
    levels = {one.level for one in given}
    return "council" if "council" in levels else next((one for one in LEVELS if one in levels), "")


def _source(source: str, plan: Allocation | None, paid: Disbursement | None) -> SourceMoney:
    bases = [one.basis for one in (plan, paid) if one]
    documents = [one.document for one in (paid, plan) if one and one.document]
    return SourceMoney(
        source=source,
        given=plan.amount if plan else None,
        paid=paid.cumulative if paid else None,
        level=plan.level if plan else "",
        on=paid.on if paid else None,
        basis=max(bases, key=BASES.index),
        document=documents[0] if documents else "",
    )


def _strategic(day: date, *, with_undated: bool) -> tuple[StrategicProject, ...]:
    """The first projects of priority one, in the order of the plan, components before wholes."""
    found = models.Project.objects.filter(rules__priority=1)[:STRATEGIC]
    rows = {row.id: row for row in found}
    known = known_by(day, with_undated=with_undated)
    figures = models.ProjectFigure.objects.filter(known, project__in=rows, what__in=_ENDS)
    stated: dict[tuple[str, str], list[str]] = defaultdict(list)
    for project, what, time in figures.order_by(
        F("known_from").asc(nulls_first=True), "position"
    ).values_list("project", "what", "time"):
        stated[project, what].append(time)
    return tuple(
        StrategicProject(
            id=id,
            name=row.name,
            status=row.status,
            start=(stated[id, "start"] or [str(row.start_year or "")])[-1],
            end=(stated[id, "end"] or [str(row.end_year or "")])[-1],
            first_end=(stated[id, "end"] or [str(row.end_year or "")])[0],
        )
        for id, row in rows.items()
    )


def stored_digest(one: Digest) -> dict[str, Any]:
    """A digest as a run stores it."""
    return {
        **stored(one.standings),
        "promised": {
            owner: [dict(own.counts), list(own.attention), own.unpublished]
            for owner, own in one.promised.items()
        },
        "tallies": {lead: dict(states) for lead, states in one.tallies.items()},
        "assumed": one.assumed,
        "money": [
            [
                row.source, _text(row.given), _text(row.paid), row.level, _text(row.on), row.basis,
                row.document,
            ]
            for row in one.money
        ],
        "strategic": [
            [row.id, row.name, row.status, row.start, row.end, row.first_end]
            for row in one.strategic
        ],
        "opinions": dict(one.opinions),
        "gaps": [one.gaps.undated, one.gaps.assumed, one.gaps.loose],
    }  # fmt: skip


def restored_digest(result: Mapping[str, Any]) -> Digest:
    """A digest from what a run stored."""
    return Digest(
        standings=restored(result),
        promised={
            owner: Promised(counts, tuple(ids), unpublished)
            for owner, (counts, ids, unpublished) in result["promised"].items()
        },
        tallies=result["tallies"],
        assumed=result["assumed"],
        money=tuple(_restored_money(row) for row in result["money"]),
        strategic=tuple(StrategicProject(*row) for row in result["strategic"]),
        opinions=result["opinions"],
        gaps=Gaps(*result["gaps"]),
    )


def _restored_money(row: list[Any]) -> SourceMoney:
    source, given, paid, level, on, basis, document = row
    return SourceMoney(
        source,
        Decimal(given) if given is not None else None,
        Decimal(paid) if paid is not None else None,
        level,
        date.fromisoformat(on) if on else None,
        basis,
        document,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
