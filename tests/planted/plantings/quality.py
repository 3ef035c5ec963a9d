"""Figures that no careful office would publish."""

from tests.planted.places import commune_ids
from tests.planted.planting import as_drafted, ids, number, observed, promised, times
from tests.planted.province import province_of
from tests.planted.sheets import Sheets

EARLIER = {"document": "ng-2023", "period": 2023}


def outlier_in_history(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "tourism_revenue", **EARLIER), 2.6))


def outlier_among_communes(sheets: Sheets) -> list[str]:
    place = commune_ids(province_of(sheets))[6]
    return ids(times(observed(sheets, "income_per_capita", area=place), 3.1))


def a_thousand_times_too_small(sheets: Sheets) -> list[str]:
    row = observed(sheets, "tourism_revenue")
    row["value"] = f"{number(row) / 1000:.3f}"
    return ids(row)


def a_thousand_times_too_large(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "social_investment", **EARLIER), 1000))


def promise_with_another_scale(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "social_investment")
    old = promised(sheets, "dt-5nam", "social_investment")
    row["low"] = f"{number(row, 'low') / 1000:.3f}"
    return ids(row, old)


def percent_for_points(sheets: Sheets) -> list[str]:
    row = observed(sheets, "poverty_rate", "change")
    row["unit"] = "%"
    return ids(row)


def promise_of_percent_for_points(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "poverty_rate")
    row["unit"] = "%/year"
    return ids(row, promised(sheets, "nq-2026", "poverty_rate"))


def more_than_everything(sheets: Sheets) -> list[str]:
    row = observed(sheets, "par_index", document="ng-2024", period=2024)
    row["value"] = "186.90"
    return ids(row)


def negative_count(sheets: Sheets) -> list[str]:
    return ids(times(observed(sheets, "jobs_created"), -1))


def rank_beyond_its_scale(sheets: Sheets) -> list[str]:
    row = observed(sheets, "pci", "rank", document="ng-2024", period=2024)
    row["value"] = "67"
    return ids(row)


def two_values_of_one_day(sheets: Sheets) -> list[str]:
    row = observed(sheets, "income_per_capita")
    cells = {name: cell for name, cell in row.items() if name not in ("id", "document")}
    other = sheets.say("observations", row["document"], **cells)
    times(sheets.row("observations", id=other), 1.09)
    return [row["id"], other]


def cumulation_falls(sheets: Sheets) -> list[str]:
    nine = {"document": "tk-9t", "period": "2025-01/2025-09"}
    six = {"document": "tk-6t", "period": "2025-01/2025-06"}
    later = times(observed(sheets, "tourist_arrivals", **nine), 0.6)
    return ids(later, observed(sheets, "tourist_arrivals", **six))


def year_below_its_months(sheets: Sheets) -> list[str]:
    rows = [
        times(observed(sheets, "disbursed", document=paper, period=span), 2.6)
        for paper, span in (("tk-6t", "2025-01/2025-06"), ("tk-9t", "2025-01/2025-09"))
    ]
    return ids(*rows, observed(sheets, "disbursed"))


def stale_series(sheets: Sheets) -> list[str]:
    for paper in ("ng-2023", "ng-2024"):
        for row in sheets.rows("observations", indicator="pci", document=paper):
            sheets.remove("observations", row)
    own = {"indicator": "pci", "period": 2022}
    return ids(*sheets.rows("observations", **own))


def large_revision(sheets: Sheets) -> list[str]:
    old = observed(sheets, "budget_revenue", document="ng-2024", period=2024)
    cells = {name: cell for name, cell in old.items() if name not in ("id", "document")}
    cells |= {"known_from": "2026-01-06", "status": "final"}
    new = sheets.say("observations", "tk-2025", **cells)
    times(sheets.row("observations", id=new), 1.24)
    return [old["id"], new]


def change_across_standards(sheets: Sheets) -> list[str]:
    own = {"indicator": "poverty_rate", "area": province_of(sheets)}
    change = sheets.row("observations", **own, statistic="change", period=2022)
    new = sheets.row("observations", **own, statistic="level", period=2022)
    before = sheets.rows("observations", **own, statistic="level", period=2021)[0]
    change["value"] = f"{number(new) - number(before):.1f}"
    return ids(change, new, before)


def promise_without_sentence(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "schools_national_standard_rate")
    row["path"] = "-"
    return ids(row)


def percent_behind_which_is_no_village(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "new_rural_rate")
    row["low"] = "62.47"
    return ids(as_drafted(sheets, row))


def promise_beyond_the_scale(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "pci")
    row["high"] = "41"
    return ids(as_drafted(sheets, row))


def impossible_promise(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "schools_national_standard_rate")
    row["low"] = "118"
    return ids(as_drafted(sheets, row))


def two_promises_of_one_paper(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "forest_area")
    cells = {name: cell for name, cell in row.items() if name not in ("id", "document")}
    other = sheets.say("targets", "nq-5nam", **cells)
    times(sheets.row("targets", id=other), 1.09)
    return [row["id"], other]
