"""How well a reading agrees with what people have written down about the same text.

Both sides are the objects that `lotrinh read --json` prints; a list that a label leaves out is not
scored.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from lotrinh.catalogue.units import Units
from lotrinh.domain.period import Period
from lotrinh.reading.folding import folded, plain, shared_words, words_of

Said = Mapping[str, Any]
Pair = tuple[Said | None, Said | None]
Same = Callable[[Said, Said], bool]
Likeness = Callable[[Said, Said], float]

ENOUGH = {"projects": 0.6, "references": 1.0}
HALF = 0.5
ONE_STATISTIC = dict.fromkeys(("level", "total", "share"), "level")


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where reader and label differ in one thing; the label or what was read is `None`."""

    measure: str
    expected: Said | None
    found: Said | None


@dataclass(slots=True)
class Tally:
    """How many are right, how many were wanted, and how many were read."""

    right: int = 0
    wanted: int = 0
    read: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.wanted += other.wanted
        self.read += other.read
        return self

    @property
    def precision(self) -> float | None:
        """The part of what was read that is right; nothing where nothing was read."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """The part of what was wanted that was read rightly; nothing where nothing was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; nothing where nothing was wanted and nothing read."""
        both = self.wanted + self.read
        return 2 * self.right / both if both else None


@dataclass(slots=True)
class Score:
    """The tally of each measure, and every mistake in the order of the text."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count another text as well."""
        for measure, tally in other.tallies.items():
            self.tallies.setdefault(measure, Tally())
            self.tallies[measure] += tally
        self.mistakes += other.mistakes


def score(label: Said, read: Said, units: Units) -> Score:
    """Compare what was read of one text with its label.

    Spans agree when they share half of the shorter. A *full* figure has the value in base units,
    the comparator, the period, the class of statistic (level, total and share are one) and the
    role; an indicator is right by its code, or by a label that shares three fifths of its words; a
    project by such a name; a task by span and last day; a proposal by span and kind; a reference
    by number and relation. `ValueError` names a unit or period of the label that does not exist.
    """
    found = Score()
    for noun, (likeness, measures) in _nouns(units).items():
        if noun in label:
            pairs = _paired(label[noun], read[noun], likeness, ENOUGH.get(noun, HALF))
            for measure, same in measures.items():
                found.tallies[measure] = _tally(pairs, same)
                found.mistakes += _mistakes(measure, pairs, same)
    return found


def _nouns(units: Units) -> dict[str, tuple[Likeness, dict[str, Same]]]:
    def value(one: Said) -> tuple[str, frozenset[Fraction]]:
        return _value(one, units)

    parts: dict[str, Same] = {
        "value and unit": _by(value),
        "comparator": _by(lambda one: one["comparator"]),
        "period": _by(lambda one: one["period"]),
        "statistic": _by(lambda one: ONE_STATISTIC.get(one["statistic"], one["statistic"])),
        "role": _by(lambda one: one["role"]),
    }
    figures = {
        "figure": _always,
        **parts,
        "full figure": lambda one, other: all(same(one, other) for same in parts.values()),
        "indicator": _same_indicator,
    }
    return {
        "figures": (overlap, figures),
        "tasks": (overlap, {"task span": _always, "task": _by(_last_day)}),
        "projects": (_named_alike, {"project": _always}),
        "proposals": (overlap, {"proposal": _by(lambda one: one["kind"])}),
        "references": (_same_number, {"reference": _by(lambda one: one["relation"])}),
    }


def _always(one: Said, other: Said) -> bool:
    return True


def _by(part: Callable[[Said], Any]) -> Same:
    return lambda one, other: part(one) == part(other)


def overlap(one: Said, other: Said) -> float:
    """The part of the shorter of two spans that lies in both."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    shorter = min(one["end"] - one["start"], other["end"] - other["start"])
    return max(shared, 0) / shorter if shorter > 0 else 0.0


def dice(one: str, other: str) -> float:
    """The words that two texts share, without marks and case: twice their number by all words."""
    return shared_words(set(words_of(folded(one))), set(words_of(folded(other))))


def _value(one: Said, units: Units) -> tuple[str, frozenset[Fraction]]:
    ends = [one[end] for end in ("low", "high") if one.get(end) is not None]
    if one.get("unit") is None:
        return "", frozenset(Fraction(str(end)) for end in ends)
    unit = units.parse(one["unit"])
    factor = Fraction(unit.factor)
    return unit.kind, frozenset(Fraction(str(end)) * factor for end in ends)


def _same_indicator(one: Said, other: Said) -> bool:
    first, second = one["indicator"], other["indicator"]
    if first["code"] and first["code"] == second["code"]:
        return True
    labels = [one["label"] or "" for one in (first, second)]
    return labels[0] == labels[1] or dice(*labels) >= ENOUGH["projects"]


def _last_day(one: Said) -> Any:
    return Period(str(one["deadline"])).end if one.get("deadline") else None


def _named_alike(one: Said, other: Said) -> float:
    return dice(one["name"], other["name"])


def _same_number(one: Said, other: Said) -> float:
    first, second = (folded(plain(each["number"])).replace(" ", "") for each in (one, other))
    if first != second:
        return 0.0
    return 2.0 if one["relation"] == other["relation"] else 1.0


def _paired(
    wanted: Sequence[Said], read: Sequence[Said], likeness: Likeness, enough: float
) -> list[Pair]:
    """Each label with what was read of it, the likest first; the rest of both without a partner."""
    likest = sorted(
        (
            (-like, at, place)
            for at, one in enumerate(wanted)
            for place, other in enumerate(read)
            if (like := likeness(one, other)) >= enough
        ),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, place in likest:
        if at not in partner and place not in taken:
            partner[at] = place
            taken.add(place)
    pairs: list[Pair] = [
        (one, read[partner[at]] if at in partner else None) for at, one in enumerate(wanted)
    ]
    return pairs + [(None, other) for place, other in enumerate(read) if place not in taken]


def _tally(pairs: Sequence[Pair], same: Same) -> Tally:
    return Tally(
        right=sum(
            one is not None and other is not None and same(one, other) for one, other in pairs
        ),
        wanted=sum(one is not None for one, _ in pairs),
        read=sum(other is not None for _, other in pairs),
    )


def _mistakes(measure: str, pairs: Sequence[Pair], same: Same) -> Iterator[Mistake]:
    for one, other in pairs:
        if one is None or other is None or not same(one, other):
            yield Mistake(measure, one, other)
