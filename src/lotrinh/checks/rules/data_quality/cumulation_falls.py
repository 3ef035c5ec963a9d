"""What is counted from January on does not become less in the course of the year.

Of two figures of one year and one thing that both begin on 1 January (a quarter, a half year,
seven months, the year), the longer time has at least as much.

Ignores: (1) stocks, rates, growth and what can be negative; (2) times that do not begin with the
year, and days; (3) falls within rounding; (4) older vintages of a publication; (5) places that
began in the course of the year. Figures of two publications are a warning: one of them may rest on
a revision.

Source: a sum of parts that cannot be negative grows with each part.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of
from lotrinh.checks.figures.breaks import begins_on
from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.figures.outcomes import Mask, of_sheets, outcomes
from lotrinh.checks.figures.restatement import agree
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import (
    both,
    filled,
    given,
    indicator_words,
)
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.wording import during

ABOUT = Message(
    "Số cộng dồn từ tháng 1 không giảm khi thêm tháng: bảy tháng không ít hơn sáu tháng.",
    "What adds up from January does not fall as months are added: seven months have no less than "
    "six.",
)
IGNORES = (
    Message("số thời điểm, tỷ lệ, tốc độ tăng, số có thể âm", "stocks, rates, growth, balances"),
    Message("kỳ không bắt đầu từ đầu năm", "times that do not begin with the year"),
    Message("giảm trong phạm vi làm tròn", "falls within rounding"),
    Message("số đã được công bố lại", "older vintages"),
    Message("nơi mới thành lập trong năm", "places that began in the course of the year"),
)
SOURCE = Message(
    "Tổng các phần không âm tăng theo số phần.", "A sum of parts that are not negative."
)
EXAMPLES = (
    example(
        "khách 7 tháng ít hơn 6 tháng", "fewer visitors in seven months than in six",
        plan_of(
            observed("ct.1", "tourist_arrivals", "2025-S1", "1520063 visitors", status="estimate"),
            observed("ct.2", "tourist_arrivals", "2025-01/2025-07", "1.43 million visitors"),
            observed("ct.3", "tourism_revenue", "2025-S1", "1543 billion VND"),
            observed("ct.4", "tourism_revenue", "2025-01/2025-07", "1453 billion VND"),
        ),
        "ct.1 ct.2 ct.3 ct.4",
    ),
    example(
        "cả năm ít hơn 9 tháng, hai nguồn", "a year below its nine months, in two publications",
        plan_of(
            observed("bc.1", "exports", "2024-01/2024-09", "812 million USD"),
            observed("nk.1", "exports", "2024", "790 million USD", known_from="2025-06-30"),
        ),
        "bc.1 nk.1",
        severity="warning",
    ),
    example(
        "trong dự thảo", "in a draft",
        plan_of(
            paper("dt", status="draft"),
            observed("dt.1", "exports", "2024-Q1", "190.4 million USD"),
            observed("dt.2", "exports", "2024-S1", "180 million USD"),
        ),
        "dt.1 dt.2",
        severity="warning",
    ),
    example(
        "làm tròn, quý II và 6 tháng, tỷ lệ, số đã sửa",
        "rounding, a second quarter, a rate, a revised half year",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2025-S1", "1520063 visitors"),
            observed("bc.2", "tourist_arrivals", "2025-01/2025-07", "1.5 million visitors"),
            observed("bc.3", "exports", "2025-Q2", "300 million USD"),
            observed("bc.4", "exports", "2025-01/2025-07", "280 million USD"),
            observed("bc.5", "room_occupancy", "2025-S1", "55 %"),
            observed("bc.6", "room_occupancy", "2025-01/2025-07", "48 %"),
            observed("bc.7", "imports", "2025-S1", "99 million USD", known_from="2024-12-31"),
            observed("bc.8", "imports", "2025-S1", "88 million USD"),
            observed("bc.9", "imports", "2025-01/2025-07", "93 million USD"),
        ),
    ),
)  # fmt: skip
TO_DO = Message(
    "Kỳ sau gồm cả kỳ trước: đối chiếu, sửa số sai hoặc ghi rõ số nào đã được rà soát lại.",
    "The longer time holds the shorter: check both, mend the wrong one or say which was revised.",
)
Fall = tuple[Observation, Observation]
WHY_NOT = Message("không phải số cộng dồn theo thời gian", "it is no sum over time")


@check(title=Message("Số cộng dồn giảm", "Cumulations that fall"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """Falls from a time to a longer one, all indicators of one paper together."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    return of_sheets(at.figures, (_adds_up(one, at) for one in at.figures.sheets))


