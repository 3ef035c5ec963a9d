"""Tasks of tables: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn", one a row."""

import re
from collections.abc import Iterator, Sequence

from lotrinh.reading.candidates import Task
from lotrinh.reading.context import Paper
from lotrinh.reading.patterns.deadline import due_in_cell
from lotrinh.reading.structure import Placed, tables_of
from lotrinh.reading.tables.columns import NUMBERED
from lotrinh.reading.tables.grid import Cell, cells_of
from lotrinh.reading.tasks.bodies import body_id, known_ids, printed_bodies
from lotrinh.reading.tasks.words import authority_in, due_on

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
_COLUMN_NUMBERS = re.compile(r"(?:\s*\(?\d{1,2}\)?\s*|\s*\([a-z]\)\s*|\s*)")
HEADER_ROWS = 2
_MERGED = ("lead", "deadline")


def table_tasks(paper: Paper) -> Iterator[Task]:
    """The tasks of every table whose header names a task, and who leads it or by when.

    Ignored: section rows ("I. Về kinh tế"), rows that number the columns. A blank lead cell
    repeats the merged one above, a blank deadline cell does where the lead is the same.
    """
    for rows, _ in tables_of(paper.placed):
        yield from _table(paper, rows)


def _table(paper: Paper, rows: Sequence[Placed]) -> Iterator[Task]:
    columns, body = _header(rows)
    if "name" not in columns or not {"lead", "deadline"} & columns.keys():
        return
    merged: dict[str, Cell] = {}
    depth = 0
    for placed in rows[body:]:
        cells = cells_of(placed.line)
        if all(_COLUMN_NUMBERS.fullmatch(one.key) for one in cells):
            continue
        found = {what: cells[at] for what, at in columns.items() if at < len(cells)}
        own, name = _depth(cells[0]), found.get("name")
        is_like_above = merged and own and own == depth
        if name is None or not name.text.strip() or not (_says_more(cells, name) or is_like_above):
            merged, depth = {}, 0
            continue
        merged, depth = _continued(found, merged), own
        yield _task(paper, placed, found | merged)


def _continued(found: dict[str, Cell], above: dict[str, Cell]) -> dict[str, Cell]:
    """Lead and deadline of a row, those of the row above where its own cells are blank."""
    own = {what: one for what, one in found.items() if what in _MERGED and one.text.strip()}
    return own if "lead" in own else above | own


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


def _depth(ordinal: Cell) -> int:
    """How many numbers a row's number has: 1 for "3", 2 for "3.1"; 0 without one."""
    return ordinal.key.strip(" .)").count(".") + 1 if NUMBERED.fullmatch(ordinal.key) else 0


def _says_more(cells: Sequence[Cell], name: Cell) -> bool:
    """Whether something stands beside the number and the name of a row.

    A row that only has a name opens a section, unless it is numbered like the task above it.
    """
    return any(one.text.strip() for one in cells[1:] if one is not name)


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
