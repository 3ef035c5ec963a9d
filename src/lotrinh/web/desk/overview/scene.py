"""Who looks at the overview, from when, and what several of its blocks show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import Q

from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.web.desk.days import Days
from lotrinh.web.desk.overview.choice import attention, contradictory
from lotrinh.web.register.models import Account
from lotrinh.web.register.queries.observation import observations
from lotrinh.web.register.queries.overview import Digest
from lotrinh.web.register.queries.register import RegisterInfo
from lotrinh.web.register.queries.standing import KeptStanding
from lotrinh.web.register.queries.target import TargetRow, targets_among


@dataclass
class Scene:
    """One reader on one day; rows that blocks show are read once for all of them."""

    user: User
    account: Account
    unit: Organisation | None
    about: RegisterInfo
    days: Days
    digest: Digest
    since: datetime | None

    @property
    def role(self) -> str:
        """The role of the account."""
        return self.account.role

    @cached_property
    def promises(self) -> Mapping[str, KeptStanding]:
        """Promises in force, repeats once; an agency's own."""
        found = self.digest.standings.in_force()
        if self.role != "agency":
            return found
        return {id: one for id, one in found.items() if one.owner == self.body}

    @property
    def body(self) -> str:
        """The id of the body that the account is held for; blank for none."""
        return self.account.organisation_id or ""

    @cached_property
    def attention(self) -> list[str]:
        """The promises that need attention, the one due first at the top."""
        return attention(self.promises, self.days.today)

    @cached_property
    def contradictions(self) -> list[tuple[str, str]]:
        """Pairs of promises in force that no number fulfils, one of each thing and time."""
        return contradictory(self.digest.standings)

    @cached_property
    def rows(self) -> Mapping[str, TargetRow]:
        """The promises that any block shows, by id."""
        wanted = {id for pair in self.contradictions for id in pair}.union(self.attention)
        return {row.target.id: row for row in targets_among(Q(id__in=wanted))}

    @cached_property
    def figures(self) -> Mapping[str, Observation]:
        """The figures that those promises are held against, by id."""
        kept = [self.promises[id] for id in self.attention]
        return observations(_named(kept))


def _named(kept: Iterable[KeptStanding]) -> set[str]:
    return {id for one in kept for id in (one.latest, one.other) if id}
