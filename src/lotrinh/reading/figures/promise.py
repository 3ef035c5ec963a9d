"""The comparator and ends of a figure."""

import re
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.unit import Unit
from lotrinh.reading.amount import Amount
from lotrinh.reading.figures import cues

_FALLING_TO = re.compile(
    r"\bgiảm\b(?! (?:[^\W\d]+ )?(?:chỉ tiêu|mục tiêu|dự toán|xuống))[^,;]*"
    r"\b(?:xuống(?: còn)?|còn)\s*(?:mức\s*)?$|\btrần\b[^,;]*$"
)
_MIRRORED = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}


def bounds_of(
    amount: Amount, unit: Unit, before: str, after: str, *, is_target: bool, less_is_better: bool
) -> Bounds:
    """What the words around a number demand: "trên" is >, "từ … trở lên" is >=, "khoảng" is ~.

    What "vượt 5% kế hoạch" and "cao hơn 0,8 điểm % so với …" say is exact. A bare number is `>=` in
    a promise (`<=` when less is better, of a ceiling, and of what is to fall to it), `=` otherwise;
    a top group of N is `<=`.
    """
    if amount.high is not None:
        return Bounds("range", amount.low, amount.high, unit)
    comparator = _stated(amount, before, after)
    if comparator is None:
        is_ceiling = is_target and (less_is_better or _FALLING_TO.search(before))
        comparator = "<=" if is_ceiling else ">=" if is_target else "="
    return _filled(comparator, amount.low, unit)


def _stated(amount: Amount, before: str, after: str) -> str | None:
    is_open = "trở" in after
    if amount.is_top or (is_open and cues.AND_LESS.match(after)):
        return "<="
    if is_open and cues.AND_MORE.match(after):
        return ">="
    if not cues.COMPARING.search(before) or (amount.denominator and cues.EXCEEDING.search(before)):
        return None
    if cues.BY.search(before) and (cues.AGAINST.match(after) or cues.OF_PLAN.match(after)):
        return "="
    return next((name for name, cue in cues.COMPARATORS if cue.search(before)), None)


def _filled(comparator: str, value: Decimal, unit: Unit) -> Bounds:
    low = None if comparator in ("<=", "<") else value
    high = None if comparator in (">=", ">") else value
    return Bounds(comparator, low, high, unit)


def mirrored(bounds: Bounds) -> Bounds:
    """A fall as a negative change: "giảm trên 3" is less than -3."""
    low = None if bounds.high is None else -bounds.high
    high = None if bounds.low is None else -bounds.low
    return Bounds(_MIRRORED.get(bounds.comparator, bounds.comparator), low, high, bounds.unit)
