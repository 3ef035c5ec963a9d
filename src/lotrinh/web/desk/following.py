"""Citations of an older version as lines of a page and of a table file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotrinh.reading.versions.anchoring import Anchored
from lotrinh.reading.versions.redline import Piece, pieces
from lotrinh.web.desk.cell_words import table_words
from lotrinh.web.desk.editing import page_of
from lotrinh.web.desk.redlining import Place, line_of, place
from lotrinh.web.register.queries.fate import Fate
from lotrinh.web.register.queries.named import Key, Named, named
from lotrinh.web.register.queries.row import cells, digest, stored

ONGOING = ("tasks", "amendments")
COLUMNS = (
    "kind", "table", "id", "name", "path_before", "start_before", "end_before", "quote_before",
    "path_after", "start_after", "end_after", "sentence_after", "rows_there",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A citation on the page: its row, both places, and the sentence as it is now, in pieces.

    `token` names the row and the state in which it is shown; blank where it cannot follow.
    """

    fate: Fate
    table: str
    name: str
    address: str
    line: int
    now: Place | None
    pieces: tuple[Piece, ...]
    token: str

    @property
    def is_advised(self) -> bool:
        """Whether it is work that goes on; promises are of use where they were made."""
        return self.fate.table in ONGOING


def chosen(tokens: Iterable[str]) -> Iterator[tuple[Key, str]]:
    """Rows that were chosen, each with the state in which it was shown."""
    for token in tokens:
        table, _, rest = token.partition(":")
        id, _, seen = rest.rpartition(":")
        if id and seen:
            yield (table, id), seen


def lines_of(found: Sequence[Fate], old_text: str, new_text: str, *, can_carry: bool) -> list[Line]:
    """Citations as lines; with tokens only for whoever may let rows follow."""
    names = named(one.key for one in found)
    tokens = _tokens([one for one in found if one.can_follow]) if can_carry else {}
    return [
        Line(
            one,
            table_words(one.table),
            names[one.key].name if one.key in names else one.id,
            page_of(names.get(one.key)),
            line_of(old_text, one.cited.start),
            place(one.found.passage, new_text),
            _pieces(one),
            tokens.get(one.key, ""),
        )
        for one in found
    ]


def _pieces(one: Fate) -> tuple[Piece, ...]:
    """The sentence of the older version against that of the newer; nothing where it is gone."""
    passage = one.found.passage
    return tuple(pieces(one.cited.quote.strip(), passage.text.strip())) if passage else ()


def _tokens(found: list[Fate]) -> dict[Key, str]:
    tokens = {}
    for table in {one.table for one in found}:
        for id, row in stored(table, [one.id for one in found if one.table == table]).items():
            tokens[table, id] = f"{table}:{id}:{digest(cells(table, row))}"
    return tokens


def row_of(one: Fate, name: Named | None) -> list[object]:
    """The cells of a citation under `COLUMNS`."""
    at, passage = one.cited, one.found.passage
    found = one.found
    start, end = (found.start, found.end) if isinstance(found, Anchored) else (None, None)
    return [
        one.kind, one.table, one.id, name.name if name else "", at.path, at.start, at.end,
        at.quote, passage.path if passage else "", start, end, passage.text if passage else "",
        ";".join(one.beside),
    ]  # fmt: skip
