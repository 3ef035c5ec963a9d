"""What a number can be at all: the limits of its indicator and of what is said of it."""

from typing import NamedTuple

from lotrinh.catalogue import Catalogue
from lotrinh.checks.figures.sheet import Sheet

COMPARED = "so với"
COUNTED = frozenset({"count", "people", "visitors", "households", "beds"})
SPOKEN_AS_PERCENT = frozenset({"percent", "percent_per_year"})


class Limits(NamedTuple):
    """The least and the most in base units, infinite for none."""

    low: float = float("-inf")
    high: float = float("inf")


def limits(sheet: Sheet, catalogue: Catalogue) -> Limits:
    """The limits of the figures of a sheet.

    Levels in the indicator's own unit keep to its bounds, parts of a whole to 0-100%, ranks begin
    with 1, what cannot be negative cannot fall by more than 100%. A rate of a stated whole (`so
    với kế hoạch`) may pass 100%. Counts of unknown indicators are not negative.
    """
    if sheet.statistic == "rank":
        return Limits(1.0)
    indicator = catalogue.indicators.get(sheet.indicator)
    if indicator is None:
        return Limits(0.0) if sheet.statistic == "level" and sheet.kind in COUNTED else Limits()
    unit = catalogue.units.parse(indicator.unit)
    low, high = (None if end is None else float(end * unit.factor) for end in indicator.bounds)
    is_amount = low is not None and low >= 0
    if sheet.statistic in ("growth", "average_growth"):
        return Limits(-100.0) if is_amount and sheet.kind in SPOKEN_AS_PERCENT else Limits()
    if sheet.statistic != "level":
        return Limits()
    if sheet.kind == unit.kind:
        above = high is None or bool(sheet.denominator) or COMPARED in sheet.definition
        return Limits(
            float("-inf") if low is None else low,
            float("inf") if above or high is None else high,
        )
    if sheet.kind == "percent" and not sheet.denominator and is_amount:
        return Limits(0.0, 100.0)
    return Limits(0.0) if is_amount and sheet.kind in COUNTED else Limits()
