"""What a list may be narrowed by, with what each choice would leave."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, what it is called, and how many rows it would leave."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A field to narrow by with its choices; `chosen` is blank where it does not narrow."""

    field: str
    name: str
    chosen: str
    choices: Sequence[Choice]
