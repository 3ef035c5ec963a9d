"""What an indicator's page says of each panel: figures with their vintages, what is missing."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from lotrinh.charts.indicator import Words, indicator_chart
from lotrinh.charts.panel import Panel
from lotrinh.charts.theme import Spec
from lotrinh.domain.place import Place
from lotrinh.domain.target import Target
from lotrinh.web.desk.statements import Figure, Promise, figures, promises, together


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel with its chart, its tables and what it lacks.

    `demands` are the promises again, those of different documents that demand the same together.
    """

    panel: Panel
    place: Place | None
    chart: Spec | None
    figures: tuple[Figure, ...]
    promises: tuple[Promise, ...]
    demands: tuple[tuple[Promise, ...], ...]
    concepts: tuple[str, ...]
    gaps: tuple[int, ...]

    @property
    def key(self) -> str:
        """The panel's key, told from that of other areas."""
        return f"{slugify(self.place.id)}-{self.panel.key}" if self.place else self.panel.key

    @property
    def is_small(self) -> bool:
        """Whether a few lines of a common table say it all."""
        return self.chart is None and not self.promises

    @property
    def periods(self) -> int:
        """How many periods have a figure."""
        return len({one.newest.period for one in self.figures})

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


def panel_view(
    panel: Panel, words: Words, today: date | None, place: Place | None = None
) -> PanelView:
    """One panel made ready for its page: newest figures first, promises by period.

    `place` is given when it is not the register's own.
    """
    said = promises(panel.targets)
    return PanelView(
        panel=panel,
        place=place,
        chart=indicator_chart(panel, words, today),
        figures=figures(panel.observations),
        promises=said,
        demands=tuple(map(tuple, together(said, _demanded))),
        concepts=_concepts(panel.targets),
        gaps=_gaps(panel),
    )


def _demanded(one: Promise) -> Hashable:
    """What is demanded of the indicator, whichever document demands it."""
    return one.target.statistic, one.target.period, one.target.demanded


def by_weight(views: Sequence[PanelView]) -> list[PanelView]:
    """What is promised first, then what has most periods."""
    return sorted(views, key=lambda one: (not one.promises, one.is_small, -one.periods))


def _concepts(targets: tuple[Target, ...]) -> tuple[str, ...]:
    """The definitions that the promises give, when they do not all mean the same."""
    given = tuple(dict.fromkeys(target.definition for target in targets))
    return tuple(one for one in given if one) if len(given) > 1 else ()


def _gaps(panel: Panel) -> tuple[int, ...]:
    """Years without a figure between the first and the last yearly one."""
    years = {one.period.start.year for one in panel.current if one.period.frequency == "A"}
    span = range(min(years, default=0), max(years, default=0))
    return tuple(year for year in span if year not in years)
