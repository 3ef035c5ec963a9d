"""A typed stretch of text that patterns find and readers link."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Mention:
    """What stands at `start`..`end`: its kind and what it means, by kind."""

    kind: str
    start: int
    end: int
    value: Any = None

    def overlaps(self, other: "Mention") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Mention":
        """The same mention in a text that starts `by` characters earlier."""
        return Mention(self.kind, self.start + by, self.end + by, self.value)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what its pattern must find: each stretch with its meaning; none for a near miss."""

    sentence: str
    found: tuple[tuple[str, Any], ...] = ()
