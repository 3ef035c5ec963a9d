"""Drafts before a conference: versions, what changed between them, and the opinions on them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from lotrinh.domain.amendment import Amendment
from lotrinh.domain.document import Document
from lotrinh.web.register import models
from lotrinh.web.register.queries.target import TargetRow, targets_among


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with its promises, and the version before it with those that it had."""

    document: Document
    before: Document | None
    targets: tuple[TargetRow, ...]
    targets_before: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """An opinion with the document in which it stands."""

    amendment: Amendment
    document: Document


def drafts(day: date) -> list[Draft]:
    """The drafts known on `day`, the newest first; a version that was replaced stands with it."""
    known = Q(issued_on=None) | Q(issued_on__lte=day)
    rows = models.Document.objects.filter(known, status="draft")
    papers = {row.id: row.to_value() for row in rows}
    replaced = {id for one in papers.values() for id in one.replaces}
    promised: dict[str, list[TargetRow]] = defaultdict(list)
    for one in targets_among(Q(document__in=papers)):
        promised[one.document.id].append(one)
    shown = [one for one in papers.values() if one.id not in replaced]
    shown.sort(key=lambda one: one.issued_on or date.min, reverse=True)
    return [_draft(one, papers, promised) for one in shown]


def opinions(day: date) -> list[OpinionRow]:
    """The opinions given by `day`, those without an answer first, else in the order of the plan."""
    known = Q(on=None) | Q(on__lte=day)
    rows = models.Amendment.objects.filter(known).select_related("citation", "document")
    found = [OpinionRow(row.to_value(), row.document.to_value()) for row in rows]
    return sorted(found, key=lambda one: bool(one.amendment.disposition))


def _draft(
    one: Document,
    papers: Mapping[str, Document],
    promised: Mapping[str, list[TargetRow]],
) -> Draft:
    before = next((papers[id] for id in one.replaces if id in papers), None)
    return Draft(
        one,
        before,
        tuple(promised.get(one.id, ())),
        tuple(promised.get(before.id, ())) if before else (),
    )
