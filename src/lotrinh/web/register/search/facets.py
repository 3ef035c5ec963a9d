"""By what a search can be narrowed, and the marks by which the index knows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import blake2s

from lotrinh.web.register.search.question import Needle

COLUMN = "facets"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What hits must be: their kind, their paper, its issuer, year and status; their field.

    A blank does not narrow; nothing has a value that is not in the register.
    """

    kind: str = ""
    document: str = ""
    issuer: str = ""
    year: str = ""
    status: str = ""
    field: str = ""

    def given(self) -> dict[str, str]:
        """What is chosen by name, without blanks."""
        every = ((one.name, getattr(self, one.name)) for one in fields(self))
        return {name: value for name, value in every if value}

    def needles(self, *, but: str = "") -> tuple[Needle, ...]:
        """What an entry must hold to be one of these; one name may be left out."""
        return tuple(Needle(COLUMN, (one,), False) for one in _tokens(self.given(), but))


def key(values: Mapping[str, str]) -> str:
    """The marks of an entry with these values by name; a space stands about every mark."""
    return f" {' '.join(_tokens(values))} "


def _tokens(values: Mapping[str, str], but: str = "") -> Iterator[str]:
    """A short word for each name and value, because a value may hold anything."""
    for name, value in values.items():
        if value and name != but:
            yield blake2s(f"{name}={value}".encode(), digest_size=6).hexdigest()
