"""What every chart shares: colours by name, number format, quiet axes."""

from typing import Any

Spec = dict[str, Any]

COLOURS = {
    "ink": "#1b2428", "soft": "#5a666b", "faint": "#8b969a", "line": "#e4e2db",
    "card": "#ffffff", "accent": "#0b6b5d",
}  # fmt: skip
FONT = "Be Vietnam Pro, Segoe UI, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif"
_DECIMAL = {"vi": (",", "."), "en": (".", ",")}


def colour(name: str) -> Spec:
    """A colour by its name; the page sets the chart's parameter of that name to its own token."""
    return {"expr": name}


def parameters() -> list[Spec]:
    """One parameter per colour with its value on light paper."""
    return [{"name": name, "value": value} for name, value in COLOURS.items()]


def config(lang: str) -> Spec:
    """Number format of the language, hairline grid, no frame."""
    decimal, thousands = _DECIMAL[lang]
    number = {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}
    axis = {
        "labelColor": colour("soft"), "titleColor": colour("soft"), "gridColor": colour("line"),
        "domainColor": colour("line"), "ticks": False, "labelPadding": 8, "labelFontSize": 12,
        "titleFontSize": 12, "titleFontWeight": "normal",
    }  # fmt: skip
    return {
        "aria": False,
        "mark": {"aria": False},
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": axis,
        "locale": {"number": number},
    }
