"""What is left of a year's promised amount is not far beyond the rest of any known year.

Of an amount that adds up over the year, what the months known leave to be done is held against what
the same months of known years brought: as figures of their own, or the year less its first months.

Ignores:
1. promises whose time is over, drafts, superseded papers, and less than a half-year known;
2. other prices, definitions and units, and assumed figures;
3. what is up to half above the highest known rest, or with one known year up to thrice it;
4. a promise that itself lies beyond the usual: told as a pace beyond the known history;
5. what is given anew each year (budget, investment) and what does not add up over months.

Source: a year is the sum of its parts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import FEWEST, levels, rates, usual_limit
from lotrinh.checks.ledger.measure import WITHOUT_SIZE
from lotrinh.checks.ledger.open_years import open_years
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken, holds
from lotrinh.checks.words import filled, listed, quantity_words, said
from lotrinh.domain.message import Message
from lotrinh.domain.quantity import Quantity

MARGIN, MARGIN_OF_ONE = 1.5, 3.0
FIRSTS = (11, 10, 9, 8, 7, 6)
ABOUT = Message(
    "Phần còn lại của năm không phải làm vượt xa phần ấy của mọi năm đã biết.",
    "What is left of a year's amount is not far beyond the rest of any known year.",
)
IGNORES = (
    Message("lời hứa đã hết hạn, dự thảo, văn bản đã bị thay thế, chưa biết đủ nửa năm",
            "promises whose time is over, drafts, superseded papers, less than a half-year known"),
    Message("giá, định nghĩa, đơn vị khác; số giả định",
            "other prices, definitions and units; assumed figures"),
    Message("không quá 1,5 lần mức cao nhất đã biết (mới biết một năm: 3 lần)",
            "up to 1.5 times the highest known (with one known year: 3 times)"),
    Message("lời hứa tự nó đã vượt xa lịch sử", "a promise that itself lies beyond the usual"),
    Message("số giao lại hằng năm, số không cộng được theo tháng",
            "what is given anew each year, or does not add up over months"),
)  # fmt: skip
SOURCE = Message("Năm là tổng của các phần trong năm", "A year is the sum of its parts")
WORDS = Message(
    "{promise}, mà {known}: các tháng còn lại phải đạt ít nhất {need}, trong khi cao nhất đã biết "
    "của những tháng ấy là {most} ({year}). Hạ mục tiêu, hoặc nêu rõ phần ấy đến từ đâu.",
    "{promise}, yet {known}: the months left must bring at least {need}, while the most known of "
    "those months is {most} ({year}). Lower the promise, or say where it comes from.",
)
ARRIVALS = "tourist_arrivals"


def _year(year: int, half: str, whole: str) -> list[object]:
    """A year of visitors with its first half, in thousands."""
    return [
        observed(f"h{year}", ARRIVALS, f"{year}-S1", f"{half}000 visitors", statistic="total"),
        observed(f"y{year}", ARRIVALS, f"{year}", f"{whole}000 visitors", statistic="total"),
    ]


def _promise(words: str, id: str = "kh.1") -> object:
    return promised(id, ARRIVALS, "2025", f">= {words} million visitors", statistic="total")


HALF = observed("q.6", ARRIVALS, "2025-S1", "1260000 visitors", statistic="total")
EXAMPLES = (
    example(
        "Sáu tháng 1,26 triệu lượt, hứa cả năm 3,4; nửa cuối các năm trước cao nhất 1,28",
        "1.26 million in a half-year, 3.4 promised; the second halves before had 1.28 at most",
        plan_of(*_year(2023, "1100", "2200"), *_year(2024, "1220", "2500"), HALF, _promise("3.4")),
        "kh.1 q.6",
    ),
    example(
        "Mới biết một năm: còn lại gấp hơn ba lần",
        "One known year: more than thrice is left",
        plan_of(*_year(2024, "920", "1900"), HALF, _promise("4.8")),
        "kh.1 q.6",
    ),
    example(
        "Theo quý, ba quý đã biết", "By quarters, of which three are known",
        plan_of(
            *(observed(f"{year}.{one}", ARRIVALS, f"{year}-Q{one}", "500000 visitors")
              for year in (2023, 2024) for one in (1, 2, 3, 4)),
            *(observed(f"q.{one}", ARRIVALS, f"2025-Q{one}", "520000 visitors")
              for one in (1, 2, 3)),
            _promise("2.6"),
        ),
        "kh.1 q.1 q.2 q.3",
    ),
    example(
        "Còn lại 1,7 triệu; mới biết một năm; cả năm đã biết",
        "1.7 million is left; one known year; the year is known",
        plan_of(*_year(2023, "1100", "2200"), *_year(2024, "1220", "2500"), HALF, _promise("2.96")),
    ),
    example(
        "Mới biết một năm, còn lại hai lần", "One known year, of which twice is left",
        plan_of(*_year(2024, "920", "1900"), HALF, _promise("3.4")),
    ),
)  # fmt: skip

Months = tuple[int, int]


@dataclass(frozen=True)
class Amounts:
    """The rows of one sheet and area by year and months."""

    at: Inspection
    rows: Mapping[int, Mapping[Months, int]]

    def of(self, year: int, first: int, last: int) -> tuple[int, ...]:
        """The rows that make up these months: one figure, else half-years or quarters in turn."""
        known = self.rows.get(year, {})
        for length in (last - first + 1, 6, 3):
            stretches = [(one, one + length - 1) for one in range(first, last + 1, length)]
            if stretches[-1][1] == last and all(one in known for one in stretches):
                return tuple(known[one] for one in stretches)
        return ()

    def total(self, rows: tuple[int, ...]) -> float:
        """Their sum, in base units; rounding is small beside the margin."""
        return float(self.at.figures.value[list(rows)].sum())

    def rest(self, year: int, months: int) -> float | None:
        """What the months after these brought, nothing where it is not known."""
        if rest := self.of(year, months + 1, 12):
            return self.total(rest)
        whole, first = self.of(year, 1, 12), self.of(year, 1, months)
        return self.total(whole) - self.total(first) if whole and first else None


@check(title=Message("Phần còn lại của năm quá lớn", "Too much left of the year"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each promised amount of a year that is not over, of which a half-year or more is known."""
    for one in open_years(at):  # 1 5
        is_amount = one.measure.aspect == "level" and one.measure.kind not in WITHOUT_SIZE
        known = at.indicator(one.target.indicator)
        if is_amount and known is not None and known.stock_or_flow == "flow":
            yield from _results(at, one)


