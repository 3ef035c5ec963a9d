"""Figures of tables: the header gives unit, statistic and period, a label the indicator."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from lotrinh.domain.period import Period
from lotrinh.domain.unit import Unit
from lotrinh.reading import cues
from lotrinh.reading.attachment import PERCENT_KINDS
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Paper
from lotrinh.reading.patterns.quantity import NUMBER, Amount, number
from lotrinh.reading.promise import bounds_of
from lotrinh.reading.role import PROMISING
from lotrinh.reading.structure import Placed
from lotrinh.reading.text import Line

_NUMBER = re.compile(rf"\s*(?P<number>[-+]?(?:{NUMBER}))\s*(?P<percent>%)?\s*")
_UNIT = re.compile(r"\((?:[^()]*;\s*)?(?:đvt|đơn vị(?: tính)?)?\s*:?\s*(?P<unit>[^();]+)\)")
_CAPTION_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:\s*(?P<unit>[^();\n]+)")
_ORDINAL = re.compile(r"\s*(?:tt|stt|số tt)\s*")
_PART = re.compile(r"\s*(?:[-+]\s*)?trong đó\s*:?\s*")
_STATISTICS = (
    ("contribution", re.compile(r"đóng góp")),
    ("share", re.compile(r"cơ cấu|tỷ trọng")),
    ("growth", re.compile(r"tốc độ tăng|tăng trưởng|so với cùng kỳ|tăng, giảm")),
)
_TARGET = re.compile(r"kế hoạch|mục tiêu|kịch bản|phấn đấu|dự kiến|chỉ tiêu|dự toán")
_ACTUAL = re.compile(r"thực hiện|ước|kết quả|báo cáo")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True)
class _Column:
    """What the header and caption say of one column."""

    index: int
    unit: Unit
    statistic: str
    period: Period | None
    role: str
    price_basis: str
    is_estimate: bool


def table_figures(paper: Paper, ids: Iterator[int]) -> Iterator[Figure]:
    """The figures of every table whose header or caption names a unit, in reading order.

    Ignored: tables without units or numbers (letterheads, tasks), ordinal columns, blank and "…"
    cells.
    """
    runs = groupby(enumerate(paper.placed), key=lambda one: one[1].line.is_row)
    for is_table, run in runs:
        if is_table:
            rows = list(run)
            first = rows[0][0]
            above = [one.line for one in paper.placed[max(0, first - 2) : first]]
            captions = [line for line in above if _is_caption(line)]
            yield from _table(paper, [placed for _, placed in rows], captions, ids)


def _table(
    paper: Paper, rows: list[Placed], above: list[Line], ids: Iterator[int]
) -> Iterator[Figure]:
    header = _cells(rows[0].line)
    columns = [
        column for index in range(len(header))
        if (column := _column(paper, rows[0], header, index, above)) is not None
    ]  # fmt: skip
    if not columns:
        return
    made: dict[tuple[int, str], Figure] = {}
    whole = ""
    for placed in rows[1:]:
        label = _label_cell(header, _cells(placed.line))
        if label is None:
            continue
        code, opens = _indicator(paper, label)
        parent_code = _parent_code(paper, code)
        whole = parent_code if opens or parent_code == whole else ""
        for column in columns:
            figure = _figure(paper, placed, column, label, code, ids)
            if figure is None:
                continue
            parent = made.get((column.index, whole)) if whole else None
            made[column.index, code] = figure
            yield replace(figure, parent=parent.id if parent else "")


def _is_caption(line: Line) -> bool:
    return not line.is_row and bool(re.match(r"\s*(?:bảng|biểu|đvt|đơn vị|\()", line.key))


def _cells(line: Line) -> list[_Cell]:
    found, start = [], line.start
    for text in line.cells:
        end = start + len(text)
        found.append(_Cell(start, end, text, line.key[start - line.start : end - line.start]))
        start = end + 1
    return found


def _column(
    paper: Paper, head: Placed, header: list[_Cell], index: int, above: list[Line]
) -> _Column | None:
    key = header[index].key
    caption = " ".join(line.key for line in above)
    if index == 0 or _ORDINAL.fullmatch(key):
        return None
    unit = _unit(paper, key) or _unit(paper, caption, _CAPTION_UNIT)
    if unit is None:
        return None
    statistic = _statistic(key, unit) or _statistic(caption, unit) or "level"
    return _Column(
        index, unit, statistic,
        period=_period(paper, head, header[index], above),
        role=_role(paper, key, caption),
        price_basis=_price_basis(key) or _price_basis(caption),
        is_estimate=bool(cues.ESTIMATE.search(key)),
    )  # fmt: skip


def _unit(paper: Paper, key: str, pattern: re.Pattern[str] = _UNIT) -> Unit | None:
    for match in pattern.finditer(key):
        printed = " ".join(match["unit"].split())
        if printed in paper.lexicon.unit_phrases:
            return paper.lexicon.catalogue.units.parse(paper.lexicon.unit_code(printed))
    return None


def _statistic(key: str, unit: Unit) -> str:
    if unit.kind not in PERCENT_KINDS:
        return ""
    return next((name for name, cue in _STATISTICS if cue.search(key)), "")


def _price_basis(key: str) -> str:
    if cues.CONSTANT.search(key):
        return "constant"
    return "current" if cues.CURRENT.search(key) else ""


def _period(paper: Paper, head: Placed, cell: _Cell, above: Iterable[Line]) -> Period | None:
    own = [
        one.value for one in paper.mentions[head.line.start]
        if one.kind == "period" and cell.start <= one.start and one.end <= cell.end
    ]  # fmt: skip
    inherited = [
        one.value for line in (*above, *head.governing, *(s.line for s in head.steps[::-1]))
        for one in paper.mentions[line.start] if one.kind == "period"
    ]  # fmt: skip
    titled = [one.value for one in paper.title_mentions if one.kind == "period"]
    for when in (*own, *inherited, *titled):
        period: Period | None = when.period(paper.year)
        if period is not None and not when.is_compared and not when.is_event:
            return period
    return None


def _role(paper: Paper, key: str, caption: str) -> str:
    for words in (key, caption):
        aims, results = bool(_TARGET.search(words)), bool(_ACTUAL.search(words))
        if aims != results:
            return "target" if aims else "actual"
    return "target" if paper.identity.kind in PROMISING else "actual"


def _label_cell(header: list[_Cell], cells: list[_Cell]) -> _Cell | None:
    for index, cell in enumerate(cells):
        is_ordinal = index < len(header) and _ORDINAL.fullmatch(header[index].key)
        if not is_ordinal and cell.text.strip() and not _NUMBER.fullmatch(cell.key):
            return cell
    return None


def _label(cell: _Cell) -> str:
    opening = _PART.match(cell.key)
    return cell.text[opening.end() if opening else 0 :].strip()


def _indicator(paper: Paper, label: _Cell) -> tuple[str, bool]:
    opening = _PART.match(label.key)
    key = label.key[opening.end() :] if opening else label.key
    lexicon = paper.lexicon
    code = lexicon.whole_label(key) or next((one[2] for one in lexicon.indicators_in(key)), "")
    return code, opening is not None


def _parent_code(paper: Paper, code: str) -> str:
    one = paper.lexicon.catalogue.indicators.get(code)
    return one.parent if one else ""


def _figure(
    paper: Paper, placed: Placed, column: _Column, label: _Cell, code: str, ids: Iterator[int]
) -> Figure | None:
    cells = _cells(placed.line)
    match = _NUMBER.fullmatch(cells[column.index].key) if column.index < len(cells) else None
    if match is None:
        return None
    cell = cells[column.index]
    start, end = cell.start + match.start("number"), cell.start + match.end("number")
    amount = Amount(number(match["number"]), column.unit.code)
    is_target = column.role == "target"
    return Figure(
        id=f"f{next(ids)}", start=start, end=end, raw=paper.kept.text[start:end],
        sentence=(placed.line.start, placed.line.end), role=column.role, code=code,
        label=_label(label),
        area=paper.area,
        bounds=bounds_of(amount, column.unit, "", "", is_target=is_target, less_is_better=False),
        period=column.period, base_period=None, statistic=column.statistic,
        modality="binding" if is_target else "", price_basis=column.price_basis,
        status="" if is_target else ("estimate" if column.is_estimate else "reported"),
        path=f"{placed.path}.c{column.index + 1}", confidence=0.9 if code else 0.6,
    )  # fmt: skip
