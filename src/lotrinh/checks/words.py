"""Rows in the words of a reader: what a figure or promise says, of what, when and where."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from urllib.parse import urlsplit

from lotrinh.checks.inspection import Inspection
from lotrinh.domain.document import Document, document_of
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.title import document_name
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import (
    bounds_words,
    number_with_symbol,
    observation_words,
    period_words,
)

IN_POINTS = {"%": "pp", "%/year": "pp/year"}
_LETTERS = re.compile(r"^.*\(([A-Z]{3}[A-Z ]*)\)$")
_BEFORE = ("growth", "contribution", "share", "change", "rank")
_STATISTICS = STATISTICS | {
    "contribution": Message("đóng góp của", "contribution"),
    "change": Message("mức thay đổi", "change"),
    "average_change": Message("thay đổi bình quân", "average change"),
    "level_in_span": Message("trong giai đoạn", "in the span"),
}
_OF_ONE_YEAR = {
    "average_growth": Message("tăng", "growth"),
    "average_reduction": Message("giảm", "reduction"),
    "average_change": Message("thay đổi", "change"),
}


def both(words_in: Callable[[str], str]) -> Message:
    """A message from a function of the language."""
    return Message(words_in("vi"), words_in("en"))


def filled(template: Message, **parts: Message | str) -> Message:
    """A template with its named blanks filled in each language."""

    def part(name: str, lang: str) -> str:
        one = parts[name]
        return one.in_language(lang) if isinstance(one, Message) else one

    return both(
        lambda lang: template.in_language(lang).format(**{name: part(name, lang) for name in parts})
    )


def label_words(labels: dict[str, Message], code: str) -> Message:
    """What a code is called in a table of labels; an unknown one stands for itself."""
    return both(lambda lang: words(labels, code, lang))


def when_words(period: Period) -> Message:
    """A period as printed: `quý I/2025`, `2021-2030`."""
    return both(lambda lang: period_words(period, lang))


def indicator_words(at: Inspection, code: str) -> Message:
    """An indicator's short name: `GRDP` for one that is called by its letters; else its code."""
    known = at.indicator(code)
    if known is None:
        return Message(code, code)
    return Message(*(_LETTERS.sub(r"\1", name) for name in (known.name.vi, known.name.en)))


def value_words(at: Inspection, row: Observation | Target) -> Message:
    """The value as printed: `6,74%`, `75-80 triệu đồng/người`."""
    if isinstance(row, Observation):
        return both(lambda lang: observation_words(row, symbol(at, row.quantity.unit, lang), lang))
    bounds, whole = row.bounds, row.denominator
    return both(
        lambda lang: bounds_words(bounds, symbol(at, bounds.unit, lang), lang, whole).removeprefix(
            "= "
        )
    )


def symbol(at: Inspection, unit: Unit | None, lang: str) -> str:
    """A unit as printed, nothing for none."""
    return at.catalogue.units.symbol(unit, lang) if unit else ""


def about_words(at: Inspection, row: Observation | Target) -> Message:
    """What a row is about: `Tốc độ tăng GRDP 2024`; its place where that is not the plan's own."""
    about = told_of(indicator_words(at, row.indicator), row.statistic, row.period)
    return (
        about if row.area in ("", at.plan.area) or not at.plan.area else placed(at, about, row.area)
    )


def placed(at: Inspection, about: Message, area: str) -> Message:
    """What is told of a place: `Dân số 2024, Xã Quảng Uyên`."""
    place = at.catalogue.places.get(area)
    name = place.name if place else area
    return Message(f"{about.vi}, {name}", f"{about.en}, {name}")


