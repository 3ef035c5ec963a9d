"""A typed stretch of text that patterns find and readers link."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class Mention(NamedTuple):
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


class Free:
    """The characters of a text that nothing has taken yet."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, start: int, end: int) -> bool:
        """Take `start`..`end` if all of it is free; whether it was."""
        if self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the stretches its pattern finds, with their meaning; a near miss: none."""

    sentence: str
    found: tuple[tuple[str, Any], ...] = ()
