"""A province's rate lies between the lowest and the highest of its communes.

Broken where a rate or share of the plan's own place lies outside those of all the places directly
in it, for one time: it is their mean, whatever the weights.

Ignores: (1) what rounding explains; (2) growth, indices and what is not a mean of its parts, rates
above 100 or below 0; (3) fewer than five parts, or a part without a figure; (4) figures of other
definitions or wholes, estimates beside what was measured, assumed figures; (5) rates of what bodies
do, of which the province has its own.

Source: a weighted mean is not outside the range of what it is the mean of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.figures.history import Rows
from lotrinh.checks.figures.outcomes import Mask, outcomes
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, said
from lotrinh.domain.message import Message
from lotrinh.domain.place import Place
from lotrinh.domain.plan import Plan

FEWEST = 5
PROVINCE = "9x"
MEANS = ("mean", "weighted_mean")
OF_RESIDENTS = frozenset({
    "social", "health", "education", "agriculture", "environment", "labour", "culture", "energy",
    "transport", "tourism",
})  # fmt: skip
ABOUT = Message(
    "Tỷ lệ của tỉnh nằm trong khoảng tỷ lệ của các xã.",
    "A province's rate lies between the lowest and the highest of its communes.",
)
IGNORES = (
    Message("sai lệch do làm tròn", "what rounding explains"),
    Message("tốc độ tăng, chỉ số, số không phải bình quân, tỷ lệ trên 100%",
            "growth, indices, what is not a mean, rates above 100%"),
    Message("dưới năm xã, hoặc có xã chưa có số", "fewer than five parts, or one without a figure"),
    Message("định nghĩa hoặc mẫu số khác, số ước bên số đo, số giả định",
            "other definitions or wholes, estimates beside measured figures, assumed figures"),
    Message("tỷ lệ về việc của cơ quan: tỉnh có cơ quan riêng ngoài các xã",
            "rates of what bodies do: a province has its own beside its communes"),
)  # fmt: skip
SOURCE = Message(
    "Bình quân có trọng số không vượt khoảng của các số hạng.",
    "A weighted mean is not outside the range of what it is the mean of.",
)
WORDS = Message(
    "{said} nằm ngoài khoảng của cả {many} nơi bên trong: gần nhất là {nearest}. Tỷ lệ chung là "
    "bình quân nên không thể như vậy; đối chiếu hai nguồn, mẫu số và số các nơi đã đủ chưa.",
    "{said} is outside the range of all {many} places within: the nearest is {nearest}. The rate "
    "of the whole is their mean and cannot be; compare the sources and what the rates are of, and "
    "see whether all the places are there.",
)
WHY_NOT = Message(
    "không phải tỷ lệ của tỉnh có số của mọi xã", "not a rate with figures for all the parts"
)


def _rates(whole: str, *parts: str, indicator: str = "poverty_rate", **more: str) -> Plan:
    """A province with its rate and those of its communes, one of which may be blank."""
    places = [Place(id=PROVINCE, name="Tỉnh", kind="province")]
    places += [
        Place(id=f"x{one}", name=f"Xã {one}", kind="commune", parent=PROVINCE)
        for one in range(len(parts))
    ]
    figures = [
        observed(f"r{one}", indicator, "2024", f"{rate} %", area=f"x{one}")
        for one, rate in enumerate(parts)
        if rate
    ]
    own = observed("whole", indicator, "2024", f"{whole} %", area=PROVINCE, **more)
    return replace(plan_of(*places, own, *figures), area=PROVINCE)


COMMUNES = ("5.1", "7.2", "6.4", "8.0", "4.9", "6.6")
EXAMPLES = (
    example(
        "tỉnh nghèo 9,4%, các xã 4,9-8,0%", "9.4% are poor in the province, 4.9 to 8.0% in each",
        _rates("9.4", *COMMUNES), "whole r3",
    ),
    example(
        "tỉnh nghèo 3,2%, các xã 4,9-8,0%", "3.2% are poor in the province, 4.9 to 8.0% in each",
        _rates("3.2", *COMMUNES), "whole r4",
    ),
    example("tỉnh ở trong khoảng", "a province within the range", _rates("6.8", *COMMUNES)),
    example("do làm tròn", "what rounding explains", _rates("8", *COMMUNES)),
    example("một xã chưa có số", "one commune without a figure", _rates("9.4", *COMMUNES, "")),
    example("chỉ có bốn xã", "only four communes", _rates("9.4", *COMMUNES[:4])),
    example("số ước của tỉnh", "an estimate for the province",
            _rates("9.4", *COMMUNES, status="estimate")),
    example("chuẩn nghèo khác", "another standard of poverty",
            _rates("9.4", *COMMUNES, definition="2026-2030")),
    example("tốc độ tăng", "growth", _rates("9.4", *COMMUNES, indicator="grdp")),
    example("cơ quan cấp tỉnh cũng giải ngân", "the province's own bodies disburse too",
            _rates("9.4", *COMMUNES, indicator="disbursement_rate")),
)  # fmt: skip


@dataclass(frozen=True)
class Suspect:
    """A rate beyond those of the parts; `nearest` is the part's row that is nearest to it."""

    row: int
    nearest: int
    many: int


