"""Where promises stand on the register's own day, for pages that narrow by it."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from lotrinh.web.desk.days import days
from lotrinh.web.register.actions.overview import current_digest
from lotrinh.web.register.queries.register import RegisterInfo
from lotrinh.web.register.queries.standing import KeptStanding


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


def standings(about: RegisterInfo) -> Mapping[str, KeptStanding]:
    """Where every promise stands, by its id."""
    seen = days(about)
    counted = current_digest(
        revision=about.revision, day=seen.day, today=seen.today, with_undated=seen.is_own
    )
    return counted.standings.promises


def in_state(rows: Iterable[Row], state: str, about: RegisterInfo) -> list[Row]:
    """The rows in force that stand so; a blank state keeps every row."""
    if not state:
        return list(rows)
    known = standings(about)
    found = ((one, known.get(one.id)) for one in rows)
    return [one for one, at in found if at and at.is_in_force and at.state == state]
