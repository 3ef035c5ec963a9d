"""The example's tables of money agree with each other and with the annexes that give them."""

import csv
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

from lotrinh.examples.blocks import Table, blocks
from lotrinh.examples.formats import DOCUMENTS

Row = dict[str, str]


def _rows(name: str) -> list[Row]:
    with (DOCUMENTS.parent / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _sums(rows: list[Row], key: Callable[[Row], str]) -> dict[str, Decimal]:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[key(row)] += Decimal(row["amount"])
    return dict(sums)


def _annex(document: str) -> dict[str, list[str]]:
    """The cells of every project row of an annex by the project's name."""
    html = (DOCUMENTS / f"{document}.html").read_text(encoding="utf-8")
    table = [one for one in blocks(html) if isinstance(one, Table) and one.head == 2][-1]
    rows = [[cell.text for cell in row] for row in table.rows[table.head :]]
    return {row[1]: row for row in rows if row[0].isdecimal()}


def _of_projects_in_2026() -> list[Row]:
    return [row for row in _rows("allocations") if row["project"] and row["plan_year"] == "2026"]


def _source(row: Row) -> str:
    return row["source"]


def _number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".") or "0")


def test_the_annex_gives_the_remaining_cost_of_its_projects() -> None:
    annex = _annex("kh-dtc-2026-2030")
    projects = {row["name"]: row for row in _rows("projects")}
    assert len(annex) == 30
    for name, cells in annex.items():
        project = projects[name]
        assert cells[2] == project["group"]
        assert cells[5] == f"{project['start_year']}-{project['end_year']}"
        assert _number(cells[6]) == Decimal(project["total_cost"])
        assert _number(cells[7]) == Decimal(project["remaining_cost"])


def test_the_workbook_gives_the_detailed_allocations_of_2026() -> None:
    names = {row["id"]: row["name"] for row in _rows("projects")}
    given = _sums(_of_projects_in_2026(), lambda row: names[row["project"]])
    annex = _annex("kh-dtc-2026-2030-pl2")
    assert given == {name: _number(row[5]) for name, row in annex.items() if row[5]}


def test_detailed_allocations_leave_the_reserve_of_each_ceiling() -> None:
    (share,) = {Decimal(row["share"]) for row in _rows("reserves")}
    ceilings = _sums([row for row in _rows("ceilings") if row["year"] == "2026"], _source)
    given = _sums(_of_projects_in_2026(), _source)
    assert {source for source in given if given[source] > ceilings[source] * (1 - share)} == set()


def test_payments_of_a_plan_year_only_grow_and_stay_within_the_plan() -> None:
    payments = _rows("disbursements")
    lines = {(row["project"], row["source"], row["plan_year"]) for row in payments}
    for line in lines:
        own = [row for row in payments if (row["project"], row["source"], row["plan_year"]) == line]
        paid = [Decimal(row["cumulative"]) for row in sorted(own, key=lambda row: row["on"])]
        assert paid == sorted(paid)
        given = [
            Decimal(row["amount"])
            for row in _rows("allocations")
            if (row["project"], row["source"], row["plan_year"]) == line
        ]
        assert paid[-1] <= max(given)
