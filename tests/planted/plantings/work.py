"""Tasks that are late, unclear or missing."""

from tests.planted.planting import ids, promised, unserve
from tests.planted.sheets import Row, Sheets


def _task(sheets: Sheets) -> Row:
    return sheets.rows("tasks", document="nq-2026")[1]


def _without(sheets: Sheets, column: str) -> list[str]:
    row = _task(sheets)
    row[column] = ""
    return ids(row)


def task_after_its_target(sheets: Sheets) -> list[str]:
    row = _task(sheets)
    row["due_on"] = "2027-06-30"
    return [row["id"], *row["targets"].split(";")]


def promise_without_task(sheets: Sheets) -> list[str]:
    row = promised(sheets, "nq-5nam", "schools_national_standard_rate")
    unserve(sheets, row["id"])
    return ids(row)


def nobody_responsible(sheets: Sheets) -> list[str]:
    return _without(sheets, "responsible")


def nobody_leads(sheets: Sheets) -> list[str]:
    return _without(sheets, "lead")


def nothing_comes_out(sheets: Sheets) -> list[str]:
    return _without(sheets, "deliverable")


def nobody_decides(sheets: Sheets) -> list[str]:
    return _without(sheets, "authority")


def no_deadline(sheets: Sheets) -> list[str]:
    row = _task(sheets)
    row |= {"deadline_kind": "undated", "due_on": ""}
    return ids(row)
