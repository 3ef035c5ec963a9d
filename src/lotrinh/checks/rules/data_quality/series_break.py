"""Growth and changes do not run across a break of their series.

Broken by: a growth, change or average of a promise or figure that begins before and ends after a
new standard (poverty from 2027) or the first day of its place (a merger); levels of one indicator
and place at constant prices of two base years.

Ignores: (1) levels and shares of one time; (2) statements that name their definition (standard);
(3) breaks on the first day of the base; (4) places without a first day. Statements that cross one
break are told of together; of figures the earliest of each place.

Source: decree 351/2025/NĐ-CP on the poverty standard; the days of places in the catalogue.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, plan_of, promised
from lotrinh.checks.figures.breaks import Break, begins_on, break_within, new_standard_on
from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.figures.outcomes import Mask, of_sheets, outcomes
from lotrinh.checks.figures.sheet import Sheet
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import filled, indicator_words, said
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

CHANGES = frozenset({"growth", "change", "average_growth", "average_reduction"})
ABOUT = Message(
    "Tốc độ tăng và mức thay đổi không tính qua chỗ đứt của chuỗi số liệu.",
    "Growth and changes do not run across a break of their series.",
)
IGNORES = (
    Message("mức và tỷ trọng của một kỳ", "levels and shares of one time"),
    Message("số có ghi định nghĩa, chuẩn áp dụng", "statements that name their standard"),
    Message("chỗ đứt đúng ngày đầu của gốc", "breaks on the first day of the base"),
    Message("nơi không ghi ngày thành lập", "places without a first day"),
)
SOURCE = Message(
    "Nghị định 351/2025/NĐ-CP về chuẩn nghèo; ngày thành lập của các nơi trong danh mục.",
    "Decree 351/2025/NĐ-CP on poverty; the days of places in the catalogue.",
)
EXAMPLES = (
    example(
        "hộ nghèo giảm bình quân 2026-2030, chuẩn nghèo đổi năm 2027",
        "poverty falls over 2026-2030, the standard changes in 2027",
        plan_of(
            promised("nq.1", "poverty_rate", "2026/2030", "> 3 pp/year",
                     statistic="average_reduction", base_period="2025"),
            promised("kh.1", "poverty_rate", "2026/2030", "> 3 pp/year",
                     statistic="average_reduction", base_period="2025"),
        ),
        "nq.1 kh.1",
    ),
    example(
        "GRDP theo giá 2010 rồi giá 2020", "GRDP at prices of 2010, then of 2020",
        plan_of(
            observed("a", "grdp", "2023", "11965 billion VND", price_basis="constant",
                     base_year="2010"),
            observed("b", "grdp", "2024", "19102 billion VND", price_basis="constant",
                     base_year="2020"),
        ),
        "a b",
    ),
    example(
        "hết năm 2026, nêu rõ chuẩn, mức của một năm",
        "until 2026, the standard is named, the level of a year",
        plan_of(
            promised("nq.1", "poverty_rate", "2022/2026", "> 3 pp/year",
                     statistic="average_reduction", base_period="2021"),
            promised("nq.2", "poverty_rate", "2026/2030", "> 3 pp/year", base_period="2025",
                     statistic="average_reduction", definition="chuẩn 2022-2025"),
            promised("nq.3", "poverty_rate", "2030", "<= 5 %"),
            observed("a", "grdp", "2023", "11965 billion VND", price_basis="constant",
                     base_year="2010"),
            observed("c", "poverty_rate", "2026", "-3.1 pp", statistic="change"),
            observed("b", "grdp", "2024", "12772 billion VND", price_basis="constant",
                     base_year="2010"),
        ),
    ),
)  # fmt: skip

Row = Observation | Target
NEVER = date.max.toordinal() + 1
WHY_NOT = Message("không phải tốc độ tăng hay mức thay đổi", "it is no growth or change")


@check(title=Message("Tính qua chỗ đứt chuỗi", "Across a break"), severity="note")
def run(at: Inspection) -> Iterator[Result]:
    """Statements by indicator and break, then base years."""
    yield from outcomes(at, _broken(at), lambda: _tested(at), WHY_NOT)


def _tested(at: Inspection) -> Mask:
    return of_sheets(at.figures, (one.statistic in CHANGES for one in at.figures.sheets))


def _broken(at: Inspection) -> Iterator[Result]:
    told: dict[Break, list[Row]] = defaultdict(list)
    rows: list[Row] = [*_promises(at), *_figures(at)]
    for row in rows:
        crossed = _crossed(at, row)
        if crossed:
            told[crossed].append(row)
    for crossed, rows in told.items():
        yield _result(at, crossed, rows)
    yield from _base_years(at)


def _promises(at: Inspection) -> list[Target]:
    return [one for one in at.plan.targets if one.statistic in CHANGES]  # (1)


def _figures(at: Inspection) -> Iterator[Observation]:
    """(1) Changes that may cross a break, of each break the first in each place."""
    figures = at.figures
    if not len(figures):
        return
    changes = np.array([one.statistic in CHANGES for one in figures.sheets])[figures.sheet]
    standards = (new_standard_on(at, one.indicator) for one in figures.sheets)
    standard = np.array([_number(day, NEVER) for day in standards])[figures.sheet]
    base = np.array([one.year_before.start.toordinal() for one in figures.periods])
    end = np.array([one.end.toordinal() for one in figures.periods])[figures.period]
    days = (begins_on(at, one) for one in figures.areas)
    begins = np.array([_number(day, 0) for day in days])[figures.area]  # (4)
    crosses = changes & (base[figures.period] < begins) & (begins <= end)
    is_after = changes & (end >= standard)
    earliest: dict[int, int] = {}
    for row in _in_turn(figures, crosses & ~is_after):
        earliest.setdefault(int(figures.area[row]), row)
    yield from (figures.rows[row] for row in earliest.values())
    told: set[tuple[Break | None, str]] = {(None, area) for area in figures.areas}
    for one in (figures.rows[row] for row in _in_turn(figures, is_after)):
        if (found := (_crossed(at, one), one.area)) not in told:
            told.add(found)
            yield one


def _in_turn(figures: Figures, marked: NDArray[np.bool_]) -> list[int]:
    """The marked rows by time, then by id, in whatever order they are given."""
    rows: list[int] = np.flatnonzero(marked).tolist()
    return sorted(rows, key=partial(_turn, figures))


def _turn(figures: Figures, row: int) -> tuple[int, str]:
    return int(figures.period[row]), figures.rows[row].id


def _number(day: date | None, otherwise: int) -> int:
    return day.toordinal() if day else otherwise


def _crossed(at: Inspection, one: Row) -> Break | None:
    """(2) (3) The break between the end of the base and the end of the time."""
    if one.period is None:
        return None
    base = one.base if isinstance(one, Target) else None
    if base is None:
        base = one.period.base if one.period.is_of_years else one.period.year_before
    return break_within(at, one.indicator, one.area, base.start, one.period.end, one.definition)


def _result(at: Inspection, crossed: Break, rows: Sequence[Row]) -> Result:
    words = Message(
        "{said} tính qua chỗ đứt: {why}. Nêu chuẩn hoặc phạm vi áp dụng, tính riêng trước và sau.",
        "{said} runs across a break: {why}. Name the standard or territory that is meant, and "
        "reckon before and after apart.",
    )
    message = filled(words, said=said(at, rows[0]), why=crossed.why)
    return broken(*(one.id for one in rows), message=message)


def _base_years(at: Inspection) -> Iterator[Result]:
    """The last figure of each base year, of levels that are known at several."""
    alike: dict[Sheet, list[int]] = defaultdict(list)
    for place, one in enumerate(at.figures.sheets):
        if one.base_year and one.statistic == "level":
            alike[one._replace(base_year="")].append(place)
    for sheet, places in alike.items():
        if len(places) > 1:
            rows = [at.figures.on_sheet(place) for place in places]
            ends = [
                at.figures.rows[max(one.tolist(), key=partial(_turn, at.figures))] for one in rows
            ]
            yield _other_bases(at, sheet, sorted(ends, key=lambda one: one.base_year))


def _other_bases(at: Inspection, sheet: Sheet, rows: Sequence[Observation]) -> Result:
    words = Message(
        "{name} có số theo giá so sánh của các năm gốc {bases}: không tính tốc độ tăng giữa hai "
        "năm gốc; quy đổi về một gốc trước.",
        "{name} is known at constant prices of {bases}: no growth runs from one base to another; "
        "convert to one first.",
    )
    bases = ", ".join(one.base_year for one in rows)
    message = filled(words, name=indicator_words(at, sheet.indicator), bases=Message(bases, bases))
    return broken(*(one.id for one in rows), message=message)
