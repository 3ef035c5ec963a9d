"""The fields of a form over one row, from the description of its table."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Column, Problem
from lotrinh.catalogue.units import SCALE_WORDS
from lotrinh.exchange.changes import Cells
from lotrinh.web.desk.cell_words import cell_words, codes, label, linked
from lotrinh.web.desk.edit_parts import Part, Words
from lotrinh.web.desk.edit_values import is_list, leads_to, shown, typing_problem, with_words
from lotrinh.web.register.queries.named import Key, Named, named, options
from lotrinh.web.register.queries.row import tables
from lotrinh.web.ui.templatetags.plan_words import language, symbol

_DEFAULT = re.compile(r"; (?:để trống là|blank means) \S+$")
MOST = 300  # rows that a list of choices holds at first; more come as one types
_LONG = ("title", "name", "text", "new_text", "reason", "definition", "deliverable")
_USUAL = ("statistic", "modality", "basis", "deadline_kind", "direction", "stock_or_flow",
          "aggregation", "comparator", "status")  # fmt: skip
_WITHIN = {("targets", "parent"), ("targets", "objective"), ("objectives", "parent")}


@dataclass(frozen=True)
class Field:
    """One cell of a row as a field: what it holds, what it may hold, what is wrong with it."""

    name: str
    label: str
    help: str
    kind: str
    value: str
    values: tuple[str, ...]
    was: str
    choices: tuple[tuple[str, str], ...]
    list_id: str
    table: str
    is_required: bool
    is_fixed: bool
    said: str
    error: str

    @property
    def lines(self) -> str:
        """Several words as lines of a text area."""
        return "\n".join(self.values)


@dataclass(frozen=True)
class FieldGroup:
    """Fields under one heading; open when it is not folded or one of its fields is wrong."""

    title: Words
    fields: tuple[Field, ...]
    is_folded: bool

    @property
    def is_open(self) -> bool:
        """Whether its fields are to be seen at once."""
        return not self.is_folded or any(one.error for one in self.fields)


@dataclass(frozen=True)
class Form:
    """A row as groups of fields, the lists they choose from, and what is wrong with it as a whole.

    `cells` is the row as typed.
    """

    table: str
    part: Part
    groups: tuple[FieldGroup, ...]
    lists: Mapping[str, Sequence[str]]
    cells: Cells
    row_errors: tuple[str, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field in order."""
        return tuple(one for group in self.groups for one in group.fields)

    @property
    def errors(self) -> tuple[Field, ...]:
        """The fields that something is wrong with."""
        return tuple(one for one in self.fields if one.error)


def columns_of(table: str, part: Part) -> list[Column]:
    """The columns that a form has fields for, in its order."""
    by_name = {column.name: column for column in tables()[table].columns}
    return [by_name[name] for name in part.columns]


def form(
    table: str,
    part: Part,
    cells: Cells,
    *,
    was: Cells,
    problems: Iterable[Problem] = (),
    fixed: Sequence[str] = (),
) -> Form:
    """The form of a row as typed beside the row as shown; fixed columns are only read."""
    found = list(problems)
    names = named([*linked(table, cells), *linked(table, was)])
    columns = {column.name: column for column in columns_of(table, part)}
    wrong = errors(table, part, cells, found)
    groups = tuple(
        FieldGroup(
            group.title,
            tuple(
                _field(table, columns[name], cells, was, names, wrong.get(name, ""), name in fixed)
                for name in group.columns
            ),
            group.is_folded,
        )
        for group in part.groups
    )
    lists = dict(_lists(table, [c for c in columns.values() if c.name not in fixed], was, names))
    return Form(table, part, groups, lists, cells, tuple(_row_errors(table, part, found)))


def errors(table: str, part: Part, cells: Cells, problems: Iterable[Problem]) -> dict[str, str]:
    """What is wrong with each cell, in the language of the page."""
    found: dict[str, str] = {}
    for problem in problems:
        for name in problem.column.split(", "):
            if name in part.columns:
                said = problem.expected.in_language(language())
                found.setdefault(name, said[:1].upper() + said[1:])
    for column in columns_of(table, part):
        if wrong := typing_problem(column, cells.get(column.name, "")):
            found[column.name] = wrong
        if column.name in part.needs and not cells.get(column.name):
            found[column.name] = _("Cần có để ghi.")
    return found


