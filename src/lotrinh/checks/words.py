"""Rows in the words of a reader: what a figure or promise says, of what, when and where."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from lotrinh.checks.inspection import Inspection
from lotrinh.domain.document import Document
from lotrinh.domain.labels import STATISTICS, words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import (
    bounds_words,
    number_with_symbol,
    observation_words,
    period_words,
)


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


def indicator_words(at: Inspection, code: str) -> Message:
    """An indicator's name, or its code where nothing is known of it."""
    known = at.indicator(code)
    return known.name if known else Message(code, code)


def value_words(at: Inspection, row: Observation | Target) -> Message:
    """The value as printed: `6,74%`, `75-80 triệu đồng/người`."""
    if isinstance(row, Observation):
        return both(lambda lang: observation_words(row, symbol(at, row.quantity.unit, lang), lang))
    bounds, whole = row.bounds, row.denominator
    return both(lambda lang: bounds_words(bounds, symbol(at, bounds.unit, lang), lang, whole))


def symbol(at: Inspection, unit: Unit | None, lang: str) -> str:
    """A unit as printed, nothing for none."""
    return at.catalogue.units.symbol(unit, lang) if unit else ""


def about_words(at: Inspection, row: Observation | Target) -> Message:
    """What a row is about: `GRDP tăng bình quân 2021-2030`."""
    name = indicator_words(at, row.indicator)

    def said(lang: str) -> str:
        kind = "" if row.statistic == "level" else words(STATISTICS, row.statistic, lang)
        when = period_words(row.period, lang) if row.period else ""
        return " ".join(filter(None, (name.in_language(lang), kind, when)))

    return both(said)


def document_words(document: Document | None) -> Message:
    """A document by its number, else by its title, with its version where it has one."""
    if document is None:
        return Message("nguồn ngoài văn bản", "a source outside the documents")
    name = document.number or document.title
    if not document.version:
        return Message(name, name)
    return Message(f"{name} (bản {document.version})", f"{name} (version {document.version})")


def said(at: Inspection, row: Observation | Target) -> Message:
    """What a row says, and where: `GRDP tốc độ tăng 2024: 6,74% (KH 823)`."""
    return filled(
        Message("{about}: {value} ({paper})", "{about}: {value} ({paper})"),
        about=about_words(at, row),
        value=value_words(at, row),
        paper=document_words(at.paper(row.id)),
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


def quantity_words(at: Inspection, quantity: Quantity) -> Message:
    """An amount with its unit: `1.180 tỷ đồng`, `4,5%`."""
    value, unit = quantity.value, quantity.unit
    return both(lambda lang: number_with_symbol(format_number(value, lang), symbol(at, unit, lang)))
