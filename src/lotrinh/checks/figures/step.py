"""How far two figures of one thing lie apart, in the measure that suits what they say."""

from dataclasses import dataclass
from decimal import Decimal
from math import inf, log

from lotrinh.checks.inspection import Inspection
from lotrinh.checks.words import both
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.statistic import statistic_class

_POINT = Message("điểm %", "points")
POINTS = frozenset({"percent", "point", "percent_per_year", "point_per_year"})
USUAL = {"growth": 0.5, "rate": 1.0, "amount": log(1.05), "rank": inf}
GROSS = {"growth": 5.0, "rate": 15.0, "amount": log(1.5), "rank": inf}


@dataclass(frozen=True, slots=True)
class Step:
    """From one figure to another: `size` in points for growth and rates, else as a logarithm.

    `measure` is `growth`, `rate`, `amount` or `rank`; amounts of unlike signs are infinitely far
    apart.
    """

    before: Observation
    after: Observation
    measure: str
    size: float

    @property
    def is_gross(self) -> bool:
        """Whether no revision is so large: five points of growth, half as much again."""
        return self.size >= GROSS[self.measure]


def measure_of(statistic: str, kind: str) -> str:
    """How figures of a statistic in a unit of this kind are compared."""
    if kind == "rank":
        return "rank"
    if kind in POINTS:
        return "rate" if statistic_class(statistic) == "level" else "growth"
    return "amount"


def step(before: Observation, after: Observation) -> Step:
    """From one figure to another of the same thing."""
    measure = measure_of(before.statistic, before.quantity.unit.kind)
    old, new = float(before.quantity.base_value), float(after.quantity.base_value)
    if measure != "amount":
        return Step(before, after, measure, abs(new - old))
    ratio = new / old if old else 0.0
    return Step(before, after, measure, abs(log(ratio)) if ratio > 0 else inf)


def usual_step(one: Step) -> float:
    """What a revision may be before it is large, where nothing is known of the indicator's own."""
    return USUAL[one.measure]


def step_words(one: Step) -> Message:
    """By how much, in words: `10,1%`, `10 điểm %`."""
    old, new = one.before.quantity, one.after.quantity
    if one.measure in ("growth", "rate"):
        points = abs(new.value - old.value)
        return both(lambda lang: f"{format_number(points, lang)} {_POINT.in_language(lang)}")
    if not old.base_value:
        return Message("từ 0", "from 0")
    share = Decimal(str(round(float(abs(new.base_value / old.base_value - 1) * 100), 1)))
    return both(lambda lang: f"{format_number(share, lang)}%")


def follows_level(at: Inspection, one: Observation) -> bool:
    """Whether growth has other values because the level of the same time has them too."""
    if one.statistic == "level":
        return False
    return (one.indicator, one.area, one.period.text) in at.figures.disputed_levels
