"""Time as statistics writes it: SDMX periods, spans, cut-off days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import total_ordering

from lotrinh.domain.errors import InvalidValue

YEARS = range(1800, 2201)  # of figures and promises: what lies outside is a slip
FREQUENCIES = {"A": 1, "S": 2, "Q": 4, "M": 12}
_YEAR = r"[12]\d{3}"
_UNIT = re.compile(
    rf"(?P<year>{_YEAR})"
    r"(?:-(?:(?P<half>S[12])|(?P<quarter>Q[1-4])|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)
_PARTS = ("", *(f"-{part}" for part in "S1 S2 Q1 Q2 Q3 Q4".split()),
          *(f"-{month:02d}" for month in range(1, 13)))  # fmt: skip


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """A stretch of time written `2026`, `2026-S1`, `2026-Q2`, `2026-05`, `2026-05-31`, or a span
    of two such forms `2021/2030` with one frequency; anything else is an `InvalidValue`.

    Ordered by first day, then by last day. Two periods are equal when they are written the same:
    `2025` and `2025-01/2025-12` cover the same days and are not the same period.
    """

    text: str
    frequency: str = field(init=False)
    start: date = field(init=False)
    end: date = field(init=False)

    def __post_init__(self) -> None:
        first, slash, last = self.text.partition("/")
        frequency, start, end = _days(first, self.text)
        if slash:
            last_frequency, last_start, end = _days(last, self.text)
            if last_frequency != frequency or last_start <= start:
                raise _invalid(self.text)
        object.__setattr__(self, "frequency", frequency)
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: "Period") -> bool:
        return (self.start, self.end, self.text) < (other.start, other.end, other.text)

    @property
    def is_span(self) -> bool:
        """Whether it is written with two ends."""
        return "/" in self.text

    @property
    def is_of_years(self) -> bool:
        """Whether it is several years together."""
        return self.is_span and self.frequency == "A"

    @property
    def first(self) -> "Period":
        """The first unit of a span; the period itself otherwise."""
        return Period(self.text.partition("/")[0])

    @property
    def last(self) -> "Period":
        """The last unit of a span; the period itself otherwise."""
        return Period(self.text.rpartition("/")[2])

    @property
    def steps(self) -> int:
        """How many units of its frequency it holds: 10 for `2021/2030`, 1 for `2026`."""
        if self.frequency == "D":
            return (self.end - self.start).days + 1
        return self.last._ordinal() - self.first._ordinal() + 1

    @property
    def base(self) -> "Period":
        """The unit just before the first: growth over `2021/2030` starts from `2020`."""
        return self.first.shift(-1)

    @property
    def plain(self) -> "Period":
        """The same days in the plainest form: a year for its twelve months, a half for six."""
        if not self.is_span:
            return self
        first, last = self.start.year, self.end.year
        forms = [f"{first}/{last}"] if first < last else [f"{first}{part}" for part in _PARTS]
        same = (one for one in map(Period, forms) if (one.start, one.end) == (self.start, self.end))
        return next(same, self)

    def steps_from(self, base: "Period") -> int:
        """Steps of growth from `base` to the end: five for `2025/2030` counted from `2025`.

        `base` has the same frequency and lies before the last unit, else `InvalidValue`.
        """
        return Period(f"{base.last}/{self.last}").steps - 1

    def shift(self, units: int) -> "Period":
        """The same form, `units` later (earlier when negative); both ends of a span move."""
        if self.is_span:
            return Period(f"{self.first.shift(units)}/{self.last.shift(units)}")
        if self.frequency == "D":
            return Period((self.start + timedelta(days=units)).isoformat())
        per_year = FREQUENCIES[self.frequency]
        year, part = divmod(self._ordinal() + units, per_year)
        return Period(_form(self.frequency, year, part))

    @property
    def year_before(self) -> "Period":
        """The same stretch of the year before; of 29 February the 28th."""
        text = re.sub(r"\d{4}", lambda year: f"{int(year[0]) - 1:04d}", self.text)
        return Period(text.replace("-02-29", "-02-28"))

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` lies in this period."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def __iter__(self) -> Iterator["Period"]:
        """The units of a span in order; a single period yields itself."""
        unit = self.first
        for _ in range(self.steps):
            yield unit
            unit = unit.shift(1)

    def _ordinal(self) -> int:
        per_year = FREQUENCIES[self.frequency]
        return self.start.year * per_year + (self.start.month - 1) * per_year // 12


def require_of_our_time(*periods: Period | None) -> None:
    """Times lie within `YEARS`, so that a step before or after them is a time too."""
    for one in periods:
        if one is not None and not (one.start.year in YEARS and one.end.year in YEARS):
            raise InvalidValue(
                f"“{one}”: năm phải từ {YEARS[0]} đến {YEARS[-1]}.",
                f"“{one}”: a year lies between {YEARS[0]} and {YEARS[-1]}.",
            )


def last_day(text: str) -> date:
    """The day a date or month stands for when it says since when something is known.

    A month means its last day; any other form is an `InvalidValue`.
    """
    period = Period(text)
    if period.is_span or period.frequency not in ("D", "M"):
        raise InvalidValue(
            f"“{text}” không phải là ngày hay tháng; viết như 2026-05-31 hoặc 2026-05.",
            f"“{text}” is not a day or month; write 2026-05-31 or 2026-05.",
        )
    return period.end


def _days(text: str, whole: str) -> tuple[str, date, date]:
    match = _UNIT.fullmatch(text)
    if match is None:
        raise _invalid(whole)
    year = int(match["year"])
    if match["day"]:
        day = _date(year, int(match["month"]), int(match["day"]), whole)
        return "D", day, day
    if match["month"]:
        month = int(match["month"])
        return "M", _date(year, month, 1, whole), _month_end(year, month)
    if match["quarter"]:
        month = int(match["quarter"][1]) * 3
        return "Q", date(year, month - 2, 1), _month_end(year, month)
    if match["half"]:
        month = int(match["half"][1]) * 6
        return "S", date(year, month - 5, 1), _month_end(year, month)
    return "A", date(year, 1, 1), date(year, 12, 31)


def _date(year: int, month: int, day: int, whole: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _invalid(whole) from None


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _form(frequency: str, year: int, part: int) -> str:
    if frequency == "A":
        return f"{year:04d}"
    if frequency == "M":
        return f"{year:04d}-{part + 1:02d}"
    return f"{year:04d}-{frequency}{part + 1}"


def _invalid(text: str) -> InvalidValue:
    return InvalidValue(
        f"“{text}” không phải là kỳ; viết như 2026, 2026-Q2, 2026-S1, 2026-05, 2026-05-31 "
        "hoặc 2021/2030.",
        f"“{text}” is not a period; write 2026, 2026-Q2, 2026-S1, 2026-05, 2026-05-31 "
        "or 2021/2030.",
    )
