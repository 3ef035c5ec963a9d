"""Columns and cells of any table in words: what a form and a history call them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lotrinh.catalogue.table import Column
from lotrinh.domain import labels
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.period import Period
from lotrinh.domain.wording import path_words, period_words
from lotrinh.exchange.changes import Cells
from lotrinh.exchange.workbook.headings import heading
from lotrinh.web.register.models.unit import unit_of
from lotrinh.web.register.queries.named import Key, Named
from lotrinh.web.register.queries.row import tables
from lotrinh.web.ui.templatetags.plan_words import language, symbol

_ANY = {
    "statistic": labels.STATISTICS, "modality": labels.MODALITIES, "basis": labels.BASES,
    "price_basis": labels.PRICE_BASES, "deadline_kind": labels.DEADLINE_KINDS,
    "recurrence": labels.RECURRENCES, "group": labels.PROJECT_GROUPS, "sector": labels.SECTORS,
    "class": labels.PRIORITY_CLASSES, "disposition": labels.DISPOSITIONS,
    "relation": labels.RELATIONS, "level": labels.ALLOCATION_LEVELS, "cause": labels.CAUSES,
    "what": labels.PROJECT_FIGURES,
}  # fmt: skip
_CODES: Mapping[Key, Mapping[str, Message]] = {
    ("documents", "status"): labels.STATUSES,
    ("documents", "kind"): labels.KINDS,
    ("observations", "status"): labels.STATUSES,
    ("indicators", "field"): labels.FIELDS,
    ("projects", "status"): labels.PROJECT_STATUSES,
    ("amendments", "kind"): labels.PROPOSALS,
    ("places", "kind"): labels.PLACE_KINDS,
    ("organisations", "kind"): labels.BODY_KINDS,
    **{(table, "source"): labels.CAPITAL_SOURCES
       for table in ("funding", "ceilings", "allocations", "disbursements")},
}  # fmt: skip
_OWN = {
    "comparator": {
        ">=": gettext_lazy("từ … trở lên"), ">": gettext_lazy("trên"),
        "<=": gettext_lazy("không quá"), "<": gettext_lazy("dưới"), "=": gettext_lazy("đúng bằng"),
        "~": gettext_lazy("khoảng"), "range": gettext_lazy("từ … đến …"),
        "keep": gettext_lazy("giữ vững"), "improve": gettext_lazy("cải thiện"),
    },
    "direction": {
        "more": gettext_lazy("tăng là tốt"), "less": gettext_lazy("giảm là tốt"),
        "neutral": gettext_lazy("không định chiều"),
    },
    "stock_or_flow": {
        "stock": gettext_lazy("tại một thời điểm"), "flow": gettext_lazy("trong cả kỳ"),
        "index": gettext_lazy("chỉ số"),
    },
    "aggregation": {
        "sum": gettext_lazy("cộng lại"), "mean": gettext_lazy("lấy trung bình"),
        "weighted_mean": gettext_lazy("trung bình có trọng số"),
        "none": gettext_lazy("không gộp được"),
    },
}  # fmt: skip


def label(table: str, name: str) -> str:
    """What a column is called on a page; English pages use the column's own name."""
    columns = {column.name: column for column in tables()[table].columns}
    if language() == "en" or name not in columns:
        return name.replace("_", " ").capitalize()
    return heading(columns[name], table)


def table_words(table: str) -> str:
    """What a table is called; what is no table of the plan keeps its own name."""
    its = tables().get(table)
    if its is None:
        return table
    return its.en if language() == "en" else its.vi


def codes(table: str, name: str) -> Mapping[str, str]:
    """The words for every code that a column may hold; nothing for other columns."""
    if name in _OWN:
        return {code: str(words) for code, words in _OWN[name].items()}
    found = _CODES.get((table, name)) or _ANY.get(name, {})
    return {code: words.in_language(language()) for code, words in found.items()}


def linked(table: str, cells: Cells) -> Iterable[Key]:
    """The rows that cells name, for asking what they are called."""
    for column in tables()[table].columns:
        if column.refers_to and not column.within:
            for id in filter(None, cells.get(column.name, "").split(";")):
                yield column.refers_to, id


def cell_words(table: str, name: str, text: str, names: Mapping[Key, Named]) -> str:
    """A printed cell as people say it; blank stays blank, what is not understood stays as it is."""
    column = next((one for one in tables()[table].columns if one.name == name), None)
    if column is None or not text:
        return text
    known = codes(table, name)
    if text in known:
        return known[text]
    if column.refers_to and not column.within:
        rows = ((column.refers_to, id) for id in text.split(";"))
        return ", ".join(names[row].name if row in names else row[1] for row in rows)
    try:
        return _value_words(column, text)
    except (InvalidValue, ValueError, InvalidOperation):
        return text


def _value_words(column: Column, text: str) -> str:
    kind = column.cell.name
    if kind == "decimal":
        return format_number(Decimal(text), language())
    if kind in ("date", "date or month"):
        return format_date(date.fromisoformat(text), language())
    if kind == "boolean":
        return _("có") if text == "true" else _("không")
    if kind == "unit":
        return symbol(unit_of(text)) or text
    if kind == "period":
        return period_words(Period(text), language())
    if column.name == "path":
        return path_words(text, language())
    return "; ".join(text.split(";")) if kind == "list" else text
