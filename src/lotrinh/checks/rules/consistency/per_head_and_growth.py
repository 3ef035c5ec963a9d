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
from lotrinh.checks.words import filled, number_words, said, short_words
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
    for side, level in enumerate((head.room.high, head.room.low)):
        if level is None:
            continue
        beyond = [
            (one, float(rate)) for one in growths
            if (rate := (one.room.low, one.room.high)[side]) is not None
            and _is_past(_end(at, row, float(rate), head, side), float(level), side)  # 4
        ]  # fmt: skip
        if beyond:
            yield _finding(at, beyond, head, row, side)


def _is_past(end: float, level: float, side: int) -> bool:
    return end < level if side else end > level


def _end(at: Inspection, row: int, growth: float, head: Promise, side: int) -> float:
    """Where a level per head ends at the lower (0) or upper (1) usual prices and people."""
    start = float((at.figures.low, at.figures.high)[side][row])
    return start * _carried(growth, head, side) ** _years(at, row, head)


def _carried(growth: float, head: Promise, side: int) -> float:
    """By what a level per head is multiplied each year."""
    return (1 + growth / 100) * _price(head, side) / PEOPLE[1 - side]


def _price(head: Promise, side: int) -> float:
    return 1.0 if head.measure.prices == "constant" else PRICES[side]


def _years(at: Inspection, row: int, head: Promise) -> int:
    return head.end.year - at.figures.rows[row].period.end.year


def _finding(
    at: Inspection, beyond: list[tuple[Promise, float]], head: Promise, row: int, side: int
) -> Result:
    """The promise that leads furthest past, told with its own arithmetic as printed."""
    rates = [rate for _, rate in beyond]
    furthest = min(rates) if side else max(rates)
    leading = [one for one, rate in beyond if rate == furthest]
    acting = next((one for one in leading if one.paper.id == head.paper.id), leading[0])
    worked = _worked(at, furthest, head, row, side)
    message = filled(
        SHORT if side else PAST, growth=promise_words(at, acting),
        start=said(at, at.figures.rows[row]), low=number_words(worked), year=str(head.end.year),
        head=promise_words(at, head),
        prices=filled(
            WITH_PRICES, price=_per_cent(_price(head, side)), people=_per_cent(PEOPLE[1 - side])
        ),
    )  # fmt: skip
    rows = [row for one, _ in beyond for row in one.rows]
    return broken(
        *dict.fromkeys((*rows, *head.rows, *at.figures.restated(row))), message=message,
        steps=(_step(at, furthest, head, row, side),),
        observed=Extent(None if side else worked, worked if side else None, "million VND/person"),
        expected=Extent(head.target.bounds.low, head.target.bounds.high,
                        head.target.bounds.unit.code if head.target.bounds.unit else ""),
    )  # fmt: skip


def _worked(at: Inspection, growth: float, head: Promise, row: int, side: int) -> Decimal:
    """Where the printed start leads, in millions."""
    carried = _carried(growth, head, side) ** _years(at, row, head)
    return Decimal(f"{float(at.figures.value[row]) / MILLION * carried:.1f}")


def _step(at: Inspection, growth: float, head: Promise, row: int, side: int) -> Message:
    """The arithmetic, with each factor in all its digits."""
    start = Decimal(f"{float(at.figures.value[row]) / MILLION:.9g}")
    return filled(
        STEP, start=number_words(start), years=str(_years(at, row, head)),
        growth=number_words(Decimal(f"{1 + growth / 100:.7g}")),
        price=short_words(_price(head, side), 2), people=short_words(PEOPLE[1 - side], 3),
        end=number_words(_worked(at, growth, head, row, side)),
    )  # fmt: skip


def _per_cent(factor: float) -> Message:
    return short_words((factor - 1) * 100, 1)
