"""Cells as a form shows them, and what was typed as cells again."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from lotrinh.catalogue.table import Column
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.number import format_number
from lotrinh.web.desk.typed_day import plain_day, shown_day
from lotrinh.web.desk.typed_number import plain_number
from lotrinh.web.register.queries.named import Key, Named, ids_called
from lotrinh.web.ui.templatetags.plan_words import language

_DAYS = ("date", "date or month")
_HOW = {
    "decimal": _("Cần một số, viết như 6.700,3."),
    "date": _("Cần một ngày có thật, viết như 28/11/2025."),
    "date or month": _("Cần một ngày hoặc tháng có thật, viết như 28/11/2025 hoặc 11/2025."),
}
BETWEEN = " — "  # between the words of a row and its id


def shown(column: Column, cell: str, names: Mapping[Key, Named]) -> str:
    """A cell as its field holds it: numbers in the page's form, rows by their words and id."""
    if column.cell.name == "decimal" and cell:
        try:
            return format_number(Decimal(cell), language())
        except InvalidOperation:
            return cell
    if column.cell.name in _DAYS:
        return shown_day(cell)
    if column.refers_to and not is_list(column) and cell:
        return with_words(column.refers_to, cell, names)
    return cell


def with_words(table: str, id: str, names: Mapping[Key, Named]) -> str:
    """The words of a row with its id; the id alone where nothing is called so."""
    known = names.get((table, id))
    return f"{' '.join(known.name.split())}{BETWEEN}{id}" if known and known.name else id


def is_list(column: Column) -> bool:
    """Whether a cell names several things."""
    return column.cell.name == "list"


def leads_to(column: Column) -> str:
    """The table whose rows a field offers; blank for ids that are only unique within a row."""
    return "" if column.within else column.refers_to


def typed_cells(columns: Sequence[Column], typed: QueryDict) -> dict[str, str]:
    """What was typed in the fields that came, as cells; what is no number stays as it is typed."""
    return {
        column.name: _cell(column, typed)
        for column in columns
        if column.name in typed or column.cell.name == "boolean"
    }


def typing_problem(column: Column, cell: str) -> str:
    """How to type a number or a day where something else stands; blank when it is fine."""
    kind = column.cell.name
    if kind not in ("decimal", *_DAYS) or not cell:
        return ""
    try:
        column.cell.parse(cell)
    except InvalidValue:
        return str(_HOW[kind])
    return ""


def _cell(column: Column, typed: QueryDict) -> str:
    if column.cell.name == "boolean":
        return "true" if typed.get(column.name) else "false"
    if is_list(column):
        several = [one.strip() for one in typed.getlist(column.name)]
        parts = [part.strip() for one in several for part in _parts(column, one) if part.strip()]
        to = leads_to(column)
        ids = [_id(to, part) if to else part for part in parts]
        return ";".join(dict.fromkeys(ids))
    text = typed.get(column.name, "").strip()
    if column.cell.name in _DAYS:
        return plain_day(text)
    if column.cell.name == "decimal" and text:
        return plain_number(text, language()) or text
    return _id(column.refers_to, text) if column.refers_to else text


def _parts(column: Column, text: str) -> list[str]:
    return [text] if leads_to(column) else text.replace("\n", ";").split(";")


def _id(table: str, typed: str) -> str:
    """The id of what was typed: after the words, or alone, or the one row that is called so."""
    after = typed.rpartition(BETWEEN)[2]
    if after != typed or not typed:
        return after
    called = ids_called(table, typed)
    return called[0] if len(called) == 1 else typed
