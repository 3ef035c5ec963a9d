"""Times and capital of many projects at once, and the capital of the whole province."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import F

from lotrinh.domain.allocation import Allocation
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.document import Document
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.web.register import models
from lotrinh.web.register.models.plain import plain
from lotrinh.web.register.queries.project import KEPT
from lotrinh.web.register.queries.vintage import known_by

ENDS = ("start", "end")


@dataclass(frozen=True, slots=True)
class Capital:
    """Allocations and latest payments as known on a day, those of no project under a blank id."""

    allocations: Mapping[str, tuple[Allocation, ...]]
    disbursements: Mapping[str, tuple[Disbursement, ...]]


def times(
    ids: Iterable[str], day: date, *, with_undated: bool
) -> dict[str, tuple[ProjectFigure, ...]]:
    """The starts and ends of these projects as known on `day`, oldest statement first."""
    known = known_by(day, with_undated=with_undated)
    rows = models.ProjectFigure.objects.filter(known, project__in=ids, what__in=ENDS)
    oldest_first = rows.order_by(F("known_from").asc(nulls_first=True), "id")
    found: dict[str, list[ProjectFigure]] = defaultdict(list)
    for row in oldest_first.select_related("citation"):
        found[row.project_id].append(row.to_value())
    return {id: tuple(figures) for id, figures in found.items()}


@lru_cache(KEPT)
def capital(revision: int, day: date, *, with_undated: bool) -> Capital:
    """The capital of every project and year on `day`, kept while the register has this revision."""
    known = known_by(day, with_undated=with_undated)
    given = models.Allocation.objects.filter(known)
    paid = models.Disbursement.objects.filter(on__lte=day).order_by("on", "position")
    latest = {(row.project_id, row.source, row.plan_year): row for row in plain(paid)}
    return Capital(
        _by_project(models.Allocation, plain(given)),
        _by_project(models.Disbursement, latest.values()),
    )


def _by_project(model: type[models.Row], rows: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """The values of rows by their project."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.project_id or ""].append(model.value_of(row, None))
    return {id: tuple(values) for id, values in found.items()}


def papers(ids: Iterable[str]) -> dict[str, Document]:
    """The documents with these ids."""
    rows = models.Document.objects.filter(id__in={id for id in ids if id})
    return {row.id: row.to_value() for row in rows}
