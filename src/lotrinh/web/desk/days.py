"""The days that a page looks from."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.domain.task import Task
from lotrinh.web.register.queries.register import RegisterInfo


@dataclass(frozen=True, slots=True)
class Days:
    """What is known by `day` is shown; deadlines are judged from `today`.

    `own` is the register's own day, and `refused` holds words that were asked for and are no day.
    What was read of one `revision` of the register may be kept until the next.
    """

    day: date
    own: date
    today: date
    revision: int
    refused: str = ""

    @property
    def is_own(self) -> bool:
        """Whether the register's own day is shown: then undated vintages count too."""
        return self.day == self.own

    def state(self, task: Task) -> str:
        """The state of a task with what is known."""
        return task.known_on(self.day).state_on(self.today)


def days(about: RegisterInfo, asked: str = "") -> Days:
    """The day asked for, as 2025-05-31, else the register's own, else the clock's."""
    own = about.as_of or localdate()
    day = _day(asked)
    if day is None or day == own:
        refused = asked if asked and day is None else ""
        return Days(own, own, about.today or localdate(), about.revision, refused)
    return Days(day, own, day, about.revision)


def _day(text: str) -> date | None:
    try:
        asked = Period(text)
    except InvalidValue:
        return None
    return asked.start if asked.frequency == "D" and not asked.is_span else None
