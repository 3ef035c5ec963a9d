"""An indicator's past in ink and every document's promise as a labelled mark."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor

from lotrinh.charts.layers import (
    Row,
    past_layers,
    position,
    promise_layers,
    span_layers,
    today_layer,
)
from lotrinh.charts.panel import Panel
from lotrinh.charts.table import indicator_table
from lotrinh.charts.theme import Spec, config, parameters
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.domain.title import cut
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import bounds_words, period_words

HEIGHT = 300
LABEL_HEIGHT = 17
NAMES = 3
SHORT = 20
ROUNDS = 12


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a chart prints beside numbers: the unit, the name of each document, the language."""

    lang: str
    symbol: Callable[[Unit], str]
    documents: Mapping[str, str]


def indicator_chart(panel: Panel, words: Words, today: date | None = None) -> Spec | None:
    """A panel as Vega-Lite; `None` without two marks, or without three when nothing is promised.

    Figures known last form the line of their series: estimates hollow, assumed ones grey; replaced
    ones are faint ticks. Averages and promises over a span lie over its years, other promises at
    their year; promises without a period or a number, and cumulations, are left to the table. The
    axis comes from the data: zero is not forced.
    """
    past = [_figure(one, panel, words) for one in panel.current]
    earlier = [_figure(one, panel, words) for one in panel.earlier]
    averages = [_average(one, panel, words) for one in panel.averages]
    promises = _promises(panel, words)
    rows = [*past, *earlier, *averages, *promises]
    if len(rows) < (2 if promises else 3):
        return None
    domain = _space_labels(promises, rows, -1 if panel.statistic == "rank" else 1)
    layers = [
        *today_layer(today, rows),
        *past_layers(past, earlier, is_joined=panel.is_continuous),
        *span_layers(averages, "ink"),
        *promise_layers(promises),
    ]
    return {
        "width": "container",
        "height": HEIGHT,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 6, "right": 8, "top": 8, "bottom": 0},
        "params": parameters(),
        "config": config(words.lang),
        "encoding": {"x": _x_axis(rows), "y": _y_axis(panel, domain, words)},
        "layer": [layer for layer in layers if layer["data"]["values"]],
        "usermeta": {"table": indicator_table(panel, words.symbol, words.documents, words.lang)},
    }


def _figure(one: Observation, panel: Panel, words: Words) -> Row:
    look = "assumed" if one.basis == "assumed" else one.status
    return {
        "x": position(one.period), "y": _amount(one.quantity.value, one.quantity.unit, panel),
        "series": "·".join((*one.series, one.denominator)),
        "period": period_words(one.period, words.lang),
        "look": look if look in ("assumed", "estimate") else "stated",
    }  # fmt: skip


def _average(one: Observation, panel: Panel, words: Words) -> Row:
    return {
        "x": one.period.start.year - 0.4, "x2": one.period.end.year + 0.4,
        "y": _amount(one.quantity.value, one.quantity.unit, panel),
        "period": period_words(one.period, words.lang),
    }  # fmt: skip


def _promises(panel: Panel, words: Words) -> list[Row]:
    """One row per promised value and period; documents that promise the same share it."""
    named: dict[tuple[object, ...], list[str]] = {}
    first: dict[tuple[object, ...], Row] = {}
    for target in panel.targets:
        row = _promise(target, panel, words)
        if row is not None:
            key = (row["y"], row["y2"], target.bounds.comparator, target.period)
            named.setdefault(key, []).append(words.documents.get(target.document, target.document))
            first.setdefault(key, row)
    return [
        row
        | {
            "label": f"{_joined(named[key], NAMES)}: {row['value']}",
            "short": f"{_joined([cut(one, SHORT) for one in named[key]], 1)}: {row['plain']}",
        }
        for key, row in first.items()
    ]


def _joined(names: Iterable[str], most: int) -> str:
    """The first names, each once, and how many more there are."""
    every = list(dict.fromkeys(names))
    rest = len(every) - most
    return "; ".join(every[:most]) + (f" +{rest}" if rest > 0 else "")


def _promise(target: Target, panel: Panel, words: Words) -> Row | None:
    bounds, period = target.bounds, target.period
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    if period is None or bounds.unit is None or not ends:
        return None
    drawn = [_amount(end, bounds.unit, panel) for end in ends]
    at = position(period.last)
    symbol = "" if bounds.unit == panel.unit else words.symbol(bounds.unit)
    of = target.denominator if target.denominator.isdecimal() else ""
    over = period.is_span and target.statistic not in ("level", "total", "share", "rank")
    return {
        "x": (period.start.year if over else at) - 0.4, "x2": at + 0.4, "at": at,
        "y": drawn[0], "y2": drawn[-1], "label_y": drawn[-1], "over": over,
        "period": period_words(period, words.lang),
        "value": bounds_words(bounds, symbol, words.lang, target.denominator),
        "plain": bounds_words(bounds, symbol, words.lang, of),
    }  # fmt: skip


def _amount(value: Decimal, unit: Unit, panel: Panel) -> float:
    """The value on the panel's axis; a yearly rate stands beside a rate as it is."""
    if panel.unit is None or unit.kind != panel.unit.kind:
        return float(value)
    return float(value * unit.factor / panel.unit.factor)


def _reach(rows: Iterable[Row]) -> tuple[float, float]:
    heights = [float(row[name]) for row in rows for name in ("y", "y2") if name in row]
    low, high = min(heights), max(heights)
    margin = (high - low or abs(high) or 1) * 0.12
    return (0.0 if 0 <= low < margin else low - margin), high + margin


def _space_labels(promises: list[Row], rows: list[Row], up: int) -> tuple[float, float]:
    """The axis on which no label overprints the one below it, nor a promise's rule.

    `up` is -1 on an axis that falls. Lines need room, and room makes the axis longer, which needs
    more room: after `ROUNDS` the axis is long enough or the labels are too many for its height.
    """
    domain = _reach(rows)
    for _ in range(ROUNDS):
        step = (domain[1] - domain[0]) / HEIGHT * LABEL_HEIGHT
        rules = sorted(up * float(row[end]) for row in promises for end in ("y", "y2"))
        below = float("-inf")
        for row in sorted(promises, key=lambda one: up * float(one["y2"])):
            below = max(up * float(row["y2"]), below + step)
            for rule in rules:
                below = rule if below < rule < below + step else below
            row["label_y"] = up * below
        wanted = _reach([*rows, *({"y": row["label_y"]} for row in promises)])
        if wanted == domain:
            break
        domain = wanted
    return domain


def _x_axis(rows: list[Row]) -> Spec:
    ends = [float(row[name]) for row in rows for name in ("x", "x2") if name in row]
    low, high = min(ends) - 0.5, max(ends) + 0.5
    years = list(range(ceil(low), floor(high) + 1))
    return {
        "field": "x", "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {
            "title": None, "format": "d", "grid": False, "values": years, "labelOverlap": True,
            "labelSeparation": 12,
        },
    }  # fmt: skip


def _y_axis(panel: Panel, domain: tuple[float, float], words: Words) -> Spec:
    return {
        "field": "y", "type": "quantitative",
        "scale": {"domain": list(domain), "zero": False, "reverse": panel.statistic == "rank"},
        "axis": {
            "title": words.symbol(panel.unit) if panel.unit else None, "titleAngle": 0,
            "titleAlign": "left", "titleAnchor": "end", "titleX": 0, "titleY": -8, "tickCount": 5,
            "domain": False,
        },
    }  # fmt: skip
