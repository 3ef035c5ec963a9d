"""Outlines of places, for maps."""

from django.db import models


class Boundary(models.Model):
    """The outline of one place as a GeoJSON geometry in degrees, and where it was taken from."""

    place = models.OneToOneField(
        "register.Place", models.CASCADE, primary_key=True, related_name="+"
    )
    geometry = models.JSONField()
    source = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.place_id)
