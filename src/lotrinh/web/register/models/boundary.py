"""Outlines of places, for maps."""

from django.db import models


class Boundary(models.Model):
    """The outline of one place as a GeoJSON MultiPolygon in degrees, and where it comes from.

    Outlines are no part of a plan: they are shown on maps and nowhere counted.
    """

    place = models.OneToOneField(
        "register.Place", models.CASCADE, primary_key=True, related_name="+"
    )
    geometry = models.JSONField()
    source = models.TextField(blank=True)
    licence = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.place_id)
