"""The steps promised for single years do not lead to what is promised for the years together.

Growth of the years compounds, points and amounts add up; a step counts at the end that leads
furthest. Where years are still without a promise, they must not need half a point a year more than
the average.

Ignores:
1. drafts and superseded papers, and spans that are over: that is a verdict;
2. spans of more than six years: a master plan is not divided into years;
3. other prices, wholes and definitions;
4. of amounts, spans in which a year has neither a promise nor a figure.

Source: arithmetic of averages and sums.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import yearly_figures
from lotrinh.checks.ledger.promise import Promise, rows_of
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, gap_words, quantity_words, value_words
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity

ABOUT = Message(
    "Các bước hứa cho từng năm dẫn tới điều đã hứa cho cả giai đoạn.",
    "The steps promised for single years lead to what is promised for them together.",
)
IGNORES = (
    Message(
        "dự thảo, văn bản đã bị thay thế và giai đoạn đã qua",
        "drafts, superseded papers and spans that are over",
    ),
    Message("giai đoạn dài hơn sáu năm", "spans of more than six years"),
    Message("giá, tổng hoặc định nghĩa khác", "other prices, wholes and definitions"),
    Message(
        "với số cộng dồn: giai đoạn có năm chưa có lời hứa hay số liệu",
        "of amounts: spans in which a year has neither a promise nor a figure",
    ),
)
SOURCE = Message("Số học của bình quân và tổng", "The arithmetic of averages and sums")
FIVE = {"statistic": "average_growth", "base_period": "2025"}
YEAR = {"statistic": "growth"}
EXAMPLES = (
    example(
        "Năm năm bình quân 10%, năm đầu chỉ hứa 7%",
        "10% a year over five years, only 7% promised for the first",
        plan_of(
            promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", **FIVE),
            promised("nam.1", "grdp", "2026", ">= 7 %", **YEAR),
        ),
        "kh.1 nam.1",
    ),
    example(
        "Tổng năm năm và các năm cộng lại",
        "The five-year total and its years added up",
        plan_of(
            promised("kh.1", "forest_planting", "2026/2028", ">= 7500 ha", statistic="total"),
            promised("nam.1", "forest_planting", "2026", ">= 1500 ha"),
            promised("nam.2", "forest_planting", "2027", ">= 1500 ha"),
            promised("nam.3", "forest_planting", "2028", ">= 1600 ha"),
        ),
        "kh.1 nam.1 nam.2 nam.3",
    ),
    example(
        "Năm đầu thấp hơn một chút, năm sau bù lại",
        "The first year a little lower, the next ones make up for it",
        plan_of(
            promised("kh.1", "grdp", "2026/2028", ">= 10 %/year", **FIVE),
            promised("nam.1", "grdp", "2026", ">= 9 %", **YEAR),
            promised("nam.2", "grdp", "2027", ">= 10 %", **YEAR),
            promised("nam.3", "grdp", "2028", ">= 11.1 %", **YEAR),
        ),
    ),
    example(
        "Quy hoạch mười năm; tổng còn thiếu một năm",
        "A ten-year plan; a total with a year still open",
        plan_of(
            promised(
                "qh.1", "grdp", "2021/2030", ">= 9.72 %/year", statistic="average_growth",
                base_period="2020",
            ),
            promised("nam.1", "grdp", "2026", ">= 7 %", **YEAR),
            promised("kh.2", "forest_planting", "2026/2027", ">= 3000 ha", statistic="total"),
            promised("nam.2", "forest_planting", "2026", ">= 1000 ha"),
            observed("bc.1", "forest_planting", "2022", "900 ha"),
        ),
    ),
)  # fmt: skip
LONGEST = 6
SHORT = 0.5
MISSED = Message(
    "{whole}, nhưng các năm ({steps}) cộng lại chỉ cho {given}, thiếu {off}. Nâng các năm, hoặc hạ "
    "mức của cả giai đoạn.",
    "{whole}, but its years ({steps}) together give only {given}, {off} short. Raise the years, or "
    "lower the whole.",
)
LEFT = Message(
    "{whole}, nhưng các năm đã hứa ({steps}) để lại {given} mỗi năm cho những năm còn lại, hơn "
    "{off}. Nâng các năm, hoặc nói năm nào sẽ bù.",
    "{whole}, but the years promised ({steps}) leave {given} a year for the others, {off} more. "
    "Raise the years, or say which will make up for it.",
)


@dataclass(frozen=True, slots=True)
class Step:
    """What one year gives at most by what is promised or known, and the rows that say so."""

    year: int
    value: float
    rows: tuple[str, ...]
    words: Message


@check(
    title=Message("Các năm không dẫn tới cả giai đoạn", "The years do not lead to the whole"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each number promised for a span whose years do not lead there."""
    for (_, area), timeline in at.ledger.standing.items():
        current = [
            one for one in timeline if one.force == "in_force" and one.end >= at.today  # 1
        ]  # fmt: skip
        wholes: dict[Hashable, list[Promise]] = defaultdict(list)
        for one in current:
            if _is_whole(one):
                wholes[one.measure, one.time, one.wanted_end].append(one)
        for same in wholes.values():
            steps = _steps(at, same[0], current, area)
            if steps:
                yield from _judged(at, same, list(steps.values()))


