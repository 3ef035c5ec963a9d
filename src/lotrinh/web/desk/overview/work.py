"""Tasks and deadlines, of all or of one body."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.task import Task
from lotrinh.web.desk.overview.scene import Scene
from lotrinh.web.desk.task_table import Tally, tally_of
from lotrinh.web.register.queries.project import ProjectRow, projects


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A task with its state and the days that are left; negative when it is late."""

    task: Task
    lead: str
    state: str
    days: int | None


def deadlines(scene: Scene) -> list[DeadlineRow]:
    """What is late, waits for confirmation or is due within thirty days; an agency's own."""
    day, today = scene.days.day, scene.days.today
    return [_row(one.task.known_on(day), one.lead, today) for one in scene.deadlines]


def board(scene: Scene) -> Tally:
    """The tally of all tasks, or of those an agency leads."""
    return tally_of(scene.tally, 0 if scene.role == "agency" else scene.digest.assumed)


def own_projects(scene: Scene) -> list[ProjectRow]:
    """The projects of the body with the money of the year."""
    if not scene.body:
        return []
    return projects(scene.days.day, with_undated=scene.days.is_own, owner=scene.body)


def _row(task: Task, lead: str, today: date) -> DeadlineRow:
    left = (task.due_on - today).days if task.due_on else None
    return DeadlineRow(task, lead, task.state_on(today), left)
