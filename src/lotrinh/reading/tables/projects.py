"""Projects of tables: one for each row of a list of projects."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lotrinh.domain.unit import convert
from lotrinh.reading.candidates import Figure, Project
from lotrinh.reading.context import Paper
from lotrinh.reading.projects.prose import cost_of, length_of
from lotrinh.reading.structure import Placed, tables_of
from lotrinh.reading.tables.grid import Cell, cells_of
from lotrinh.reading.tables.money import MoneyTable, money_table

_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_GROUP = re.compile(r"\s*(?:nhóm\s+)?(?P<group>[abc])\b|.*quan trọng quốc gia|qtqg")


def table_projects(paper: Paper, figures: Sequence[Figure]) -> Iterator[Project]:
    """The project of every row that names one, with the figures of that row.

    Ignored: totals, sections ("I. Giao thông") and their sums.
    """
    of_row: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.role == "project":
            of_row[figure.sentence[0]].append(figure)
    for rows, above in tables_of(paper.placed):
        table = money_table(paper, rows, above)
        for placed in table.rows if table else ():
            cells = cells_of(placed.line)
            if table and table.sort(cells) == "project":
                yield _project(paper, table, placed, cells, of_row[placed.line.start])


def _project(
    paper: Paper,
    table: MoneyTable,
    placed: Placed,
    cells: Sequence[Cell],
    figures: Sequence[Figure],
) -> Project:
    name = cells[table.name_at]
    start = name.start + len(name.text) - len(name.text.lstrip())
    printed = {
        what: cell.text.strip() if (cell := table.cell(cells, what)) else ""
        for what in ("group", "owner", "place", "years", "finish")
    }
    years = [int(one) for one in _YEAR.findall(printed["years"] + " " + printed["finish"])]
    return Project(
        start=start, end=start + len(name.text.strip()), name=name.text.strip(),
        group=_group(printed["group"]),
        owner=printed["owner"],
        places=paper.places_in(printed["place"] or name.text),
        total_cost_bn_vnd=_cost(paper, table, cells, figures),
        start_year=years[0] if years else None, end_year=years[-1] if years else None,
        length_km=length_of(paper, figures),
        figures=tuple(one.id for one in figures),
        path=placed.path, confidence=0.95,
    )  # fmt: skip


def _group(printed: str) -> str:
    match = _GROUP.match(printed.lower())
    if match is None:
        return ""
    return match["group"].upper() if match["group"] else "national"


def _cost(
    paper: Paper, table: MoneyTable, cells: Sequence[Cell], figures: Sequence[Figure]
) -> Decimal | None:
    """The whole cost of a row in billion dong, its unit over the column or in the cell."""
    at = next((at for at, what in table.whats.items() if what == "cost"), 0)
    column, amount = table.columns.get(at), table.amount(cells, at)
    unit = (column.unit or column.caption_unit) if column else None
    wanted = paper.lexicon.catalogue.units.parse("billion VND")
    if amount is None and at and at < len(cells):
        cell = cells[at]
        return cost_of(paper, [one for one in figures if cell.start <= one.start < cell.end])
    if unit is None or amount is None:
        return None
    return convert(amount[2], unit, wanted) if unit.kind == wanted.kind else None
