"""A figure is not a thousand times what other versions or years say.

Two figures, or two promises of versions of a document, for one thing and time have the same digits
but differ by a factor of 1,000 or more (10 and 100 between figures too); or a figure of a year is
some thousand times its neighbours; or a promise is some thousand times what was last known.

Ignores: (1) ranks, growth and changes; (2) digits that agree only because there are few of them,
for factors of 10 and 100; (3) years without two neighbours that are near to each other; (4) zero.

Source: thousands are parted by points in Vietnamese, decimals in English: 169.317 is read as both.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import log10

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.figures import Floats
from lotrinh.checks.figures.history import SHORTEST
from lotrinh.checks.figures.outcomes import Mask, given_again, outcomes
from lotrinh.checks.figures.restatement import disputed, restatements
from lotrinh.checks.figures.sheet import sheet_of
from lotrinh.checks.figures.slip import THOUSANDS, slip
from lotrinh.checks.figures.step import measure_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, said
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target

NEAR = 1.0
FAR = 2.5
HALF_A_PLACE = 0.5
NEARLY = 0.2
ABOUT = Message(
    "Một con số không gấp nghìn lần số ở bản khác hoặc ở năm bên cạnh: thường do nhầm dấu chấm, "
    "dấu phẩy hoặc đơn vị.",
    "A figure is not a thousand times what another version or the years beside it say: a point or "
    "a unit has slipped.",
)
IGNORES = (
    Message("thứ hạng", "ranks"),
    Message("các số ít chữ số mà chỉ khác 10, 100 lần", "few digits that differ by 10 or 100"),
    Message("năm không có hai năm bên cạnh gần nhau", "years without two neighbours that agree"),
    Message("số không, số đếm mới bắt đầu", "zero, and counts of what only begins"),
)
SOURCE = Message(
    "Dấu chấm là hàng nghìn trong tiếng Việt, là thập phân trong tiếng Anh.",
    "A point parts thousands in Vietnamese and decimals in English.",
)
EXAMPLES = (
    example(
        "chuyển đổi số 169.317 tỷ và 169,317 tỷ trong hai bản dự thảo",
        "digital transformation for 169,317 and for 169.317 billion in two drafts",
        plan_of(
            promised("v1.32", "digital_transformation_budget", "2026", "> 169317 billion VND"),
            promised("v2.32", "digital_transformation_budget", "2026", "> 169.317 billion VND"),
        ),
        "v1.32 v2.32",
    ),
    example(
        "41,8% và 418%", "41.8% and 418%",
        plan_of(
            observed("a", "disbursement_rate", "2024", "41.8 %", denominator="kế hoạch"),
            observed("b", "disbursement_rate", "2024", "418 %", denominator="kế hoạch"),
        ),
        "a b",
    ),
    example(
        "một năm gấp nghìn lần các năm bên cạnh", "one year a thousand times its neighbours",
        plan_of(
            observed("a", "budget_revenue", "2021", "1.9 billion VND"),
            observed("b", "budget_revenue", "2022", "2050 billion VND"),
            observed("c", "budget_revenue", "2023", "2103 billion VND"),
            observed("d", "budget_revenue", "2024", "2524 billion VND"),
        ),
        "a",
    ),
    example(
        "hai năm hơn kém nhau nghìn lần", "two years a thousand times apart",
        plan_of(
            observed("a", "budget_revenue", "2023", "2103 billion VND"),
            observed("b", "budget_revenue", "2024", "2.524 billion VND"),
        ),
        "a b",
    ),
    example(
        "hứa gấp nghìn lần số đã có", "a promise of a thousand times what is known",
        plan_of(
            observed("a", "budget_revenue", "2024", "2524 billion VND"),
            promised("nq.1", "budget_revenue", "2026", ">= 3100000 billion VND"),
        ),
        "a nq.1",
    ),
    example(
        "tăng gấp đôi, số đếm mới bắt đầu, hạng", "twice as much, a count that begins, ranks",
        plan_of(
            observed("a", "budget_revenue", "2024", "2524 billion VND"),
            promised("nq.1", "budget_revenue", "2030", ">= 5600 billion VND"),
            observed("b", "base_stations_5g", "2024", "2 count"),
            observed("e", "base_stations_5g", "2023", "1800 count"),
            promised("nq.2", "base_stations_5g", "2030", ">= 1500 count"),
            observed("c", "pci", "2024", "6 rank", statistic="rank"),
            observed("d", "pci", "2024", "60 rank", statistic="rank"),
        ),
    ),
)  # fmt: skip
SAME_DIGITS = Message(
    "{first} và {second}: cùng chữ số nhưng hơn kém {times} lần. Có lẽ nhầm dấu chấm, dấu phẩy "
    "hoặc đơn vị; đối chiếu bản gốc và sửa số sai.",
    "{first} and {second}: the same digits, {times} times apart. A point, a comma or a unit has "
    "probably slipped; check the original and mend the wrong one.",
)
JUMP = Message(
    "{first} và {second} hơn kém nhau khoảng {times} lần. Có lẽ nhầm đơn vị hoặc dấu chấm; đối "
    "chiếu bản gốc và sửa số sai.",
    "{first} and {second} are some {times} times apart. A unit or a point has probably slipped; "
    "check the original and mend the wrong one.",
)

Row = Observation | Target
WHY_NOT = Message("không có số nào khác để so", "there is nothing to compare it with")


@check(title=Message("Nhầm đơn vị, nhầm dấu", "Slips of a unit or point"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Slips between vintages, between promises, against other years, against what is known."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    """What has other years or other publications to stand against."""
    tested = given_again(at.figures)
    for history in at.histories:
        tested[history.row] = True
    return tested


def _broken(at: Inspection) -> Iterator[Result]:
    seen: set[str] = set()
    for one in (*_vintages(at), *_versions(at), *_years(at), *_promises(at)):
        if not seen.issuperset(one.subjects):
            seen.update(one.subjects)
            yield one


def _vintages(at: Inspection) -> Iterator[Result]:
    for cell in disputed(at.figures):
        if cell[0].quantity.unit.kind == "rank":  # (1)
            continue
        pairs = ((slip(a.quantity, b.quantity), a, b) for a, b in combinations(cell, 2))
        places, first, second = max(pairs, key=lambda one: one[0])
        if places:
            ids = restatements(cell, first, second)
            yield _result(at, SAME_DIGITS, first, second, places, ids)


def _versions(at: Inspection) -> Iterator[Result]:
    told: dict[Hashable, list[Target]] = defaultdict(list)
    for one in at.plan.targets:
        if one.bounds.unit and one.bounds.is_numeric and one.bounds.unit.kind != "rank":
            told[_promised(one)].append(one)
    for promises in told.values():
        if len(promises) > 1 and len({one.demanded for one in promises}) > 1:
            yield from _slipped(at, promises)


def _promised(one: Target) -> Hashable:
    """What a promise is about."""
    kind = one.bounds.unit and one.bounds.unit.kind
    about = (one.indicator, one.area, one.statistic, one.period, one.price_basis, one.definition)
    return *about, one.denominator, kind


def _slipped(at: Inspection, promises: Sequence[Target]) -> Iterator[Result]:
    for first, second in combinations(promises, 2):
        places = slip(_end(first), _end(second))
        if places in THOUSANDS:
            same = (_end(first).base_value, _end(second).base_value)
            ids = tuple(one.id for one in promises if _end(one).base_value in same)
            yield _result(at, SAME_DIGITS, first, second, places, ids)
            return


def _end(one: Target) -> Quantity:
    """The number that a promise states, the low one of a range."""
    bounds = one.bounds
    number = bounds.high if bounds.low is None else bounds.low
    assert number is not None and bounds.unit is not None
    return Quantity(number, bounds.unit)


def _years(at: Inspection) -> Iterator[Result]:
    figures = at.figures
    amounts = np.array([_is_amount(one.kind) for one in figures.sheets], bool)
    for history in at.histories:
        least, most = history.value.min(axis=1), history.value.max(axis=1)
        chosen = amounts[figures.sheet[history.row[:, 0]]] & (least > 0)  # (4)
        chosen &= most >= least * 10**FAR
        size = np.log10(history.value[chosen])
        rows = history.row[chosen]
        for line in range(len(rows)):
            yield from _odd_years(at, rows[line].tolist(), size[line])


def _odd_years(at: Inspection, rows: list[int], size: Floats) -> Iterator[Result]:
    """(3) Years that are thousands of times the two nearest ones, which are near to each other."""
    if len(rows) == SHORTEST:
        yield from _two_years(at, rows, float(size[1] - size[0]))
        return
    for place, row in enumerate(rows):
        others = [one for one in range(len(rows)) if one != place]
        first, second = sorted(others, key=lambda one: abs(one - place))[:2]
        steps = size[place] - size[first], size[place] - size[second]
        places = _thousands(steps[0])
        if abs(steps[0] - steps[1]) <= NEAR and places and places == _thousands(steps[1]):
            own, beside = at.figures.rows[row], at.figures.rows[rows[first]]
            yield _result(at, JUMP, own, beside, places, at.figures.restated(row))


def _two_years(at: Inspection, rows: list[int], step: float) -> Iterator[Result]:
    """Two years that differ by nearly just a thousand times; counts may begin so small."""
    first, second = (at.figures.rows[row] for row in rows)
    places = _thousands(step)
    if abs(abs(step) - places) <= NEARLY and first.quantity.unit.kind != "count":
        yield _result(at, JUMP, first, second, places, (first.id, second.id))


def _promises(at: Inspection) -> Iterator[Result]:
    """Levels promised that are thousands of times the newest known one of the same thing."""
    for one in at.plan.targets:
        unit = one.bounds.unit
        if unit is None or not one.bounds.is_numeric or not _is_amount(unit.kind):
            continue
        sheet = sheet_of(
            one.indicator, one.statistic, unit.kind, one.denominator, one.price_basis,
            definition=one.definition,
        )  # fmt: skip
        known = at.known.newest(sheet, one.area) if sheet.statistic == "level" else None
        if known is not None and unit.kind != "count":  # (4)
            places = _times(_end(one), known.quantity)
            if places:
                yield _result(at, JUMP, one, known, places, (known.id, one.id))


def _times(first: Quantity, second: Quantity) -> int:
    if first.value <= 0 or second.value <= 0:  # (4)
        return 0
    return _thousands(log10(first.base_value / second.base_value))


def _thousands(places: float) -> int:
    """The nearest of a thousand, a million, a billion times; 0 where none is near."""
    nearest = 3 * round(abs(places) / 3)
    return nearest if nearest and abs(abs(places) - nearest) <= HALF_A_PLACE else 0


def _is_amount(kind: str) -> bool:
    return measure_of("level", kind) == "amount"


def _result(
    at: Inspection,
    words: Message,
    first: Row,
    second: Row,
    places: int,
    subjects: Sequence[str],
) -> Result:
    times = both(lambda lang: format_number(Decimal(10**places), lang))
    message = filled(words, first=said(at, first), second=said(at, second), times=times)
    return broken(*subjects, message=message)
