"""Indicators that are taken for each other."""

from dataclasses import dataclass

from lotrinh.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusable:
    """Two indicators whose names, units and numbers are alike; `why` says what tells them apart."""

    one: str
    other: str
    why: Message

    @property
    def id(self) -> str:
        """Both codes."""
        return f"{self.one}:{self.other}"
