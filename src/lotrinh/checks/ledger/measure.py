"""What two promises must share before their numbers are compared."""

from typing import NamedTuple

from lotrinh.domain.comparable import yearly_yardstick
from lotrinh.domain.statistic import statistic_class, usual_price_basis
from lotrinh.domain.target import Target

MOVES = ("growth", "change")
WITHOUT_SIZE = ("percent", "point", "rank", "index_points")
_SAME_WHOLE = {"kế hoạch vốn": "kế hoạch"}
_AVERAGES = ("average_growth", "average_reduction")


class Measure(NamedTuple):
    """What is compared: `aspect` is level, growth, change (in points or amounts), rank and so on.

    Growth and change are for one year, or on average for each of several; falls are negative.
    `whole` is the N of a rank or count, else the whole of a rate.
    """

    aspect: str
    kind: str
    prices: str = ""
    whole: str = ""
    definition: str = ""

    @property
    def family(self) -> str:
        """Growth in per cent and change in points are easily taken for each other."""
        return "move" if self.aspect in MOVES else self.aspect

    @property
    def is_without_size(self) -> bool:
        """Whether a small and a large place can be held to the same number."""
        is_relative = self.kind in WITHOUT_SIZE or self.kind.startswith("per_")
        return self.aspect != "rank" and (is_relative or self.kind.endswith("_per_person"))


def measure_of(target: Target, indicator_kind: str) -> tuple[Measure, int]:
    """The measure of a promise and the sign that its number has in it.

    `indicator_kind` is the kind of the indicator's own unit: it tells what "each year" is of.
    """
    unit = target.bounds.unit
    kind = unit.kind.removesuffix("_per_year") if unit else ""
    aspect, sign = _aspect(target, kind, indicator_kind)
    is_share = target.statistic == "share"
    prices = target.price_basis or usual_price_basis("share" if is_share else aspect, kind)
    whole = _SAME_WHOLE.get(target.denominator, target.denominator)
    return Measure(aspect, kind, prices, whole, target.definition), sign


def same_whole(one: str, other: str) -> bool:
    """Whether two wholes are one, by whatever name, or one of them is not stated."""
    return not one or not other or _SAME_WHOLE.get(one, one) == _SAME_WHOLE.get(other, other)


def _aspect(target: Target, kind: str, indicator_kind: str) -> tuple[str, int]:
    statistic = target.statistic
    if statistic == "each_year":
        yearly = yearly_yardstick(target, indicator_kind)
        return yearly.statistic, yearly.sign
    if statistic in _AVERAGES:
        aspect = "change" if kind == "point" else "growth"
        return aspect, -1 if statistic == "average_reduction" else 1
    if statistic == "growth" and target.period is not None and target.period.is_of_years:
        return "growth_altogether", 1
    return statistic_class(statistic), 1
