"""Where words that a person typed stand in a kept text, with the sentence and the path around."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.reading.folding import match_key
from lotrinh.reading.sentences import sentences
from lotrinh.reading.structure import Placed, place
from lotrinh.reading.text import KeptText


@dataclass(frozen=True, slots=True)
class Location:
    """One place of some words: their span in the kept text, their sentence, the path of the line.

    `before` and `after` are the rest of the sentence around the words.
    """

    start: int
    end: int
    quote: str
    path: str
    before: str
    after: str


def locate(text: str, words: str) -> Iterator[Location]:
    """Every place of `words` within one line, in the order of the text.

    Case and the number of spaces do not matter, marks do; blank words stand nowhere.
    """
    parts = [re.escape(part) for part in match_key(words).split()]
    if not parts:
        return
    pattern = re.compile(r"\s+".join(parts))
    kept = KeptText.of(text)
    for placed in place(kept.lines):
        for match in pattern.finditer(placed.line.key):
            yield _location(kept, placed, match.start(), match.end())


def _location(kept: KeptText, placed: Placed, start: int, end: int) -> Location:
    line = placed.line
    whole = [(0, len(line.text))] if line.is_row else list(sentences(line.text))
    spans = [(first, last) for first, last in whole if first < end and start < last]
    first, last = min(spans[0][0], start), max(spans[-1][1], end)
    return Location(
        start=line.start + start,
        end=line.start + end,
        quote=kept.text[line.start + first : line.start + last],
        path=placed.path,
        before=line.text[first:start],
        after=line.text[end:last],
    )
