"""A place stands where the places of its kind stand.

Levels and growth of one indicator and time are compared among at least eight places of one kind;
broken where a place lies six robust deviations from the median, and twice or half of it (25 points
for rates, 15 for growth, eighty times or an eightieth for what goes with the size of a place, which
only a slip of units explains).

Ignores: (1) ranks; (2) fewer than eight places; (3) times in which half of the places have one
value, or more than a tenth would stand out; (4) places of unknown kind; (5) assumed figures.

Source: median and median absolute deviation (Hampel).
"""

from collections.abc import Iterator
from decimal import Decimal
from math import exp, log

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.figures.history import Rows, runs
from lotrinh.checks.figures.outcomes import Mask, outcomes
from lotrinh.checks.figures.outlying import far_from_peers
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.figures.step import measure_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, quantity_words, said
from lotrinh.domain.message import Message
from lotrinh.domain.place import Place
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.validity import Validity

FEWEST = 8
FLOOR = {"amount": log(2), "size": log(80), "rate": 25.0, "growth": 15.0}
RATIOS = ("amount", "size")
PER_SOMETHING = ("_per_person", "per_10000_people", "per_1000_people", "index_points", "yield")
ABOUT = Message(
    "Một nơi không lệch hẳn các nơi cùng loại về cùng chỉ tiêu trong cùng kỳ.",
    "A place does not stand out of the places of its kind in one indicator and time.",
)
IGNORES = (
    Message("thứ hạng", "ranks"),
    Message("dưới tám nơi", "fewer than eight places"),
    Message("kỳ mà các nơi quá giống hoặc quá khác nhau", "times too much alike or too wide"),
    Message("nơi không rõ loại", "places of unknown kind"),
    Message("số giả định", "assumed figures"),
)
SOURCE = Message("Trung vị và độ lệch tuyệt đối trung vị.", "Median and median absolute deviation.")


def _communes(*rates: str) -> tuple[object, ...]:
    """Communes of a province, each with its rate of poverty."""
    communes = [
        Place(id=f"x{place}", name=f"Xã {place}", kind="commune", parent="04", validity=Validity())
        for place in range(len(rates))
    ]
    figures = [
        observed(f"r{place}", "poverty_rate", "2024", f"{rate} %", area=f"x{place}")
        for place, rate in enumerate(rates)
    ]
    return (*communes, *figures)


def _areas(*areas: str) -> tuple[object, ...]:
    places = [one for one in _communes(*["10.0"] * len(areas)) if isinstance(one, Place)]
    return (*places, *(
        observed(f"a{place}", "natural_area", "2024", f"{area} km2", area=f"x{place}")
        for place, area in enumerate(areas)
    ))  # fmt: skip


EXAMPLES = (
    example(
        "một xã rộng 9.012 km² giữa các xã 38-83 km²", "a commune of 9,012 km² among 38-83 km²",
        plan_of(*_areas("52.1", "38.4", "90.12", "9012", "61.0", "44.8", "83.2", "57.7", "49.9")),
        "a3",
    ),
    example(
        "xã này rộng gấp mười xã kia", "a commune ten times as large as another",
        plan_of(*_areas("52.1", "38.4", "90.12", "401", "61.0", "44.8", "83.2", "57.7", "49.9")),
    ),
    example(
        "một xã nghèo 82,4% giữa các xã 9-15%", "one commune at 82.4% among 9-15%",
        plan_of(*_communes("12.1", "9.4", "11.0", "14.8", "82.4", "10.2", "13.3", "9.9", "12.7")),
        "r4",
    ),
    example(
        "các xã rất khác nhau", "communes that differ widely",
        plan_of(*_communes("12.1", "39.4", "55.0", "4.8", "62.4", "20.2", "33.3", "9.9", "72.7")),
    ),
    example(
        "chỉ có bốn xã", "only four communes",
        plan_of(*_communes("12.1", "9.4", "82.4", "11.3")),
    ),
)  # fmt: skip
WHY_NOT = Message("không đủ nơi cùng loại để so", "too few places of its kind to compare with")


@check(title=Message("Lệch hẳn nơi cùng loại", "Out of line with peers"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Places that stand out, all times of one measure together."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    tested = np.zeros(len(at.figures), np.bool_)
    for _, lines in _lines(at):
        tested[lines] = True
    return tested


def _broken(at: Inspection) -> Iterator[Result]:
    figures = at.figures
    for measure, lines in _lines(at):
        value = figures.value[lines]
        value = np.log(value) if measure in RATIOS else value
        for line, place in np.argwhere(far_from_peers(value, FLOOR[measure])).tolist():  # (3)
            usual = float(np.median(value[line]))
            usual = exp(usual) if measure in RATIOS else usual
            yield _result(at, int(lines[line, place]), usual, lines.shape[1] - 1)


def _lines(at: Inspection) -> Iterator[tuple[str, Rows]]:
    """Rows of the places of one kind at one time, a time a line, with their measure."""
    figures = at.figures
    if len(figures.areas) < FEWEST:  # (2)
        return
    kinds = {kind: place for place, kind in enumerate(sorted(_kinds(at)))}
    kind = np.array([kinds.get(_kind(at, one), -1) for one in figures.areas], np.int64)
    measures = np.array([_measure(one) for one in figures.sheets])
    latest = figures.latest
    for measure in FLOOR:
        rows = latest[(measures == measure)[figures.sheet[latest]]]
        rows = rows[(kind[figures.area[rows]] >= 0) & ~figures.is_assumed[rows]]  # (4) (5)
        if measure in RATIOS:
            rows = rows[figures.value[rows] > 0]
        time = figures.sheet[rows].astype(np.int64) * len(figures.periods) + figures.period[rows]
        key = time * len(kinds) + kind[figures.area[rows]]
        in_turn = np.argsort(key, kind="stable")
        for places in runs(key[in_turn], FEWEST):
            yield measure, rows[in_turn[places]]


def _kinds(at: Inspection) -> set[str]:
    return {kind for one in at.figures.areas if (kind := _kind(at, one))}


def _kind(at: Inspection, area: str) -> str:
    place = at.catalogue.places.get(area)
    return place.kind if place else ""


def _measure(sheet: Sheet) -> str:
    """(1) How places are compared; what goes with their size by less than what does not."""
    measure = measure_of(sheet.statistic, sheet.kind)
    if measure == "amount" and not sheet.kind.endswith(PER_SOMETHING):
        return "size" if sheet.statistic == "level" else ""
    return measure


def _result(at: Inspection, row: int, usual: float, many: int) -> Result:
    one = at.figures.rows[row]
    unit = one.quantity.unit
    about = quantity_words(at, Quantity(Decimal(f"{usual / float(unit.factor):.3g}"), unit))
    words = Message(
        "{said} lệch hẳn {many} nơi khác cùng loại, giữa là {usual}. Đối chiếu nguồn và "
        "đơn vị; nếu đúng, ghi lý do.",
        "{said} stands out of {many} other places of its kind, whose middle is {usual}. Check the "
        "source and the unit; if it is right, note why.",
    )
    message = filled(words, said=said(at, one), many=str(many), usual=about)
    return broken(*at.figures.restated(row), message=message)
