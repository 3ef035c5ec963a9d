"""Which known figures speak of the same thing as a promise, in the promise's own terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.observation import Observation, Series
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import statistic_class, usual_price_basis
from lotrinh.domain.target import Target

OTHERS = ("nothing", "other_unit", "other_whole", "other_prices", "other_definition")
_RATES = {"percent_per_year": "percent", "point_per_year": "point"}


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a figure must say to be held against a promise: statistic, kind of unit, sign.

    A fall that was promised as a positive number is held against negative changes: `sign` is -1.
    A blank kind is any.
    """

    statistic: str
    kind: str
    sign: int = 1


@dataclass(frozen=True, slots=True)
class Comparable:
    """A figure in the unit and with the sign of a promise."""

    observation: Observation
    value: Decimal

    @property
    def period(self) -> Period:
        """The period of the figure."""
        return self.observation.period


def whole_yardstick(target: Target) -> Yardstick:
    """The figure that says the same of the same time as the promise: an average of an average."""
    unit = target.bounds.unit
    return Yardstick(target.statistic, unit.kind if unit else "")


def yearly_yardstick(target: Target, indicator_kind: str) -> Yardstick:
    """The yearly figure that a promise over several years is made of.

    Growth for an average in per cent, a change in points for one in points, with a fall as a
    positive number; in each year the level where the indicator itself has the promised unit,
    else growth with per cent and a fall with points.
    """
    unit = target.bounds.unit
    kind = _RATES.get(unit.kind, unit.kind) if unit else ""
    if target.statistic == "average_growth":
        return Yardstick("growth", kind)
    if target.statistic == "average_reduction":
        return Yardstick("growth" if kind == "percent" else "change", kind, -1)
    if kind == indicator_kind or kind not in ("percent", "point"):
        return Yardstick("level", kind)
    return Yardstick("growth", kind) if kind == "percent" else Yardstick("change", kind, -1)


def newest(figures: Iterable[Observation]) -> tuple[Observation, ...]:
    """The vintage known last of each period of each series, by period; undated ones are oldest."""
    last: dict[tuple[Series, str], Observation] = {}
    for one in sorted(figures, key=lambda one: (one.known_from or date.min, one.id)):
        last[one.series, one.period.text] = one
    return tuple(sorted(last.values(), key=lambda one: (one.period, one.known_from or date.min)))


def comparable(
    target: Target, yardstick: Yardstick, figures: Iterable[Observation]
) -> tuple[tuple[Comparable, ...], str, Observation | None]:
    """The figures that can be held against a promise; why not, and the nearest that cannot.

    The reason is one of `OTHERS`, blank where some can. Figures come in their order.
    """
    wanted = statistic_class(yardstick.statistic)
    fitting, nearest, why = [], None, OTHERS[0]
    for one in figures:
        if statistic_class(one.statistic) != wanted:
            continue
        fault = _fault(target, yardstick, one)
        if not fault:
            fitting.append(Comparable(one, yardstick.sign * _value(target, one)))
        elif OTHERS.index(fault) >= OTHERS.index(why):
            nearest, why = one, fault
    return (tuple(fitting), "", None) if fitting else ((), why, nearest)


def _fault(target: Target, yardstick: Yardstick, one: Observation) -> str:
    """The first thing in which a figure is of another concept; blank where it is of the same."""
    kind = one.quantity.unit.kind
    if yardstick.kind and kind not in (yardstick.kind, _RATES.get(yardstick.kind)):
        return "other_unit"
    if not _same_whole(target, one):
        return "other_whole"
    usual = usual_price_basis(one.statistic, kind)
    if (target.price_basis or usual) != one.prices:
        return "other_prices"
    return "" if target.definition == one.definition else "other_definition"


def _same_whole(target: Target, one: Observation) -> bool:
    """Ranks compare among as many, rates of the same whole; a bare count with any count."""
    promised, known = target.denominator, one.denominator
    if promised == known:
        return True
    is_count = one.quantity.unit.kind not in ("rank", "percent")
    is_without_number = not target.bounds.is_numeric
    return not promised and known.isdecimal() and (is_count or is_without_number)


def _value(target: Target, one: Observation) -> Decimal:
    unit = target.bounds.unit
    if unit is None or unit.kind != one.quantity.unit.kind:
        return one.quantity.value
    return one.quantity.to(unit).value


def is_of(target: Target, indicator: Indicator, period: Period) -> bool:
    """Whether a figure of `period` is one of the promise's own period.

    The same days; for what is counted on a day (a stock, a rank), also its last day.
    """
    own = target.period
    if own is None:
        return False
    if (period.start, period.end) == (own.start, own.end):
        return True
    is_stock = indicator.stock_or_flow == "stock" and statistic_class(target.statistic) == "level"
    return is_stock and not own.is_span and not period.is_span and period.end == own.end