def _results(at: Inspection, one: Promise) -> Iterator[Result]:
    for sheet, rows in at.known.of(one.target.indicator, one.target.area):
        last = at.figures.rows[rows[-1]].period.end
        if last.year >= one.end.year and _is_same(sheet, one):  # 2
            yield from _held(at, one, _amounts(at, rows))


def _is_same(sheet: Sheet, one: Promise) -> bool:
    of = sheet.statistic, sheet.kind, sheet.prices, sheet.definition
    return of == (*one.measure[:3], one.measure.definition)


def _amounts(at: Inspection, rows: list[int]) -> Amounts:
    found: dict[int, dict[Months, int]] = {}
    for row in rows:
        period = at.figures.rows[row].period
        if period.start.year == period.end.year and not at.figures.is_assumed[row]:
            months = period.start.month, period.end.month
            found.setdefault(period.end.year, {})[months] = row
    return Amounts(at, found)


def _held(at: Inspection, one: Promise, amounts: Amounts) -> Iterator[Result]:
    year = one.end.year
    known = next(
        ((months, rows) for months in FIRSTS if (rows := amounts.of(year, 1, months))), None
    )
    if known is None or amounts.of(year, 1, 12):
        return
    months, rows = known
    rests = {each: rest for each in amounts.rows
             if each < year and (rest := amounts.rest(each, months))}  # fmt: skip
    if not rests or max(rests.values()) <= 0:
        return
    assert one.wanted_end is not None
    need = float(one.wanted_end) - amounts.total(rows)
    best = max(rests, key=lambda each: rests[each])
    margin = MARGIN if len(rests) >= FEWEST else MARGIN_OF_ONE
    subjects = (*one.rows, *(at.figures.rows[row].id for row in rows))
    if need > margin * rests[best] and not _is_beyond(at, one):  # 3 4
        yield broken(*subjects, message=_told(at, one, rows, need, (best, rests[best])))
    elif at.is_full:
        yield holds(*subjects)


def _is_beyond(at: Inspection, one: Promise) -> bool:
    """Whether the whole year is already told of."""
    subject = one.target.indicator, one.target.area, one.measure
    history = rates(at.known, *subject)
    before = dict(levels(at.known, *subject)).get(one.end.year - 1)
    if len(history) < FEWEST or before is None or at.figures.value[before] <= 0:
        return False
    assert one.wanted_end is not None
    move = (float(one.wanted_end) / float(at.figures.value[before]) - 1) * 100
    return move > usual_limit([each.value for each in history])


def _told(
    at: Inspection, one: Promise, rows: tuple[int, ...], need: float, best: tuple[int, float]
) -> Message:
    year, most = best
    unit = at.figures.rows[rows[0]].quantity.unit

    def amount(value: float) -> Message:
        rounded = Decimal(f"{value / float(unit.factor):.3g}")
        return quantity_words(at, Quantity(Decimal(f"{rounded:f}"), unit))

    return filled(
        WORDS, promise=promise_words(at, one), need=amount(need), most=amount(most),
        known=listed(said(at, at.figures.rows[row]) for row in rows), year=str(year),
    )  # fmt: skip
