"""Timelines and capital of projects as charts with the tables that say the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lotrinh.catalogue import load
from lotrinh.charts.money import money_chart
from lotrinh.charts.rows import rows_height
from lotrinh.charts.theme import Spec
from lotrinh.charts.timeline import timeline_chart
from lotrinh.domain.labels import CAPITAL_SOURCES, PROJECT_STATUSES, words
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.web.desk.budget import Budget, Found, Year, part, years
from lotrinh.web.desk.timetable import Stage, TimedRow, Timing, bar, stages, timing
from lotrinh.web.register.queries.project import ProjectRow
from lotrinh.web.ui.templatetags.plan_words import day, language, number, per_cent, symbol

_BILLION = load().units.parse("billion VND")


@dataclass(frozen=True)
class Drawn:
    """A chart, the id of its block, and the height that it will take."""

    key: str
    spec: Spec
    height: int


@dataclass(frozen=True)
class TimetableView:
    """Projects by start, drawn and as rows; how many of them have no known time."""

    rows: Sequence[TimedRow]
    drawn: Drawn | None
    undated: int
    moved: int


@dataclass(frozen=True)
class StagesView:
    """What was known when of one project's ends, newest first, and drawn."""

    rows: Sequence[Stage]
    drawn: Drawn | None


@dataclass(frozen=True)
class BudgetView:
    """Capital by year and source, drawn and as rows."""

    years: Sequence[Year]
    drawn: Drawn | None

    @property
    def has_assumed(self) -> bool:
        """Whether an amount rests on an assumption."""
        return any(one.whole.has_assumed for one in self.years)


def timetable_view(
    rows: Iterable[ProjectRow], stated: Mapping[str, Sequence[ProjectFigure]], today: date
) -> TimetableView:
    """Projects with their ends; `stated` has the statements of each, oldest first."""
    timed = sorted(
        (TimedRow(row, timing(row.project, stated.get(row.project.id, ()))) for row in rows),
        key=lambda one: one.sort_key,
    )
    known = [one for one in timed if one.timing.start or one.timing.end]
    bars = [bar(one.row.project.name, told(one.timing), one.timing) for one in known]
    return TimetableView(
        timed,
        drawn("timeline", timeline_chart(bars, language(), today), len(bars)),
        len(timed) - len(known),
        sum(one.timing.late > 0 for one in timed),
    )


def stages_view(project: Project, figures: Iterable[ProjectFigure], today: date) -> StagesView:
    """The stages of one project; a chart where its ends changed."""
    found = stages(project, figures)[::-1]
    bars = [bar(_since(one), one.timing.words, one.timing) for one in found]
    spec = timeline_chart(bars, language(), today) if len(found) > 1 else None
    return StagesView(found, drawn("stages-chart", spec, len(bars)))


def budget_view(key: str, found: Found) -> BudgetView:
    """Lines of capital, summed."""
    by_year = years(found)
    parts = [
        part(one, _budget_name(one), _paid_of(one))
        for year in by_year
        for one in (year.whole, *year.sources)
    ]
    spec = money_chart(parts, symbol(_BILLION), language()) if parts else None
    return BudgetView(by_year, drawn(key, spec, len(parts)))


def told(one: Timing) -> str:
    """What a bar of a project says at its right: by how much its end moved, else its status."""
    status = words(PROJECT_STATUSES, one.project.status, language()) if one.project.status else ""
    return one.slip_words or status


def _since(one: Stage) -> str:
    return day(one.since) if one.since else _("không rõ ngày")


def _budget_name(one: Budget) -> str:
    return words(CAPITAL_SOURCES, one.source, language()) if one.source else str(one.year)


def _paid_of(one: Budget) -> str:
    given = number(one.given.value) if one.given else ""
    paid = number(one.paid.value) if one.paid else ""
    share = per_cent(one.share.value) if one.share else ""
    if given and paid:
        return f"{paid}/{given}" + (f" · {share}" if share else "")
    if given:
        return _("giao %(amount)s") % {"amount": given}
    return _("đã giải ngân %(amount)s") % {"amount": paid} if paid else _("chưa có số")


def drawn(key: str, spec: Spec | None, rows: int) -> Drawn | None:
    """A chart of so many rows; `None` where there is nothing to draw."""
    return Drawn(key, spec, rows_height(rows)) if spec else None
