"""Places, and everything that is known and promised about one of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation
from lotrinh.domain.place import Place
from lotrinh.web.register import models
from lotrinh.web.register.queries.latest import latest_rows
from lotrinh.web.register.queries.target import TargetRow, targets_among


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """How many figures, promises and projects each place has, by its id."""

    observations: Mapping[str, int]
    targets: Mapping[str, int]
    projects: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Known:
    """The latest figure of an indicator in a place."""

    indicator: Indicator
    latest: Observation


def places() -> dict[str, Place]:
    """Every place by id, in the order of the plan."""
    return {one.id: one for one in models.Place.values({})}


def place_counts() -> PlaceCounts:
    """How much the register holds of each place."""
    lists = models.Project.objects.values_list("places", flat=True)
    return PlaceCounts(
        observations=_counts(models.Observation),
        targets=_counts(models.Target),
        projects=Counter(place for places in lists for place in places),
    )


def known_of(place: str, day: date, *, with_undated: bool) -> list[Known]:
    """The latest figure of every indicator of a place as known on `day`, in the plan's order."""
    rows = latest_rows(area=place, as_of=day, with_undated=with_undated)
    in_order = rows.select_related("citation", "indicator").order_by("indicator__position")
    return [Known(row.indicator.to_value(), row.to_value()) for row in in_order]


def targets_in(place: str, most: int) -> tuple[list[TargetRow], int]:
    """The first promises about a place, at most so many, and how many there are."""
    ids = list(models.Target.objects.filter(area=place).values_list("id", flat=True))
    return targets_among(Q(id__in=ids[:most])), len(ids)


def _counts(model: type[models.Observation | models.Target]) -> dict[str, int]:
    return dict(model.objects.order_by().values_list("area").annotate(n=Count("*")))
