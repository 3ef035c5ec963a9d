"""The marks of an indicator's chart: line and points, replaced ticks, spans, labelled promises."""

from datetime import date
from typing import Any

from lotrinh.charts.theme import Spec, colour
from lotrinh.domain.period import Period

Row = dict[str, Any]
NARROW = 480
LETTER = 6.6  # the usual width of one in a label, in pixels


def position(period: Period) -> float:
    """Where a period stands on an axis of years: a year on its number, the rest inside it."""
    if period.frequency == "A":
        return float(period.end.year)
    middle = period.start.toordinal() / 2 + period.end.toordinal() / 2
    first = date(period.end.year, 1, 1).toordinal()
    return round(period.end.year - 0.5 + (middle - first) / 365.25, 3)


def past_layers(past: list[Row], earlier: list[Row], *, is_joined: bool) -> list[Spec]:
    """A line through what is known last, faint ticks for what it replaced, points by certainty."""
    look = {"field": "look", "type": "nominal", "legend": None}
    tooltip = [{"field": "period", "title": " "}, {"field": "y", "title": "="}]
    looks = ["stated", "estimate", "assumed"]
    fills = {"domain": looks, "range": [colour(name) for name in ("ink", "card", "line")]}
    strokes = {"domain": looks, "range": [colour(name) for name in ("ink", "ink", "faint")]}
    return [
        {
            "data": {"values": past if is_joined else []},
            "mark": {"type": "line", "stroke": colour("ink"), "strokeWidth": 2},
            "encoding": {"detail": {"field": "series"}},
        },
        {
            "data": {"values": earlier},
            "mark": {"type": "tick", "orient": "horizontal", "color": colour("faint"), "size": 20,
                     "thickness": 2},
            "encoding": {"tooltip": tooltip},
        },
        {
            "data": {"values": past},
            "mark": {"type": "point", "filled": True, "size": 64, "opacity": 1, "strokeWidth": 2},
            "encoding": {
                "fill": look | {"scale": fills}, "stroke": look | {"scale": strokes},
                "tooltip": tooltip,
            },
        },
    ]  # fmt: skip


def span_layers(rows: list[Row], name: str) -> list[Spec]:
    """A dotted rule over the years of each average, in the colour of that name."""
    mark = {"type": "rule", "stroke": colour(name), "strokeWidth": 2.5, "strokeDash": [2, 3]}
    return [{"data": {"values": rows}, "mark": mark, "encoding": {"x2": {"field": "x2"}}}]


def promise_layers(promises: list[Row]) -> list[Spec]:
    """A rule at each end of a promise, a post between two ends, and its label above.

    A label ends with its promise; with one over years that starts early, it starts.
    """
    rule = {"type": "rule", "stroke": colour("accent"), "strokeWidth": 2.5}
    x2, high = {"field": "x2"}, {"field": "y2", "type": "quantitative"}
    at = {"field": "at", "type": "quantitative"}
    over = [row for row in promises if row["over"]]
    early = min((row["x"] for row in promises), default=0.0)
    points = [row for row in promises if not row["over"]]
    return [
        {"data": {"values": promises}, "mark": rule, "encoding": {"x2": x2}},
        {"data": {"values": promises}, "mark": rule, "encoding": {"x2": x2, "y": high}},
        {"data": {"values": points}, "mark": rule, "encoding": {"x": at, "y2": {"field": "y2"}}},
        _label_layer([row for row in over if row["x"] <= early], "x", "left"),
        _label_layer(
            [row for row in promises if row not in over or row["x"] > early], "x2", "right"
        ),
    ]


def _label_layer(rows: list[Row], field: str, align: str) -> Spec:
    """Labels in one line each, moved aside where they would leave the chart.

    A narrow chart names one document, counts the others and leaves out what a share is of.
    """
    text = f"(width < {NARROW} ? datum.short : datum.label)"
    wide, at = f"{LETTER} * length({text})", f"scale('x', datum.{field})"
    aside = f"max(0, {wide} - {at})" if align == "right" else f"min(0, width - {at} - {wide})"
    return {
        "data": {"values": rows},
        "mark": {"type": "text", "align": align, "baseline": "bottom", "fontSize": 12, "dy": -3,
                 "dx": {"expr": aside}, "fill": colour("accent"), "text": {"expr": text}},
        "encoding": {
            "x": {"field": field, "type": "quantitative"},
            "y": {"field": "label_y", "type": "quantitative"},
        },
    }  # fmt: skip


def today_layer(today: date | None, rows: list[Row]) -> list[Spec]:
    """A hairline between what could be known and what is promised, when it is on the axis."""
    if today is None:
        return []
    at = position(Period(today.isoformat()))
    if not min(float(row["x"]) for row in rows) < at < max(float(row["x"]) for row in rows):
        return []
    return [
        {
            "data": {"values": [{"x": at}]},
            "mark": {"type": "rule", "stroke": colour("line"), "strokeDash": [4, 4]},
            "encoding": {"y": None},
        }
    ]
