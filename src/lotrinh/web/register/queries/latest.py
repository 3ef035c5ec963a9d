"""The latest figure of each indicator, found through the index and not by sorting every figure."""

from datetime import date

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from lotrinh.domain.observation import Observation
from lotrinh.domain.statistic import OVER_SPANS
from lotrinh.web.register import models
from lotrinh.web.register.queries.vintage import known_by


def latest(
    *, area: str = "", as_of: date | None = None, with_undated: bool = True
) -> dict[str, Observation]:
    """By indicator: whole terms last, then the last period, levels before growth, the last vintage.

    With `area`, of that place alone; with `as_of`, only what was known by then, and figures
    without a vintage unless left out.
    """
    rows = latest_rows(area=area, as_of=as_of, with_undated=with_undated)
    return {row.indicator_id: row.to_value() for row in rows}


def latest_rows(
    *, area: str = "", as_of: date | None = None, with_undated: bool = True
) -> QuerySet[models.Observation]:
    """The rows of `latest`, with their sentences."""
    figures = models.Observation.objects.filter(indicator=OuterRef("pk"))
    if area:
        figures = figures.filter(area=area)
    if as_of is not None:
        figures = figures.filter(known_by(as_of, with_undated=with_undated))
    last = figures.order_by("-ends_on").values("ends_on")[:1]
    plain = figures.exclude(statistic__in=OVER_SPANS)
    last_plain = plain.order_by("-ends_on").values("ends_on")[:1]
    on_its_day = figures.filter(ends_on=OuterRef("day")).order_by(*_ORDER)
    days = models.Indicator.objects.annotate(day=Coalesce(Subquery(last_plain), Subquery(last)))
    found = days.annotate(figure=Subquery(on_its_day.values("pk")[:1])).exclude(figure=None)
    ids = found.order_by().values("figure")
    return models.Observation.objects.filter(pk__in=ids).select_related("citation")


_ORDER = (
    Case(When(statistic__in=OVER_SPANS, then=Value(1)), default=Value(0)),
    Case(
        When(statistic="level", then=Value(0)),
        When(statistic="growth", then=Value(1)),
        default=Value(2),
    ),
    F("known_from").desc(nulls_last=True),
    "position",
)
