"""Sheets that say the same thing in other words, led to one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lotrinh.checks.figures.sheet import Sheet

_RATES = {"percent_per_year": "percent", "point_per_year": "point"}
_OF_RATES = ("growth", "contribution", "average_growth", "change", "average_reduction")


def signed(sheet: Sheet) -> tuple[Sheet, int]:
    """A sheet of rates without "a year" in its unit; a fall is a rise with the sign -1.

    A change with "a year" is an average one: over several years it is not that of all of them.
    """
    if sheet.statistic == "change" and sheet.kind in _RATES:
        return sheet._replace(statistic="average_change", kind=_RATES[sheet.kind]), 1
    if sheet.statistic not in _OF_RATES:
        return sheet, 1
    kind = _RATES.get(sheet.kind, sheet.kind)
    if sheet.statistic != "average_reduction":
        return sheet._replace(kind=kind), 1
    risen = "average_growth" if kind == "percent" else "average_change"
    prices = "constant" if risen == "average_growth" else sheet.prices
    return sheet._replace(statistic=risen, kind=kind, prices=sheet.prices or prices), -1


def base_years(sheets: Iterable[Sheet]) -> Mapping[tuple[str, str], str]:
    """The only base year that an indicator's sheets at some prices name; several are left apart.

    One that names none has that of all others, where these have just one.
    """
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in sheets:
        named[one.indicator, one.prices].add(one.base_year)
    stated = {key: years - {""} for key, years in named.items()}
    every = {(year, prices) for (_, prices), years in stated.items() for year in years}
    usual = {prices: year for year, prices in every if len(every) == 1}
    found = {key: years or {usual.get(key[1], "")} for key, years in stated.items()}
    return {key: next(iter(years)) for key, years in found.items() if len(years) == 1}


def with_base_year(sheet: Sheet, known: Mapping[tuple[str, str], str]) -> Sheet:
    """A sheet without a base year, on the only one that there is for it."""
    if sheet.base_year:
        return sheet
    return sheet._replace(base_year=known.get((sheet.indicator, sheet.prices), ""))
