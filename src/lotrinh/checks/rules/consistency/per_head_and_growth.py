"""Promised growth carries today's GRDP per head past the promised one, or does not reach it.

Real growth over the years, with the usual rise of prices and growth of the people, gives where
GRDP per head ends; at constant prices without the rise of prices.

Ignores:
1. promises with another base, end or area than the newest known GRDP per head gives;
2. drafts and superseded papers;
3. income per head and other concepts;
4. an end that usual prices and people can bring about.

Source: GRDP per head = GRDP / people; nominal = real × prices. Usual are prices that rise by 2 to
6% and people that grow by -0.5 to 1.5% a year.
"""

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import levels
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, said, short_words
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message

ABOUT = Message(
    "Tăng trưởng đã hứa và GRDP bình quân đầu người đã hứa dẫn đến cùng một mức.",
    "Promised growth and the promised GRDP per head lead to the same level.",
)
IGNORES = (
    Message(
        "lời hứa có gốc, năm cuối hoặc địa bàn khác với số đã biết mới nhất",
        "promises with another base, end or area than the newest known figure",
    ),
    Message("dự thảo và văn bản đã bị thay thế", "drafts and superseded papers"),
    Message("thu nhập bình quân và khái niệm khác", "income per head and other concepts"),
    Message(
        "mức mà giá và dân số tăng như thường có thể đưa tới",
        "an end that usual prices and people can bring about",
    ),
)
SOURCE = Message(
    "GRDP bình quân = GRDP / dân số; giá hiện hành = giá so sánh × mức giá",
    "GRDP per head = GRDP / people; nominal = real × prices",
)
TEN = {"statistic": "average_growth", "base_period": "2025"}
NOW = observed("bc.1", "grdp_per_capita", "2025", "50.73 million VND/person")
EXAMPLES = (
    example(
        "Tăng 10% một năm từ 50,73 triệu vượt 80 triệu",
        "10% a year from 50.73 million passes 80 million",
        plan_of(
            NOW,
            promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", **TEN),
            promised("kh.2", "grdp_per_capita", "2030", "range 75 80 million VND/person"),
        ),
        "kh.1 kh.2 bc.1",
    ),
    example(
        "Tăng khoảng 5% không thể đưa 50,73 lên 102 triệu",
        "About 5% a year cannot carry 50.73 to 102 million",
        plan_of(
            NOW,
            promised("kh.1", "grdp", "2026/2030", "range 4 5 %/year", **TEN),
            promised("kh.2", "grdp_per_capita", "2030", "~ 102 million VND/person"),
        ),
        "kh.1 kh.2 bc.1",
    ),
    example(
        "Mức tối thiểu, và khoảng mà giá thường đưa tới",
        "A least level, and a range that usual prices lead to",
        plan_of(
            NOW,
            promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", **TEN),
            promised("kh.2", "grdp_per_capita", "2030", ">= 75 million VND/person"),
            promised("kh.3", "grdp_per_capita", "2030", "range 90 105 million VND/person"),
        ),
    ),
    example(
        "Giá so sánh: không cộng mức tăng giá; thu nhập không phải là GRDP",
        "At constant prices no rise is added; income is not GRDP",
        plan_of(
            observed(
                "bc.1", "grdp_per_capita", "2025", "50 million VND/person", price_basis="constant"
            ),
            promised("kh.1", "grdp", "2026/2030", "= 8 %/year", **TEN),
            promised(
                "kh.2", "grdp_per_capita", "2030", "range 70 75 million VND/person",
                price_basis="constant",
            ),
            promised("kh.3", "income_per_capita", "2030", "<= 40 million VND/person"),
        ),
    ),
)  # fmt: skip
PRICES = (1.02, 1.06)
PEOPLE = (0.995, 1.015)
PAST = Message(
    "{growth} đưa {start} tới {low} triệu đồng/người hoặc hơn vào {year}{prices}, vượt {head}. "
    "Nâng mức bình quân, hoặc hạ tốc độ tăng.",
    "{growth} carries {start} to {low} million VND per person or more in {year}{prices}, past "
    "{head}. Raise the level per head, or lower the growth.",
)
SHORT = Message(
    "{growth} chỉ đưa {start} tới nhiều nhất {low} triệu đồng/người vào {year}{prices}, không đạt "
    "{head}. Hạ mức bình quân, hoặc nâng tốc độ tăng.",
    "{growth} carries {start} to {low} million VND per person at most in {year}{prices}, short of "
    "{head}. Lower the level per head, or raise the growth.",
)
WITH_PRICES = Message(
    ", kể cả khi giá chỉ tăng {price}% và dân số thay đổi {people}% mỗi năm",
    ", with prices rising by {price}% and people changing by {people}% a year",
)
STEP = Message(
    "{start} × {growth}^{years} × {price}^{years} : {people}^{years} = {end} triệu đồng/người.",
    "{start} × {growth}^{years} × {price}^{years} / {people}^{years} = {end} million VND per "
    "person.",
)
MILLION = 1e6


