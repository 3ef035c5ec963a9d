"""What the head and the captions of a table say of each column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotrinh.domain.period import Period
from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Paper
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.restated import names_another
from lotrinh.reading.mention import Mention
from lotrinh.reading.period_forms import When
from lotrinh.reading.tables.grid import Cell, Grid, is_ordinal
from lotrinh.reading.text import Line

NUMBERED = re.compile(r"\s*\d+(?:\.\d+)*[.)]?\s*")
"""The number of a row: "1", "2.1."."""
LETTERED = re.compile(r"\s*(?:[ivx]+|[a-zđ])(?:\.\d+)*\s*[.)]?\s*")
"""The letter or Roman number of a section of rows: "II", "A.", "b.1"."""
UNIT_HEAD = re.compile(r"\s*(?:đvt|đơn vị(?: tính)?)\.?\s*")
_UNIT = re.compile(
    r"[(,]\s*(?:[^();]*;\s*)?(?:đvt|đơn vị(?: tính)?)?\s*:?\s*(?P<unit>[^();,]+)\)?\s*"
)
_CAPTION_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:?\s*(?P<unit>[^();\n]+)")
_SHORT = (
    (re.compile(r"^1\.?000\s*(?=[^\W\d_])"), "nghìn "),
    (re.compile(r"\btr\.?\s?đ(?:ồng)?$"), "triệu đồng"),
    (re.compile(r"^ngh?\.\s?(?=[^\W\d_])"), "nghìn "),
    (re.compile(r"\blk$"), "lượt khách"),
)
"""Units as the heads of tables shorten them."""
_PERCENT = re.compile(r"%|tỷ lệ|tốc độ")
_YEAR = re.compile(
    r"(?<![\d.,/])(?P<first>(?:19|20)\d{2})(?:\s*-\s*(?P<last>(?:19|20)\d{2}))?(?![\d.,]\d)"
)
_MONTHS = re.compile(
    r"\b(?P<count>[2-9]|1[01])\s*(?:\btháng|t(?=\s*(?:/|năm|20)))\b(?:\s*(?:/"
    r"|năm)\s*(?P<year>20\d{2}))?"
)
STATISTICS = (
    ("contribution", re.compile(r"đóng góp")),
    ("share", re.compile(r"cơ cấu|tỷ trọng")),
    ("growth", re.compile(r"tốc độ tăng|tăng trưởng|so với cùng kỳ|tăng, giảm")),
)
_AVERAGE = re.compile(r"bình quân|\bbq\b")
_ROLE = re.compile(
    r"(?P<target>kế hoạch|\bkh\b|mục tiêu|kịch bản|phấn đấu|dự kiến|chỉ tiêu|dự toán|dự báo"
    r"|\bgiao\b)|(?P<actual>thực hiện|\bth\b|\bước|\bưth\b|\buth\b|kết quả|báo cáo"
    r"|hiện trạng|\bđạt được)"
)
_COMPARED = re.compile(
    r"\bso (?:với|sánh|cùng|kh|kế hoạch|dự toán|dt)\b(?! 20\d\d\))|\btăng\b.{0,8}\bgiảm\b|(?:đạt"
    r"|hoàn thành)\b.{0,20}%"
    r"|%\s*(?:kh|kế hoạch|th|thực hiện|so)\b|\bth\s*/\s*kh\b"
    r"|20\d\d\s*/\s*(?!20\d\d\s*-)\S.{0,20}20\d\d"
)
_PLAN = r"(?:kế hoạch|kh|dự toán|dt|mục tiêu)\b"
_AGAINST_PLAN = re.compile(
    rf"(?:\bso với|\bđạt|/)\s*(?:\S+\s+){{0,2}}{_PLAN}|(?:\bso|%)\s*(?:so với\s+)?{_PLAN}"
)
_AGAINST_FIRST = re.compile(
    r"\s*(?:%|tỷ lệ|đạt|tăng|\()?\s*(?:\(%\)\s*)?so (?:với|cùng|sánh|kh)|\s*tăng|\s*đạt|\s*%"
)
ESTIMATED = re.compile(r"\bước|\bưth\b|\buth\b")
SERIES = 3


@dataclass(frozen=True)
class Column:
    """What the head and the captions say of one column.

    `unit` is its own, `caption_unit` that of the whole table; `compared` is what its percentages
    relate the results to ("plan", "time"), blank where it holds no comparison.
    """

    index: int
    words: str
    unit: Unit | None
    caption_unit: Unit | None
    statistic: str
    period: Period | None
    role: str
    price_basis: str
    is_estimate: bool
    is_average: bool
    compared: str


def columns_of(paper: Paper, grid: Grid) -> list[Column]:
    """The columns that may hold figures: behind the names, no ordinals and no units.

    What a head leaves open, the captions say, then the headings. A comparison has the period of
    the latest results. Results before those, or before what the paper plans, are baselines.
    """
    behind = [at for at in sorted(grid.heads) if at > grid.name_at]
    found = [
        _column(paper, grid, at)
        for at in behind
        if not is_ordinal(grid.words(at)) and not UNIT_HEAD.fullmatch(grid.words(at))
    ]
    return _as_baselines(paper, list(_comparisons(found)))


def unit_column(grid: Grid) -> int | None:
    """Which column holds the unit of each row ("ĐVT"), if one does."""
    return next((at for at in sorted(grid.heads) if UNIT_HEAD.fullmatch(grid.words(at))), None)


def unit_called(paper: Paper, key: str) -> Unit | None:
    """The unit that is all of some words; none where they say something else."""
    printed = " ".join(key.split())
    for short, full in _SHORT:
        printed = short.sub(full, printed)
    if printed not in paper.lexicon.unit_phrases:
        return None
    return paper.lexicon.catalogue.units.parse(paper.lexicon.unit_code(printed))


def unit_in(paper: Paper, key: str, pattern: re.Pattern[str] = _UNIT) -> Unit | None:
    """The unit in the brackets of a head or a label, or behind its last comma."""
    found = (unit_called(paper, match["unit"]) for match in pattern.finditer(key))
    return next((unit for unit in found if unit), None)


def statistic_in(key: str) -> str:
    """The statistic that the words of a head or a label name; blank when they name none."""
    return next((name for name, cue in STATISTICS if cue.search(key)), "")


def _column(paper: Paper, grid: Grid, at: int) -> Column:
    words = grid.words(at)
    caption = " ".join(line.key for line in grid.captions)
    compared = _compared(words)
    period = _period(paper, grid, at, inherits=not compared)
    return Column(
        at, words,
        unit=_own_unit(paper, words, compared),
        caption_unit=unit_in(paper, caption, _CAPTION_UNIT) or unit_in(paper, caption),
        statistic=statistic_in(words) or statistic_in(caption),
        period=period,
        role="" if compared and _AGAINST_FIRST.match(words)
        else _role(paper, grid, words, period),
        price_basis=_price_basis(words) or _price_basis(caption),
        is_estimate=bool(ESTIMATED.search(words)),
        is_average=bool(_AVERAGE.search(words)),
        compared=compared,
    )  # fmt: skip


def _own_unit(paper: Paper, words: str, compared: str) -> Unit | None:
    own = unit_in(paper, words)
    if own is None and (words.lstrip().startswith("%") or (compared and _PERCENT.search(words))):
        return paper.lexicon.catalogue.units.parse("%")
    return own


def _compared(words: str) -> str:
    if not _COMPARED.search(words):
        return ""
    return "plan" if _AGAINST_PLAN.search(words) else "time"


def _price_basis(key: str) -> str:
    if cues.CONSTANT.search(key):
        return "constant"
    return "current" if cues.CURRENT.search(key) else ""


def _period(paper: Paper, grid: Grid, at: int, *, inherits: bool) -> Period | None:
    """The period of the innermost head, its year from the heads around it."""
    cells = grid.heads[at][::-1]
    own = [one for cell in cells for one in _in_cell(paper, grid, cell)]
    above = (*grid.captions[::-1], *_governing(grid))
    inherited = [one for line in above for one in _periods(paper.mentions.get(line.start, ()))]
    titled = _periods(paper.title_mentions)
    year = _year(paper, cells, [*inherited, *titled])
    for cell in cells:
        months = _MONTHS.search(cell.key)
        if months and (year or months["year"]) and not _in_cell(paper, grid, cell):
            count, year = int(months["count"]), int(months["year"] or year or 0)
            return Period(f"{year}-S1" if count == 6 else f"{year}-01/{year}-{count:02d}")
    found = _first(own, year)
    if found is None and (
        named := next(filter(None, (_YEAR.search(one.key) for one in cells)), None)
    ):
        return When("/".join(filter(None, named.groups()))).period()
    return found or (_first([*inherited, *titled], year) if inherits else None)


def _in_cell(paper: Paper, grid: Grid, cell: Cell) -> list[Mention]:
    return [
        one
        for row in grid.lines
        for one in _periods(paper.mentions.get(row.line.start, ()))
        if cell.start <= one.start and one.end <= cell.end
    ]


def _governing(grid: Grid) -> Iterator[Line]:
    first = grid.lines[0]
    yield from first.governing
    yield from (step.line for step in first.steps[::-1])


def _periods(mentions: Sequence[Mention]) -> list[Mention]:
    return [one for one in mentions if one.kind == "period"]


def _first(found: Sequence[Mention], year: int | None) -> Period | None:
    for one in found:
        period: Period | None = one.value.period(year)
        if period is not None and not one.value.is_compared and not one.value.is_event:
            return period
    return None


def _year(paper: Paper, cells: Sequence[Cell], inherited: Sequence[Mention]) -> int | None:
    """The year printed over a column, else that of a caption, a heading, the title, the issue."""
    named = next(filter(None, (_YEAR.search(one.key) for one in cells)), None)
    if named:
        return int(named["first"])
    above = (one.value.text[:4] for one in inherited if "/" not in one.value.text)
    return next((int(one) for one in above if one.isdigit()), paper.year)


def _role(paper: Paper, grid: Grid, words: str, period: Period | None) -> str:
    """By the first word for a plan or a result in the head; else of the captions and the time."""
    caption = " ".join(line.key for line in grid.captions)
    if names_another(words, paper.identity.number):
        return "other"
    own = _ROLE.search(words)
    if own and own.lastgroup:
        return own.lastgroup
    around = _ROLE.search(caption) or _ROLE.search(paper.identity.title.lower())
    aims = around.lastgroup == "target" if around else paper.identity.is_promising
    said = _first(_periods([one for row in grid.captions for one in _of(paper, row)]), paper.year)
    is_before = period is not None and said is not None and period.end < said.start
    return "target" if aims and not is_before and not is_past(paper, period) else "actual"


def _of(paper: Paper, line: Line) -> Sequence[Mention]:
    return paper.mentions.get(line.start, ())


def is_past(paper: Paper, period: Period | None) -> bool:
    """Whether a period ends before the paper was written, or before the years of its title."""
    if period is None:
        return False
    titled = [one.value.period(paper.year) for one in _periods(paper.title_mentions)]
    starts = [one.start for one in titled if one is not None]
    issued = paper.identity.issued_on
    return any(period.end < one for one in (*starts[:1], *([issued] if issued else [])))


def _comparisons(found: Sequence[Column]) -> Iterator[Column]:
    """The columns, with the role and period of what a comparison is about."""
    results = [one for one in found if one.role == "actual" and one.period and not one.compared]
    latest = max(results, key=_ending, default=None)
    for one in found:
        if one.compared and not one.role:
            about = latest or next((each for each in found if not each.compared), None)
            role, period = (about.role, about.period) if about else ("actual", None)
            yield replace(one, role=role, period=period)
        else:
            yield one


def _as_baselines(paper: Paper, found: list[Column]) -> list[Column]:
    results = [one for one in found if one.role == "actual" and one.period and not one.compared]
    if not results:
        return found
    latest = max(results, key=_ending)
    ends = {_ending(one) for one in results}
    plans = [one for one in found if one.role == "target" and one.period]
    is_planned = any(one.period.start > _ending(latest) for one in plans if one.period)
    if paper.identity.kind != "report" and is_planned:
        earlier = ends
    elif len(ends) < SERIES and (plans or len(ends) < len(found)):
        earlier = ends - {_ending(latest)}
    else:
        earlier = set()
    return [
        replace(one, role="baseline")
        if one.role == "actual" and one.period and not one.compared and _ending(one) in earlier
        else one
        for one in found
    ]


def _ending(column: Column) -> date:
    return column.period.end if column.period else date.min
