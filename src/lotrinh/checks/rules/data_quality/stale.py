"""What is promised has figures as new as the release calendar lets expect.

For an indicator that a paper in force promises for a place: the time after the last one known has
a day of release in the calendar, that day has passed, and no figure covers that time. What nobody
promises is told once its series has stopped for more than a year.

Ignores: (1) indicators without a calendar, and what nobody promises unless a series of four figures
or more has stopped; (2) frequencies in which nothing has
ever been known; (3) days, and figures of sources that are not dated; (4) releases due on the day;
(5) places that have ended.
Indicators of one calendar and time are told of together.

Source: the decrees on statistical indicators and calendars, in the catalogue.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.figures.figures import Figures
from lotrinh.checks.figures.outcomes import of_sheets, outcomes
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result, broken
from lotrinh.checks.words import both, filled, indicator_words, when_words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.release import STATUSES, Release, release_on

A_YEAR, FEWEST = timedelta(days=366), 4
MONTHS = {"A": 12, "Q": 3, "M": 1}
ABOUT = Message(
    "Chỉ tiêu đã hứa có số liệu đúng theo lịch công bố.",
    "What is promised has figures as new as the release calendar lets expect.",
)
IGNORES = (
    Message("chỉ tiêu không có lịch công bố", "what has no calendar"),
    Message(
        "chỉ tiêu không ai hứa, trừ khi chuỗi từ bốn số đã ngừng hơn một năm",
        "what nobody promises, unless a series of four figures or more stopped for over a year",
    ),
    Message("tần suất chưa từng có số", "frequencies in which nothing was known"),
    Message("số theo ngày", "figures of days"),
    Message("ngày công bố chưa qua", "releases whose day has not passed"),
    Message("nơi đã sáp nhập", "places that have ended"),
)
SOURCE = Message("Lịch công bố theo nghị định về chỉ tiêu thống kê.", "The decreed calendars.")
EXAMPLES = (
    example(
        "GRDP quý III chưa có vào tháng 12", "no third quarter by December",
        plan_of(
            promised("nq.1", "grdp", "2025", ">= 8 %", statistic="growth"),
            observed("bc.1", "grdp", "2025-Q2", "6.77 %", statistic="growth"),
        ),
        "bc.1",
    ),
    example(
        "chuỗi quý ngừng từ cuối năm 2023, không ai hứa",
        "a quarterly series that stopped with 2023 and that nobody promises",
        plan_of(
            *(observed(f"tk.{quarter}", "grdp", f"2023-Q{quarter}", "6.1 %", statistic="growth")
              for quarter in (1, 2, 3, 4)),
            observed("tk.5", "grdp_services", "2023-Q4", "6.1 %", statistic="growth"),
        ),
        "tk.4",
    ),
    example(
        "đã có 9 tháng; không ai hứa; chỉ dự thảo hứa; năm 2025 chưa đến lịch",
        "nine months known; nobody promises; only a draft does; the year is not due",
        plan_of(
            paper("dt", status="draft"),
            promised("nq.1", "grdp", "2025", ">= 8 %", statistic="growth"),
            observed("bc.1", "grdp", "2025-Q2", "6.77 %", statistic="growth"),
            observed("bc.2", "grdp", "2025-01/2025-09", "7.1 %", statistic="growth"),
            observed("bc.3", "grdp", "2024", "6.74 %", statistic="growth"),
            observed("bc.4", "grdp_services", "2025-Q1", "6.83 %", statistic="growth"),
            promised("dt.1", "grdp_services", "2025", ">= 8 %", statistic="growth"),
        ),
    ),
)  # fmt: skip
Missing = tuple[date, Period, str]
WHY_NOT = Message(
    "không ai hứa hoặc không có lịch công bố", "nobody promises it or it has no calendar"
)


@check(
    title=Message("Chưa có số mới hơn theo lịch công bố", "No newer figures, by the calendar"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each time that is missing, of all indicators of its calendar."""
    yield from outcomes(at, _broken(at), lambda: of_sheets(at.figures, _has_calendar(at)), WHY_NOT)


