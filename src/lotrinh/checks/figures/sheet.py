"""Sheets: everything that is one concept, whatever the area and period."""

from typing import NamedTuple

from lotrinh.domain.statistic import statistic_class, usual_price_basis


class Sheet(NamedTuple):
    """A concept: figures of one sheet differ only in area, period and vintage.

    `statistic` is its class (level, total and share are one), `prices` the stated or usual basis,
    `denominator` the whole of a rate; the N of a rank or count may change within a sheet.
    """

    indicator: str
    statistic: str
    kind: str
    denominator: str = ""
    prices: str = ""
    base_year: str = ""
    definition: str = ""


def sheet_of(
    indicator: str,
    statistic: str,
    kind: str,
    denominator: str = "",
    price_basis: str = "",
    base_year: str = "",
    definition: str = "",
) -> Sheet:
    """The sheet on which a figure with these words stands."""
    whole = "" if denominator.isdecimal() else denominator
    prices = price_basis or usual_price_basis(statistic, kind)
    return Sheet(indicator, statistic_class(statistic), kind, whole, prices, base_year, definition)
