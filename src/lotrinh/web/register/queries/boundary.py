"""Outlines of places, for maps."""

from collections.abc import Mapping
from typing import Any

from lotrinh.web.register import models


def outlines() -> dict[str, Mapping[str, Any]]:
    """The GeoJSON geometry of every place that has an outline, by its id."""
    return dict(models.Boundary.objects.values_list("place", "geometry"))


def outline_sources() -> list[tuple[str, str]]:
    """Where the outlines come from, each with its licence."""
    rows = models.Boundary.objects.order_by("source").values_list("source", "licence")
    return list(rows.distinct())
