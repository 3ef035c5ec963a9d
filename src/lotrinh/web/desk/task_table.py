"""Tasks with their states on the day a page looks from, and the tally of the states."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.programme import Programme
from lotrinh.domain.task import Task
from lotrinh.web.desk.days import Days
from lotrinh.web.register.queries.task import TaskRow


@dataclass(frozen=True, slots=True)
class DatedTask:
    """A task as known on a day, its state then, and what it names."""

    task: Task
    state: str
    document: Document | None
    programme: Programme | None
    lead: Organisation | None


def dated(rows: Iterable[TaskRow], seen: Days) -> list[DatedTask]:
    """Each task as known on the day, without those of documents that came later."""
    return [dated_task(row, seen) for row in rows if is_known(row, seen)]


def dated_task(row: TaskRow, seen: Days) -> DatedTask:
    """One task as known on the day."""
    task = row.task.known_on(seen.day)
    return DatedTask(task, seen.state(task), row.document, row.programme, row.lead)


def is_known(row: TaskRow, seen: Days) -> bool:
    """Whether the document that sets the task is known on the day."""
    return row.document is None or row.document.known_on(seen.day)


def tally(rows: Iterable[DatedTask]) -> dict[str, list[tuple[str, int]]]:
    """How many tasks are in each state: done and open by term, and those that fit neither."""
    counted = Counter(row.state for row in rows)
    return {name: [(state, counted[state]) for state in states] for name, states in _TALLY.items()}


_TALLY = {
    "done": ("done_in_time", "done_late"),
    "open": ("in_term", "overdue"),
    "rest": ("to_confirm", "without_date"),
}