def told_of(name: Message, statistic: str, period: Period | None) -> Message:
    """A statistic of a name over a time; an average over a single year is no average."""
    is_single = period is not None and period.frequency == "A" and not period.is_span
    table = _OF_ONE_YEAR if is_single and statistic in _OF_ONE_YEAR else _STATISTICS

    def told(lang: str) -> str:
        kind = "" if statistic == "level" else words(table, statistic, lang)
        own = name.in_language(lang)
        if lang == "vi" and statistic in _BEFORE:
            is_plain = own[1:2].islower()
            parts = [kind[:1].upper() + kind[1:], own[:1].lower() + own[1:] if is_plain else own]
        else:
            parts = [own, kind]
        return " ".join(filter(None, (*parts, period_words(period, lang) if period else "")))

    return both(told)


def given(at: Inspection, row: Observation | Target) -> Message:
    """A value and where it stands: `2.292 tỷ đồng (BC 15)`, `(thongke.gov.vn)`."""
    words = Message("{value} ({paper})", "{value} ({paper})")
    return filled(words, value=value_words(at, row), paper=source_words(at, row))


def source_words(at: Inspection, row: Observation | Target) -> Message:
    """Where a row stands: its document, else one that says the same figure, else its web site.

    A source in words may be given in both languages: `số liệu của sở / figures of the department`.
    """
    if isinstance(row, Observation) and not document_of(row) and row.source:
        paper = _paper_of_same(at, row)
        if paper is not None:
            return document_words(paper)
        site = urlsplit(row.source).hostname
        if site:
            return Message(f"trang {site}", f"site {site}")
        vi, _, en = row.source.partition(" / ")
        return Message(vi, en or vi)
    return document_words(at.paper(row.id))


def _paper_of_same(at: Inspection, row: Observation) -> Document | None:
    """A document whose sentence gives just this amount of the same thing."""
    place = at.once(_row_places).get(row.id)
    same = () if place is None else at.figures.restated(place)
    cited = (at.paper(one) for one in same if at.citation(one))
    return next(filter(None, cited), None)


def _row_places(at: Inspection) -> dict[str, int]:
    return {one.id: place for place, one in enumerate(at.figures.rows)}


def document_words(document: Document | None) -> Message:
    """A document by its number, else by its short title, with its version where it has one."""
    if document is None:
        return Message("nguồn ngoài văn bản", "a source outside the documents")
    return both(lambda lang: document_name(document, lang))


def said(at: Inspection, row: Observation | Target) -> Message:
    """What a row says, and where: `Tốc độ tăng GRDP 2024: 6,74% (KH 823)`."""
    return filled(
        Message("{about}: {value} ({paper})", "{about}: {value} ({paper})"),
        about=about_words(at, row),
        value=value_words(at, row),
        paper=source_words(at, row),
    )


def listed(parts: Iterable[Message], most: int = 6, of: int = 0) -> Message:
    """Some words one after the other; of many, the first and how many more there are.

    `of` says of how many, where not all are given.
    """
    found = tuple(parts)
    more = max(len(found), of) - most
    vi = "; ".join(one.vi for one in found[:most])
    en = "; ".join(one.en for one in found[:most])
    if more <= 0:
        return Message(vi, en)
    return Message(f"{vi} và {more} mục khác", f"{en} and {more} more")


def number_words(value: Decimal) -> Message:
    """A number as printed in each language."""
    return both(lambda lang: format_number(value, lang))


def short_words(value: float, digits: int) -> Message:
    """A reckoned number with so many digits after the point."""
    return number_words(Decimal(f"{value:.{digits}f}"))


def gap_words(at: Inspection, quantity: Quantity) -> Message:
    """How far two values are apart, as `quantity_words`; of percentages in points: `15 điểm %`."""
    code = quantity.unit.code
    points = at.catalogue.units.parse(IN_POINTS[code]) if code in IN_POINTS else quantity.unit
    return quantity_words(at, Quantity(quantity.value, points))


def quantity_words(at: Inspection, quantity: Quantity) -> Message:
    """An amount with its unit: `1.180 tỷ đồng`, `4,5%`."""
    value, unit = quantity.value, quantity.unit
    return both(lambda lang: number_with_symbol(format_number(value, lang), symbol(at, unit, lang)))
