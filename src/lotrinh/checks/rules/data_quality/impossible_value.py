"""A figure or promise stays within what is possible at all.

A level lies within the bounds of its indicator, a part of a whole within 0-100%, a rank between 1
and the number of those ranked, a count at most at the number of those counted, and what cannot be
negative does not fall by more than 100%. The ends of a range stand in order. An end that lies
outside in the direction of no demand (rank 40 or better of 34) asks for nothing: the number or its
whole is wrong.

Ignores: (1) what is possible only through rounding; (2) rates of a stated whole other than the
usual one (per cent of the plan), which may pass 100%; (3) percentages of an amount that are not
called its share; (4) promises for each year of a span, whose number may be a growth, unless they
pass the most that a rate can be: a warning.

Source: the bounds of the indicator in the catalogue.
"""

from collections.abc import Iterator
from decimal import Decimal
from math import isfinite

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.figures.limits import COUNTED, Limits, limits
from lotrinh.checks.figures.outcomes import of_sheets, outcomes
from lotrinh.checks.figures.sheet import sheet_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, said, symbol
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import half_digit
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import extent_words

OF_A_NUMBER = COUNTED | {"rank"}
ABOUT = Message(
    "Số liệu và mức hứa nằm trong khoảng có thể có: mức trong giới hạn của chỉ tiêu, tỷ trọng từ 0 "
    "đến 100%, hạng từ 1 đến số đơn vị được xếp, số đếm không quá tổng số.",
    "Figures and promises lie within what is possible: levels within the indicator's bounds, "
    "shares from 0 to 100%, ranks from 1 to the number ranked, counts at most at their whole.",
)
IGNORES = (
    Message("sai lệch trong phạm vi làm tròn", "what rounding alone explains"),
    Message("tỷ lệ so với một tổng được nêu riêng", "rates of a whole that is stated"),
    Message("số phần trăm của một lượng mà không gọi là tỷ trọng", "per cent that is no share"),
    Message(
        "mức hứa cho từng năm của một giai đoạn, trừ tỷ lệ vượt mức cao nhất có thể (cảnh báo)",
        "promises for each year of a span, unless beyond the most a rate can be (a warning)",
    ),
)
SOURCE = Message("Khoảng có thể có của chỉ tiêu trong danh mục.", "The catalogue's bounds.")
EXAMPLES = (
    example(
        "hạng 70 trên 63 tỉnh", "rank 70 of 63 provinces",
        plan_of(observed("bc.1", "pci", "2024", "70 rank", statistic="rank", denominator="63")),
        "bc.1",
    ),
    example(
        "che phủ rừng 156%", "a forest cover of 156%",
        plan_of(promised("nq.1", "forest_cover", "2030", ">= 156 %")),
        "nq.1",
    ),
    example(
        "số khách âm", "fewer than no visitors",
        plan_of(observed("bc.1", "tourist_arrivals", "2024", "-1200 visitors")),
        "bc.1",
    ),
    example(
        "55 trên 53 xã", "55 of 53 communes",
        plan_of(promised("nq.1", "new_rural_communes", "2030", ">= 55 count", denominator="53")),
        "nq.1",
    ),
    example(
        "hạng 40 trở lên trong 34 tỉnh; không quá 120%", "rank 40 or better of 34; at most 120%",
        plan_of(
            promised("nq.1", "par_index", "2030", "<= 40 rank", statistic="rank", denominator="34"),
            promised("nq.2", "forest_cover", "2030", "<= 120 %"),
            promised("nq.3", "grdp_services", "2030", ">= 115 %", statistic="share"),
        ),
        "nq.1", "nq.2", "nq.3",
    ),
    example(
        "khoảng 80-75 triệu đồng", "a range of 80-75 million VND",
        plan_of(promised("nq.1", "grdp_per_capita", "2030", "range 80 75 million VND/person")),
        "nq.1",
    ),
    example(
        "che phủ rừng 156% trong dự thảo", "a forest cover of 156% in a draft",
        plan_of(
            paper("dt", status="draft"), promised("dt.1", "forest_cover", "2030", ">= 156 %")
        ),
        "dt.1",
        severity="warning",
    ),
    example(
        "che phủ rừng mỗi năm 156%", "a forest cover of 156% in each year",
        plan_of(
            promised("nq.1", "forest_cover", "2026/2030", ">= 156.54 %", statistic="each_year"),
            promised("nq.2", "forest_cover", "2026/2030", ">= 56.54 %", statistic="each_year"),
            promised("nq.3", "budget_revenue", "2026/2030", ">= 112 %", statistic="each_year"),
            promised("nq.4", "disbursement_rate", "2026/2030", ">= 104 %", statistic="each_year",
                     denominator="kế hoạch"),
        ),
        "nq.1",
        severity="warning",
    ),
    example(
        "104% kế hoạch, tất cả các xã, hạng cuối", "104% of the plan, every commune, last",
        plan_of(
            observed("bc.1", "forest_cover", "2024", "104 %", denominator="kế hoạch"),
            observed("bc.2", "new_rural_communes", "2024", "53 count", denominator="53"),
            observed("bc.3", "pci", "2024", "63 rank", statistic="rank", denominator="63"),
            observed("bc.4", "trade_turnover", "2024", "152 %", statistic="growth"),
            observed("bc.5", "grdp_product_tax", "2024", "-3.2 %", statistic="growth"),
            promised("nq.1", "tourist_arrivals", "2030", ">= 115 %"),
            promised("nq.2", "par_index", "2030", "<= 34 rank", statistic="rank", denominator="34"),
            promised("nq.3", "health_insurance_coverage", "2030", "<= 100 %"),
            promised("nq.4", "forest_cover", "2030", ">= 0 %"),
        ),
    ),
    example(
        "100,0% sau khi cộng các phần đã làm tròn", "100.04% printed with one digit",
        plan_of(observed("bc.1", "clean_water_rate", "2024", "100.0 %")),
    ),
)  # fmt: skip
BACKWARDS = Message(
    "{what}: đầu thấp lớn hơn đầu cao. Đối chiếu văn bản gốc rồi đổi chỗ hoặc sửa một đầu.",
    "{what}: the low end is above the high one. Check the original, then swap them or mend one.",
)
WHY_NOT = Message("không có khoảng nào giới hạn", "nothing bounds it")


