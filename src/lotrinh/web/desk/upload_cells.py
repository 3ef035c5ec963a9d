"""Cells as people type and read them: Vietnamese numbers, dates and periods."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lotrinh.catalogue.table import Table
from lotrinh.domain.number import format_number
from lotrinh.web.desk.typed_day import plain_day
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.register.queries.lookup import meant
from lotrinh.web.ui.templatetags.plan_words import language

_MONTH = re.compile(r"(?:tháng\s*)?(\d{1,2})/(\d{4})", re.I)
_QUARTER = re.compile(r"(?:quý\s*)?(IV|I{1,3}|[1-4])/(\d{4})", re.I)
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_FROM_BELOW, _FROM_ABOVE, _BOTH = (">=", ">"), ("<=", "<"), ("=", "~")


def typed_cells(table: Table[Any], typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed as cells of a plan folder, blank ones left out.

    Numbers are in the form of the page's language, days and periods as documents print them, and a
    row of another table may be called by its name. What is not understood stays as it was typed.
    """
    cells = {}
    for column in table.columns:
        text = " ".join(typed.get(column.name, "").split())
        if text:
            cells[column.name] = _cell(column.cell.name, column.refers_to, text)
    return with_ends(cells) if "comparator" in cells else cells


def shown_cell(text: str) -> str:
    """A number of a cell as people write it; anything else as it is."""
    return format_number(Decimal(text), language()) if _PLAIN.fullmatch(text) else text


def _cell(kind: str, refers_to: str, text: str) -> str:
    if refers_to:
        parts = text.split(";") if kind == "list" else [text]
        return ";".join(meant(refers_to, part.strip()) for part in parts if part.strip())
    if kind == "decimal":
        return plain_number(text, language()) or text
    if kind == "period":
        return _period(text)
    return plain_day(text) if kind in ("date", "date or month") else text


def _period(text: str) -> str:
    if match := _YEARS.fullmatch(text):
        return f"{match[1]}/{match[2]}"
    if (match := _QUARTER.fullmatch(text)) and text.casefold().startswith("quý"):
        return f"{match[2]}-Q{_ROMAN.get(match[1].casefold()) or match[1]}"
    if match := _MONTH.fullmatch(text):
        return f"{match[2]}-{int(match[1]):02d}"
    return plain_day(text)


def with_ends(cells: dict[str, str]) -> dict[str, str]:
    """One number stands at the end, or at both, that its comparator wants."""
    numbers = list(dict.fromkeys(cells[name] for name in ("low", "high") if name in cells))
    if len(numbers) != 1:
        return cells
    rest = {name: text for name, text in cells.items() if name not in ("low", "high")}
    sign = cells["comparator"]
    if sign in _FROM_BELOW:
        return rest | {"low": numbers[0]}
    if sign in _FROM_ABOVE:
        return rest | {"high": numbers[0]}
    return rest | {"low": numbers[0], "high": numbers[0]} if sign in _BOTH else cells
