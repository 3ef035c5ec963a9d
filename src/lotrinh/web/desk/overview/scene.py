"""Who looks at the overview, from when, and what several of its blocks show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import Q

from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.web.desk.days import Days
from lotrinh.web.desk.found import Found, found
from lotrinh.web.desk.overview.money import YearMoney, year_money
from lotrinh.web.desk.overview.states import States, states
from lotrinh.web.register.actions.overview import current_digest
from lotrinh.web.register.models import Account, Upload
from lotrinh.web.register.queries.deadline import (
    DueTask,
    due,
    due_number,
    due_tasks,
    overdue,
    to_confirm,
)
from lotrinh.web.register.queries.observation import observations
from lotrinh.web.register.queries.overview import Digest, Promised
from lotrinh.web.register.queries.register import RegisterInfo
from lotrinh.web.register.queries.standing import KeptStanding
from lotrinh.web.register.queries.target import TargetRow, targets_among
from lotrinh.web.register.queries.upload import visible

SOON = timedelta(days=30)
MOST_DUE, MOST_UPLOADS = 6, 50
NOTHING = Promised({}, (), 0)


@dataclass
class Scene:
    """One reader on one day; rows that blocks show are read once for all of them."""

    user: User
    account: Account
    unit: Organisation | None
    about: RegisterInfo
    days: Days
    since: datetime | None

    @property
    def asked_day(self) -> str:
        """What keeps a day asked for in the address of another page; blank on the own day."""
        return "" if self.days.is_own else f"&as_of={self.days.day}"

    @property
    def role(self) -> str:
        """The role of the account."""
        return self.account.role

    @property
    def own_body(self) -> str:
        """The body to which an agency's page is narrowed; blank for other roles."""
        return self.body if self.role == "agency" else ""

    @cached_property
    def digest(self) -> Digest:
        """What is counted of the whole register."""
        seen = self.days
        return current_digest(
            revision=self.about.revision,
            day=seen.day,
            today=seen.today,
            with_undated=seen.is_own,
        )

    @cached_property
    def states(self) -> States:
        """The promises by state."""
        return states(self.promised.counts)

    @cached_property
    def capital(self) -> YearMoney | None:
        """The province's capital of the plan year."""
        return year_money(self.digest.money, self.days.day.year, self.days.today)

    @cached_property
    def tally(self) -> Counter[str]:
        """Tasks by state; an agency's own."""
        if self.role != "agency":
            return self.digest.tally()
        return self.digest.tally(self.body) if self.body else Counter()

    @cached_property
    def deadlines(self) -> list[DueTask]:
        """Tasks that are late, wait for confirmation or are due soon; an agency's own."""
        day, today = self.days.day, self.days.today
        asked = overdue(day, today) | to_confirm(day) | due(day, today, today + SOON)
        if self.role != "agency":
            return due_tasks(asked, day, most=MOST_DUE)
        return due_tasks(asked, day, lead=self.body, most=MOST_DUE) if self.body else []

    @property
    def due_soon(self) -> int:
        """How many open tasks of the body are due soon."""
        day, today = self.days.day, self.days.today
        asked = due(day, today, today + SOON)
        return due_number(asked, day, lead=self.body) if self.body else 0

    @property
    def promised(self) -> Promised:
        """What is counted of promises in force, an agency's own."""
        is_nobody = self.role == "agency" and not self.body
        return NOTHING if is_nobody else self.digest.promised.get(self.own_body, NOTHING)

    @property
    def body(self) -> str:
        """The id of the body that the account is held for; blank for none."""
        return self.account.organisation_id or ""

    @property
    def waiting_opinions(self) -> int:
        """How many opinions on drafts have no answer."""
        return sum(self.digest.opinions.values())

    @cached_property
    def uploads(self) -> list[Upload]:
        """The files that wait for the reader to look through them, newest first."""
        return list(visible(self.user).filter(state="ready")[:MOST_UPLOADS])

    @cached_property
    def attention(self) -> dict[str, KeptStanding]:
        """The promises that need attention with where they stand, the one due first at the top."""
        promises = self.digest.standings.promises
        return {id: promises[id] for id in self.promised.attention}

    @cached_property
    def found(self) -> Found:
        """What the checks found last; nothing on an earlier day."""
        return found(self.about, self.days)

    @cached_property
    def rows(self) -> Mapping[str, TargetRow]:
        """The promises that any block shows, by id."""
        return {row.target.id: row for row in targets_among(Q(id__in=self.attention))}

    @cached_property
    def figures(self) -> Mapping[str, Observation]:
        """The figures that those promises are held against, by id."""
        return observations(_named(self.attention.values()))


def _named(kept: Iterable[KeptStanding]) -> set[str]:
    return {id for one in kept for id in (one.latest, one.other) if id}
