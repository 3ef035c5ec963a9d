"""Tables of capital and their amounts: of projects, or plan and payments by owner or source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.reading.candidates import Figure
from lotrinh.reading.columns import (
    LETTERED,
    NUMBERED,
    Cell,
    Column,
    cells_of,
    columns_of,
    is_ordinal,
)
from lotrinh.reading.context import Paper
from lotrinh.reading.patterns.quantity import NUMBER, number
from lotrinh.reading.role import PROMISING
from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line

_WHATS = (
    ("group", re.compile(r"nhóm")),
    ("owner", re.compile(r"chủ đầu tư|đơn vị (?:thực hiện|quản lý)")),
    ("place", re.compile(r"địa (?:điểm|bàn)")),
    ("years", re.compile(r"thời gian|kc ?- ?ht|khởi công")),
    ("decision", re.compile(r"quyết định|\bqđ\b|ghi chú")),
    ("rate", re.compile(r"tỷ lệ")),
    ("disbursed", re.compile(r"giải ngân")),
    ("cost", re.compile(r"tổng mức|tmđt|tổng dự toán")),
    ("plan", re.compile(r"kế hoạch|vốn|lũy kế|nstw|nsđp|ngân sách|giai đoạn|năm 20\d\d")),
    ("project", re.compile(r"danh mục|dự án|công trình")),
)
_NAMES = re.compile(r"danh mục|tên (?:dự án|công trình)|dự án|công trình")
_PARTIES = re.compile(r"nguồn vốn|chủ đầu tư|đơn vị|cơ quan|địa phương|ngành|lĩnh vực|nội dung")
_WHOLE = re.compile(r"(?:tổng (?:số|cộng|vốn)|toàn tỉnh|cả tỉnh)\b.{0,20}")
_AMOUNT = re.compile(rf"\s*(?P<number>-?(?:{NUMBER}))\s*%?\s*")
_CAPTION = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:")
CODES = {
    "plan": "public_investment_plan", "disbursed": "disbursed", "rate": "disbursement_rate",
}  # fmt: skip
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
        if match is None:
            return None
        start, end = (cells[at].start + one for one in match.span("number"))
        return start, end, number(match["number"])


def money_table(paper: Paper, rows: Sequence[Placed], above: Sequence[Line]) -> MoneyTable | None:
    """The table as one of capital; `None` where the header names neither projects nor payments.

    `above` are the lines before it, of which captions give the unit. A second header row under
    merged cells ("Trong đó: NSTW | NSĐP") goes on with the first.
    """
    header = cells_of(rows[0].line)
    name_at = next((at for at, one in enumerate(header) if not is_ordinal(one)), 0)
    second = cells_of(rows[1].line) if len(rows) > 1 else []
    has_two = _goes_on(second, name_at)
    heads, spans = _heads(header, second if has_two else [])
    whats = {at: _what(head) for at, head in heads.items() if at > name_at}
    found = set(whats.values())
    of_projects = bool(_NAMES.match(header[name_at].key.strip())) and bool(
        found & {"cost", "owner", "group", "years", "plan"}
    )
    captions = [line for line in above if _CAPTION.search(line.key)]
    of_payments = bool(_PARTIES.search(header[name_at].key)) and (
        {"plan", "disbursed"} <= found or any("vốn" in one.key for one in captions)
    )
    if not (of_projects or of_payments) or not found & set(MONEY):
        return None
    printed = {one.index: one for one in columns_of(paper, rows[0], captions)}
    columns = {at: printed[spans[at]] for at in whats if spans[at] in printed}
    return MoneyTable(tuple(rows[1 + has_two :]), of_projects, name_at, whats, heads, columns)


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
            if what in MONEY and at in table.columns and at < len(cells):
                figure = _figure(paper, table, placed, cells, at, sort, ids)
                if figure is not None:
                    yield figure


def _goes_on(second: Sequence[Cell], name_at: int) -> bool:
    filled = [one for one in second if one.text.strip()]
    return (
        bool(filled)
        and not any(one.text.strip() for one in second[: name_at + 1])
        and not any(_AMOUNT.fullmatch(one.key) for one in filled)
    )


def _heads(header: Sequence[Cell], second: Sequence[Cell]) -> tuple[dict[int, str], dict[int, int]]:
    """The words over each column, and the column of the first row whose cell spans it."""
    heads: dict[int, str] = {}
    spans: dict[int, int] = {}
    last = 0
    for at in range(max(len(header), len(second))):
        own = header[at].key.strip() if at < len(header) else ""
        below = second[at].key.strip() if at < len(second) else ""
        last = at if own else last
        spans[at] = last
        over = own or (header[last].key.strip() if below else "")
        heads[at] = " ".join(filter(None, (over, below)))
    return heads, spans


def _what(head: str) -> str:
    return next((what for what, words in _WHATS if words.search(head)), "")


def _figure(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], at: int, sort: str,
    ids: Iterator[int],
) -> Figure | None:  # fmt: skip
    column, what = table.columns[at], table.whats[at]
    amount = table.amount(cells, at)
    unit = paper.lexicon.catalogue.units.parse("%") if what == "rate" else column.unit
    if amount is None or unit is None:
        return None
    start, end, value = amount
    code = CODES.get(what, "") if sort == "whole" else ""
    role = ("target" if paper.identity.kind in PROMISING else "actual") if code else sort
    name = cells[table.name_at].text.strip()
    return Figure(
        id=f"f{next(ids)}", start=start, end=end, raw=paper.kept.text[start:end],
        sentence=(placed.line.start, placed.line.end),
        role=role, code=code, label=table.heads[at] if sort == "project" else name,
        area=paper.area, bounds=Bounds("=", value, value, unit),
        period=None if what == "cost" else _period(table, at), base_period=None,
        statistic="level", denominator="kế hoạch" if what == "rate" else "",
        modality="binding" if role == "target" else "",
        status="reported" if role == "actual" else "",
        path=f"{placed.path}.c{at + 1}", confidence=0.9,
    )  # fmt: skip


def _period(table: MoneyTable, at: int) -> Period | None:
    """The period of a column; a rate without one has that of the payments before it."""
    if table.whats[at] == "rate":
        before = [one for one, what in table.whats.items() if what == "disbursed" and one < at]
        if before and before[-1] in table.columns:
            return table.columns[before[-1]].period
    return table.columns[at].period
