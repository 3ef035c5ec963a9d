"""Capital against ceilings, plans, payments, costs and the law."""

from tests.planted.planting import times
from tests.planted.sheets import Row, Sheets

CENTRAL = {"source": "central"}


def _given(sheets: Sheets, project: str, **cells: object) -> list[Row]:
    return sheets.rows("allocations", project=project, level="detailed", **cells)


def _named(row: Row) -> str:
    return f"allocation:{row.get('project', '')}:{row['source']}:{row['plan_year']}"


def above_the_ceiling(sheets: Sheets) -> list[str]:
    ceiling = times(sheets.row("ceilings", **CENTRAL, year=2027), 0.7, "amount")
    rows = sheets.rows("allocations", **CENTRAL, plan_year=2027, level="detailed")
    return [f"ceiling:central:{ceiling['year']}", *map(_named, rows)]


def details_above_the_council(sheets: Sheets) -> list[str]:
    row = sheets.row("allocations", **CENTRAL, plan_year=2026, level="council")
    details = sheets.rows("allocations", **CENTRAL, plan_year=2026, level="detailed")
    return [_named(times(row, 0.75, "amount")), *map(_named, details)]


def paid_above_the_allocation(sheets: Sheets) -> list[str]:
    line = {"project": "duong-nam", **CENTRAL, "plan_year": 2025}
    times(sheets.row("disbursements", **line, on="2026-01-31"), 1.4, "cumulative")
    return ["disbursement:duong-nam:2025:2026-01-31", "allocation:duong-nam:central:2025"]


def paid_after_the_deadline(sheets: Sheets) -> list[str]:
    line = {"project": "duong-bac", **CENTRAL, "plan_year": 2024}
    last = sheets.row("disbursements", **line, on="2025-01-31")
    late = dict(last, on="2025-06-20")
    sheets.add("disbursements", **times(late, 1.03, "cumulative"))
    return ["disbursement:duong-bac:2024:2025-06-20", "allocation:duong-bac:central:2024"]


def payments_fall(sheets: Sheets) -> list[str]:
    line = {"project": "duong-bac", **CENTRAL, "plan_year": 2025}
    for day in ("2025-12-31", "2026-01-31"):
        times(sheets.row("disbursements", **line, on=day), 0.25, "cumulative")
    return [f"disbursement:duong-bac:2025:{day}" for day in ("2025-06-30", "2025-12-31")]


def capital_above_the_cost(sheets: Sheets) -> list[str]:
    rows = _given(sheets, "truong-noi-tru")
    return ["truong-noi-tru", *(_named(times(row, 1.5, "amount")) for row in rows)]


def priority_project_without_capital(sheets: Sheets) -> list[str]:
    for row in _given(sheets, "benh-vien"):
        sheets.remove("allocations", row)
    return ["benh-vien"]


def group_below_its_cost(sheets: Sheets) -> list[str]:
    sheets.row("projects", id="khu-du-lich")["group"] = "C"
    return ["khu-du-lich"]


def group_above_its_cost(sheets: Sheets) -> list[str]:
    sheets.row("projects", id="trong-rung")["group"] = "A"
    return ["trong-rung"]


def capital_over_too_many_years(sheets: Sheets) -> list[str]:
    sheets.row("projects", id="truong-noi-tru")["end_year"] = "2029"
    rows = _given(sheets, "truong-noi-tru")
    for row in rows:
        times(row, 0.75, "amount")
    later = [dict(row, plan_year="2029") for row in rows[-2:]]
    for row in later:
        sheets.add("allocations", **row)
    return ["truong-noi-tru", *map(_named, rows + later)]


def new_start_without_its_end(sheets: Sheets) -> list[str]:
    rows = _given(sheets, "cau-lon")
    return ["cau-lon", *(_named(times(row, 0.45, "amount")) for row in rows)]


def new_start_before_arrears(sheets: Sheets) -> list[str]:
    """A new start in the sector of a finished project that still waits for its money."""
    for row in _given(sheets, "ke-song", plan_year=2026):
        sheets.remove("allocations", row)
    project = sheets.row("projects", id="trong-rung")
    project |= {"sector": "irrigation"}
    return ["ke-song", "trong-rung", "ho-nuoc"]


def parts_miss_the_cost(sheets: Sheets) -> list[str]:
    return _whole_road(sheets, "total_cost", "16900")


def parts_miss_the_length(sheets: Sheets) -> list[str]:
    return _whole_road(sheets, "length_km", "94.2")


def opening_moved(sheets: Sheets) -> list[str]:
    _later(sheets, "cao-toc-1", "end", "2033")
    return ["cao-toc-1:end", "cao-toc-1"]


def dearer_and_shorter(sheets: Sheets) -> list[str]:
    whole = {"total_cost": "15900", "length_km": "70.1"}
    part = {"total_cost": "9800", "length_km": "28.8"}
    for id, figures in (("cao-toc", whole), ("cao-toc-2", part)):
        for what, value in figures.items():
            _later(sheets, id, what, value)
    return [f"{id}:{what}" for id in ("cao-toc", "cao-toc-2") for what in whole]


def sources_beyond_the_whole(sheets: Sheets) -> list[str]:
    for row in sheets.rows("funding", project="cau-lon"):
        row["min_share"] = "0.65"
    return ["cau-lon"]


def _later(sheets: Sheets, project: str, what: str, value: str) -> None:
    last = sheets.rows("project_figures", project=project, what=what)[-1]
    sheets.add("project_figures", **(last | {"value": value, "known_from": "2026-01-20"}))


def _whole_road(sheets: Sheets, what: str, value: str) -> list[str]:
    sheets.rows("project_figures", project="cao-toc", what=what)[-1]["value"] = value
    return [f"{id}:{what}" for id in ("cao-toc", "cao-toc-1", "cao-toc-2")]
