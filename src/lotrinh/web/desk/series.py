"""What an indicator's page says of each panel: figures with their vintages, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lotrinh.charts.indicator import Words, indicator_chart
from lotrinh.charts.panel import Panel
from lotrinh.charts.theme import Spec
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, and whether a later one replaced it or said the same."""

    observation: Observation
    is_replaced: bool
    is_repeated: bool


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel with its chart, its tables and what it lacks."""

    panel: Panel
    area: str
    chart: Spec | None
    figures: tuple[FigureRow, ...]
    promises: tuple[Target, ...]
    concepts: tuple[str, ...]
    gaps: tuple[int, ...]

    @property
    def key(self) -> str:
        """The panel's key, told from that of other areas."""
        return f"{self.area}-{self.panel.key}" if self.area else self.panel.key

    @property
    def has_estimate(self) -> bool:
        """Whether a drawn figure is an estimate."""
        return any(one.status == "estimate" for one in self.panel.current)

    @property
    def has_assumed(self) -> bool:
        """Whether a figure is assumed."""
        return any(one.basis == "assumed" for one in self.panel.observations)

    @property
    def has_undrawn(self) -> bool:
        """Whether the table has figures that the chart leaves out."""
        panel = self.panel
        return len(panel.observations) > len(panel.drawn) + len(panel.averages)


def panel_view(panel: Panel, words: Words, today: date | None, area: str = "") -> PanelView:
    """One panel made ready for its page: newest figures first, promises by period.

    `area` is a name, given when it is not the register's own.
    """
    return PanelView(
        panel=panel,
        area=area,
        chart=indicator_chart(panel, words, today),
        figures=_figures(panel),
        promises=tuple(sorted(panel.targets, key=_by_period)),
        concepts=_concepts(panel.targets),
        gaps=_gaps(panel),
    )


def latest(views: Sequence[PanelView]) -> Observation | None:
    """The figure to open with: the last known of the last period of the first panel with any."""
    for view in views:
        if view.panel.current:
            return max(view.panel.current, key=lambda one: one.period)
    return None


def _figures(panel: Panel) -> tuple[FigureRow, ...]:
    newest: dict[tuple[object, str], Observation] = {}
    for one in sorted(panel.observations, key=_by_vintage):
        newest[one.series, one.period.text] = one
    ordered = sorted(panel.observations, key=_by_vintage, reverse=True)
    ordered.sort(key=lambda one: one.period, reverse=True)
    return tuple(_figure(one, newest[one.series, one.period.text]) for one in ordered)


def _figure(one: Observation, newest: Observation) -> FigureRow:
    is_same = one.quantity.same_amount(newest.quantity)
    return FigureRow(one, not is_same, is_same and one is not newest)


def _by_vintage(one: Observation) -> tuple[date, str]:
    return one.known_from or date.min, one.id


def _by_period(target: Target) -> tuple[date, str]:
    return (target.period.end if target.period else date.max), target.id


def _concepts(targets: tuple[Target, ...]) -> tuple[str, ...]:
    """The definitions that the promises give, when they do not all mean the same."""
    given = tuple(dict.fromkeys(target.definition for target in targets))
    return tuple(one for one in given if one) if len(given) > 1 else ()


def _gaps(panel: Panel) -> tuple[int, ...]:
    """Years without a figure between the first and the last yearly one."""
    years = {one.period.start.year for one in panel.current if one.period.frequency == "A"}
    span = range(min(years, default=0), max(years, default=0))
    return tuple(year for year in span if year not in years)
