"""Figures of tables: the header gives unit, statistic and period, a label the indicator."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.unit import Unit
from lotrinh.reading.attachment import PERCENT_KINDS
from lotrinh.reading.candidates import Figure
from lotrinh.reading.columns import (
    Cell,
    Column,
    cells_of,
    columns_of,
    is_ordinal,
    printed_unit,
    statistic_in,
    unit_column,
)  # fmt: skip
from lotrinh.reading.context import Paper
from lotrinh.reading.meaning import per_head
from lotrinh.reading.money_tables import money_figures, money_table
from lotrinh.reading.patterns.quantity import NUMBER, Amount, number
from lotrinh.reading.promise import bounds_of
from lotrinh.reading.structure import Placed, tables_of
from lotrinh.reading.text import Line

_NUMBER = re.compile(
    r"\s*(?P<lead>(?:≥|>=?|≤|<=?|≈|~|trên|hơn|dưới|khoảng|tối thiểu|ít nhất|không quá|từ)?\s*)"
    rf"(?P<number>[-+]?(?:{NUMBER}))(?:\s*(?:-|đến)\s*(?P<high>{NUMBER}))?(?P<rest>\s*%?[^\d]*)"
)
_PART = re.compile(r"\s*(?:[-+]\s*)?trong đó\s*:?\s*")


def table_figures(paper: Paper, ids: Iterator[int]) -> Iterator[Figure]:
    """The figures of every table with units, in reading order.

    The unit stands in the header, in the caption, or in a column of its own. Ignored: tables
    without units or numbers (letterheads, tasks), ordinal columns, blank and "…" cells.
    """
    for rows, above in tables_of(paper.placed):
        money = money_table(paper, rows, above)
        if money is not None:
            yield from money_figures(paper, money, ids)
        else:
            captions = [line for line in above[-2:] if _is_caption(line)]
            yield from _table(paper, rows, captions, ids)


def _table(
    paper: Paper, rows: list[Placed], above: list[Line], ids: Iterator[int]
) -> Iterator[Figure]:
    header = cells_of(rows[0].line)
    columns = list(columns_of(paper, rows[0], above))
    unit_at = unit_column(header)
    if unit_at is None and not any(column.unit for column in columns):
        return
    made: dict[tuple[int, str], Figure] = {}
    whole = ""
    for placed in rows[1:]:
        cells = cells_of(placed.line)
        label = _label_cell(header, cells)
        if label is None:
            continue
        code = _indicator(paper, label)
        parent_code = _parent_code(paper, code)
        whole = parent_code if _part_mark(label) or parent_code == whole else ""
        own = None if unit_at is None else printed_unit(paper, cells, unit_at)
        for column in columns:
            filled = replace(column, unit=own or column.unit)
            figure = _figure(paper, placed, cells, filled, label, code, ids)
            if figure is None:
                continue
            parent = made.get((column.index, whole)) if whole else None
            made[column.index, code] = figure
            yield replace(figure, parent=parent.id if parent else "")


def _is_caption(line: Line) -> bool:
    return not line.is_row and bool(re.match(r"\s*(?:bảng|biểu|đvt|đơn vị|\()", line.key))


def _label_cell(header: list[Cell], cells: list[Cell]) -> Cell | None:
    for index, cell in enumerate(cells):
        numbers_rows = index < len(header) and is_ordinal(header[index])
        if not numbers_rows and cell.text.strip() and not _NUMBER.fullmatch(cell.key):
            return cell
    return None


def _part_mark(label: Cell) -> int:
    """How many characters "Trong đó:" takes at the start of a label; 0 without it."""
    opening = _PART.match(label.key)
    return opening.end() if opening else 0


def _indicator(paper: Paper, label: Cell) -> str:
    key, lexicon = label.key[_part_mark(label) :], paper.lexicon
    return lexicon.whole_label(key) or next((one[2] for one in lexicon.indicators_in(key)), "")


def _parent_code(paper: Paper, code: str) -> str:
    one = paper.lexicon.catalogue.indicators.get(code)
    return one.parent if one else ""


def _figure(
    paper: Paper, placed: Placed, cells: list[Cell], column: Column, label: Cell, code: str,
    ids: Iterator[int],
) -> Figure | None:  # fmt: skip
    unit = column.unit
    match = _NUMBER.fullmatch(cells[column.index].key) if column.index < len(cells) else None
    if match is None or unit is None:
        return None
    first = cells[column.index].start
    start, end = first + match.start("number"), first + max(match.end("number"), match.end("high"))
    indicator = paper.lexicon.catalogue.indicators.get(code)
    unit = paper.lexicon.catalogue.units.parse(per_head(unit.code, indicator))
    statistic = _said(column, label, unit, indicator)
    is_target = column.role == "target"
    less = indicator is not None and indicator.less_is_better and statistic == "level"
    return Figure(
        id=f"f{next(ids)}", start=start, end=end, raw=paper.kept.text[start:end],
        sentence=(placed.line.start, placed.line.end), role=column.role, code=code,
        label=label.text[_part_mark(label) :].strip(),
        area=paper.area_called(label.text),
        bounds=bounds_of(
            _amount(match, unit), unit, match["lead"], match["rest"],
            is_target=is_target, less_is_better=less or statistic == "rank",
        ),
        period=column.period, base_period=None, statistic=statistic,
        modality="binding" if is_target else "", price_basis=column.price_basis,
        status=_status(column),
        path=f"{placed.path}.c{column.index + 1}", confidence=0.9 if code else 0.6,
    )  # fmt: skip


def _status(column: Column) -> str:
    if column.role != "actual":
        return ""
    return "estimate" if column.is_estimate else "reported"


def _amount(match: re.Match[str], unit: Unit) -> Amount:
    low, high = number(match["number"]), number(match["high"]) if match["high"] else None
    return Amount(low, unit.code, high=high if high is not None and low < high else None)


def _said(column: Column, label: Cell, unit: Unit, indicator: Indicator | None) -> str:
    if unit.kind == "rank":
        return "rank"
    if unit.kind not in PERCENT_KINDS:
        return "level"
    is_total = indicator is not None and indicator.unit != "%"
    return column.statistic or statistic_in(label.key) or ("growth" if is_total else "level")
