"""A change of a rate is stated in points, a level or growth in per cent.

A rate (an indicator in per cent) is promised to fall or rise by so many per cent, or its change is
reported in per cent: the same number in points means something else. Where the levels at both ends
are known, they say which is meant: broken when they agree with points and not with per cent. The
level of a rate, and the growth of an amount, are broken when they are stated in points.

Ignores: (1) indices and deflators, whose growth in per cent is usual; (2) levels, shares and
contributions; (3) growth that the known levels confirm.

Source: "giảm 3%/năm" of a rate means points in plans; Luật Thống kê writes "điểm phần trăm".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.outcomes import Mask, of_sheets, outcomes
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, said
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

CHANGES = frozenset({"growth", "change", "average_growth", "average_reduction"})
POINTS = frozenset({"point", "point_per_year"})
PER_CENT = frozenset({"percent", "percent_per_year"})
ABOUT = Message(
    "Thay đổi của một tỷ lệ ghi bằng điểm %, không ghi bằng %.",
    "A change of a rate is stated in points, not in per cent.",
)
IGNORES = (
    Message("chỉ số, chỉ số giảm phát", "indices and deflators"),
    Message("mức, tỷ trọng, đóng góp", "levels, shares, contributions"),
    Message("tốc độ tăng khớp với các mức đã biết", "growth that the known levels confirm"),
)
SOURCE = Message(
    "“Giảm 3%/năm” của một tỷ lệ trong kế hoạch nghĩa là điểm %.",
    "“A fall of 3% a year” of a rate means points in plans.",
)
EXAMPLES = (
    example(
        "hộ nghèo giảm bình quân trên 3%/năm", "poverty to fall by more than 3% a year",
        plan_of(promised("nq.1", "poverty_rate", "2026/2030", "> 3 %/year",
                         statistic="average_reduction", base_period="2025")),
        "nq.1",
    ),
    example(
        "báo cáo giảm 4,49% trong khi mức giảm 4,49 điểm",
        "a fall of 4.49% where the levels fell by 4.49 points",
        plan_of(
            observed("bc.1", "poverty_rate", "2024", "-4.49 %", statistic="growth"),
            observed("bc.2", "poverty_rate", "2023", "26.61 %"),
            observed("bc.3", "poverty_rate", "2024", "22.12 %"),
        ),
        "bc.1",
    ),
    example(
        "GRDP tăng 8 điểm %, hộ nghèo ở mức 12 điểm %",
        "GRDP to grow by 8 points, poverty at a level of 12 points",
        plan_of(
            promised("nq.1", "grdp", "2026", ">= 8 pp", statistic="growth"),
            observed("bc.1", "poverty_rate", "2024", "12.1 pp"),
        ),
        "nq.1", "bc.1",
    ),
    example(
        "điểm %, tốc độ tăng của một lượng, tỷ lệ giảm 16,9% đúng theo mức",
        "points, growth of an amount, a rate that did fall by 16.9%",
        plan_of(
            promised("nq.1", "poverty_rate", "2026/2030", "> 3 pp/year",
                     statistic="average_reduction", base_period="2025"),
            promised("nq.2", "grdp", "2026/2030", ">= 10 %/year", statistic="average_growth",
                     base_period="2025"),
            observed("bc.1", "poverty_rate", "2024", "-16.9 %", statistic="growth"),
            observed("bc.2", "poverty_rate", "2023", "26.61 %"),
            observed("bc.3", "poverty_rate", "2024", "22.12 %"),
            observed("bc.4", "grdp_deflator", "2024", "3.1 %", statistic="growth"),
        ),
    ),
)  # fmt: skip

Levels = Mapping[tuple[str, str, str, Period], Observation]
PER_CENT_WRITTEN = Message(
    "{said}: với một tỷ lệ, “giảm” hay “tăng” bấy nhiêu % khác với bấy nhiêu điểm %. Ghi rõ “điểm "
    "%” nếu hiểu theo điểm.",
    "{said}: of a rate, so many per cent are not so many points. Write points if points are meant.",
)
POINTS_WRITTEN = Message(
    "{said}: điểm % chỉ nói về thay đổi của một tỷ lệ. Ghi “%”.",
    "{said}: points tell how a rate changes. Write per cent.",
)
WHY_NOT = Message("không phải thay đổi của một tỷ lệ", "it is no change of a rate")


@check(title=Message("Ghi % thay vì điểm %", "Per cent for points"), severity="warning")
def run(at: Inspection) -> Iterator[Result]:
    """Promises, then figures."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    return of_sheets(at.figures, (_is_change(one, at) for one in at.figures.sheets))


