"""What a finding's page says: its name, its sentences side by side, its ways out."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from lotrinh.catalogue import load
from lotrinh.domain.document import Document
from lotrinh.domain.finding import Extent, Move
from lotrinh.domain.labels import CHECK_FAMILIES, words
from lotrinh.domain.number import format_number
from lotrinh.domain.wording import extent_words, move_words, number_with_symbol
from lotrinh.web.register.queries.finding import KeptFinding, Rule, Subject
from lotrinh.web.ui.templatetags.plan_words import in_language, language

OF_MONEY = ("allocation", "disbursement")
TONES = {"error": "bad", "warning": "warn", "note": "info"}


@dataclass(frozen=True, slots=True)
class Side:
    """One statement: its row in words, the quote in three pieces with the figure in the middle.

    `address` leads to the sentence, else to the page of the row; blank where there is none.
    `repeated` are rows that say the same, `also` where they stand: document, row and address.
    """

    subject: Subject
    document: Document | None
    pieces: tuple[str, str, str]
    address: str
    repeated: tuple[Subject, ...] = ()
    also: Sequence[tuple[Document | None, Subject, str]] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that a repair would move."""

    side: Side | None
    subject: str
    before: str
    after: str


def headline(one: KeptFinding, rules: Mapping[str, Rule]) -> str:
    """What a finding is called: its rule, and what its first row is about.

    The rule of what is broken is called by its fault, of what is not by what it demands.
    """
    about = next((each.about for each in one.subjects if each.about), None)
    return rule_words(one, rules) + (f": {in_language(about)}" if about else "")


def rule_words(one: KeptFinding, rules: Mapping[str, Rule]) -> str:
    """The rule of a finding, or its family where the rule is not told."""
    rule = rules.get(one.finding.check)
    family = words(CHECK_FAMILIES, one.finding.family, language())
    is_broken = one.finding.outcome == "broken"
    title = in_language(rule.title if is_broken else rule.about) if rule else family
    return f"{title[:1].upper()}{title[1:]}".rstrip(".")


def sides(one: KeptFinding, papers: Mapping[str, Document]) -> list[Side]:
    """The rows of a finding side by side, those with a sentence first.

    Rows that say the same of the same stand together under the first of them.
    """
    cited = sorted(one.subjects, key=lambda each: each.citation is None)
    groups: dict[Hashable, list[Subject]] = {}
    for each in cited:
        said = (each.about, each.value) if each.value else each.id
        groups.setdefault(said, []).append(each)
    return [_side(first, rest, papers) for first, *rest in groups.values()]


def changes(one: KeptFinding, said: Sequence[Side]) -> list[list[Change]]:
    """Each way of mending it, with every figure that would move."""
    by_id = {row.id: each for each in said for row in (each.subject, *each.repeated)}
    return [
        [Change(by_id.get(move.subject), move.subject, *_moved(move)) for move in way]
        for way in one.finding.repair
    ]


def _moved(one: Move) -> tuple[str, str]:
    units = load().units
    return move_words(one, units.symbol(units.parse(one.before.unit), language()), language())


def extent(value: Extent | None) -> str:
    """An amount from where to where: `75-80 triệu đồng/người`, `từ 90% trở lên`."""
    if value is None:
        return ""
    units = load().units
    unit = units.symbol(units.parse(value.unit), language()) if value.unit else ""
    return extent_words(value, unit, language())


def tile(value: Extent | None) -> str:
    """An amount that was worked out, with the digits that a reader compares.

    What a print stands for is that print: 6,555-6,565 is 6,56; another range keeps two digits of
    its width.
    """
    if value is None or value.low is None or value.high is None or value.low == value.high:
        return extent(value and Extent(_short(value.low), _short(value.high), value.unit))
    middle, width = (value.low + value.high) / 2, value.high - value.low
    if value.low < value.high and width == Decimal(10) ** width.adjusted():
        printed = round(middle, max(0, -width.adjusted()))
        if printed == middle:
            return extent(Extent(printed, printed, value.unit))
    digits = 1 - width.adjusted()
    return extent(Extent(_rounded(value.low, digits), _rounded(value.high, digits), value.unit))


def is_computed(one: KeptFinding) -> bool:
    """Whether what was found stands in no row but was worked out from them."""
    found = one.finding.observed
    said = [each.value for each in one.subjects if each.value]
    shown = tile(found).split(" ")[0].rstrip("%")
    return found is not None and not any(shown in in_language(each) for each in said)


def off_by(one: KeptFinding) -> str:
    """By how much it is off; blank where that has no number."""
    found = one.finding.off_by
    if found is None:
        return ""
    return number_with_symbol(
        format_number(_short(found.value) or Decimal(0), language()),
        load().units.symbol(found.unit, language()),
    )


def _short(number: Decimal | None) -> Decimal | None:
    """At most two digits behind the point, of a number below one its first two."""
    return None if number is None else _rounded(number, 1 - min(number.adjusted(), -1))


def _rounded(number: Decimal, digits: int) -> Decimal:
    """A number with this many digits behind the point at most; those before it stay."""
    kept = round(number, max(0, digits))
    return number if kept == number else Decimal(format(kept.normalize(), "f"))


def _side(one: Subject, rest: list[Subject], papers: Mapping[str, Document]) -> Side:
    cited = one.citation
    pieces = ("", "", "")
    if cited and one.mark:
        first, last = one.mark
        pieces = (cited.quote[:first], cited.quote[first:last], cited.quote[last:])
    elif cited:
        pieces = (cited.quote, "", "")
    also = [(papers.get(each.document), each, row_address(each)) for each in rest]
    return Side(one, papers.get(one.document), pieces, row_address(one), tuple(rest), also)


def row_address(one: Subject) -> str:
    """Where a row stands: in its sentence, else on its own page; blank where it has none."""
    if one.citation:
        start = one.citation.start
        return f"{reverse('document', args=[one.citation.document])}?at={start}#c{start}"
    if one.indicator:
        return reverse("indicator", args=[one.indicator])
    pages = {"tasks": "task", "projects": "project", "documents": "document"}
    if one.noun not in pages:
        return ""
    parts = one.id.split(":")
    return reverse(pages[one.noun], args=[parts[1] if parts[0] in OF_MONEY else parts[0]])
