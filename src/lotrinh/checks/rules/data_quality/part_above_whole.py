"""A part is no more than its whole, within one publication and in one sentence.

Of two amounts of one time, place and publication, that of a part ("trong đó") is at most that of
the indicator it is a part of; a promise that is part of another is no greater.

Ignores: (1) what rounding explains; (2) a whole and a part in other publications; (3) rates and
means, of which a part may have more than the whole. Figures of one publication and indicator are
told of together. Where a sibling may be negative (taxes less
subsidies), for figures with neither paper nor source, which need not be of one publication, and for
promises of "at least", it is a warning.

Source: a part of what is not negative is at most the whole.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.figures.outcomes import of_sheets, outcomes
from lotrinh.checks.figures.restatement import publication
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, said
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

ABOUT = Message(
    "Trong một văn bản, phần (“trong đó”) không lớn hơn tổng.",
    "Within one publication a part is no more than its whole.",
)
IGNORES = (
    Message("sai lệch do làm tròn", "what rounding explains"),
    Message("phần và tổng ở hai nơi công bố", "a part and a whole of other publications"),
    Message("tỷ lệ, số bình quân", "rates and means"),
)
SOURCE = Message("Phần của một lượng không âm không vượt tổng.", "A part is within its whole.")
EXAMPLES = (
    example(
        "khách quốc tế nhiều hơn tổng lượt khách", "more visitors from abroad than visitors",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "49097 visitors"),
            observed("bc.2", "tourist_arrivals_international", "2024", "1834730 visitors"),
        ),
        "bc.1 bc.2",
    ),
    example(
        "trong dự thảo", "in a draft",
        plan_of(
            paper("dt", status="draft"),
            observed("dt.1", "exports", "2024", "952 million USD"),
            observed("dt.2", "trade_turnover", "2024", "900 million USD"),
        ),
        "dt.1 dt.2",
        severity="warning",
    ),
    example(
        "không nguồn, không văn bản", "neither paper nor source",
        plan_of(
            observed("a", "exports", "2024", "952 million USD", source=""),
            observed("b", "trade_turnover", "2024", "900 million USD", source=""),
        ),
        "a b",
        severity="warning",
    ),
    example(
        "hứa phần nhiều hơn tổng", "more promised of a part than of the whole",
        plan_of(
            promised("nq.1", "tourist_arrivals", "2030", ">= 3 million visitors"),
            promised("nq.2", "tourist_arrivals_international", "2030", ">= 3.5 million visitors",
                     parent="nq.1"),
        ),
        "nq.1 nq.2",
        severity="warning",
    ),
    example(
        "làm tròn, hai nơi công bố, tỷ lệ của một nhóm",
        "rounding, two publications, the rate of a group",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "1.8 million visitors"),
            observed("bc.2", "tourist_arrivals_domestic", "2024", "1834730 visitors"),
            observed("bc.3", "exports", "2024", "952 million USD"),
            observed("nk.1", "trade_turnover", "2024", "900 million USD"),
            promised("nq.1", "poverty_rate", "2030", "<= 10 %"),
            promised("nq.2", "ethnic_poverty_rate", "2030", "<= 14 %", parent="nq.1"),
        ),
    ),
)  # fmt: skip

ALIKE = Message("Thêm {many} cặp như vậy.", "And {many} more like it.")
Row = Observation | Target
WHY_NOT = Message(
    "không phải một phần của số liệu nào trong sổ", "it is part of nothing that is known"
)


@check(title=Message("Phần lớn hơn tổng", "Parts above their whole"), severity="error")
def run(at: Inspection) -> Iterator[Result]:
    """Figures, then promises."""
    yield from outcomes(at, _broken(at), lambda: of_sheets(at.figures, _has_whole(at)), WHY_NOT)


def _has_whole(at: Inspection) -> Iterator[bool]:
    known = set(at.figures.sheets)
    for one in at.figures.sheets:
        indicator = at.indicator(one.indicator)
        yield bool(indicator and one._replace(indicator=indicator.parent) in known)


def _broken(at: Inspection) -> Iterator[Result]:
    children = _children(at)
    sheets = {one: place for place, one in enumerate(at.figures.sheets)}
    for sheet, part in sheets.items():
        indicator = at.indicator(sheet.indicator)
        whole = sheets.get(sheet._replace(indicator=indicator.parent)) if indicator else None
        is_level = sheet.statistic == "level"
        if indicator and whole is not None and is_level and _is_amount(at, indicator, sheet.kind):
            is_sure = all(_is_positive(one) for one in children[indicator.parent])
            yield from _figures(at, part, whole, is_sure=is_sure)
    for one in at.plan.targets:
        above = at.plan.target.get(one.parent) if one.parent else None
        if above is not None and _promises_more(at, one, above):
            yield _result(at, [(one, above)], is_sure=_is_bound(one, above))


def _children(at: Inspection) -> Mapping[str, Sequence[Indicator]]:
    found: dict[str, list[Indicator]] = defaultdict(list)
    for one in at.catalogue.indicators.values():
        if one.parent:
            found[one.parent].append(one)
    return found


def _is_positive(one: Indicator) -> bool:
    return one.bounds[0] is not None and one.bounds[0] >= 0


def _is_amount(at: Inspection, one: Indicator, kind: str) -> bool:
    """(3) Whether a number of this kind is an amount of which parts add up."""
    return one.aggregation == "sum" and at.catalogue.units.parse(one.unit).kind == kind


def _figures(at: Inspection, part: int, whole: int, *, is_sure: bool) -> Iterator[Result]:
    """(2) Figures of one publication, side by side."""
    figures = at.figures
    many = len(figures.areas) * len(figures.periods)

    def by_place(sheet: int) -> tuple[np.ndarray, np.ndarray]:
        rows = figures.on_sheet(sheet)
        key = figures.publication[rows].astype(np.int64) * many + figures.cell[rows] % many
        order = np.argsort(key, kind="stable")
        return rows[order], key[order]

    parts, part_key = by_place(part)
    wholes, whole_key = by_place(whole)
    beside = np.minimum(np.searchsorted(whole_key, part_key), len(wholes) - 1)
    paired = whole_key[beside] == part_key
    lesser, greater = parts[paired], wholes[beside[paired]]
    told: dict[int, list[tuple[Observation, Observation]]] = defaultdict(list)
    for place in np.flatnonzero(figures.low[lesser] > figures.high[greater]).tolist():  # (1)
        one, above = figures.rows[int(lesser[place])], figures.rows[int(greater[place])]
        told[int(figures.publication[lesser[place]])].append((one, above))
    for pairs in told.values():
        one, _ = pairs[0]
        is_told = bool(publication(one)) and at.is_in_force(one.document)
        yield _result(at, pairs, is_sure=is_sure and is_told)


def _promises_more(at: Inspection, one: Target, above: Target) -> bool:
    unit, whole = one.bounds.unit, above.bounds.unit
    indicator = at.indicator(one.indicator)
    if unit is None or whole is None or indicator is None or one.period != above.period:
        return False
    is_level = statistic_class(one.statistic) == statistic_class(above.statistic) == "level"
    is_amount = unit.kind == whole.kind and _is_amount(at, indicator, unit.kind)
    low, most = one.bounds.interval.low, above.bounds.interval.high
    most = above.bounds.interval.low if most is None else most
    return is_level and is_amount and low is not None and most is not None and low > most


def _is_bound(one: Target, above: Target) -> bool:
    """Whether no numbers fulfil both promises."""
    return above.bounds.interval.high is not None and one.document == above.document


def _result(at: Inspection, pairs: Sequence[tuple[Row, Row]], *, is_sure: bool) -> Result:
    words = Message(
        "{part} lớn hơn tổng mà nó là một phần: {whole}. Kiểm tra hai số và quan hệ “trong đó”.",
        "{part} is more than the whole it is part of: {whole}. Check both and how they relate.",
    )
    (one, above), *others = pairs
    message = filled(words, part=said(at, one), whole=said(at, above))
    if others:
        alike = filled(ALIKE, many=str(len(others)))
        message = both(lambda lang: f"{message.in_language(lang)} {alike.in_language(lang)}")
    ids = dict.fromkeys(row.id for part, whole in pairs for row in (whole, part))
    return broken(*ids, message=message, severity="" if is_sure else "warning")
