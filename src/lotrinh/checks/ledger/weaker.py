"""Promises that demand less than another one that they should keep to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.relation import Pair, by_strictness
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.document import Document
from lotrinh.domain.quantity import Quantity

PROGRAMMES = ("programme", "scheme")
_LEVEL = 10
_ROUNDED = Fraction(1, 100)
_SLIPS = frozenset(Fraction(10) ** power for power in (2, 3, 4, 6, 9))


@dataclass(frozen=True, slots=True)
class Weakening:
    """`weaker` demands less than `stronger`; `how` says on what ground it should not.

    `parent`: the stronger issuer ranks higher; `programme`: a programme below its plan;
    `newer`: a newer paper below an older one of the same rank.
    """

    weaker: Promise
    stronger: Promise
    how: str


def weakenings(pairs: Sequence[Pair]) -> Iterator[Weakening]:
    """The pairs in which one promise demands less, in more than print, and should not.

    No number of another power of ten (a slip of units), nor a paper that is no longer in force
    unless the weaker one takes its place, nor a floor of each year in a paper that keeps the
    average; nor an amount for each year against that of all.
    """
    pairs = [pair for pair in pairs if pair.respect != "together"]
    keeping = frozenset(_keepers(pairs))
    for pair in pairs:
        if pair.relation not in ("stricter", "looser", "incompatible"):
            continue
        weaker, stronger = by_strictness(pair)
        how = _ground(weaker, stronger)
        if how and pair.relation == "incompatible" and _both_in_force(pair):
            continue
        is_beside = weaker.is_each_year and (weaker.paper.id, stronger.id) in keeping
        if how and not is_beside and is_material(weaker, stronger):
            yield Weakening(weaker, stronger, how)


def _keepers(pairs: Iterable[Pair]) -> Iterator[tuple[str, str]]:
    """Papers with the promises that they keep as they were, or make firmer."""
    for pair in pairs:
        if pair.relation in ("same", "stricter") and not pair.a.is_each_year:
            yield pair.a.paper.id, pair.b.id
        if pair.relation in ("same", "looser") and not pair.b.is_each_year:
            yield pair.b.paper.id, pair.a.id


def is_material(weaker: Promise, stronger: Promise) -> bool:
    """Whether the demands differ by more than the print of the weaker, or an end left out."""
    less, more = weaker.wanted_end, stronger.wanted_end
    if less is None or more is None or less == more or _says_about(weaker, stronger):
        return False
    if (less and more / less in _SLIPS) or (more and less / more in _SLIPS):
        return False
    apart = abs(less - more)
    if stronger.target.bounds.comparator in ("=", "~") and apart <= _half(stronger.target.bounds):
        return False
    return apart >= _half(weaker.target.bounds) or apart > _ROUNDED * abs(more)


def _says_about(weaker: Promise, stronger: Promise) -> bool:
    """Whether a range lies around the one number that the other names."""
    if stronger.target.bounds.comparator not in ("=", "~") or weaker.interval.high is None:
        return False
    ends = stronger.interval
    assert ends.low is not None and ends.high is not None
    return weaker.interval.low is not None and (ends.low + ends.high) / 2 in weaker.interval


def is_newer(one: Document, other: Document) -> bool:
    """Whether a paper comes after another: by day, else because it rests on it."""
    if one.issued_on is None or other.issued_on is None or one.issued_on == other.issued_on:
        return other.id in (*one.based_on, *one.replaces)
    return one.issued_on > other.issued_on


def takes_the_place(one: Document, other: Document) -> bool:
    """Whether a paper replaces another or is a later version of it."""
    if other.id in one.replaces:
        return True
    is_version = bool(other.version) or other.status == "draft"
    return is_version and is_newer(one, other) and titled(one) == titled(other)


def titled(paper: Document) -> str:
    """A title without the word for a draft, letters and spaces aside."""
    title = " ".join(paper.title.lower().split())
    return title.removeprefix("dự thảo ").removeprefix("draft ")


def _ground(weaker: Promise, stronger: Promise) -> str:
    if weaker.paper.id == stronger.paper.id:
        return ""
    if takes_the_place(weaker.paper, stronger.paper) or stronger.amended_by == weaker.paper.id:
        return "newer"
    if stronger.force != "in_force" or weaker.force == "superseded":
        return ""
    if stronger.rank < weaker.rank:
        return "" if _came_later(stronger, weaker) else "parent"
    if weaker.paper.kind in PROGRAMMES and stronger.paper.kind not in PROGRAMMES:
        return "programme"
    is_later = weaker.rank == stronger.rank and is_newer(weaker.paper, stronger.paper)
    return "newer" if is_later else ""


def _came_later(stronger: Promise, weaker: Promise) -> bool:
    """Whether a higher paper of the same province came after one that does not rest on it."""
    is_of_one_level = stronger.rank // _LEVEL == weaker.rank // _LEVEL
    rests_on_it = stronger.paper.id in weaker.paper.based_on
    return is_of_one_level and not rests_on_it and is_newer(stronger.paper, weaker.paper)


def _both_in_force(pair: Pair) -> bool:
    return pair.a.force == pair.b.force == "in_force"


def _half(bounds: Bounds) -> Fraction:
    end = bounds.low if bounds.low is not None else bounds.high
    if end is None or bounds.unit is None:
        return Fraction(0)
    return Quantity(end, bounds.unit).slack
