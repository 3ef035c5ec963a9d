"""What the rows of a table are of: their names, their units, and the rows they stand under."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Paper
from lotrinh.reading.structure import Placed
from lotrinh.reading.tables.columns import unit_called, unit_column, unit_in
from lotrinh.reading.tables.grid import Cell, Grid, cells_of

_PART = re.compile(
    r"\s*(?:[-+*•]\s*)?(?:trong đó|bao gồm|chia ra|gồm)\s*(?::|$|(?=-))\s*|\s*trong đó\s+"
)
_MARK = re.compile(r"\s*(?P<bullet>[-+*•])\s*|\s*(?P<ordinal>\d+(?:\.\d+)*|[a-zđ]|[ivx]+)[.)]\s+")
_ORDINAL = re.compile(
    r"\s*(?:(?P<number>\d{1,3}(?:\.\d+)*)|(?P<section>[IVX]+|[A-ZĐ])|(?P<letter>[a-zđ]|[ivx]+))"
    r"(?:\.\d+)?[.)]?\s*"
)
_DITTO = re.compile(r"\s*(?:nt|-nt-|['\"”“″]{1,2})\s*")
_NUMBER = re.compile(r"[^\d\n]*\d[\d.,\s-]*%?[^\d\n]{0,12}")
_ONLY_NUMBER = re.compile(r"(?!\s*(?:19|20)\d{2}\s*$)\s*[-+]?\d[\d.,\s-]*%?\s*")
SECTION, LETTERED, BULLET, PLUS = 0, 5, 7, 8


@dataclass(frozen=True)
class Row:
    """A row with its name: its text and key without list marks and unit, and the indicator's code.

    `rank` is its depth by its mark (`None` without one); `above` is the place of the row it stands
    under among all rows, of which it may be a "trong đó" part.
    """

    placed: Placed
    cells: Sequence[Cell]
    text: str
    key: str
    code: str
    unit: Unit | None
    rank: int | None
    above: int | None
    is_part: bool
    has_figures: bool


def rows_of(paper: Paper, grid: Grid) -> list[Row]:
    """The named rows of a table in order; "Trong đó:" opens the parts of the row before it.

    A blank unit is that of the row above it. Ignored: rows without a name.
    """
    rows: list[Row] = []
    whole: int | None = None
    is_opened = False
    for placed in grid.body:
        cells = cells_of(placed.line)
        name = cells[grid.name_at] if grid.name_at < len(cells) else None
        if name is None or name.is_blank or _ONLY_NUMBER.fullmatch(name.key):
            continue
        opening = _PART.match(name.key) if rows else None
        if opening:
            whole, is_opened = _opened(rows), True
            if not name.key[opening.end() :].strip():
                continue
        text, key = _bare(name, opening.end() if opening else 0)
        rank, code = _rank(grid, cells, name), indicator_in(paper, key)
        if whole is not None and not _stays(paper, rows[whole], rank, code, is_opened):
            whole = None
        above = _above(rows, rank) if whole is None else whole
        unit = _unit(paper, grid, cells, key, rows) or (
            rows[above].unit if above is not None else None
        )
        has_figures = any(_NUMBER.fullmatch(one.key) for one in cells[grid.name_at + 1 :])
        is_part = whole is not None or _is_listed(rank)
        rows.append(Row(placed, cells, text, key, code, unit, rank, above, is_part, has_figures))
        is_opened = False
    return rows


def heading_of(rows: Sequence[Row], row: Row) -> str:
    """The name of the row without figures that a row stands under ("Cơ cấu GRDP"); may be blank.

    Sections ("I. KINH TẾ") are none.
    """
    while row.above is not None:
        row = rows[row.above]
        if not row.has_figures:
            is_section = row.rank == SECTION or row.text.isupper()
            return "" if is_section else row.text.strip(" :")
    return ""


def indicator_in(paper: Paper, key: str) -> str:
    """The indicator whose phrase is all of some words, else the first one in them; may be blank."""
    lexicon = paper.lexicon
    return lexicon.whole_label(key) or next((one[2] for one in lexicon.indicators_in(key)), "")


def parent_code(paper: Paper, code: str) -> str:
    """The indicator that the catalogue makes one a part of; may be blank."""
    one = paper.lexicon.catalogue.indicators.get(code)
    return one.parent if one else ""


def _stays(paper: Paper, whole: Row, rank: int | None, code: str, is_opened: bool) -> bool:
    """Whether a row still is a part of the row before "Trong đó"."""
    if rank is not None:
        return whole.rank is None or rank > whole.rank
    is_known = bool(code) and parent_code(paper, code) == whole.code
    return is_opened or whole.rank is not None or is_known


def _opened(rows: Sequence[Row]) -> int:
    last = len(rows) - 1
    above = rows[last].above
    return above if rows[last].is_part and above is not None and rows[last].rank is None else last


def _is_listed(rank: int | None) -> bool:
    return rank is not None and rank >= LETTERED


def _above(rows: Sequence[Row], rank: int | None) -> int | None:
    if rank is None or rank == SECTION:
        return None
    for at in range(len(rows) - 1, -1, -1):
        other = rows[at].rank
        if other is None and rank >= LETTERED:
            return at
        if other is not None and other < rank:
            return None if other == SECTION else at
    return None


def _bare(name: Cell, opening: int) -> tuple[str, str]:
    """A name without "Trong đó", list marks, and the unit in its last brackets."""
    mark = _MARK.match(name.key, opening)
    start = mark.end() if mark else opening
    return name.text[start:].strip(), name.key[start:].strip()


def _rank(grid: Grid, cells: Sequence[Cell], name: Cell) -> int | None:
    mark = _MARK.match(name.key)
    if mark and mark["bullet"]:
        return PLUS if mark["bullet"] == "+" else BULLET
    printed = mark["ordinal"] if mark else ""
    if grid.name_at:
        printed = cells[0].text.strip() or printed
    match = _ORDINAL.fullmatch(printed)
    if match is None:
        return None
    if match["section"]:
        return SECTION
    return LETTERED if match["letter"] else match["number"].count(".") + 1


def _unit(
    paper: Paper, grid: Grid, cells: Sequence[Cell], key: str, rows: Sequence[Row]
) -> Unit | None:
    at = unit_column(grid)
    if at is None or at >= len(cells) or cells[at].is_blank:
        return unit_in(paper, key)
    if _DITTO.fullmatch(cells[at].key):
        return rows[-1].unit if rows else None
    return unit_called(paper, cells[at].key)