@check(title=Message("Tỷ lệ của tỉnh ngoài khoảng của các xã", "A rate outside those of its parts"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each rate of the plan's own place whose parts are all known."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    tested = np.zeros(len(at.figures), np.bool_)
    for row in _wholes(at).tolist():
        tested[row] = _parts(at, row) is not None
    return tested


def _broken(at: Inspection) -> Iterator[Result]:
    for row in _beyond(at).tolist():
        parts = _parts(at, row)
        if parts is not None and (suspect := _suspect(at, row, parts)):
            yield _result(at, suspect)


def _is_mean(at: Inspection) -> Mask:
    """(2) One flag a sheet."""
    found = []
    for one in at.figures.sheets:
        known = at.indicator(one.indicator) if one[1:3] == ("level", "percent") else None
        is_mean = known is not None and known.aggregation in MEANS
        found.append(is_mean and known is not None and known.field in OF_RESIDENTS)  # (5)
    return np.array(found, np.bool_)


def _latest(at: Inspection) -> Rows:
    figures = at.figures
    latest = figures.latest
    latest = latest[_is_mean(at)[figures.sheet[latest]]] if len(latest) else latest
    value = figures.value[latest]
    return latest[(value >= 0) & (value <= 100) & ~figures.is_assumed[latest]]  # (2) (4)


def _wholes(at: Inspection) -> Rows:
    latest = at.once(_latest)
    is_own = np.array([one == at.plan.area for one in at.figures.areas], np.bool_)
    return latest[is_own[at.figures.area[latest]]] if len(latest) else latest


def _beyond(at: Inspection) -> Rows:
    """Rates beyond every part that is known of their time; which ones must be is not asked."""
    figures, wholes = at.figures, _wholes(at)
    within = {one.id for one in at.once(_places)}
    is_part = np.array([one in within for one in figures.areas], np.bool_)
    if not len(wholes) or is_part.sum() < FEWEST:  # (3)
        return wholes[:0]
    latest = at.once(_latest)
    parts = latest[is_part[figures.area[latest]]]
    time = figures.sheet.astype(np.int64) * len(figures.periods) + figures.period
    many = len(figures.sheets) * len(figures.periods)
    low, high = np.full(many, np.inf), np.full(many, -np.inf)
    np.minimum.at(low, time[parts], figures.low[parts])
    np.maximum.at(high, time[parts], figures.high[parts])
    own = time[wholes]
    beyond = (figures.low[wholes] > high[own]) | (figures.high[wholes] < low[own])  # (1)
    found: Rows = wholes[beyond & np.isfinite(low[own])]
    return found


def _places(at: Inspection) -> tuple[Place, ...]:
    return tuple(one for one in at.catalogue.places.values() if one.parent == at.plan.area)


def _parts(at: Inspection, row: int) -> list[int] | None:
    """(3) (4) The rows of all places within at that time, nothing where one is missing."""
    figures = at.figures
    period, sheet = figures.periods[figures.period[row]], int(figures.sheet[row])
    places = [one.id for one in at.once(_places) if one.exists_on(period.end)]
    is_estimate = figures.rows[row].status == "estimate"
    found = []
    for place in places:
        rows = [one for one in at.known.rows(sheet, place)
                if figures.period[one] == figures.period[row]]  # fmt: skip
        if not rows or (figures.rows[rows[0]].status == "estimate") != is_estimate:
            return None
        found += rows
    is_assumed = figures.is_assumed[found].any() if found else False
    return None if len(found) < FEWEST or is_assumed else found


def _suspect(at: Inspection, row: int, parts: list[int]) -> Suspect | None:
    figures = at.figures
    highest, lowest = (
        max(parts, key=lambda one: figures.high[one]), min(parts, key=lambda one: figures.low[one])
    )  # fmt: skip
    if figures.low[row] > figures.high[highest]:
        return Suspect(row, highest, len(parts))
    if figures.high[row] < figures.low[lowest]:
        return Suspect(row, lowest, len(parts))
    return None


def _result(at: Inspection, one: Suspect) -> Result:
    rows = at.figures.rows
    message = filled(
        WORDS, said=said(at, rows[one.row]), nearest=said(at, rows[one.nearest]),
        many=str(one.many),
    )  # fmt: skip
    return broken(*at.figures.restated(one.row), rows[one.nearest].id, message=message)
