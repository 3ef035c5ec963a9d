"""Promises that are softer than those above or before them, or that nobody could keep."""

from tests.planted.planting import bound, ids, number, observed, promised, times, unserve
from tests.planted.sheets import Sheets


def looser_than_the_region(sheets: Sheets) -> list[str]:
    rows = [times(promised(sheets, paper, "forest_cover"), 0.85) for paper in ("nq-5nam", "qh")]
    times(promised(sheets, "nq-5nam", "forest_area"), 0.85)
    return ids(*rows)


def looser_than_assigned(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-2026", "grdp", period=2026)
    bound(row, ">=", f"{number(row, 'low') * 0.75:.1f}")
    return ids(row, promised(sheets, "nq-cp", "grdp"))


def looser_than_the_master_plan(sheets: Sheets) -> list[str]:
    row = promised(sheets, "qh", "urbanisation_rate")
    cells = {name: cell for name, cell in row.items() if name not in ("id", "document")}
    other = sheets.say("targets", "nq-5nam", **cells)
    times(sheets.row("targets", id=other), 0.85)
    sheets.rows("tasks", document="nq-5nam")[0]["targets"] += f";{other}"
    return [row["id"], other]


def looser_programme(sheets: Sheets) -> list[str]:
    row = promised(sheets, "ct-du-lich", "tourist_arrivals", period=2030)
    bound(row, ">=", round(number(row, "low") * 0.7))
    later = promised(sheets, "ct-du-lich", "tourist_arrivals", period=2028)
    later["low"] = str(round(number(later, "low") * 0.7))
    return ids(row, promised(sheets, "nq-5nam", "tourist_arrivals"))


def softened_since_the_draft(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "schools_national_standard_rate")
    row["low"] = "52"
    return ids(row, promised(sheets, "dt-5nam", "schools_national_standard_rate"))


def vanished_since_the_draft(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "traffic_accidents")
    sheets.remove("targets", row)
    unserve(sheets, row["id"])
    return ids(promised(sheets, "dt-5nam", "traffic_accidents"))


def more_than_ever(sheets: Sheets) -> list[str]:
    row = times(promised(sheets, "dai-hoi", "income_per_capita"), 2.3)
    return ids(row, observed(sheets, "income_per_capita"))


def a_third_in_one_year(sheets: Sheets) -> list[str]:
    row = times(promised(sheets, "nq-2026", "grdp_per_capita"), 1.3)
    return ids(row, observed(sheets, "grdp_per_capita"))


def late_half_of_ten_years(sheets: Sheets) -> list[str]:
    row = promised(sheets, "qh", "grdp", statistic="average_growth")
    row["low"] = "13.50"
    plan = promised(sheets, "nq-5nam", "grdp", statistic="average_growth")
    return ids(row, plan)


def growth_never_seen(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-2026", "jobs_created")
    now = number(observed(sheets, "jobs_created"))
    row["low"] = str(round(now * 1.9))
    for one in sheets.rows("targets", document="kh-giao"):
        times(one, 1.95)
    return ids(row)


def draft_against_plan(sheets: Sheets) -> list[str]:
    row = times(promised(sheets, "dt-5nam", "che"), 1.5)
    return ids(row, promised(sheets, "nq-5nam", "che"))
