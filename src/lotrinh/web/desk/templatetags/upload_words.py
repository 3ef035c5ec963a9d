"""Uploads and candidates in the words of the page."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lotrinh.catalogue import load
from lotrinh.catalogue.cell import TEXT
from lotrinh.catalogue.table import Column
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.domain.wording import number_with_symbol
from lotrinh.exchange.workbook.headings import heading
from lotrinh.reading.text import page_at
from lotrinh.web.desk.upload_cells import shown_cell
from lotrinh.web.register.models import Upload
from lotrinh.web.register.queries.restated import Known
from lotrinh.web.register.queries.review import Item, Review
from lotrinh.web.register.queries.row import tables
from lotrinh.web.register.queries.upload import name_of
from lotrinh.web.ui.templatetags.plan_words import (
    deadline,
    figure,
    language,
    period,
    promise,
    version,
    when,
    words,
)

register = template.Library()

_STATES = {
    "waiting": _("đang chờ đọc"),
    "reading": _("đang đọc"),
    "ready": _("chờ duyệt"),
    "failed": _("chưa đọc được"),
    "entered": _("đã vào sổ"),
    "dropped": _("đã bỏ"),
}
_TONES = {"ready": "pending", "failed": "bad", "entered": "good", "dropped": "grey"}
_STAGES = {
    "": _("Đang chờ tới lượt"),
    "opening": _("Đang mở tệp"),
    "pages": _("Đang đọc trang"),
    "text": _("Đang lấy lời văn"),
    "figures": _("Đang đọc con số"),
    "tasks": _("Đang đọc nhiệm vụ"),
    "projects": _("Đang đọc dự án"),
    "rows": _("Đang xếp thành dòng"),
    "comparing": _("Đang so với sổ"),
}
_CERTAINTY = {
    "sure": _("chắc chắn"),
    "likely": _("khá chắc"),
    "unsure": _("cần xem kỹ"),
}
_ITEM_STATES = {
    "waiting": _("Chờ duyệt"),
    "accepted": _("Đã nhận"),
    "rejected": _("Đã bỏ"),
    "entered": _("Đã vào sổ"),
    "uncertain": _("Chưa chắc"),
}
_ITEM_TONES = {"waiting": "pending", "accepted": "good", "rejected": "grey", "entered": "good"}
_HELD_BACK = {
    "incomplete": _("còn thiếu ô"),
    "known": _("đã có trong sổ"),
    "contradicted": _("không khớp chỗ khác trong văn bản"),
    "repeated": _("nhắc lại trong văn bản"),
}
_CHANGES = {
    "changed": _("giá trị đổi"),
    "new": _("mới"),
    "moved": _("chuyển chỗ"),
    "same": _("không đổi"),
}
_CHANGE_TONES = {"changed": "pending", "new": "info", "moved": "grey", "same": "good"}
_ORDERS = {"unsure": _("Chưa chắc trước"), "sure": _("Chắc nhất trước")}
_PAGES = {
    "targets": "indicator", "observations": "indicator", "project_figures": "project",
    "tasks": "task",
}  # fmt: skip
_OTHER_TABLES = {
    "texts": _("Lời văn đã giữ"),
    "files": _("Tệp gốc"),
    "datapackage": _("Thông tin của sổ"),
}
_NUMBERS = ("value", "low", "high")
_ROLES = {
    "target": _("Mục tiêu"),
    "actual": _("Số liệu"),
    "baseline": _("Mức gốc"),
    "project": _("Của dự án"),
    "task": _("Nhiệm vụ"),
    "opinion": _("Ý kiến"),
    "reference": _("Dẫn chiếu"),
    "other": _("Khác"),
}
register.filter("person", name_of)


@register.filter
def upload_state(one: Upload) -> str:
    """Where an upload stands."""
    return str(_STATES[one.state])


@register.filter
def tone(one: Upload) -> str:
    """The shape of an upload's state."""
    return _TONES.get(one.state, "info")


