"""Tables of capital: a list of projects, or plan and disbursement by owner or source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.domain.unit import convert
from lotrinh.reading.candidates import Figure, Project
from lotrinh.reading.columns import Cell, Column, cells_of, columns_of, is_ordinal
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
_ORDINAL = re.compile(r"\s*\d+(?:\.\d+)*[.)]?\s*")
_SECTION = re.compile(r"\s*(?:[ivx]+|[a-zđ])(?:\.\d+)*\s*[.)]?\s*")
_YEARS = re.compile(r"(?P<start>20\d{2})(?:\s*[-/]\s*(?P<end>20\d{2}))?")
_GROUPS = re.compile(r"\s*(?:nhóm\s+)?(?P<group>[abc])\b|.*quan trọng quốc gia|qtqg")
_CAPTION = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:")
CODES = {
    "plan": "public_investment_plan", "disbursed": "disbursed", "rate": "disbursement_rate",
}  # fmt: skip
MONEY = ("cost", "plan", "disbursed", "rate")
REACH = 3


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
        if not any(_ORDINAL.fullmatch(one.key) is None and one.text.strip() for one in cells):
            continue
        sort = _sort(table, cells)
        for at, what in table.whats.items():
            if what in MONEY and at in table.columns and at < len(cells):
                figure = _figure(paper, table, placed, cells, at, sort, ids)
                if figure is not None:
                    yield figure


def money_tables(paper: Paper) -> Iterator[MoneyTable]:
    """Every table of capital of a paper."""
    for is_table, run in groupby(enumerate(paper.placed), key=lambda one: one[1].line.is_row):
        if is_table:
            rows = list(run)
            first = rows[0][0]
            above = [one.line for one in paper.placed[max(0, first - REACH) : first]]
            table = money_table(paper, [placed for _, placed in rows], above)
            if table is not None:
                yield table


def table_projects(paper: Paper, figures: Sequence[Figure]) -> Iterator[Project]:
    """The project of every row that names one, with the figures of that row."""
    own = groupby(
        (one for one in figures if one.role == "project"), key=lambda one: one.sentence[0]
    )
    of_row = {start: list(run) for start, run in own}
    for table in money_tables(paper):
        for placed in table.rows:
            cells = cells_of(placed.line)
            if _sort(table, cells) == "project":
                yield _project(paper, table, placed, cells, of_row.get(placed.line.start, []))


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


def _sort(table: MoneyTable, cells: Sequence[Cell]) -> str:
    """What a row is of: a project, the whole, or another (a section, an owner, a source)."""
    name = cells[table.name_at] if table.name_at < len(cells) else None
    if name is None or not name.text.strip():
        return "other"
    if _WHOLE.fullmatch(name.key.strip()):
        return "other" if table.is_of_projects else "whole"
    if not table.is_of_projects:
        return "other"
    ordinal = cells[0].key if table.name_at else ""
    if _SECTION.fullmatch(ordinal):
        return "other"
    whats = ("group", "owner", "years", *(() if table.name_at else ("cost",)))
    described = (table.cell(cells, what) for what in whats)
    is_described = any(one is not None and one.text.strip() for one in described)
    return "project" if is_described or _ORDINAL.fullmatch(ordinal) else "other"


def _figure(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], at: int, sort: str,
    ids: Iterator[int],
) -> Figure | None:  # fmt: skip
    column, what = table.columns[at], table.whats[at]
    match = _AMOUNT.fullmatch(cells[at].key)
    unit = paper.lexicon.catalogue.units.parse("%") if what == "rate" else column.unit
    if match is None or unit is None:
        return None
    start, end = cells[at].start + match.start("number"), cells[at].start + match.end("number")
    value = number(match["number"])
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


def _project(
    paper: Paper, table: MoneyTable, placed: Placed, cells: Sequence[Cell], figures: list[Figure]
) -> Project:
    name = cells[table.name_at]
    start = name.start + len(name.text) - len(name.text.lstrip())
    printed = {
        what: cell.text.strip() if (cell := table.cell(cells, what)) else ""
        for what in ("group", "owner", "place", "years")
    }
    group = _GROUPS.match(printed["group"].lower())
    years = _YEARS.search(printed["years"])
    return Project(
        start=start, end=start + len(name.text.strip()), name=name.text.strip(),
        group=_group(group) if group else "",
        owner=printed["owner"],
        places=paper.places_in(printed["place"] or name.text),
        total_cost_bn_vnd=_cost(paper, table, cells),
        start_year=int(years["start"]) if years else None,
        end_year=int(years["end"] or years["start"]) if years else None,
        figures=tuple(one.id for one in figures),
        path=placed.path, confidence=0.95,
    )  # fmt: skip


def _group(match: re.Match[str]) -> str:
    return match["group"].upper() if match["group"] else "national"


def _cost(paper: Paper, table: MoneyTable, cells: Sequence[Cell]) -> Decimal | None:
    at = next((at for at, what in table.whats.items() if what == "cost"), None)
    column = table.columns.get(at) if at is not None else None
    match = _AMOUNT.fullmatch(cells[at].key) if at is not None and at < len(cells) else None
    if match is None or column is None or column.unit is None:
        return None
    wanted = paper.lexicon.catalogue.units.parse("billion VND")
    if column.unit.kind != wanted.kind:
        return None
    return convert(number(match["number"]), column.unit, wanted)
