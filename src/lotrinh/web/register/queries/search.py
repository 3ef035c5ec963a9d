"""What a reader's words find, with the words marked."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import OuterRef, Subquery

from lotrinh.domain.document import Document
from lotrinh.reading.folding import folded
from lotrinh.web.register import models
from lotrinh.web.register.queries.spelling import meant
from lotrinh.web.register.search.facets import Chosen
from lotrinh.web.register.search.index import LAST, counted, matching, ranked
from lotrinh.web.register.search.marking import Piece, around_first_hit, cut, marked
from lotrinh.web.register.search.order import FIRST_PROMISE, FIRST_SENTENCE, KINDS, kind_of
from lotrinh.web.register.search.question import Phrase, Way, phrases, ways

PAGE = 20
MOST_NAMES = 10_000
MOST_SENTENCES = 1000
FEW = 2
CELLS = " · "
EVERY = Chosen()
FACETS = ("document", "issuer", "year", "status", "field")
MOST_VALUES = 20
_AROUND = ' \t/"“”'
_DIGIT = re.compile(r"\d")
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, its words in pieces, and the paper it stands in.

    `start` is where it stands in the kept text: for a line and an objective the start of the
    line, for a promise that of its figure.
    """

    kind: str
    row: str
    title: tuple[Piece, ...]
    text: tuple[Piece, ...]
    document: Document | None
    start: int | None


