"""How many promises stand in each state."""

from collections.abc import Mapping
from dataclasses import dataclass

from lotrinh.domain.labels import STANDINGS


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


def states(counts: Mapping[str, int]) -> States:
    """How many promises are in each state, in their usual order."""
    return States(tuple((state, counts.get(state, 0)) for state in STANDINGS))
