"""What a reader's words find, with the words marked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lotrinh.domain.document import Document
from lotrinh.web.register import models
from lotrinh.web.register.search.index import matching, ranked
from lotrinh.web.register.search.marking import Piece, around_first_hit, cut, marked
from lotrinh.web.register.search.order import FIRST_SENTENCE, KINDS, kind_of
from lotrinh.web.register.search.question import Phrase, Way, phrases, ways
from lotrinh.web.register.search.words import folded

PAGE = 20
MOST_NAMES = 10_000
MOST_SENTENCES = 1000
CELLS = " · "
_AROUND = ' \t/"“”'


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
class Found:
    """One page of hits, and how many there are of each kind, whichever kind was asked for.

    `is_more`: there are more lines of texts than were counted.
    """

    hits: tuple[Hit, ...]
    counts: Mapping[str, int]
    is_more: bool
    page: int
    pages: int


def search(query: str, *, kind: str = "", page: int = 1) -> Found:
    """A page of what holds all words of `query`, of one kind if asked; nothing for no words.

    Marks and case may be left out and words may be begun; a document of that number stands first,
    then what fits more strictly.
    """
    asked = phrases(query)
    if not asked:
        return Found((), {}, False, 1, 1)
    ordered = ways(asked)
    loosest, is_more = _loosest(ordered[-1])
    counted = Counter(map(kind_of, loosest))
    counts = {one: counted[one] for one in KINDS if counted[one]}
    pages = max(1, -(-(counted[kind] if kind else len(loosest)) // PAGE))
    page = min(max(page, 1), pages)
    best = ranked(ordered[:-1], kind=kind, most=page * PAGE) if loosest else []
    rest = [place for place in loosest if kind in ("", kind_of(place))]
    first = [place for place in _numbered(asked, query) if place in rest]
    places = list(dict.fromkeys((*first, *best, *rest)))[(page - 1) * PAGE : page * PAGE]
    return Found(_hits(places, ordered), counts, is_more, page, pages)


def _numbered(asked: Sequence[Phrase], query: str) -> list[int]:
    """Documents whose number is `query`, or goes on after it with a slash, in their order."""
    papers = models.Document.objects.filter(number__istartswith=asked[0].marked[0])
    start = f"{folded(query.strip(_AROUND))}/"
    found = [id for id, number in papers.values_list("id", "number") if _goes_on(number, start)]
    if not found:
        return []
    entries = models.SearchEntry.objects.filter(kind="document", row__in=found)
    return list(entries.values_list("id", flat=True))


def _goes_on(number: str, start: str) -> bool:
    return f"{folded(number)}/".startswith(start)


def _loosest(way: Way) -> tuple[list[int], bool]:
    """Every hit, in order, and whether there are more lines than that."""
    names = matching(way, most=MOST_NAMES, last=FIRST_SENTENCE - 1)
    lines = matching(way, most=MOST_SENTENCES + 1, first=FIRST_SENTENCE)
    return names + lines[:MOST_SENTENCES], len(lines) > MOST_SENTENCES


def _hits(places: Sequence[int], ordered: Sequence[Way]) -> tuple[Hit, ...]:
    rows = models.SearchEntry.objects.in_bulk(places)
    papers = models.Document.objects.in_bulk({row.document for row in rows.values()} - {""})
    starts = _starts([row for row in rows.values() if row.kind == "objective"])
    return tuple(
        _hit(row, papers.get(row.document), starts.get(row.pk, row.start), ordered)
        for row in (rows[place] for place in places)
    )


def _starts(objectives: Sequence[models.SearchEntry]) -> dict[int, int]:
    """Where the lines begin that hold these objectives."""
    placed = [row for row in objectives if row.start is not None]
    if not placed:
        return {}
    texts = models.DocumentText.objects.in_bulk({row.document for row in placed})
    return {row.pk: texts[row.document].text.rfind("\n", 0, row.start) + 1 for row in placed}


def _hit(
    row: models.SearchEntry,
    paper: models.Document | None,
    start: int | None,
    ordered: Sequence[Way],
) -> Hit:
    whole, size = f"{row.title}\n{row.text}", len(row.title)
    pieces = [Piece(one.text.replace("\t", CELLS), one.is_hit) for one in marked(whole, ordered)]
    length = sum(len(one.text) for one in pieces)
    return Hit(
        kind=row.kind,
        row=row.row,
        title=tuple(cut(pieces, 0, size)),
        text=around_first_hit(tuple(cut(pieces, size + 1, length))),
        document=paper.to_value() if paper else None,
        start=start,
    )
