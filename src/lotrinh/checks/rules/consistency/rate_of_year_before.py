"""A rate out of the year before says what the levels say, and what growth says.

`Bằng 108,4% so với năm trước, tăng 6,4%`; `152,6 triệu USD, gấp 2,1 lần năm trước (109,0)`: an
amount in per cent of the same time of the year before, or in times, is the level by that of the
year before, and growth is that rate less 100%.

Ignores:
1. what rounding explains; `tăng 2,1 lần` may be 2.1 or 3.1 times;
2. growth of another definition or at stated prices where the rate has others;
3. levels of other prices, definitions or base years, and across a new standard or place;
4. drafts, replaced papers and assumed figures.

Source: by definition; an index is the level by that of its base.
"""

from collections.abc import Iterator
from datetime import date

from lotrinh.checks.accounts.said import counting
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.figures.breaks import break_within
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.rates.wholes import is_year_before
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, said, short_words
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period

ABOUT = Message(
    "“Bằng 108,4% cùng kỳ”, “gấp 2,1 lần” khớp với mức của hai năm và với tốc độ tăng.",
    "A rate out of the year before, or in times, agrees with both levels and with growth.",
)
IGNORES = (
    Message("sai lệch do làm tròn; “tăng 2,1 lần” có thể là 2,1 hay 3,1 lần",
            "what rounding explains; growth of 2.1 times may be to 2.1 or 3.1 times"),
    Message("tốc độ tăng có định nghĩa khác", "growth of another definition"),
    Message("mức có loại giá, định nghĩa, năm gốc khác; qua mốc đổi chuẩn, đổi địa giới",
            "levels of other prices, definitions or base years; across a new standard or place"),
    Message("dự thảo, văn bản đã bị thay thế, số giả định",
            "drafts, replaced papers and assumed figures"),
)  # fmt: skip
SOURCE = Message(
    "Theo định nghĩa: chỉ số là mức kỳ này chia cho mức kỳ gốc",
    "By definition: an index is a level by that of its base",
)
BEFORE = {"denominator": "cùng kỳ"}
EXAMPLES = (
    example(
        "chỉ số 108,4% so với năm trước mà ghi tăng 6,4%",
        "an index of 108.4% of the year before, and growth of 6.4%",
        plan_of(
            observed("bc.1", "industrial_production_index", "2025", "108.4 %",
                     definition="năm trước = 100"),
            observed("bc.2", "industrial_production_index", "2025", "6.4 %", statistic="growth"),
        ),
        "bc.1 bc.2",
        severity="error",
    ),
    example(
        "152,6 của 109,0 triệu USD không phải 2,1 lần", "152.6 is not 2.1 times 109.0",
        plan_of(
            observed("bc.1", "fdi_capital", "2025", "152.6 million USD"),
            observed("bc.2", "fdi_capital", "2024", "109.0 million USD"),
            observed("bc.3", "fdi_capital", "2025", "2.1 times", statistic="growth"),
        ),
        "bc.3 bc.1 bc.2",
        severity="error",
    ),
    example(
        "6 tháng bằng 118% cùng kỳ, không phải 110%", "118% of the same time before, not 110%",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2025-S1", "1180 thousand visitors"),
            observed("bc.2", "tourist_arrivals", "2024-S1", "1000 thousand visitors"),
            observed("bc.3", "tourist_arrivals", "2025-S1", "110 %", **BEFORE),
        ),
        "bc.3 bc.1 bc.2",
        severity="error",
    ),
    example(
        "làm tròn; bình quân và tháng 12; tăng 1,4 lần; giá khác",
        "rounding; average and December; growth of 1.4 times; other prices",
        plan_of(
            observed("bc.1", "cpi", "2025", "103.3 %", base_year="năm trước = 100"),
            observed("bc.2", "cpi", "2025", "3.31 %", statistic="growth"),
            observed("bc.3", "cpi", "2025", "4.1 %", statistic="growth", definition="tháng 12"),
            observed("bc.4", "fdi_capital", "2025", "152.6 million USD"),
            observed("bc.5", "fdi_capital", "2024", "109.0 million USD"),
            observed("bc.6", "fdi_capital", "2025", "1.4 times", statistic="growth"),
            observed("bc.7", "retail_sales", "2025", "12000 billion VND", price_basis="current"),
            observed("bc.8", "retail_sales", "2024", "10000 billion VND", price_basis="current"),
            observed("bc.9", "retail_sales", "2025", "115 %", price_basis="constant", **BEFORE),
        ),
    ),
)  # fmt: skip
LEVELS = Message(
    "{rate}, nhưng {now} chia cho {before} là {expected}%. Đối chiếu ba số, sửa số sai.",
    "{rate}, yet {now} by {before} is {expected}%. Compare the three, correct the wrong one.",
)
GROWTH = Message(
    "{rate}, tức là tăng {expected}%, nhưng {growth}. Đối chiếu hai số, sửa số sai.",
    "{rate}, which is growth of {expected}%, yet {growth}. Compare the two, correct the wrong one.",
)
Span = tuple[float, float]


@check(title=Message("So với năm trước không khớp", "Rates out of the year before that do not fit"),
       severity="warning")  # fmt: skip
def run(at: Inspection) -> Iterator[Result]:
    """Each rate out of the year before against growth and levels."""
    figures = at.figures
    for number, sheet in enumerate(figures.sheets):
        if not _is_rate(at, sheet):
            continue
        rows = figures.on_sheet(number)
        for row in rows[at.once(counting)[rows]].tolist():  # ignores 4
            yield from _against_growth(at, row)
            yield from _against_levels(at, row)