@dataclass(frozen=True, slots=True)
class Facets:
    """How many hits of the chosen kind have each value, the most frequent first; not the rare ones.

    `papers` are the documents by id, `issuers` the names of those who issued them.
    """

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    papers: Mapping[str, Document] = field(default_factory=dict)
    issuers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, and how many there are of each kind, whichever kind was asked for.

    `is_more`: there are more lines of texts than were counted. `searched` are the words that were
    searched: the typed ones, or the first of `near` when nothing holds those.
    """

    searched: str = ""
    hits: tuple[Hit, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    is_more: bool = False
    page: int = 1
    pages: int = 1
    facets: Facets = field(default_factory=Facets)
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """Words with the ways to hold them, and the places of all entries that do, of every kind."""

    query: str
    phrases: tuple[Phrase, ...]
    ways: list[Way]
    places: list[int]
    is_more: bool

    def of_kind(self, kind: str) -> list[int]:
        """The places of one kind; of all for a blank."""
        return [place for place in self.places if kind in ("", kind_of(place))]


def search(query: str, chosen: Chosen = EVERY, *, page: int = 1, as_typed: bool = False) -> Found:
    """A page of what holds all words of `query`, narrowed as chosen; nothing for no words.

    Marks and case may be left out and words may be begun; a document of that number stands first,
    then what fits more strictly. When nothing holds the words, near ones are searched instead,
    unless they are wanted as typed; when little does, near ones are named.
    """
    if not phrases(query):
        return Found(query)
    asked = _asked(query, chosen)
    near = [] if as_typed or len(asked.places) > FEW else _near(asked, chosen)
    if near and not asked.places:
        asked = _asked(near[0], chosen)
    return replace(_page(asked, chosen, page), near=tuple(near))


def found_rows(
    query: str, chosen: Chosen = EVERY
) -> Iterator[tuple[models.SearchEntry, Document | None]]:
    """Every hit that is counted, in the order of the pages, each with its document."""
    if not phrases(query):
        return
    asked = _asked(query, chosen)
    places = _ordered(asked, chosen, len(asked.places))
    for at in range(0, len(places), _CHUNK):
        part = places[at : at + _CHUNK]
        rows = _entries(part)
        papers = _papers({row.document for row in rows})
        yield from ((row, papers.get(row.document)) for row in rows)


def named(query: str, *, most: int) -> list[tuple[models.SearchEntry, Document | None]]:
    """The things whose names or aliases hold all words of `query`, the best first.

    A document of that number stands before them; near words are taken where nothing at all holds
    those.
    """
    said = phrases(query)
    if not said:
        return []
    found = _names(query, said, most)
    is_unknown = not found and not matching(ways(said)[-1], (FIRST_PROMISE, LAST, 1))
    if is_unknown and (near := meant(said)):
        found = _names(near[0].words, phrases(near[0].words), most)
    rows = _entries(found)
    papers = _papers({row.document for row in rows} - {""})
    return [(row, papers.get(row.document)) for row in rows]


def _entries(places: Sequence[int]) -> list[models.SearchEntry]:
    """The entries at these places in their order; what a write has just moved is left out."""
    rows = models.SearchEntry.objects.in_bulk(places)
    return [rows[place] for place in places if place in rows]


def _names(query: str, said: tuple[Phrase, ...], most: int) -> list[int]:
    found = (*_numbered(query, said), *ranked(ways(said), most=most, last=FIRST_PROMISE - 1))
    return list(dict.fromkeys(found))[:most]


def _asked(query: str, chosen: Chosen) -> _Asked:
    said = phrases(query)
    ordered = ways(said)
    lines = MOST_SENTENCES + 1
    stretches = ((0, FIRST_SENTENCE - 1, MOST_NAMES), (FIRST_SENTENCE, LAST, lines))
    places = matching((*ordered[-1], *chosen.needles(but="kind")), *stretches)
    is_more = sum(place >= FIRST_SENTENCE for place in places) == lines
    return _Asked(query, said, ordered, places[:-1] if is_more else places, is_more)


def _near(asked: _Asked, chosen: Chosen) -> list[str]:
    """What may have been meant; for little found, only what stands in a row.

    Nothing when the words are found outside of what was chosen.
    """
    if not asked.places and chosen.needles(but="kind") and matching(asked.ways[-1], (0, LAST, 1)):
        return []
    found = [one for one in meant(asked.phrases) if one.is_in_a_row or not asked.places]
    return [one.words for one in found]


def _page(asked: _Asked, chosen: Chosen, page: int) -> Found:
    kinds = Counter(map(kind_of, asked.places))
    total = kinds[chosen.kind] if chosen.kind else len(asked.places)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    places = _ordered(asked, chosen, page * PAGE)[(page - 1) * PAGE : page * PAGE]
    rows = _entries(places)
    facets = _facets(asked.of_kind(chosen.kind), {row.document for row in rows})
    return Found(
        searched=asked.query,
        hits=tuple(_hit(row, facets.papers.get(row.document), asked.ways) for row in rows),
        counts={one: kinds[one] for one in KINDS if kinds[one]},
        is_more=asked.is_more,
        page=page,
        pages=pages,
        facets=facets,
    )


def _ordered(asked: _Asked, chosen: Chosen, most: int) -> list[int]:
    """Places of the chosen kind: documents of that number, then what fits more strictly."""
    rest = asked.of_kind(chosen.kind)
    if not rest:
        return []
    narrowed = [(*way, *chosen.needles()) for way in asked.ways[:-1]]
    best = ranked(narrowed, most=most)
    first = [place for place in _numbered(asked.query, asked.phrases) if place in rest]
    return list(dict.fromkeys((*first, *best, *rest)))


def _numbered(query: str, said: Sequence[Phrase]) -> list[int]:
    """Documents whose number is the query, or goes on after it with a slash, in their order."""
    if not _DIGIT.search(query):
        return []
    number = models.Document.objects.filter(pk=OuterRef("row")).values("number")
    entries = models.SearchEntry.objects.filter(kind="document").annotate(number=Subquery(number))
    found = entries.filter(number__istartswith=said[0].marked[0])
    start = f"{folded(query.strip(_AROUND))}/"
    return [
        place for place, number in found.values_list("id", "number")
        if f"{folded(number)}/".startswith(start)
    ]  # fmt: skip


def _facets(places: Sequence[int], shown: set[str]) -> Facets:
    """The hits counted by what their documents and indicators say of them.

    Besides the most frequent documents those in `shown` are given, counted or not.
    """
    grouped = counted(places)
    papers = _paper_rows({document for document, _, _ in grouped} | shown - {""})
    counts = {name: Counter[str]() for name in FACETS}
    for document, of_field, number in grouped:
        counts["field"][of_field] += number
        if paper := papers.get(document):
            counts["document"][document] += number
            counts["issuer"][paper.issuer_id or ""] += number
            counts["year"][str(paper.issued_on.year) if paper.issued_on else ""] += number
            counts["status"][paper.status] += number
    frequent = {name: _frequent(found) for name, found in counts.items()}
    wanted = (*frequent["document"], *shown)
    return Facets(
        frequent,
        {id: models.Document.value_of(papers[id], None) for id in wanted if id in papers},
        {row.issuer_id: row.issuer__name for row in papers.values() if row.issuer_id},
    )


def _frequent(found: Counter[str]) -> dict[str, int]:
    named = {value: number for value, number in found.items() if value}
    return dict(Counter(named).most_common(MOST_VALUES))


def _paper_rows(ids: set[str]) -> dict[str, Any]:
    """Documents as plain rows, each with the name of its issuer: a third of the time of objects."""
    columns = [one.attname for one in models.Document._meta.concrete_fields]
    rows = models.Document.objects.filter(id__in=ids)
    return {row.id: row for row in rows.values_list(*columns, "issuer__name", named=True)}


def _papers(ids: set[str]) -> dict[str, Document]:
    return {id: row.to_value() for id, row in models.Document.objects.in_bulk(ids).items()}


def _hit(row: models.SearchEntry, paper: Document | None, ordered: Sequence[Way]) -> Hit:
    whole, size = f"{row.title}\n{row.text}", len(row.title)
    pieces = [Piece(one.text.replace("\t", CELLS), one.is_hit) for one in marked(whole, ordered)]
    length = sum(len(one.text) for one in pieces)
    return Hit(
        kind=row.kind,
        row=row.row,
        title=tuple(cut(pieces, 0, size)),
        text=around_first_hit(tuple(cut(pieces, size + 1, length))),
        document=paper,
        start=row.start,
    )
