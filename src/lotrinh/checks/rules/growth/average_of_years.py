"""What an average growth leaves for its one unknown year fits what is known of that year.

An average over several years and the growth of all of them but one leave just one growth for that
one. With the growth of its first half this gives its second half, which should not lie more than a
point beyond everything that is known.

Ignores: (1) averages with no or several unknown years; (2) unknown years without a known first
half; (3) growth at other prices, of another base year or definition; (4) figures of drafts;
(5) years in which everything was lost.

Source: average growth is the geometric mean of the yearly growths; a half-year is taken as 35% to
65% of its year.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, said
from lotrinh.domain.arithmetic import add, divide, multiply, negative, power
from lotrinh.domain.bounds import Interval
from lotrinh.domain.document import document_of
from lotrinh.domain.identity import rounded
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation

BEYOND = Fraction(1)
ABOUT = Message(
    "Mức tăng bình quân nhiều năm và số của các năm đã biết để lại cho năm còn thiếu một tốc độ "
    "tăng; tốc độ ấy phải khớp với số 6 tháng đầu của năm đó.",
    "An average over years and the known years leave one growth for the year that is missing; it "
    "has to fit what is known of that year's first half.",
)
IGNORES = (
    Message("bình quân thiếu số của không năm nào hoặc nhiều năm", "no or several unknown years"),
    Message("năm thiếu không có số 6 tháng đầu", "an unknown year without its first half"),
    Message("giá, năm gốc, cách hiểu khác", "other prices, base years or definitions"),
    Message("số trong dự thảo", "figures of drafts"),
    Message("năm mất tất cả (−100%)", "years in which everything was lost"),
)
SOURCE = Message(
    "Tốc độ tăng bình quân là bình quân nhân; coi mỗi nửa năm chiếm từ 35% đến 65% của năm.",
    "Average growth is the geometric mean; each half is taken as 35% to 65% of its year.",
)
_YEARS = (
    observed("a.2", "grdp", "2022", "5.04 %", statistic="growth"),
    observed("a.3", "grdp", "2023", "2.24 %", statistic="growth"),
    observed("a.4", "grdp", "2024", "6.74 %", statistic="growth"),
    observed("a.5", "grdp", "2025", "7.22 %", statistic="growth"),
)
EXAMPLES = (
    example(
        "bình quân 4,46% để lại khoảng 1,2% cho năm 2021, mà 6 tháng đầu năm đã tăng 4,23%",
        "an average of 4.46% leaves about 1.2% for 2021, whose first half grew by 4.23%",
        plan_of(
            observed("nq.1", "grdp", "2021/2025", "4.46 %/year", statistic="average_growth"),
            observed("a.1", "grdp", "2021-S1", "4.23 %", statistic="growth"), *_YEARS,
        ),
        "nq.1 a.1 a.2 a.3 a.4 a.5",
    ),
    example(
        "bình quân 5,1% để lại khoảng 4,4% cho năm 2021", "5.1% leaves about 4.4% for 2021",
        plan_of(
            observed("nq.1", "grdp", "2021/2025", "5.1 %/year", statistic="average_growth"),
            observed("a.1", "grdp", "2021-S1", "4.23 %", statistic="growth"), *_YEARS,
        ),
    ),
    example(
        "chưa biết gì về năm 2021; trong dự thảo", "nothing known of 2021; in a draft",
        plan_of(
            paper("dt", status="draft"),
            observed("nq.1", "grdp", "2021/2025", "4.46 %/year", statistic="average_growth"),
            observed("dt.1", "grdp", "2021-S1", "4.23 %", statistic="growth"), *_YEARS,
        ),
    ),
)  # fmt: skip
MESSAGE = Message(
    "{average}: cùng các năm đã biết, năm {year} chỉ còn khoảng {left}, trong khi {half}; 6 tháng "
    "cuối năm khi đó khoảng {rest}, khác hẳn các năm khác. Tính lại mức bình quân, hoặc ghi rõ nó "
    "dựa trên số nào của từng năm.",
    "{average}: with the known years about {left} is left for {year}, while {half}; its second "
    "half would then be about {rest}, unlike any other year. Work the average out again, or say on "
    "which yearly figures it rests.",
)
_ONE = Interval(Fraction(1), Fraction(1))
_HUNDREDTH = Interval(Fraction(1, 100), Fraction(1, 100))
_BY_REST = Interval(Fraction(20, 13), Fraction(20, 7))


@check(
    title=Message("Bình quân nhiều năm và số từng năm", "An average over years and its years"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """Averages of which just one year is unknown."""
    figures = at.figures
    for number, sheet in enumerate(figures.sheets):
        if sheet.statistic == "average_growth" and sheet.kind.startswith("percent"):
            latest = set(figures.latest.tolist()) & set(figures.on_sheet(number).tolist())
            for row in sorted(latest):
                if figures.rows[row].period.is_of_years:
                    yield from _judged(at, row, sheet)


def _judged(at: Inspection, row: int, sheet: Sheet) -> Iterator[Result]:
    average = at.figures.rows[row]
    growth = _growth(at, average, sheet)
    years = list(average.period)
    missing = [one for one in years if one.text not in growth]
    if len(missing) != 1:  # (1)
        return
    half = growth.get(f"{missing[0]}-S1")
    if half is None:  # (2)
        return
    known = [growth[one.text] for one in years if one.text in growth]
    left = _left(average, known, len(years))
    first = rounded(half.quantity)
    rest = add(first, multiply(add(left, negative(first)), _BY_REST))
    if rest.low is not None and rest.high is not None and _is_beyond(rest, [half, *known]):  # (5)
        ids = [one for one in at.figures.restated(row) if _counts(at, at.row(one))]
        parts: dict[str, Message | str] = {
            "left": _about(left),
            "rest": _about(rest),
            "year": missing[0].text,
        }
        yield broken(
            *ids, half.id, *(one.id for one in known),
            message=filled(MESSAGE, average=said(at, average), half=said(at, half), **parts),
        )  # fmt: skip


def _growth(at: Inspection, average: Observation, own: Sheet) -> Mapping[str, Observation]:
    """The growth by period that an average is made of: of its prices, base year, definition."""
    found: dict[str, Observation] = {}
    for sheet, rows in at.known.of(average.indicator, average.area):
        same_base = {sheet.base_year, own.base_year} - {""}
        is_like = (sheet.prices, sheet.definition) == (own.prices, own.definition)
        is_growth = (sheet.statistic, sheet.kind) == ("growth", "percent")
        if is_growth and is_like and len(same_base) < 2:  # (3)
            each = (at.figures.rows[row] for row in rows)
            found |= {one.period.plain.text: one for one in each if _counts(at, one)}
    return found


def _counts(at: Inspection, row: object) -> bool:
    """(4) Whether a figure stands in no draft or replaced paper."""
    return at.is_in_force(document_of(row))


def _left(average: Observation, known: list[Observation], steps: int) -> Interval:
    """The growth of the year that is left, in per cent."""
    whole = power(_factor(average), steps)
    factor = divide(whole, reduce(multiply, map(_factor, known), _ONE))
    return multiply(add(factor, negative(_ONE)), Interval(Fraction(100), Fraction(100)))


def _factor(one: Observation) -> Interval:
    return add(_ONE, multiply(rounded(one.quantity), _HUNDREDTH))


def _is_beyond(rest: Interval, known: list[Observation]) -> bool:
    """Whether a growth lies more than a point outside those that are known."""
    values = [one.quantity.base_value for one in known]
    return not rest.meets(Interval(min(values) - BEYOND, max(values) + BEYOND))


def _about(one: Interval) -> Message:
    """The middle of an interval of percentages."""
    middle = round(Decimal(float(((one.low or 0) + (one.high or 0)) / 2)), 1)
    return both(lambda lang: f"{format_number(middle, lang)}%")