def _is_whole(one: Promise) -> bool:
    period, years = one.target.period, one.end.year - one.start.year + 1
    if period is None or one.is_each_year or one.wanted_end is None or one.wants == "neutral":
        return False
    is_sum = one.measure.aspect == "level" and period.is_of_years
    is_average = one.measure.aspect in ("growth", "change")
    return (is_sum or is_average) and 1 < years <= LONGEST and _of_years(one)  # 2


def _of_years(one: Promise) -> bool:
    return (one.start.month, one.start.day, one.end.month) == (1, 1, 12)


def _steps(
    at: Inspection, whole: Promise, timeline: Sequence[Promise], area: str
) -> Mapping[int, Step]:
    """The years of a span that are promised, or known, at the end that leads furthest."""
    promised: dict[int, list[Promise]] = defaultdict(list)
    for one in timeline:  # 3
        is_year = one.start.year == one.end.year and _of_years(one) and not one.is_each_year
        if is_year and one.measure == whole.measure and whole.start <= one.start <= whole.end:
            promised[one.start.year].append(one)
    if not promised:
        return {}
    found = {year: _step(at, year, ones, whole.wants) for year, ones in promised.items()}
    for year, row in yearly_figures(at.known, whole.target.indicator, area, whole.measure):
        if year not in found and whole.start.year <= year <= whole.end.year:
            figure, value = at.figures.rows[row], float(at.figures.value[row])
            found[year] = Step(year, value, (figure.id,), value_words(at, figure))
    return dict(sorted(found.items()))


def _step(at: Inspection, year: int, promises: Sequence[Promise], wants: str) -> Step:
    sign = -1 if wants == "less" else 1
    one = min(promises, key=lambda one: sign * _furthest(one, wants))
    return Step(year, _furthest(one, wants), rows_of(promises), value_words(at, one.target))


def _furthest(one: Promise, wants: str) -> float:
    ends = (one.room.low, one.room.high) if wants == "less" else (one.room.high, one.room.low)
    return float(next((end for end in ends if end is not None), 0))


def _judged(at: Inspection, same: Sequence[Promise], steps: Sequence[Step]) -> Iterator[Result]:
    whole = same[0]
    sign = -1 if whole.wants == "less" else 1
    years = whole.end.year - whole.start.year + 1
    assert whole.wanted_end is not None
    end, left = float(whole.wanted_end), years - len(steps)
    given = [one.value for one in steps]
    if left and whole.measure.aspect == "level":  # 4
        return
    result = _rest(whole, end, given, years) if left else _together(whole, given)
    off = sign * (result - end) if left else sign * (end - result)
    if off > (SHORT if left else _print(whole)):
        yield _finding(at, same, steps, LEFT if left else MISSED, result, off)


def _together(whole: Promise, given: Sequence[float]) -> float:
    if whole.measure.aspect == "level":
        return sum(given)
    if whole.measure.aspect == "change":
        return sum(given) / len(given)
    factor = prod(max(1 + one / 100, 0.0) for one in given)
    return float(factor ** (1 / len(given)) - 1) * 100


def _rest(whole: Promise, end: float, given: Sequence[float], years: int) -> float:
    left = years - len(given)
    if whole.measure.aspect == "change":
        return (end * years - sum(given)) / left
    factor = max(1 + end / 100, 0.0) ** years / prod(max(1 + one / 100, 0.01) for one in given)
    return float(factor ** (1 / left) - 1) * 100


def _print(whole: Promise) -> float:
    """What rounding of the whole and its years may leave: a hundredth of its number."""
    return abs(float(whole.wanted_end or 0)) / 100


def _finding(
    at: Inspection, same: Sequence[Promise], steps: Sequence[Step], template: Message,
    result: float, off: float,
) -> Result:  # fmt: skip
    whole = same[0]
    listed = both(
        lambda lang: "; ".join(f"{one.year}: {one.words.in_language(lang)}" for one in steps)
    )
    message = filled(
        template, whole=promise_words(at, whole), steps=listed,
        given=quantity_words(at, _amount(whole, result)), off=gap_words(at, _amount(whole, off)),
    )  # fmt: skip
    rows = dict.fromkeys((*rows_of(same), *(row for one in steps for row in one.rows)))
    return broken(*rows, message=message)


def _amount(whole: Promise, value: float) -> Quantity:
    """A number of base units in the unit of the promise; a fall as a positive number."""
    unit = whole.target.bounds.unit
    assert unit is not None
    sign = -1 if whole.target.statistic == "average_reduction" else 1
    number = abs(Decimal(f"{sign * value / float(unit.factor):.2f}"))
    return Quantity(number, unit)
