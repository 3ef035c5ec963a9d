"""Behind a percentage of things that are counted stands a whole number of them.

39.62% of 53 communes are 21 communes; 38.20% would be 20.2. Where the number of things is stated
with the percentage and no whole number fits within its rounding, it is wrong; where the number is
known from another row (the indicator's denominator), it is a warning.

Ignores: (1) rounding of the percentage; (2) promises of "at least" with a round percentage, which
are thresholds; (3) wholes so large that some whole number always fits; (4) rates of money, of
areas and of other things that are not counted one by one; (5) an indicator of whose rates more than
a fifth do not fit the count in other rows: its whole is another.

Source: a part of N things is a whole number from 0 to N.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.figures import Figures, Floats
from lotrinh.checks.figures.history import Rows
from lotrinh.checks.figures.outcomes import Mask, of_sheets, outcomes
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, said
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import half_digit
from lotrinh.domain.target import Target

RATE = ("level", "percent")
SLACK = 1e-9
MANY = 0.2
ABOUT = Message(
    "Sau một tỷ lệ % của những thứ đếm được phải có một số nguyên: 39,62% của 53 xã là 21 xã.",
    "Behind a percentage of counted things stands a whole number: 39.62% of 53 communes are 21.",
)
IGNORES = (
    Message("làm tròn của tỷ lệ", "rounding of the percentage"),
    Message("mức “ít nhất” tròn số", "promises of at least a round percentage"),
    Message("tổng lớn, số nguyên nào cũng khớp", "wholes so large that some number always fits"),
    Message("tỷ lệ của tiền, diện tích", "rates of money and areas"),
    Message("chỉ tiêu có nhiều tỷ lệ không khớp số đếm", "rates of which many do not fit"),
)
SOURCE = Message("Một phần của N thứ là số nguyên từ 0 đến N.", "A part of N things is whole.")
EXAMPLES = (
    example(
        "38,20% của 53 xã", "38.20% of 53 communes",
        plan_of(observed("bc.1", "new_rural_rate", "2025", "38.20 %", denominator="53")),
        "bc.1",
    ),
    example(
        "trên 38,2% của 53 xã, nêu như mức hứa", "a promise of above 38.2% of 53 communes",
        plan_of(promised("nq.1", "new_rural_rate", "2030", "> 38.2 %", denominator="53")),
        "nq.1",
        severity="warning",
    ),
    example(
        "38,20%, số xã ở dòng khác", "38.20%, the number of communes in another row",
        plan_of(
            observed("bc.1", "new_rural_rate", "2025", "38.20 %"),
            observed("bc.2", "rural_communes", "2025", "53 count"),
        ),
        "bc.1 bc.2",
        severity="warning",
    ),
    example(
        "39,62% và 39,6% của 53 xã, ít nhất 50%, tỷ lệ của tiền, của 177.000 hộ",
        "39.62% and 39.6% of 53, at least 50%, a rate of money, of 177,000 households",
        plan_of(
            observed("bc.1", "new_rural_rate", "2025", "39.62 %", denominator="53"),
            observed("bc.2", "new_rural_rate", "2026", "39.6 %", denominator="53"),
            promised("nq.1", "new_rural_rate", "2030", ">= 50 %", denominator="53"),
            observed("bc.3", "disbursement_rate", "2025", "41.8 %", denominator="kế hoạch"),
            observed("bc.4", "poverty_rate", "2025", "17.63 %", denominator="177000"),
        ),
    ),
)  # fmt: skip
WHY_NOT = Message("không phải tỷ lệ của một số đếm được nêu", "it is no rate of a stated number")


@check(title=Message("Số nguyên sau tỷ lệ", "Whole numbers behind rates"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """Rates with their own whole first, then those whose whole stands in another row."""
    yield from outcomes(at, _broken(at), lambda: _is_stated(at), WHY_NOT)


def _is_stated(at: Inspection) -> Mask:
    """Rates that state the number of which they are rates."""
    figures = at.figures
    is_rate = of_sheets(figures, ((one.statistic, one.kind) == RATE for one in figures.sheets))
    return is_rate & ~np.isnan(figures.whole)


def _broken(at: Inspection) -> Iterator[Result]:
    figures = at.figures
    stated = np.flatnonzero(_is_stated(at))
    for row in _misfits(figures, stated, figures.whole[stated]):
        one = figures.rows[row]
        severity = "" if at.is_in_force(one.document) else "warning"
        yield _result(at, one, _whole(one), (one.id,), severity)
    yield from _with_wholes_elsewhere(at)
    for promise in at.plan.targets:
        value = _promised(promise)
        if value is not None and not fits(value, _whole(promise)):
            is_exact = promise.bounds.comparator == "=" and at.is_in_force(promise.document)
            severity = "" if is_exact else "warning"
            yield _result(at, promise, _whole(promise), (promise.id,), severity)


def fits(percent: Decimal, whole: int) -> bool:
    """(1) Whether a whole number out of `whole` is printed as this percentage."""
    value, half = Fraction(percent), Fraction(half_digit(percent))
    low, high = (value - half) * whole / 100, (value + half) * whole / 100
    return ceil(low) <= floor(high)


def _whole(one: Observation | Target) -> int:
    return int(one.denominator)


def _promised(one: Target) -> Decimal | None:
    """(2) The percentage of a counted whole that is promised as such, not as a threshold."""
    bounds = one.bounds
    is_rate = bounds.unit is not None and bounds.unit.kind == "percent"
    if not is_rate or not one.denominator.isdecimal() or one.statistic not in ("level", "share"):
        return None
    value = bounds.low if bounds.low is not None else bounds.high
    is_stated = bounds.comparator in ("=", ">=", ">") and value is not None
    is_round = value is not None and value == value.to_integral_value()
    return value if is_stated and not (is_round and bounds.comparator != "=") else None


def _misfits(figures: Figures, rows: Rows, whole: Floats) -> list[int]:
    """The rates of these rows that no whole number out of their `whole` gives."""
    low, high = figures.low[rows] * whole / 100, figures.high[rows] * whole / 100
    misfits: list[int] = rows[np.ceil(low - SLACK) > np.floor(high + SLACK)].tolist()
    return misfits


def _with_wholes_elsewhere(at: Inspection) -> Iterator[Result]:
    """Rates whose denominator is counted in another row of the same time; (3), (4)."""
    figures = at.figures
    plain = {
        (one.indicator, one.statistic, one.kind): place
        for place, one in enumerate(figures.sheets)
        if not (one.denominator or one.definition)
    }
    for (code, *what), place in plain.items():
        indicator = at.indicator(code)
        whole = plain.get((indicator.denominator, "level", "count")) if indicator else None
        if tuple(what) == RATE and whole is not None:
            yield from _against(at, place, whole)


def _against(at: Inspection, rate: int, whole: int) -> Iterator[Result]:
    figures = at.figures
    latest, many = figures.latest, len(figures.areas) * len(figures.periods)
    rates, wholes = (latest[figures.sheet[latest] == one] for one in (rate, whole))
    rates = rates[np.isnan(figures.whole[rates])]
    times = figures.cell[wholes] % many
    place = np.minimum(np.searchsorted(times, figures.cell[rates] % many), len(times) - 1)
    paired = times[place] == figures.cell[rates] % many
    row_of = dict(zip(rates[paired].tolist(), wholes[place[paired]].tolist(), strict=True))
    counted = figures.value[wholes[place[paired]]]
    misfits = _misfits(figures, rates[paired], counted)
    if len(misfits) > max(1, MANY * len(counted)):  # (5)
        return
    for row in misfits:
        one, other = figures.rows[row], figures.rows[row_of[row]]
        if other.quantity.unit.factor == 1:
            yield _result(at, one, int(other.quantity.value), (one.id, other.id), "warning")


def _result(
    at: Inspection, one: Observation | Target, whole: int, ids: tuple[str, ...], severity: str
) -> Result:
    percent = one.quantity.value if isinstance(one, Observation) else _promised(one)
    assert percent is not None
    near = Fraction(percent) * whole / 100
    words = Message(
        "{said}: không có số nguyên nào trên {whole} cho tỷ lệ này; gần nhất là {below}. Kiểm tra "
        "tử số, mẫu số hoặc tỷ lệ.",
        "{said}: no whole number of {whole} gives this percentage; the nearest are {below}. Check "
        "the number, its whole or the percentage.",
    )
    message = filled(
        words, said=said(at, one), whole=str(whole),
        below=both(lambda lang: _nearest(floor(near), whole, lang)),
    )  # fmt: skip
    return broken(*ids, message=message, severity=severity)


def _nearest(below: int, whole: int, lang: str) -> str:
    """`20 (37,74%), 21 (39,62%)`."""
    counts = dict.fromkeys(min(max(one, 0), whole) for one in (below, below + 1))
    shares = (Decimal(one * 100) / whole for one in counts)
    printed = (format_number(round(one, 2), lang) for one in shares)
    return ", ".join(f"{count} ({share}%)" for count, share in zip(counts, printed, strict=True))
