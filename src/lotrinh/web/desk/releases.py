"""When the next figures of an indicator are due, and which are due and not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lotrinh.domain.observation import Observation
from lotrinh.domain.period import FREQUENCIES, Period
from lotrinh.domain.release import Release

YEARS = 3
NEXT = 6
_SURE = ("estimate", "preliminary", "reported", "final")


@dataclass(frozen=True, slots=True)
class Due:
    """A figure of a period with its status, due on a day by a rule."""

    period: Period
    status: str
    on: date
    rule: Release

    @property
    def kind(self) -> tuple[str, str]:
        """How long its period is, and how sure it will be."""
        return self.rule.frequency, self.status


def coming(rules: Iterable[Release], today: date) -> list[Due]:
    """The next figures due after `today`, the earliest first.

    One of each status for years, half years, quarters and months, at most `NEXT`.
    """
    first: dict[tuple[str, str], Due] = {}
    for one in _dues(rules, today):
        held = first.get(one.kind)
        if one.on > today and (held is None or one.on < held.on):
            first[one.kind] = one
    return sorted(first.values(), key=lambda one: (one.on, one.period))[:NEXT]


def missing(rules: Iterable[Release], today: date, known: Iterable[Observation]) -> list[Due]:
    """The last figure of each kind that was due by `today` and of which nothing as sure is known.

    Rules that nobody verified are left out: they accuse nobody.
    """
    held = {(one.period, _sureness(one.status)) for one in known}
    last: dict[tuple[str, str], Due] = {}
    for one in _dues((rule for rule in rules if rule.is_verified), today):
        before = last.get(one.kind)
        if one.on <= today and (before is None or one.on > before.on):
            last[one.kind] = one
    gaps = (
        one for one in last.values()
        if not any((one.period, sure) in held for sure in range(_sureness(one.status), len(_SURE)))
        and one.rule.validity.covers(today)
    )  # fmt: skip
    return sorted(gaps, key=lambda one: (one.on, one.period))


def _dues(rules: Iterable[Release], today: date) -> Iterator[Due]:
    """Every figure due around `today` by the rules in force then."""
    for rule in rules:
        for period in _periods(rule.frequency, today.year):
            on = rule.day_for(period)
            if on is not None:
                yield Due(period, rule.status, on, rule)


def _periods(frequency: str, year: int) -> Iterator[Period]:
    """The periods of that frequency of the years before and after."""
    one = Period(f"{year - YEARS}{_FIRST[frequency]}")
    for _ in range((YEARS + 2) * FREQUENCIES[frequency]):
        yield one
        one = one.shift(1)


def _sureness(status: str) -> int:
    return _SURE.index(status) if status in _SURE else 0


_FIRST = {"A": "", "S": "-S1", "Q": "-Q1", "M": "-01"}
