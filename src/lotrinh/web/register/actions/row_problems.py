"""What is wrong with rows that a person has typed: the same rules as for an import."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lotrinh.catalogue import load
from lotrinh.catalogue.aliases import alias_problems
from lotrinh.catalogue.links import Rows, named
from lotrinh.catalogue.table import Column, Problem, Table
from lotrinh.domain.message import Message
from lotrinh.exchange.changes import Cells, Change
from lotrinh.exchange.rows import LOCAL
from lotrinh.exchange.tables.citations import CITATION, is_citing
from lotrinh.exchange.verify import citation_problems
from lotrinh.web.register import models
from lotrinh.web.register.actions.comparison import rewritten
from lotrinh.web.register.queries.row import tables

Ids = Mapping[str, Collection[str]]
_PACKAGED = Message(
    "thuộc danh mục chung của phần mềm nên không sửa ở đây; thêm một mã riêng thay cho nó",
    "belongs to the packaged catalogue and does not change here; add a code of your own instead",
)
_TAKEN = Message("đã có trong sổ; cần một mã khác", "is in the register already; use another")
_CITED = {"document", *(column.name for column in CITATION)}
_NOWHERE = Message(
    "cần ghi nguồn, hoặc văn bản nêu số liệu", "name the source, or the document that states it"
)
_REVERSED = Message("phải lớn hơn low", "is greater than low")
_LOOP = Message("dẫn vòng trở lại chính dòng này", "leads back to this very row")
_ITSELF = Message("là chính dòng này; cần một dòng khác", "is this row itself; name another")


@dataclass(frozen=True, slots=True)
class Typed:
    """A row as typed: the noun it makes, if any, and what is wrong with its cells on their own."""

    table: Table[Any]
    id: str
    cells: Cells
    noun: Any
    problems: tuple[Problem, ...]


def typed(table: str, id: str, cells: Cells) -> Typed:
    """The noun of cells on their own; nothing is looked up."""
    its = tables()[table]
    names = [column.name for column in its.columns]
    texts = [unicodedata.normalize("NFC", cells.get(name, "")) for name in names]
    rows, problems = its.read_lines((1, names), [(2, texts)])
    found = tuple(replace(one, row=None) for one in problems)
    if not rows and not found:
        found = (Problem(its.file, None, names[0], "", Message("cần có nội dung", "is empty")),)
    row = dict(zip(names, (text.strip() for text in texts), strict=True))
    noun = rows[0][1] if rows else None
    return Typed(its, id, its.cells(noun) if rows else row, noun, found)


def looked_up(one: Typed, *, before: Cells | None, beside: Ids) -> Iterator[Problem]:
    """What is wrong between a row and the rest of the register; `beside` comes in with it.

    A row that is wrong on its own is still asked where its links lead.

    Cells that stay as they were `before` are not asked about; a new row has no `before`.
    """
    changed = {name for name, text in one.cells.items() if before is None or text != before[name]}
    yield from _own_key(one, is_new=before is None)
    yield from _open(one, changed, beside)
    if one.noun is None:
        return
    if one.table.name == "observations" and changed and not (one.noun.document or one.noun.source):
        yield Problem(one.table.file, None, "source", "", _NOWHERE)
    if one.table.name == "targets" and changed & {"low", "high"} and one.noun.bounds.is_backwards:
        yield Problem(one.table.file, None, "high", one.cells["high"], _REVERSED)
    if is_citing(one.table) and changed & _CITED:
        yield from _misquoted(one)
    if one.table.name == "indicators" and "aliases" in changed:
        known = [row.to_value() for row in models.Indicator.objects.exclude(id=one.noun.id)]
        for problem in alias_problems(Rows(one.table, [(2, one.noun)]), known):
            yield replace(problem, row=None)


def lawful(change: Change, before: Any, today: date) -> Iterator[Problem]:
    """Why published figures, kept texts and packaged rows do not change."""
    paid_on = before.on if change.table == "disbursements" else None
    yield from rewritten(change, paid_on, today)
    if change.table in LOCAL and change.id in getattr(load(), change.table):
        its = tables()[change.table]
        yield Problem(its.file, None, its.columns[0].name, change.id, _PACKAGED)


def _own_key(one: Typed, *, is_new: bool) -> Iterator[Problem]:
    its = one.table
    key = one.cells[its.columns[0].name] if one.noun is None else its.key(one.noun)
    name = its.columns[0].name
    is_packaged = its.name in LOCAL and key in getattr(load(), its.name)
    if is_new and (is_packaged or _known(its.name, {key})):
        yield Problem(its.file, None, name, key, _TAKEN)
    elif key != one.id and one.noun is not None:
        expected = Message(f"phải giữ là {one.id}", f"stays {one.id}")
        yield Problem(its.file, None, name, key, expected)


def _open(one: Typed, changed: Collection[str], beside: Ids) -> Iterator[Problem]:
    for column in one.table.columns:
        is_asked = column.refers_to and column.name in changed and one.cells[column.name]
        if not is_asked:
            continue
        ids = named(column, {**one.cells, column.name: column.cell.parse(one.cells[column.name])})
        is_own = column.refers_to == one.table.name
        for id in ids:
            if is_own and id == one.id:
                yield Problem(one.table.file, None, column.name, id, _ITSELF)
        missing = {*ids} - {one.id if is_own else ""} - {*beside.get(column.refers_to, ())}
        for id in sorted(missing - _known(column.refers_to, missing)):
            yield Problem(one.table.file, None, column.name, id, _absent(column))
        if is_own and one.id in _reached(one.table.name, column, {*ids} - {one.id}):
            yield Problem(one.table.file, None, column.name, "; ".join(ids), _LOOP)


def _known(table: str, ids: Collection[str]) -> set[str]:
    if not ids:
        return set()
    rows = models.TABLES[table]._default_manager.filter(id__in=ids)
    return {*rows.values_list("id", flat=True)}


def _absent(column: Column) -> Message:
    its = tables()[column.refers_to]
    return Message(
        f"không có trong bảng {its.vi}; chọn một dòng trong danh sách",
        f"is not among the {its.en.lower()}; choose one from the list",
    )


def _reached(table: str, column: Column, ids: set[str]) -> set[str]:
    """Every row of the table that some rows lead to by one column, one after another."""
    ways = dict(links_of(table, column))
    reached: set[str] = set()
    waiting = set(ids)
    while waiting:
        reached |= waiting
        waiting = {to for id in waiting for to in ways.get(id, ())} - reached
    return reached


def links_of(table: str, column: Column) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The id of every row whose cell names others, with their ids; one query.

    A column that is stored in no table of its own, such as a citation's document, gives none.
    """
    model: Any = models.TABLES[table]
    key = "id"
    if column.name not in _columns(model) and table == "projects":
        model, key = models.CapitalRules, "project_id"
    if column.name not in _columns(model):
        return
    rows = model._default_manager.order_by()
    is_list = _columns(model)[column.name].get_internal_type() == "JSONField"
    rows = rows.exclude(**{column.name: [] if is_list else None})
    within = [column.within] if column.within else []
    for id, cell, *prefix in rows.values_list(key, column.name, *within):
        names = [one if isinstance(one, str) else one[0] for one in cell] if is_list else [cell]
        yield id, tuple(":".join([*prefix, name]) for name in names)


def _columns(model: Any) -> Mapping[str, Any]:
    return {one.name: one for one in model._meta.concrete_fields}


def _misquoted(one: Typed) -> Iterator[Problem]:
    cited = one.noun.citation
    if cited is None:
        return
    papers = models.Document.objects.filter(id=cited.document)
    texts = dict(
        models.DocumentText.objects.filter(document=cited.document).values_list(
            "document_id", "text"
        )
    )
    documents = {row.id: row.to_value() for row in papers}
    for problem in citation_problems(Rows(one.table, [(2, one.noun)]), documents, texts):
        yield replace(problem, row=None)
