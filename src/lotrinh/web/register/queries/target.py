"""Promises across documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.search import folded


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A promise with its document, its indicator and its area."""

    target: Target
    document: Document
    indicator: Indicator
    area: Place

    @property
    def words(self) -> str:
        """What a search looks in: names, document and sentence."""
        quote = self.target.citation.quote if self.target.citation else ""
        name = self.indicator.name
        paper = f"{self.document.number} {self.document.title}"
        return f"{name.vi} {name.en} {self.area.name} {paper} {quote}"


def targets(
    *, field: str = "", document: str = "", area: str = "", query: str = ""
) -> list[TargetRow]:
    """Promises in the order of the plan: of one field, document or area, with all words of `query`.

    Words match anywhere, whatever their marks and case; blank arguments do not filter.
    """
    rows = models.Target.objects.select_related("citation")
    if field:
        rows = rows.filter(indicator__field=field)
    if document:
        rows = rows.filter(document=document)
    if area:
        rows = rows.filter(area=area)
    papers = {row.id: row.to_value() for row in models.Document.objects.all()}
    indicators = {row.id: row.to_value() for row in models.Indicator.objects.all()}
    places = {row.id: row.to_value() for row in models.Place.objects.all()}
    found = (
        TargetRow(one, papers[one.document], indicators[one.indicator], places[one.area])
        for one in (row.to_value() for row in rows)
    )
    wanted = folded(query).split()
    return [one for one in found if not wanted or _holds(folded(one.words), wanted)]


def targets_among(condition: Q) -> list[TargetRow]:
    """Some promises in the order of the plan, each with the nouns that it names."""
    named = ("citation", "document", "indicator", "area")
    rows = list(models.Target.objects.filter(condition).select_related(*named))
    papers = _values(row.document for row in rows)
    indicators = _values(row.indicator for row in rows)
    places = _values(row.area for row in rows)
    return [
        TargetRow(
            row.to_value(), papers[row.document_id], indicators[row.indicator_id],
            places[row.area_id],
        )
        for row in rows
    ]  # fmt: skip


def promising_documents() -> list[Document]:
    """The documents that promise something, in the order of the plan."""
    papers = models.Target.objects.order_by().values("document")
    return [row.to_value() for row in models.Document.objects.filter(id__in=papers)]


def targets_of(document: str) -> list[TargetRow]:
    """What one document promises."""
    return targets_among(Q(document=document))


def _values(rows: Iterable[models.Row]) -> dict[str, Any]:
    """The nouns of rows by id, each made once."""
    return {id: row.to_value() for id, row in {row.pk: row for row in rows}.items()}


def _holds(text: str, wanted: list[str]) -> bool:
    return all(word in text for word in wanted)