@check(title=Message("Giá trị không thể có", "Impossible values"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """What lies outside its limits, figures first."""
    yield from outcomes(at, _broken(at), lambda: of_sheets(at.figures, _has_limits(at)), WHY_NOT)


def _has_limits(at: Inspection) -> Iterator[bool]:
    return (limits(one, at.catalogue) != Limits() for one in at.figures.sheets)


def _broken(at: Inspection) -> Iterator[Result]:
    for row, limit in _figures(at):
        yield _result(at, row, row.quantity.unit, limit)
    for promise in at.plan.targets:
        if promise.bounds.is_backwards:
            yield _backwards(at, promise)
        beyond = _promise(at, promise)
        if beyond is not None and promise.bounds.unit:
            yield _result(at, promise, promise.bounds.unit, beyond)


def _backwards(at: Inspection, promise: Target) -> Result:
    message = filled(BACKWARDS, what=said(at, promise))
    severity = "" if at.is_in_force(promise.document) else "warning"
    return broken(promise.id, message=message, severity=severity, key="order")


def _figures(at: Inspection) -> Iterator[tuple[Observation, Limits]]:
    figures = at.figures
    known = np.array([limits(one, at.catalogue) for one in figures.sheets], np.float64)
    if not len(known):
        return
    low, high = known[figures.sheet, 0], known[figures.sheet, 1]
    counted = np.array([one.kind in OF_A_NUMBER for one in figures.sheets])[figures.sheet]
    high = np.where(counted, np.fmin(high, figures.whole), high)
    beyond = (figures.high < low) | (figures.low > high)  # (1)
    for one in np.flatnonzero(beyond).tolist():
        row = figures.rows[one]
        if not _is_other_percent(at, row):
            yield row, Limits(low[one], high[one])


def _is_other_percent(at: Inspection, row: Observation | Target) -> bool:
    """(3) Whether it is per cent of an amount that nobody calls a share."""
    indicator = at.indicator(row.indicator)
    unit = row.quantity.unit if isinstance(row, Observation) else row.bounds.unit
    if indicator is None or unit is None or row.statistic != "level":
        return False
    return unit.kind == "percent" and _own_kind(at, row) != "percent"


def _own_kind(at: Inspection, row: Observation | Target) -> str:
    indicator = at.indicator(row.indicator)
    return at.catalogue.units.parse(indicator.unit).kind if indicator else ""


def _promise(at: Inspection, one: Target) -> Limits | None:
    """The limits that a promise passes."""
    bounds = one.bounds
    if bounds.unit is None or _is_other_percent(at, one):
        return None
    kind, statistic = bounds.unit.kind, one.statistic
    if statistic == "each_year":  # (4)
        if kind != "percent" or _own_kind(at, one) != kind:
            return None
        statistic = "level"
    sheet = sheet_of(one.indicator, statistic, kind, one.denominator, definition=one.definition)
    low, high = limits(sheet, at.catalogue)  # (2)
    if one.statistic == "each_year":
        low = float("-inf")
    if one.denominator.isdecimal() and kind in OF_A_NUMBER:
        high = min(high, float(one.denominator))
    factor = bounds.unit.factor
    ends = [one for one in bounds.ends if one is not None]
    above = any(float((one - half_digit(one)) * factor) > high for one in ends)
    below = any(float((one + half_digit(one)) * factor) < low for one in ends)
    return Limits(low, high) if above or below else None


def _result(at: Inspection, row: Observation | Target, unit: Unit, limit: Limits) -> Result:
    factor = float(unit.factor)
    low, high = (limit.low / factor, limit.high / factor)
    extent = Extent(_end(low), _end(high), unit.code)
    is_sure = row.statistic != "each_year" and at.is_in_force(row.document)
    message = Message(
        "{what}, nhưng chỉ có thể {range}. Đối chiếu văn bản gốc rồi sửa con số, đơn vị hoặc tổng.",
        "{what}, but only {range} is possible. Check the original and mend number, unit or whole.",
    )
    words = both(lambda lang: extent_words(extent, symbol(at, unit, lang), lang))
    return broken(
        row.id,
        message=filled(message, what=said(at, row), range=words),
        severity="" if is_sure else "warning",
        expected=extent,
    )


def _end(number: float) -> Decimal | None:
    return Decimal(f"{number:.12g}") if isfinite(number) else None
