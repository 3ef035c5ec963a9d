"""Projects in time: from start to end, and how far an end has moved from the first one promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from lotrinh.charts.layers import Row
from lotrinh.charts.rows import bar, mark, rows_chart
from lotrinh.charts.theme import Spec, colour


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A named stretch of time; an end that is not known is blank.

    `promised` is the end first promised, where the known one is later; `look` is `proposed`,
    `transitional`, `completed` or anything else.
    """

    name: str
    said: str = ""
    start: date | None = None
    end: date | None = None
    promised: date | None = None
    look: str = ""


def timeline_chart(bars: Sequence[Bar], lang: str, today: date | None = None) -> Spec | None:
    """Bars from start to end in their order; `None` where no time is known.

    What is proposed is hollow, what is completed is grey; from the end first promised to a later
    one runs a thin line. Of one known end only a mark is drawn.
    """
    rows = [_row(number, one) for number, one in enumerate(bars) if one.start or one.end]
    if not rows:
        return None
    ends = [float(row[key]) for row in rows for key in _PLACES if row[key] is not None]
    low = floor(min(ends))
    high = max(ceil(max(ends)), low + 1)
    layers = [
        *_today(today, low, high),
        bar("start", "solid_end", color=_fill(), stroke=_stroke(), strokeWidth=1.5,
            cornerRadius=2),
        bar("promised", "end", height=3, color=colour("ink")),
        mark("promised", shape="stroke", angle=90, size=180, color=colour("ink"), strokeWidth=2),
        mark("only_start", shape="triangle-right", size=70, color=colour("soft")),
        mark("only_end", shape="diamond", size=70, color=colour("soft")),
    ]  # fmt: skip
    return rows_chart(rows, _years(low, high), layers, lang, [_cells(one) for one in bars])


def _cells(one: Bar) -> Row:
    days = {"start": one.start, "end": one.end, "promised_end": one.promised}
    return {"name": one.name, **{key: day.isoformat() if day else "" for key, day in days.items()}}


_PLACES = ("start", "end", "promised", "only_start", "only_end")


def year_position(day: date, *, is_end: bool = False) -> float:
    """Where a day stands on an axis of years, 2026 being the first morning of 2026."""
    first = date(day.year, 1, 1).toordinal()
    days = date(day.year, 12, 31).toordinal() - first + 1
    return round(day.year + (day.toordinal() - first + is_end) / days, 4)


def _row(number: int, one: Bar) -> Row:
    start = year_position(one.start) if one.start else None
    end = year_position(one.end, is_end=True) if one.end else None
    is_whole = start is not None and end is not None
    promised = year_position(one.promised, is_end=True) if one.promised and end else None
    if promised is not None and end is not None and promised >= end:
        promised = None
    return {
        "row": number, "name": one.name, "said": one.said, "look": one.look,
        "start": start if is_whole else None, "end": end if is_whole else None,
        "solid_end": (end if promised is None else promised) if is_whole else None,
        "promised": promised if is_whole else None,
        "only_start": None if is_whole else start, "only_end": None if is_whole else end,
    }  # fmt: skip


def _fill() -> Spec:
    looks = "datum.look == 'proposed' ? card : datum.look == 'completed' ? faint : accent"
    return {"expr": looks}


def _stroke() -> Spec:
    return {"expr": "datum.look == 'completed' ? faint : accent"}


def _years(low: int, high: int) -> Spec:
    """An axis with the number of each year in its middle."""
    return {
        "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {
            "title": None, "orient": "top", "grid": False, "domain": False, "labelOverlap": True,
            "labelSeparation": 8, "values": [year + 0.5 for year in range(low, high)],
            "labelExpr": "format(floor(datum.value), 'd')",
        },
    }  # fmt: skip


def _today(today: date | None, low: int, high: int) -> list[Spec]:
    """A hairline for the first morning of each year, and a dashed line for today."""
    at = year_position(today) if today else None
    years: Spec = {
        "data": {"values": [{"x": year} for year in range(low, high + 1)]},
        "mark": {"type": "rule", "stroke": colour("line")},
        "encoding": {"x": {"field": "x"}, "y": None},
    }
    if at is None or not low < at < high:
        return [years]
    now: Spec = {
        "data": {"values": [{"x": at}]},
        "mark": {"type": "rule", "stroke": colour("soft"), "strokeDash": [4, 4]},
        "encoding": {"x": {"field": "x"}, "y": None},
    }
    return [years, now]
