"""Figures of one report that cannot all be true: wholes, parts and rates."""

from tests.planted.places import commune_ids
from tests.planted.planting import ids, number, observed, plus, times
from tests.planted.province import province_of
from tests.planted.sheets import Row, Sheets
from tests.planted.society import NEW_STANDARD


def _of(sheets: Sheets, part: str, factor: float, *others: str) -> list[str]:
    rows = [observed(sheets, code) for code in others]
    return ids(times(observed(sheets, part), factor), *rows)


def revenue(sheets: Sheets) -> list[str]:
    return _of(sheets, "budget_revenue_customs", 1.3, "budget_revenue", "budget_revenue_domestic")


def trade(sheets: Sheets) -> list[str]:
    return _of(sheets, "imports", 0.85, "trade_turnover", "exports")


def visitors(sheets: Sheets) -> list[str]:
    return _of(sheets, "tourist_arrivals_international", 1.4, "tourist_arrivals")


def spending_part_above_whole(sheets: Sheets) -> list[str]:
    return _of(sheets, "recurrent_spending", 1.75, "budget_expenditure")


def rice_above_grain(sheets: Sheets) -> list[str]:
    return _of(sheets, "rice_output", 1.9, "grain_output")


def towns_and_villages(sheets: Sheets) -> list[str]:
    return _of(sheets, "population_rural", 1.06, "population", "population_urban")


def urbanisation(sheets: Sheets) -> list[str]:
    return ids(plus(observed(sheets, "urbanisation_rate"), 4))


def forests(sheets: Sheets) -> list[str]:
    return _of(sheets, "forest_planted", 1.12, "forest_area", "forest_natural")


def forest_cover(sheets: Sheets) -> list[str]:
    return _of(sheets, "forest_cover", 1.08, "forest_area", "natural_area")


def own_indicator(sheets: Sheets) -> list[str]:
    return _of(sheets, "che_lai", 1.15, "che", "che_shan", "che_khac")


def own_rate(sheets: Sheets) -> list[str]:
    return _of(sheets, "ty_le_che_huu_co", 1.25, "che_huu_co", "che")


def digital_parts(sheets: Sheets) -> list[str]:
    return _of(sheets, "core_digital_economy", 1.7, "digital_economy")


def schools_rate(sheets: Sheets) -> list[str]:
    return _of(sheets, "schools_national_standard_rate", 1.1, "schools_national_standard")


def paid_share_of_plan(sheets: Sheets) -> list[str]:
    rate = plus(observed(sheets, "disbursement_rate", denominator="kế hoạch"), -12)
    return ids(rate, observed(sheets, "disbursed"), observed(sheets, "public_investment_plan"))


def poor_share(sheets: Sheets) -> list[str]:
    rate = plus(observed(sheets, "poverty_rate", definition=NEW_STANDARD), 2.5)
    return ids(rate, observed(sheets, "poor_households"), observed(sheets, "households"))


def communes_miss_the_province(sheets: Sheets) -> list[str]:
    communes = _people(sheets, commune_ids(province_of(sheets)), "tk-2025", 2025)
    times(communes[4], 1.6)
    return ids(observed(sheets, "population"), *communes)


def districts_miss_the_province(sheets: Sheets) -> list[str]:
    places = [f"{province_of(sheets)}-h{one}" for one in range(1, 5)]
    districts = _people(sheets, places, "ng-2024", 2024)
    times(districts[1], 0.8)
    whole = observed(sheets, "population", document="ng-2024", period=2024)
    return ids(whole, *districts)


def half_year_twice(sheets: Sheets) -> list[str]:
    six = {"document": "tk-6t"}
    half = times(observed(sheets, "budget_revenue", period="2025-S1", **six), 1.12)
    return ids(half, observed(sheets, "budget_revenue", period="2025-01/2025-06", **six))


def percent_of_communes(sheets: Sheets) -> list[str]:
    row = observed(sheets, "new_rural_rate")
    row["value"] = f"{number(row) + 3.4:.2f}"
    return ids(row, observed(sheets, "new_rural_communes"))


def _people(sheets: Sheets, places: list[str], paper: str, year: int) -> list[Row]:
    return [
        observed(sheets, "population", area=place, document=paper, period=year) for place in places
    ]
