"""What a new draft says differently, passage by passage, with the figures that changed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import zip_longest

from lotrinh.reading.amount import NUMBER, Amount, number
from lotrinh.reading.folding import match_key
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.patterns import mentions_in
from lotrinh.reading.text import KeptText
from lotrinh.reading.versions.alignment import Aligned, Passage, align
from lotrinh.reading.versions.anchoring import TOKEN

_CELL = re.compile(
    rf"(?<=\t)[^\w\t]*(?P<low>{NUMBER})(?:\s*[-–]\s*(?P<high>{NUMBER}))?[^\w\t]*(?=\t|$)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage; `kind` is `same`, `out` or `in`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure as printed before and after; `None` where it is new or gone."""

    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A passage that is not the same: its pieces, and the figures in it that changed."""

    aligned: Aligned
    pieces: tuple[Piece, ...]
    figures: tuple[FigureChange, ...]


def redline(older: KeptText, newer: KeptText, lexicon: Lexicon) -> list[Change]:
    """Every passage that is not the same, in the order of the newer text.

    A figure has changed when its value has: `2 nghìn tỷ đồng` for `2.000 tỷ đồng` is no change.
    In a table a bare number is a figure too, but not in the first cell, where rows are numbered.
    """
    return changes(align(older, newer), lexicon)


def changes(aligned: Iterable[Aligned], lexicon: Lexicon) -> list[Change]:
    """The passages of an alignment that are not the same, in its order."""
    return [
        Change(one, tuple(pieces(_text(one.old), _text(one.new))), figure_changes(one, lexicon))
        for one in aligned
        if one.kind != "same"
    ]


def pieces(old: str, new: str) -> Iterator[Piece]:
    """Words that stay, go and come; a blank between two changes belongs to both."""
    was, now = TOKEN.findall(old), TOKEN.findall(new)
    out = new_in = ""
    for kind, first, last, start, end in SequenceMatcher(None, was, now, False).get_opcodes():
        gone, come = "".join(was[first:last]), "".join(now[start:end])
        is_blank = kind == "equal" and bool(out or new_in) and come.isspace()
        if kind != "equal" or is_blank:
            out, new_in = out + gone, new_in + come
            continue
        yield from _change(out, new_in)
        yield Piece("same", come)
        out = new_in = ""
    yield from _change(out, new_in)


def figure_changes(one: Aligned, lexicon: Lexicon) -> tuple[FigureChange, ...]:
    """The figures of a passage whose value is another, or that are new or gone, in order."""
    was, now = _figures(one.old, lexicon), _figures(one.new, lexicon)
    matcher = SequenceMatcher(None, [value for value, _ in was], [value for value, _ in now], False)
    return tuple(
        FigureChange(old, new)
        for kind, first, last, start, end in matcher.get_opcodes()
        if kind != "equal"
        for old, new in zip_longest(_printed(was[first:last]), _printed(now[start:end]))
    )


Value = tuple[str, Fraction, Fraction, str, bool]


def _figures(passage: Passage | None, lexicon: Lexicon) -> list[tuple[Value, str]]:
    if passage is None:
        return []
    text = passage.text
    found = {
        one.start: (_value(one.value, lexicon), text[one.start : one.end])
        for one in mentions_in(text, match_key(text), lexicon)
        if one.kind == "quantity" and "\t" not in text[one.start : one.end]
    }
    for cell in _CELL.finditer(text):
        if not any(cell.start() <= at < cell.end() for at in found):
            found[cell.start()] = _cell(cell), cell[0].strip()
    return [found[at] for at in sorted(found)]


def _cell(match: re.Match[str]) -> Value:
    """The number or range in a cell of a table, whose unit stands elsewhere."""
    low = Fraction(number(match["low"]))
    return "", low, Fraction(number(match["high"])) if match["high"] else low, "", False


def _value(amount: Amount, lexicon: Lexicon) -> Value:
    unit = lexicon.catalogue.units.parse(amount.unit)
    factor = Fraction(unit.factor)
    low = Fraction(amount.low) * factor
    high = low if amount.high is None else Fraction(amount.high) * factor
    return unit.kind, low, high, amount.denominator, amount.is_top


def _printed(figures: Sequence[tuple[Value, str]]) -> list[str]:
    return [printed for _, printed in figures]


def _text(passage: Passage | None) -> str:
    return passage.text if passage else ""


def _change(out: str, new_in: str) -> Iterator[Piece]:
    for kind, text in (("out", out), ("in", new_in)):
        if text:
            yield Piece(kind, text)