def _has_calendar(at: Inspection) -> Iterator[bool]:
    promised = {one.indicator for one in at.plan.targets if at.is_in_force(one.document)}
    known = promised & {one for rule in at.catalogue.releases for one in rule.indicators}
    return (one.indicator in known for one in at.figures.sheets)


def _broken(at: Inspection) -> Iterator[Result]:
    told: dict[Missing, list[Observation]] = defaultdict(list)
    promised = {
        (one.indicator, one.area) for one in at.plan.targets if at.is_in_force(one.document)
    }
    calendars = {one for rule in at.catalogue.releases for one in rule.indicators}
    known = {(one.indicator, at.plan.area) for one in at.figures.sheets}
    for indicator, area in sorted(promised | known):
        if indicator not in calendars or _has_ended(at, area):  # (1) (5)
            continue
        fewest, late = 1, at.today
        if (indicator, area) not in promised:
            fewest, late = FEWEST, at.today - A_YEAR
        for frequency, rows in _covering(at, indicator, area).items():
            missing = _missing(frequency, rows[-1], at.catalogue.releases_of(indicator))
            is_series = len({one.period for one in rows}) >= fewest
            if missing and missing[0] < late and is_series:  # (4)
                told[(*missing, area)].append(rows[-1])
    for (due, period, _), rows in told.items():
        yield _result(at, due, period, rows)


def _has_ended(at: Inspection, area: str) -> bool:
    place = at.catalogue.places.get(area)
    return place is not None and place.validity.has_ended(at.today)


def _covering(at: Inspection, indicator: str, area: str) -> dict[str, list[Observation]]:
    """The figures that end a time of each frequency, the last at the end.

    Half years, months and years also end a quarter.
    """
    figures = at.figures
    sheets = [place for place, one in enumerate(figures.sheets) if one.indicator == indicator]
    if area not in figures.areas or not sheets:
        return {}
    rows = np.concatenate([figures.on_sheet(one) for one in sheets])
    rows = rows[figures.area[rows] == figures.areas.index(area)]
    found: dict[str, list[Observation]] = defaultdict(list)
    for row in sorted(rows.tolist(), key=lambda row: _turn(figures, row)):
        for frequency in _covers(figures.rows[row].period):
            found[frequency].append(figures.rows[row])
    if "Q" in found and "A" in found and found["A"][-1].period.end > found["Q"][-1].period.end:
        found["Q"].append(found["A"][-1])
    return found  # (2)


def _turn(figures: Figures, row: int) -> tuple[int, int, str]:
    return int(figures.period[row]), int(figures.known[row]), figures.rows[row].id


def _covers(period: Period) -> Iterator[str]:
    """(3) The frequencies of which a figure ends a time."""
    if period.is_of_years or period.frequency == "D":
        return
    if period.frequency == "A":
        yield "A"
    if period.end.month % 3 == 0 and period.frequency != "A":
        yield "Q"
    if period.frequency == "M" and not period.is_span:
        yield "M"


def _missing(
    frequency: str, last: Observation, rules: Sequence[Release]
) -> tuple[date, Period] | None:
    """The time after the last known one, with the first day on which it is due."""
    following = _following(frequency, last.period.end)
    days = (release_on(following, status, rules) for status in STATUSES)
    due = min((day for day in days if day), default=None)
    return (due, following) if due else None


def _following(frequency: str, end: date) -> Period:
    month = Period(f"{end:%Y-%m}").shift(MONTHS[frequency])
    if frequency == "M":
        return month
    year = month.start.year
    return Period(f"{year}") if frequency == "A" else Period(f"{year}-Q{month.start.month // 3}")


def _result(at: Inspection, due: date, period: Period, rows: Sequence[Observation]) -> Result:
    names = [indicator_words(at, one.indicator) for one in rows]
    words = Message(
        "Chưa có số liệu kỳ {period} (theo lịch công bố ngày {due}) của: {names}. Bổ sung số "
        "mới trước khi đánh giá mục tiêu.",
        "No figures for {period} (due on {due} by the calendar) of: {names}. Add them before "
        "promises are judged.",
    )
    message = filled(
        words,
        period=when_words(period),
        due=both(lambda lang: format_date(due, lang)),
        names=both(lambda lang: ", ".join(one.in_language(lang) for one in names)),
    )
    return broken(*(one.id for one in rows), message=message)