def _is_rate(at: Inspection, sheet: Sheet) -> bool:
    """Whether a sheet's figures are levels in per cent of the year before, or growth in times."""
    own = at.indicator(sheet.indicator)
    if own is None:
        return False
    if sheet.kind == "times":
        return sheet.statistic == "growth" or is_year_before(sheet.denominator)
    words = f"{sheet.denominator}; {sheet.definition}; {sheet.base_year}"
    return (sheet.kind, sheet.statistic) == ("percent", "level") and is_year_before(words)


def _ends(at: Inspection, row: int) -> Span:
    """What a rate is in per cent; growth of 2.1 times is from 210% on."""
    figures = at.figures
    scale = 100.0 if figures.rows[row].quantity.unit.kind == "times" else 1.0
    return float(figures.low[row]) * scale, float(figures.high[row]) * scale


def _beside(at: Inspection, row: int, period: Period, statistic: str) -> list[int]:
    """The figures of the same indicator and area in force for a period, those of one paper first.

    Of one definition and prices, where the rate says more than that it is out of the year before.
    """
    figures, one = at.figures, at.figures.rows[row]
    area = int(figures.area[row])
    found = []
    for number in at.known.sheets[one.indicator]:
        if figures.sheets[number].statistic != statistic or not _fits(one, figures.sheets[number]):
            continue
        rows = figures.on_sheet(number)
        for other in rows[(figures.area[rows] == area) & at.once(counting)[rows]].tolist():
            days = figures.rows[other].period
            if (days.start, days.end) == (period.start, period.end):
                found.append(other)
    of_paper = [other for other in found if _is_of_paper(at, row, other)]
    return of_paper or found


def _is_of_paper(at: Inspection, row: int, other: int) -> bool:
    return bool(at.figures.publication[row] == at.figures.publication[other])


def _fits(one: Observation, sheet: Sheet) -> bool:
    definition = "" if is_year_before(one.definition) else one.definition
    prices = one.price_basis
    is_same = sheet.definition in ("", definition) and sheet.prices in ("", prices or sheet.prices)
    return is_same and not is_year_before(f"{sheet.denominator} {sheet.base_year}")


def _against_growth(at: Inspection, row: int) -> Iterator[Result]:
    one, (low, high) = at.figures.rows[row], _ends(at, row)
    if one.statistic == "growth":
        return
    found = [other for other in _beside(at, row, one.period, "growth")
             if at.figures.rows[other].quantity.unit.kind == "percent"]  # fmt: skip
    spans = [_ends(at, other) for other in found]
    if not found or any(_meets((low - 100, high - 100), span) for span in spans):  # ignores 1
        return
    message = filled(
        GROWTH, rate=said(at, one), expected=short_words((low + high) / 2 - 100, 1),
        growth=said(at, at.figures.rows[found[0]]),
    )  # fmt: skip
    yield broken(one.id, at.figures.rows[found[0]].id, message=message,
                 severity="error" if _is_of_paper(at, row, found[0]) else "")  # fmt: skip


def _against_levels(at: Inspection, row: int) -> Iterator[Result]:
    one, span = at.figures.rows[row], _ends(at, row)
    own = at.indicator(one.indicator)
    if own is None or _is_broken(at, one):  # ignores 3
        return
    kind = at.catalogue.units.parse(own.unit).kind
    now, before = (
        [other for other in _beside(at, row, period, "level")
         if at.figures.rows[other].quantity.unit.kind == kind and other != row]
        for period in (one.period, one.period.year_before)
    )  # fmt: skip
    if kind == "percent" or not now or not before:
        return
    quotients = [_quotient(at, first, second) for first in now for second in before]
    further = (span[0] + 100, span[1] + 100) if one.statistic == "growth" else span
    if any(_meets(quotient, each) for quotient in quotients for each in (span, further)):
        return
    low, high = quotients[0]
    rows = now[0], before[0]
    message = filled(
        LEVELS, rate=said(at, one), expected=short_words((low + high) / 2, 1),
        now=said(at, at.figures.rows[now[0]]), before=said(at, at.figures.rows[before[0]]),
    )  # fmt: skip
    is_sure = all(_is_of_paper(at, row, other) for other in rows) and _are_nominal(at, one, kind)
    yield broken(one.id, *(at.figures.rows[other].id for other in rows), message=message,
                 severity="error" if is_sure else "")  # fmt: skip


def _is_broken(at: Inspection, one: Observation) -> bool:
    first: date = one.period.year_before.end
    definition = "" if is_year_before(one.definition) else one.definition
    return break_within(at, one.indicator, one.area, first, one.period.end, definition) is not None


def _are_nominal(at: Inspection, one: Observation, kind: str) -> bool:
    """Whether the rate cannot be one at other prices than the levels."""
    own = at.indicator(one.indicator)
    is_plain = not kind.startswith("money_vnd") or bool(one.price_basis)
    return is_plain or bool(own and own.is_nominal)


def _quotient(at: Inspection, now: int, before: int) -> Span:
    figures = at.figures
    low, high = float(figures.low[before]), float(figures.high[before])
    if low <= 0:
        return -float("inf"), float("inf")
    return 100 * float(figures.low[now]) / high, 100 * float(figures.high[now]) / low


def _meets(one: Span, other: Span) -> bool:
    slack = 1e-9 * max(1.0, abs(other[1]))
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack
