"""What the header and the caption of a table say of each column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.domain.period import Period
from lotrinh.domain.unit import Unit
from lotrinh.reading import cues
from lotrinh.reading.context import Paper
from lotrinh.reading.restated import names_another
from lotrinh.reading.role import PROMISING
from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line

_UNIT_HEAD = re.compile(r"\s*(?:đvt|đơn vị(?: tính)?)\s*")
_UNIT = re.compile(r"\((?:[^()]*;\s*)?(?:đvt|đơn vị(?: tính)?)?\s*:?\s*(?P<unit>[^();]+)\)")
_CAPTION_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:\s*(?P<unit>[^();\n]+)")
_ORDINAL = re.compile(r"\s*(?:tt|stt|số tt)\s*")
NUMBERED = re.compile(r"\s*\d+(?:\.\d+)*[.)]?\s*")
"""The number of a row: "1", "2.1."."""
LETTERED = re.compile(r"\s*(?:[ivx]+|[a-zđ])(?:\.\d+)*\s*[.)]?\s*")
"""The letter or Roman number of a section of rows: "II", "A.", "b.1"."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_STATISTICS = (
    ("contribution", re.compile(r"đóng góp")),
    ("share", re.compile(r"cơ cấu|tỷ trọng")),
    ("growth", re.compile(r"tốc độ tăng|tăng trưởng|so với cùng kỳ|tăng, giảm")),
)
_TARGET = re.compile(r"kế hoạch|mục tiêu|kịch bản|phấn đấu|dự kiến|chỉ tiêu|dự toán")
_ACTUAL = re.compile(r"thực hiện|ước|kết quả|báo cáo")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its span in the kept text, its text and key."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True)
class Column:
    """What the header and caption say of one column."""

    index: int
    unit: Unit | None
    statistic: str
    period: Period | None
    role: str
    price_basis: str
    is_estimate: bool


def cells_of(line: Line) -> list[Cell]:
    """The cells of a row with their spans in the kept text."""
    found, start = [], line.start
    for text in line.cells:
        end = start + len(text)
        found.append(Cell(start, end, text, line.key[start - line.start : end - line.start]))
        start = end + 1
    return found


def columns_of(paper: Paper, head: Placed, above: Sequence[Line]) -> Iterator[Column]:
    """The columns that may hold figures: neither the first, nor ordinals, nor units.

    What a header cell leaves open, the caption lines `above` say, then the headings.
    """
    caption = " ".join(line.key for line in above)
    for index, cell in enumerate(cells_of(head.line)):
        if index and not is_ordinal(cell) and not _UNIT_HEAD.fullmatch(cell.key):
            yield Column(
                index,
                unit=_unit(paper, cell.key)
                or _unit(paper, caption, _CAPTION_UNIT)
                or _unit(paper, caption),
                statistic=statistic_in(cell.key) or statistic_in(caption),
                period=_period(paper, head, cell, above),
                role=_role(paper, cell.key, caption),
                price_basis=_price_basis(cell.key) or _price_basis(caption),
                is_estimate=bool(cues.ESTIMATE.search(cell.key)),
            )


def is_ordinal(cell: Cell) -> bool:
    """Whether a header cell is that of the rows' numbers ("TT")."""
    return bool(_ORDINAL.fullmatch(cell.key))


def unit_column(header: Sequence[Cell]) -> int | None:
    """Which column holds the unit of each row ("ĐVT"), if one does."""
    return next((at for at, cell in enumerate(header) if _UNIT_HEAD.fullmatch(cell.key)), None)


def printed_unit(paper: Paper, cells: Sequence[Cell], at: int) -> Unit | None:
    """The unit printed in a row's cell; none where the cell is missing or says something else."""
    return _named(paper, cells[at].key) if at < len(cells) else None


def _unit(paper: Paper, key: str, pattern: re.Pattern[str] = _UNIT) -> Unit | None:
    found = (_named(paper, match["unit"]) for match in pattern.finditer(key))
    return next((unit for unit in found if unit), None)


def _named(paper: Paper, key: str) -> Unit | None:
    printed = " ".join(key.split())
    if printed not in paper.lexicon.unit_phrases:
        return None
    return paper.lexicon.catalogue.units.parse(paper.lexicon.unit_code(printed))


def statistic_in(key: str) -> str:
    """The statistic that the words of a header or a label name; blank when they name none."""
    return next((name for name, cue in _STATISTICS if cue.search(key)), "")


def _price_basis(key: str) -> str:
    if cues.CONSTANT.search(key):
        return "constant"
    return "current" if cues.CURRENT.search(key) else ""


def _period(paper: Paper, head: Placed, cell: Cell, above: Sequence[Line]) -> Period | None:
    own = [
        one.value for one in paper.mentions[head.line.start]
        if one.kind == "period" and cell.start <= one.start and one.end <= cell.end
    ]  # fmt: skip
    inherited = [
        one.value for line in (*above, *head.governing, *(s.line for s in head.steps[::-1]))
        for one in paper.mentions[line.start] if one.kind == "period"
    ]  # fmt: skip
    titled = [one.value for one in paper.title_mentions if one.kind == "period"]
    if not own and (year := _YEAR.search(cell.key)):
        return Period(year[0])
    for when in (*own, *inherited, *titled):
        period: Period | None = when.period(paper.year)
        if period is not None and not when.is_compared and not when.is_event:
            return period
    return None


def _role(paper: Paper, key: str, caption: str) -> str:
    if names_another(key, paper.identity.number):
        return "other"
    for words in (key, caption):
        aims, results = bool(_TARGET.search(words)), bool(_ACTUAL.search(words))
        if aims != results:
            return "target" if aims else "actual"
    return "target" if paper.identity.kind in PROMISING else "actual"
