"""What is said of the indicator: the statistic, the sign, the unit it is really in."""

from typing import NamedTuple

from lotrinh.domain.indicator import Indicator
from lotrinh.reading.figures import cues

PER_10_000 = "per 10,000 people"
PER_1_000 = "per 1,000 people"


class Said(NamedTuple):
    """The statistic, the unit code after reading points for percent, whether it is a decline."""

    statistic: str
    unit: str
    is_decline: bool = False


def said(
    unit: str, indicator: Indicator | None, before: str, after: str, *, label: str,
    is_yearly: bool, is_step: bool = False,
) -> Said:  # fmt: skip
    """The statistic of an amount printed in `unit` after the words `before`.

    "Giảm 2%/năm" of a rate means points; `%` of anything that is no rate is growth, or a share
    where the words say so; `is_yearly` is "each year", `is_step` places that a rank moves by.
    """
    if unit == "points" and cues.CONTRIBUTION.search(before):
        unit = "pp"
    if unit in ("%", "%/year", "pp", "pp/year"):
        return _percent(unit, indicator, before, after, label, is_yearly)
    if unit == "rank":
        falls = bool(cues.DIRECTLY_FALLING.search(before) or cues.DROPPING.search(before))
        return Said("change" if is_step else "rank", unit, is_decline=is_step and falls)
    if unit == "times":
        return Said("share" if cues.TIMES_THE_PLAN.match(after) else "growth", unit)
    unit = per_head(unit, indicator)
    if cues.DIRECTLY_FALLING.search(before):
        return Said("change", unit, is_decline=True)
    if cues.DIRECTLY_RISING.search(before):
        return Said("change", unit)
    return Said("each_year" if is_yearly and not unit.endswith("/person") else "level", unit)


def _percent(
    unit: str, indicator: Indicator | None, before: str, after: str, label: str, is_yearly: bool
) -> Said:
    is_rate = _is_rate(indicator, label)
    is_of_plan = unit == "%" and cues.REACHING.search(before) and cues.OF_PLAN.match(after)
    if is_of_plan and (is_yearly or not is_rate or cues.AGAINST.match(after)):
        return Said("share", "%")
    falls = bool(cues.FALLING.search(before))
    points = unit.replace("%", "pp") if is_rate else unit
    if unit.endswith("/year") and (falls or not label.lower().startswith(("tỷ lệ", "tỉ lệ"))):
        return Said("average_reduction" if falls else "average_growth", points if falls else unit)
    if unit == "pp":
        return _points(before, after, falls)
    rises = bool(cues.RISING.search(before) or cues.GROWTH.search(before))
    if cues.AVERAGE.search(before) and (rises or falls):
        return Said("average_reduction" if falls else "average_growth", f"{points}/year")
    if is_rate:
        return _rate(before, after, falls, is_yearly)
    return _of_a_total(before, after, label, falls, is_yearly, indicator)


def _is_rate(indicator: Indicator | None, label: str) -> bool:
    if indicator is None or indicator.unit != "%":
        return label.lower().startswith(("tỷ lệ", "tỉ lệ"))
    return indicator.unit == "%" and not _is_movement(indicator)


def _points(before: str, after: str, falls: bool) -> Said:
    if cues.INTO_GROWTH.match(after):
        return Said("contribution", "pp", is_decline=falls)
    moves = falls or cues.DIRECTLY_RISING.search(before) or cues.AGAINST.match(after)
    if cues.CONTRIBUTION.search(before) and not (moves or cues.COMPARED.search(before)):
        return Said("contribution", "pp")
    return Said("change", "pp", is_decline=falls)


def _rate(before: str, after: str, falls: bool, is_yearly: bool) -> Said:
    if falls:
        return Said("each_year" if is_yearly else "change", "pp", is_decline=True)
    if cues.DIRECTLY_RISING.search(before):
        return Said("change", "pp")
    if cues.EXCEEDING.search(before) and cues.AGAINST.match(after):
        return Said("change", "pp")
    return Said("each_year" if is_yearly else "level", "%")


def _of_a_total(
    before: str, after: str, label: str, falls: bool, is_yearly: bool, indicator: Indicator | None
) -> Said:
    if is_yearly and (falls or cues.RISING.search(before)):
        return Said("each_year", "%", is_decline=falls)
    if falls:
        return Said("growth", "%", is_decline=True)
    if not before.strip() and cues.SHARED.match(after):
        return Said("level", "%")
    is_share = label.lower().startswith(("tỷ trọng", "tỉ trọng"))
    if (is_share or cues.SHARE.search(before[-90:])) and not cues.DIRECTLY_RISING.search(before):
        return Said("share", "%")
    moves = cues.DIRECTLY_RISING.search(before)
    if cues.OF_WHOLE.match(after) and not moves:
        return Said("share", "%")
    if (cues.OF_PLAN.match(after) and not moves) or (
        cues.EQUALS.search(before) and not cues.AGAINST.match(after)
    ):
        return Said("share", "%")
    if cues.RISING.search(before) or cues.GROWTH.search(before) or "tăng" in label.lower():
        return Said("growth", "%")
    if is_yearly:
        return Said("each_year", "%")
    if indicator is None:
        return Said("level", "%")
    return Said("share" if indicator.parent else "growth", "%")


def _is_movement(indicator: Indicator) -> bool:
    """Whether it is an index of prices or production, which grows in % without a highest value."""
    return indicator.stock_or_flow == "index" and indicator.bounds[1] is None


def per_head(unit: str, indicator: Indicator | None) -> str:
    """The unit that a figure of a ratio to people really has: "32 giường" of beds per 10,000."""
    if indicator is None:
        return unit
    if indicator.unit == PER_10_000 and unit in ("beds", "people"):
        return indicator.unit
    per, _, person = indicator.unit.partition("/")
    kinds = {per.split()[-1], "VND", "USD"}
    is_of_it = person == "person" and unit.rsplit(maxsplit=1)[-1] in kinds
    return f"{unit}/person" if is_of_it else unit
