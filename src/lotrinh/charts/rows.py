"""Charts of one bar a row: its name above it, so that a phone has as much room as a desk."""

from collections.abc import Sequence

from lotrinh.charts.layers import Row
from lotrinh.charts.theme import Spec, colour, config, parameters

STEP = 38
AXIS = 34


def rows_height(count: int) -> int:
    """The height in pixels of a chart with so many rows, its axis with it."""
    return STEP * count + AXIS


def rows_chart(
    rows: Sequence[Row], x: Spec, layers: Sequence[Spec], lang: str, table: Sequence[Row]
) -> Spec:
    """Layers over rows that are numbered by `row`, on the axis `x` above them.

    A row has its `name` at the left and, where there is room, its `said` at the right; `table` is
    what the chart's data say when they are taken away.
    """
    return {
        "width": "container",
        "height": STEP * len(rows),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 0, "right": 8, "top": 4, "bottom": 0},
        "params": parameters(),
        "config": config(lang),
        "usermeta": {
            "table": {"columns": list(table[0]), "rows": [list(one.values()) for one in table]}
        },
        "data": {"values": list(rows)},
        "encoding": {
            "y": {"field": "row", "type": "ordinal", "axis": None,
                  "scale": {"paddingInner": 0, "paddingOuter": 0}},
            "x": x,
        },
        "layer": [*layers, _words("name", "left"), _words("said", "right")],
    }  # fmt: skip


def bar(low: str, high: str, *, height: int = 12, **look: object) -> Spec:
    """A bar between two fields, under the name of its row."""
    return {
        "transform": [{"filter": f"isValid(datum.{low}) && isValid(datum.{high})"}],
        "mark": {"type": "bar", "height": height, "yOffset": 9, **look},
        "encoding": {"x": {"field": low}, "x2": {"field": high}},
    }


def mark(at: str, **look: object) -> Spec:
    """A point at a field, in line with the bars."""
    return {
        "transform": [{"filter": f"isValid(datum.{at})"}],
        "mark": {"type": "point", "filled": True, "opacity": 1, "yOffset": 9, **look},
        "encoding": {"x": {"field": at}},
    }


def _words(field: str, align: str) -> Spec:
    at: Spec = {"value": 0} if align == "left" else {"value": {"expr": "width"}}
    share, head = ("0.58", "0.2") if align == "left" else ("0.42", "0.8")
    limit = f"width * (datum.is_head ? {head} : {share})"
    return {
        "mark": {"type": "text", "align": align, "baseline": "middle", "dy": -8, "fontSize": 12,
                 "limit": {"expr": limit}, "fontWeight": {"expr": "datum.is_head ? 600 : 400"},
                 "fill": colour("ink" if align == "left" else "soft")},
        "encoding": {"text": {"field": field}, "x": at},
    }  # fmt: skip
