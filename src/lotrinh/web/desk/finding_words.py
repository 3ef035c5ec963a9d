"""What a finding's page says: its message in two parts, its sentences, its ways out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from lotrinh.catalogue import load
from lotrinh.domain.document import Document
from lotrinh.domain.finding import Extent
from lotrinh.domain.number import format_number
from lotrinh.domain.wording import number_with_symbol
from lotrinh.web.register.queries.finding import KeptFinding, Subject
from lotrinh.web.ui.templatetags.plan_words import in_language, language

TONES = {"error": "bad", "warning": "warn", "note": "info"}
_END = re.compile(r"(?<=[.;:]) +(?=\w)")


@dataclass(frozen=True, slots=True)
class Side:
    """One statement: its row in words, the quote in three pieces with the figure in the middle.

    `address` leads to the sentence, else to the page of the row; blank where there is none.
    """

    subject: Subject
    document: Document | None
    pieces: tuple[str, str, str]
    address: str


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that a repair would move."""

    side: Side | None
    subject: str
    before: str
    after: str


def headline(one: KeptFinding) -> tuple[str, str]:
    """The first sentence of the message, and the rest of it."""
    said = in_language(one.finding.message)
    first, *rest = _END.split(said, maxsplit=1)
    return first.rstrip(";:"), rest[0] if rest else ""


def sides(one: KeptFinding, papers: Mapping[str, Document]) -> list[Side]:
    """The rows of a finding side by side, those with a sentence first as they were named."""
    found = [_side(each, papers.get(each.document)) for each in one.subjects]
    return sorted(found, key=lambda each: each.subject.citation is None)


def changes(one: KeptFinding, said: Sequence[Side]) -> list[list[Change]]:
    """Each way of mending it, with every figure that would move."""
    by_id = {each.subject.id: each for each in said}
    return [
        [
            Change(by_id.get(move.subject), move.subject, extent(move.before), extent(move.after))
            for move in way
        ]
        for way in one.finding.repair
    ]


def extent(value: Extent | None) -> str:
    """An amount from where to where: `75-80 triệu đồng/người`, `từ 90 %`, `22 điểm`."""
    if value is None:
        return ""
    ends = [
        None if one is None else format_number(one, language()) for one in (value.low, value.high)
    ]
    unit = load().units.symbol(load().units.parse(value.unit), language()) if value.unit else ""
    low, high = ends
    if low is not None and high is not None:
        number = low if low == high else f"{low}-{high}"
        return number_with_symbol(number, unit)
    if low is not None:
        return _("từ %(number)s trở lên") % {"number": number_with_symbol(low, unit)}
    if high is not None:
        return _("đến %(number)s") % {"number": number_with_symbol(high, unit)}
    return _("số nào cũng được")


def off_by(one: KeptFinding) -> str:
    """By how much it is off; blank where that has no number."""
    found = one.finding.off_by
    if found is None:
        return ""
    return number_with_symbol(
        format_number(found.value, language()), load().units.symbol(found.unit, language())
    )


def _side(one: Subject, paper: Document | None) -> Side:
    cited = one.citation
    pieces = ("", "", "")
    if cited and one.mark:
        first, last = one.mark
        pieces = (cited.quote[:first], cited.quote[first:last], cited.quote[last:])
    elif cited:
        pieces = (cited.quote, "", "")
    return Side(one, paper, pieces, _address(one))


def _address(one: Subject) -> str:
    if one.citation:
        start = one.citation.start
        return f"{reverse('document', args=[one.citation.document])}?at={start}#c{start}"
    if one.indicator:
        return reverse("indicator", args=[one.indicator])
    pages = {"tasks": "task", "projects": "project", "documents": "document"}
    id = one.id.partition(":")[0]
    return reverse(pages[one.noun], args=[id]) if one.noun in pages else ""
