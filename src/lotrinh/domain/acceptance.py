"""Findings that somebody has looked at and lets stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.unit import Unit

REASON_WORDS = 3
NOTHING = "-"
_SAID = (
    "indicator", "area", "statistic", "bounds", "quantity", "value", "amount", "carried_over",
    "cumulative", "denominator", "period", "base_period", "price_basis", "base_year", "definition",
    "group", "field", "start_year", "end_year", "total_cost", "remaining_cost", "ready_on",
    "deadline_kind", "due_on", "recurrence", "completed_on", "lead", "issued_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A check's finding about some rows that an office accepts, for a reason, since a day.

    `figures` is what each row said then, in the order of `subjects`; empty where nobody wrote it
    down, and then the acceptance cannot tell that a figure has changed.
    """

    check: str
    subjects: tuple[str, ...]
    reason: str
    decided_by: str = ""
    decided_on: date | None = None
    document: str = ""
    figures: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Check and rows."""
        return f"{self.check}:{','.join(self.subjects)}"

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns that a decision has and this one lacks: a reason of some words, by whom."""
        short = len(self.reason.split()) < REASON_WORDS
        return ("reason",) * short + ("decided_by",) * (not self.decided_by.strip())

    def known_on(self, day: date) -> bool:
        """Whether it had been decided by `day`; an undated one counts as known."""
        return self.decided_on is None or self.decided_on <= day

    def is_about(self, said: Mapping[str, str]) -> bool:
        """Whether it is about a finding of these rows, each given with what it says.

        About all of its own rows, and no others but those that say the same as one of them.
        """
        own = {said.get(id, "") for id in self.subjects}
        return bool(self.subjects) and "" not in own and own.issuperset(said.values())

    def stands(self, said: Mapping[str, str]) -> bool:
        """Whether the rows still say what they said; `said` is what each says now."""
        return not self.figures or self.figures == tuple(said.get(one, "") for one in self.subjects)


def decision(
    acceptances: Iterable[Acceptance], check: str, said: Mapping[str, str]
) -> tuple[Acceptance | None, Acceptance | None]:
    """The acceptance of a finding about rows that say `said`, else one that lapsed.

    An acceptance lapses when one of its rows no longer says what it said, and counts again when it
    does.
    """
    own = [one for one in acceptances if one.check == check and one.is_about(said)]
    standing = next((one for one in own if one.stands(said)), None)
    return standing, None if standing else next(iter(own), None)


def figures_said(*parts: object) -> str:
    """What the figures of a row, or of the parts of one, say in one line; equal while none changes.

    An amount is the same in whatever scale it is printed.
    Names, sentences, sources and who is responsible are left out: they change no figure.
    """
    found = (getattr(part, name, None) for part in parts for name in _SAID)
    words = (" ".join(_words(one).replace(";", ",").split()) for one in found if one is not None)
    return " ".join(filter(None, words)) or NOTHING


def _words(value: object) -> str:
    if isinstance(value, Quantity):
        return " ".join(_amount((value.value,), value.unit))
    if isinstance(value, Bounds):
        ends = tuple(one for one in (value.low, value.high) if one is not None)
        return " ".join((value.comparator, *(_amount(ends, value.unit) if value.unit else ())))
    return str(value)


def _amount(numbers: Iterable[Decimal], unit: Unit) -> tuple[str, ...]:
    """Numbers and their unit without its scale: 1.2 million visitors are 1200000 visitors."""
    code = unit.code.partition(" ")[2] if unit.scale > 1 else unit.code
    return (*(format(_short(one * unit.scale), "f") for one in numbers), code)


def _short(number: Decimal) -> Decimal:
    return number.normalize() if number else Decimal(0)