def _is_change(sheet: Sheet, at: Inspection) -> bool:
    one = at.indicator(sheet.indicator)
    return sheet.statistic in CHANGES and bool(one and one.unit == "%")


def _broken(at: Inspection) -> Iterator[Result]:
    for one in at.plan.targets:
        unit = one.bounds.unit
        if unit and one.statistic in CHANGES and _is_rate(at, one.indicator, unit.kind):
            yield _result(at, one)
        elif unit and _is_in_points(at, one.indicator, one.statistic, unit.kind):
            yield _result(at, one, words=POINTS_WRITTEN)
    figures = at.figures
    suspect = {place for place, one in enumerate(figures.sheets) if _is_suspect(one, at)}
    places = np.flatnonzero(np.isin(figures.sheet, list(suspect))).tolist()
    rows = [figures.rows[one] for one in places]
    levels = _levels(at, {one.indicator for one in rows})
    told: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for row in rows:
        if not _is_confirmed(row, levels):
            told[row.indicator, row.area].append(row)
    for alike in told.values():
        yield _result(at, *alike)
    in_points = of_sheets(
        figures,
        (_is_in_points(at, one.indicator, one.statistic, one.kind) for one in figures.sheets),
    )
    for place in np.flatnonzero(in_points).tolist():
        yield _result(at, figures.rows[place], words=POINTS_WRITTEN)


def _is_suspect(sheet: Sheet, at: Inspection) -> bool:
    return sheet.statistic in CHANGES and _is_rate(at, sheet.indicator, sheet.kind)  # (2)


def _is_rate(at: Inspection, code: str, kind: str) -> bool:
    """(1) Whether a number in per cent is about a rate that runs from 0 to 100%."""
    one = at.indicator(code)
    return bool(
        kind in PER_CENT and one and one.unit == "%" and one.bounds[1] is not None
        and one.stock_or_flow != "index"
    )  # fmt: skip


def _levels(at: Inspection, indicators: set[str]) -> Levels:
    """The levels in per cent of these indicators, as known last."""
    figures = at.figures
    sheets = [
        place for place, one in enumerate(figures.sheets)
        if (one.statistic, one.kind) == ("level", "percent") and one.indicator in indicators
    ]  # fmt: skip
    latest = figures.latest
    rows = [figures.rows[one] for one in latest[np.isin(figures.sheet[latest], sheets)].tolist()]
    return {(one.indicator, one.area, one.definition, one.period): one for one in rows}


def _is_confirmed(one: Observation, levels: Levels) -> bool:
    """(3) Whether the levels of this time and the year before grew by just so much."""
    about = one.indicator, one.area, one.definition
    now, before = (levels.get((*about, time)) for time in (one.period, one.period.year_before))
    if now is None or before is None or not before.quantity.value:
        return False
    said_low, said_high = (float(end) for end in one.quantity.rounding)
    (low, high), (old_low, old_high) = (
        [float(end) for end in level.quantity.rounding] for level in (now, before)
    )
    if old_low <= 0:
        return False
    return (low / old_high - 1) * 100 <= said_high and said_low <= (high / old_low - 1) * 100


def _is_in_points(at: Inspection, code: str, statistic: str, kind: str) -> bool:
    """Whether points stand where only per cent can: a rate's level, an amount's growth."""
    one = at.indicator(code)
    if kind not in POINTS or one is None:
        return False
    if one.unit == "%":
        return statistic_class(statistic) == "level"
    return statistic in ("growth", "average_growth")


def _result(
    at: Inspection, *rows: Observation | Target, words: Message = PER_CENT_WRITTEN
) -> Result:
    return broken(*(one.id for one in rows), message=filled(words, said=said(at, rows[-1])))
