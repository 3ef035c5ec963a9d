"""The same measure in many places, each as a small line on the same axes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lotrinh.charts.panel import Panel, panels
from lotrinh.domain.observation import Observation

WIDTH, HEIGHT = 100.0, 40.0
MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Small:
    """One area's yearly figures as a line; `newest` is the figure known last of the last year.

    `points` are x and y in a drawing of `WIDTH` by `HEIGHT`, y downwards.
    """

    area: str
    points: tuple[tuple[float, float], ...]
    newest: Observation

    @property
    def path(self) -> str:
        """The points as SVG writes them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


def small_multiples(observations: Iterable[Observation], key: str) -> tuple[Small, ...]:
    """Every area that has figures of the panel `key`, the highest newest figure first.

    All share the axes, so that heights compare; an area with one year is a single point. Figures
    of other panels, of parts of a year and of several years at once are left out.
    """
    held: dict[str, list[Observation]] = {}
    for one in observations:
        held.setdefault(one.area, []).append(one)
    rows = {area: found for area, every in held.items() if (found := _yearly(every, key))}
    every = [one for found in rows.values() for one in found]
    if not every:
        return ()
    years = [one.period.end.year for one in every]
    values = [float(one.quantity.base_value) for one in every]
    small = [
        Small(area, _points(found, (min(years), max(years)), (min(values), max(values))), found[-1])
        for area, found in rows.items()
    ]
    return tuple(sorted(small, key=lambda one: (-one.newest.quantity.base_value, one.area)))


def _yearly(rows: Sequence[Observation], key: str) -> list[Observation]:
    panel: Panel | None = next((one for one in panels(rows, ()) if one.key == key), None)
    drawn = panel.current if panel else ()
    return sorted((one for one in drawn if one.period.frequency == "A"), key=lambda one: one.period)


def _points(
    rows: Sequence[Observation], years: tuple[int, int], values: tuple[float, float]
) -> tuple[tuple[float, float], ...]:
    return tuple(
        (
            round(_along(one.period.end.year, years, WIDTH), 2),
            round(HEIGHT - _along(float(one.quantity.base_value), values, HEIGHT), 2),
        )
        for one in rows
    )


def _along(value: float, ends: tuple[float, float], size: float) -> float:
    """Where a value stands between the margins; in the middle when all are the same."""
    low, high = ends
    share = (value - low) / (high - low) if high > low else 0.5
    return MARGIN + share * (size - 2 * MARGIN)
