"""When projects run: their ends as stated last, and how far an end moved from the first promise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lotrinh.charts.timeline import Bar
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.web.register.queries.project import ProjectRow
from lotrinh.web.ui.templatetags.plan_words import number, period


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a project: what was stated first and last; a year of its row has no statement."""

    period: Period
    first: Period
    figure: ProjectFigure | None = None

    @property
    def slip(self) -> tuple[int, int] | None:
        """By how many days it moved, least and most; blank where both may be the same day.

        A year may be any of its days: from 19 December 2025 to 2026 is 13 days at least.
        """
        least = (self.period.start - self.first.end).days
        most = (self.period.end - self.first.start).days
        return (least, most) if least > 0 or most < 0 else None


@dataclass(frozen=True)
class Timing:
    """A project's ends."""

    project: Project
    start: Moment | None
    end: Moment | None

    @cached_property
    def late(self) -> int:
        """The least number of days by which the end moved away; zero where it surely did not."""
        slip = self.end.slip if self.end else None
        return max(0, slip[0]) if slip else 0

    @property
    def is_exact(self) -> bool:
        """Whether both ends that the slip compares are days."""
        slip = self.end.slip if self.end else None
        return slip is not None and slip[0] == slip[1]

    @property
    def slip_words(self) -> str:
        """By how much the end moved away; nothing where it surely did not."""
        if not self.late:
            return ""
        days = number(self.late)
        if self.is_exact:
            return ngettext("lùi %(n)s ngày", "lùi %(n)s ngày", self.late) % {"n": days}
        return ngettext("lùi ít nhất %(n)s ngày", "lùi ít nhất %(n)s ngày", self.late) % {"n": days}

    @property
    def words(self) -> str:
        """From when to when, as stated last."""
        start = period(self.start.period) if self.start else ""
        end = period(self.end.period) if self.end else ""
        if start and end:
            return start if start == end else f"{start} – {end}"
        if start:
            return _("từ %(day)s") % {"day": start}
        return _("đến %(day)s") % {"day": end} if end else ""


@dataclass(frozen=True)
class TimedRow:
    """A project of the list with its ends."""

    row: ProjectRow
    timing: Timing

    @property
    def sort_key(self) -> tuple[date, date]:
        """By start, then by end; what is not known comes last."""
        start, end = self.timing.start, self.timing.end
        return (
            start.period.start if start else end.period.end if end else date.max,
            end.period.end if end else date.max,
        )


def timing(project: Project, figures: Sequence[ProjectFigure]) -> Timing:
    """A project's ends from its statements, oldest first, else from the years of its row."""
    return Timing(
        project,
        _moment("start", figures, project.start_year),
        _moment("end", figures, project.end_year),
    )


def _moment(what: str, figures: Sequence[ProjectFigure], year: int | None) -> Moment | None:
    stated = [one for one in figures if one.what == what]
    if not stated:
        return Moment(Period(str(year)), Period(str(year))) if year else None
    first, last = stated[0].value, stated[-1].value
    assert isinstance(first, Period) and isinstance(last, Period)  # ends are periods
    return Moment(last, first, stated[-1])


def bar(name: str, said: str, one: Timing) -> Bar:
    """A project as a bar of a timeline."""
    return Bar(
        name=name,
        said=said,
        start=one.start.period.start if one.start else None,
        end=one.end.period.end if one.end else None,
        promised=one.end.first.end if one.end and one.late else None,
        look=one.project.status,
    )


@dataclass(frozen=True)
class Stage:
    """What was known of a project's ends from a day on; no day where it is not known since when."""

    since: date | None
    timing: Timing


def stages(project: Project, figures: Iterable[ProjectFigure]) -> list[Stage]:
    """Each day on which an end was stated otherwise than before, with both ends as known then."""
    ends = [one for one in figures if one.what in ("start", "end")]
    found: list[Stage] = []
    seen: list[ProjectFigure] = []
    for since, rows in groupby(ends, key=lambda one: one.known_from):
        seen += rows
        now = Timing(project, _moment("start", seen, None), _moment("end", seen, None))
        if not found or _ends(found[-1].timing) != _ends(now):
            found.append(Stage(since, now))
    return found


def _ends(one: Timing) -> tuple[Period | None, Period | None]:
    return one.start.period if one.start else None, one.end.period if one.end else None
