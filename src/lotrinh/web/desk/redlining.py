"""The redline of two versions for a page: what is shown of it, and where each sentence stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lotrinh.catalogue import load
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.versions.alignment import Passage
from lotrinh.reading.versions.redline import Change, changes
from lotrinh.web.register.queries.alignment import PAIRS_KEPT, aligned

KINDS: Mapping[str, str] = {"sua": "edited", "them": "added", "bo": "removed", "chuyen": "moved"}


@dataclass(frozen=True, slots=True)
class Place:
    """A passage and the line in which it begins, by which a document's page finds it."""

    passage: Passage
    line: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A change with the places of its passage before and after; `None` where it has none."""

    change: Change
    before: Place | None
    after: Place | None


@dataclass(frozen=True)
class Redline:
    """What differs, and what of it is asked for: one kind, or only where a figure changed."""

    changes: tuple[Change, ...]
    kind: str = ""
    only_figures: bool = False

    @cached_property
    def fitting(self) -> Sequence[Change]:
        """The changes that are asked for."""
        wanted = KINDS.get(self.kind, "")
        return [one for one in self._with_figures if wanted in ("", one.aligned.kind)]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many there are of each kind, by its name in the address."""
        found = Counter(one.aligned.kind for one in self._with_figures)
        return {name: found[kind] for name, kind in KINDS.items()}

    @property
    def total(self) -> int:
        """How many there are of all kinds."""
        return len(self._with_figures)

    @cached_property
    def figures(self) -> int:
        """In how many of the wanted kind a figure changed."""
        wanted = KINDS.get(self.kind, "")
        return sum(bool(one.figures) and wanted in ("", one.aligned.kind) for one in self.changes)

    @cached_property
    def _with_figures(self) -> Sequence[Change]:
        return [one for one in self.changes if one.figures or not self.only_figures]


def redline(older: str, newer: str, asked: Mapping[str, str]) -> Redline:
    """The sentences of two kept texts that differ; nothing where one of the texts is blank."""
    kind = asked.get("loai", "")
    found = _changes(older, newer) if older and newer else ()
    return Redline(found, kind if kind in KINDS else "", asked.get("so") == "1")


def shown(changes: Sequence[Change], older: str, newer: str) -> Iterator[Shown]:
    """Changes with the places to which links lead."""
    for one in changes:
        yield Shown(one, place(one.aligned.old, older), place(one.aligned.new, newer))


def place(passage: Passage | None, text: str) -> Place | None:
    """A passage with the line of the text in which it begins."""
    return Place(passage, line_of(text, passage.start)) if passage else None


def line_of(text: str, start: int) -> int:
    """Where the line begins in which something stands."""
    return text.rfind("\n", 0, start) + 1


@lru_cache(maxsize=PAIRS_KEPT)
def _changes(older: str, newer: str) -> tuple[Change, ...]:
    return tuple(changes(aligned(older, newer), Lexicon(load())))