@register.filter
def stage(one: Upload) -> str:
    """What is being done with an upload: `Đang đọc trang 3/12`."""
    name, _space, place = one.stage.partition(" ")
    return f"{_STAGES.get(name, _STAGES['opening'])} {place}".rstrip()


@register.filter
def problem(one: Upload) -> str:
    """Why an upload could not be read."""
    return str(one.problem.get(language(), ""))


@register.filter
def item_state(state: str) -> str:
    """Where a candidate stands."""
    return str(_ITEM_STATES[state])


@register.filter
def item_role(role: str) -> str:
    """What kind of thing a candidate is."""
    return str(_ROLES[role])


@register.filter
def certainty(one: Item) -> str:
    """How sure reading is, in words and as a number: `khá chắc 0,72`."""
    number = Decimal(f"{one.confidence:.2f}")
    return f"{_CERTAINTY[one.certainty]} {format_number(number, language())}"


@register.filter
def page_of(found: Review, one: Item) -> str:
    """The page on which the sentence of a candidate begins; blank for files without pages."""
    page = page_at(found.pages, one.start)
    if page is None:
        return ""
    said = _("trang %(number)d, đọc từ ảnh quét") if page.is_scan else _("trang %(number)d")
    return str(said) % {"number": page.number}


@register.filter
def held_back(reason: str) -> str:
    """Why a candidate is not taken with others."""
    return str(_HELD_BACK[reason])


@register.filter
def change_words(kind: str) -> str:
    """What became of a statement since the version before."""
    return str(_CHANGES[kind])


@register.filter
def tone_of_change(kind: str) -> str:
    """The shape of a change."""
    return _CHANGE_TONES[kind]


@register.filter
def order_words(order: str) -> str:
    """What an order puts first."""
    return str(_ORDERS[order])


@register.filter
def row_address(one: Known) -> str:
    """The page that shows a row of the register."""
    at = one.indicator or one.project or one.row
    place = f"?{urlencode({'area': one.area})}" if one.area else ""
    return reverse(_PAGES[one.table], args=[at]) + place


@register.filter
def said_briefly(noun: Any) -> str:
    """What a noun says, on one line: a promise with its time, a figure, a deadline, an amount."""
    match noun:
        case Target():
            return " · ".join(filter(None, (promise(noun), when(noun))))
        case Observation():
            growth = "" if noun.statistic == "level" else words(noun.statistic, "statistic")
            return f"{figure(noun)} · {f'{growth} {period(noun.period)}'.lstrip()}"
        case ProjectFigure():
            return version(noun)
        case Task():
            return deadline(noun)
    return ""


@register.filter
def count_of(counts: Mapping[str, int], key: str) -> int:
    """How many there are of one kind."""
    return counts.get(key, 0)


@register.filter
def tone_of_item(state: str) -> str:
    """The shape of a candidate's state."""
    return _ITEM_TONES[state]


@register.filter
def printed(one: Item) -> str:
    """The number of a candidate, or both ends of its range, with its unit; empty without one."""
    ends = (shown_cell(one.cells[name]) for name in _NUMBERS if one.cells.get(name))
    number = "-".join(dict.fromkeys(ends))
    units = load().units
    symbol = units.symbol(units.parse(one.cells["unit"]), language()) if "unit" in one.cells else ""
    return number_with_symbol(number, symbol) if number else ""


@register.filter
def printed_period(one: Item) -> str:
    """The period of a candidate in words; as typed where it is none."""
    typed = one.cells.get("period", "")
    try:
        return period(Period(typed)) if typed else ""
    except InvalidValue:
        return typed


@register.filter
def table_name(table: str) -> str:
    """What a table of a plan is called; the kept texts and files are no tables."""
    known = tables().get(table)
    if known is None:
        return str(_OTHER_TABLES.get(table, table))
    return known.en if language() == "en" else known.vi


@register.filter
def column_name(name: str) -> str:
    """The words above a column; in English its own name."""
    return name if language() == "en" else heading(Column(name, TEXT, "", ""))


@register.filter
def iso_day(text: str) -> str:
    """A day as a cell holds it, as people write it."""
    return format_date(date.fromisoformat(text), language())
