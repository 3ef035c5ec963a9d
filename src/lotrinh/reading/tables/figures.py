"""Figures of tables: the head gives unit, statistic and period, a row's name the indicator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import DIGITS
from lotrinh.domain.unit import Unit
from lotrinh.reading.amount import NUMBER, Amount, number
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.figures.attachment import PERCENT_KINDS
from lotrinh.reading.figures.meaning import per_head
from lotrinh.reading.figures.parts import says_the_same
from lotrinh.reading.figures.promise import bounds_of, mirrored
from lotrinh.reading.figures.prose import figures_of
from lotrinh.reading.sentences import sentences
from lotrinh.reading.structure import tables_of
from lotrinh.reading.tables.body import Row, rows_of
from lotrinh.reading.tables.columns import Column, columns_of, is_past, statistic_in
from lotrinh.reading.tables.grid import Grid, cells_of, grid_of
from lotrinh.reading.tables.money import money_figures, money_table
from lotrinh.reading.tables.names import Name, name_of

_NUMBER = re.compile(
    r"\s*(?P<lead>(?:≥|>=?|≤|<=?|≈|~|trên|hơn|dưới|khoảng|gần|xấp xỉ|tối thiểu|tối đa|ít nhất|"
    r"không (?:quá|dưới|vượt quá|thấp hơn|ít hơn|cao hơn)|đạt|từ|tăng|giảm)?\s*)"
    rf"(?P<number>[-+]?(?:{NUMBER}))(?:\s*%?\s*(?:-"
    rf"|đến)\s*(?P<high>{NUMBER}))?(?P<rest>\s*%?[^\d]*)"
)
_FALL = re.compile(r"\s*(?:mức |tỷ lệ |tốc độ |chỉ tiêu |mục tiêu |kế hoạch )?giảm\b(?!.*tăng)")
_RATIO = 50
FEWEST_WORDS = 5


def table_figures(paper: Paper, ids: Iterator[int]) -> Iterator[Figure]:
    """The figures of every table with units, in reading order.

    The unit stands in the head, in the captions, behind the row's name, or in a column of its own.
    A table without such numbers is read by the sentences of its cells. Ignored: ordinal columns,
    blank, "-" and "…" cells.
    """
    for rows, above in tables_of(paper.placed):
        money = money_table(paper, rows, above)
        if money is not None:
            yield from money_figures(paper, money, ids)
            continue
        grid = grid_of(rows, above)
        found = list(_table(paper, grid, ids))
        yield from found
        if not found:
            yield from _prose(paper, grid, ids)


def _prose(paper: Paper, grid: Grid, ids: Iterator[int]) -> Iterator[Figure]:
    """The figures in the sentences of the cells of a table of words (tasks, opinions)."""
    for placed in grid.body:
        for at, cell in enumerate(cells_of(placed.line), start=1):
            if len(cell.text.split()) >= FEWEST_WORDS:
                there = replace(placed, path=f"{placed.path}.c{at}")
                for start, end in sentences(cell.text):
                    yield from figures_of(
                        Sentence(paper, there, cell.start + start, cell.start + end), ids
                    )


def _table(paper: Paper, grid: Grid, ids: Iterator[int]) -> Iterator[Figure]:
    rows, columns = rows_of(paper, grid), columns_of(paper, grid)
    made: dict[tuple[int, int], Figure] = {}
    for at, row in enumerate(rows):
        for column in columns:
            name = name_of(paper, grid, rows, row, column)
            dated = _dated(paper, column, name.period) if name.period else column
            figure = _figure(paper, row, dated, name, ids)
            if figure is not None:
                whole = made.get((row.above, column.index)) if row.above is not None else None
                is_part = whole is not None and row.is_part and says_the_same(figure, whole)
                made[at, column.index] = figure
                yield replace(figure, parent=whole.id) if whole and is_part else figure


def _dated(paper: Paper, column: Column, period: Period) -> Column:
    """A column as it is in the row of a year: results up to the day of issue, then aims."""
    issued = paper.written_after
    if is_past(paper, period) or (issued is not None and period.end <= issued):
        return replace(column, period=period, role="actual")
    is_ahead = issued is not None and period.start > issued
    return replace(column, period=period, role="target" if is_ahead else column.role)


@dataclass(frozen=True, slots=True)
class _Said:
    statistic: str
    unit: Unit
    period: Period | None
    base: Period | None
    is_fall: bool


def _figure(
    paper: Paper, row: Row, column: Column, name: Name, ids: Iterator[int]
) -> Figure | None:
    cell = row.cells[column.index] if column.index < len(row.cells) else None
    match = _NUMBER.fullmatch(cell.key) if cell else None
    is_short = match is None or all(
        len(one or "") <= DIGITS for one in match.group("number", "high")
    )
    unit = _unit(paper, row, column, name)
    if cell is None or match is None or unit is None or not is_short:
        return None
    start, end = (
        cell.start + match.start("number"),
        cell.start + max(match.end("number"), match.end("high")),
    )
    indicator = paper.lexicon.catalogue.indicators.get(name.code)
    amount = _amount(match, unit)
    meaning = _said(paper, row, column, name, amount, match["lead"], indicator)
    is_target = column.role == "target"
    falls = "giảm" in name.label.lower().split()
    is_level = meaning.statistic == "level" and not falls
    less = indicator is not None and indicator.less_is_better and is_level
    bounds = bounds_of(
        amount, meaning.unit, match["lead"], match["rest"],
        is_target=is_target, less_is_better=less or meaning.statistic == "rank",
    )  # fmt: skip
    return Figure(
        id=f"f{next(ids)}", start=start, end=end, raw=paper.kept.text[start:end],
        sentence=(row.placed.line.start, row.placed.line.end), role=column.role, code=name.code,
        label=name.label,
        area=name.area,
        bounds=mirrored(bounds) if meaning.is_fall else bounds,
        period=meaning.period, base_period=meaning.base, statistic=meaning.statistic,
        denominator="kế hoạch" if column.compared == "plan" else "",
        modality="binding" if is_target else "", price_basis=column.price_basis,
        status=_status(column),
        path=f"{row.placed.path}.c{column.index + 1}", confidence=0.9 if name.code else 0.6,
    )  # fmt: skip


def _status(column: Column) -> str:
    if column.role not in ("actual", "baseline"):
        return ""
    return "estimate" if column.is_estimate else "reported"


def _unit(paper: Paper, row: Row, column: Column, name: Name) -> Unit | None:
    """The unit of a comparison or of percentages over a column, else the row's, else the table's.

    A count without a unit ("Số sản phẩm OCOP") has the catalogue's.
    """
    parse = paper.lexicon.catalogue.units.parse
    indicator = paper.lexicon.catalogue.indicators.get(name.code)
    own = column.unit
    if own is None or (own.kind not in PERCENT_KINDS and not column.compared):
        own = row.unit or own or column.caption_unit
    if own is None:
        return parse("count") if indicator and indicator.unit == "count" else None
    return parse(per_head(own.code, indicator))


def _amount(match: re.Match[str], unit: Unit) -> Amount:
    low, high = number(match["number"]), number(match["high"]) if match["high"] else None
    return Amount(low, unit.code, high=high if high is not None and low < high else None)


def _said(
    paper: Paper, row: Row, column: Column, name: Name, amount: Amount, lead: str,
    indicator: Indicator | None,
) -> _Said:  # fmt: skip
    """The statistic of a cell, with the unit, period and base that go with it."""
    parse = paper.lexicon.catalogue.units.parse
    unit, period = parse(amount.unit), column.period
    if column.compared and unit.kind in PERCENT_KINDS:
        is_share = column.compared == "plan" or abs(amount.low) > _RATIO
        is_rate = row.unit is not None and row.unit.kind in PERCENT_KINDS
        if is_rate and not is_share:
            return _Said("change", parse("pp"), period, None, is_fall=False)
        return _Said("share" if is_share else "growth", unit, period, None, is_fall=False)
    statistic = _statistic(column, name, unit, indicator)
    is_fall = _FALL.match(name.label.lower()) or _FALL.match(column.words) or _FALL.match(lead)
    falls = bool(is_fall) and unit.kind in PERCENT_KINDS
    if falls and column.role == "target":
        return _Said("average_reduction", unit, period, None, is_fall=False)
    if falls:
        return _Said("change", parse("pp"), period, None, is_fall=amount.low > 0)
    over = period is not None and period.is_of_years
    if statistic == "growth" and unit.code == "%" and (over or column.is_average):
        base = period.base if period is not None and period.is_span else None
        return _Said("average_growth", parse("%/year"), period, base, is_fall=False)
    return _Said(statistic, unit, period, None, is_fall=False)


def _statistic(column: Column, name: Name, unit: Unit, indicator: Indicator | None) -> str:
    if unit.kind == "rank":
        return "rank"
    if unit.kind not in PERCENT_KINDS:
        return "level"
    is_total = indicator is not None and indicator.unit != "%"
    named = statistic_in(name.label.lower()) or statistic_in(column.words)
    return named or column.statistic or ("growth" if is_total else "level")
