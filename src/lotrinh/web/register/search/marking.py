"""Showing where in a text the words of a query stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.web.register.search.question import Needle, Way
from lotrinh.web.register.search.words import Word, words

LONGEST = 280
BEFORE = 80


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; a hit is what the query asked for."""

    text: str
    is_hit: bool = False


def marked(text: str, ways: Sequence[Way]) -> tuple[Piece, ...]:
    """The whole of `text` in pieces; the hits are the words that the query asks for.

    Only the strictest way in which the text holds them is marked: in a text that has `mục` a
    reader who asks for it does not see `mức` marked too.
    """
    said = words(text)
    spans = next((found for way in ways if (found := _spans(said, way))), set())
    return tuple(_pieces(text, sorted(spans)))


def around_first_hit(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces of a long text cut to about `LONGEST` letters, beginning shortly before a hit."""
    first = next((at for at, piece in enumerate(pieces) if piece.is_hit), 0)
    start = sum(len(piece.text) for piece in pieces[:first]) - BEFORE
    total = sum(len(piece.text) for piece in pieces)
    if total <= LONGEST:
        return tuple(pieces)
    text = "".join(piece.text for piece in pieces)
    start = _gap(text, max(0, min(start, total - LONGEST)))
    end = _gap(text, start + LONGEST)
    shown = tuple(cut(pieces, start, end))
    return (*_dots(start > 0), *shown, *_dots(end < total))


def cut(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """The pieces of the text between two places."""
    position = 0
    for piece in pieces:
        part = piece.text[max(0, start - position) : max(0, end - position)]
        position += len(piece.text)
        if part:
            yield Piece(part, piece.is_hit)


def _spans(said: Sequence[Word], way: Way) -> set[tuple[int, int]]:
    """Where the needles of a way are; nothing unless all of them are there."""
    found = [_found(said, needle) for needle in way if needle.column != "named"]
    return {span for spans in found for span in spans} if all(found) else set()


def _found(said: Sequence[Word], needle: Needle) -> list[tuple[int, int]]:
    forms = [getattr(one, needle.column) for one in said]
    size, wanted = len(needle.words), list(needle.words)
    return [
        (said[at].start, said[at + size - 1].end)
        for at in range(len(forms) - size + 1)
        if _is_at(forms[at : at + size], wanted, needle.is_begun)
    ]


def _is_at(forms: list[str], wanted: list[str], is_begun: bool) -> bool:
    return forms[:-1] == wanted[:-1] and (
        forms[-1].startswith(wanted[-1]) if is_begun else forms[-1] == wanted[-1]
    )


def _pieces(text: str, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    position = 0
    for start, end in _joined(spans):
        if position < start:
            yield Piece(text[position:start])
        yield Piece(text[start:end], is_hit=True)
        position = end
    if position < len(text):
        yield Piece(text[position:])


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that overlap as one."""
    held = spans[:1]
    for start, end in spans[1:]:
        last = held[-1]
        if start < last[1]:
            held[-1] = last[0], max(last[1], end)
        else:
            held.append((start, end))
    yield from held


def _gap(text: str, position: int) -> int:
    """The beginning of the word at `position`, when that is near."""
    if position in (0, len(text)):
        return position
    gap = text.rfind(" ", max(0, position - 20), position)
    return position if gap < 0 else gap + 1


def _dots(is_cut: bool) -> tuple[Piece, ...]:
    return (Piece("…"),) if is_cut else ()
