"""How one promise stands to another, and in which respect: plain comparison, no words yet."""

from dataclasses import dataclass, replace
from fractions import Fraction

from lotrinh.checks.ledger.promise import Promise
from lotrinh.domain.bounds import Interval

RELATIONS = ("same", "stricter", "looser", "incompatible", "different_concept", "different_period")


@dataclass(frozen=True, slots=True)
class Pair:
    """What `a` is to `b`: `a` may be stricter or looser than `b`; `respect` is what differs.

    Where one is for each year and the other for the same years together, `respect` is `together`,
    and the numbers compared are the sums.
    """

    a: Promise
    b: Promise
    relation: str
    respect: str = ""


def compare(a: Promise, b: Promise) -> Pair:
    """The relation of two promises of one indicator, of two that are confused, or of two levels.

    What differs in concept is never compared, whatever the time; then what differs in time; only
    of one concept and one time do the numbers speak. Two numbers of one document on different
    days of print agree where rounding leaves room for both.
    """
    respect = concept_apart(a, b)
    if respect:
        return Pair(a, b, "different_concept", respect)
    if _add_up(a, b):
        summed = _summed(a), _summed(b)
        meets = summed[0].room.meets(summed[1].room)
        return Pair(a, b, strictness(*summed) if meets else "incompatible", "together")
    if not same_time(a, b):
        return Pair(a, b, "different_period", "overlap" if a.overlaps(b) else "apart")
    if not a.room.meets(b.room):
        unsure = unstated(a, b)
        return Pair(a, b, *(("different_concept", unsure) if unsure else ("incompatible", "")))
    return Pair(a, b, strictness(a, b))


def concept_apart(a: Promise, b: Promise) -> str:
    """The first respect in which two promises are of different things; blank where of one."""
    mine, other = a.measure, b.measure
    if a.target.indicator != b.target.indicator:
        return "indicator"
    if a.target.area != b.target.area:
        return "place"
    if mine.kind != other.kind or mine.aspect != other.aspect:
        return "unit"
    if mine.whole != other.whole and mine.whole and other.whole:
        return "whole"
    if mine.prices != other.prices:
        return "prices"
    return "definition" if mine.definition != other.definition else ""


def unstated(a: Promise, b: Promise) -> str:
    """What one of two promises leaves open, so that their numbers decide nothing."""
    is_apart = a.measure.whole != b.measure.whole and a.measure.kind != "count"
    return "whole" if is_apart else ""


def same_time(a: Promise, b: Promise) -> bool:
    """Whether both speak of the same days; a promise for each year speaks of every year in it.

    An amount for each of several years is not the amount of them all.
    """
    if a.time == b.time:
        adds_up = a.measure.aspect == "level" and a.start.year < a.end.year
        return not (adds_up and a.is_each_year != b.is_each_year)
    if not (a.is_each_year or b.is_each_year):
        return False
    return _within(a, b) or _within(b, a) or (a.is_each_year and b.is_each_year and a.overlaps(b))


def _add_up(a: Promise, b: Promise) -> bool:
    """Whether one is an amount for each of several years, the other that of them all."""
    is_amount = a.measure.aspect == "level" and not a.measure.is_without_size
    return (
        is_amount and a.time == b.time and a.start.year < a.end.year
        and a.is_each_year != b.is_each_year and not unstated(a, b)
    )  # fmt: skip


def _summed(one: Promise) -> Promise:
    """The amount of all its years together, of a promise for each year."""
    if not one.is_each_year:
        return one
    years = one.end.year - one.start.year + 1
    return replace(one, interval=_times(one.interval, years), room=_times(one.room, years))


def _times(ends: Interval, number: int) -> Interval:
    low, high = (None if end is None else end * number for end in (ends.low, ends.high))
    return Interval(low, high, ends.low_open, ends.high_open)


def strictness(a: Promise, b: Promise) -> str:
    """Whether `a` demands as much as `b`, more or less: by the wanted end, then by both ends."""
    if a.interval == b.interval:
        return "same"
    wants = a.wants if a.wants == b.wants else "neutral"
    first = _demand(a.interval, wants), _demand(b.interval, wants)
    if wants != "neutral" and first[0] != first[1]:
        return "stricter" if first[0] > first[1] else "looser"
    return "stricter" if _tightness(a.interval) > _tightness(b.interval) else "looser"


def by_strictness(pair: Pair) -> tuple[Promise, Promise]:
    """The promise of a pair that demands less, and the other one."""
    is_looser = strictness(pair.a, pair.b) == "looser"
    return (pair.a, pair.b) if is_looser else (pair.b, pair.a)


def _within(each: Promise, one: Promise) -> bool:
    """Whether `one` is a single year, or its end, of the years in which `each` must hold."""
    is_inside = each.start <= one.start and one.end <= each.end
    period = one.target.period
    is_year = period is not None and period.frequency == "A" and not period.is_of_years
    return each.is_each_year and is_inside and is_year


def _demand(ends: Interval, wants: str) -> tuple[int, Fraction, bool]:
    """How much is demanded in the wanted direction; nothing at all comes first."""
    end, is_open = (-ends.high if ends.high is not None else None, ends.high_open)
    if wants != "less":
        end, is_open = ends.low, ends.low_open
    return (0, Fraction(0), False) if end is None else (1, end, is_open)


def _tightness(ends: Interval) -> tuple[object, ...]:
    """An order of intervals in which one inside another always comes later."""
    low, high = _demand(ends, "more"), _demand(ends, "less")
    bounded = low[0] + high[0]
    width = -(low[1] + high[1]) if bounded == 2 else Fraction(0)
    return bounded, -width, low, high
