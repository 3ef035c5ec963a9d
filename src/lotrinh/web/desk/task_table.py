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


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of tasks by state: done and open by term, and those that fit neither.

    `assumed` of them are counted by a completion that is assumed.
    """

    done: list[tuple[str, int]]
    open: list[tuple[str, int]]
    rest: list[tuple[str, int]]
    assumed: int

    @property
    def total(self) -> int:
        """Every task that is counted."""
        return sum(number for part in (self.done, self.open, self.rest) for _, number in part)


def tally(rows: Iterable[DatedTask]) -> Tally:
    """How many tasks are in each state, and how many of the counts are assumed."""
    counted, assumed = Counter[str](), 0
    for row in rows:
        counted[row.state] += 1
        assumed += row.task.completed_on is not None and row.task.basis == "assumed"
    return tally_of(counted, assumed)


def tally_of(counted: Counter[str], assumed: int) -> Tally:
    """The tally of numbers by state, `assumed` of which rest on an assumed completion."""
    parts = {name: [(one, counted[one]) for one in states] for name, states in _TALLY.items()}
    return Tally(**parts, assumed=assumed)


_TALLY = {
    "done": ("done_in_time", "done_late"),
    "open": ("in_term", "overdue"),
    "rest": ("to_confirm", "without_date"),
}
