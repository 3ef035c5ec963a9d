"""A reading in the words of a person at a terminal."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lotrinh.domain.labels import (
    DEADLINE_KINDS,
    KINDS,
    MODALITIES,
    PRICE_BASES,
    PROPOSALS,
    RECURRENCES,
    RELATIONS,
    ROLES,
    STATISTICS,
    STATUSES,
    words,
)
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.wording import bounds_words, period_words

if TYPE_CHECKING:
    from lotrinh.catalogue import Catalogue
    from lotrinh.reading import Reading
    from lotrinh.reading.candidates import Figure, Identity, Project, Task

NO_FIGURES = Message(
    "Không thấy con số nào có đơn vị, cũng không thấy chỉ tiêu nào được nêu tên.",
    "No number with a unit was found, and no target that is named.",
)
FIGURES = Message("Con số: {}", "Figures: {}")
TASKS = Message("Nhiệm vụ: {}", "Tasks: {}")
NO_LEAD = Message("chưa rõ cơ quan chủ trì", "no lead is named")
PROJECTS = Message("Dự án: {}", "Projects: {}")
PROPOSED = Message("Đề nghị: {}", "Proposals: {}")
REFERRED = Message("Dẫn chiếu: {}", "References: {}")
SKIPPED = Message(
    "Bỏ qua {} số không phải số liệu (ngày tháng, số văn bản, số thứ tự…).",
    "Skipped {} numbers that are no figures (dates, document numbers, ordinals…).",
)
LINE = Message("dòng {}", "line {}")
PAGE = Message("trang {}", "page {}")
SCAN = Message("trang {} (quét)", "page {} (scan)")
TOTAL_COST = Message("tổng mức đầu tư {} tỷ đồng", "total cost {} billion VND")
LENGTH = Message("dài {} km", "{} km long")


def lines(reading: "Reading", catalogue: "Catalogue", lang: str) -> Iterator[str]:
    """The lines to print below a file's name: what the paper is, figures, tasks, and so on.

    Each figure has its role, value, indicator, period and place; lists without entries are left
    out, but a document without figures says so.
    """
    yield _identity(reading.identity, lang)
    if not reading.figures:
        yield NO_FIGURES.in_language(lang)
    rows = [_row(one, reading, catalogue, lang) for one in reading.figures]
    yield from _listed(FIGURES, _aligned(rows), lang)
    tasks = [_task_row(one, reading, lang) for one in reading.tasks]
    yield from _listed(TASKS, _aligned(tasks), lang)
    projects = [_joined(one.name, *_described(one, lang)) for one in reading.projects]
    yield from _listed(PROJECTS, projects, lang)
    asked = [
        (words(PROPOSALS, one.kind, lang), f"{one.subject} ({one.by})") for one in reading.proposals
    ]
    yield from _listed(PROPOSED, _aligned(asked), lang)
    named = [(one.number, words(RELATIONS, one.relation, lang)) for one in reading.references]
    yield from _listed(REFERRED, _aligned(named), lang)
    if reading.skipped:
        yield ""
        yield SKIPPED.in_language(lang).format(len(reading.skipped))


def _identity(one: "Identity", lang: str) -> str:
    day = format_date(one.issued_on, lang) if one.issued_on else ""
    return _joined(words(KINDS, one.kind, lang), one.number, one.issuer_name, day, one.title)


def _row(one: "Figure", reading: "Reading", catalogue: "Catalogue", lang: str) -> tuple[str, ...]:
    unit = one.bounds.unit
    symbol = catalogue.units.symbol(unit, lang) if unit else ""
    value = bounds_words(one.bounds, symbol, lang, one.denominator).removeprefix("= ")
    place = _place(one, reading, lang)
    return words(ROLES, one.role, lang), value, _meaning(one, catalogue, lang), place


def _task_row(one: "Task", reading: "Reading", lang: str) -> tuple[str, ...]:
    due = (
        period_words(one.deadline, lang)
        if one.deadline
        else words(RECURRENCES, one.recurrence, lang)
        or one.deadline_text
        or words(DEADLINE_KINDS, one.deadline_kind, lang)
    )
    lead = one.lead or NO_LEAD.in_language(lang)
    return due, lead, _joined(one.name, _place(one, reading, lang))


def _place(one: "Figure | Task", reading: "Reading", lang: str) -> str:
    line = LINE.in_language(lang).format(reading.text.count("\n", 0, one.start) + 1)
    page = reading.page_at(one.start)
    on = (SCAN if page.is_scan else PAGE).in_language(lang).format(page.number) if page else ""
    return ", ".join(filter(None, (on, f"{line} ({one.path})" if one.path else line)))


def _meaning(one: "Figure", catalogue: "Catalogue", lang: str) -> str:
    indicator = catalogue.indicators.get(one.code)
    shown = "" if one.statistic == "level" else words(STATISTICS, one.statistic, lang)
    hope = words(MODALITIES, one.modality, lang) if one.modality == "aspirational" else ""
    estimate = words(STATUSES, one.status, lang) if one.status == "estimate" else ""
    return _joined(
        indicator.name.in_language(lang) if indicator else f"“{one.label}”",
        " ".join(filter(None, (shown, period_words(one.period, lang) if one.period else ""))),
        words(PRICE_BASES, one.price_basis, lang) if one.price_basis else "",
        hope or estimate,
    )


def _described(one: "Project", lang: str) -> Iterator[str]:
    if one.length_km is not None:
        yield LENGTH.in_language(lang).format(format_number(one.length_km, lang))
    if one.total_cost_bn_vnd is not None:
        yield TOTAL_COST.in_language(lang).format(format_number(one.total_cost_bn_vnd, lang))
    years = [str(year) for year in (one.start_year, one.end_year) if year]
    if years:
        yield "-".join(years)


def _listed(title: Message, entries: Sequence[str], lang: str) -> Iterator[str]:
    if entries:
        yield ""
        yield title.in_language(lang).format(len(entries))
        yield from (f"  {one}" for one in entries)


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
