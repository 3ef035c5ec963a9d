"""What a reader typed, as phrases that must all be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.web.register.search.words import BREAK, words

LONGEST = 200
MOST_PHRASES = 12
_PART = re.compile('["“”]([^"“”]*)(["“”]?)|[^\\s"“”]+')


@dataclass(frozen=True, slots=True)
class Needle:
    """Words that follow one another in a column of the entry; `is_begun`: the last may go on."""

    column: str
    words: tuple[str, ...]
    is_begun: bool

    @property
    def text(self) -> str:
        """What the column holds."""
        return f" {' '.join(self.words)}{'' if self.is_begun else ' '}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; unless `is_whole`, the beginning of the last one is enough."""

    marked: tuple[str, ...]
    folded: tuple[str, ...]
    is_whole: bool

    def needle(self, column: str, *, is_begun: bool) -> Needle:
        """Where to look for it; without marks there is nothing to find among marked words."""
        has_marks = column == "marked" and self.marked != self.folded
        where = "folded" if column == "marked" and not has_marks else column
        said = self.marked if has_marks else self.folded
        return Needle(where, said, is_begun and not self.is_whole)


Way = tuple[Needle, ...]


def phrases(typed: str) -> tuple[Phrase, ...]:
    """The phrases of a query: what stands between quotes, and every other word for itself.

    `1486/QĐ-TTg` and `9,72` are one phrase each. Signs alone are no word; what is longer than
    `LONGEST` letters or `MOST_PHRASES` phrases is cut.
    """
    found = (phrase for part in _PART.finditer(typed[:LONGEST]) for phrase in _phrase(part))
    return tuple(dict.fromkeys(found))[:MOST_PHRASES]


def ways(asked: tuple[Phrase, ...]) -> list[Way]:
    """What an entry must hold, from the strictest way to the loosest, which includes the others.

    Marks as typed before any marks; then all words in a row in the name; in a row anywhere, whole
    words before words that are only begun; and each for itself.
    """
    row = _in_a_row(asked)
    found: list[Way] = []
    for column in ("marked", "folded"):
        forms = [
            (row.needle("named", is_begun=one), row.needle(column, is_begun=one))
            for one in (False, True)
        ]
        found += [*forms, *((said,) for _, said in forms)]
        found.append(tuple(one.needle(column, is_begun=True) for one in asked))
    return list(dict.fromkeys(found))


def _in_a_row(asked: tuple[Phrase, ...]) -> Phrase:
    marked = tuple(word for one in asked for word in one.marked)
    folded = tuple(word for one in asked for word in one.folded)
    return Phrase(marked, folded, asked[-1].is_whole)


def _phrase(part: re.Match[str]) -> Iterator[Phrase]:
    quoted = part.group(1)
    said = [one for one in words(part.group() if quoted is None else quoted) if one.marked != BREAK]
    if said:
        marked, folded = (
            tuple(getattr(one, form) for one in said) for form in ("marked", "folded")
        )
        yield Phrase(marked, folded, bool(part.group(2)))
