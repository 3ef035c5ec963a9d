"""Bodies that issue, own and answer for things, under the names they had at the time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lotrinh.domain.validity import Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body with the days on which it exists and the body that took over from it."""

    id: str
    name: str
    kind: str
    parent: str = ""
    validity: Validity = Validity()
    successor: str = ""
    aliases: tuple[str, ...] = ()

    def exists_on(self, day: date) -> bool:
        """Whether the body exists on `day`."""
        return self.validity.covers(day)


def responsible_on(bodies: Mapping[str, Organisation], id: str, day: date) -> str | None:
    """The body that answers on `day` for what `id` answered for, along the line of successors.

    `None` when the line breaks or the body is not there yet; a loop of successors ends it too.
    """
    seen: set[str] = set()
    body = bodies.get(id)
    while body is not None and body.validity.has_ended(day) and body.id not in seen:
        seen.add(body.id)
        body = bodies.get(body.successor)
    return body.id if body is not None and body.exists_on(day) else None
