"""Bodies, and everything that one of them answers for."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.web.register import models
from lotrinh.web.register.queries.target import TargetRow, targets_among


@dataclass(frozen=True, slots=True)
class BodyCounts:
    """How many documents each body issued, tasks it leads, projects and targets it owns, by id."""

    documents: Mapping[str, int]
    tasks: Mapping[str, int]
    projects: Mapping[str, int]
    targets: Mapping[str, int]


def organisations() -> dict[str, Organisation]:
    """Every body by id, in the order of the plan."""
    return {row.id: row.to_value() for row in models.Organisation.objects.all()}


def body_counts() -> BodyCounts:
    """How much the register holds of each body."""
    return BodyCounts(
        documents=_counts(models.Document, "issuer"),
        tasks=_counts(models.Task, "lead"),
        projects=_counts(models.Project, "owner"),
        targets=_counts(models.Target, "owner"),
    )


def issued_by(body: str) -> list[Document]:
    """The documents of a body, in the order of the plan."""
    return [row.to_value() for row in models.Document.objects.filter(issuer=body)]


def owned_by(body: str) -> list[TargetRow]:
    """The promises that a body answers for."""
    return targets_among(Q(owner=body))


def _counts(model: type[models.Row], body: str) -> dict[str, int]:
    grouped = model._default_manager.exclude(**{body: None}).order_by()
    return dict(grouped.values_list(body).annotate(n=Count("*")))
