"""Tasks of tables: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn", one a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lotrinh.reading.bodies import body_id, known_ids, printed_bodies
from lotrinh.reading.candidates import Task
from lotrinh.reading.columns import Cell, cells_of
from lotrinh.reading.context import Paper
from lotrinh.reading.patterns.deadline import due_in_cell
from lotrinh.reading.structure import Placed
from lotrinh.reading.task_words import authority_in, due_on

_BODY = "(?:cơ quan|đơn vị|cấp)"
_HEADS = (
    ("partners", re.compile(r"phối hợp")),
    ("authority", re.compile(rf"cấp (?:trình|có)|thẩm quyền|{_BODY} (?:ban hành|phê duyệt)")),
    ("lead", re.compile(rf"chủ trì|đầu mối|{_BODY} (?:thực hiện|được giao)|phụ trách")),
    ("deadline", re.compile(r"thời (?:hạn|gian|điểm)|tiến độ|hoàn thành")),
    ("deliverable", re.compile(r"sản phẩm|kết quả|hình thức văn bản|đầu ra")),
    ("name", re.compile(r"nhiệm vụ|nội dung|công việc|giải pháp|hoạt động|tên (?:đề án|văn bản)")),
)
_LONGEST_HEAD = 60
_SECTION = re.compile(r"\s*(?:[ivx]+|[a-zđ])\s*[.)]?\s*")
_NUMBERED = re.compile(r"\s*\d+(?:\.\d+)*[.)]?\s*")
_COLUMN_NUMBERS = re.compile(r"(?:\s*\(?\d{1,2}\)?\s*|\s*\([a-z]\)\s*|\s*)")
HEADER_ROWS = 2


def table_tasks(paper: Paper) -> Iterator[Task]:
    """The tasks of every table whose header names a task, and who leads it or by when.

    Ignored: section rows ("I. Về kinh tế"), rows that number the columns. A blank lead or deadline
    cell below a merged one repeats the cell above.
    """
    for is_table, run in groupby(paper.placed, key=lambda one: one.line.is_row):
        if is_table:
            yield from _table(paper, list(run))


def _table(paper: Paper, rows: Sequence[Placed]) -> Iterator[Task]:
    columns, body = _header(rows)
    if "name" not in columns or not {"lead", "deadline"} & columns.keys():
        return
    merged: dict[str, Cell] = {}
    for placed in rows[body:]:
        cells = cells_of(placed.line)
        found = {what: cells[at] for what, at in columns.items() if at < len(cells)}
        if all(_COLUMN_NUMBERS.fullmatch(one.key) for one in cells):
            continue
        if _is_section(cells, found):
            merged = {}
            continue
        for what in ("lead", "deadline"):
            if what in found and found[what].text.strip():
                merged[what] = found[what]
            elif what in merged and _is_merged(cells, found):
                found[what] = merged[what]
        yield _task(paper, placed, found)


def _header(rows: Sequence[Placed]) -> tuple[dict[str, int], int]:
    """Which column holds what, over at most two header rows, and how many rows those are."""
    columns: dict[str, int] = {}
    for number, placed in enumerate(rows[:HEADER_ROWS]):
        cells = cells_of(placed.line)
        named = [(at, _head(cell)) for at, cell in enumerate(cells)]
        fresh = {what: at for at, what in reversed(named) if what and what not in columns}
        is_filled = bool(columns) and any(
            what == "" and cells[at].text.strip() for at, what in named
        )
        if not fresh or is_filled:
            return columns, max(number, 1)
        columns |= fresh
    return columns, HEADER_ROWS


def _head(cell: Cell) -> str:
    if len(cell.key) > _LONGEST_HEAD:
        return ""
    return next((what for what, words in _HEADS if words.search(cell.key)), "")


def _is_section(cells: Sequence[Cell], found: dict[str, Cell]) -> bool:
    """Whether a row only names a group of tasks: one filled cell beside its number, or none."""
    name = found.get("name")
    filled = [one for one in cells if one.text.strip()]
    if name is None or not name.text.strip():
        return True
    ordinal = cells[0] if cells[0] is not name else None
    others = [one for one in filled if one is not name and one is not ordinal]
    is_numbered = ordinal is not None and bool(_NUMBERED.fullmatch(ordinal.key))
    return not others and not (is_numbered and len(cells) > 2 and _is_merged(cells, found))


def _is_merged(cells: Sequence[Cell], found: dict[str, Cell]) -> bool:
    """Whether a row says something of its own beside its number and name."""
    return any(one.text.strip() for what, one in found.items() if what != "name" and one in cells)


def _task(paper: Paper, placed: Placed, found: dict[str, Cell]) -> Task:
    printed = {what: " ".join(cell.text.split()) for what, cell in found.items()}
    name = found["name"]
    start = name.start + len(name.text) - len(name.text.lstrip())
    due = due_in_cell(found["deadline"].key) if "deadline" in found else due_in_cell("")
    deadline = due_on(paper, due)
    partners = printed_bodies(printed.get("partners", ""))
    lead = printed.get("lead", "")
    return Task(
        start=start, end=start + len(name.text.strip()),
        sentence=(placed.line.start, placed.line.end),
        name=printed["name"].rstrip(" .;"),
        lead=lead, lead_id=body_id(paper, lead),
        partners=partners, partner_ids=known_ids(paper, partners),
        deliverable=printed.get("deliverable", ""),
        authority=printed.get("authority", "")
        or authority_in(paper.kept.text, paper.kept.key, start, name.end),
        deadline_kind=due.kind if due.kind != "dated" or deadline else "undated",
        deadline=deadline,
        deadline_text=printed.get("deadline", ""),
        recurrence=due.recurrence,
        path=placed.path, confidence=0.95,
    )  # fmt: skip
