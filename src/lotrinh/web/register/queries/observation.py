"""Figures by their ids."""

from collections.abc import Iterable

from lotrinh.domain.observation import Observation
from lotrinh.web.register import models


def observations(ids: Iterable[str]) -> dict[str, Observation]:
    """The figures with these ids, each with its citation."""
    rows = models.Observation.objects.filter(id__in=set(ids)).select_related("citation")
    return {row.id: row.to_value() for row in rows}
