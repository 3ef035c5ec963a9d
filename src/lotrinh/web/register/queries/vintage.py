"""Which vintages count on a day."""

from datetime import date

from django.db.models import Q


def known_by(day: date, *, with_undated: bool) -> Q:
    """Rows published by `day`, and those without a vintage where they are asked for."""
    published = Q(known_from__lte=day)
    return published | Q(known_from=None) if with_undated else published
