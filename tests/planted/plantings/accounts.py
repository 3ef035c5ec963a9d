"""Figures of one report that cannot all be true: the accounts of the economy."""

from tests.planted.planting import ids, observed, plus, times
from tests.planted.sheets import Sheets

NOMINAL = {"price_basis": "current"}
REAL = {"price_basis": "constant"}
SECTORS = ("grdp_agriculture", "grdp_industry_construction", "grdp_services", "grdp_product_tax")


def sectors_miss_the_whole(sheets: Sheets) -> list[str]:
    services = times(observed(sheets, "grdp_services", **NOMINAL), 1.06)
    return ids(services, observed(sheets, "grdp", **NOMINAL))


def industry_and_construction(sheets: Sheets) -> list[str]:
    industry = times(observed(sheets, "grdp_industry", **REAL), 1.09)
    return ids(industry, observed(sheets, "grdp_industry_construction", **REAL))


def shares_beyond_a_hundred(sheets: Sheets) -> list[str]:
    return ids(plus(observed(sheets, "grdp_services", "share"), 4))


def growth_against_levels(sheets: Sheets) -> list[str]:
    row = plus(observed(sheets, "grdp_construction", "growth"), 3.2)
    return ids(row, observed(sheets, "grdp_construction", **REAL))


def contributions_miss_growth(sheets: Sheets) -> list[str]:
    row = plus(observed(sheets, "grdp_services", "contribution"), 0.9)
    return ids(row, observed(sheets, "grdp", "growth", **REAL))


def contributions_against_weights(sheets: Sheets) -> list[str]:
    farms = plus(observed(sheets, "grdp_agriculture", "contribution"), 1.1)
    services = plus(observed(sheets, "grdp_services", "contribution"), -1.1)
    return ids(farms, services)


def average_against_years(sheets: Sheets) -> list[str]:
    own = {"document": "dai-hoi", "period": "2021/2025"}
    return ids(plus(observed(sheets, "grdp", "average_growth", **own), 1.8))


def per_head(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "grdp_per_capita"), 1.12))


def density(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "population_density"), 1.15))


def price_index(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "grdp_deflator"), 1.06))


def productivity(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "labour_productivity"), 1.2))


def half_of_quarters(sheets: Sheets) -> list[str]:
    six = {"document": "tk-6t", "period": "2025-S1"}
    return ids(plus(observed(sheets, "grdp", "growth", **six), 0.9))


def year_of_quarters(sheets: Sheets) -> list[str]:
    quarters = [
        plus(observed(sheets, "grdp", "growth", document=paper, period=f"2025-{quarter}"), 2.4)
        for paper, quarter in (("tk-9t", "Q3"), ("tk-2025", "Q4"))
    ]
    return ids(*quarters, observed(sheets, "grdp", "growth", **REAL))


def nine_months_of_quarters(sheets: Sheets) -> list[str]:
    nine = {"document": "tk-9t", "period": "2025-01/2025-09"}
    quarter = observed(sheets, "grdp", "growth", document="tk-9t", period="2025-Q3")
    return ids(plus(observed(sheets, "grdp", "growth", **nine), 1.6), quarter)


def nominal_growth(sheets: Sheets) -> list[str]:
    row = plus(observed(sheets, "grdp", "growth", price_basis="current"), 4.5)
    return ids(row, observed(sheets, "grdp", **NOMINAL))