@check(
    title=Message("Tăng trưởng và GRDP bình quân không khớp nhau", "Growth and GRDP per head part"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each promised growth and level per head that do not meet."""
    for (indicator, area), timeline in at.ledger.standing.items():
        if indicator != "grdp":
            continue
        heads = at.ledger.standing.get(("grdp_per_capita", area), ())
        growths = [one for one in timeline if _is_growth(one)]
        for head in (one for one in heads if one.force == "in_force"):  # 2
            row = _start(at, head, area)
            fitting = [one for one in growths if row is not None and _leads(at, one, head, row)]
            if row is not None and fitting:
                yield from _judged(at, fitting, head, row)


def _is_growth(one: Promise) -> bool:
    is_real = (one.measure.aspect, one.measure.prices) == ("growth", "constant")
    return is_real and one.force == "in_force" and not one.is_each_year


def _start(at: Inspection, head: Promise, area: str) -> int | None:
    yearly = levels(at.known, "grdp_per_capita", area, head.measure)
    before = [row for year, row in yearly if year < head.end.year]
    is_level = head.measure.aspect == "level"
    is_dong = head.measure.kind == "money_vnd_per_person"
    return before[-1] if before and is_level and is_dong else None


def _leads(at: Inspection, growth: Promise, head: Promise, row: int) -> bool:  # 1
    base = at.figures.rows[row].period.end.year
    is_of_years = (growth.start.month, growth.end.month) == (1, 12)
    return is_of_years and growth.start.year == base + 1 and growth.end.year == head.end.year


def _judged(at: Inspection, growths: list[Promise], head: Promise, row: int) -> Iterator[Result]:
    years = head.end.year - growths[0].start.year + 1
    is_real = head.measure.prices == "constant"
    slowest = [one.room.low for one in growths if one.room.low is not None]
    fastest = [one.room.high for one in growths if one.room.high is not None]
    start = at.figures
    if slowest and head.room.high is not None:
        low = _end(float(start.low[row]), float(max(slowest)), years, is_real, 0)
        if low > float(head.room.high):  # 4
            yield _finding(at, growths, head, row, low, 0)
    if fastest and head.room.low is not None:
        high = _end(float(start.high[row]), float(min(fastest)), years, is_real, 1)
        if high < float(head.room.low):
            yield _finding(at, growths, head, row, high, 1)


def _end(start: float, growth: float, years: int, is_real: bool, side: int) -> float:
    """Where a level per head ends at the lower (0) or upper (1) usual prices and people."""
    price = 1.0 if is_real else PRICES[side]
    return float(start * ((1 + growth / 100) * price / PEOPLE[1 - side]) ** years)


def _finding(
    at: Inspection, growths: list[Promise], head: Promise, row: int, end: float, side: int
) -> Result:
    figure, year = at.figures.rows[row], str(head.end.year)
    own = [one for one in growths if one.paper.id == head.paper.id] or growths
    price = 1.0 if head.measure.prices == "constant" else PRICES[side]
    growth = own[0].room.high if side else own[0].room.low
    parts = {"price": _per_cent(price), "people": _per_cent(PEOPLE[1 - side])}
    years = head.end.year - own[0].start.year + 1
    step = filled(
        STEP, start=short_words(float(at.figures.value[row]) / MILLION, 2), years=str(years),
        growth=short_words(1 + float(growth or 0) / 100, 3), price=short_words(price, 2),
        people=short_words(PEOPLE[1 - side], 3), end=short_words(end / MILLION, 1),
    )  # fmt: skip
    message = filled(
        SHORT if side else PAST, growth=promise_words(at, own[0]), start=said(at, figure),
        low=short_words(end / MILLION, 1), year=year, head=promise_words(at, head),
        prices=filled(WITH_PRICES, **parts),
    )  # fmt: skip
    rows = [row for one in growths for row in one.rows]
    worked = Decimal(f"{end / MILLION:.1f}")
    return broken(
        *dict.fromkeys((*rows, *head.rows, *at.figures.restated(row))), message=message,
        steps=(step,), observed=Extent(None if side else worked, worked if side else None,
                                       "million VND/person"),
        expected=Extent(head.target.bounds.low, head.target.bounds.high,
                        head.target.bounds.unit.code if head.target.bounds.unit else ""),
    )  # fmt: skip


def _per_cent(factor: float) -> Message:
    return short_words((factor - 1) * 100, 1)
