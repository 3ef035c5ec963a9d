"""What a cell of a table measures: by the name of its row, the head of its column, the caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lotrinh.domain.period import Period
from lotrinh.reading.context import Paper
from lotrinh.reading.lexicon import without_kind
from lotrinh.reading.tables.body import Row, heading_of, indicator_in
from lotrinh.reading.tables.columns import Column
from lotrinh.reading.tables.grid import BRACKETS, Grid

_PLACES = re.compile(r"(?:địa phương|đơn vị|tỉnh|thành phố|huyện|xã|phường|địa bàn|cơ quan)\b")
_PERIODS = re.compile(r"(?:năm|quý|tháng|giai đoạn|kỳ|thời (?:gian|kỳ|điểm))\b")
_NUMBERED = re.compile(r"\s*(?:bảng|biểu)[^:.]{0,12}[:.]\s*")
_WHEN = re.compile(
    r"\s*\b(?:của\s+|trong\s+|đến\s+)?(?:cuối\s+|đầu\s+|hết\s+)?(?:(?:giai đoạn|thời kỳ|nhiệm kỳ"
    r"|cả năm|năm|quý\s+[ivx]+)\s*)"
    r"(?:(?:19|20)\d{2}(?:\s*-\s*(?:19|20)\d{2})?)?"
)
_NO_NOUN = re.compile(
    r"[\s\d.,;:%/()*+-]+|\b(?:thực hiện|ước|ưth|uth|th|kế hoạch|kh|mục tiêu|chỉ tiêu|kịch bản"
    r"|dự kiến|dự toán|dt|phấn đấu|giao|điều chỉnh|kết quả|báo cáo|hiện trạng|năm|giai đoạn"
    r"|thời kỳ|nhiệm kỳ|quý|tháng|cả|đầu|cuối|đến|hết|tổng|số|so|với|sánh|tăng|giảm|cùng|kỳ"
    r"|trước|sau|bình quân|bq|tỷ lệ|tốc độ|trưởng|đóng góp|cơ cấu|tỷ trọng|giá trị|giá|hiện hành"
    r"|cố định|đạt|được|theo|của|trung ương|tw|hđnd|ubnd|tỉnh|ghi chú|i+|iv|lũy kế|thực tế|đơn vị"
    r"|tính|đvt|trong đó|và|hoàn thành)\b"
)


@dataclass(frozen=True, slots=True)
class Name:
    """What a cell measures: code, label, area, and the period where the row is one."""

    code: str
    label: str
    area: str
    period: Period | None = None


def name_of(paper: Paper, grid: Grid, rows: Sequence[Row], row: Row, column: Column) -> Name:
    """The indicator of a cell: the row's name, under the heading of its group where it has one.

    Where rows are places or years, the head of the column names it, else the caption; a head that
    names a thing ("Diện tích") goes before a row that the catalogue does not know.
    """
    head = grid.words(grid.name_at)
    period = _period(paper, row) if _PERIODS.match(head) else None
    areas = _areas(paper, row.text) if not row.code else ()
    if period is not None or areas or (_PLACES.match(head) and not row.code):
        label = _head(paper, grid, column)
        area = areas[0] if len(areas) == 1 else paper.area if period is not None else ""
        return Name(indicator_in(paper, label.lower()), label, area, period)
    heading = heading_of(rows, row)
    label = f"{heading}: {row.text}" if heading else row.text
    code = _of_rate(paper, row)
    noun = "" if column.compared else _NO_NOUN.sub("", column.words)
    if noun and not code:
        label = f"{_head(paper, grid, column)} {label}"
    if column.compared == "plan":
        label = f"{label} so với kế hoạch"
    return Name(code, label, paper.area_called(row.text))


def _of_rate(paper: Paper, row: Row) -> str:
    """The row's indicator; a rate is none of what it is a rate of ("Tỷ lệ dân số dùng nước")."""
    one = paper.lexicon.catalogue.indicators.get(row.code)
    is_other = (
        one is not None and row.key.startswith("tỷ lệ") and not one.unit.startswith(("%", "pp"))
    )
    return "" if is_other else row.code


def _period(paper: Paper, row: Row) -> Period | None:
    mentions = paper.mentions.get(row.placed.line.start, ())
    found = (one.value.period(paper.year) for one in mentions if one.kind == "period")
    year = re.fullmatch(r"\s*(?:năm\s+)?((?:19|20)\d{2})\s*", row.key)
    return Period(year[1]) if year else next(found, None)


def _areas(paper: Paper, text: str) -> tuple[str, ...]:
    return paper.lexicon.places_called(without_kind(text.strip()), paper.identity.issued_on)


def _head(paper: Paper, grid: Grid, column: Column) -> str:
    """The words over a column without its unit and period; those of the caption where none stay."""
    for cell in grid.heads[column.index][::-1]:
        if _NO_NOUN.sub("", cell.key):
            return _without_period(cell.text)
    for line in grid.captions[::-1]:
        found = list(paper.lexicon.indicators_in(line.key))
        if found:
            start = opening.end() if (opening := _NUMBERED.match(line.key)) else 0
            return _without_period(line.text[start : found[0][1]])
    return " ".join(cell.text.strip() for cell in grid.heads[column.index])


def _without_period(text: str) -> str:
    bare = BRACKETS.sub("", text)
    spans = [one.span() for one in _WHEN.finditer(bare.lower())]
    for start, end in reversed(spans):
        bare = bare[:start] + bare[end:]
    return " ".join(bare.split())
