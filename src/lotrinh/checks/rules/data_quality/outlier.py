"""A figure is not far from its other publications and its other years.

Broken by: two publications of one figure that lie further apart than any revision (half as much
again, five points of growth, fifteen points of a rate); a year that stands out of five or more, by
six robust deviations (of logarithms of amounts, of points of rates) and by a third of its amount or
five points; a stock that is wanted to grow and fell by a tenth or more, where few dates are known.

Ignores: (1) ranks; (2) growth where the level of the same time has two values; (3) slips of a unit
(`unit_slip`) and two values of one vintage; (4) series of less than five years, apart from falls of
stocks; (5) places that began within the years, and counts that are the whole of a rate where
places within the place did; (6) what is given anew each year (falls of budget and investment, their
rates) and counts of another whole; (7) assumed figures.

Source: median and median absolute deviation (Hampel), the suspect left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import exp, log

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of
from lotrinh.checks.figures.breaks import began_within, changed_within
from lotrinh.checks.figures.falls import GIVEN_ANEW, Pair, falls
from lotrinh.checks.figures.history import History, Rows
from lotrinh.checks.figures.outcomes import Mask, given_again, of_sheets, outcomes
from lotrinh.checks.figures.outlying import FEWEST_YEARS, Floats, odd_years
from lotrinh.checks.figures.restatement import disputed, publication, restatements
from lotrinh.checks.figures.slip import slip
from lotrinh.checks.figures.step import Step, follows_level, measure_of, step, step_words
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    about_words,
    both,
    filled,
    given,
    indicator_words,
    quantity_words,
    said,
    short_words,
    when_words,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity

FLOOR = {"amount": log(1.35), "rate": 5.0, "growth": 5.0}
ABOUT = Message(
    "Số liệu không lệch hẳn các lần công bố khác và các năm khác của chính nó.",
    "A figure is not far from its other publications and its other years.",
)
IGNORES = (
    Message("thứ hạng", "ranks"),
    Message("tốc độ tăng khi mức cùng kỳ có hai số", "growth where the level has two values"),
    Message("nhầm đơn vị, hai số trong một lần công bố", "slips of a unit, two values at once"),
    Message("chuỗi dưới năm năm", "series of less than five years"),
    Message("nơi mới thành lập hoặc sắp xếp lại đơn vị trực thuộc trong các năm đó",
            "places that began, or whose parts were merged, within the years"),
    Message("số giao lại hằng năm, số đếm có tổng khác", "what is given anew, other wholes"),
    Message("số giả định", "assumed figures"),
)  # fmt: skip
SOURCE = Message(
    "Trung vị và độ lệch tuyệt đối trung vị, để riêng số bị nghi.",
    "Median and median absolute deviation, the suspect left out.",
)
EXAMPLES = (
    example(
        "công nghiệp - xây dựng 2024: 9,90% và 19,9%",
        "industry and construction in 2024: 9.90% and 19.9%",
        plan_of(
            observed("a", "grdp_industry_construction", "2024", "9.90 %", statistic="growth",
                     known_from="2024-12-31"),
            observed("b", "grdp_industry_construction", "2024", "19.9 %", statistic="growth"),
        ),
        "a b",
    ),
    example(
        "khu kinh tế cửa khẩu: 74 dự án còn 64, vốn giảm một phần tư",
        "a border-gate zone: 74 projects become 64, capital falls by a quarter",
        plan_of(
            observed("ct.1", "border_zone_projects", "2020-09", "74 count"),
            observed("ct.2", "border_zone_capital", "2020-09", "12373 billion VND"),
            observed("ct.3", "border_zone_projects", "2023-12", "64 count"),
            observed("ct.4", "border_zone_capital", "2023-12", "9256 billion VND"),
        ),
        "ct.1 ct.2 ct.3 ct.4",
    ),
    example(
        "một năm gấp đôi các năm bên cạnh", "a year of twice its neighbours",
        plan_of(
            *(
                observed(f"r{year}", "exports", str(year), f"{value} million USD")
                for year, value in zip(range(2018, 2025), (401, 418, 440, 902, 470, 492, 515),
                                       strict=True)
            ),
        ),
        "r2021",
    ),
    example(
        "tăng đều, hai năm dịch bệnh, sửa số vừa phải, vốn giao lại",
        "steady growth, two years of an epidemic, a moderate revision, capital given anew",
        plan_of(
            *(
                observed(f"r{year}", "tourist_arrivals", str(year), f"{value} thousand visitors")
                for year, value in zip(range(2017, 2025), (900, 1100, 1500, 600, 400, 1100, 1900,
                                                           1800), strict=True)
            ),
            observed("a", "budget_revenue", "2024", "2292 billion VND", known_from="2024-12-31"),
            observed("b", "budget_revenue", "2024", "2524 billion VND"),
            observed("c", "public_investment_allocated", "2024", "9582 billion VND"),
            observed("d", "public_investment_allocated", "2025", "4100 billion VND"),
            observed("e", "schools_national_standard", "2024", "187 count", denominator="503"),
            observed("f", "schools_national_standard", "2025", "151 count", denominator="402"),
        ),
    ),
)  # fmt: skip
WHY_NOT = Message(
    "dưới năm năm, mới công bố một lần, hoặc là thứ hạng",
    "under five years and published once, or a rank",
)


@check(title=Message("Số lệch hẳn", "Outliers"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Publications that lie apart, years that stand out, stocks that fell."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    """What has other years or other publications to stand against."""
    figures = at.figures
    tested = given_again(figures)
    for history in at.histories:
        if history.row.shape[1] >= FEWEST_YEARS:
            tested[history.row] = True
    measures = (measure_of(one.statistic, one.kind) for one in figures.sheets)
    return tested & of_sheets(figures, (one != "rank" for one in measures))


def _broken(at: Inspection) -> Iterator[Result]:
    yield from _publications(at)
    for history in at.histories:
        yield from _years(at, history)
    yield from _stocks(at)


def _publications(at: Inspection) -> Iterator[Result]:
    for cell in disputed(at.figures):
        if follows_level(at, cell[0]):  # (2)
            continue
        pairs = [(a, b) for a, b in combinations(cell, 2) if step(a, b).is_gross]  # (1)
        apart = [one for one in pairs if not _is_other_fault(*one)]
        if apart and len(apart) == len(pairs):
            yield _apart(at, cell, *max(apart, key=lambda one: step(*one).size))


def _is_other_fault(first: Observation, second: Observation) -> bool:
    """(3) Whether another check tells of these two."""
    told = (publication(first), first.known_from) == (publication(second), second.known_from)
    return told or bool(slip(first.quantity, second.quantity))


def _apart(
    at: Inspection, cell: Sequence[Observation], first: Observation, second: Observation
) -> Result:
    words = Message(
        "{about} có hai số {by}, quá xa để là sửa số: {first} và {second}. Một trong hai "
        "số sai; đối chiếu với cơ quan thống kê rồi bỏ số sai.",
        "{about} has two figures {by}, too far for a revision: {first} and {second}. One of "
        "them is wrong; ask the statistics office and drop it.",
    )
    message = filled(
        words, about=about_words(at, first), by=_how_far(step(first, second)),
        first=given(at, first), second=given(at, second),
    )  # fmt: skip
    return broken(*restatements(cell, first, second), message=message)


def _how_far(one: Step) -> Message:
    """`cách nhau 4,2 điểm %`; amounts of which one is twice the other: `gấp nhau 10,3 lần`."""
    small, large = sorted(abs(float(row.quantity.base_value)) for row in (one.before, one.after))
    if one.measure == "amount" and small and large >= 2 * small:
        words = Message("gấp nhau {times} lần", "{times} times apart")
        return filled(words, times=short_words(large / small, 1))
    return filled(Message("cách nhau {by}", "{by} apart"), by=step_words(one))


def _years(at: Inspection, history: History) -> Iterator[Result]:
    """(4) Series with equally many years, those of one measure together."""
    sheets = at.figures.sheet[history.row[:, 0]]
    measures = np.array([measure_of(one.statistic, one.kind) for one in at.figures.sheets])[sheets]
    for measure, floor in FLOOR.items():
        is_amount, is_steady = measure == "amount", measure == "growth"
        lines = np.flatnonzero(measures == measure)
        if is_amount:
            lines = lines[(history.value[lines] > 0).all(axis=1)]
        value = np.log(history.value[lines]) if is_amount else history.value[lines]
        odd, usual = odd_years(history.year[lines], value, floor, is_steady=is_steady)
        for line in np.flatnonzero(odd >= 0).tolist():
            rows, place = history.row[lines[line]], int(odd[line])
            if not _is_another_series(at, rows, place, history.year[lines[line]]):
                should = float(usual[line])
                yield _stands_out(at, int(rows[place]), exp(should) if is_amount else should)


def _is_another_series(at: Inspection, rows: Rows, place: int, years: Floats) -> bool:
    """Whether a year cannot be held against the others: another place, whole or plan."""
    one, others = at.figures.rows[int(rows[place])], np.delete(at.figures.whole[rows], place)
    began = began_within(at, one.area, years[0], years[-1])
    if began or _is_of_merged(at, one, years):  # (5)
        return True
    known = at.indicator(one.indicator)
    is_rate = one.quantity.unit.kind == "percent"
    is_given_anew = is_rate and known is not None and known.field in GIVEN_ANEW
    whole = at.figures.whole[int(rows[place])]
    return is_given_anew or bool(not np.isnan(whole) and not (others == whole).any())  # (6)


def _is_of_merged(at: Inspection, one: Observation, years: Floats) -> bool:
    """Whether what is counted is the whole of a rate, and places within the place changed."""
    if one.quantity.unit.kind != "count" or one.indicator not in at.once(_wholes):
        return False
    return changed_within(at, one.area, years[0], years[-1])


def _wholes(at: Inspection) -> frozenset[str]:
    """What rates are out of."""
    return frozenset(one.denominator for one in at.catalogue.indicators.values())


def _stands_out(at: Inspection, row: int, usual: float) -> Result:
    one = at.figures.rows[row]
    unit = one.quantity.unit
    about = quantity_words(at, Quantity(Decimal(f"{usual / float(unit.factor):.3g}"), unit))
    words = Message(
        "{said} lệch hẳn các năm khác, vốn cho thấy khoảng {usual}. Đối chiếu nguồn; nếu số đúng, "
        "ghi lý do.",
        "{said} stands out of the other years, which let expect about {usual}. Check the source; "
        "if it is right, note why.",
    )
    message = filled(words, said=said(at, one), usual=about)
    return broken(*at.figures.restated(row), message=message)


def _stocks(at: Inspection) -> Iterator[Result]:
    found: dict[object, list[Pair]] = defaultdict(list)
    for pair in falls(at, FEWEST_YEARS):  # (5) (6) (7)
        first, second = (at.figures.rows[row] for row in pair)
        own = first.document if first.document == second.document else first.id
        found[own, first.area, first.period.text, second.period.text].append(pair)
    for several in found.values():
        yield _fell(at, several)


def _fell(at: Inspection, several: Sequence[Pair]) -> Result:
    figures = at.figures
    words = Message(
        "{name} giảm {by}: {first} ({then}), {second} ({now})",
        "{name} fell by {by}: {first} ({then}), {second} ({now})",
    )
    told = [
        filled(
            words, name=indicator_words(at, one.indicator), by=step_words(step(one, two)),
            first=given(at, one), second=given(at, two),
            then=when_words(one.period), now=when_words(two.period),
        )
        for one, two in ((figures.rows[first], figures.rows[second]) for first, second in several)
    ]  # fmt: skip
    to_do = Message(
        "Số tích lũy mong tăng mà giảm: có thể đổi phạm vi hoặc cách đếm; ghi rõ lý do hoặc sửa.",
        "What is meant to grow fell: scope or counting may have changed; say why, or mend it.",
    )
    message = both(
        lambda lang: (
            f"{'; '.join(one.in_language(lang) for one in told)}. {to_do.in_language(lang)}"
        )
    )
    ids = dict.fromkeys(id for pair in several for row in pair for id in figures.restated(row))
    return broken(*ids, message=message)
