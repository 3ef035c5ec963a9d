"""The ways in which a list of hits can be narrowed, in words and with their numbers."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lotrinh.domain.labels import FIELDS, STATUSES, words
from lotrinh.web.register.queries.search import FACETS, Facets
from lotrinh.web.register.search.facets import Chosen
from lotrinh.web.ui.templatetags.plan_words import document_name, language

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet in words, how many hits have it, and the address that chooses it.

    That of a chosen value gives it up.
    """

    words: str
    hits: int
    address: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A facet with its most frequent values; `chosen` is the value in the address."""

    name: str
    title: str
    chosen: Value | None
    first: list[Value]
    rest: list[Value]


def narrowings(facets: Facets, chosen: Chosen, asked: QueryDict) -> list[Narrowing]:
    """Every facet that parts the hits, and every one that was chosen; the years newest first."""
    given = chosen.given()
    found = [_narrowing(name, facets, given.get(name, ""), asked) for name in FACETS]
    return [one for one in found if one.chosen or one.first]


def _narrowing(name: str, facets: Facets, chosen: str, asked: QueryDict) -> Narrowing:
    counts = facets.counts.get(name, {})
    order = sorted(counts, reverse=True) if name == "year" else list(counts)
    if chosen:
        own = Value(_words(name, chosen, facets), counts.get(chosen, 0), _address(asked, name, ""))
        return Narrowing(name, _titles()[name], own, [], [])
    values = [
        Value(_words(name, code, facets), counts[code], _address(asked, name, code))
        for code in (order if len(order) > 1 else ())
    ]
    return Narrowing(name, _titles()[name], None, values[:SHOWN], values[SHOWN:])


def _address(asked: QueryDict, name: str, code: str) -> str:
    """The address of the page with this value instead, from its first page on."""
    kept = asked.copy()
    for one in (name, "page"):
        kept.pop(one, None)
    if code:
        kept[name] = code
    return f"?{kept.urlencode()}"


def _words(name: str, code: str, facets: Facets) -> str:
    if name == "document":
        paper = facets.papers.get(code)
        return document_name(paper) if paper else code
    if name == "issuer":
        return facets.issuers.get(code, code)
    tables = {"status": STATUSES, "field": FIELDS}
    said = words(tables[name], code, language()) if name in tables else code
    return said[:1].upper() + said[1:]


def _titles() -> dict[str, str]:
    return {
        "document": pgettext("column", "Văn bản"),
        "issuer": _("Nơi ban hành"),
        "year": _("Năm ban hành"),
        "status": _("Tình trạng văn bản"),
        "field": _("Lĩnh vực"),
    }
