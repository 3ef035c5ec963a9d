"""The fields in which people correct a candidate or say what document a file is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Column, Problem
from lotrinh.domain import labels
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.unit import SCALES
from lotrinh.domain.wording import period_words
from lotrinh.web.desk.upload_cells import shown_cell
from lotrinh.web.register.queries.lookup import alike, names_of
from lotrinh.web.register.queries.row import tables
from lotrinh.web.ui.templatetags.plan_words import language

FIELDS: Mapping[str, tuple[str, ...]] = {
    "documents": (
        "number", "kind", "issuer", "issued_on", "title", "area", "status", "id", "version",
        "replaces", "based_on", "source_url",
    ),
    "targets": (
        "indicator", "statistic", "comparator", "low", "high", "unit", "period", "base_period",
        "denominator", "modality", "price_basis", "area", "owner", "definition",
    ),
    "observations": (
        "indicator", "statistic", "value", "unit", "period", "status", "known_from",
        "denominator", "price_basis", "area", "definition",
    ),
    "tasks": (
        "name", "lead", "partners", "deadline_kind", "due_on", "recurrence", "deliverable",
        "authority", "responsible", "programme",
    ),
    "amendments": ("subject", "kind", "by", "on"),
    "references": ("number", "relation", "target"),
    "project_figures": ("project", "what", "value", "unit", "known_from"),
}  # fmt: skip
FIGURES = ("targets", "observations")
_LONG = ("name", "title", "subject", "deliverable")
_LABELS = {
    "number": _("Số, ký hiệu"), "kind": _("Loại"), "issuer": _("Cơ quan ban hành"),
    "issued_on": _("Ngày ban hành"), "title": _("Trích yếu"), "area": _("Địa bàn"),
    "status": _("Tình trạng"), "id": _("Mã trong sổ"), "version": _("Bản"),
    "replaces": _("Thay thế văn bản"), "based_on": _("Căn cứ vào văn bản"),
    "source_url": _("Nơi đăng"), "indicator": _("Chỉ tiêu"), "statistic": _("Nói gì về chỉ tiêu"),
    "comparator": _("So sánh"), "low": _("Từ mức"), "high": _("Đến mức"), "unit": _("Đơn vị"),
    "period": _("Kỳ"), "base_period": _("Kỳ gốc"), "denominator": _("Trên tổng số, so với"),
    "modality": _("Cam kết hay phấn đấu"), "price_basis": _("Giá"),
    "owner": _("Cơ quan chịu trách nhiệm"), "definition": _("Định nghĩa riêng"),
    "value": _("Giá trị"), "known_from": _("Biết từ ngày"), "name": _("Nội dung"),
    "lead": _("Chủ trì"), "partners": _("Phối hợp"), "deadline_kind": _("Loại thời hạn"),
    "due_on": _("Hạn"), "recurrence": _("Chu kỳ"), "deliverable": _("Sản phẩm"),
    "authority": _("Cấp quyết định"), "responsible": _("Chức danh chịu trách nhiệm"),
    "programme": _("Thuộc chương trình"), "subject": _("Nội dung đề nghị"),
    "by": _("Người, cơ quan nêu"), "on": pgettext_lazy("date", "Ngày"), "relation": _("Quan hệ"),
    "target": _("Văn bản được dẫn"), "project": _("Dự án"), "what": _("Số liệu gì"),
}  # fmt: skip
_HELP = {
    "indicator": _("Gõ tên hoặc mã, có dấu hay không đều được."),
    "period": _("Như 2026, 2021-2030, quý I/2026, tháng 5/2026, 31/12/2026."),
    "base_period": _("Năm mà mức bình quân bắt đầu tính."),
    "low": _("Như 9,72 hoặc 6.700,3."),
    "value": _("Như 9,72 hoặc 6.700,3, giữ đúng số chữ số đã in."),
    "partners": _("Nhiều cơ quan cách nhau bằng dấu ;"),
    "id": _("Chữ thường không dấu; không đổi được về sau."),
    "replaces": _("Mã hoặc số văn bản cũ; nhiều văn bản cách nhau bằng dấu ;"),
    "denominator": _("Như 34 (hạng 25/34), kế hoạch, dự toán."),
}
_CHOICES: Mapping[str, Mapping[str, Message]] = {
    "statistic": labels.STATISTICS, "modality": labels.MODALITIES,
    "price_basis": labels.PRICE_BASES, "status": labels.STATUSES,
    "deadline_kind": labels.DEADLINE_KINDS, "recurrence": labels.RECURRENCES,
    "relation": labels.RELATIONS, "what": labels.PROJECT_FIGURES,
    "comparator": {
        ">=": Message("≥ ít nhất", "≥ at least"), ">": Message("> trên", "> above"),
        "<=": Message("≤ không quá", "≤ at most"), "<": Message("< dưới", "< below"),
        "=": Message("= đúng bằng", "= exactly"), "~": Message("≈ khoảng", "≈ about"),
        "range": Message("từ … đến …", "from … to …"),
        "keep": Message("giữ, không xấu đi", "keep, no worse"),
        "improve": Message("cải thiện", "improve"),
    },
}  # fmt: skip
_SMALL_SCALES = ("thousand", "million")
_KINDS = {"documents": labels.KINDS, "amendments": labels.PROPOSALS}


@dataclass(frozen=True, slots=True)
class Field:
    """One cell as an input: `kind` is text, long, date or select; `fine` says what it means."""

    name: str
    label: str
    kind: str
    value: str
    help: str = ""
    error: str = ""
    fine: str = ""
    options: Sequence[tuple[str, str]] = ()
    alike: Sequence[tuple[str, str]] = ()
    is_required: bool = False


def fields_of(
    table: str, cells: Mapping[str, str], problems: Iterable[Problem] = ()
) -> tuple[Field, ...]:
    """The fields of a table with what they hold and what is wrong with each."""
    wrong: dict[str, Problem] = {}
    for one in problems:
        wrong.setdefault(one.column, one)
    columns = {column.name: column for column in tables()[table].columns}
    return tuple(
        _field(table, columns[name], cells.get(name, ""), wrong.get(name)) for name in FIELDS[table]
    )


def other_problems(table: str, problems: Iterable[Problem]) -> list[str]:
    """What is wrong with the row as a whole, or with a cell that has no field."""
    own = FIELDS.get(table, ())
    return [one.expected.in_language(language()) for one in problems if one.column not in own]


def _field(table: str, column: Column, text: str, wrong: Problem | None) -> Field:
    options = _options(table, column)
    is_number = column.cell.name == "decimal"
    kind = "select" if options else "long" if column.name in _LONG else "text"
    return Field(
        name=column.name, label=str(_LABELS[column.name]), kind=_kind(kind, column),
        value=shown_cell(text) if is_number else text, help=str(_HELP.get(column.name, "")),
        error=wrong.expected.in_language(language()) if wrong else "",
        fine="" if wrong else _meaning(column, text), options=options,
        alike=alike(column.refers_to, text) if wrong and column.refers_to in _SEARCHED else (),
        is_required=column.required,
    )  # fmt: skip


_SEARCHED = ("indicators", "places", "organisations", "projects", "programmes", "documents")


def _kind(kind: str, column: Column) -> str:
    return "date" if column.cell.name in ("date", "date or month") else kind


def _options(table: str, column: Column) -> Sequence[tuple[str, str]]:
    if column.name == "unit":
        return _units(language())
    known = _KINDS.get(table) if column.name == "kind" else _CHOICES.get(column.name)
    if known is None:
        return ()
    allowed = column.cell.allowed or tuple(known)
    blank = () if column.required else (("", "–"),)
    return (*blank, *((one, labels.words(dict(known), one, language())) for one in allowed))


@cache
def _units(lang: str) -> Sequence[tuple[str, str]]:
    """Every unit as printed, scaled ones after their own: money by all scales, the rest by two."""
    units = load().units
    found = [("", "–")]
    for row in units.rows:
        code = row.unit.code
        scales = SCALES if row.unit.kind.startswith("money") else _SMALL_SCALES
        found.append((code, row.symbol.in_language(lang)))
        scaled = [f"{scale} {code}" for scale in scales] if row.is_scalable else []
        found += [(one, units.symbol(units.parse(one), lang)) for one in scaled]
    return found


def _meaning(column: Column, text: str) -> str:
    """What a cell means that does not say so itself: a name for an id, words for a period."""
    if not text:
        return ""
    if column.refers_to in _SEARCHED:
        ids = [one for one in text.split(";") if one]
        names = names_of(column.refers_to, set(ids), language())
        return ", ".join(names[one] for one in ids if one in names)
    if column.cell.name == "period":
        try:
            said = period_words(Period(text), language())
            return "" if said == text else said
        except InvalidValue:
            return ""
    return ""
