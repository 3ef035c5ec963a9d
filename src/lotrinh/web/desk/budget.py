"""Capital of many projects by plan year and source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from lotrinh.charts.money import Capital as Part
from lotrinh.domain.allocation import LEVELS, Allocation
from lotrinh.domain.labels import CAPITAL_SOURCES
from lotrinh.web.desk.capital import Line, lines
from lotrinh.web.register.queries.capital import Capital
from lotrinh.web.register.queries.project import Amount, total, weakest


@dataclass(frozen=True, slots=True)
class Budget:
    """Capital of one plan year from one source, or from all where the source is blank.

    `given` sums what the most detailed level of the year gave to each project, `levels` what each
    level gave; a blank amount is not known. `share` is paid of given, of lines that know both.
    """

    year: int
    source: str
    levels: tuple[Amount | None, ...]
    given: Amount | None
    paid: Amount | None
    share: Amount | None
    projects: int

    @property
    def others(self) -> tuple[Decimal, ...]:
        """What other levels gave, where it is not the same."""
        amount = self.given.value if self.given else None
        found = {one.value for one in self.levels if one and one.value != amount}
        return tuple(sorted(found))

    @property
    def has_assumed(self) -> bool:
        """Whether an amount rests on an assumption."""
        amounts = (*self.levels, self.given, self.paid)
        return any(one.basis == "assumed" for one in amounts if one)


@dataclass(frozen=True, slots=True)
class Year:
    """A plan year: its sources, and all of them together."""

    whole: Budget
    sources: tuple[Budget, ...]

    @property
    def year(self) -> int:
        """The plan year."""
        return self.whole.year


Found = Mapping[str, Sequence[Line]]


def project_lines(capital: Capital, ids: Iterable[str]) -> dict[str, list[Line]]:
    """The lines of each of these projects; a blank id is the whole of the province."""
    return {
        id: lines(capital.allocations.get(id, ()), capital.disbursements.get(id, ())) for id in ids
    }


def years(found: Found) -> list[Year]:
    """Sums of the lines by year and source, the newest year first, sources in their usual order."""
    every = sorted(
        (one for id, rows in found.items() for one in _entries(id, rows)),
        key=lambda one: (-one.line.year, _order(one.line.source)),
    )
    return [
        Year(_budget("", rows := list(group)), _by_source(rows))
        for _, group in groupby(every, key=lambda one: one.line.year)
    ]


@dataclass(frozen=True, slots=True)
class _Entry:
    """The amounts of a line; `given` is what the most detailed level of that year gave."""

    project: str
    line: Line
    levels: tuple[Amount | None, ...]
    given: Amount | None
    paid: Amount | None


def _entries(project: str, rows: Sequence[Line]) -> Iterator[_Entry]:
    top: dict[int, int] = {}
    for line in rows:
        known = (place for place, level in enumerate(LEVELS) if level in line.given)
        top[line.year] = max([*known, top.get(line.year, 0)])
    for line in rows:
        levels = tuple(_given(line.given.get(level)) for level in LEVELS)
        paid = Amount(line.paid.cumulative, line.paid.basis) if line.paid else None
        yield _Entry(project, line, levels, levels[top[line.year]], paid)


def _given(one: Allocation | None) -> Amount | None:
    return Amount(one.amount, one.basis) if one else None


def _by_source(rows: Sequence[_Entry]) -> tuple[Budget, ...]:
    return tuple(
        _budget(source, list(same))
        for source, same in groupby(rows, key=lambda one: one.line.source)
    )


def _budget(source: str, rows: Sequence[_Entry]) -> Budget:
    both = [one for one in rows if one.given and one.given.value and one.paid]
    given, paid = total(one.given for one in both), total(one.paid for one in both)
    return Budget(
        rows[0].line.year,
        source,
        tuple(total(level) for level in zip(*(one.levels for one in rows), strict=True)),
        total(one.given for one in rows),
        total(one.paid for one in rows),
        Amount(paid.value / given.value, weakest(paid, given)) if given and paid else None,
        len({one.project for one in rows if one.project}),
    )


def _order(source: str) -> tuple[int, str]:
    known = list(CAPITAL_SOURCES)
    return (known.index(source) if source in known else len(known)), source


def part(one: Budget, name: str, said: str) -> Part:
    """A budget as a row of the chart of capital; a year is a head above its sources."""
    return Part(
        name=name,
        said=said,
        given=one.given.value if one.given else None,
        paid=one.paid.value if one.paid else None,
        others=one.others,
        is_head=not one.source,
        is_assumed=one.paid is not None and one.paid.basis == "assumed",
    )