def _row_errors(table: str, part: Part, problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        names = [name for name in problem.column.split(", ") if name]
        if not any(name in part.columns for name in names):
            said = problem.expected.in_language(language())
            where = ", ".join(label(table, name) for name in names)
            yield f"{where}: {said}" if where else said[:1].upper() + said[1:]


def _field(
    table: str,
    column: Column,
    cells: Cells,
    was: Cells,
    names: Mapping[Key, Named],
    error: str,
    is_fixed: bool,
) -> Field:
    cell = (was if is_fixed else cells).get(column.name, "")
    kind = _kind(table, column)
    return Field(
        name=column.name,
        label=label(table, column.name),
        help=_help(column, kind, label(table, column.name)),
        kind=kind,
        value=shown(column, cell, names),
        values=_values(column, cell, names) if is_list(column) else (),
        was=was.get(column.name, ""),
        choices=tuple(_choices(table, column, cell)) if kind == "choice" else (),
        list_id=f"list-{column.refers_to}",
        table=column.refers_to,
        is_required=column.required and (table, column.name) != ("indicators", "code"),
        is_fixed=is_fixed,
        said=cell_words(table, column.name, cell, names) if is_fixed else "",
        error=error,
    )


def _kind(table: str, column: Column) -> str:
    cell = column.cell.name
    if cell in ("choice", "unit") or (cell == "text" and codes(table, column.name)):
        return "choice"
    if cell == "boolean":
        return "flag"
    if is_list(column):
        return "links" if leads_to(column) else "words"
    if column.refers_to:
        return "link"
    if cell == "date":
        return "date"
    return "long" if column.name in _LONG else "text"


def _values(column: Column, cell: str, names: Mapping[Key, Named]) -> tuple[str, ...]:
    ids = [id for id in cell.split(";") if id]
    if not leads_to(column):
        return tuple(ids)
    return (*(with_words(column.refers_to, id, names) for id in ids), "")


def _choices(table: str, column: Column, cell: str) -> Iterator[tuple[str, str]]:
    if column.name not in _USUAL and not (column.required and cell):
        yield "", _("(chọn)") if column.required else _("(để trống)")
    known = _units() if column.cell.name == "unit" or column.name == "unit" else {}
    known = known or dict(codes(table, column.name))
    allowed = column.cell.allowed or tuple(known)
    for code in (*allowed, *([cell] if cell and cell not in allowed else [])):
        yield code, known.get(code, code)


def _units() -> dict[str, str]:
    """Every unit by code, as printed; a symbol that two units share is told apart by the code."""
    units = load().units
    found: dict[str, str] = {}
    for row in units.rows:
        for code in (row.unit.code, *_scaled(row.unit.code, row.is_scalable)):
            words = symbol(units.parse(code)) or row.symbol.in_language(language())
            found[code] = f"{words} ({code})" if words in found.values() else words
    return found


def _scaled(code: str, is_scalable: bool) -> list[str]:
    return [f"{scale} {code}" for scale in SCALE_WORDS] if is_scalable else []


def _help(column: Column, kind: str, words: str) -> str:
    """What to type, in the words of the table; nothing that the label says already."""
    said = column.en if language() == "en" else column.vi
    if column.name == "code":
        return _("Không dấu, nối bằng gạch dưới; để trống thì đặt theo tên.")
    if column.cell.name == "period":
        return _("Viết 2026, 2026-Q2, 2026-S1, 2026-05 hoặc 2021/2030.")
    if column.cell.name == "date or month":
        return said.partition(";")[0] + _("; ngày như 28/11/2025, hoặc tháng như 11/2025")
    if kind == "date":
        return _("Viết như 28/11/2025.")
    said = _DEFAULT.sub("", said) if kind == "choice" else said
    if kind == "words":
        return said + _("; mỗi dòng một mục")
    return "" if said.casefold() == words.casefold() else said


def _lists(
    table: str, columns: Iterable[Column], was: Cells, names: Mapping[Key, Named]
) -> Iterator[tuple[str, list[str]]]:
    """What fields may choose from, by the id of the list; rows of one document stay within it."""
    seen: set[str] = set()
    for column in columns:
        to = column.refers_to
        if not to or column.within or to in seen:
            continue
        seen.add(to)
        within = was.get("document", "") if (table, column.name) in _WITHIN else ""
        rows = options(to, "", most=MOST, document=within)
        yield f"list-{to}", [with_words(to, id, {(to, id): Named(name)}) for id, name in rows]