def _broken(at: Inspection) -> Iterator[Result]:
    found: dict[tuple[str, str, str, str], list[Fall]] = defaultdict(list)
    for rows in _suspects(at):
        if _begins_within(at, rows[0]):  # (5)
            continue
        for first, second in _falls(rows):
            own = first.document if first.document == second.document else ""
            found[own, first.area, first.period.text, second.period.text].append((first, second))
    for (own, *_), falls in found.items():
        yield _result(at, own, falls)


def _suspects(at: Inspection) -> Iterator[list[Observation]]:
    """Figures of one thing in one year of which a longer time seems to have less."""
    figures = at.figures
    if not len(figures):
        return
    from_january = np.array([one.start.month == one.start.day == 1 for one in figures.periods])
    lengths = np.array([(one.end - one.start).days for one in figures.periods])
    from_january &= (lengths > 0) & (lengths < 366)  # (2)
    adds_up = np.array([_adds_up(one, at) for one in figures.sheets])
    chosen = figures.order[(adds_up[figures.sheet] & from_january[figures.period])[figures.order]]
    group = _group(figures)[chosen]
    falls = (np.diff(figures.value[chosen]) < 0) & (group[1:] == group[:-1])
    for one in np.unique(group[1:][falls]):
        first, last = (np.searchsorted(group, one, side) for side in ("left", "right"))
        yield [figures.rows[row] for row in chosen[first:last].tolist()]


def _begins_within(at: Inspection, one: Observation) -> bool:
    begins = begins_on(at, one.area)
    return begins is not None and begins > one.period.start and begins.year == one.period.end.year


def _adds_up(sheet: Sheet, at: Inspection) -> bool:
    """(1) Whether it is a sum over time of what cannot be negative."""
    indicator = at.indicator(sheet.indicator)
    if indicator is None or sheet.statistic != "level":
        return False
    is_flow = indicator.stock_or_flow == "flow" and indicator.aggregation == "sum"
    low = indicator.bounds[0]
    is_amount = at.catalogue.units.parse(indicator.unit).kind == sheet.kind
    return is_flow and is_amount and low is not None and low >= 0


def _group(figures: Figures) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """One number for each sheet, area and year, in the order of cells."""
    years = np.array([one.end.year for one in figures.periods], np.int64)
    series = figures.sheet.astype(np.int64) * len(figures.areas) + figures.area
    return series * 10_000 + years[figures.period]


def _falls(rows: Sequence[Observation]) -> Iterator[Fall]:
    """Falls within a paper, of each the first; else those between what is known last."""
    papers: dict[str, dict[str, Observation]] = defaultdict(dict)
    last: dict[str, Observation] = {}
    for one in rows:  # (4) of each period the row known last stays
        last[one.period.text] = one
        if one.document:
            papers[one.document][one.period.text] = one
    within = [fall for known in papers.values() for fall in _pairs(known)]
    yield from within or _pairs(last)


def _pairs(known: Mapping[str, Observation]) -> list[Fall]:
    """The widest fall between two times."""
    pairs = combinations(sorted(known.values(), key=lambda one: one.period.end), 2)
    falls = [
        (first, second)
        for first, second in pairs
        if first.period.end < second.period.end
        and _gain(first, second) < 0
        and not agree(first, second)  # (3)
    ]
    return sorted(falls, key=lambda one: _gain(*one))[:1]


def _gain(first: Observation, second: Observation) -> Fraction:
    return second.quantity.base_value - first.quantity.base_value


def _result(at: Inspection, own: str, falls: Sequence[Fall]) -> Result:
    told = [_told(at, *fall) for fall in falls]
    message = both(lambda lang: " ".join([one.in_language(lang) for one in (*told, TO_DO)]))
    is_sure = own and at.is_in_force(own)
    ids = dict.fromkeys(one.id for fall in falls for one in fall)
    return broken(*ids, message=message, severity="" if is_sure else "warning")


def _told(at: Inspection, first: Observation, second: Observation) -> Message:
    words = Message(
        "{name} {longer}: {after}, ít hơn {shorter}: {before}.",
        "{name} {longer}: {after}, which is less than {shorter}: {before}.",
    )
    return filled(
        words, name=indicator_words(at, first.indicator),
        longer=both(lambda lang: during(second.period, lang)),
        shorter=both(lambda lang: during(first.period, lang)),
        before=given(at, first), after=given(at, second),
    )  # fmt: skip
