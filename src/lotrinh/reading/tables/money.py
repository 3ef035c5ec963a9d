"""Tables of capital and their amounts: of projects, or plan and payments by owner or source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import is_writable
from lotrinh.reading.amount import NUMBER, number
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Paper
from lotrinh.reading.figures.promise import bounds_of
from lotrinh.reading.structure import Placed
from lotrinh.reading.tables.columns import (
    LETTERED,
    NUMBERED,
    Column,
    columns_of,
)
from lotrinh.reading.tables.grid import BRACKETS, Cell, Grid, cells_of, grid_of
from lotrinh.reading.text import Line

_WHATS = (
    ("group", re.compile(r"nhóm")),
    ("owner", re.compile(r"chủ đầu tư|đơn vị (?:thực hiện|quản lý)")),
    ("place", re.compile(r"địa (?:điểm|bàn)")),
    ("finish", re.compile(r"^(?:thời gian |năm )?(?:hoàn thành|kết thúc)\b(?!.*%)")),
    ("years", re.compile(r"thời gian|giai đoạn (?:thực hiện|đầu tư)|kc ?- ?ht|khởi công")),
    ("decision", re.compile(r"quyết định|\bqđ\b|ghi chú")),
    ("scale", re.compile(r"quy mô|chiều dài|diện tích|công suất|năng lực")),
    ("rate", re.compile(r"tỷ lệ")),
    ("disbursed", re.compile(r"giải ngân")),
    ("cost", re.compile(r"tổng mức|tmđt|tổng dự toán|tổng vốn đầu tư(?! công)")),
    ("plan", re.compile(r"kế hoạch|vốn|lũy kế|nstw|nsđp|ngân sách|giai đoạn|năm 20\d\d")),
    ("project", re.compile(r"danh mục|dự án|công trình")),
)
_NAMES = re.compile(r"danh mục|(?:.{0,20}\b)?(?:dự án|công trình)")
_BUILT = re.compile(r"dự án|công trình")
_PARTIES = re.compile(r"nguồn vốn|chủ đầu tư|đơn vị|cơ quan|địa phương|ngành|lĩnh vực|nội dung")
_WHOLE = re.compile(r"(?:tổng (?:số|cộng|vốn)|toàn tỉnh|cả tỉnh)\b.{0,20}")
_AMOUNT = re.compile(rf"\s*(?P<number>-?(?:{NUMBER}))\s*%?\s*")
_CAPTION = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:")
CODES = {
    "plan": "public_investment_plan", "disbursed": "disbursed", "rate": "disbursement_rate",
}  # fmt: skip
DESCRIBING = ("cost", "owner", "group", "years", "plan", "scale")
MONEY = ("cost", "plan", "disbursed", "rate")


@dataclass(frozen=True)
class MoneyTable:
    """A table of capital: its rows below the header, and what each column holds."""

    rows: tuple[Placed, ...]
    is_of_projects: bool
    name_at: int
    whats: dict[int, str]
    heads: dict[int, str]
    columns: dict[int, Column]

    def cell(self, cells: Sequence[Cell], what: str) -> Cell | None:
        """The first cell of a row under a heading of that sort."""
        at = next((at for at, one in self.whats.items() if one == what), None)
        return cells[at] if at is not None and at < len(cells) else None

    def sort(self, cells: Sequence[Cell]) -> str:
        """What a row is of: a project, the whole, or another (a section, an owner, a source)."""
        name = cells[self.name_at].key.strip() if self.name_at < len(cells) else ""
        if not name:
            return "other"
        if not self.is_of_projects or _WHOLE.fullmatch(name):
            return "whole" if _WHOLE.fullmatch(name) and not self.is_of_projects else "other"
        ordinal = cells[0].key if self.name_at else ""
        whats = ("group", "owner", "years", *(() if self.name_at else ("cost",)))
        described = (self.cell(cells, what) for what in whats)
        is_described = any(one is not None and one.text.strip() for one in described)
        is_listed = is_described or NUMBERED.fullmatch(ordinal)
        return "project" if is_listed and not LETTERED.fullmatch(ordinal) else "other"

    def amount(self, cells: Sequence[Cell], at: int) -> tuple[int, int, Decimal] | None:
        """The number in a cell with its span in the kept text; `None` without one."""
        match = _AMOUNT.fullmatch(cells[at].key) if at < len(cells) else None
        value = number(match["number"]) if match else None
        if match is None or value is None or not is_writable(value):
            return None
        start, end = (cells[at].start + one for one in match.span("number"))
        return start, end, value


def money_table(paper: Paper, rows: Sequence[Placed], above: Sequence[Line]) -> MoneyTable | None:
    """The table as one of capital; `None` where the header names neither projects nor payments.

    `above` are the lines before it, of which captions give the unit.
    """
    grid = grid_of(rows, above)
    heads = {at: _head(grid, at) for at in grid.heads}
    name_at = grid.name_at
    whats = {at: _what(head) for at, head in heads.items() if at > name_at}
    found = set(whats.values())
    name = heads.get(name_at, "")
    of_projects = bool(_NAMES.match(name)) and bool(found & set(DESCRIBING))
    in_capital = any("vốn" in one.key for one in grid.captions if _CAPTION.search(one.key))
    of_payments = bool(_PARTIES.search(name)) and ({"plan", "disbursed"} <= found or in_capital)
    is_built = _BUILT.search(name) and found & {"group", "scale", "owner"}
    if not (of_projects or of_payments) or not (found & set(MONEY) or is_built):
        return None
    columns = {one.index: one for one in columns_of(paper, grid) if one.index in whats}
    return MoneyTable(grid.body, of_projects, name_at, whats, heads, columns)


def money_figures(paper: Paper, table: MoneyTable, ids: Iterator[int]) -> Iterator[Figure]:
    """The amounts of every row: of projects, of the whole province, or of another party.

    Only the row of the whole ("Tổng số") of a table of payments has the catalogue's indicators.
    """
    for placed in table.rows:
        cells = cells_of(placed.line)
        if not any(NUMBERED.fullmatch(one.key) is None and one.text.strip() for one in cells):
            continue
        sort = table.sort(cells)
        for at, what in table.whats.items():
            if at not in table.columns or at >= len(cells):
                continue
            if what in MONEY:
                yield from _amounts(paper, table, placed, cells, at, sort, ids)
            elif what == "scale" and sort == "project":
                yield from _scales(paper, table, placed, cells, at, ids)


def _head(grid: Grid, at: int) -> str:
    """The words over a column; under "Quyết định đầu tư" only the innermost."""
    cells = grid.heads[at]
    is_decided = len(cells) > 1 and _what(cells[0].key) == "decision"
    words = cells[-1].key.strip() if is_decided else grid.words(at)
    return words.replace("tmđt", "tổng mức đầu tư")


def _what(head: str) -> str:
    return next((what for what, words in _WHATS if words.search(head)), "")


def _amounts(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], at: int, sort: str,
    ids: Iterator[int],
) -> Iterator[Figure]:  # fmt: skip
    column, what = table.columns[at], table.whats[at]
    amount = table.amount(cells, at)
    percent = paper.lexicon.catalogue.units.parse("%")
    unit = percent if what == "rate" else column.unit or column.caption_unit
    if amount is None and sort == "project":
        yield from _scales(paper, table, placed, cells, at, ids)
    if amount is None or unit is None:
        return
    start, end, value = amount
    code = CODES.get(what, "") if sort == "whole" else ""
    role = ("target" if paper.identity.is_promising else "actual") if code else sort
    figure = _figure(paper, table, placed, cells, at, (start, end), Bounds("=", value, value, unit))
    yield replace(
        figure, id=f"f{next(ids)}", role=role, code=code,
        label=figure.label if sort == "project" else cells[table.name_at].text.strip(),
        period=None if what == "cost" else _period(table, at),
        denominator="kế hoạch" if what == "rate" else "",
        modality="binding" if role == "target" else "",
        status="reported" if role == "actual" else "",
    )  # fmt: skip


def _scales(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], at: int,
    ids: Iterator[int],
) -> Iterator[Figure]:  # fmt: skip
    """The sizes in a cell ("14,6 km; 500 giường"), or its number in the unit of the head."""
    cell, unit = cells[at], table.columns[at].unit
    amount = table.amount(cells, at)
    if amount is not None and unit is not None:
        start, end, value = amount
        bounds = Bounds("=", value, value, unit)
        figure = _figure(paper, table, placed, cells, at, (start, end), bounds)
        yield replace(figure, id=f"f{next(ids)}")
        return
    for one in paper.mentions[placed.line.start]:
        if one.kind == "quantity" and cell.start <= one.start and one.end <= cell.end:
            unit = paper.lexicon.catalogue.units.parse(one.value.unit)
            before = paper.kept.key[cell.start : one.start]
            bounds = bounds_of(one.value, unit, before, "", is_target=False, less_is_better=False)
            figure = _figure(paper, table, placed, cells, at, (one.start, one.end), bounds)
            yield replace(figure, id=f"f{next(ids)}")


def _figure(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], at: int,
    span: tuple[int, int], bounds: Bounds,
) -> Figure:  # fmt: skip
    """A figure of the project of a row: the words over its column, and the project's name."""
    return Figure(
        id="", start=span[0], end=span[1], raw=paper.kept.text[slice(*span)],
        sentence=(placed.line.start, placed.line.end), role="project", code="",
        label=f"{BRACKETS.sub('', table.heads[at])} {cells[table.name_at].text.strip()}",
        area=paper.area, bounds=bounds, period=None, base_period=None, statistic="level",
        path=f"{placed.path}.c{at + 1}", confidence=0.9,
    )  # fmt: skip


def _period(table: MoneyTable, at: int) -> Period | None:
    """The period of a column; a rate without one has that of the payments before it."""
    if table.whats[at] == "rate":
        before = [one for one, what in table.whats.items() if what == "disbursed" and one < at]
        if before and before[-1] in table.columns:
            return table.columns[before[-1]].period
    return table.columns[at].period
