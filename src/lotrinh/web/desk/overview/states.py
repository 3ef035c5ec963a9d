"""How many promises stand in each state."""

from collections.abc import Iterable
from dataclasses import dataclass

from lotrinh.domain.labels import STANDINGS
from lotrinh.web.register.queries.standing import KeptStanding


@dataclass(frozen=True, slots=True)
class States:
    """Promises by state, as many as stand in it; `decided` are met or missed."""

    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(number for _, number in self.counts)

    @property
    def of(self) -> dict[str, int]:
        """By state."""
        return dict(self.counts)

    @property
    def decided(self) -> int:
        """How many are met or missed."""
        return self.of["met"] + self.of["missed"]


def states(promises: Iterable[KeptStanding]) -> States:
    """The states of promises, in their usual order."""
    found = dict.fromkeys(STANDINGS, 0)
    for one in promises:
        found[one.state] += 1
    return States(tuple(found.items()))
