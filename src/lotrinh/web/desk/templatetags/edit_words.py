"""Columns and cells in words, for forms and histories."""

from collections.abc import Iterable, Mapping

from django import template

from lotrinh.catalogue import load
from lotrinh.exchange.rows import LOCAL
from lotrinh.web.desk.cell_words import cell_words, label, table_words
from lotrinh.web.desk.edit_parts import WHOLE
from lotrinh.web.desk.editing import verb_of
from lotrinh.web.register.permissions import may
from lotrinh.web.register.queries.named import Key, Named

register = template.Library()

register.filter("table_words", table_words)


@register.simple_tag
def column_words(table: str, name: str) -> str:
    """What a column is called."""
    return label(table, name)


@register.simple_tag
def said_cell(table: str, name: str, cell: str, names: Mapping[Key, Named] | None = None) -> str:
    """A cell in words; a dash where it is blank."""
    return cell_words(table, name, cell, names or {}) or "–"


@register.simple_tag(takes_context=True)
def row_rights(
    context: template.Context, table: str, id: str, owners: str | Iterable[str] = ()
) -> dict[str, bool]:
    """Whether the reader may change a row and see its history; `owners` is the body or bodies."""
    user = context["request"].user
    units = (owners,) if isinstance(owners, str) else tuple(owners or ())
    is_packaged = table in LOCAL and id in getattr(load(), table)
    return {
        "write": table in WHOLE and not is_packaged and may(user, verb_of(table), *units),
        "history": may(user, "history", *units),
    }
