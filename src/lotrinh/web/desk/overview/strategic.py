"""Strategic projects as bars of time, and how far their ends have moved."""

from dataclasses import dataclass

from lotrinh.charts.timeline import timeline_chart
from lotrinh.domain.period import Period
from lotrinh.domain.project import Project
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.desk.project_charts import Drawn, drawn, told
from lotrinh.web.desk.timetable import Moment, Timing, bar
from lotrinh.web.register.queries.overview import StrategicProject
from lotrinh.web.ui.templatetags.plan_words import language

CHART = "strategic-chart"


@dataclass(frozen=True, slots=True)
class Strategic:
    """Projects with their ends, and their chart where a time is known."""

    rows: tuple[Timing, ...]
    drawn: Drawn | None

    @property
    def moved(self) -> int:
        """How many ends moved away for sure."""
        return sum(one.late > 0 for one in self.rows)


def strategic(scene: Scene) -> Strategic:
    """The projects of first priority, drawn; those without a known time stand in the table."""
    rows = tuple(_timing(one) for one in scene.digest.strategic)
    bars = [bar(one.project.name, told(one), one) for one in rows if one.start or one.end]
    spec = timeline_chart(bars, language(), scene.days.today)
    return Strategic(rows, drawn(CHART, spec, len(bars)))


def _timing(one: StrategicProject) -> Timing:
    project = Project(id=one.id, name=one.name, status=one.status)
    return Timing(project, _moment(one.start, one.start), _moment(one.end, one.first_end))


def _moment(last: str, first: str) -> Moment | None:
    return Moment(Period(last), Period(first)) if last and first else None
