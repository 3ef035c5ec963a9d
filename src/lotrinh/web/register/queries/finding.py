"""What the checks found, as pages show it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from hashlib import blake2s
from typing import Any

from lotrinh.domain.citation import Citation
from lotrinh.domain.finding import Finding
from lotrinh.domain.message import Message


@dataclass(frozen=True, slots=True)
class Subject:
    """A row that a finding is about, in words, with its sentence and where in it the figure is.

    `noun` is its table, blank for a row that has no id of its own; `source` is a figure's source
    outside the documents; `said` is what a decision about the finding holds it to.
    """

    id: str
    noun: str
    about: Message | None = None
    value: Message | None = None
    indicator: str = ""
    document: str = ""
    source: str = ""
    citation: Citation | None = None
    mark: tuple[int, int] | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding with its rows, the day on which it was first seen and a short key for its address.

    `is_new` tells those that the run before did not find.
    """

    finding: Finding
    key: str
    subjects: tuple[Subject, ...]
    since: date
    is_new: bool

    @property
    def standing(self) -> str:
        """Open, accepted, holds or not applicable."""
        if self.finding.outcome != "broken":
            return self.finding.outcome
        return "accepted" if self.finding.accepted else "open"

    @property
    def said(self) -> Mapping[str, str]:
        """What each of its rows said when it was checked."""
        return {one.id: one.said for one in self.subjects}

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents in which its rows stand."""
        return tuple(dict.fromkeys(one.document for one in self.subjects if one.document))

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that its rows are about."""
        return tuple(dict.fromkeys(one.indicator for one in self.subjects if one.indicator))


@dataclass(frozen=True, slots=True)
class Rule:
    """A check in words: what it demands, what it ignores, where it comes from."""

    title: Message
    about: Message
    ignores: tuple[Message, ...]
    source: Message


@dataclass(frozen=True)
class Checked:
    """Everything that one run of the checks found, the gravest first.

    `numbers` counts every result by outcome, those too that were not kept because there are many.
    `ledger` is what stands on the pages of indicators, as it was stored; runs of earlier versions
    have none.
    """

    findings: tuple[KeptFinding, ...]
    rules: Mapping[str, Rule]
    numbers: Mapping[str, int]
    as_of: date
    finished_at: datetime
    ledger: Mapping[str, Mapping[str, Any]]

    @cached_property
    def by_key(self) -> Mapping[str, KeptFinding]:
        """Findings by the key of their address."""
        return {one.key: one for one in self.findings}

    @cached_property
    def of_row(self) -> Mapping[str, tuple[KeptFinding, ...]]:
        """What is broken, by the id of each row that it is about."""
        return self._broken(lambda one: one.finding.subjects)

    @cached_property
    def of_indicator(self) -> Mapping[str, tuple[KeptFinding, ...]]:
        """What is broken, by indicator."""
        return self._broken(lambda one: one.indicators)

    @cached_property
    def open(self) -> tuple[KeptFinding, ...]:
        """What is broken and not accepted."""
        return tuple(one for one in self.findings if one.standing == "open")

    def among(self, rows: Iterable[str]) -> list[KeptFinding]:
        """The broken findings about any of these rows, each once, the gravest first."""
        keys = {one.key for row in rows for one in self.of_row.get(row, ())}
        return [one for one in self.findings if one.key in keys] if keys else []

    def _broken(
        self, names: Callable[[KeptFinding], Iterable[str]]
    ) -> Mapping[str, tuple[KeptFinding, ...]]:
        found: dict[str, list[KeptFinding]] = defaultdict(list)
        for one in self.findings:
            if one.finding.outcome == "broken":
                for name in names(one):
                    found[name].append(one)
        return {name: tuple(rows) for name, rows in found.items()}


def key_of(id: str) -> str:
    """The key by which an address names a finding: short, whatever its rows are called."""
    return blake2s(id.encode(), digest_size=6).hexdigest()
