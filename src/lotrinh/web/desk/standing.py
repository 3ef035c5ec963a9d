"""Where promises stand on the day that a page looks from, for lists that narrow by it."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from lotrinh.domain.labels import STANDINGS
from lotrinh.domain.message import Message
from lotrinh.web.desk.days import Days
from lotrinh.web.register.actions.overview import current_digest
from lotrinh.web.register.queries.register import RegisterInfo
from lotrinh.web.register.queries.standing import KeptStanding

LACKING = "lacking"
STATES = {**STANDINGS, LACKING: Message("đã hết kỳ, chưa có số", "over, without a figure")}


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


def standings(about: RegisterInfo, seen: Days) -> Mapping[str, KeptStanding]:
    """Where every promise stands, by its id."""
    counted = current_digest(
        revision=about.revision, day=seen.day, today=seen.today, with_undated=seen.is_own
    )
    return counted.standings.promises


def in_state(rows: Iterable[Row], state: str, about: RegisterInfo, seen: Days) -> list[Row]:
    """The rows in force that stand so, by one of `STATES`; a blank state keeps every row."""
    if not state:
        return list(rows)
    known = standings(about, seen)
    found = ((one, known.get(one.id)) for one in rows)
    return [one for one, at in found if at and at.is_in_force and _stands(at, state, seen)]


def _stands(one: KeptStanding, state: str, seen: Days) -> bool:
    return one.lacks_figure(seen.today) if state == LACKING else one.state == state
