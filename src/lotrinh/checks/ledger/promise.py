"""A promise in comparable form: its number signed and in base units, its time as days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from lotrinh.checks.ledger.authority import force_of, rank_of
from lotrinh.checks.ledger.measure import Measure, measure_of
from lotrinh.domain.bounds import Interval
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.statistic import OVER_SPANS
from lotrinh.domain.target import Target

_UNKNOWN = Document(id="", title="", status="adopted")


@dataclass(frozen=True, slots=True)
class Promise:
    """One demand of one document; `rows` are the targets that state it, `target` the first.

    `interval` is what is promised, in base units, a fall as a negative number; `room` is the same
    widened by the rounding of an exact number. `start..end`
    are the days of its time: of a stock only the last. `wants` is `more`, `less` or `neutral`.
    `amended_by` is the document that says it anew; it is then no longer in force.
    """

    rows: tuple[str, ...]
    target: Target
    measure: Measure
    interval: Interval
    room: Interval
    start: date
    end: date
    is_each_year: bool
    wants: str
    paper: Document
    rank: int
    force: str
    amended_by: str = ""

    @property
    def id(self) -> str:
        """The first row that states it."""
        return self.rows[0]

    @property
    def time(self) -> tuple[date, date]:
        """Its first and last day."""
        return self.start, self.end

    @property
    def wanted_end(self) -> Fraction | None:
        """The number from which it is met, in the wanted direction; `None` where none is said."""
        ends = self.interval
        if self.wants == "neutral":
            return ends.low if ends.low is not None else ends.high
        return ends.high if self.wants == "less" else ends.low

    def overlaps(self, other: "Promise") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


def rows_of(promises: Iterable[Promise]) -> tuple[str, ...]:
    """The rows that state any of these promises, each once."""
    return tuple(dict.fromkeys(row for one in promises for row in one.rows))


@dataclass(frozen=True)
class Source:
    """What promises are read from: rows with the tables that say what their words mean."""

    documents: Mapping[str, Document]
    replaced: frozenset[str]
    amended: Mapping[str, str]
    indicators: Mapping[str, Indicator]
    kinds: Mapping[str, str]
    organisations: Mapping[str, Organisation]
    places: Mapping[str, Place]


def promises_of(targets: Iterable[Target], source: Source) -> Iterator[Promise]:
    """The promises with a number and a time, each once for a document.

    A `keep` takes the number of the same document's earlier promise of the same average. Others
    without a number, and those without a period, cannot be compared and are left out.
    """
    standing = {
        paper.id: (rank_of(paper, source.organisations, source.places),
                   force_of(paper, source.replaced))
        for paper in source.documents.values()
    }  # fmt: skip
    found: dict[object, Promise] = {}
    for one in _numbered(tuple(targets)):
        paper = source.documents.get(one.document, _UNKNOWN)
        rank, force = standing.get(one.document, (0, "in_force"))
        amended_by = source.amended.get(one.id, "")
        promise = replace(
            _promise(one, source, paper, rank, "superseded" if amended_by else force),
            amended_by=amended_by,
        )
        key = (
            one.document, one.indicator, one.area, promise.measure, promise.time,
            promise.interval, promise.is_each_year,
        )  # fmt: skip
        known = found.get(key)
        found[key] = replace(known, rows=known.rows + promise.rows) if known else promise
    yield from found.values()


def _numbered(targets: tuple[Target, ...]) -> Iterator[Target]:
    stated: dict[object, list[Target]] = {}
    for one in targets:
        if one.bounds.is_numeric:
            stated.setdefault(_subject(one), []).append(one)
    for one in targets:
        if one.period is None:
            continue
        if one.bounds.is_numeric:
            yield one
        elif one.bounds.comparator == "keep" and one.statistic in OVER_SPANS:
            yield from _kept(one, stated.get(_subject(one), ()))


def _subject(one: Target) -> object:
    return one.document, one.indicator, one.area, one.statistic


def _kept(one: Target, stated: Iterable[Target]) -> Iterator[Target]:
    """The number that goes on: the last stated one of a time before, from its end on."""
    assert one.period is not None
    before = [
        (other.period.end, other) for other in stated
        if other.period is not None and other.period.end < one.period.end
        and other.period.frequency == one.period.frequency
    ]  # fmt: skip
    if not before:
        return
    _, last = max(before, key=lambda pair: pair[0])
    assert last.period is not None
    base = last.period.last
    first, end = base.shift(1), one.period.last
    period = end if first == end else Period(f"{first}/{end}")
    yield replace(
        one, bounds=last.bounds, period=period, base_period=base, price_basis=last.price_basis,
        definition=one.definition or last.definition,
    )  # fmt: skip


def _promise(one: Target, source: Source, paper: Document, rank: int, force: str) -> Promise:
    indicator = source.indicators.get(one.indicator)
    measure, sign = measure_of(one, source.kinds.get(one.indicator, ""))
    start, end = _days(one, measure, indicator)
    return Promise(
        rows=(one.id,), target=one, measure=measure,
        interval=_signed(one.bounds.interval, sign), room=_signed(one.bounds.room, sign),
        start=start, end=end, is_each_year=one.statistic == "each_year",
        wants=_wants(one, measure, sign, indicator), paper=paper, rank=rank, force=force,
    )  # fmt: skip


def _days(one: Target, measure: Measure, indicator: Indicator | None) -> tuple[date, date]:
    assert one.period is not None
    base = one.base if one.statistic in OVER_SPANS else None
    if base is not None and base.end < one.period.end:
        return base.end + timedelta(days=1), one.period.end
    is_stock = indicator is not None and indicator.stock_or_flow == "stock"
    if is_stock and measure.aspect == "level" and one.statistic != "each_year":
        return one.period.end, one.period.end
    return one.period.start, one.period.end


def _wants(one: Target, measure: Measure, sign: int, indicator: Indicator | None) -> str:
    if measure.aspect == "rank" or sign < 0:
        return "less"
    if indicator is not None and indicator.direction != "neutral":
        return indicator.direction
    return {">": "more", "<": "less"}.get(one.bounds.comparator[0], "neutral")


def _signed(ends: Interval, sign: int) -> Interval:
    if sign > 0:
        return ends
    low, high = (None if end is None else -end for end in (ends.high, ends.low))
    return Interval(low, high, ends.high_open, ends.low_open)
