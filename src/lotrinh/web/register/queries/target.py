"""Promises across documents."""

from dataclasses import dataclass

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
    rows = models.Target.objects.filter(condition).select_related(*named)
    return [
        TargetRow(
            row.to_value(), row.document.to_value(), row.indicator.to_value(), row.area.to_value()
        )
        for row in rows
    ]


def targets_of(document: str) -> list[TargetRow]:
    """What one document promises."""
    return targets_among(Q(document=document))


def _holds(text: str, wanted: list[str]) -> bool:
    return all(word in text for word in wanted)
